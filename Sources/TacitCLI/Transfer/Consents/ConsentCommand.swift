import ArgumentParser
import Practice
import Rules
import Tacit

struct ConsentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Authorizations and agreements: what lets something go, and how it stands.",
        discussion: """
            What is listed as active carries what it says: 'tacit export --basis ID'. A demand of a \
            court or a lawyer is no consent: 'tacit add legal-demand'.
            """,
        subcommands: [
            ConsentAddCommand.self, ConsentListCommand.self, ConsentRevokeCommand.self,
        ]
    )
}

struct ConsentListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "What is on file, and what each paper is worth today.",
        discussion: """
            draft: not signed. incomplete: signed, and no release for what it does not say (CD-01). \
            active: it carries what it says. expired, revoked; replaced: a later agreement counts.
            """
    )

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("Only this engagement's.", valueName: "ref"))
    var engagement: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let (consents, roster) = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(vault.role) }
            let roster = try Roster(vault)
            let consents = try vault.consents(
                in: roster.engagements(client: client, engagement: engagement),
                now: .now(),
                vault.gate.permitToSearch()
            )
            return (consents, roster)
        }
        let views = consents.map { ConsentView(consent: $0, roster: roster) }
        try options.output.result(["consents": .array(views.map { .object($0.members) })]) {
            var table = Table(isWrapped: true)
            for view in views { table.add(view.row) }
            return table.isEmpty ? "nothing is on file" : table.text
        }
        guard !options.json else { return }
        if consents.isEmpty { Talk.hint("'tacit consent add --client REF' writes one down") }
        for consent in consents { ConsentView.hint(consent) }
    }
}
