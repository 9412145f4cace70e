import Practice
import Tacit

/// A draft while somebody writes it: added with the first text that there is, then a revision for
/// each change, so that nothing typed is only in memory.
struct GrowingDraft {
    /// Where the draft begins: an engagement, or a record that is gone on with.
    private let engagement: Identifier
    /// The session that the draft names; a new one comes with the first text that there is.
    private(set) var link: SessionLink?
    /// The signed record to which the draft adds.
    private let amended: Identifier?
    private var attachments: [AttachmentSource]
    /// The revisions that the next one takes up.
    private var parents: [UInt64]
    private var kept: Note?
    private(set) var id: Identifier?
    /// Whether anything was kept yet.
    private(set) var isGrown = false
    /// The record that could not be changed any more, so that the text became a draft of its own.
    private(set) var late: Identifier?
    /// Revisions of others that stand beside the last one kept.
    private(set) var conflicts: [UInt64] = []

    init(
        in engagement: Identifier,
        attachments: [AttachmentSource],
        link: SessionLink? = nil,
        amending amended: Identifier? = nil
    ) {
        self.engagement = engagement
        self.link = link
        self.amended = amended
        self.attachments = attachments
        parents = []
    }

    /// - Parameter settled: other revisions that the text takes up.
    init(
        continuing record: Record,
        attachments: [AttachmentSource] = [],
        settling settled: [UInt64] = []
    ) {
        engagement = record.engagement
        amended = nil
        self.attachments = attachments
        parents = [record.revision] + settled
        kept = record.note
        id = record.id
    }

    /// Adds a file to what is kept next.
    mutating func attach(_ attachment: AttachmentSource) { attachments.append(attachment) }

    /// Keeps the text as it is now, with its values in canonical form; nothing happens where it is
    /// kept already.
    ///
    /// - Parameter always: also where the text is the same.
    /// - Returns: whether there was something to keep.
    @discardableResult
    mutating func keep(
        _ note: Note,
        in vault: inout UnlockedVault,
        always: Bool = false
    ) throws -> Bool {
        var note = note
        try link?.settle(&note, in: &vault)
        note = try vault.completed(note, since: kept, of: engagement, now: .now())
        // Whatever became of it in the editor: an addendum lies where its record does.
        if let amended { note.set(Addendum.amends, amended.text) }
        if !always, attachments.isEmpty, let kept, note.isSame(as: kept) { return false }
        let saved = try save(note, in: &vault)
        id = saved.id
        isGrown = true
        parents = [saved.revision]
        conflicts = saved.conflicts
        attachments = []
        kept = note
        return true
    }
}

extension GrowingDraft {
    /// Saves a revision of the record, or a new one.
    ///
    /// Where the record was signed or withdrawn while somebody wrote, the text becomes a draft of its
    /// own: it is never lost for coming late.
    private mutating func save(_ note: Note, in vault: inout UnlockedVault) throws -> SavedRecord {
        guard let id else { return try begin(note, in: &vault) }
        do throws(VaultError) {
            return try vault.edit(
                id,
                parents: parents,
                note: note,
                attachments: attachments,
                now: .now(),
                vault.gate.permitToSave(kind: note.kind)
            )
        } catch {
            switch error {
            case .invalid(.notEditable), .invalid(.amendsNothing):
                late = id
                return try begin(note, in: &vault)
            default: throw error
            }
        }
    }

    private func begin(_ note: Note, in vault: inout UnlockedVault) throws -> SavedRecord {
        let permit = try vault.gate.permitToSave(kind: note.kind)
        if let amended {
            return try vault.amend(
                amended,
                note: note,
                attachments: attachments,
                now: .now(),
                permit
            )
        }
        return try vault.add(
            NewRecord(engagement: engagement, note: note, attachments: attachments),
            now: .now(),
            permit
        )
    }
}
