import TestSupport
import Testing

@Suite
struct `Saving and showing records` {
    @Test
    func `text comes from words, a file or standard input, byte for byte`() throws {
        let home = try TacitHome(roles: "client")
        let text = "\r\n  Zeile – e\u{301} é 🧠 \u{feff}\n\n# not a title\n\ttab \n\n"
        let path = try home.write(text.utf8, to: "note.txt")
        let added = [
            try home.run(["add", "--json"], input: Array(text.utf8)),
            try home.run("add", "--file", path, "--json"),
            try home.run("add", "entry", text, "--json"),
        ]
        for outcome in added {
            #expect(outcome.status == 0)
            let shown = try home.run("show", outcome["id"] ?? "", "--json")
            #expect(shown["body"].map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test
    func `a hint about the shell's history comes once`() throws {
        let home = try TacitHome(roles: "client")
        #expect(try home.run("add", "A good day.").talk.contains("history"))
        #expect(try !home.run("add", "A good day.").talk.contains("history"))
    }

    @Test
    func `text that is not UTF-8 is refused with its place`() throws {
        let home = try TacitHome(roles: "client")
        let path = try home.write([0x61, 0xc3, 0xa9, 0xff], to: "bad.txt")
        let outcome = try home.run("add", "--file", path, "--json")
        #expect(outcome.status == 65)
        let message = outcome.object("error")["message"] as? String ?? ""
        #expect(message.contains("bad.txt") && message.hasSuffix("byte 3"))
        #expect(try home.run(["add"], input: [0xff]).status == 65)
    }

    @Test
    func `a file that cannot be read ends with 74 and names it`() throws {
        let home = try TacitHome(roles: "client")
        for arguments in [
            ["add", "--file", "/nowhere/at all"],
            ["add", "entry", "x y", "--attach", "/nowhere/at all"],
            ["add", "--file", "/tmp"],
        ] {
            let outcome = try home.run(arguments)
            #expect(outcome.status == 74)
            #expect(outcome.talk.contains(arguments.last ?? ""))
        }
    }

    /// A command line and how it ends.
    struct Slip: Sendable {
        let arguments: String
        let status: Int32

        init(_ arguments: String, _ status: Int32) {
            self.arguments = arguments
            self.status = status
        }
    }

    static let slips = [
        Slip("add|bogus|--client|Ana", 65), Slip("add|--client|An|some text", 6),
        Slip("add|--client|Zed|some text", 6), Slip("add|some text", 64),
        Slip("add|--client|Ana P|some text|--at|31 april", 65),
        Slip("add|--client|Ana P|some text|--at|soonish", 65),
        Slip("add|--client|Ana P|some text|--field|nope=1", 65),
        Slip("add|--client|Ana P|some text|--field|nope", 64),
        Slip("add|--client|Ana P|some text|--file|/dev/null", 64),
        Slip("add|--client|Ana P", 65), Slip("show|ZZZZ", 6), Slip("show|!", 6),
        Slip("list|--kind|bogus", 65), Slip("list|--client|Zed", 6),
    ]

    @Test(arguments: slips)
    func `a slip is told apart and nothing is saved`(slip: Slip) throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        try home.open("Anabel Čelik")
        let arguments = slip.arguments.split(separator: "|").map(String.init)
        let outcome = try home.run(arguments + ["--json"])
        #expect(outcome.status == slip.status, "\(outcome.output)")
        #expect(outcome.object("error")["code"] is String)
        #expect(try home.run("list", "--json").list("records").isEmpty)
    }

    @Test
    func `a filled form becomes fields, title and text`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        let template = try home.run("template", "dap-note").output
        let filled = template.replacing("# DAP note", with: "# After the holidays\nFree text.")
            .replacing("## Plan\n", with: "## Plan\nTwo walks a week.\n")
        let outcome = try home.run(
            ["add", "dap-note", "--client", "ana", "--json"],
            input: Array(filled.utf8)
        )
        #expect(outcome.status == 0)
        #expect(outcome["title"] == "After the holidays")
        #expect(outcome["body"] == "Free text.")
        #expect(outcome.object("fields")["plan"] as? String == "Two walks a week.")
        #expect(outcome.object("fields").count == 1)
    }

