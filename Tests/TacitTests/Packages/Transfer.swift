import Practice
import Rules
import Tacit
import Testing

/// One transfer, and on what it rests.
struct Transfer: CustomStringConvertible, Sendable {
    let role: Role
    let purpose: DisclosureRequest.Purpose
    let basis: DisclosureRequest.Basis
    /// The identifier in ``GoldenScene``.
    var document: String?
    /// Kinds of which the one record is asked for by name.
    var items: [String] = []

    var description: String {
        Self.name(role.discipline, purpose, isIdentified: !isDeidentified)
    }

    var isDeidentified: Bool {
        DisclosureRequest(purpose: purpose, basis: basis).isDeidentified
    }

    static func name(
        _ discipline: Discipline,
        _ purpose: DisclosureRequest.Purpose,
        isIdentified: Bool
    ) -> String {
        // Of the others there is one alone.
        let isOther = !isIdentified && purpose == .supervisor
        return "\(discipline.rawValue)-\(purpose.rawValue)\(isOther ? "-without-person" : "")"
    }

    init(
        _ role: Role,
        _ purpose: DisclosureRequest.Purpose,
        _ basis: DisclosureRequest.Basis,
        document: String? = nil,
        items: [String] = []
    ) {
        self.role = role
        self.purpose = purpose
        self.basis = basis
        self.document = document
        self.items = items
    }

    /// One for each profile of section 7.1 of the rules.
    static let all: [Transfer] = therapy + coaching + journal

    private static let therapy: [Transfer] = [
        Transfer(.therapist, .newTherapist, .authorization, document: "R"),
        Transfer(.therapist, .therapist, .treatment),
        Transfer(.therapist, .newCoach, .authorization, document: "R"),
        Transfer(.therapist, .coach, .authorization, document: "R"),
        Transfer(.therapist, .clientAccess, .clientRequest),
        Transfer(.therapist, .representative, .representative),
        Transfer(.therapist, .executor, .representative),
        Transfer(.therapist, .insurer, .payment),
        Transfer(.therapist, .court, .courtOrder, document: "D", items: ["progress-note"]),
        Transfer(.therapist, .supervisor, .ownTraining),
        Transfer(.therapist, .supervisor, .noneGiven),
        Transfer(.therapist, .consultation, .noneGiven),
        Transfer(.therapist, .custodian, .professionalWill),
        Transfer(.therapist, .emergency, .seriousThreat, items: ["safety-plan"]),
        Transfer(.therapist, .abuseReport, .abuseReport, items: ["crisis-contact"]),
        Transfer(.therapist, .oversight, .oversight, items: ["treatment-plan"]),
        Transfer(.therapist, .mandatedReport, .consent, document: "M"),
    ]

    private static let coaching: [Transfer] = [
        Transfer(.coach, .newCoach, .authorization, document: "R"),
        Transfer(.coach, .coach, .authorization, document: "R"),
        Transfer(.coach, .therapist, .authorization, document: "R"),
        Transfer(.coach, .newTherapist, .authorization, document: "R"),
        Transfer(.coach, .clientAccess, .clientRequest),
        Transfer(.coach, .representative, .representative),
        Transfer(.coach, .executor, .representative),
        Transfer(.coach, .sponsor, .consent, document: "A"),
        Transfer(.coach, .supervisor, .authorization, document: "R"),
        Transfer(.coach, .supervisor, .noneGiven),
        Transfer(.coach, .consultation, .noneGiven),
        Transfer(.coach, .custodian, .professionalWill),
        Transfer(.coach, .court, .courtOrder, document: "D", items: ["coaching-session"]),
        Transfer(.coach, .emergency, .seriousThreat, items: ["crisis-contact"]),
        Transfer(.coach, .abuseReport, .abuseReport, items: ["crisis-contact"]),
        Transfer(.coach, .oversight, .oversight, items: ["goal"]),
        Transfer(.coach, .mandatedReport, .consent, document: "M"),
    ]

    private static let journal: [Transfer] = [
        Transfer(.client, .clientAccess, .clientRequest),
        Transfer(.client, .share, .clientRequest, items: ["mood"]),
    ]

    func request(in vault: borrowing UnlockedVault) throws -> DisclosureRequest {
        var request = DisclosureRequest(
            purpose: purpose,
            basis: basis,
            document: try document.map { try vault.recordID(matching: $0) },
            recipient: GoldenScene.recipient,
            recipientType: "therapist",
            items: try items.map { try vault.recordID(matching: GoldenScene.id(of: $0)) }
        )
        request.facts = "FACTS"
        request.clientNotice = "told"
        return request
    }
}
