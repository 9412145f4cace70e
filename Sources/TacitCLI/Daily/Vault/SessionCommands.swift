import ArgumentParser
import Platform
import Practice
import Tacit

struct UnlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "Keep a role unlocked for the commands that follow."
    )

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Lock after so long without use.", valueName: "time")
    )
    var idle = SpanOfTime(seconds: 15 * 60)

    @Option(
        name: .customLong("max"),
        help: ArgumentHelp("Lock at the latest after so long.", valueName: "time")
    )
    var maximum = SpanOfTime(seconds: 12 * 3_600)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard VaultSession.isAvailable else { throw CommandError.noKeyring }
        let role = try VaultAccess(options).unlocked(asking: true) { vault in
            try vault.startSession(idleSeconds: idle.seconds, maximumSeconds: maximum.seconds)
            return vault.role
        }
        let document: JSONValue = [
            "locked": false, "role": .string(role.rawValue),
            "idleSeconds": .int(min(idle.seconds, maximum.seconds)),
            "maximumSeconds": .int(maximum.seconds),
        ]
        try options.output.result(document) {
            "unlocked as '\(role.rawValue)': locks after \(idle.text) without use, at the latest in "
                + maximum.text
        }
    }
}

struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "End the session, and clear the screen."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let vault = try VaultAccess(options).locked()
        try VaultSession.end(of: vault.id)
        // What was shown stays in the terminal's memory otherwise.
        if !options.json { try Terminal.clear() }
        try options.output.result(["locked": true, "role": .null, "idleSeconds": 0]) { "locked" }
    }
}

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say whether the vault is locked, and what roles it has."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let access = try VaultAccess(options)
        let vault = try access.locked()
        let standing = VaultSession.standing(of: vault.id)
        let roles = vault.roles.map(\.rawValue)
        let today = Moment.now()
        let credentials = CredentialNotice.credentials(access, on: today)
        let drafts = Drafts.count(access, now: today)
        let document: JSONValue = [
            "locked": .bool(standing == nil),
            "role": .optional(standing?.role.rawValue),
            "idleSeconds": standing.map { .int($0.idleSeconds) } ?? .null,
            "secondsLeft": standing.map { .int($0.secondsLeft) } ?? .null,
            "vault": .string(access.path), "id": .string(vault.id.text), "roles": .strings(roles),
            "sessions": .bool(VaultSession.isAvailable),
            "drafts": drafts.map { .int($0) } ?? .null,
            "credentials": credentials.map { .array($0.map { $0.document(today) }) } ?? .null,
        ]
        try options.output.result(document) {
            var table = Table()
            table.add(["vault", access.path])
            table.add(["roles", roles.joined(separator: ", ")])
            table.add(["state", state(standing)])
            if let drafts, drafts > 0 {
                table.add(["drafts", "\(drafts) not finished; 'tacit drafts' lists them"])
            }
            for credential in credentials ?? [] {
                table.add(["look", "'\(credential.title)' \(credential.validityText(today))"])
            }
            return table.text
        }
    }

    private func state(_ standing: VaultSession.Standing?) -> String {
        guard let standing else { return "locked" }
        return "unlocked as '\(standing.role.rawValue)': locks after "
            + SpanOfTime(seconds: standing.idleSeconds).text + " without use, at the latest in "
            + SpanOfTime(seconds: standing.secondsLeft).text
    }
}
