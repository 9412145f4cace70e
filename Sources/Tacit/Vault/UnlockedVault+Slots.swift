public import Practice
public import Sealing
import Store

extension UnlockedVault {
    /// Puts another passphrase in place of the one that opens the role in hand.
    ///
    /// One slot is rewrapped, in one transaction; the role's keys stay. An older copy of the file
    /// still opens with the old passphrase and holds what it held then.
    ///
    /// - Throws: ``VaultError/invalid(_:)`` for an empty passphrase or one that is not UTF-8.
    public mutating func changePassphrase(
        to passphrase: borrowing SecretBytes,
        cost: KDFCost = .standard,
        now: Moment
    ) throws(VaultError) {
        let secret = try Passphrase.normalised(passphrase)
        try replaceSlot(.passphrase, secret, cost, AuditEvent(action: .passphrase, now: now))
    }

    /// Puts a new recovery code in place of the one that opens the role in hand.
    ///
    /// - Parameter deliver: is lent the code, as text for the holder, before it counts; it is
    ///   nowhere else. If this throws, the old code stays.
    public mutating func changeRecoveryCode(
        cost: KDFCost = .standard,
        now: Moment,
        deliver: (borrowing SecretBytes) throws -> Void
    ) throws {
        let code = RecoveryCode.random()
        let secret = try RecoveryCode.secret(fromText: code)
        try deliver(code)
        try replaceSlot(.recoveryCode, secret, cost, AuditEvent(action: .recovery, now: now))
    }

    /// The KDF runs before the transaction begins.
    private mutating func replaceSlot(
        _ kind: KeySlot.Kind,
        _ secret: borrowing SecretBytes,
        _ cost: KDFCost,
        _ event: AuditEvent
    ) throws(VaultError) {
        let keys = keys
        let slot: KeySlot
        do {
            slot = try KeySlot(
                sealing: keys.key,
                kind: kind,
                role: keys.role.number,
                vault: keys.vault.bytes,
                secret: secret,
                cost: cost
            )
        } catch {
            throw VaultError(error)
        }
        try writing { ledger in
            try ledger.replaceSlot(by: slot)
            return ((), event)
        }
        // The old slot's bytes are to be gone from the log as well; another reader may delay that.
        _ = try? store.truncateLog()
    }
}
