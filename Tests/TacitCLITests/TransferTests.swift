import Foundation
import TestSupport
import Testing

@Suite
struct `Bringing records in and handing them over` {
    private static let notes = """
        {"client":"Ana Pop","at":"2026-03-02","title":"First","body":"slept badly","tags":["sleep"]}
        {"client":"Ben Okafor","at":"2026-03-03T10:00:00+01:00","fields":{"plan":"walk, \\"daily\\""}}
        {"client":"Ana Pop","kind":"psychotherapy-note","body":"a dream of a river"}

        """

    private func home() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        try home.write(Self.notes.utf8, to: "notes.jsonl")
        let brought = try home.run("import", "notes.jsonl", "--create-clients", "--json")
        #expect(brought.status == 0)
        let counts = ["imported", "skipped", "clientsCreated"].map { brought.document[$0] as? Int }
        #expect(counts == [3, 0, 2])
        return home
    }

    @Test
    func `the same file twice brings nothing twice`() throws {
        let home = try home()
        let again = try home.run("import", "notes.jsonl", "--json")
        #expect(again.status == 0)
        #expect(again.document["imported"] as? Int == 0 && again.document["skipped"] as? Int == 3)
    }

    @Test(arguments: ["jsonl", "csv"])
    func `what was exported comes back as it was`(_ format: String) throws {
        let home = try home()
        let all = ["--include", "psychotherapy-notes", "--json"]
        let out = try home.run(
            ["export", "--purpose", "own", "--format", format, "--output", "copy.\(format)"] + all
        )
        #expect(out.status == 0 && out.document["records"] as? Int == 3)
        let mode = try FileManager.default.attributesOfItem(
            atPath: home.file("copy.\(format)")
        )[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let other = try TacitHome(roles: "therapist")
        try other.write(try home.bytes("copy.\(format)"), to: "copy.\(format)")
        #expect(try other.run("import", "copy.\(format)", "--create-clients").status == 0)
        let back = try other.run(
            ["export", "--purpose", "own", "--format", format, "--output", "again.\(format)"] + all
        )
        #expect(back.status == 0)
        #expect(try other.bytes("again.\(format)") == home.bytes("copy.\(format)"))
    }

    @Test
    func `Markdown goes into a folder and comes back from there`() throws {
        let home = try home()
        let out = try home.run(
            "export",
            "--purpose",
            "own",
            "--format",
            "markdown",
            "--output",
            "notes/",
            "--json"
        )
        #expect(out.status == 0 && out.document["records"] as? Int == 2)
        let names = try FileManager.default.contentsOfDirectory(atPath: home.file("notes"))
        #expect(names.count == 2 && !names.contains { $0.contains("Ana") })
        let back = try home.run("import", "notes", "--json")
        #expect(back.document["skipped"] as? Int == 2)
    }

    @Test
    func `a copy says that it is not encrypted, and an encrypted one does not`() throws {
        let home = try home()
        let plain = try home.run("export", "--purpose", "own", "--output", "plain")
        #expect(plain.status == 0 && plain.talk.contains("not encrypted"))
        try home.write("open sesame\n".utf8, to: "secret")
        let sealed = try home.run(
            "export",
            "--purpose",
            "own",
            "--output",
            "sealed",
            "--to-passphrase-file",
            "secret"
        )
        #expect(sealed.status == 0 && !sealed.talk.contains("not encrypted"))
        let bytes = try home.bytes("sealed")
        #expect(bytes.starts(with: "age-encryption.org/v1\n".utf8))
        #expect(try home.bytes("plain").count > 0)
        #expect(try home.run("import", "sealed").status == 65)
    }

    @Test
    func `a copy replaces no file unless told to`() throws {
        let home = try home()
        try home.write("mine".utf8, to: "taken")
        #expect(try home.run("export", "--purpose", "own", "--output", "taken").status == 74)
        #expect(try home.bytes("taken") == Array("mine".utf8))
        #expect(
            try home.run("export", "--purpose", "own", "--output", "taken", "--force").status == 0
        )
        #expect(try home.bytes("taken") != Array("mine".utf8))
    }

    @Test
    func `a copy asks for the passphrase again, also while a session runs`() throws {
        let home = try home()
        guard try home.run("unlock").status == 0 else {
            try Test.cancel("the kernel offers no keyring here")
        }
        defer { _ = try? home.run("lock") }
        let none = ["TACIT_PASSPHRASE_FILE": ""]
        #expect(try home.run(["list"], environment: none).status == 0)
        let refused = try home.run(
            ["export", "--purpose", "own", "--output", "copy"],
            environment: none
        )
        #expect(refused.status == 4)
        #expect(!FileManager.default.fileExists(atPath: home.file("copy")))
    }

    @Test
    func `an error names file, line and field, and nothing comes in`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.write(
            "{\"client\":\"Ana\",\"body\":\"x\"}\n{\"client\":\"Ana\",\"body\":\"y\",\"at\":\"soon\"}\n"
                .utf8,
            to: "bad.jsonl"
        )
        let outcome = try home.run("import", "bad.jsonl", "--create-clients")
        #expect(outcome.status == 65)
        #expect(outcome.talk.contains("'bad.jsonl', line 2, 'at'"))
        #expect(try home.run("client", "list", "--json").list("clients").isEmpty)
    }

    @Test
    func `a coaching note is refused with exit 3 and its rule`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        try home.write(
            "{\"client\":\"Ana\",\"kind\":\"progress-note\",\"body\":\"x\"}\n".utf8,
            to: "n.jsonl"
        )
        let outcome = try home.run(
            "import",
            "n.jsonl",
            "--create-clients",
            "--as",
            "coach",
            "--json"
        )
        #expect(outcome.status == 3 && outcome.output.contains("SC-01"))
    }

    @Test
    func `a foreign table comes in with a mapping, from standard input`() throws {
        let home = try home()
        let table = "Name;Datum;Text;Rest\nAna Pop;2026-04-01;\"hello; world\";x\n"
        let outcome = try home.run(
            [
                "import", "-", "--map", "Name=client", "--map", "Datum=at", "--map", "Text=body",
                "--map", "Rest=-", "--json",
            ],
            input: Array(table.utf8)
        )
        #expect(outcome.status == 0 && outcome.document["imported"] as? Int == 1)
        let found = try home.run("search", "\"hello; world\"", "--json")
        #expect(found.document["total"] as? Int == 1)
    }

    @Test
    func `search finds words, honours filters and leaves psychotherapy notes alone`() throws {
        let home = try home()
        let hit = try home.run("search", "slept", "client:ana", "--json")
        #expect(hit.status == 0 && hit.document["total"] as? Int == 1)
        #expect(hit.list("hits").first?["client"] as? String == "Ana Pop")
        #expect(hit.list("hits").first?["title"] as? String == "First")
        #expect(try home.run("search", "dream", "--json").document["total"] as? Int == 0)
        let named = try home.run("search", "dream", "--include", "psychotherapy-notes", "--json")
        #expect(named.document["total"] as? Int == 1)
        #expect(try home.run("search", "slept", "--client", "ben", "--json").list("hits").isEmpty)
    }

    @Test
    func `bad syntax in a query is wrong usage, with the character`() throws {
        let home = try TacitHome(roles: "therapist")
        let outcome = try home.run("search", "sleep (walk", "--json")
        #expect(outcome.status == 64)
        #expect((outcome.object("error")["message"] as? String)?.contains("character 7") == true)
        #expect(try home.run("search", "x client:nobody").status == 6)
    }
}
