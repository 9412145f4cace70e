import Foundation
import Testing

/// Yesterday's copy in the place of today's vault.
@Suite
struct `A whole vault put back to yesterday` {
    private let home: Home

    init() throws {
        home = try Home(roles: "client")
        try home.ok("add", "entry", "of yesterday")
        _ = try home.shell(#"cp "\#(home.vault)" yesterday"#)
        try home.ok("add", "entry", "of today")
    }

    private func isRefused() throws {
        for command in [["verify"], ["list"], ["add", "entry", "more"], ["search", "of"]] {
            let outcome = try home.run(command + ["--json"])
            #expect(outcome.status == 5, "\(command): \(outcome.output)")
            #expect(outcome.output.contains("rolledBack"), "\(command): \(outcome.output)")
        }
    }

    @Test
    func `is refused by every command until a person says that it was meant`() throws {
        _ = try home.shell(#"cp yesterday "\#(home.vault)""#)
        try isRefused()
        #expect(try home.run("restore", "--accept", "--json").status == 0)
        let listed = try home.ok("list", "--json")
        #expect(listed.list("records").map { $0["body"] as? String } == ["of yesterday"])
        try home.ok("add", "entry", "and on it goes")
        #expect(try home.run("verify", "--json").status == 0)
    }

    @Test
    func `a session does not get past it`() throws {
        guard try home.begin(as: "client") else { return }
        _ = try home.shell(#"cp yesterday "\#(home.vault)""#)
        try isRefused()
    }

    @Test(arguments: [0, 200_000])
    func `today's log beside it gives all of today or nothing`(_ length: Int) throws {
        // With a long note in between, the log alone does not make up for the old file.
        if length > 0 {
            let long = Array(repeating: UInt8(ascii: "x"), count: length)
            #expect(try home.run(["add", "entry"], input: long).status == 0)
        }
        // A reader keeps the log from being taken into the file.
        let outcome = try home.shell(
            """
            python3 - "\(home.vault)" "$TACIT" <<'END'
            import shutil, sqlite3, subprocess, sys
            vault, tacit = sys.argv[1:]
            reader = sqlite3.connect(vault, isolation_level=None)
            reader.execute("BEGIN"); reader.execute("SELECT count(*) FROM object").fetchone()
            subprocess.run([tacit, "add", "entry", "in the log"], check=True, capture_output=True)
            shutil.copy(vault + "-wal", "todays-wal")
            reader.execute("COMMIT"); reader.close()
            END
            ls -l todays-wal >&2
            rm -f "\(home.vault)-wal" "\(home.vault)-shm"
            cp yesterday "\(home.vault)"; cp todays-wal "\(home.vault)-wal"
            """
        )
        #expect(outcome.status == 0, "\(outcome.talk)")
        let opened = try home.run("list", "--json")
        if length == 0, opened.status == 0 {
            #expect(opened.document["total"] as? Int == 3)
            #expect(try home.run("verify", "--json").status == 0)
            return
        }
        #expect(opened.status == 5, "\(opened.output.prefix(300))")
        #expect(home.code(opened) == "unknownLog", "\(opened.output.prefix(300))")
        #expect(!opened.output.contains("in the log"))
        // The way out that the hint names.
        let accepted = try home.run("restore", home.file("yesterday"), "--accept", "--json")
        #expect(accepted.status == 0, "\(accepted.output)")
        let listed = try home.ok("list", "--json")
        #expect(listed.list("records").map { $0["body"] as? String } == ["of yesterday"])
    }

    @Test
    func `a backup comes back in its place, an older one only by consent`() throws {
        try home.ok("backup", home.file("backup"), "--json")
        #expect(try home.run("backup", home.file("backup")).status == 74)
        try home.ok("add", "entry", "after the backup")
        let refused = try home.run("restore", home.file("backup"), "--json")
        #expect(refused.status == 5, "\(refused.output)")
        #expect(try home.ok("list", "--json").document["total"] as? Int == 3)
        let accepted = try home.ok("restore", home.file("backup"), "--accept", "--json")
        #expect(accepted["keptAside"] != nil)
        #expect(try home.ok("list", "--json").document["total"] as? Int == 2)
        try home.write("nothing".utf8, to: "junk")
        #expect(try home.run("restore", home.file("junk"), "--accept", "--json").status == 5)
        let other = try Home(roles: "client")
        let foreign = try home.run("restore", other.vault, "--accept", "--json")
        #expect(foreign.status == 65 && home.code(foreign) == "anotherVault", "\(foreign.output)")
        #expect(try home.run("verify", "--json").status == 0)
    }
}
