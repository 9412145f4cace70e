public import Practice

/// What somebody can show after something was destroyed: numbers and days, no name and no content.
public struct PurgeReceipt: Sendable {
    /// The random identifier by which the log names what is gone.
    public let engagement: Identifier
    /// The record, where only one was destroyed.
    public let record: Identifier?
    public let discipline: Discipline
    public let at: Moment
    /// Where the tombstone stands in the audit log of the role.
    public let epoch: UInt64
    public let destroyed: Destruction
    /// When backups were made that may hold it, as far as this role's log knows: whoever has one and
    /// a passphrase of that day still reads what it held.
    public let backups: [Moment]
    /// When plain copies were made that may hold it.
    public let exports: [Moment]
    /// Whether its bytes may still stand in file or log: the keys are gone, and the next command
    /// writes file and log anew.
    public internal(set) var isPending: Bool
}

extension Ledger {
    /// The days on which copies were made that may hold something of an engagement.
    func copies(of engagement: Identifier) throws -> (backups: [Moment], exports: [Moment]) {
        var (backups, exports): ([Moment], [Moment]) = ([], [])
        guard head.epoch > 0 else { return ([], []) }
        for epoch in 1...head.epoch {
            let (row, _) = try auditRow(epoch)
            // Nothing older can hold it. What was brought in has no such row: then all count.
            if row.action == .openEngagement, row.engagement == engagement {
                (backups, exports) = ([], [])
            }
            guard let at = Moment(instant: row.instant, offset: Int(row.offset)) else { continue }
            if row.action == .backup { backups.append(at) }
            if row.action == .export, row.engagement == nil || row.engagement == engagement {
                exports.append(at)
            }
        }
        return (backups, exports)
    }
}
