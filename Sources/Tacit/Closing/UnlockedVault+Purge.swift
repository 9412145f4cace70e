public import Practice
import Store

extension UnlockedVault {
    /// Destroys an engagement for good: its keys, and everything that they sealed (CL-04).
    ///
    /// One transaction: all of it is gone, or nothing. Where the engagement stood, the log has a row
    /// that names no one. Then file and log are written anew; where that cannot be done at once, the
    /// receipt says that it is pending, and the next unlock finishes it. A journal that is destroyed
    /// leaves an empty one.
    ///
    /// - Throws: ``VaultError/busy`` where somebody wrote since the permit was given;
    ///   ``VaultError/integrity(_:)`` where nobody can tell which rows belong to it. Nothing was
    ///   destroyed then.
    public mutating func purge(
        now: Moment,
        _ permit: consuming Permit<PurgeAction>
    ) throws(VaultError) -> PurgeReceipt {
        let action = permit.action
        let discipline = role.discipline
        var receipt = try writing { ledger in
            try ledger.check(epoch: action.epoch)
            let copies = try ledger.copies(of: action.engagement)
            let destroyed = try ledger.destroy(engagement: action.engagement)
            if discipline == .journal { try ledger.createJournal(opened: now) }
            return (
                PurgeReceipt(
                    engagement: action.engagement,
                    record: nil,
                    discipline: discipline,
                    at: now,
                    epoch: ledger.head.epoch + 1,
                    destroyed: destroyed,
                    backups: copies.backups,
                    exports: copies.exports,
                    isPending: true
                ),
                AuditEvent(
                    action: .purge,
                    count: UInt64(destroyed.records),
                    engagement: action.engagement,
                    now: now
                )
            )
        }
        receipt.isPending = !finishErasure(now: now)
        return receipt
    }

    /// Destroys one record with all its revisions and attachments: a draft that nobody signed, a
    /// page of a journal.
    ///
    /// The engagement's key stays, so an older copy of the file still gives the record to who has a
    /// passphrase for it; in this file it does not stand any more.
    ///
    /// - Throws: as ``purge(now:_:)``.
    public mutating func delete(
        now: Moment,
        _ permit: consuming Permit<DeleteAction>
    ) throws(VaultError) -> PurgeReceipt {
        let action = permit.action
        let discipline = role.discipline
        var receipt = try writing { ledger in
            try ledger.check(epoch: action.epoch)
            let (compartment, entry) = try ledger.find(action.record)
            let engagement = compartment.keys.engagement
            let copies = try ledger.copies(of: engagement)
            let destroyed = try ledger.destroy(record: entry, in: compartment)
            return (
                PurgeReceipt(
                    engagement: engagement,
                    record: action.record,
                    discipline: discipline,
                    at: now,
                    epoch: ledger.head.epoch + 1,
                    destroyed: destroyed,
                    backups: copies.backups,
                    exports: copies.exports,
                    isPending: true
                ),
                AuditEvent(
                    action: .delete,
                    count: 1,
                    compartment: compartment.keys,
                    subject: AuditSubject(record: action.record, revision: action.revision),
                    now: now
                )
            )
        }
        receipt.isPending = !finishErasure(now: now)
        return receipt
    }

    /// Writes file and log anew where something was destroyed whose bytes may still stand in them.
    ///
    /// - Returns: whether nothing is pending any more. What was destroyed is destroyed either way, so
    ///   this fails quietly, and ``Warning/erasurePending`` says so.
    mutating func finishErasure(now: Moment) -> Bool {
        do throws(VaultError) {
            guard let pending = try reading({ $0.head.erasing }) else { return true }
            try door { try store.rewrite() }
            try writing { ledger in
                // Somebody may have destroyed more since the file was written anew.
                guard ledger.head.erasing == pending else { throw VaultError.busy }
                ledger.head.erasing = nil
                return ((), AuditEvent(action: .overwrite, now: now))
            }
            return true
        } catch {
            if !warnings.contains(.erasurePending) { warnings.append(.erasurePending) }
            return false
        }
    }
}

extension Ledger {
    /// A client's own journal, with nothing in it.
    func createJournal(opened: Moment) throws {
        _ = try createEngagement(
            EngagementDetails(
                discipline: .journal,
                clients: [],
                subtype: nil,
                standing: .open,
                opened: opened,
                fields: []
            )
        )
    }
}
