import Practice
import Tacit

/// What is due, in words.
extension Messages {
    static func word(_ matter: DueItem.Matter) -> String {
        switch matter {
        case .unfinishedDraft: "unfinished-draft"
        case .unsignedDraft: "unsigned-draft"
        case .planReview: "plan-review"
        case .safetyPlanReview: "safety-plan-review"
        case .openCommitment: "open-commitment"
        case .openGoal: "open-goal"
        case .crisisFollowUp: "crisis-follow-up"
        case .referralFollowUp: "referral-follow-up"
        case .undocumentedSession: "undocumented-session"
        case .credential: "credential"
        case .blocked: "blocked-draft"
        case .finding: "finding"
        case .disclosureToRecord: "disclosure-to-record"
        }
    }

    static func text(_ matter: DueItem.Matter) -> String {
        switch matter {
        case .unfinishedDraft(let faults):
            faults == 1 ? "a draft lacks one answer" : "a draft lacks \(faults) answers"
        case .unsignedDraft: "a draft is not signed"
        case .planReview: "the treatment plan is to be reviewed"
        case .safetyPlanReview: "the safety plan is to be reviewed"
        case .openCommitment: "a commitment is open"
        case .openGoal: "a goal is open"
        case .crisisFollowUp: "a crisis is to be followed up"
        case .referralFollowUp: "a referral is to be followed up"
        case .undocumentedSession: "a session has no note"
        case .credential(let title): "the credential '\(title)' expires"
        case .blocked(let rule, let reason, _): "signing waits: \(rule): \(reason)"
        case .finding(let rule, let reason, _): "\(rule): \(reason)"
        case .disclosureToRecord: "record what was disclosed in the emergency"
        }
    }

    /// What to type; `nil` where no single command settles it.
    static func command(_ item: DueItem) -> String? {
        switch item.matter {
        case .credential: return "tacit profile show"
        case .blocked(_, _, let wayOut), .finding(_, _, let wayOut):
            return wayOut.isEmpty ? nil : wayOut
        case .disclosureToRecord: return "tacit add disclosure \(place(item))"
        default: return item.record.map { command(item, on: $0.shortText) }
        }
    }

    private static func command(_ item: DueItem, on id: String) -> String {
        switch item.matter {
        case .unfinishedDraft:
            Paperwork.openingKinds.contains(item.kind ?? "")
                ? "tacit engagement open --resume \(engagement(item))"
                : "tacit add --continue \(id)"
        case .unsignedDraft: "tacit sign \(id)"
        case .planReview: "tacit add treatment-plan --engagement \(engagement(item))"
        case .safetyPlanReview: "tacit add safety-plan --engagement \(engagement(item))"
        case .openCommitment: "tacit edit \(id) --field status=done"
        case .openGoal: "tacit edit \(id) --field status=reached"
        case .crisisFollowUp, .referralFollowUp:
            "tacit add contact --engagement \(engagement(item))"
        case .undocumentedSession:
            "tacit add --engagement \(engagement(item)) --session \(id)"
        case .credential, .blocked, .finding, .disclosureToRecord: ""
        }
    }

    /// The rule that it comes from.
    static func rule(_ matter: DueItem.Matter) -> String? {
        switch matter {
        case .blocked(let rule, _, _), .finding(let rule, _, _): rule
        case .disclosureToRecord: "EM-01"
        default: nil
        }
    }

    private static func place(_ item: DueItem) -> String {
        item.engagement.map { "--engagement \($0.shortText)" }
            ?? "--client \(item.client?.shortText ?? "REF")"
    }

    static func draftsWithheld(_ count: Int) -> String {
        let notes =
            count == 1
            ? "1 psychotherapy note is a draft" : "\(count) psychotherapy notes are drafts"
        return "\(notes); --include psychotherapy-notes shows them"
    }

    private static func engagement(_ item: DueItem) -> String { item.engagement?.shortText ?? "" }
}
