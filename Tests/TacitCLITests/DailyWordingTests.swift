import Platform
import Practice
import Tacit
import Testing

@testable import TacitCLI

@Suite
struct `The voice of messages` {
    /// An error with the code and the status that scripts rely on.
    struct Case: Sendable {
        let error: any Error
        let code: String
        let status: TacitCLI.ExitStatus
        let message: String
    }

    static let library = [
        Case(
            error: VaultError.locked(.wrongPassphrase),
            code: "wrongPassphrase",
            status: .locked,
            message: "the passphrase does not open this role"
        ),
        Case(
            error: VaultError.locked(.noSuchRole(.coach)),
            code: "noSuchRole",
            status: .locked,
            message: "this vault has no role 'coach'"
        ),
        Case(
            error: VaultError.notFound(.vault),
            code: "vaultNotFound",
            status: .notFound,
            message: "there is no vault"
        ),
        Case(
            error: VaultError.notFound(.revision(3)),
            code: "revisionNotFound",
            status: .notFound,
            message: "the record has no revision '3'"
        ),
        Case(
            error: VaultError.busy,
            code: "busy",
            status: .busy,
            message: "another process is writing to the vault"
        ),
        Case(
            error: VaultError.invalid(.unknownKind("dap")),
            code: "unknownKind",
            status: .invalid,
            message: "there is no kind 'dap'"
        ),
        Case(
            error: VaultError.invalid(.notEditable(.signed)),
            code: "notEditable",
            status: .invalid,
            message: "a record that is 'signed' cannot be edited"
        ),
        Case(
            error: VaultError.io(.full),
            code: "diskFull",
            status: .file,
            message: "the disk is full; nothing was changed"
        ),
    ]

    static let commands = [
        Case(
            error: CommandError.roleNeeded([.therapist, .coach]),
            code: "roleNeeded",
            status: .usage,
            message: "this vault has more than one role"
        ),
        Case(
            error: CommandError.passphraseNeeded,
            code: "passphraseNeeded",
            status: .locked,
            message: "the vault is locked and there is no terminal to ask at"
        ),
        Case(
            error: CommandError.notUTF8(source: "a.txt", offset: 7),
            code: "notUTF8",
            status: .invalid,
            message: "'a.txt' is not UTF-8 at byte 7"
        ),
        Case(
            error: CommandError.moment("31 april", .impossible(.noSuchDay)),
            code: "moment",
            status: .invalid,
            message: "there is no such day as '31 april'"
        ),
        Case(
            error: CommandError.fields(
                [FieldFault(field: "x", reason: .unknown)],
                Kind.defaultKind(for: .coach)
            ),
            code: "unknownField",
            status: .invalid,
            message: "a 'coaching-session' has no field 'x'"
        ),
        Case(
            error: CommandError.noSuchClient("Zed"),
            code: "clientNotFound",
            status: .notFound,
            message: "there is no client 'Zed'"
        ),
        Case(
            error: CommandError.file("a.txt", .notFound),
            code: "fileFailure",
            status: .file,
            message: "'a.txt': there is no such file"
        ),
        Case(
            error: CommandError.exists("a.txt"),
            code: "exists",
            status: .file,
            message: "'a.txt' is there already"
        ),
        Case(
            error: PlatformError.noSpace(.write),
            code: "fileFailure",
            status: .file,
            message: "the disk is full"
        ),
    ]

    @Test(arguments: [library, commands])
    func `a message names the thing, and its code and status stay`(table: [Case]) {
        for row in table {
            let complaint = Messages.complaint(for: row.error)
            #expect(complaint.code == row.code)
            #expect(complaint.status == row.status)
            #expect(complaint.message == row.message)
        }
    }

    @Test
    func `messages begin in lower case, end without a full stop and never say safe`() {
        for row in Self.library + Self.commands {
            let complaint = Messages.complaint(for: row.error)
            for text in [complaint.message, complaint.hint ?? ""] {
                #expect(text.first?.isUppercase != true, "\(text)")
                #expect(text.last != ".", "\(text)")
                #expect(!text.lowercased().contains("safe"), "\(text)")
            }
        }
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\x\\y.pdf", "y.pdf"), ("..", "attachment"),
        (".bashrc", "bashrc"), ("-rf", "rf"), ("a\u{202e}fdp.exe", "a_fdp.exe"),
        ("a\nb", "a_b"), ("", "attachment"), ("Überweisung März.pdf", "Überweisung März.pdf"),
    ])
    func `an attachment's name leads nowhere else`(given: String, name: String) {
        #expect(ExtractedFile.harmlessName(given) == name)
    }

    @Test(arguments: [
        ("90s", 90), ("15m", 900), ("1h30m", 5_400), ("2d", 172_800), ("", nil), ("15", nil),
        ("0m", nil), ("m", nil), ("-5m", nil), ("5 m", nil), ("99999999s", nil),
    ])
    func `a length of time is a number and a unit`(text: String, seconds: Int?) {
        #expect(SpanOfTime(argument: text)?.seconds == seconds)
    }

    @Test
    func `a document escapes what JSON cannot hold and keeps its order`() {
        let value: JSONValue = ["b": "\u{0}\"\\\n\u{1f}é🧠", "a": [1, .null, true]]
        #expect(
            String(decoding: value.bytes, as: UTF8.self)
                == #"{"b":"\u0000\"\\\n\u001fé🧠","a":[1,null,true]}"#
        )
    }

    @Test
    func `a table fits the width by cutting its last column`() {
        var table = Table()
        table.add(["a", "日本", "a long tail of words"])
        table.add(["bcd", "x", "short"])
        #expect(table.text(width: 20) == "a    日本  a long t…\nbcd  x     short")
    }
}
