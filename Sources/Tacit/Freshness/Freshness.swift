import Practice
import Sealing
import Store

/// What is checked at every unlock, before anything is read.
enum Freshness {
    /// The head vouches for slots and last audit row; the anchor vouches for the head.
    ///
    /// - Returns: what the holder should hear, and the head where this device does not know it yet.
    /// - Throws: ``VaultError/integrity(_:)``, unless somebody accepts an older vault.
    static func check(
        _ vault: borrowing UnlockedVault,
        slots: [[UInt8]],
        accepting: Bool
    ) throws(VaultError) -> (warning: UnlockedVault.Warning?, unseen: Head?) {
        let anchor = vault.anchors.anchor(of: vault.id, vault.role)
        let isOnlyRole = vault.isOnlyRole
        return try vault.reading { ledger in
            guard Head.digest(ofSlots: slots) == ledger.head.slotsDigest else {
                throw VaultError.integrity([IntegrityProblem(.replaced, "key slot")])
            }
            try checkLastRow(ledger)
            if isOnlyRole {
                let surplus = try ledger.rows.objectCount() - Int(ledger.head.rowCount)
                guard surplus == 0 else {
                    throw VaultError.integrity([IntegrityProblem(.surplus(surplus), "object")])
                }
            }
            return try check(ledger, anchor, accepting: accepting)
        }
    }

    static func checkLastRow(_ ledger: Ledger) throws {
        let last = try ledger.auditRow(ledger.head.epoch)
        let table = Manifest.bytes(ledger.head.table)
        guard last.link == ledger.head.link, last.row.tableDigest == Digest.of(table) else {
            throw VaultError.integrity(.replaced, .head)
        }
    }

    private static func check(
        _ ledger: Ledger,
        _ anchor: Anchor?,
        accepting: Bool
    ) throws -> (warning: UnlockedVault.Warning?, unseen: Head?) {
        guard let anchor else { return (.noAnchor, ledger.head) }
        let found = ledger.head.epoch
        let fault: IntegrityProblem.Fault
        if anchor.epoch > found {
            fault = .rolledBack(seen: anchor.epoch, found: found)
        } else if try ledger.auditRow(anchor.epoch).link != anchor.link {
            fault = .forked(seen: anchor.epoch)
        } else {
            return (nil, anchor.epoch < found ? ledger.head : nil)
        }
        guard accepting else { throw VaultError.integrity([IntegrityProblem(fault, "vault")]) }
        return (.restoreAccepted(seen: anchor.epoch, found: found), nil)
    }
}
