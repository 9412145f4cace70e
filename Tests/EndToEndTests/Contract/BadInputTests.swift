import Foundation
import Testing

/// Input that cannot be taken: said where it is wrong, and the vault is as it was.
///
/// Of an import the log says that it was refused, and nothing else is new (CD-08).
@Suite
struct `Bad input` {
    private let home: Home
    init() throws {
        home = try Home(roles: "coach")
        try home.begin(as: "coach")
        try home.open("Ana Pop")
        try home.open("Anabel Popescu")
        try home.ok("add", "coaching-session", "--client", "Ana Pop", "there already")
    }

    private func isRefused(
        _ arguments: [String],
        input: [UInt8] = Array("text".utf8),
        _ status: Int32,
        _ code: String,
        says: String = "",
        hint: Bool = true
    ) throws {
        let before = try home.epoch()
        let outcome = try home.run(arguments + ["--json"], input: input)
        let error = outcome.object("error")
        #expect(outcome.status == status, "\(arguments): \(outcome.output)")
        #expect(error["code"] as? String == code, "\(arguments): \(outcome.output)")
        let message = error["message"] as? String ?? ""
        #expect(says.isEmpty || message.contains(says), "\(outcome.output)")
        if hint { #expect(error["hint"] as? String != nil, "\(arguments): \(outcome.output)") }
        // A file that is not there is no import.
        let rows = arguments.first == "import" && status == 65 ? ["refuse"] : []
        #expect(try home.actions(after: before) == rows, "\(arguments) changed the vault")
    }

    @Test
    func `on the command line`() throws {
        let add = ["add", "coaching-session", "--client", "Ana Pop"]
        try isRefused(
            ["add", "coaching-sesion", "--client", "ana"],
            65,
            "unknownKind",
            says: "sesion"
        )
        try isRefused(["add", "--client", "ana"], 6, "ambiguous", says: "'ana'")
        try isRefused(["add", "--client", "Zoe"], 6, "clientNotFound", says: "'Zoe'")
        try isRefused(["add"], 64, "clientNeeded")
        try isRefused(add + ["--at", "2026-02-30"], 65, "moment", says: "2026-02-30")
        try isRefused(add + ["--at", "2026-13-01"], 65, "moment", says: "2026-13-01")
        try isRefused(add + ["--at", "25:00"], 65, "moment", says: "25:00")
        try isRefused(add + ["--at", "the day of the flood"], 65, "moment")
        try isRefused(
            add + ["--file", home.file("nowhere")],
            74,
            "fileFailure",
            says: "nowhere",
            hint: false
        )
        try isRefused(add + ["--file", home.path], 74, "fileFailure")
        try isRefused(add + ["--attach", home.file("nowhere")], 74, "fileFailure")
        try isRefused(add + ["--field", "nosuchfield=1"], 65, "unknownField", says: "nosuchfield")
        try isRefused(add + ["--field", "novalue"], 64, "malformedField")
        try isRefused(add, input: [], 65, "emptyNote")
        try isRefused(["show", "ZZZZZZZZ"], 6, "recordNotFound")
        try isRefused(["edit", "ZZZZZZZZ"], 6, "recordNotFound")
        try isRefused(["list", "--since", "2026-02-30"], 65, "moment")
        try isRefused(["search", "\"open"], 64, "query")
        try isRefused(["frobnicate"], 64, "usage", says: "frobnicate")
        try isRefused(["list", "--frobnicate"], 64, "usage")
        try isRefused(["client", "add", "   "], 65, "emptyName")
    }

    @Test
    func `that is not UTF-8`() throws {
        let add = ["add", "coaching-session", "--client", "Ana Pop"]
        let bytes = Array("caf".utf8) + [0xe9] + Array(" noir".utf8)
        try isRefused(add, input: bytes, 65, "notUTF8", says: "byte 3")
        try home.write(bytes, to: "latin.txt")
        try isRefused(add + ["--file", home.file("latin.txt")], 65, "notUTF8", says: "latin.txt")
        let before = try home.epoch()
        let outcome = try home.shell(
            #""$TACIT" add coaching-session --client 'Ana Pop' --json -- "$(printf 'caf\351')""#
        )
        #expect(outcome.status == 65 && home.code(outcome) == "notUTF8", "\(outcome.output)")
        #expect(try home.epoch() == before)
        try home.write(
            Array(#"{"client":"Ana Pop","body":""#.utf8) + bytes + Array("\"}\n".utf8),
            to: "i.jsonl"
        )
        try isRefused(["import", home.file("i.jsonl")], 65, "format", says: "line 1", hint: true)
    }

    @Test
    func `in a file to import, by line and key`() throws {
        let good = #"{"client":"Ana Pop","body":"fine"}"#
        let cases: [(String, String, [String])] = [
            (#"{"client":"Ana Pop","body":"x","mood":3}"#, "format", ["line 2", "'mood'"]),
            (#"{"client":"Ana Pop","body":"x","at":"2026-02-30"}"#, "format", ["line 2", "'at'"]),
            (
                #"{"client":"Ana Pop","body":"x","kind":"nosuch"}"#, "unknownKind",
                ["line 2", "nosuch"]
            ),
            (#"{"client":"Ana Pop"}"#, "format", ["line 2"]),
            (#"{"client":"Zoe","body":"x"}"#, "unknownClient", ["line 2", "'client'"]),
            (#"{"body":"x"}"#, "noClient", ["line 2"]),
            (#"{"client":"Ana Pop","body":"x","body":"y"}"#, "format", ["line 2", "'body'"]),
            (#"{"client":"Ana Pop","body":7}"#, "format", ["line 2", "'body'"]),
            (#"{"client":"Ana Pop","body":"x""#, "format", ["line 2"]),
            ("not json at all", "format", ["line 2"]),
        ]
        for (line, code, words) in cases {
            try home.write((good + "\n" + line + "\n").utf8, to: "in.jsonl")
            for word in words {
                try isRefused(
                    ["import", home.file("in.jsonl")],
                    65,
                    code,
                    says: word,
                    hint: false
                )
            }
        }
        try home.write("client,body\nAna Pop,fine\nAna Pop,one,two\n".utf8, to: "in.csv")
        try isRefused(["import", home.file("in.csv")], 65, "format", says: "line 3", hint: false)
        try isRefused(["import", home.file("nowhere.csv")], 74, "fileFailure")
    }

    @Test
    func `that is too long, while what is within the limit is taken`() throws {
        let script = """
            set -e
            head -c 100000000 /dev/zero | tr '\\0' 'x' > long
            "$TACIT" add coaching-session --client 'Ana Pop' --file long --json > out
            head -c 200 out | grep -q '"id"'
            ID=$(head -c 200 out | sed 's/.*"id":"\\([A-Z0-9]*\\)".*/\\1/')
            "$TACIT" show "$ID" --json > shown
            [ "$(tr -cd x < shown | wc -c)" -ge 100000000 ]
            rm out shown
            """
        let within = try home.shell(script)
        #expect(within.status == 0, "\(within.talk.suffix(500))")
        let epoch = try home.epoch()
        let beyond = try home.shell(
            """
            head -c 200000000 /dev/zero | tr '\\0' 'x' > longer
            "$TACIT" add coaching-session --client 'Ana Pop' --file longer --json > out
            [ $? = 65 ] && grep -q tooLarge out && grep -q hint out || exit 91
            "$TACIT" add coaching-session --client 'Ana Pop' --json < longer > out
            [ $? = 65 ] && grep -q tooLarge out || exit 92
            { printf '{"client":"Ana Pop","body":"'; cat longer; echo '"}'; } > longer.jsonl
            "$TACIT" import longer.jsonl --json > out
            [ $? = 65 ] && grep -q 'line 1' out || { cat out; exit 93; }
            """
        )
        #expect(beyond.status == 0, "\(beyond.status) \(beyond.output.prefix(300))")
        #expect(try home.actions(after: epoch) == ["refuse"])
    }
}
