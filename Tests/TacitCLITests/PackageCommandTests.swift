import Foundation
import TestSupport
import Testing

@Suite
struct `Sealed packages at the command line` {
    private static let records = """
        {"client":"Ana Pop","kind":"progress-note","id":"P","at":"2026-02-02","body":"PROGRESS"}
        {"client":"Ana Pop","kind":"psychotherapy-note","id":"N","body":"PROCESS"}

        """

    private func sender() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        try home.write(Self.records.utf8, to: "records.jsonl")
        #expect(try home.run("import", "records.jsonl", "--create-clients").status == 0)
        return home
    }

    private func export(
        _ home: TacitHome,
        to recipient: String,
        _ output: String
    ) throws -> TacitHome.Outcome {
        try home.run(
            "export",
            "--purpose",
            "new-therapist",
            "--client",
            "ana",
            "--basis",
            "treatment",
            "--recipient-name",
            "Mia Lang",
            "--to",
            recipient,
            "--output",
            output,
            "--json"
        )
    }

    @Test
    func `go from one vault to another, and ask where nobody is known yet`() throws {
        let (here, there) = (try sender(), try TacitHome(roles: "therapist", "coach"))
        let identity = try there.run("identity", "--as", "therapist", "--json")
        let recipient = try #require(identity["recipient"])
        #expect(identity["words"]?.split(separator: " ").count == 12)
        let made = try export(here, to: recipient, "package")
        #expect(made.status == 0, "\(made.output) \(made.talk)")
        #expect(made.document["sequence"] as? Int == 1)
        #expect(made.document["records"] as? Int == 1)
        #expect(made.document["encrypted"] as? Bool == true)
        let package = here.file("package")
        let unknown = try there.run("import", package, "--as", "therapist", "--json")
        #expect(unknown.status == 64)
        #expect(unknown.object("error")["code"] as? String == "unknownSender")
        let words = try #require(try here.run("identity", "--json")["words"])
        let other = try there.run(
            ["import", package, "--as", "therapist", "--trust", "acorn", "--json"]
        )
        #expect(other.object("error")["code"] as? String == "otherFingerprint")
        let taken = try there.run(
            [
                "import", package, "--as", "therapist", "--trust", words, "--create-clients",
                "--json",
            ]
        )
        #expect(taken.status == 0, "\(taken.output) \(taken.talk)")
        #expect(taken.document["imported"] as? Int == 1)
        let again = try there.run("import", package, "--as", "therapist", "--json")
        #expect(again.status == 65)
        #expect(again.object("error")["code"] as? String == "alreadyHere")
        let contacts = try there.run("contact", "list", "--as", "therapist", "--json")
        #expect(contacts.list("contacts").count == 1)
    }

    @Test
    func `in a wrong hand, or not whole, are refused, and the log knows of it`() throws {
        let (here, there) = (try sender(), try TacitHome(roles: "therapist"))
        let recipient = try #require(try there.run("identity", "--json")["recipient"])
        #expect(try export(here, to: recipient, "package").status == 0)
        let notForMe = try here.run("import", "package", "--json")
        #expect(notForMe.status == 65)
        #expect(notForMe.object("error")["code"] as? String == "notForYou")
        var bytes = try here.bytes("package")
        bytes[bytes.count - 40] ^= 1
        try there.write(bytes, to: "package")
        let damaged = try there.run("import", "package", "--yes", "--json")
        #expect(damaged.status == 5)
        #expect(damaged.object("error")["code"] as? String == "damagedPackage")
        let log = try there.run("audit", "--json").list("entries").compactMap {
            $0["action"] as? String
        }
        #expect(log.last == "refuse")
        #expect(try there.run("list", "--json").list("records").isEmpty)
    }

    @Test
    func `of therapy are refused in coaching by their rule, and so is what no ground carries`()
        throws
    {
        let (here, there) = (try sender(), try TacitHome(roles: "coach"))
        let recipient = try #require(try there.run("identity", "--json")["recipient"])
        #expect(try export(here, to: recipient, "package").status == 0)
        let refused = try there.run("import", here.file("package"), "--yes", "--json")
        #expect(refused.status == 3 && refused.output.contains("SC-01"))
        let without = try here.run(
            "export",
            "--purpose",
            "new-therapist",
            "--client",
            "ana",
            "--recipient-name",
            "Mia Lang",
            "--to",
            recipient,
            "--output",
            "none",
            "--json"
        )
        #expect(without.status == 3)
        #expect(!FileManager.default.fileExists(atPath: here.file("none")))
        let log = try here.run("audit", "--json").list("entries").compactMap {
            $0["action"] as? String
        }
        #expect(log.last == "refuse")
    }

    @Test
    func `to a name with another key wait until somebody confirms it`() throws {
        let (here, one, two) = (
            try sender(), try TacitHome(roles: "therapist"), try TacitHome(roles: "therapist")
        )
        let first = try #require(try one.run("identity", "--json")["recipient"])
        let second = try #require(try two.run("identity", "--json")["recipient"])
        #expect(try export(here, to: first, "first").status == 0)
        let changed = try export(here, to: second, "second")
        #expect(changed.object("error")["code"] as? String == "changedKey")
        #expect(!FileManager.default.fileExists(atPath: here.file("second")))
        #expect(try here.run("contact", "confirm", "mia", "--yes", "--json").status == 0)
        #expect(try export(here, to: second, "second").status == 0)
        // By name, once it is known.
        #expect(try export(here, to: "mia", "third").status == 0)
        #expect(try here.run("contact", "forget", "mia").status == 0)
        #expect(try export(here, to: "mia", "fourth").status == 6)
    }
}
