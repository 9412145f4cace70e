import TestSupport
import Testing

@Suite
struct `What every command keeps to` {
    @Test
    func `global options stand before and after the command`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        let after = try home.run("client", "add", "Ana Pop", "--as", "coach", "--json")
        #expect(after["name"] == "Ana Pop")
        for arguments in [
            ["--json", "--as", "coach", "client", "list"],
            ["--as=coach", "client", "--json", "list"],
            ["client", "list", "--as", "coach", "--json"], ["--as", "coach", "--json", "client"],
        ] {
            let outcome = try home.run(arguments)
            #expect(outcome.status == 0, "\(arguments)")
            #expect(outcome.list("clients").first?["name"] as? String == "Ana Pop", "\(arguments)")
        }
    }

    @Test
    func `what looks like a global option behind the text's beginning is text`() throws {
        let home = try TacitHome(roles: "client")
        let outcome = try home.run("--json", "add", "entry", "--", "--json", "is", "--as", "text")
        #expect(outcome["body"] == "--json is --as text")
    }

    @Test
    func `wrong usage ends with 64, as one JSON document where it was asked for`() throws {
        let home = try TacitHome()
        for arguments in [
            ["bogus"], ["status", "--bogus"], ["show"], ["--as", "nurse", "status"],
        ] {
            let plain = try home.run(arguments)
            #expect(plain.status == 64, "\(arguments)")
            #expect(plain.output.isEmpty)
            #expect(plain.talk.hasPrefix("tacit: "))
            let outcome = try home.run(["--json"] + arguments)
            #expect(outcome.status == 64)
            #expect(outcome.object("error")["code"] as? String == "usage", "\(arguments)")
            #expect(outcome.output.split(separator: "\n").count == 1)
        }
    }

    @Test
    func `a refusal tells rule, reason, way out and sources`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        let outcome = try home.run("add", "goal", "--client", "Ana", "text of it", "--json")
        #expect(outcome.status == 3)
        let rules = outcome.object("error")["rules"].map { "\($0)" } ?? ""
        for part in ["SC-01", "reason", "wayOut", "sources"] { #expect(rules.contains(part)) }
        let plain = try home.run("add", "goal", "--client", "Ana", "text of it")
        #expect(plain.talk.contains("SC-01"))
        #expect(plain.talk.contains("hint: "))
    }

    @Test
    func `what is piped carries no colour and what was stored, unaltered`() throws {
        let home = try TacitHome(roles: "client")
        let body = "bell \u{7} escape \u{1b}[31m bidi \u{202e} end"
        let added = try home.run(["add", "--json"], input: Array(body.utf8))
        #expect(added.status == 0)
        for environment in [["NO_COLOR": "1"], ["TERM": "xterm-256color"]] {
            let shown = try home.run(["show", added["id"] ?? ""], environment: environment)
            #expect(shown.output.contains(body))
            let failed = try home.run(["show", "zzzz"], environment: environment)
            #expect(!failed.talk.contains("\u{1b}"))
        }
    }

    @Test
    func `an argument that is not UTF-8 is refused and not repaired`() throws {
        let home = try TacitHome(roles: "client")
        let outcome = try home.shell(#""$TACIT" add entry "$(printf 'caf\351')" --json"#)
        #expect(outcome.status == 65)
        #expect(outcome.object("error")["code"] as? String == "notUTF8")
        #expect(try home.run("list", "--json").list("records").isEmpty)
    }

    @Test
    func `version and help need no vault`() throws {
        let home = try TacitHome()
        #expect(try home.run("--version").output.hasPrefix("0."))
        #expect(try home.run("--help").output.contains("--passphrase-file"))
        #expect(try home.run("add", "--help").status == 0)
        #expect(try home.run("completions", "bash").output.contains("tacit"))
    }

    @Test
    func `kinds and templates need no vault`() throws {
        let home = try TacitHome()
        let kinds = try home.run("kinds", "--json").list("kinds")
        #expect(kinds.count > 20)
        #expect(kinds.allSatisfy { $0["kind"] is String && $0["fields"] != nil })
        #expect(try home.run("template", "dap-note").output.hasPrefix("# "))
        #expect(try home.run("kinds", "nothing").status == 65)
    }

    @Test
    func `a full disk under the output ends with 74`() throws {
        let home = try TacitHome()
        #expect(try home.shell(#""$TACIT" kinds > /dev/full"#).status == 74)
    }
}
