import Practice
import Sealing
import Store

/// What is checked at every unlock, before anything is read.
enum Freshness {
    /// The head fits the last audit row, and there is none after it.
    static func checkHead(_ ledger: Ledger) throws {
        let last = try ledger.auditRow(ledger.head.epoch)
        let table = Manifest.bytes(ledger.head.table)
        // A head that was put back in an older form leaves the rows of its successors behind.
        let next = ledger.keys.row("audit", ledger.head.epoch &+ 1)
        guard last.link == ledger.head.link, last.row.tableDigest == Digest.of(table),
            try ledger.rows.object(next.bytes) == nil
        else { throw VaultError.integrity(.replaced, .head) }
    }

    /// How the vault stands to what this device has seen; `nil` where it follows from that.
    ///
    /// The chain is walked from the anchored row to the head: a row of another branch that stands
    /// in the anchored one's place does not pass.
    static func fault(
        _ ledger: Ledger,
        seen anchor: Anchor
    ) throws -> IntegrityProblem.Fault? {
        let found = ledger.head.epoch
        guard anchor.epoch <= found else {
            return .rolledBack(seen: anchor.epoch, found: found)
        }
        var link = try ledger.auditRow(anchor.epoch).link
        guard link == anchor.link else { return .forked(seen: anchor.epoch) }
        for epoch in (anchor.epoch..<found).map({ $0 + 1 }) {
            let next = try ledger.auditRow(epoch)
            guard next.row.previous == link else { return .forked(seen: anchor.epoch) }
            link = next.link
        }
        return link == ledger.head.link ? nil : .forked(seen: anchor.epoch)
    }

    /// Which of the role's slots are those for which the head vouches.
    static func slots(_ ledger: Ledger) throws -> (standing: Set<[UInt8]>, vouched: Set<[UInt8]>) {
        let own = try ledger.rows.slots().filter {
            (try? KeySlot(parsing: $0))?.role == ledger.keys.role.number
        }
        return (Set(own.map(Digest.of)), Set(ledger.head.slotDigests))
    }

    /// How many rows there are too many (or, below zero, too few); 0 where other roles have rows.
    static func surplus(_ ledger: Ledger) throws -> Int {
        guard ledger.head.roles == [ledger.keys.role] else { return 0 }
        return try ledger.rows.objectCount() - Int(clamping: ledger.head.rowCount)
    }
}
