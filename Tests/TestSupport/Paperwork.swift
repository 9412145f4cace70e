package import Practice

/// What must be on file before a session's note is signed, as history that is brought in: one
/// document a line (JSON Lines).
package enum Paperwork {
    /// - Parameter client: the name by which it is brought in.
    package static func lines(for role: Role, client: String, on day: String = "2026-03-02")
        -> String
    {
        documents(for: role).map { kind, fields in
            let fields = fields.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
            return
                "{\"client\":\"\(client)\",\"kind\":\"\(kind)\",\"at\":\"\(day)\","
                + "\"fields\":{\(fields)}}\n"
        }.joined()
    }

    /// Kinds with their fields, complete.
    package static func documents(for role: Role) -> [(kind: String, fields: [(String, String)])] {
        switch role {
        case .therapist: [("informed-consent", consent), ("intake", intake)]
        case .coach: [("suitability", suitability), ("coaching-agreement", agreement)]
        case .client: []
        }
    }

    private static let consent = [
        ("service", "psychotherapy, weekly"), ("fees", "90 a meeting"),
        ("limitsOfConfidentiality", "therapy-limits-neutral-1"), ("telehealth", "given for video"),
        ("emergencyProcedure", "the emergency number first"), ("signature", "on paper"),
    ]

    private static let intake = [
        ("presentingProblem", "lies awake"), ("problemHistory", "since January"),
        ("treatmentHistory", "none"), ("medical", "none"), ("substanceUse", "none"),
        ("social", "lives with a partner"), ("riskScreen", "asked; none found"),
        ("diagnosis", "deferred: first meetings"), ("recommendation", "weekly meetings"),
        ("emergencyContact", "the sister"),
    ]

    private static let suitability = [
        ("imminentDanger", "no"), ("stability", "stable"), ("currentTreatment", "none"),
        ("referralTriggers", "none"), ("canSetGoals", "yes"), ("perspective", "yes"),
        ("emergencyContact", "the sister"),
    ]

    private static let agreement = [
        ("parties", "client and coach"), ("purpose", "growing into the new role"),
        ("notTherapy", "coaching is not psychotherapy and does not replace it"),
        ("limitsOfConfidentiality", "coaching-limits-neutral-1"), ("clientWishes", "direct words"),
        ("coachRequests", "a line before each session"), ("roles", "the client acts"),
        ("term", "until the end of the century"), ("endDate", "2099-12-31"),
        ("contactTerms", "messages on weekdays"), ("fees", "ten units"),
        ("records", "three years"), ("ending", "by word"),
        ("emergencyPlan", "the emergency number first"), ("clientConfirmation", "on paper"),
        ("coachConfirmation", "on paper"),
    ]
}
