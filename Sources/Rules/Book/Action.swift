public import Practice

/// What somebody wants to do: what the gate is asked about.
public enum Action: Sendable {
    /// Opening an engagement of the role's discipline; the context has no engagement yet, or the
    /// inquiry that is to become one.
    case open(Opening)
    /// Saving a note. Nothing but the kind × discipline matrix refuses it (SC-01); everything else
    /// that a rule has to say about it is said and waits for the signature.
    case save(Note)
    /// Making a record final.
    case sign(DatedRecord)
    /// Taking a misfiled record out of sight.
    case withdraw(reason: String)
    /// Ending the engagement of the context.
    case close(Closing)
    /// Destroying the engagement of the context for good.
    case purge
    /// Deleting one record before its time, a draft or a page of a journal.
    case delete(DatedRecord)
    /// Letting content out to somebody.
    case disclose(DisclosureRequest)
    /// Searching or listing across engagements.
    case search(Reach)
    /// A plain copy for the holder's own use.
    case exportOwn(Reach)
    /// Lifting a mark of the engagement, such as a legal hold, or a contact restriction of a client.
    case lift(Lift)
    /// Nothing in particular: what waits, what is overdue, what would be good to have.
    case review
}

/// What an engagement is to be opened with.
public struct Opening: Sendable {
    /// With their details; at least one.
    public var clients: [ClientFacts]
    public var subtype: String?
    public var roles: [ClientRole]
    /// Whether only an inquiry is opened: a first talk, without any agreement (IN-01).
    public var isInquiry: Bool
    /// Documents that are given with the opening and are not signed yet: suitability, agreement,
    /// consent, the analysis of another relationship.
    public var documents: [Note]
    /// What the conflict check found about these people, over all roles of the vault.
    public var matches: [ConflictMatch]
    /// What was agreed, such as `place` (XB-01) or `clientIsPractitioner` (PR-01).
    public var fields: [Note.Field]

    public init(
        clients: [ClientFacts],
        subtype: String? = nil,
        roles: [ClientRole] = [],
        isInquiry: Bool = false,
        documents: [Note] = [],
        matches: [ConflictMatch] = [],
        fields: [Note.Field] = []
    ) {
        self.clients = clients
        self.subtype = subtype
        self.roles = roles
        self.isInquiry = isInquiry
        self.documents = documents
        self.matches = matches
        self.fields = fields
    }

    /// The document of a kind that is given; `nil` without one.
    public func document(_ kind: String) -> Note? { documents.last { $0.kind == kind } }
}

/// That somebody of an identity has an engagement with this holder: nothing else is known of it.
public struct ConflictMatch: Hashable, Sendable {
    public enum Certainty: String, Sendable {
        /// Name with birth date, e-mail or phone agree.
        case same
        /// Only the name agrees: a question, not a refusal.
        case perhaps
    }

    public var certainty: Certainty
    public var discipline: Discipline
    public var isOpen: Bool
    /// The day of closing, where it is closed.
    public var closed: Moment?
    /// Which of the opening's clients is meant, by position.
    public var client: Int
    /// Whether the holder answered that this is another person.
    public var isAnswered: Bool

    public init(
        certainty: Certainty,
        discipline: Discipline,
        isOpen: Bool,
        closed: Moment? = nil,
        client: Int = 0,
        isAnswered: Bool = false
    ) {
        self.certainty = certainty
        self.discipline = discipline
        self.isOpen = isOpen
        self.closed = closed
        self.client = client
        self.isAnswered = isAnswered
    }
}

/// How an engagement is to end.
public struct Closing: Sendable {
    public var reason: String
    /// Documents that are given with the closing and not signed yet.
    public var documents: [Note]

    public init(reason: String = "completed", documents: [Note] = []) {
        self.reason = reason
        self.documents = documents
    }
}

/// What a search or a plain copy reaches.
public struct Reach: Hashable, Sendable {
    public var includesPsychotherapyNotes: Bool

    public init(includesPsychotherapyNotes: Bool = false) {
        self.includesPsychotherapyNotes = includesPsychotherapyNotes
    }
}

/// What is to be lifted, and why.
public struct Lift: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case mark(EngagementMark.Matter)
        case contactRestriction
    }

    public var what: What
    public var reason: String

    public init(_ what: What, reason: String) {
        self.what = what
        self.reason = reason
    }
}

extension Action {
    /// The note that is to be saved or signed; `nil` for anything else.
    public var note: Note? {
        switch self {
        case .save(let note): note
        case .sign(let record): record.note
        default: nil
        }
    }

    /// Whether nothing in particular is to be done: what waits is looked at.
    var isReview: Bool {
        if case .review = self { true } else { false }
    }

    /// The record that is to be signed, where it documents a session.
    var sessionNote: DatedRecord? {
        guard case .sign(let record) = self,
            Context.sessionNoteKinds.contains(record.note.kind)
        else { return nil }
        return record
    }
}
