import Foundation
import Testing

/// Exactly one JSON document for a script, however a command ends.
@Suite
struct `Every command with --json` {
    /// Commands in an order in which each one works, with the keys that scripts rely on.
    private static let working: [([String], [String])] = [
        (["status"], ["locked", "role", "idleSeconds"]),
        (["unlock", "--for", "1h"], ["locked", "role", "idleSeconds"]),
        (["client", "add", "Ana Pop", "--born", "1990-05-06"], ["id", "name"]),
        (["client", "list"], ["clients"]), (["client", "show", "ana"], ["id", "name"]),
        (["engagement", "open", "--client", "ana"], ["id", "discipline", "clients", "state"]),
        (["engagement", "list"], ["engagements"]),
        (["engagement", "show", "ana"], ["id", "discipline", "clients", "state"]),
        (["kinds"], ["kinds"]), (["kinds", "coaching-session"], ["kinds"]),
        (["template", "coaching-session"], ["template"]),
        (
            ["add", "--client", "ana", "Some words here"],
            ["id", "kind", "status", "client", "at", "findings"]
        ),
        (["list"], ["records"]),
        (
            ["show", "ID"],
            [
                "id", "kind", "status", "client", "at", "title", "tags", "fields", "body",
                "revision",
            ]
        ),
        (["history", "ID"], ["records"]), (["edit", "ID", "--title", "T"], ["id", "saved"]),
        (["extract", "ID"], ["id", "files"]),
        (["search", "words"], ["query", "total", "hits"]),
        (
            ["export", "--purpose", "own", "--output", "copy.jsonl"],
            ["output", "records", "withheld"]
        ),
        (["import", "copy.jsonl"], ["imported", "skipped", "clientsCreated"]),
        (["reindex"], ["records", "problems"]),
        (["verify"], ["ok", "objects", "problems"]), (["audit"], ["entries"]),
        (["audit", "--client", "ana"], ["entries"]), (["backup", "backup"], ["output"]),
        (["restore", "backup", "--accept"], ["vault"]),
        (["identity"], ["recipient", "signer", "fingerprint"]), (["doctor"], []),
        (
            [
                "recovery", "new", "--recovery-file", "code", "--kdf-operations", "2",
                "--kdf-memory", "64",
            ], []
        ),
        (
            [
                "passphrase", "--new-passphrase-file", "passphrase", "--kdf-operations", "2",
                "--kdf-memory", "64",
            ],
            []
        ),
        (["lock"], ["locked"]), (["completions", "bash"], []), (["--version"], []),
        (["--help"], []), (["add", "--help"], []), (["demo", "--keep", "demo"], ["vault"]),
    ]

    @Test
    func `gives one document when it works`() throws {
        let home = try Home(roles: "coach")
        var id = ""
        for (command, keys) in Self.working {
            let words = command.map { $0 == "ID" ? id : $0 }
            let outcome = try home.run(words + ["--json"])
            #expect(outcome.status == 0, "\(words): \(outcome.output) \(outcome.talk)")
            #expect(Self.isOneDocument(outcome.output), "\(words): \(outcome.output.prefix(300))")
            for key in keys { #expect(outcome.document[key] != nil, "\(words) has no '\(key)'") }
            if command.first == "add", let made = outcome["id"] { id = made }
        }
    }

    @Test(arguments: [
        (["--vault", "nowhere"], 6), (["--passphrase-file", "wrong"], 4),
        (["--passphrase-file", "nowhere"], 74), (["--frobnicate"], 64), (["--as", "nurse"], 64),
        (["--vault", "junk"], 5),
    ])
    func `gives one document when it fails`(_ ending: [String], _ status: Int) throws {
        let home = try Home(roles: "coach")
        try home.write("wrong horse\n".utf8, to: "wrong")
        try home.write("junk".utf8, to: "junk")
        try home.ok("export", "--purpose", "own", "--output", home.file("empty.jsonl"))
        // These open no vault, or a copy of their own.
        let free = ["kinds", "template", "completions", "demo", "doctor", "--version", "--help"]
        let needless = ["status", "lock"]
        for (command, _) in Self.working {
            guard let name = command.first, !free.contains(name), !command.contains("--help") else {
                continue
            }
            if ending[0] == "--passphrase-file", needless.contains(name) { continue }
            let words = command.map {
                $0 == "ID" ? "ZZZZ" : $0 == "copy.jsonl" ? "empty.jsonl" : $0
            }
            // These look at the other file first, and that it is there is not this test's matter.
            if name == "restore" || name == "export" { continue }
            let outcome = try home.run(words + ending + ["--json"])
            #expect(Int(outcome.status) == status, "\(words + ending): \(outcome.output)")
            #expect(Self.isOneDocument(outcome.output), "\(words + ending): \(outcome.output)")
            let isProblem = name == "verify" && status == 5
            #expect(isProblem || home.code(outcome) != nil, "\(words): \(outcome.output)")
        }
    }

    @Test
    func `stands before the command just as well`() throws {
        let home = try Home(roles: "coach")
        for words in [["--json", "list"], ["--as", "coach", "--json", "client", "list"]] {
            #expect(Self.isOneDocument(try home.run(words).output))
        }
        let failed = try home.run(["--json"] + ["frobnicate"])
        #expect(failed.status == 64 && home.code(failed) == "usage")
    }

    private static func isOneDocument(_ output: String) -> Bool {
        let data = Data(output.utf8)
        guard output.last == "\n", !output.dropLast().contains("\n") else { return false }
        return (try? JSONSerialization.jsonObject(with: data)) is [String: Any]
    }
}
