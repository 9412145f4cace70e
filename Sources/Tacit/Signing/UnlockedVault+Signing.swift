public import Practice
import Rules

extension UnlockedVault {
    /// Makes a record final: from then on nothing changes it, and an addendum is what can be said.
    ///
    /// A further revision is saved with the canonical form of the content, signed with the record
    /// key of the role.
    ///
    /// - Throws: ``VaultError/InvalidInput/superseded(_:current:)`` where somebody saved since the
    ///   permit was given, ``VaultError/InvalidInput/amendsNothing(_:)``; and as
    ///   ``permitToSign(_:revision:now:)``. Nothing was changed then.
    public mutating func sign(
        now: Moment,
        _ permit: consuming Permit<SignAction>
    ) throws(VaultError) -> SavedRecord {
        let action = permit.action
        let id = action.record
        let read = try record(id, gate.permitToShow())
        let note = try signable(read, revision: action.revision, now: now)
        return try writing { ledger in
            let (compartment, entry) = try ledger.find(id)
            let (current, _) = try ledger.revision(entry, in: compartment.keys)
            // What was looked at is what is signed.
            guard entry.revision == read.revision else {
                throw VaultError.invalid(.superseded(id, current: entry.revision))
            }
            var signed = current.followed(at: entry, status: .signed, now: now)
            signed.note = note
            signed.screening = current.screening.aligned(from: current.note, to: note)
            try ledger.settleAmended(in: &signed.note, of: id, compartment)
            let number = entry.revision + 1
            signed.signature = try ledger.sign(signed, number: number, of: id, at: now)
            try ledger.save(signed, number: number, of: id, in: compartment)
            try ledger.remember(action.advice, in: compartment.keys.engagement, now: now)
            return (
                SavedRecord(id: id, revision: number, conflicts: []),
                AuditEvent(
                    action: .sign,
                    count: 1,
                    compartment: compartment.keys,
                    subject: AuditSubject(record: id, revision: number),
                    now: now
                )
            )
        }
    }

    /// The note of a record in its canonical form, unless something of its own keeps it unsigned.
    func signable(
        _ record: Record,
        revision: UInt64?,
        now: Moment
    ) throws(VaultError) -> Note {
        let id = record.id
        guard record.status == .draft || record.status == .imported else {
            throw .invalid(.notSignable(record.status))
        }
        guard revision ?? record.revision == record.revision else {
            throw .invalid(.superseded(id, current: record.revision))
        }
        guard record.otherHeads.isEmpty else {
            throw .invalid(.unsettled(id, heads: record.otherHeads))
        }
        var faults = try faults(in: record.note, of: record.engagement, now: now)
        faults += record.note.relativeDays.filter { day in
            !faults.contains { $0.field == day.field }
        }
        guard faults.isEmpty else {
            throw .invalid(.incomplete(id, kind: record.note.kind, faults))
        }
        return try completed(record.note, of: record.engagement, now: now)
    }

    /// Saves an addendum to a final record as a draft, which is to be signed in its turn.
    ///
    /// It lies in the engagement and the realm of what it amends.
    ///
    /// - Parameter note: of kind `addendum`; which record it amends is written into it here.
    /// - Throws: ``VaultError/InvalidInput/notAmendable(_:)`` for what is not signed.
    public mutating func amend(
        _ id: Identifier,
        note: Note,
        attachments: [AttachmentSource] = [],
        now: Moment,
        _ permit: consuming Permit<SaveAction>
    ) throws(VaultError) -> SavedRecord {
        let action = permit.action
        try Self.check(note)
        guard note.isAddendum, action.kind == note.kind else {
            throw .invalid(.unknownKind(note.kind))
        }
        return try writing { ledger in
            let (compartment, entry) = try ledger.find(id)
            let (amended, _) = try ledger.checkedRevision(entry, in: compartment.keys)
            guard amended.status.takesAddenda else {
                throw VaultError.invalid(.notAmendable(amended.status))
            }
            var note = note
            note.set(Addendum.amends, id.text)
            return try ledger.addDraft(note, attachments, to: compartment, now: now)
        }
    }

