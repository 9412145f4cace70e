import ArgumentParser
import Practice
import Rules
import Tacit

struct DismissCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "Do not say a rule's advice about a client any more; the reason is kept.",
        discussion: "Only advice can be dismissed: what a rule refuses or asks for stays."
    )

    @Argument(help: ArgumentHelp("The rule, such as TE-01.", valueName: "rule"))
    var rule: String

    @Option(help: ArgumentHelp("Whose advice.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("The engagement, where a client has several.", valueName: "ref"))
    var engagement: String?

    @Option(help: ArgumentHelp("Why it does not fit.", valueName: "text"))
    var reason: String

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if (client == nil) == (engagement == nil) {
            throw ValidationError("whose: --client REF, or --engagement REF")
        }
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty") }
    }

    func run() throws {
        guard let rule = Rulebook.rule(rule) else { throw DismissalError.noSuchRule(self.rule) }
        let now = Moment.now()
        let place = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            let place = try Roster(vault).engagementToSave(client: client, engagement: engagement)
            let mark = EngagementMark(.dismissed, subject: rule.id, reason: reason, since: now)
            return try vault.mark(place.id, mark, now: now)
        }
        let document: JSONValue = [
            "rule": .string(rule.id), "engagement": .string(place.id.text),
            "reason": .string(reason),
        ]
        try options.output.result(document) {
            "the advice of \(rule.id) is not given any more in '\(place.id.shortText)'"
        }
    }
}

/// What `dismiss` cannot do.
enum DismissalError: ComplainingError {
    case noSuchRule(String)

    var complaint: Complaint {
        switch self {
        case .noSuchRule(let id):
            Complaint(
                "ruleNotFound",
                .notFound,
                "there is no rule '\(id)'",
                hint: "'tacit rules' lists them"
            )
        }
    }
}
