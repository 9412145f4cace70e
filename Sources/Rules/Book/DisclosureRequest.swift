public import Practice

/// A request to let content out: nothing leaves without one (CD-01).
public struct DisclosureRequest: Sendable {
    /// What for; the profile of each says what may go (``PurposeProfile``).
    public enum Purpose: String, CaseIterable, Sendable {
        case newTherapist = "new-therapist"
        case newCoach = "new-coach"
        case coach
        case therapist
        case clientAccess = "client-access"
        case insurer
        case court
        case sponsor
        case supervisor
        case consultation
        case custodian
        case emergency
        case abuseReport = "abuse-report"
        case mandatedReport = "mandated-report"
        case oversight
        case executor
        case representative
        /// A client's own sharing of pages of a journal.
        case share
    }

    /// On what it rests.
    public enum Basis: Hashable, Sendable {
        /// A signed release on file, by its record.
        case authorization(Identifier)
        /// A written agreement in coaching, by its record.
        case consent(Identifier)
        case clientRequest
        case treatment
        case payment
        case courtOrder
        case subpoena(hasAssurance: Bool)
        case attorneyLetter
        case seriousThreat
        case abuseReport
        case requiredByLaw
        case emergencyTreatment
        case oversight
        case ownDefence
        case coroner
        case representative
        case ownTraining
        case noneGiven
    }

    public var purpose: Purpose
    public var basis: Basis
    public var recipient: String
    public var recipientType: String
    /// The records that are asked for; empty for all that the purpose lets through.
    public var items: [Identifier]
    /// The kinds that are asked for; empty for all that the purpose lets through.
    public var kinds: Set<String>
    /// Fields that are asked for beyond the purpose's profile, such as `diagnosis`.
    public var extraFields: Set<String>
    /// Whether psychotherapy notes are asked for by name.
    public var includesPsychotherapyNotes: Bool
    public var since: Moment?
    public var until: Moment?
    /// Facts relied on, in an emergency or a report (CD-06).
    public var facts: String
    /// Whose records are meant in joint work; `nil` for everybody's.
    public var person: Identifier?

    public init(
        purpose: Purpose,
        basis: Basis,
        recipient: String = "",
        recipientType: String = "",
        items: [Identifier] = [],
        kinds: Set<String> = [],
        extraFields: Set<String> = [],
        includesPsychotherapyNotes: Bool = false,
        since: Moment? = nil,
        until: Moment? = nil,
        facts: String = "",
        person: Identifier? = nil
    ) {
        self.purpose = purpose
        self.basis = basis
        self.recipient = recipient
        self.recipientType = recipientType
        self.items = items
        self.kinds = kinds
        self.extraFields = extraFields
        self.includesPsychotherapyNotes = includesPsychotherapyNotes
        self.since = since
        self.until = until
        self.facts = facts
        self.person = person
    }
}
