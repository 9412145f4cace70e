import Foundation
import TestSupport
import Testing

@Suite struct `The emergency card` {
    private func practice(_ role: String) throws -> TacitHome {
        let home = try TacitHome(roles: role)
        _ = try home.run(
            "client",
            "add",
            "Ana Pop",
            "--restriction",
            "no voicemail",
            "--emergency",
            "Mira;sister;555 0101",
            "--address",
            "1 Main Street"
        )
        return home
    }

    private func disclosure(_ home: TacitHome) throws -> TacitHome.Outcome {
        try home.run(
            "add",
            "disclosure",
            "--client",
            "ana",
            "--field",
            "recipient=the emergency room"
        )
    }

    private func asksForRecord(_ home: TacitHome) throws -> Bool {
        try home.run("due", "--json").list("entries").contains {
            $0["matter"] as? String == "disclosure-to-record"
        }
    }

    @Test func `shows place, people, safety plan and medication without a question`() throws {
        let home = try practice("therapist")
        _ = try home.run("engagement", "open", "--client", "ana")
        _ = try home.run(
            "session",
            "add",
            "--client",
            "ana",
            "--modality",
            "video",
            "--location",
            "with her brother",
            "--place",
            "US-NY"
        )
        for (kind, field) in [
            ("safety-plan", "coping=a shower, then the long way round"),
            ("intake", "medical=takes a beta blocker"),
        ] {
            let added = try home.run("add", kind, "--client", "ana", "--field", field)
            #expect(added.status == 0, "\(added.talk)")
        }
        _ = try home.run("add", "psychotherapy-note", "--client", "ana", "my own impatience")
        let card = try home.run("emergency", "--client", "ana")
        #expect(card.status == 0, "\(card.talk)")
        for words in [
            "no voicemail", "with her brother", "US-NY", "1 Main Street", "Mira, sister, 555 0101",
            "the long way round", "beta blocker", "draft",
        ] {
            #expect(card.output.contains(words), "\(words)")
        }
        #expect(!card.output.contains("impatience") && !card.output.contains("\u{1b}"))
        let document = try home.run("emergency", "--client", "ana", "--json").object("card")
        #expect((document["safetyPlan"] as? [[String: any Sendable]])?.count == 1)
    }

    @Test(arguments: ["therapist", "coach"])
    func `is logged, and due asks what was disclosed until it is recorded`(role: String) throws {
        let home = try practice(role)
        _ = try home.run("engagement", "open", "--client", "ana", "--inquiry")
        #expect(try !asksForRecord(home))
        #expect(try home.run("emergency", "--client", "ana").status == 0)
        let log = try home.run("audit", "--json").list("entries")
        #expect(log.last?["action"] as? String == "emergency")
        #expect(try asksForRecord(home))
        #expect(try disclosure(home).status == 0)
        #expect(try !asksForRecord(home))
        // What was recorded in the same second counts as recorded since.
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try home.run("emergency", "--client", "ana").status == 0)
        #expect(try asksForRecord(home))
    }

    @Test func `works for whom there are only records that were brought in, or none`() throws {
        let home = try practice("coach")
        #expect(try home.run("emergency", "--client", "ana").status == 0)
        #expect(try asksForRecord(home))
        let line =
            #"{"client":"Cleo Ray","kind":"suitability","fields":{"emergencyContact":"Leo"}}"#
        let path = try home.write("\(line)\n".utf8, to: "old.jsonl")
        #expect(try home.run("import", path, "--create-clients").status == 0)
        let card = try home.run("emergency", "--client", "cleo")
        #expect(card.status == 0 && card.output.contains("Leo"))
        #expect(try home.run("emergency", "--client", "nobody").status == 6)
    }

    @Test func `is written to a new file, and shown where the file cannot be`() throws {
        let home = try practice("coach")
        let written = try home.run(
            "emergency",
            "--client",
            "ana",
            "--output",
            home.file("card.txt")
        )
        #expect(written.status == 0)
        let text = String(decoding: try home.bytes("card.txt"), as: UTF8.self)
        #expect(text.contains("Mira, sister, 555 0101"))
        let neutral = try home.run("emergency", "--client", "ana", "--output", "cards/", "--json")
        let path = try #require(neutral["output"])
        #expect(path.wholeMatch(of: /cards\/\d{4}-\d\d-\d\d-[0-9A-Z]{8}\.txt/) != nil)
        #expect(String(decoding: try home.bytes(path), as: UTF8.self).contains("555 0101"))
        let refused = try home.run(
            "emergency",
            "--client",
            "ana",
            "--output",
            home.file("nowhere/card.txt")
        )
        #expect(refused.status == 74 && refused.output.contains("Mira, sister, 555 0101"))
        #expect(try home.run("audit", "--json").list("entries").count == 5)
    }

    @Test(.enabled(if: TacitHome.hasPython, "python3 is not installed"))
    func `a damaged record is named, and everything else is shown`() throws {
        let home = try practice("therapist")
        _ = try home.run("engagement", "open", "--client", "ana")
        _ = try home.run("add", "intake", "--client", "ana", "--field", "medical=a beta blocker")
        // The first row that saving adds is the record.
        try home.write(
            """
            import os, sqlite3, subprocess
            vault = sqlite3.connect(os.path.expanduser("~/.local/share/tacit/vault.tacit"))
            last = vault.execute("SELECT max(n) FROM object").fetchone()[0]
            subprocess.run([os.environ["TACIT"], "add", "safety-plan", "--client", "ana", "--field",
                            "coping=a walk"], stdin=subprocess.DEVNULL, check=True)
            n, sealed = vault.execute(
                "SELECT n, sealed FROM object WHERE n > ? ORDER BY n LIMIT 1", [last]).fetchone()
            half = len(sealed) // 2
            sealed = sealed[:half] + bytes([sealed[half] ^ 1]) + sealed[half + 1:]
            vault.execute("UPDATE object SET sealed = ? WHERE n = ?", [sealed, n])
            vault.commit()
            vault.close()
            """.utf8,
            to: "damage.py"
        )
        #expect(try home.shell("python3 damage.py").status == 0)
        let card = try home.run("emergency", "--client", "ana")
        #expect(card.status == 5)
        for words in ["Mira, sister, 555 0101", "a beta blocker", "WHAT COULD NOT BE READ"] {
            #expect(card.output.contains(words), "\(words)")
        }
        #expect(!card.output.contains("a walk"))
    }

    @Test func `DE-01: nothing is due of a client who died`() throws {
        let home = try practice("therapist")
        _ = try home.run("engagement", "open", "--client", "ana")
        _ = try home.run("add", "consultation", "--client", "ana", "--field", "with=x")
        #expect(try !home.run("due", "--json").list("entries").isEmpty)
        #expect(try home.run("client", "edit", "ana", "--died", "2026-03-02").status == 0)
        let left = try home.run("due", "--json").list("entries")
        #expect(left.allSatisfy { $0["rule"] as? String == "CL-04" }, "\(left)")
    }
}
