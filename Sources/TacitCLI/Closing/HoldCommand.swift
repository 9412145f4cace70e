import ArgumentParser
import Practice
import Tacit

struct HoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Keep an engagement from being destroyed, or lift that again.",
        discussion: """
            A legal hold or a complaint keeps everything, whatever the day, until it is lifted with a \
            reason. That it stood, and why it was lifted, stays on file.
            """
    )

    @OptionGroup var target: EngagementArguments

    @Flag(help: "A complaint or an investigation, instead of a legal hold.")
    var complaint = false

    @Flag(help: "Lift it.")
    var lift = false

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let matter: EngagementMark.Matter = complaint ? .complaint : .legalHold
        let engagement = try VaultAccess(options).unlocked { vault in
            let engagement = try target.one(in: Roster(vault))
            let id = engagement.id
            if lift {
                let matter = standing(engagement) ?? matter
                let permit = try vault.permitToLift(matter, of: id, reason: reason ?? "", now: now)
                return try vault.lift(now: now, permit)
            }
            let mark = EngagementMark(matter, reason: reason ?? "", since: now)
            return try vault.mark(id, mark, now: now)
        }
        try options.output.result([
            "engagement": .string(engagement.id.text),
            "holds": .strings(
                engagement.standingMarks.filter { [.legalHold, .complaint].contains($0) }
                    .map(\.rawValue)
            ),
        ]) {
            Messages.hold(engagement)
        }
    }

    /// What is to be lifted where nobody says which; `nil` where nothing stands.
    private func standing(_ engagement: Engagement) -> EngagementMark.Matter? {
        if complaint { return .complaint }
        return [.legalHold, .complaint].first { matter in
            engagement.standingMarks.contains(matter)
        }
    }
}
