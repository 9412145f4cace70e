/// Something that waits for the practitioner, and since when.
public struct DueItem: Hashable, Sendable {
    public enum Matter: Hashable, Sendable {
        /// A draft whose form is not complete yet; how many fields are missing or hold no value.
        case unfinishedDraft(faults: Int)
        /// A draft that only has to be signed; not of a kind that is kept current.
        case unsignedDraft
        /// A treatment plan that is to be looked at again (CL-01).
        case planReview
        /// A safety plan that is to be looked at again.
        case safetyPlanReview
        /// What a client would have done by then, and nobody has asked (CB-03).
        case openCommitment
        case openGoal
        /// The next contact after a crisis (CB-01).
        case crisisFollowUp
        /// The follow-up of a referral (RF-08).
        case referralFollowUp
        /// A session that took place and has no document.
        case undocumentedSession
        /// A credential that has expired or soon will (SC-04), by its title.
        case credential(String)
        /// What keeps a complete draft from being signed: the rule, why, and the way out.
        case blocked(rule: String, reason: String, wayOut: String)
        /// What a rule finds overdue or missing, and the way out.
        case finding(rule: String, reason: String, wayOut: String)
        /// An emergency card was shown, and nobody has recorded since what was disclosed (EM-01).
        case disclosureToRecord

        /// Whether it waits only for its writer to finish it.
        public var isDraft: Bool {
            switch self {
            case .unfinishedDraft, .unsignedDraft: true
            default: false
            }
        }
    }

    public let matter: Matter
    /// The record that it is about; `nil` where it is about none.
    public let record: Identifier?
    public let engagement: Identifier?
    /// The client, where it is about one and not about an engagement.
    public let client: Identifier?
    /// The kind of that record.
    public let kind: String?
    /// The day on which it was, or will be, due.
    public let day: Moment

    public init(
        _ matter: Matter,
        record: Identifier? = nil,
        engagement: Identifier? = nil,
        client: Identifier? = nil,
        kind: String? = nil,
        day: Moment
    ) {
        self.matter = matter
        self.record = record
        self.engagement = engagement
        self.client = client
        self.kind = kind
        self.day = day
    }
}

/// A record as ``DueItem/items(among:today:)`` looks at it.
public struct DatedRecord: Sendable {
    public let id: Identifier
    public let engagement: Identifier
    public var note: Note
    public let status: Status
    public let written: Moment
    /// Files that are attached to it.
    public let files: Int

    public init(
        id: Identifier,
        engagement: Identifier,
        note: Note,
        status: Status,
        written: Moment,
        files: Int = 0
    ) {
        self.id = id
        self.engagement = engagement
        self.note = note
        self.status = status
        self.written = written
        self.files = files
    }
}
