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
    let presence: PresenceLock?
    let contents: Contents
    let slots: [SlotRow]

    /// Where the vault's rows are.
    enum Contents: Sendable {
        case file(Store)
        /// A log lies beside the file about which nobody can decide without a key.
        case suspect(SuspectLog)
    }

    /// A slot as it stands in the file, read or not.
    struct SlotRow: Sendable {
        let bytes: [UInt8]
        let slot: KeySlot?
    }

    /// Opens the file, without a key.
    ///
    /// A log that lies beside the file and was not written for it is not replayed: it is examined on
    /// a copy once a key is there.
    ///
    /// - Throws: ``VaultError/notFound(_:)``, ``VaultError/integrity(_:)`` for a file that is empty,
    ///   cut short, foreign, newer or damaged, ``VaultError/busy``, ``VaultError/io(_:)``.
    public init(opening path: String, anchors: AnchorFolder) throws(VaultError) {
        // SQLite keeps its log beside the file that a link points to, so that is where to look.
        guard let path = FileStart.canonicalPath(path),
            let file = try? FileIdentity(ofFile: path)
        else { throw .notFound(.vault) }
        let presence = try door { try anchors.presence(at: file) }
        // Without a state folder nobody can tell who else is there, or which log belongs: a live
        // neighbour's must not be taken away.
        let isAlone = presence?.alone ?? false
        let (contents, header, rows) = try door { try Self.contents(path, anchors, isAlone) }
        if case .file = contents, isAlone { try door { try presence?.lock.share() } }
        id = try VaultHeader.vault(header)
        slots = rows.map { SlotRow(bytes: $0, slot: try? KeySlot(parsing: $0)) }
        self.path = path
        self.anchors = anchors
        self.presence = presence?.lock
        self.contents = contents
        var roles: [Role] = []
        for row in slots {
            guard let role = row.slot.flatMap({ Role(number: $0.role) }) else { continue }
            if !roles.contains(role) { roles.append(role) }
        }
        self.roles = roles
    }

    private static func contents(
        _ path: String,
        _ anchors: AnchorFolder,
        _ isAlone: Bool
    ) throws -> (Contents, Stored, [[UInt8]]) {
        try SuspectLog.refuseJournal(beside: path)
        guard isAlone, let log = try SuspectLog.find(beside: path, anchors: anchors) else {
            let store = try Store(opening: path)
            let (header, slots) = try store.read { (try $0.header(), try $0.slots()) }
            return (.file(store), header, slots)
        }
        guard let copy = log.alone ?? log.replayed else { throw StoreError.damaged }
        let (header, slots) = try copy.read { (try $0.header(), try $0.slots()) }
        return (.suspect(log), header, slots)
    }

    /// The slots as a suspect log would have them: a passphrase may have been changed in it.
    private func slotsInLog() -> [SlotRow] {
        guard case .suspect(let log) = contents,
            let rows = try? log.replayed?.read({ try $0.slots() })
        else { return [] }
        return rows.map { SlotRow(bytes: $0, slot: try? KeySlot(parsing: $0)) }
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
        var used: [UInt8] = []
        let key = try roleKey(role, secret, opener, used: &used)
        let keys = RoleKeys(vault: id, role: role, key: key)
        return try UnlockedVault.open(self, keys, slot: used, now: now, accepting: accepting)
    }

    /// Opens one role with its key, without the KDF; everything is checked as with a passphrase.
    package consuming func unlock(
        _ role: Role,
        key: consuming Key<RolePurpose>,
        counting: Bool = true,
        now: Moment,
        accepting: Bool = false
    ) throws(VaultError) -> UnlockedVault {
        let keys = RoleKeys(vault: id, role: role, key: key)
        return try UnlockedVault.open(
            self,
            keys,
            slot: nil,
            counting: counting,
            now: now,
            accepting: accepting
        )
    }

    /// - Parameter used: the bytes of the slot that opened.
    private borrowing func roleKey(
        _ role: Role,
        _ secret: borrowing SecretBytes,
        _ opener: Opener,
        used: inout [UInt8]
    ) throws(VaultError) -> Key<RolePurpose> {
        let kind: KeySlot.Kind = opener == .passphrase ? .passphrase : .recoveryCode
        let secret =
            opener == .passphrase
            ? try Passphrase.normalised(secret) : try RecoveryCode.secret(fromText: secret)
        do throws(VaultError) {
            return try Self.key(in: slots, role, kind, vault: id, secret, used: &used)
        } catch {
            let others = slotsInLog()
            guard !others.isEmpty, others.map(\.bytes) != slots.map(\.bytes) else { throw error }
            return try Self.key(in: others, role, kind, vault: id, secret, used: &used)
        }
    }

    private static func key(
        in slots: [SlotRow],
        _ role: Role,
        _ kind: KeySlot.Kind,
        vault: Identifier,
        _ secret: borrowing SecretBytes,
        used: inout [UInt8]
    ) throws(VaultError) -> Key<RolePurpose> {
        let usable = slots.filter { $0.slot?.role == role.number }
        let candidates = usable.filter { $0.slot?.kind == kind }
        guard let row = candidates.first, let slot = row.slot else {
            if slots.contains(where: { $0.slot == nil }) {
                throw .integrity([IntegrityProblem(.changed, "key slot")])
            }
            throw .locked(usable.isEmpty ? .noSuchRole(role) : .noSlot)
        }
        // One slot per role and kind: a forged file does not get to say how often the KDF runs.
        guard candidates.count == 1 else {
            throw .integrity([IntegrityProblem(.surplus(candidates.count - 1), "key slot")])
        }
        used = row.bytes
        do {
            return try slot.open(vault: vault.bytes, secret: secret)
        } catch .wrongKey {
            throw .locked(kind == .passphrase ? .wrongPassphrase : .wrongRecoveryCode)
        } catch {
            throw error == .outOfMemory
                ? VaultError(error) : .integrity([IntegrityProblem(.changed, "key slot")])
        }
    }
}
