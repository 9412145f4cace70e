import Practice
import Rules
import Tacit

/// What the questions of the opening suggest: what is usual, so that most answers are one key.
///
/// Never whether there is danger, what it costs and what it is for: somebody has to say that.
struct PaperworkSuggestions {
    let settings: Settings
    let profile: JurisdictionProfile
    let clients: [Client]
    let today: Moment

    static func standard(
        _ vault: borrowing UnlockedVault,
        clients: [Identifier],
        today: Moment
    ) throws -> PaperworkSuggestions {
        let settings = try vault.settings()
        return PaperworkSuggestions(
            settings: settings,
            profile: JurisdictionProfile.named(settings.profile) ?? .neutral,
            clients: try clients.map { try vault.client($0) },
            today: today
        )
    }

    func suggestions(for kind: String) -> FormSuggestions {
        switch kind {
        case "suitability": suitability
        case "coaching-agreement": agreement
        case "informed-consent": consent
        case "telehealth-consent": telehealth
        case "intake": intake
        case "completion": completion
        default: FormSuggestions()
        }
    }

    /// The text about confidentiality that the profile supplies; what is stored is its version.
    func limits(for kind: String) -> Notice? {
        switch kind {
        case "informed-consent": profile.notice(.limitsOfConfidentiality, .therapy)
        case "coaching-agreement":
            profile.notice(
                .limitsOfConfidentiality,
                .coaching,
                sameLegalEntity: settings.sameLegalEntity
            )
        default: nil
        }
    }

    private var suitability: FormSuggestions {
        var values = [
            "stability": "stable", "currentTreatment": "none", "referralTriggers": "none",
            "canSetGoals": "yes", "perspective": "yes",
        ]
        values["emergencyContact"] = emergencyContact
        return FormSuggestions(values: values)
    }

    private var agreement: FormSuggestions {
        var values = [
            "parties": clients.count > 1 ? "the clients and the coach" : "client and coach",
            "notTherapy": "coaching is not psychotherapy and does not replace it",
            "clientWishes": "none said so far",
            "coachRequests": "word a day before, where a session cannot take place",
            "roles": "the client for goals and actions, the coach for the frame",
            "term": "ten sessions",
            "contactTerms": "messages on weekdays, answered within a day",
            "records": "session notes, \(profile.retention.coachingYears) years",
            "ending": "by word of either side, with one closing session",
            "emergencyPlan": "the emergency number first, then the emergency contact",
            "clientConfirmation": confirmed, "coachConfirmation": confirmed,
        ]
        values["limitsOfConfidentiality"] = limits(for: "coaching-agreement")?.id
        return FormSuggestions(values: values, besides: ["endDate", "sessionCount"] + joint)
    }

    private var consent: FormSuggestions {
        var values = [
            "service": "psychotherapy, weekly, open-ended",
            "emergencyProcedure": "the emergency number first, then the practice",
            "signature": "the client, on paper, \(day)",
        ]
        values["limitsOfConfidentiality"] = limits(for: "informed-consent")?.id
        return FormSuggestions(values: values, besides: joint)
    }

    private var telehealth: FormSuggestions {
        FormSuggestions(values: [
            "given": "by word of mouth, \(day)",
            "terms": "a closed room; a call by phone if the line fails",
            "emergencyProcedure": "the emergency number there, then the emergency contact",
            "signature": "the client, \(day)",
        ])
    }

    private var intake: FormSuggestions {
        var values = [
            "treatmentHistory": "none", "medical": "none", "substanceUse": "none",
        ]
        values["emergencyContact"] = emergencyContact
        return FormSuggestions(values: values)
    }

    private var completion: FormSuggestions {
        FormSuggestions(values: ["nextSteps": "none agreed"])
    }

    /// What is asked only where several clients share the work (JC-01).
    private var joint: [String] { clients.count > 1 ? ["noSecrets"] : [] }

    private var day: String { String(today.iso.prefix(10)) }
    private var confirmed: String { "by word of mouth, \(day)" }

    private var emergencyContact: String? {
        clients.lazy.compactMap { $0.details.emergencyContacts.first }.first.map { contact in
            PartsText.line(contact.name, [contact.relation, contact.number])
        }
    }
}
