import Exchange
import Practice

/// A record from elsewhere with all that can be made of it without the vault.
struct PreparedRecord: Sendable {
    let client: String?
    /// The identifier that the source states.
    let id: String?
    /// With its kind.
    let note: Note
    let status: Status
    /// The first revision as it is sealed, except for an identifier from elsewhere.
    let revision: [UInt8]
    /// The digest of its content, made here where an identifier is stated.
    let content: Identifier?
    /// What is to be attached to it, once it has its place.
    let files: [ForeignFile]
}

/// What turns a record into one that is prepared, on any thread.
struct RecordPreparation: Sendable {
    /// The kind of a record that states none.
    let defaultKind: String
    let now: Moment

    func prepare(_ record: PlainRecord, files: [ForeignFile] = []) -> PreparedRecord {
        var note = record.note
        if note.kind.isEmpty { note.kind = defaultKind }
        let status = Self.status(record.status)
        return PreparedRecord(
            client: record.client,
            id: record.id,
            note: note,
            status: status,
            revision: revision(note, status, []),
            content: record.id == nil ? nil : ContentDigest.of(note),
            files: files
        )
    }

    /// The revision of a record whose files lie in the vault.
    func revision(_ record: PreparedRecord, with files: [AttachmentReference]) -> [UInt8] {
        revision(record.note, record.status, files)
    }

    private func revision(
        _ note: Note,
        _ status: Status,
        _ attachments: [AttachmentReference]
    ) -> [UInt8] {
        RecordRevision(
            note: note,
            status: status,
            attachments: attachments,
            written: now,
            parents: [],
            otherHeads: [],
            previous: nil,
            externalID: nil
        ).bytes
    }

    /// A signature does not come along, so a signed record becomes history; so does one that says
    /// nothing of its standing.
    private static func status(_ stated: Status?) -> Status {
        switch stated {
        case .signed, .imported, nil: .imported
        case .draft: .draft
        case .withdrawn: .withdrawn
        }
    }
}
