import Foundation
import TestSupport
import Testing

@Suite struct `The log of what came in and went out` {
    private func rows(_ home: TacitHome) throws -> [[String: any Sendable]] {
        try home.run("audit", "--json").list("entries")
    }

    private func actions(_ home: TacitHome) throws -> [String] {
        try rows(home).compactMap { $0["action"] as? String }
    }

    private func sender() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        let line = #"{"client":"Ana Pop","kind":"progress-note","at":"2026-02-02","body":"NOTE"}"#
        try home.write("\(line)\n".utf8, to: "records.jsonl")
        #expect(try home.run("import", "records.jsonl", "--create-clients").status == 0)
        return home
    }

    private func export(_ home: TacitHome, to recipient: String, _ path: String) throws {
        let made = try home.run([
            "export", "--purpose", "new-therapist", "--client", "ana", "--basis", "treatment",
            "--recipient-name", "Mia Lang", "--to", recipient, "--output", path,
        ])
        #expect(made.status == 0, "\(made.talk)")
    }

    /// Runs an import that fails, and expects one row for it, and no more.
    private func refused(
        _ home: TacitHome,
        _ code: String,
        _ arguments: String...
    ) throws {
        let before = try actions(home)
        let rehearsed = try home.run(["import", "--dry-run", "--json"] + arguments)
        #expect(rehearsed.status == 0 || rehearsed.object("error")["code"] != nil)
        #expect(try actions(home) == before, "a rehearsal leaves no row: \(code)")
        let outcome = try home.run(["import", "--json"] + arguments)
        #expect(outcome.object("error")["code"] as? String == code, "\(outcome.output)")
        #expect(try actions(home) == before + ["refuse"], "\(code)")
    }

    @Test func `has each package that was refused`() throws {
        let (here, there) = (try sender(), try TacitHome(roles: "therapist"))
        let recipient = try #require(try there.run("identity", "--json")["recipient"])
        for name in ["first", "second"] { try export(here, to: recipient, name) }
        let (first, second) = (here.file("first"), here.file("second"))
        try refused(there, "unknownSender", first)
        try refused(there, "otherFingerprint", first, "--trust", "acorn")
        try refused(here, "notForYou", first)
        var bytes = try here.bytes("first")
        bytes[bytes.count - 40] ^= 1
        try there.write(bytes, to: "damaged")
        try refused(there, "damagedPackage", "damaged")
        let taken = try there.run("import", second, "--yes", "--create-clients")
        #expect(taken.status == 0, "\(taken.talk)")
        #expect(try actions(there).last == "receive")
        try refused(there, "alreadyHere", second)
        try refused(there, "olderPackage", first)
    }

    @Test func `has each other form that was refused, and a place only where one was named`() throws
    {
        let home = try TacitHome(roles: "coach")
        try home.write("{\"kind\":\"goal\",\n".utf8, to: "broken.jsonl")
        try home.write(
            #"{"client":"Ana Pop","kind":"progress-note","body":"SECRET"}"#.utf8 + [0x0A],
            to: "therapy.jsonl"
        )
        try home.write("client,kind\nAna Pop\n".utf8, to: "broken.csv")
        for file in ["broken.jsonl", "broken.csv", "therapy.jsonl"] {
            let before = try actions(home)
            let outcome = try home.run("import", file, "--create-clients", "--json")
            #expect(outcome.status != 0, "\(file)")
            #expect(try actions(home) == before + ["refuse"], "\(file)")
            #expect(try rows(home).last?["reason"] as? String == nil)
        }
        try home.open("Ana Pop")
        let outcome = try home.run("import", "therapy.jsonl", "--client", "ana", "--json")
        #expect(outcome.status != 0)
        let row = try #require(try rows(home).last)
        #expect(row["action"] as? String == "refuse")
        #expect((row["reason"] as? String)?.hasPrefix("import auto") == true)
        #expect(row["client"] as? String == "Ana Pop")
    }

    @Test func `has what came in and what went out for oneself`() throws {
        let home = try sender()
        #expect(try actions(home).last == "import")
        for (format, path) in [
            ("markdown", "own/"), ("markdown", "own.md"), ("jsonl", "own.jsonl"),
            ("html", "own.html"), ("csv", "own.csv"), ("dayone", "own.zip"),
        ] {
            let before = try actions(home)
            let made = try home.run(
                "export",
                "--purpose",
                "own",
                "--format",
                format,
                "--output",
                path
            )
            #expect(made.status == 0, "\(format): \(made.talk)")
            #expect(try actions(home) == before + ["export"], "\(format)")
        }
    }

    @Test func `has a package that a changed key held back`() throws {
        let (here, one, two) = (
            try sender(), try TacitHome(roles: "therapist"), try TacitHome(roles: "therapist")
        )
        try export(here, to: try #require(try one.run("identity", "--json")["recipient"]), "first")
        let other = try #require(try two.run("identity", "--json")["recipient"])
        let held = try here.run([
            "export", "--purpose", "new-therapist", "--client", "ana", "--basis", "treatment",
            "--recipient-name", "Mia Lang", "--to", other, "--output", "second", "--json",
        ])
        #expect(held.object("error")["code"] as? String == "changedKey")
        #expect(try actions(here).last == "refuse")
    }
}
