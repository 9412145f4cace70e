import Foundation
import TestSupport
import Testing

/// A trainee and a supervisor at the command line, each with a home of their own.
@Suite struct `Countersigning at the command line` {
    private let trainee: TacitHome
    private let supervisor: TacitHome

    init() throws {
        trainee = try TacitHome()
        supervisor = try TacitHome()
        for (home, name) in [(trainee, "Tina Trainee"), (supervisor, "Dr Sol")] {
            try home.write("correct horse battery staple\n".utf8, to: "passphrase")
            let made = try home.run(
                "init",
                "--holder",
                name,
                "--role",
                "therapist",
                "--credential",
                "LPC;12345;Oregon;2099-06-30",
                "--kdf-operations",
                "2",
                "--kdf-memory",
                "64",
                "--recovery-file",
                home.file("code")
            )
            #expect(made.status == 0, "\(made.talk)")
        }
        let paper =
            #"{"client":"Ana Pop","kind":"informed-consent","fields":{"service":"with Dr Sol"}}"#
        try trainee.write("\(paper)\n".utf8, to: "paper.jsonl")
        #expect(try trainee.run("import", "paper.jsonl", "--create-clients").status == 0)
        #expect(try trainee.run("settings", "supervisor=Dr Sol").status == 0)
        let identity = try supervisor.run("identity", "--json")
        let keys = try (#require(identity["recipient"]), #require(identity["signer"]))
        let known = try trainee.run(
            "contact",
            "add",
            "Dr Sol",
            "--recipient",
            keys.0,
            "--signer",
            keys.1
        )
        #expect(known.status == 0)
    }

    private func note() throws -> String {
        let added = try trainee.run(
            "add",
            "crisis-contact",
            "--client",
            "ana",
            "--field",
            "purpose=called",
            "--field",
            "said=short nights",
            "--field",
            "riskCheck=asked; none",
            "--field",
            "action=talked",
            "--field",
            "followUp=2026-03-16",
            "--sign",
            "--json"
        )
        #expect(added.status == 0, "\(added.talk)")
        return try #require(added["id"])
    }

    private func send(_ home: TacitHome, _ purpose: String, to name: String, _ file: String) throws
    {
        let sent = try home.run(
            "export",
            "--purpose",
            purpose,
            "--basis",
            "own-training",
            "--client",
            "ana",
            "--to",
            name,
            "--output",
            file
        )
        #expect(sent.status == 0, "\(sent.talk)")
    }

    @Test
    func `a note goes to the supervisor and comes back complete`() throws {
        let id = try note()
        #expect(try trainee.run("contact", "confirm", "Dr Sol", "--yes").status == 0)
        let waiting = try trainee.run("due", "--json").list("entries")
        #expect(waiting.contains { $0["rule"] as? String == "SV-01" })
        #expect(try trainee.run("list").output.contains("signed, awaits countersignature"))
        #expect(try trainee.run("show", id).output.contains("awaits your supervisor's"))

        try send(trainee, "supervisor", to: "Dr Sol", "notes")
        let words = try #require(try trainee.run("identity", "--json")["words"])
        let taken = try supervisor.run(
            ["import", trainee.file("notes"), "--create-clients", "--trust", words, "--json"]
        )
        #expect(taken.document["toCountersign"] as? Int == 1, "\(taken.talk)")
        #expect(taken.talk.contains("tacit countersign --all"))
        let due = try supervisor.run("due").output
        #expect(due.contains("a trainee's note waits for your countersignature"))
        #expect(try supervisor.run("show", id).output.contains("signed by Tina Trainee"))
        let given = try supervisor.run("countersign", "--all", "--yes", "--json")
        #expect(given.status == 0 && given.list("records").count == 1, "\(given.talk)")
        #expect(given.talk.contains("short nights"), "what is countersigned is shown before")
        let twice = try supervisor.run("countersign", id, "--json")
        #expect(twice.status == 3 && twice.output.contains("SV-01"))
        #expect(try !supervisor.run("due").output.contains("countersign"))

        try send(supervisor, "countersignature", to: "Tina Trainee", "back")
        let back = try trainee.run(["import", supervisor.file("back"), "--json"])
        #expect(back.status == 0, "\(back.talk)")
        #expect(back.list("countersignatures").map { $0["counts"] as? Bool } == [true])
        #expect(try !trainee.run("due").output.contains("countersign"))
        let shown = try trainee.run("show", id, "--json")
        #expect(shown.object("countersigning")["state"] as? String == "complete")
        #expect(shown.object("countersigning")["by"] as? String == "Dr Sol")
        let text = try trainee.run("show", id).output
        #expect(text.contains("countersigned by Dr Sol on") && text.contains("holds"))
        let amended = try trainee.run("amend", id, "--reason", "late-entry", "--sign", "more")
        #expect(amended.status == 0, "\(amended.talk)")
        #expect(try trainee.run("show", id).output.contains("does not cover what was added later"))
        let sections = try trainee.run("client", "show", "ana").output
        #expect(!sections.contains("SV-01"))
    }

    @Test
    func `what does not count says why, and what to do`() throws {
        let id = try note()
        try send(trainee, "supervisor", to: "Dr Sol", "notes")
        let taken = try supervisor.run(
            ["import", trainee.file("notes"), "--create-clients", "--yes", "--json"]
        )
        #expect(taken.status == 0, "\(taken.talk)")
        #expect(try supervisor.run("countersign", id).status == 0)
        try send(supervisor, "countersignature", to: "Tina Trainee", "back")
        let back = try trainee.run(["import", supervisor.file("back")])
        #expect(back.status == 0)
        #expect(back.talk.contains("does not count: nobody has compared the supervisor's key yet"))
        #expect(back.talk.contains("tacit contact confirm"))
        #expect(try trainee.run("due").output.contains("does not count"))
        #expect(try trainee.run("show", id).output.contains("does not count"))
        #expect(try trainee.run("contact", "confirm", "Dr Sol", "--yes").status == 0)
        #expect(try !trainee.run("due").output.contains("countersign"))
    }

    @Test
    func `asks which notes, and nothing waits where nothing came`() throws {
        #expect(try supervisor.run("countersign").status == 64)
        #expect(try supervisor.run("countersign", "--from", "Tina").status == 64)
        let none = try supervisor.run("countersign", "--all", "--json")
        #expect(none.status == 0 && none.list("records").isEmpty)
        #expect(try trainee.run("countersign", note(), "--json").status == 3)
    }
}
