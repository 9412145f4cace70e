public import Practice

/// A record as it stands: its current revision, or one that was asked for.
public struct Record: Sendable {
    public let id: Identifier
    public let engagement: Identifier
    public let realm: Realm
    public let note: Note
    public let status: Status
    /// Counted from 1.
    public let revision: UInt64
    public let written: Moment
    /// Revisions that nobody has settled with this one yet; empty unless two writers met.
    public let otherHeads: [UInt64]
    public let attachments: [Attachment]
    /// The identifier under which it was brought in.
    public let externalID: String?
    /// The order of arrival in the file; a tie-breaker for lists, nothing more.
    let arrival: Int64

    public struct Attachment: Sendable {
        public let id: Identifier
        /// As it was given: data, never a path.
        public let name: String
        public let byteCount: UInt64
    }
}

/// What saving gave.
public struct SavedRecord: Sendable {
    public let id: Identifier
    public let revision: UInt64
    /// Other revisions that stand beside this one, because somebody else saved meanwhile.
    public let conflicts: [UInt64]
}

extension Record {
    init(
        _ revision: RecordRevision,
        entry: ManifestEntry,
        compartment: CompartmentKeys,
        arrival: Int64
    ) {
        id = entry.id
        engagement = compartment.engagement
        realm = compartment.realm
        note = revision.note
        status = revision.status
        self.revision = entry.revision
        written = revision.written
        otherHeads = revision.otherHeads
        attachments = revision.attachments.map {
            Attachment(id: $0.id, name: $0.name, byteCount: $0.byteCount)
        }
        externalID = revision.externalID
        self.arrival = arrival
    }
}
