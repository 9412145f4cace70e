import ArgumentParser
import Practice
import Tacit

struct EngagementReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Open an engagement again that was closed; the reason is kept."
    )

    @Argument(help: "A short id, or the beginning of a client's name.")
    var reference: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let engagement = try VaultAccess(options).unlocked { vault in
            let id = try Roster(vault).engagement(reference).id
            return try vault.reopenEngagement(
                now: now,
                vault.permitToReopen(id, reason: reason, now: now)
            )
        }
        try options.output.result(engagement.document) {
            "opened \(engagement.discipline.rawValue) again (\(engagement.id.shortText))"
        }
    }
}
