import ArgumentParser
import Practice
import Tacit

struct ClientEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change what is known about a person.",
        discussion: """
            An empty value takes away what is there: --legal '', --payer '', --identifier chart=, \
            --restriction hours=. Whatever has a name in a list is replaced by what has the same \
            name; --without-… takes it out. Lifting a contact restriction needs a --reason.
            """
    )

    @Argument(help: "A short id or the beginning of any of the person's names.")
    var reference: String

    @Option(help: ArgumentHelp("The name that is used from now on.", valueName: "name"))
    var name: String?

    @OptionGroup var details: ClientOptions

    @Option(
        name: .customLong("without-former"),
        help: ArgumentHelp("Take a former name out; may be repeated.", valueName: "name")
    )
    var withoutFormer: [String] = []

    @Option(
        name: .customLong("without-restriction"),
        help: ArgumentHelp(
            "Take a restriction out: its words, or no-voicemail, channel, hours, alias.",
            valueName: "text"
        )
    )
    var withoutRestriction: [String] = []

    @Option(
        name: .customLong("without-representative"),
        help: ArgumentHelp("Take a representative out.", valueName: "name")
    )
    var withoutRepresentative: [String] = []

    @Option(
        name: .customLong("without-emergency"),
        help: ArgumentHelp("Take an emergency contact out.", valueName: "name")
    )
    var withoutEmergency: [String] = []

    @Option(help: ArgumentHelp("Why a contact restriction is lifted.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let change = try change(now: now)
        let (before, after) = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            let person = try Roster(vault).client(reference)
            let before = try vault.client(person.id)
            try change.removals.check(against: before.details)
            var details = before.details
            change.apply(to: &details)
            // What changes nothing is no entry in the log.
            guard !details.isSame(as: before.details) else { return (before, before) }
            let after = try vault.editClient(
                person.id,
                reason: reason ?? "",
                now: now,
                change.apply
            )
            return (before, after)
        }
        try show(before, after)
    }

    private func change(now: Moment) throws -> ClientChange {
        var change = try details.change(now: now)
        change.name = name
        change.removals.formerNames = withoutFormer
        change.removals.restrictions = withoutRestriction
        change.removals.representatives = withoutRepresentative
        change.removals.emergencyContacts = withoutEmergency
        return change
    }

    private func show(_ before: Client, _ after: Client) throws {
        let isSaved = !before.details.isSame(as: after.details)
        guard case .object(let members) = ClientView(after).document else { return }
        try options.output.result(.object(members + [("saved", .bool(isSaved))])) {
            isSaved
                ? "saved '\(after.name)' (\(after.id.shortText))"
                : "'\(after.name)' is unchanged; nothing was saved"
        }
        let isFoundByOldName = after.person.names.contains {
            ClientChange.areAlike($0, before.name)
        }
        if !isFoundByOldName {
            Talk.hint("the name that was used till now finds nobody; '--former NAME' keeps it")
        }
    }
}
