import Foundation
import TestSupport
import Testing

/// Journals and notes written for these tests, brought in and taken out by the built program.
@Suite
struct `Moving in and out` {
    private func home() throws -> TacitHome { try TacitHome(roles: "client") }

    private func unmapped(_ outcome: TacitHome.Outcome) -> [String] {
        outcome.list("unmapped").map {
            let words = [$0["reason"] as? String, $0["what"] as? String].compactMap(\.self)
            return words.joined(separator: " ") + " \($0["count"] as? Int ?? 0)"
        }
    }

    @Test(arguments: SealedJournals.names)
    func `an encrypted jrnl journal comes in with its passphrase and with no other`(
        _ name: String
    ) throws {
        let home = try home()
        try home.write(SealedJournals.bytes(name), to: "j.journal")
        try home.write("\(SealedJournals.passphrase)\n".utf8, to: "theirs")
        try home.write("something else\n".utf8, to: "wrong")
        let call = ["import", "j.journal", "--json", "--source-passphrase-file"]
        let refused = try home.run(call + ["wrong"])
        #expect(refused.status == 4 && refused.output.contains("sourceNotOpened"))
        #expect(try home.run("list", "--json").document["total"] as? Int == 0)
        let came = try home.run(call + ["theirs"])
        #expect(came.status == 0 && came.document["imported"] as? Int == 1)
        let record = try #require(try home.run("list", "--json").list("records").first)
        #expect(record["title"] as? String == "Sealed elsewhere")
        #expect(record["body"] as? String == "And opened here.")
    }

    @Test
    func `an encrypted journal that is cut off is refused, and nobody to ask is told`() throws {
        let home = try home()
        try home.write("\(SealedJournals.passphrase)\n".utf8, to: "theirs")
        for length in [8, 40, 150] {
            try home.write(SealedJournals.bytes("three").prefix(length), to: "cut")
            let cut = try home.run("import", "cut", "--source-passphrase-file", "theirs")
            #expect([4, 65].contains(cut.status), "\(length)")
        }
        try home.write(SealedJournals.bytes("two"), to: "j")
        #expect(try home.run("import", "j").status == 4)
    }

    @Test(.enabled(if: TacitHome.hasPython))
    func `the passphrase of a journal is asked for at the terminal, and not shown`() throws {
        let home = try home()
        try home.write(SealedJournals.bytes("two"), to: "j")
        let script = """
            import os, pty, sys
            child, fd = pty.fork()
            if child == 0: os.execv(os.environ["TACIT"], ["tacit", "import", "j"])
            seen = b""
            while b"passphrase of the journal" not in seen: seen += os.read(fd, 1024)
            os.write(fd, b"river stone\\n")
            try:
                while True:
                    piece = os.read(fd, 1024)
                    if not piece: break
                    seen += piece
            except OSError: pass
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            print(status, b"river" in seen, b"imported 1 record" in seen)
            """
        try home.write(script.utf8, to: "ask.py")
        #expect(try home.shell("python3 ask.py").output == "0 False True\n")
    }

    @Test
    func `times without a zone are read as one's own, and that is said`() throws {
        let home = try home()
        try home.write("[2026-07-02 10:00] a\n[2026-01-02 10:00] b\n".utf8, to: "j.txt")
        let zone = ["TZ": "America/New_York"]
        let came = try home.run(["import", "j.txt", "--json"], environment: zone)
        let times = came.object("localTimes")
        #expect(times["count"] as? Int == 2)
        #expect(times["earliest"] as? String == "2026-01-02T10:00:00-05:00")
        #expect(times["latest"] as? String == "2026-07-02T10:00:00-04:00")
        let told = try home.run(["import", "j.txt", "--dry-run"], environment: zone)
        #expect(told.talk.contains("read as yours: Friday 2 January 2026, 10:00 (-05:00)"))
    }

