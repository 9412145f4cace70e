import Foundation
import Testing

/// Files that are no vault, or none any more: each with its own word.
@Suite
struct `A file that does not open` {
    private let home: Home

    init() throws {
        home = try Home(roles: "client")
        try home.ok("add", "entry", "kept")
    }

    @Test(arguments: ["list", "verify", "add"])
    func `is told apart by its fault, with exit 5`(_ command: String) throws {
        let whole = try home.bytes(".local/share/tacit/vault.tacit")
        var newer = whole
        newer[63] = 9
        var damaged = whole
        damaged.replaceSubrange(16_384..<32_768, with: repeatElement(0x5a, count: 16_384))
        let files: [(String, [UInt8], Set<String>)] = [
            ("empty", [], ["emptyFile"]), ("text", Array("just text\n".utf8), ["foreignFile"]),
            ("half", Array(whole.prefix(whole.count / 2)), ["truncatedFile"]),
            ("beginning", Array(whole.prefix(50)), ["truncatedFile"]),
            ("newer", newer, ["newerFormat"]),
            ("damaged", damaged, ["damagedFile", "structure", "changed", "missing", "malformed"]),
        ]
        var messages: Set<String> = []
        for (name, bytes, codes) in files {
            try home.write(bytes, to: name)
            let words = command == "add" ? ["add", "entry", "text"] : [command]
            let outcome = try home.run(words + ["--json", "--vault", home.file(name)])
            #expect(outcome.status == 5, "\(name): \(outcome.output)")
            let problem = outcome.list("problems").first?["code"] as? String
            let code = home.code(outcome) ?? problem ?? ""
            #expect(codes.contains(code), "\(name): \(outcome.output)")
            messages.insert(outcome.object("error")["message"] as? String ?? code)
            #expect(try home.bytes(name) == bytes, "\(name) was touched")
        }
        #expect(messages.count >= 5, "\(messages)")
        let other = try home.shell("sqlite3 other.db 'CREATE TABLE t(a)'")
        #expect(other.status == 0)
        let database = try home.run("list", "--json", "--vault", home.file("other.db"))
        #expect(database.status == 5 && home.code(database) == "foreignFile")
    }

    @Test
    func `a wrong passphrase ends with 4 after one turn of the KDF`() throws {
        try home.write("wrong horse\n".utf8, to: "wrong")
        func spent(_ file: String) throws -> (Int32, Double) {
            let outcome = try home.shell(
                #"bash -c 'TIMEFORMAT=%U; time "$TACIT" list --passphrase-file \#(file) >/dev/null 2>&1; exit $?'"#
            )
            let status = try home.run("list", "--passphrase-file", home.file(file)).status
            return (status, Double(outcome.talk.split(separator: "\n").last ?? "") ?? .infinity)
        }
        let right = try spent("passphrase")
        let wrong = try spent("wrong")
        #expect(right.0 == 0)
        #expect(wrong.0 == 4)
        // Counted in calls and not in time: each turn maps its 64 MiB once.
        let turns = try ["passphrase", "wrong"].map { file in
            try home.shell(
                "strace -f -e trace=mmap -o trace \"$TACIT\" list --passphrase-file \(file) "
                    + ">/dev/null 2>&1; grep -c -E 'mmap\\(NULL, 671[0-9]{5},' trace"
            ).output
        }
        #expect(turns[0] == "1\n")
        #expect(turns[0] == turns[1])
    }
}
