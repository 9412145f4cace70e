import Foundation
import Testing

private let hasAge = FileManager.default.isExecutableFile(atPath: "/usr/bin/age")

/// Sealed copies, opened by the `age` program itself.
@Suite(.enabled(if: hasAge, "age is not installed"))
struct `Copies for age` {
    private let home: Home

    init() throws {
        home = try Home(roles: "client")
        try home.begin(as: "client")
        let lines = (0..<300).map { number in
            let body = "grüße, 你好, number \(number) " + String(repeating: "word ", count: number)
            return #"{"id":"n\#(number)","at":"2026-01-02","body":\#(body.utf8.jsonString)}"#
        }
        try home.write(lines.joined(separator: "\n").utf8, to: "in.jsonl")
        try home.ok("import", home.file("in.jsonl"))
    }

    @Test(arguments: ["jsonl", "markdown", "html", "csv"])
    func `open with age -d as the plain copy reads`(_ format: String) throws {
        let outcome = try home.shell(
            """
            set -e
            age-keygen -o key 2> /dev/null; age-keygen -o key2 2> /dev/null
            "$TACIT" export --purpose own --format \(format) --output plain
            "$TACIT" export --purpose own --format \(format) --output sealed \
                --to $(age-keygen -y key) --to $(age-keygen -y key2)
            head -c 21 sealed | grep -q age-encryption.org/v1
            for k in key key2; do age -d -i $k sealed > opened; cmp plain opened; done
            age-keygen -o key3 2> /dev/null
            ! age -d -i key3 sealed > /dev/null 2>&1
            """
        )
        #expect(outcome.status == 0, "\(outcome.talk)")
    }

    @Test
    func `for a passphrase open with age and that passphrase`() throws {
        let driver = """
            import pexpect, sys
            age = pexpect.spawn("age", ["-d", "-o", "opened", "sealed"], timeout=60)
            age.expect("passphrase")
            age.sendline("seven words of a poem")
            age.expect(pexpect.EOF)
            age.close()
            sys.exit(age.exitstatus)
            """
        try home.write(driver.utf8, to: "driver.py")
        try home.write("seven words of a poem\n".utf8, to: "words")
        let outcome = try home.shell(
            """
            python3 -c 'import pexpect' 2> /dev/null || exit 77
            set -e
            "$TACIT" export --purpose own --format jsonl --output plain
            "$TACIT" export --purpose own --format jsonl --output sealed --to-passphrase-file words
            python3 driver.py
            cmp plain opened
            """
        )
        #expect(outcome.status == 0 || outcome.status == 77, "\(outcome.talk)")
    }

    @Test
    func `come back through age into another vault`() throws {
        let other = try Home(roles: "client")
        let outcome = try home.shell(
            """
            set -e
            age-keygen -o key 2> /dev/null
            "$TACIT" export --purpose own --format jsonl --output sealed --to $(age-keygen -y key)
            age -d -i key sealed | XDG_DATA_HOME="\(other.file(".local/share"))" \
                XDG_STATE_HOME="\(other.file(".local/state"))" "$TACIT" import - --format jsonl
            """
        )
        #expect(outcome.status == 0, "\(outcome.talk)")
        let (here, there) = (try home.exported(), try other.exported())
        #expect(there.count == 300)
        #expect(
            Set(here.map { [$0["id"], $0["body"], $0["at"]] })
                == Set(there.map { [$0["id"], $0["body"], $0["at"]] })
        )
        // What is encrypted is not taken for something else.
        let refused = try other.run("import", home.file("sealed"), "--json")
        #expect(refused.status == 65, "\(refused.output)")
        let nobody = try home.run(
            "export",
            "--purpose",
            "own",
            "--output",
            home.file("x"),
            "--to",
            "age1nobody",
            "--json"
        )
        #expect(nobody.status == 65, "\(nobody.output)")
        #expect(!FileManager.default.fileExists(atPath: home.file("x")))
    }
}
