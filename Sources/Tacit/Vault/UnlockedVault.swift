import Platform
public import Practice
import Sealing
import Store

/// A vault while one of its roles is open.
///
/// Noncopyable; its keys are wiped when its life ends. Every call is one transaction on the file:
/// what it read was checked against the head, what it wrote is there, whole, when it returns.
public struct UnlockedVault: ~Copyable, Sendable {
    public let id: Identifier
    public let role: Role
    /// What the holder should hear about the file; reading is safe nevertheless.
    public private(set) var warnings: [Warning]
    /// Decides about everything that changes a record's standing or lets content out.
    public let gate: Gate

    let keys: RoleKeys
    let store: Store
    let path: String
    let anchors: AnchorFolder
    /// Random, new with each unlock; stands in every audit row that it writes.
    let writer: [UInt8]
    let isOnlyRole: Bool

    /// Something that a holder should know.
    public enum Warning: Hashable, Sendable {
        /// This device has not seen this vault before: nobody can tell whether it is an older copy.
        case noAnchor
        /// The anchor could not be written: the next rollback may go unnoticed.
        case anchorNotWritten
        /// The vault is older than this device had seen it, and was taken as it is.
        case restoreAccepted(seen: UInt64, found: UInt64)
    }

    private init(_ vault: borrowing Vault, _ store: Store, _ keys: RoleKeys) {
        id = vault.id
        role = keys.role
        self.keys = keys
        self.store = store
        path = vault.path
        anchors = vault.anchors
        writer = Randomness.bytes(16)
        gate = Gate(role: keys.role)
        isOnlyRole = vault.roles.count == 1
        warnings = []
    }

    /// Checks what must hold before anything is read, and hands the role over.
    static func open(
        _ vault: borrowing Vault,
        keys: RoleKeys,
        now: Moment,
        accepting: Bool
    ) throws(VaultError) -> UnlockedVault {
        var store = vault.store
        if let log = vault.log {
            store = try trial(of: log, vault.store, keys: keys, path: vault.path)
        }
        var unlocked = UnlockedVault(vault, store, keys)
        let slots = vault.slots.filter { $0.slot?.role == keys.role.number }.map(\.bytes)
        let (warning, unseen) = try Freshness.check(unlocked, slots: slots, accepting: accepting)
        if let warning { unlocked.warnings.append(warning) }
        // Also when nothing will be written: from here on an older copy is noticed.
        if let unseen { unlocked.remember(unseen) }
        if accepting { try unlocked.acceptRestore(now) }
        return unlocked
    }

    /// Tries a log on a copy: it counts if the whole role verifies with it.
    private static func trial(
        of log: ForeignLog,
        _ trial: Store,
        keys: RoleKeys,
        path: String
    ) throws(VaultError) -> Store {
        var problems: [IntegrityProblem]
        do {
            problems = try door {
                try Verification(keys: keys, isOnlyRole: false).run(trial).problems
            }
        } catch .integrity(let found) {
            problems = found
        }
        try door { try trial.close() }
        guard problems.isEmpty else {
            log.discardTrial()
            throw .integrity(
                [IntegrityProblem(.unknownLog(copies: log.copies), "vault")] + problems
            )
        }
        let store = try door { try Store(opening: path) }
        log.discardCopies()
        return store
    }

    /// Wipes the keys and gives the file back, which is one file then.
    public consuming func lock() throws(VaultError) {
        try closeFile()
    }

    /// Gives the file back and remembers how it lies there.
    func closeFile() throws(VaultError) {
        try door { try store.close() }
        guard let known = anchors.anchor(of: id, role) else { return }
        let file = try? FileIdentity(ofFile: path)
        try? anchors.remember(
            Anchor(epoch: known.epoch, link: known.link, file: file),
            of: id,
            role
        )
    }
}

// MARK: Transactions

extension UnlockedVault {
    func reading<Result>(_ body: (Ledger) throws -> Result) throws(VaultError) -> Result {
        try door { try store.read { rows in try body(Ledger(reading: rows, keys: keys)) } }
    }

    /// Runs a body that changes things and says what it did; then seals, chains, commits, anchors.
    mutating func writing<Result>(
        _ body: (Ledger) throws -> (Result, AuditEvent)
    ) throws(VaultError) -> Result {
        let (result, head) = try door {
            try store.write { rows in
                let ledger = try Ledger(writing: rows, keys: keys)
                let (result, event) = try body(ledger)
                return (result, try ledger.commit(event, writer: writer))
            }
        }
        remember(head)
        return result
    }

    private mutating func remember(_ head: Head, replacing: Bool = false) {
        do {
            let file = try? FileIdentity(ofFile: path)
            try anchors.remember(
                Anchor(epoch: head.epoch, link: head.link, file: file),
                of: id,
                role,
                replacing: replacing
            )
        } catch {
            // The write itself is done; only the memory of it is not.
            if !warnings.contains(.anchorNotWritten) { warnings.append(.anchorNotWritten) }
        }
    }

    private mutating func acceptRestore(_ now: Moment) throws(VaultError) {
        let head = try door {
            try store.write { rows in
                let ledger = try Ledger(writing: rows, keys: keys)
                return try ledger.commit(
                    AuditEvent(action: .acceptRestore, now: now),
                    writer: writer
                )
            }
        }
        remember(head, replacing: true)
    }
}
