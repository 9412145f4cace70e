import TestSupport
import Testing

@Suite
struct `Changing a record` {
    private let home: TacitHome
    private let id: String

    init() throws {
        home = try TacitHome(roles: "client")
        id =
            try home.run("add", "mood", "--field", "rating=7", "The first text.", "--json")["id"]
            ?? ""
    }

    private func show(_ arguments: String...) throws -> TacitHome.Outcome {
        try home.run(["show", id, "--json"] + arguments)
    }

    /// An editor that is a shell script, told the file as `$1`.
    private func editor(_ script: String) throws -> [String: String] {
        try home.write("#!/bin/sh\n\(script)\n".utf8, to: "editor", mode: 0o700)
        return ["EDITOR": home.file("editor"), "VISUAL": ""]
    }

    @Test
    func `what a record said before stays in its history`() throws {
        let edited = try home.run(["edit", id, "--json"], input: Array("The second text.".utf8))
        #expect(edited.document["revision"] as? Int == 2)
        #expect(try show()["body"] == "The second text.")
        #expect(try show("--revision", "1")["body"] == "The first text.")
        let history = try home.run("history", id, "--json").list("records")
        #expect(history.map { $0["body"] as? String } == ["The second text.", "The first text."])
        #expect(try show("--revision", "9").status == 6)
    }

    @Test
    func `options change only what they name`() throws {
        let edited = try home.run(
            "edit",
            id,
            "--title",
            "Better",
            "--field",
            "rating=8",
            "--tag",
            "x"
        )
        #expect(edited.status == 0)
        let shown = try show()
        #expect(shown["title"] == "Better")
        #expect(shown["body"] == "The first text.")
        #expect(shown.object("fields")["rating"] as? String == "8")
    }

    @Test
    func `an unchanged text saves nothing and says so`() throws {
        let outcome = try home.run(["edit", id], input: Array("The first text.".utf8))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("unchanged"))
        #expect(try show().document["revision"] as? Int == 1)
    }

    @Test
    func `two writers keep both texts until somebody settles them`() throws {
        let first = try home.run(
            ["edit", id, "--parent", "1", "--json"],
            input: Array("from one device".utf8)
        )
        #expect(first.status == 0)
        let second = try home.run(
            ["edit", id, "--parent", "1", "--json"],
            input: Array("from another".utf8)
        )
        #expect(second.status == 0)
        #expect(second.document["conflicts"].map { "\($0)" }?.contains("2") == true)
        #expect(second.talk.contains("both are kept"))
        #expect(try show("--revision", "2")["body"] == "from one device")
        #expect(try home.run(["edit", id, "--settle"], input: Array("of both".utf8)).status == 0)
        let settled = try show()
        #expect(settled["body"] == "of both")
        #expect(settled.document["conflicts"].map { "\($0)" }?.contains("2") == false)
    }

    @Test
    func `an empty text is not taken without a yes`() throws {
        let outcome = try home.shell(#"printf '' | setsid -w "$TACIT" edit \#(id)"#)
        #expect(outcome.status == 64)
        #expect(try show()["body"] == "The first text.")
        #expect(try home.run("edit", id, "--yes").status == 0)
        #expect(try show()["body"] == "")
    }

    @Test
    func `the editor gets the form and its text is saved`() throws {
        let environment = try editor("grep -q '^7$' \"$1\" && sed -i 's/first/edited/' \"$1\"")
        let outcome = try home.run(
            ["edit", id, "--edit", "--allow-disk"],
            environment: environment
        )
        #expect(outcome.status == 0, "\(outcome.talk)")
        #expect(try show()["body"] == "The edited text.")
        #expect(try show().object("fields")["rating"] as? String == "7")
    }

    @Test
    func `an editor that changes nothing saves nothing`() throws {
        let outcome = try home.run(
            ["edit", id, "--edit", "--allow-disk"],
            environment: try editor("true")
        )
        #expect(outcome.status == 0)
        #expect(try show().document["revision"] as? Int == 1)
        let added = try home.run(
            ["add", "--edit", "--allow-disk"],
            environment: try editor("true")
        )
        #expect(added.status == 65)
    }

    @Test
    func `what an editor had saved before it crashed is kept as a draft`() throws {
        let environment = try editor("echo 'Half a thought.' >> \"$1\"; kill -9 $$")
        let outcome = try home.run(
            ["add", "--edit", "--allow-disk", "--json"],
            environment: environment
        )
        #expect(outcome.status == 0)
        #expect(outcome["body"]?.hasSuffix("Half a thought.") == true)
        #expect(outcome.talk.contains("signal 9"))
        let nothing = try home.run(
            ["add", "--edit", "--allow-disk"],
            environment: try editor("exit 3")
        )
        #expect(nothing.status == 1)
    }

    @Test
    func `an editor's text that is not UTF-8 is kept as an attachment`() throws {
        let environment = try editor("printf 'caf\\351' > \"$1\"")
        let outcome = try home.run(
            ["edit", id, "--edit", "--allow-disk"],
            environment: environment
        )
        #expect(outcome.status == 65)
        #expect(try show()["body"] == "The first text.")
        #expect(try show().list("attachments").count == 1)
    }

    @Test
    func `a rule says no before the editor opens`() throws {
        let environment = try editor("touch \"$HOME/opened\"")
        let outcome = try home.run(
            ["add", "dap-note", "--edit", "--allow-disk"],
            environment: environment
        )
        #expect(outcome.status == 3)
        #expect(throws: (any Error).self) { try home.bytes("opened") }
    }
}
