import Foundation
import Testing

/// Who may read what, from one process to the next.
@Suite
struct `Roles and sessions` {
    private let home: Home
    private let therapy: String
    private let coaching: String
    private let hasSessions: Bool

    init() throws {
        home = try Home(roles: "therapist", "coach")
        try home.open("Ana Therapy", as: "therapist")
        try home.open("Ana Coaching", as: "coach")
        therapy = try Self.note(home, "therapist", "progress-note", "grief and zinnober")
        _ = try Self.note(home, "therapist", "psychotherapy-note", "private quasten")
        coaching = try Self.note(home, "coach", "coaching-session", "goals and perlmutt")
        hasSessions = try home.run("status", "--json").document["sessions"] as? Bool == true
    }

    private static func note(_ home: Home, _ role: String, _ kind: String, _ text: String)
        throws -> String
    {
        let added = try home.ok("add", kind, "--client", "ana", "--as", role, text, "--json")
        return added["id"] ?? ""
    }

    @Test(arguments: [true, false])
    func `one role sees nothing of the other by any command`(_ isCoach: Bool) throws {
        let (role, id) = isCoach ? ("coach", therapy) : ("therapist", coaching)
        let (own, words) =
            isCoach
            ? (coaching, ["zinnober", "quasten", "Ana Therapy", "progress-note", therapy])
            : (therapy, ["perlmutt", "Ana Coaching", "coaching-session", coaching])
        if hasSessions { try home.ok("unlock", "--as", role) }
        let copy = home.file("copy-\(role)")
        let commands = [
            ["list"], ["list", "--include", "psychotherapy-notes"], ["show", id], ["history", id],
            ["edit", id, "--title", "mine"], ["extract", id], ["search", "zinnober OR perlmutt"],
            ["search", "quasten", "--include", "psychotherapy-notes"], ["client", "list"],
            ["client", "show", isCoach ? "Ana Therapy" : "Ana Coaching"], ["engagement", "list"],
            ["audit"], ["verify"], ["identity"], ["status"],
            ["export", "--purpose", "own", "--output", copy], ["list", "--client", "ana"],
        ]
        for command in commands {
            let outcome = try home.run(command + ["--as", role, "--json"])
            #expect(outcome.status == 0 || outcome.status == 6, "\(command) \(outcome.output)")
            let echo = command.contains(id) ? [] : words
            for word in echo where !command.contains(where: { $0.contains(word) }) {
                #expect(!outcome.output.contains(word), "\(command): \(outcome.output)")
            }
            if command.contains(id) { #expect(outcome.status == 6, "\(command)") }
        }
        let exported = String(decoding: try home.bytes("copy-\(role)"), as: UTF8.self)
        for word in words { #expect(!exported.contains(word)) }
        #expect(try home.run("show", own, "--as", role).status == 0)
        let other = ["add", isCoach ? "progress-note" : "coaching-session", "--client", "ana", "x"]
        let refused = try home.run(other + ["--as", role, "--json"])
        #expect(refused.status == 3, "\(refused.output)")
    }

    @Test
    func `a session goes from process to process, is of one role, and ends`() throws {
        guard hasSessions else { return }
        let without = #"TACIT_PASSPHRASE_FILE= setsid -w "$TACIT""#
        try home.ok("unlock", "--as", "coach", "--for", "10m")
        for _ in 0..<3 { #expect(try home.shell(without + " list").output.contains("goals")) }
        // The other role is asked for its own passphrase: there is nobody to ask.
        let other = try home.shell(without + " list --as therapist --json")
        #expect(other.status == 4 && home.code(other) == "passphraseNeeded", "\(other.output)")
        #expect(try home.shell(without + " list").output.contains("goals"))
        // Taking things out asks again, also within the session.
        #expect(try home.shell(without + " export --purpose own --output x").status == 4)
        try home.ok("unlock", "--as", "therapist")
        #expect(try home.run("status", "--json")["role"] == "therapist")
        #expect(try home.shell(without + " list --as coach").status == 4)
        #expect(try home.shell(without + " list").output.contains("grief"))
        try home.ok("lock", "--json")
        for role in ["coach", "therapist"] {
            #expect(try home.shell(without + " list --as \(role)").status == 4)
        }
        #expect(try home.run("status", "--json").document["locked"] as? Bool == true)
    }

    @Test
    func `a session locks by itself`() throws {
        guard hasSessions else { return }
        try home.ok("unlock", "--as", "coach", "--for", "1s")
        let outcome = try home.shell(
            """
            n=0
            while [ $n -lt 60 ]; do
                n=$((n + 1))
                "$TACIT" status --json | grep -q '"locked":true' && break
                sleep 0.2
            done
            TACIT_PASSPHRASE_FILE= setsid -w "$TACIT" list --as coach
            """
        )
        #expect(outcome.status == 4, "\(outcome.output)")
    }

    @Test
    func `a changed passphrase opens, the old one does not, and the code opens again`() throws {
        let home = try Home()
        try home.write("correct horse\n".utf8, to: "passphrase")
        try home.write("battery staple\n".utf8, to: "new")
        let cost = ["--kdf-operations", "2", "--kdf-memory", "64", "--json"]
        let made = try home.run(
            ["init", "--holder", "A", "--role", "client", "--recovery-file", "code"] + cost
        )
        #expect(made.status == 0)
        try home.ok("add", "entry", "kept")
        #expect(try home.run(["passphrase", "--new-passphrase-file", "new"] + cost).status == 0)
        #expect(try home.run("list").status == 4)
        #expect(try home.run("list", "--passphrase-file", "new").status == 0)
        let again = [
            "recovery", "use", "--code-file", "code", "--new-passphrase-file", "passphrase",
        ]
        let used = try home.run(again + cost)
        #expect(used.status == 0, "\(used.output)")
        #expect(try home.ok("list", "--json").document["total"] as? Int == 1)
        #expect(try home.run("list", "--passphrase-file", "new").status == 4)
        try home.write("AAAA-BBBB\n".utf8, to: "code2")
        let wrong = try home.run(
            ["recovery", "use", "--code-file", "code2", "--new-passphrase-file", "new"] + cost
        )
        #expect(wrong.status == 65, "\(wrong.output)")
    }
}
