import Foundation
import TestSupport
import Testing

@Suite
struct `Handing records to somebody else at the command line` {
    private static let release = """
        "type":"general","description":"all","discloser":"this practice","recipient":"Mia Lang",\
        "purpose":"going on","expiry":"2099-12-31","rightToRevoke":"told","conditioning":"told",\
        "redisclosure":"told","signature":"on paper, 2026-02-01"
        """

    private static let records = """
        {"client":"Ana Pop","kind":"progress-note","id":"P","at":"2026-02-02","body":"PROGRESS"}
        {"client":"Ana Pop","kind":"psychotherapy-note","id":"N","body":"PROCESS"}
        {"client":"Ana Pop","kind":"crisis-contact","id":"C","fields":{"said":"CRISIS"}}
        {"client":"Ana Pop","kind":"release-of-information","id":"R","fields":{\(release)}}

        """

    private func home() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        try home.write(Self.records.utf8, to: "records.jsonl")
        #expect(try home.run("import", "records.jsonl", "--create-clients").status == 0)
        return home
    }

    private func export(_ home: TacitHome, _ arguments: String...) throws -> TacitHome.Outcome {
        try home.run(["export", "--client", "ana"] + arguments)
    }

    private let toMia = [
        "export", "--client", "ana", "--purpose", "new-therapist", "--basis", "R", "--to-name",
        "Mia Lang",
    ]

    @Test(arguments: ["markdown", "jsonl", "html"])
    func `a copy on a release holds what goes, says what it is, and is the owner's only`(
        format: String
    ) throws {
        let home = try home()
        let made = try home.run(toMia + ["--format", format, "--output", "copy", "--json"])
        #expect(made.status == 0, "\(made.talk)")
        #expect(made.document["records"] as? Int == 2)
        #expect(made.document["encrypted"] as? Bool == false)
        #expect(made.talk.contains("not encrypted"))
        let text = String(decoding: try home.bytes("copy"), as: UTF8.self)
        #expect(text.contains("PROGRESS") && text.contains("CRISIS"))
        #expect(!text.contains("PROCESS") && text.contains("may not protect it where you keep it"))
        let mode = try FileManager.default.attributesOfItem(
            atPath: home.file("copy")
        )[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test(
        arguments: [
            ["export", "--purpose", "own", "--format", "jsonl"],
            [
                "export", "--client", "ana", "--purpose", "emergency", "--basis", "serious-threat",
                "--item", "C", "--to-name", "ER", "--facts", "f", "--client-notice", "n",
            ],
            ["disclosures", "--client", "ana", "--letter"],
        ]
    )
    func `nothing that is written takes the place of a vault, whatever is said`(
        command: [String]
    ) throws {
        let home = try home()
        #expect(try home.run("backup", "copy.tacit").status == 0)
        let before = try home.bytes("copy.tacit")
        for word in ["--force", "--yes"] {
            let refused = try home.run(command + ["--output", "copy.tacit", word, "--json"])
            #expect(refused.status == 74, "\(refused.output)")
            #expect(refused.output.contains("it is a vault"))
        }
        #expect(try home.bytes("copy.tacit") == before)
    }

    @Test
    func `a rehearsal shows what goes and what stays, and writes nothing`() throws {
        let home = try home()
        let before = try home.run("audit", "--json").list("entries").count
        let rehearsed = try home.run(toMia + ["--dry-run"])
        #expect(rehearsed.status == 0, "\(rehearsed.talk)")
        #expect(rehearsed.output.contains("would go: 2 records"))
        #expect(rehearsed.output.contains("withheld: 1 record, psychotherapy notes (CD-02)"))
        #expect(!rehearsed.output.contains("PROGRESS"))
        #expect(try home.run("audit", "--json").list("entries").count == before)
    }

    @Test
    func `a rehearsal without the person counts what is replaced, and asks for somebody's eye`()
        throws
    {
        let home = try home()
        try home.write(
            #"""
            {"client":"Ana Pop","kind":"progress-note","id":"S","at":"2026-02-09","body":"Ana rang."}

            """#.utf8,
            to: "more.jsonl"
        )
        #expect(try home.run("import", "more.jsonl").status == 0)
        let toDavid = ["--purpose", "supervisor", "--basis", "none", "--to-name", "David"]
        let rehearsed = try home.run(["export", "--client", "ana", "--dry-run"] + toDavid)
        #expect(rehearsed.status == 0, "\(rehearsed.talk)")
        #expect(rehearsed.output.contains("without the person; replaced: 1 name, 2 dates"))
        #expect(rehearsed.output.contains("progress-note: text (1 name, 1 date replaced)"))
        #expect(rehearsed.talk.contains("read the copy through before it goes"))
        let told = try home.run(["export", "--client", "ana", "--dry-run", "--json"] + toDavid)
        #expect(told.document["deidentified"] as? Bool == true)
        #expect(told.object("replaced")["names"] as? Int == 1)
        let items = told.list("items").compactMap { $0["replaced"] as? NSDictionary }
        #expect(items.map { $0["dates"] as? Int } == [0, 1, 1])
        // Neither the name of the file nor its day gives anything away.
        let named = ["--output", "ana.md", "--format", "markdown", "--json"]
        let refused = try home.run(["export", "--client", "ana"] + toDavid + named)
        #expect(refused.object("error")["code"] as? String == "namesClient")
        let neutral = ["--output", "out/", "--format", "markdown"]
        let made = try home.run(["export", "--client", "ana"] + toDavid + neutral)
        #expect(made.status == 0, "\(made.talk)")
        let files = try FileManager.default.contentsOfDirectory(atPath: home.file("out"))
        #expect(files.first?.wholeMatch(of: /[0-9A-Z]{8}\.md/) != nil)
        let text = String(decoding: try home.bytes("out/\(files.first ?? "")"), as: UTF8.self)
        #expect(text.contains("PROGRESS") && text.contains("Client ") && !text.contains("Ana"))
        let identified = try home.run(toMia + ["--dry-run", "--json"])
        #expect(identified.document["deidentified"] as? Bool == false)
    }

    @Test
    func `without a ground it is refused with rule, reason and the command to type`() throws {
        let home = try home()
        let refused = try export(
            home,
            "--purpose",
            "new-therapist",
            "--to-name",
            "Mia Lang",
            "--output",
            "copy",
            "--json"
        )
        #expect(refused.status == 3)
        let rules = (refused.object("error")["rules"] as? NSArray)?.compactMap {
            $0 as? NSDictionary
        }
        #expect(rules?.compactMap { $0["id"] as? String } == ["CD-01"])
        #expect((rules?.first?["wayOut"] as? String)?.contains("tacit add release-of-info") == true)
        #expect(!FileManager.default.fileExists(atPath: home.file("copy")))
    }

    @Test
    func `in danger one record goes at once with the facts, and stands in the account`() throws {
        let home = try home()
        let made = try export(
            home,
            "--purpose",
            "emergency",
            "--basis",
            "serious-threat",
            "--to-name",
            "emergency room",
            "--facts",
            "said so",
            "--item",
            "C",
            "--output",
            "out/",
            "--format",
            "markdown"
        )
        #expect(made.status == 0, "\(made.talk)")
        let names = try FileManager.default.contentsOfDirectory(atPath: home.file("out"))
        #expect(names.count == 1)
        #expect(names.first?.wholeMatch(of: /\d{4}-\d\d-\d\d-[0-9A-Z]{8}\.md/) != nil)
        let account = try home.run("disclosures", "--client", "ana", "--json")
        #expect(account.status == 0)
        #expect(account.list("entries").map { $0["recipient"] as? String } == ["emergency room"])
        #expect(account.list("entries").first?["facts"] as? String == "said so")
        _ = try home.run(toMia + ["--output", "copy"])
        let both = try home.run("disclosures", "--client", "ana")
        #expect(both.output.split(separator: "\n").count == 1)
        #expect(both.talk.contains("left out: 1"))
    }

    @Test
    func `a file's name does not give away a client who has restricted contact`() throws {
        let home = try home()
        let edited = try home.run("client", "edit", "ana", "--restriction", "no-voicemail")
        #expect(edited.status == 0, "\(edited.talk)")
        let named = try home.run(toMia + ["--output", "for-ana.html", "--json"])
        #expect(named.status == 65)
        #expect(named.object("error")["code"] as? String == "namesClient")
        #expect(!FileManager.default.fileExists(atPath: home.file("for-ana.html")))
        let neutral = try home.run(toMia + ["--output", "out/"])
        #expect(neutral.status == 0 && neutral.talk.contains("how to be reached"))
    }

    @Test(arguments: [
        (["--purpose", "insurer", "--to", "age1xyz"], 65, "recipient"),
        (["--purpose", "insurer", "--to", "nobody"], 6, "contactNotFound"),
        (["--purpose", "insurer", "--to", "age1xyz", "--format", "html"], 64, "packageIsOneForm"),
        (["--purpose", "nobody"], 64, "unknownPurpose"),
        (["--purpose", "court", "--format", "csv"], 64, "disclosureFormat"),
        (["--purpose", "own", "--facts", "x"], 64, "notForOwnUse"),
        (["--purpose", "court", "--basis", "no-such-thing"], 6, "unknownBasis"),
        (["--purpose", "court", "--basis", "P"], 65, "noBasis"),
    ])
    func `what cannot be meant is said so`(arguments: [String], status: Int, code: String) throws {
        let home = try home()
        let outcome = try home.run(
            ["export", "--client", "ana", "--output", "x", "--json"] + arguments
        )
        #expect(outcome.status == Int32(status), "\(outcome.output) \(outcome.talk)")
        #expect(outcome.object("error")["code"] as? String == code)
        #expect(!FileManager.default.fileExists(atPath: home.file("x")))
    }

    @Test
    func `a copy without a place to go is no call`() throws {
        #expect(try home().run(toMia).status == 64)
    }
}
