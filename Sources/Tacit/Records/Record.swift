public import Practice
public import Rules

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
    /// Who finalised it; checked by the calls that give single records, and not by lists.
    public let signature: RecordSignature?
    /// Why it was withdrawn.
    public let withdrawal: String?
    /// What the screening said of this revision; it never leaves the vault.
    public let screening: NoteScreening
    /// Where it comes from, if it came in a package.
    public let provenance: Provenance?
    /// The order of arrival in the file; a tie-breaker for lists, nothing more.
    let arrival: Int64

    public struct Attachment: Sendable {
        public let id: Identifier
        /// As it was given: data, never a path.
        public let name: String
        public let byteCount: UInt64
        /// BLAKE2b-256 of the content.
        public let digest: [UInt8]

        /// What it is, as far as its name tells.
        public var mediaType: String { MediaType.ofFile(named: name) }
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
            Attachment(
                id: $0.id,
                name: $0.name,
                byteCount: $0.byteCount,
                digest: $0.digest
            )
        }
        externalID = revision.externalID
        signature = revision.signature
        withdrawal = revision.withdrawal
        screening = revision.screening
        provenance = revision.provenance
        self.arrival = arrival
    }
}

extension Record {
    /// Everything that differs from an earlier revision: what its note says, and files by name.
    public func changes(since old: Record) -> [NoteChange] {
        let known = Set(old.attachments.map(\.id))
        let files = attachments.filter { !known.contains($0.id) }.map(\.name)
        return note.changes(since: old.note)
            + files.flatMap { NoteChange.between("", $0, field: "attachments") }
    }
}