    @Test
    func `what is not said is now, and what is said in words is echoed`() throws {
        let home = try TacitHome(roles: "client")
        let now = try home.run("add", "some text", "--json")
        #expect(now["at"]?.hasSuffix("+00:00") == true)
        let spoken = try home.run("add", "some text", "--at", "2 march 2026 3pm", "--json")
        #expect(spoken["at"] == "2026-03-02T15:00:00+00:00")
        #expect(spoken.talk.contains("Monday 2 March 2026, 15:00"))
        #expect(
            try home.run("add", "some text", "--at", "2026-03-02", "--json")["at"] == "2026-03-02"
        )
    }

    @Test
    func `a list is filtered by client, kind, tag and time, the latest first`() throws {
        let home = try TacitHome(roles: "coach")
        try home.open("Ana Pop")
        try home.open("Ben Roe")
        for (client, day, tag, kind) in [
            ("Ana", "2026-03-02", "sleep", "coaching-session"),
            ("Ben", "2026-03-03", "work", "goal"),
            ("Ana", "2026-03-04", "work", "goal"),
        ] {
            let outcome = try home.run(
                "add",
                kind,
                "--client",
                client,
                "--at",
                day,
                "--tag",
                tag,
                "\(client) on \(day)"
            )
            #expect(outcome.status == 0)
        }
        func days(_ arguments: String...) throws -> [String] {
            try home.run(["list", "--json"] + arguments).list("records")
                .compactMap { $0["at"] as? String }
        }
        #expect(try days() == ["2026-03-04", "2026-03-03", "2026-03-02"])
        #expect(try days("--client", "ana") == ["2026-03-04", "2026-03-02"])
        #expect(try days("--tag", "WORK", "--kind", "goal") == ["2026-03-04", "2026-03-03"])
        #expect(try days("--since", "2026-03-03", "--until", "2026-03-03") == ["2026-03-03"])
        #expect(try days("--limit", "1") == ["2026-03-04"])
    }

    @Test
    func `psychotherapy notes are listed only when asked for by name`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        let added = try home.run("add", "psychotherapy-note", "--client", "ana", "a hunch of mine")
        #expect(added.status == 0)
        #expect(try home.run("list", "--json").list("records").isEmpty)
        let asked = try home.run("list", "--include", "psychotherapy-notes", "--json")
        #expect(asked.list("records").count == 1)
    }

    @Test(.enabled(if: TacitHome.hasPython, "python3 is not installed"))
    func `another process that is writing is waited for, then named`() throws {
        let home = try TacitHome(roles: "client")
        try home.write(
            """
            import os, sqlite3, subprocess, sys
            vault = sqlite3.connect(os.path.expanduser("~/.local/share/tacit/vault.tacit"),
                                    isolation_level=None)
            vault.execute("BEGIN IMMEDIATE")
            command = [os.environ["TACIT"], "add", "some text", "--json"]
            sys.exit(subprocess.run(command, stdin=subprocess.DEVNULL).returncode)
            """.utf8,
            to: "writer.py"
        )
        let outcome = try home.shell("python3 writer.py")
        #expect(outcome.status == 7)
        #expect(outcome.object("error")["code"] as? String == "busy")
    }

    @Test
    func `attachments come out as they went in, and never over another file`() throws {
        let home = try TacitHome(roles: "client")
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try home.write(bytes, to: "scan.bin")
        let empty = try home.write([], to: "empty")
        let added = try home.run(
            "add",
            "entry",
            "see there",
            "--attach",
            path,
            "--attach",
            empty,
            "--json"
        )
        #expect(added.list("attachments").map { $0["byteCount"] as? Int } == [200_000, 0])
        let id = added["id"] ?? ""
        #expect(try home.shell("mkdir out").status == 0)
        #expect(try home.run("extract", id, "--to", home.file("out")).status == 0)
        #expect(try home.bytes("out/scan.bin") == bytes)
        #expect(try home.bytes("out/empty").isEmpty)
        try home.write([1], to: "out/scan.bin")
        #expect(try home.run("extract", id, "--to", home.file("out")).status == 74)
        #expect(try home.bytes("out/scan.bin") == [1])
        #expect(try home.run("extract", id, "--to", home.file("out"), "--force").status == 0)
        #expect(try home.bytes("out/scan.bin") == bytes)
    }
}
