public import Practice
import Sealing

/// One row of the audit log, as far as the keys that are left can read it.
public struct AuditEntry: Sendable {
    public let epoch: UInt64
    public let at: Moment
    public let action: AuditAction
    public let count: UInt64
    public let engagement: Identifier?
    public let person: Identifier?
    public let record: Identifier?
    public let revision: UInt64?
    /// Why a record was withdrawn, an engagement was closed or opened again, or a mark was set.
    public let reason: String?
    /// To whom a copy went (CD-08).
    let disclosed: DisclosedSubject?
}

extension UnlockedVault {
    /// The audit log of the role in hand, the oldest row first; of one engagement, or of all.
    public func audit(engagement: Identifier? = nil) throws(VaultError) -> [AuditEntry] {
        try reading { ledger in
            guard ledger.head.epoch > 0 else { return [] }
            var problems: [IntegrityProblem] = []
            let compartments = try ledger.allCompartments(problems: &problems)
            var previous = [UInt8](repeating: 0, count: 32)
            return try (1...ledger.head.epoch).compactMap { epoch in
                let (row, link) = try ledger.auditRow(epoch)
                guard row.previous == previous else {
                    throw VaultError.integrity(
                        .replaced,
                        .auditRow,
                        ledger.keys.row("audit", epoch)
                    )
                }
                previous = link
                guard engagement == nil || row.engagement == engagement else { return nil }
                return try AuditEntry(row, ledger, compartments)
            }
        }
    }
}

extension AuditEntry {
    fileprivate init(_ row: AuditRow, _ ledger: Ledger, _ compartments: [Compartment]) throws {
        epoch = row.epoch
        let zone = Int(row.offset)
        guard let at = Moment(instant: row.instant, offset: zone) else { throw FieldError() }
        self.at = at
        action = row.action
        count = row.count
        engagement = row.engagement
        person = row.person
        let id = ledger.keys.row("audit", row.epoch)
        // The subject names its realm by the key that opens it; none opens it once that is gone.
        let subject = compartments.filter { $0.keys.engagement == row.engagement }.lazy
            .compactMap { compartment in
                (try? compartment.keys.openSubject(Stored(row.subject), row: id, epoch: row.epoch))
                    .flatMap { try? AuditSubject(canonical: $0) }
            }.first
        record = subject?.record
        revision = subject?.revision
        reason = subject?.reason
        disclosed = subject?.disclosed
    }
}
