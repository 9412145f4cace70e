import Foundation
import TestSupport
import Testing

@Suite
struct `Looking after a vault` {
    private static let vault = ".local/share/tacit/vault.tacit"
    private static let cheap = ["--kdf-operations", "2", "--kdf-memory", "64"]

    private func home() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        #expect(try home.run("add", "--client", "ana", "--", "the first note").status == 0)
        return home
    }

    @Test
    func `verify finds nothing in a sound vault and names what was changed in another`() throws {
        let home = try home()
        let sound = try home.run("verify", "--json")
        #expect(sound.status == 0 && sound.document["ok"] as? Bool == true)
        #expect(sound.document["objects"] as? Int ?? 0 > 5)
        var bytes = try home.bytes(Self.vault)
        let record = try home.run("list", "--json").list("records").first?["id"] as? String
        #expect(record != nil)
        // The bytes before the last page's end hold the newest rows.
        for offset in stride(from: 20_000, to: bytes.count, by: 509) { bytes[offset] ^= 0x10 }
        try home.write(bytes, to: Self.vault)
        let broken = try home.run("verify", "--json")
        #expect(broken.status == 5 && broken.document["ok"] as? Bool == false)
        #expect(!broken.list("problems").isEmpty)
    }

    @Test
    func `a backup brings back what was there, once somebody says that it was meant`() throws {
        let home = try home()
        #expect(try home.run("backup", "copy").status == 0)
        #expect(try home.run("backup", "copy").status == 74)
        #expect(try home.run("add", "--client", "ana", "--", "the second note").status == 0)
        let before = try home.bytes(Self.vault)
        let older = try home.run("restore", "copy", "--json")
        #expect(older.status == 5)
        #expect(try home.bytes(Self.vault) == before)
        let done = try home.run("restore", "copy", "--accept", "--json")
        #expect(done.status == 0)
        #expect(try home.run("list", "--json").list("records").count == 1)
        let aside = try #require(done["keptAside"])
        #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: aside))) == before)
        #expect(try home.run("verify").status == 0)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: home.file(".local/share/tacit")
        )
        #expect(left.count == 2)
    }

    @Test
    func `a backup of another vault is not put in place`() throws {
        let home = try home()
        let other = try TacitHome(roles: "therapist")
        #expect(try other.run("backup", "copy").status == 0)
        try home.write(try other.bytes("copy"), to: "foreign")
        #expect(try home.run("restore", "foreign", "--accept").status == 65)
        #expect(try home.run("list", "--json").list("records").count == 1)
    }

    @Test
    func `a lost file comes back from its backup`() throws {
        let home = try home()
        #expect(try home.run("backup", "copy").status == 0)
        try FileManager.default.removeItem(atPath: home.file(Self.vault))
        #expect(try home.run("restore", "copy").status == 0)
        #expect(try home.run("list", "--json").list("records").count == 1)
    }

    @Test
    func `a changed passphrase opens, and the old one does not`() throws {
        let home = try home()
        try home.write("new horse\n".utf8, to: "new")
        let changed = try home.run(["passphrase", "--new-passphrase-file", "new"] + Self.cheap)
        #expect(changed.status == 0)
        #expect(try home.run("list").status == 4)
        #expect(try home.run("list", "--passphrase-file", "new").status == 0)
    }

    @Test
    func `the recovery code sets a new passphrase, and a new code replaces it`() throws {
        let home = try TacitHome()
        try home.write("correct horse\n".utf8, to: "passphrase")
        try home.write("new horse\n".utf8, to: "new")
        let made = try home.run(
            ["init", "--holder", "Ana", "--role", "client", "--recovery-file", "code"] + Self.cheap
        )
        #expect(made.status == 0)
        let use = ["recovery", "use", "--new-passphrase-file", "new"] + Self.cheap
        #expect(try home.run(use + ["--code-file", "code"]).status == 0)
        #expect(try home.run("list", "--passphrase-file", "new").status == 0)
        let next = try home.run(
            ["recovery", "new", "--recovery-file", "code2", "--passphrase-file", "new"] + Self.cheap
        )
        #expect(next.status == 0)
        #expect(try home.run(use + ["--code-file", "code"]).status == 4)
        #expect(try home.run(use + ["--code-file", "code2"]).status == 0)
    }

    @Test
    func `the log names every act, and those of one client`() throws {
        let home = try home()
        try home.open("Ben")
        #expect(try home.run("export", "--purpose", "own", "--output", "x").status == 0)
        let all = try home.run("audit", "--json").list("entries").map { $0["action"] as? String }
        #expect(
            all == [
                "init", "client-add", "engagement-open", "add", "client-add", "engagement-open",
                "export",
            ]
        )
        let one = try home.run("audit", "--client", "ben", "--json").list("entries")
        #expect(one.map { $0["action"] as? String } == ["client-add", "engagement-open"])
        #expect(try home.run("audit", "--client", "nobody").status == 6)
    }

    @Test
    func `the identity is an age recipient and a minisign key, the same every time`() throws {
        let home = try home()
        let first = try home.run("identity", "--json")
        #expect(first["recipient"]?.hasPrefix("age1") == true)
        #expect(first["signer"]?.hasPrefix("RW") == true)
        #expect(try home.run("identity", "--json").output == first.output)
    }

    @Test
    func `the doctor sees a vault that others can read`() throws {
        let home = try home()
        func check() throws -> Bool? {
            let checks = try home.run("doctor", "--json").list("checks")
            return checks.first { $0["id"] as? String == "fileMode" }?["ok"] as? Bool
        }
        #expect(try check() == true)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644],
            ofItemAtPath: home.file(Self.vault)
        )
        #expect(try check() == false)
    }

    @Test
    func `the demo plays to its end, as one document, and leaves a vault that opens`() throws {
        let home = try TacitHome()
        let played = try home.run("demo", "--keep", home.file("demo"), "--json")
        #expect(played.status == 0)
        let steps = played.list("steps")
        #expect(steps.contains { $0["status"] as? Int == 3 })
        let vault = try #require(played["vault"])
        let passphrase = try #require(played["passphraseFile"])
        let state = try #require(played["stateHome"])
        let verified = try home.run(
            ["verify", "--vault", vault, "--as", "coach", "--passphrase-file", passphrase],
            environment: ["XDG_STATE_HOME": state]
        )
        #expect(verified.status == 0)
        #expect(!FileManager.default.fileExists(atPath: home.file(".local")))
    }

    @Test
    func `the demo shows each command with its output`() throws {
        let home = try TacitHome()
        let played = try home.run("demo", "--keep", home.file("demo"))
        #expect(played.status == 0)
        #expect(played.output.contains("$ tacit --as therapist search"))
        #expect(played.output.contains("(exit 3)") && played.talk.contains("SC-01"))
        #expect(played.output.contains("export TACIT_VAULT="))
    }
}
