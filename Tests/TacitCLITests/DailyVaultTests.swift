import Foundation
import TestSupport
import Testing

@Suite
struct `Making and opening a vault` {
    @Test
    func `a vault is one file that only its owner may read`() throws {
        let home = try TacitHome(roles: "therapist")
        let path = home.file(".local/share/tacit/vault.tacit")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let folder = home.file(".local/share/tacit")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["vault.tacit"])
    }

    @Test
    func `a second init is refused and leaves the first vault as it is`() throws {
        let home = try TacitHome(roles: "therapist")
        let path = ".local/share/tacit/vault.tacit"
        let before = try home.bytes(path)
        let again = try home.run("init", "--holder", "Other", "--role", "coach", "--json")
        #expect(again.status == 65)
        #expect(again.object("error")["code"] as? String == "occupied")
        #expect(try home.bytes(path) == before)
    }

    @Test
    func `a vault without a role is not made`() throws {
        let home = try TacitHome()
        try home.write("correct horse".utf8, to: "passphrase")
        #expect(try home.run("init", "--holder", "Ana").status == 65)
        #expect(try home.run("status").status == 6)
    }

    @Test
    func `the recovery code goes to a new file, never over another, and not into the document`()
        throws
    {
        let home = try TacitHome()
        try home.write("correct horse".utf8, to: "passphrase")
        let arguments = [
            "init", "--holder", "Ana", "--role", "client", "--kdf-operations", "2",
            "--kdf-memory", "64", "--json", "--recovery-file",
        ]
        try home.write("mine".utf8, to: "taken")
        #expect(try home.run(arguments + [home.file("taken")]).status == 74)
        #expect(try home.bytes("taken") == Array("mine".utf8))
        let made = try home.run(arguments + [home.file("code")])
        #expect(made.status == 0)
        let code = String(decoding: try home.bytes("code"), as: UTF8.self)
        #expect(code.count == 41)
        #expect(!made.output.contains(code))
        #expect(!made.talk.contains(code))
    }

    @Test
    func `the code is in the document only where it was asked for there`() throws {
        let home = try TacitHome()
        try home.write("correct horse".utf8, to: "passphrase")
        let made = try home.run(
            "init",
            "--holder",
            "Ana",
            "--role",
            "client",
            "--kdf-operations",
            "2",
            "--kdf-memory",
            "64",
            "--recovery-file",
            "-",
            "--json"
        )
        #expect(made["recoveryCode"]?.count == 41)
        #expect(!made.talk.contains(made["recoveryCode"] ?? "-"))
    }

    @Test(arguments: [
        ["--credential", "LMFT;1;CA;someday"], ["--credential", "LMFT"],
        ["--kdf-operations", "1"], ["--kdf-memory", "32"], ["--kdf-memory", "4294967295"],
    ])
    func `a credential or a cost that cannot be is refused before anything is made`(
        arguments: [String]
    ) throws {
        let home = try TacitHome()
        try home.write("correct horse".utf8, to: "passphrase")
        #expect(
            try home.run(["init", "--holder", "Ana", "--role", "coach"] + arguments).status == 65
        )
        #expect(try home.run("status").status == 6)
    }

    @Test
    func `a wrong passphrase ends with 4 and says which of two things was wrong`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.write("wrong horse\n".utf8, to: "wrong")
        let outcome = try home.run("list", "--json", "--passphrase-file", home.file("wrong"))
        #expect(outcome.status == 4)
        #expect(outcome.object("error")["code"] as? String == "wrongPassphrase")
    }

    @Test
    func `without a terminal and a passphrase file a locked vault ends with 4`() throws {
        let home = try TacitHome(roles: "therapist")
        let outcome = try home.shell(#"TACIT_PASSPHRASE_FILE= setsid -w "$TACIT" list"#)
        #expect(outcome.status == 4)
        #expect(outcome.talk.contains("hint: 'tacit unlock'"))
    }

    @Test
    func `a passphrase file that others can read is used with a warning`() throws {
        let home = try TacitHome(roles: "therapist")
        let shared = try home.write("correct horse\n".utf8, to: "shared", mode: 0o644)
        let outcome = try home.run("list", "--passphrase-file", shared)
        #expect(outcome.status == 0)
        #expect(outcome.talk.contains("others can read"))
    }

    @Test
    func `an empty and a missing passphrase file are named`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.write("\ncorrect horse\n".utf8, to: "empty")
        #expect(try home.run("list", "--passphrase-file", home.file("empty")).status == 65)
        let missing = try home.run("list", "--passphrase-file", home.file("nowhere"))
        #expect(missing.status == 74)
        #expect(missing.talk.contains(home.file("nowhere")))
    }

    @Test
    func `with two roles one is named, by option or by the environment`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        let unclear = try home.run("list")
        #expect(unclear.status == 64)
        #expect(unclear.talk.contains("--as therapist or --as coach"))
        #expect(try home.run("list", "--as", "coach").status == 0)
        #expect(try home.run(["list"], environment: ["TACIT_ROLE": "therapist"]).status == 0)
        #expect(try home.run(["list"], environment: ["TACIT_ROLE": "nurse"]).status == 64)
        #expect(try home.run("list", "--as", "client").status == 4)
    }

    @Test
    func `a file that is no vault ends with 5, and no file with 6`() throws {
        let home = try TacitHome(roles: "therapist")
        let other = try home.write(Array(repeating: 65, count: 9000), to: "other")
        #expect(try home.run("list", "--vault", other).status == 5)
        #expect(try home.run("list", "--vault", home.file("nowhere")).status == 6)
        #expect(
            try home.run(["status"], environment: ["TACIT_VAULT": home.file("nowhere")]).status == 6
        )
    }

    @Test
    func `whatever a command ends with, it leaves one file`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        for (arguments, status) in [
            (["add", "--client", "ana", "some text"], 0), (["show", "zzzz"], 6),
            (["add", "goal", "--client", "ana", "some text"], 3),
            (["add", "--client", "ana", "some text", "--field", "x=1"], 65),
        ] as [([String], Int32)] {
            #expect(try home.run(arguments).status == status)
            let folder = home.file(".local/share/tacit")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["vault.tacit"])
        }
        #expect(try home.shell(#""$TACIT" list > /dev/full"#).status == 74)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: home.file(".local/share/tacit"))
                == ["vault.tacit"]
        )
    }

    @Test
    func `a session opens without a passphrase until it is locked`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        guard try home.run("status", "--json").document["sessions"] as? Bool == true else { return }
        let unlocked = try home.run("unlock", "--as", "coach", "--for", "2m", "--json")
        #expect(unlocked.status == 0)
        #expect(unlocked.document["idleSeconds"] as? Int == 120)
        let without = ["TACIT_PASSPHRASE_FILE": home.file("nowhere")]
        #expect(try home.run(["list"], environment: without).status == 0)
        #expect(try home.run("status", "--json")["role"] == "coach")
        // Another role than the session's asks for its own passphrase.
        #expect(try home.run(["list", "--as", "therapist"], environment: without).status == 74)
        #expect(try home.run("lock", "--json").document["locked"] as? Bool == true)
        #expect(try home.run("status", "--json").document["locked"] as? Bool == true)
        #expect(try home.run(["list", "--as", "coach"], environment: without).status == 74)
    }
}