    /// Takes a final record out of sight: lists, searches and exports leave it out from then on.
    ///
    /// The original stays sealed, with its signature, and the reason beside it; ``record(_:revision:_:)``
    /// still gives it.
    ///
    /// - Throws: ``VaultError/InvalidInput/notWithdrawable(_:)`` for a draft or what is withdrawn,
    ///   ``VaultError/InvalidInput/unsettled(_:heads:)``.
    public mutating func withdraw(
        _ id: Identifier,
        now: Moment,
        _ permit: consuming Permit<WithdrawAction>
    ) throws(VaultError) -> SavedRecord {
        let reason = permit.action.reason
        return try writing { ledger in
            let (compartment, entry) = try ledger.find(id)
            let (current, _) = try ledger.checkedRevision(entry, in: compartment.keys)
            guard current.status == .signed || current.status == .imported else {
                throw VaultError.invalid(.notWithdrawable(current.status))
            }
            guard current.otherHeads.isEmpty else {
                throw VaultError.invalid(.unsettled(id, heads: current.otherHeads))
            }
            var withdrawn = current.followed(at: entry, status: .withdrawn, now: now)
            withdrawn.signature = current.signature
            withdrawn.withdrawal = reason
            let number = entry.revision + 1
            try ledger.save(withdrawn, number: number, of: id, in: compartment)
            return (
                SavedRecord(id: id, revision: number, conflicts: []),
                AuditEvent(
                    action: .withdraw,
                    count: 1,
                    compartment: compartment.keys,
                    subject: AuditSubject(record: id, revision: number, reason: reason),
                    now: now
                )
            )
        }
    }

    /// The addenda of a record, signed or not, the first one first; withdrawn ones are left out.
    public func addenda(
        to id: Identifier,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> [Record] {
        try noting { ledger, problems in
            let (compartment, _) = try ledger.find(id)
            return try ledger.addenda(to: id, in: compartment, problems: &problems)
        }
    }

    /// The record that an addendum adds to; `nil` for anything else, or where there is none.
    public func amended(
        by record: Record,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> Record? {
        guard record.note.isAddendum else { return nil }
        return try reading { ledger in
            let (compartment, _) = try ledger.find(record.id)
            guard let (entry, _) = try ledger.amended(by: record.note, in: compartment) else {
                return nil
            }
            let (revision, arrival) = try ledger.checkedRevision(entry, in: compartment.keys)
            return Record(
                revision,
                entry: entry,
                compartment: compartment.keys,
                arrival: arrival
            )
        }
    }
}

extension Status {
    /// Whether what has this standing is final and in sight.
    var takesAddenda: Bool { self == .signed || self == .imported }
}

extension RecordRevision {
    /// The revision after this one, with the same content and another standing.
    func followed(at entry: ManifestEntry, status: Status, now: Moment) -> Self {
        RecordRevision(
            note: note,
            status: status,
            attachments: attachments,
            written: now,
            parents: [entry.revision],
            otherHeads: [],
            previous: entry.commitment,
            externalID: externalID,
            screening: screening,
            provenance: provenance
        )
    }
}

extension Ledger {
    /// Advice that goes with a signature was shown, and is not shown again in its episode.
    fileprivate func remember(
        _ advice: [Finding],
        in engagement: Identifier,
        now: Moment
    ) throws {
        let marks = advice.filter { $0.level == .advise }.map {
            EngagementMark(.advised, subject: $0.mark, since: now)
        }
        guard !marks.isEmpty else { return }
        _ = try changeEngagement(engagement) { $0.marks += marks }
    }

    /// Writes the whole identifier of what an addendum amends into it, before it becomes final.
    fileprivate func settleAmended(
        in note: inout Note,
        of id: Identifier,
        _ compartment: Compartment
    ) throws {
        guard note.isAddendum else { return }
        guard let (entry, revision) = try amended(by: note, in: compartment),
            entry.id != id, revision.status.takesAddenda
        else { throw VaultError.invalid(.amendsNothing(id)) }
        note.set(Addendum.amends, entry.id.text)
    }
}
