import Foundation
import Testing

/// The notes of a practice: many clients, real wording.
@Suite(.enabled(if: Corpus.hasPractice, Comment(rawValue: Corpus.absent)))
struct `The notes of a practice` {
    @Test
    func `coaching notes come into a coach's vault and go out as they came`() throws {
        let home = try Home(roles: "coach")
        let came = try PlainLine.lines(ofFile: Corpus.coaching)
        // Their identifiers are numbers; whose they are is left to us.
        let lines = came.map { note in
            #"{"client":"Coachee \#(note.text("id"))","note":\#((note["note"] ?? []).jsonString)}"#
        }
        try home.write(lines.joined(separator: "\n").utf8, to: "notes.jsonl")
        let report = try home.ok(
            "import",
            home.file("notes.jsonl"),
            "--map",
            "note=body",
            "--create-clients",
            "--json"
        )
        #expect(report.document["imported"] as? Int == came.count)
        #expect(report.document["clientsCreated"] as? Int == came.count)
        let went = Dictionary(try home.exported().map { ($0.text("client"), $0) }) { $1 }
        #expect(went.count == came.count)
        for note in came { #expect(went["Coachee \(note.text("id"))"]?["body"] == note["note"]) }
    }

    @Test
    func `coaching notes with numbers for identifiers come in as they are, for one client`()
        throws
    {
        let home = try Home(roles: "coach")
        try home.open("Maria")
        let came = try PlainLine.lines(ofFile: Corpus.coaching)
        let report = try home.ok(
            "import",
            Corpus.coaching,
            "--map",
            "note=body",
            "--map",
            "id=-",
            "--client",
            "maria",
            "--json"
        )
        #expect(report.document["imported"] as? Int == came.count)
        let went = try home.exported().compactMap { $0["body"] }
        #expect(Set(went) == Set(came.compactMap { $0["note"] }))
    }

    @Test
    func `clinical notes come into a therapist's vault as records of several clients`() throws {
        let home = try Home(roles: "therapist")
        let arguments = [
            "import", Corpus.clinical, "--map", "section_text=body", "--map", "ID=id", "--map",
            "section_header=client", "--map", "dialogue=-", "--create-clients", "--json",
        ]
        let dry = try home.run(arguments + ["--dry-run"])
        #expect(dry.status == 0 && dry.document["imported"] as? Int == 1_201, "\(dry.talk)")
        #expect(try home.ok("list", "--json").document["total"] as? Int == 0)
        let report = try home.run(arguments)
        #expect(report.document["imported"] as? Int == 1_201, "\(report.output)")
        #expect(report.document["clientsCreated"] as? Int == 20)
        try home.begin(as: "therapist")
        let came = try reference(home)
        let went = try home.exported()
        #expect(went.count == came.count)
        let byID = Dictionary(went.map { ($0.text("id"), $0) }) { $1 }
        for row in came {
            let copy = try #require(byID[row.text("ID")])
            #expect(copy["body"] == row["section_text"])
            #expect(copy["client"] == row["section_header"])
            #expect(copy.text("kind") == "progress-note")
        }
        try narrowed(home, came)
    }

    private func narrowed(_ home: Home, _ came: [PlainLine]) throws {
        let allergies = came.filter { $0.text("section_header") == "ALLERGY" }
        let listed = try home.ok("list", "--client", "allergy", "--json")
        #expect(listed.document["total"] as? Int == allergies.count)
        let naive = allergies.count { $0.text("section_text").lowercased().contains("penicillin") }
        let found = try home.ok(
            "search",
            "penicillin*",
            "--client",
            "ALLERGY",
            "--json",
            "--limit",
            "500"
        )
        #expect(found.document["total"] as? Int == naive)
        #expect(found.list("hits").allSatisfy { $0["client"] as? String == "ALLERGY" })
    }

    /// The table as Python's csv module reads it.
    private func reference(_ home: Home) throws -> [PlainLine] {
        let script = """
            import csv, json, sys
            for row in csv.DictReader(open(sys.argv[1], newline="")): print(json.dumps(row))
            """
        try home.write(script.utf8, to: "reference.py")
        let outcome = try home.shell(#"python3 reference.py "\#(Corpus.clinical)""#)
        return try PlainLine.lines(Array(outcome.output.utf8))
    }
}

@Suite(.enabled(if: Corpus.hasDialogues, Comment(rawValue: Corpus.absent)))
struct `Chinese dialogues` {
    @Test
    func `are found by words within a sentence without spaces, and unaltered`() throws {
        let home = try Home(roles: "client")
        let names = try FileManager.default.contentsOfDirectory(atPath: Corpus.dialogues).sorted()
        let texts = try names.map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(Corpus.dialogues)/\(name)"))
            let turns = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
            return turns.compactMap { $0["content"] as? String }.joined(separator: "\n")
        }
        let lines = zip(names, texts).map { name, text in
            #"{"id":\#(name.utf8.jsonString),"body":\#(text.utf8.jsonString)}"#
        }
        try home.write(lines.joined(separator: "\n").utf8, to: "dialogues.jsonl")
        try home.ok("import", home.file("dialogues.jsonl"), "--json")
        try home.begin(as: "client")
        for word in ["妈妈", "别人的看法", "焦虑", "抑郁症"] {
            let found = try home.ok("search", word, "--json", "--limit", "500")
            #expect(found.document["total"] as? Int == texts.count { $0.contains(word) })
            for hit in found.list("hits") {
                let shown = try home.ok("show", hit.id ?? "", "--json")
                #expect(shown["body"]?.contains(word) == true)
                break
            }
        }
        let went = Dictionary(try home.exported().map { ($0.text("id"), $0) }) { $1 }
        for (name, text) in zip(names, texts) { #expect(went[name]?["body"] == Array(text.utf8)) }
    }
}
