import Platform
public import Practice
public import Sealing
import Store

/// A vault while it is locked: it says what it is and which roles it has, and reads nothing.
///
/// One file, one holder (DESIGN.md, section 2). ``unlock(_:with:now:accepting:)`` opens one role of
/// it; there is no call that opens two.
public struct Vault: ~Copyable, Sendable {
    public let id: Identifier
    /// The roles that have a key slot, in order of their first slot.
    public let roles: [Role]

    let path: String
    let anchors: AnchorFolder
    let store: Store
    let slots: [SlotRow]
    let log: ForeignLog?

    /// A slot as it stands in the file, read or not.
    struct SlotRow: Sendable {
        let bytes: [UInt8]
        let slot: KeySlot?
    }

    /// Opens the file, without a key.
    ///
    /// A log that lies beside the file and was not written for it is not replayed: file and log are
    /// copied aside, and what the log says is tried on a copy once a key is there.
    ///
    /// - Throws: ``VaultError/notFound(_:)``, ``VaultError/integrity(_:)`` for a file that is empty,
    ///   cut short, foreign, newer or damaged, ``VaultError/busy``, ``VaultError/io(_:)``.
    public init(opening path: String, anchors: AnchorFolder) throws(VaultError) {
        let log = try door { try ForeignLog(beside: path, anchors: anchors) }
        let opened = try door {
            let store = try Store(opening: log?.trialPath ?? path)
            return try store.read { rows in
                (store, try rows.header(), try rows.slots())
            }
        }
        let id = try VaultHeader.vault(opened.1)
        self.id = id
        self.log = log
        self.path = path
        self.anchors = anchors
        store = opened.0
        slots = opened.2.map { SlotRow(bytes: $0, slot: try? KeySlot(parsing: $0)) }
        var roles: [Role] = []
        for row in slots {
            guard let role = row.slot.flatMap({ Role(number: $0.role) }) else { continue }
            if !roles.contains(role) { roles.append(role) }
        }
        self.roles = roles
    }

    /// What to open a role with.
    public enum Opener: Sendable {
        case passphrase
        case recoveryCode
    }

    /// Opens one role with a passphrase or a recovery code.
    ///
    /// - Parameters:
    ///   - accepting: take the vault as it is, though this device has seen a later one; only after
    ///     somebody said so.
    /// - Throws: ``VaultError/locked(_:)`` in about the time of the KDF; ``VaultError/integrity(_:)``
    ///   for a damaged slot or head, a rollback or a fork.
    public consuming func unlock(
        _ role: Role,
        with secret: borrowing SecretBytes,
        as opener: Opener = .passphrase,
        now: Moment,
        accepting: Bool = false
    ) throws(VaultError) -> UnlockedVault {
        let key = try roleKey(role, secret, opener)
        return try unlock(role, key: key, now: now, accepting: accepting)
    }

    /// Opens one role with its key, without the KDF; everything is checked as with a passphrase.
    package consuming func unlock(
        _ role: Role,
        key: consuming Key<RolePurpose>,
        now: Moment,
        accepting: Bool = false
    ) throws(VaultError) -> UnlockedVault {
        try UnlockedVault.open(
            self,
            keys: RoleKeys(vault: id, role: role, key: key),
            now: now,
            accepting: accepting
        )
    }

    private borrowing func roleKey(
        _ role: Role,
        _ secret: borrowing SecretBytes,
        _ opener: Opener
    ) throws(VaultError) -> Key<RolePurpose> {
        let kind: KeySlot.Kind = opener == .passphrase ? .passphrase : .recoveryCode
        let secret =
            opener == .passphrase
            ? try Passphrase.normalised(secret) : try RecoveryCode.secret(fromText: secret)
        let damaged = slots.contains { $0.slot == nil }
        let usable = slots.compactMap(\.slot).filter { $0.role == role.number }
        let candidates = usable.filter { $0.kind == kind }
        guard !candidates.isEmpty else {
            if damaged { throw .integrity([IntegrityProblem(.changed, "key slot")]) }
            throw .locked(usable.isEmpty ? .noSuchRole(role) : .noSlot)
        }
        for slot in candidates {
            do {
                return try slot.open(vault: id.bytes, secret: secret)
            } catch .wrongKey {
                continue
            } catch {
                throw error == .outOfMemory
                    ? VaultError(error) : .integrity([IntegrityProblem(.changed, "key slot")])
            }
        }
        // A slot that is damaged may be the one that this passphrase opens.
        if damaged { throw .integrity([IntegrityProblem(.changed, "key slot")]) }
        throw .locked(opener == .passphrase ? .wrongPassphrase : .wrongRecoveryCode)
    }
}