    private func writeVault(in home: TacitHome) throws {
        for folder in ["v/Daily", "v/files", "v/.obsidian"] {
            try FileManager.default.createDirectory(
                atPath: home.file(folder),
                withIntermediateDirectories: true
            )
        }
        try home.write(
            "---\nmood: 7\ntags: [rain]\n---\nRain. ![[plan.png]] ![[gone.png]]".utf8,
            to: "v/Daily/2026-03-02.md"
        )
        try home.write(
            (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) },
            to: "v/files/plan.png"
        )
        try home.write("words".utf8, to: "v/files/doc.pdf")
        try home.write("See [doc](files/doc.pdf) #tag".utf8, to: "v/Ideas.md")
        try home.write("{}".utf8, to: "v/.obsidian/app.json")
        try home.write([1], to: "v/files/lone.bin")
        try FileManager.default.createSymbolicLink(
            atPath: home.file("v/link.md"),
            withDestinationPath: "/etc/passwd"
        )
    }

    @Test
    func `a folder of Obsidian is known, and comes in with its files`() throws {
        let home = try home()
        try writeVault(in: home)
        let came = try home.run("import", "v", "--json")
        #expect(came.status == 0 && came.document["imported"] as? Int == 2)
        #expect(came.document["attachments"] as? Int == 2)
        #expect(
            unmapped(came) == [
                "missingFile gone.png 1", "notPartOfIt .obsidian 1", "unmentioned files/lone.bin 1",
                "link link.md 1",
            ]
        )
        let records = try home.run("list", "--json").list("records")
        let daily = try #require(records.first { $0["at"] as? String == "2026-03-02" })
        #expect(daily["tags"] as? [String] == ["rain", "Daily"])
        #expect(daily["fields"] as? [String: String] == ["mood": "7"])
        let id = try #require(daily["id"] as? String)
        #expect(try home.shell("mkdir out").status == 0)
        #expect(try home.run("extract", id, "--to", "out").status == 0)
        #expect(try home.bytes("out/plan.png") == home.bytes("v/files/plan.png"))
        #expect(try home.run("import", "v", "--json").document["skipped"] as? Int == 2)
    }

    @Test(arguments: ["dayone", "markdown"])
    func `what goes out comes back the same, with its files`(_ format: String) throws {
        let home = try home()
        try writeVault(in: home)
        try home.write(
            "[2026-03-02 15:40] Star *\nbody @one\n\n## not a field\n[2026-03-03] Day\n".utf8,
            to: "j.txt"
        )
        for source in ["v", "j.txt"] { #expect(try home.run("import", source).status == 0) }
        let target = format == "dayone" ? "copy.zip" : "copy/"
        let out = try home.run(
            "export",
            "--purpose",
            "own",
            "--format",
            format,
            "--output",
            target,
            "--json"
        )
        #expect(out.status == 0 && out.document["records"] as? Int == 4, "\(out.output)\(out.talk)")
        #expect(out.document["attachments"] as? Int == 2)
        #expect(out.document["attachmentsLeftOut"] as? Int == 0)
        #expect(try home.run("import", target, "--json").document["skipped"] as? Int == 4)
        let other = try self.home()
        let came = try other.run("import", home.file(target), "--json")
        #expect(came.document["imported"] as? Int == 4, "\(came.output)\(came.talk)")
        #expect(came.document["attachments"] as? Int == 2)
        #expect(unmapped(came).isEmpty)
        for place in [home, other] {
            let copy = ["export", "--purpose", "own", "--format", "jsonl", "--output", "all.jsonl"]
            #expect(try place.run(copy).status == 0)
        }
        #expect(try home.bytes("all.jsonl") == other.bytes("all.jsonl"))
        #expect(try files(home) == files(other) && files(home).count == 2)
    }

    /// Names and digests of all that is attached.
    private func files(_ home: TacitHome) throws -> Set<String> {
        let records = try home.run("list", "--json").list("records")
        let attached = records.flatMap {
            ($0["attachments"] as? NSArray as? [NSDictionary]) ?? []
        }
        return Set(attached.map { "\($0["name"] ?? "") \($0["digest"] ?? "")" })
    }

    @Test(
        .enabled(
            if: SharedData.path("journals/dayone") != nil,
            Comment(rawValue: SharedData.absent)
        )
    )
    func `what goes out to Day One is what its schema allows`() throws {
        let home = try home()
        try writeVault(in: home)
        #expect(try home.run("import", "v").status == 0)
        let out = ["export", "--purpose", "own", "--format", "dayone", "--output", "copy.zip"]
        #expect(try home.run(out).status == 0)
        let schema = try #require(SharedData.path("journals/dayone/dayone.schema.json"))
        let unzip = "python3 -c 'import zipfile; zipfile.ZipFile(\"copy.zip\").extractall(\"u\")'"
        #expect(try home.shell(unzip).status == 0)
        let journal = try JSONSerialization.jsonObject(with: Data(home.bytes("u/Journal.json")))
        let rules = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: schema))
        )
        let faults = SchemaCheck(rules).faults(journal)
        #expect(faults.isEmpty, "\(faults)")
        #expect(SchemaCheck(rules).faults(["entries": [["uuid": 7]]]).count > 5)
    }
}
