package import Practice

extension Finding {
    /// SC-01 for a kind that an engagement of this discipline may not hold.
    package static func kindOutsideDiscipline(_ kind: Kind, _ discipline: Discipline) -> Finding {
        Finding(rule: "SC-01", verdict: .kindOutsideDiscipline(kind, discipline))
    }
}

extension Verdict {
    static func kindOutsideDiscipline(_ kind: Kind, _ discipline: Discipline) -> Verdict {
        let own = Kind.kinds(of: discipline).map(\.id).joined(separator: ", ")
        let counterpart = kind.counterpart(in: discipline).map { "take '\($0)' instead, or " } ?? ""
        return .refuse(
            "a '\(kind.id)' does not belong to \(discipline.rawValue)",
            wayOut: counterpart + "choose a kind of \(discipline.rawValue): \(own)"
        )
    }
}

extension Kind {
    /// What the other service has in the place of this kind; `nil` where it has nothing like it.
    func counterpart(in discipline: Discipline) -> String? {
        let other: String? =
            switch (discipline, id) {
            case (.coaching, "treatment-plan"): "action-plan"
            case (.coaching, "intake"): "suitability"
            case (.coaching, "informed-consent"): "coaching-agreement"
            case (.coaching, "discharge-summary"): "completion"
            case (.coaching, "superbill"): "receipt"
            case (.coaching, "risk-assessment"), (.coaching, "safety-plan"): "crisis-contact"
            case (.coaching, _) where Context.sessionNoteKinds.contains(id): "coaching-session"
            case (.therapy, "action-plan"), (.therapy, "goal"): "treatment-plan"
            case (.therapy, "suitability"): "intake"
            case (.therapy, "coaching-agreement"): "informed-consent"
            case (.therapy, "completion"): "discharge-summary"
            case (.therapy, "coaching-session"): "progress-note"
            case (.therapy, "check-in"), (.therapy, "win"): "contact"
            default: nil
            }
        return other.flatMap(Kind.named)?.realm(in: discipline) == nil ? nil : other
    }
}
