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
        /// A supervisor's countersignatures, back to the trainee (SV-01).
        case countersignature
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
    public enum Basis: String, CaseIterable, Sendable {
        /// A signed release on file: the request's ``DisclosureRequest/document``.
        case authorization
        /// A signed agreement, consent or mandate on file: the request's document.
        case consent
        case clientRequest = "client-request"
        case treatment
        case payment
        /// The request's document is the record of the demand, here and with the next three.
        case courtOrder = "court-order"
        /// An order under the law that protects substance-use records (CD-05).
        case part2Order = "part2-order"
        case subpoena
        case attorneyLetter = "attorney-letter"
        case seriousThreat = "serious-threat"
        case abuseReport = "abuse-report"
        case requiredByLaw = "required-by-law"
        case emergencyTreatment = "medical-emergency"
        case oversight
        case ownDefence = "own-defence"
        case coroner
        /// Somebody who decides for the client.
        case representative
        /// The training that the practice itself gives, under supervision.
        case ownTraining = "own-training"
        /// The holder's own arrangement for the case that they cannot go on.
        case professionalWill = "professional-will"
        case noneGiven = "none"
    }

    public var purpose: Purpose
    public var basis: Basis
    /// The record on which the basis rests.
    public var document: Identifier?
    public var recipient: String
    public var recipientType: String
    /// Where it is known; the account of disclosures names it.
    public var recipientAddress: String
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
    /// Whether the client was told, and why not (CD-06).
    public var clientNotice: String
    /// The statement of 42 CFR 2.32 as somebody copied it from its source (CD-05).
    public var part2Statement: String
    /// Whose records are meant in joint work; `nil` for everybody's.
    public var person: Identifier?

    public init(
        purpose: Purpose,
        basis: Basis,
        document: Identifier? = nil,
        recipient: String = "",
        recipientType: String = "",
        recipientAddress: String = "",
        items: [Identifier] = [],
        kinds: Set<String> = [],
        extraFields: Set<String> = [],
        includesPsychotherapyNotes: Bool = false,
        since: Moment? = nil,
        until: Moment? = nil,
        facts: String = "",
        clientNotice: String = "",
        part2Statement: String = "",
        person: Identifier? = nil
    ) {
        self.purpose = purpose
        self.basis = basis
        self.document = document
        self.recipient = recipient
        self.recipientType = recipientType
        self.recipientAddress = recipientAddress
        self.items = items
        self.kinds = kinds
        self.extraFields = extraFields
        self.includesPsychotherapyNotes = includesPsychotherapyNotes
        self.since = since
        self.until = until
        self.facts = facts
        self.clientNotice = clientNotice
        self.part2Statement = part2Statement
        self.person = person
    }
}

extension DisclosureRequest {
    /// What is chosen item by item because of danger or a duty to report (CD-06).
    public var isBreakGlass: Bool {
        switch basis {
        case .seriousThreat, .abuseReport, .emergencyTreatment, .requiredByLaw: true
        default: false
        }
    }

    /// What a court or a lawyer asks for (CD-07).
    public var isLegalDemand: Bool {
        switch basis {
        case .courtOrder, .part2Order, .subpoena, .attorneyLetter: true
        default: false
        }
    }

    /// Whether the recipient must not learn whom it is about: a colleague who is asked, and a
    /// supervisor where the client gave no word for it (CD-09).
    public var isDeidentified: Bool {
        purpose == .consultation || purpose == .supervisor && basis == .noneGiven
    }

    /// What somebody wants, and nobody has to give: a release by consent, on request, for payment.
    public var isVoluntary: Bool {
        switch basis {
        case .authorization, .consent, .clientRequest, .treatment, .payment, .noneGiven: true
        default: false
        }
    }
}

extension DisclosureRequest.Basis {
    /// Whether it rests on a record that has to be named.
    public var needsDocument: Bool {
        switch self {
        case .authorization, .consent, .courtOrder, .part2Order, .subpoena, .attorneyLetter: true
        default: false
        }
    }

    /// Whether the client may ask to whom it went: the accounting leaves out treatment, payment and
    /// the practice's own work, what went to the client, and what the client authorised (CD-08).
    public var isAccountable: Bool {
        switch self {
        case .authorization, .consent, .clientRequest, .treatment, .payment, .representative,
            .ownTraining, .noneGiven:
            false
        default: true
        }
    }
}
