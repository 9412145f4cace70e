import Platform
public import Practice
import Sealing
import Store
import Synchronization

/// A vault while one of its roles is open.
///
/// Noncopyable; its keys are wiped when its life ends. Every call is one transaction on the file:
/// what it read was checked against the head, what it wrote is there, whole, when it returns.
public struct UnlockedVault: ~Copyable, Sendable {
    public let id: Identifier
    public let role: Role
    /// What the holder should hear about the file; reading is safe nevertheless.
    public internal(set) var warnings: [Warning]
    /// Decides about everything that changes a record's standing or lets content out.
    public let gate: Gate

    let keys: RoleKeys
    let store: Store
    let path: String
    let anchors: AnchorFolder
    private let presence: PresenceLock?
    private let found = FoundProblems()
    let hints = Hints()
    /// Looks at what is saved: a seam for tests.
    package var screener = NoteScreener.standard
    /// Random, new with each unlock; stands in every audit row that it writes.
    let writer: [UInt8]

    /// What reading met on its way that was not as it was written; everything else was given.
    public var problems: [IntegrityProblem] { found.all }

    /// Something that a holder should know.
    public enum Warning: Hashable, Sendable {
        /// This device has not seen this vault before: nobody can tell whether it is an older copy.
        case noAnchor
        /// The anchor could not be written: the next rollback may go unnoticed.
        case anchorNotWritten
        /// The vault is older than this device had seen it, and was taken as it is.
        case restoreAccepted(seen: UInt64, found: UInt64)
        /// A log lay beside the file that was not written for it; it is kept in that folder.
        case logSetAside(copies: String)
        /// A log was replayed that could be examined for this role only; as it was is kept there.
        case logReplayed(copies: String)
        /// A key slot other than the one in use is damaged, missing or strange.
        case slotsDiffer
        /// So many rows too many, or, below zero, too few; `verify` names them.
        case rowCount(surplus: Int)
        /// The conflict index is gone, changed or older than this role left it: until the next write
        /// puts its part back, the other role may miss somebody.
        case conflictIndexReplaced
        /// Something was destroyed, and its bytes may still stand in file or log: another process is
        /// using the vault, or the disk is full. The next command finishes it.
        case erasurePending
    }

    private init(_ vault: borrowing Vault, _ store: Store, _ keys: RoleKeys) {
        id = vault.id
        role = keys.role
        self.keys = keys
        self.store = store
        path = vault.path
        anchors = vault.anchors
        presence = vault.presence
        writer = Randomness.bytes(16)
        gate = Gate(role: keys.role)
        warnings = []
    }

    /// Checks what must hold before anything is read, and hands the role over.
    ///
    /// - Parameters:
    ///   - slot: the bytes of the slot that gave the key; `nil` without one.
    ///   - counting: whether all rows are counted: not for each command of a session, which was
    ///     opened with a count, since that costs the more the more there are.
    static func open(
        _ vault: borrowing Vault,
        _ keys: RoleKeys,
        slot: [UInt8]?,
        counting: Bool = true,
        now: Moment,
        accepting: Bool
    ) throws(VaultError) -> UnlockedVault {
        let store: Store
        var warnings: [Warning] = []
        let anchor = vault.anchors.anchor(of: vault.id, keys.role)
        switch vault.contents {
        case .file(let file): store = file
        case .suspect(let log):
            let settled = try door { try log.settle(keys, anchor, accepting: accepting) }
            store = settled.store
            if let warning = settled.warning { warnings.append(warning) }
            try door { try vault.presence?.share() }
        }
        var unlocked = UnlockedVault(vault, store, keys)
        let checked = try unlocked.check(
            anchor,
            slot: slot,
            counting: counting,
            accepting: accepting
        )
        unlocked.warnings = warnings + checked.warnings
        // Also when nothing will be written: from here on an older copy is noticed.
        if let unseen = checked.unseen { unlocked.remember(unseen) }
        // From now on this device has seen the vault.
        if anchor == nil { unlocked.remember(try unlocked.reading { $0.head }) }
        if accepting { try unlocked.acceptRestore(now) }
        // Not on a copy with which somebody only compares.
        if checked.isErasing, vault.anchors.remembers { _ = unlocked.finishErasure(now: now) }
        return unlocked
    }

    /// The head against its audit row, its slots, the number of rows, and the anchor.
    ///
    /// - Returns: also the head, where this device does not know it yet.
    private func check(
        _ anchor: Anchor?,
        slot: [UInt8]?,
        counting: Bool,
        accepting: Bool
    ) throws(VaultError) -> (warnings: [Warning], unseen: Head?, isErasing: Bool) {
        try reading { ledger in
            let isErasing = ledger.head.erasing != nil
            var warnings: [Warning] = []
            try Freshness.checkHead(ledger)
            let slots = try Freshness.slots(ledger)
            if let slot, !slots.vouched.contains(Digest.of(slot)) {
                throw VaultError.integrity([IntegrityProblem(.replaced, "key slot")])
            }
            if slots.standing != slots.vouched { warnings.append(.slotsDiffer) }
            let surplus = counting ? try Freshness.surplus(ledger) : 0
            if surplus != 0 { warnings.append(.rowCount(surplus: surplus)) }
            if counting, try conflictsAreReplaced(ledger) {
                warnings.append(.conflictIndexReplaced)
            }
            guard let anchor else { return (warnings + [.noAnchor], ledger.head, isErasing) }
            if let fault = try Freshness.fault(ledger, seen: anchor) {
                guard accepting else {
                    throw VaultError.integrity([IntegrityProblem(fault, "vault")])
                }
                warnings.append(
                    .restoreAccepted(seen: anchor.epoch, found: ledger.head.epoch)
                )
            }
            let unseen = anchor.epoch < ledger.head.epoch ? ledger.head : nil
            return (warnings, unseen, isErasing)
        }
    }

    /// Wipes the keys and gives the file back, which is one file then.
    public consuming func lock() throws(VaultError) {
        try closeFile()
    }

    /// Gives the file back and remembers how it lies there.
    ///
    /// The presence lock is held until that is done, so that nobody takes a log that is on its way
    /// into the file for a stranger.
    func closeFile() throws(VaultError) {
        try door { try store.close() }
        guard let known = anchors.anchor(of: id, role) else { return }
        let last = Anchor(epoch: known.epoch, link: known.link, place: VaultPlace(path))
        // Where nothing was written it lies there as it did.
        if last != known { try? anchors.remember(last, of: id, role) }
    }

    /// Names what reading met; whoever asks for a list gets the rest of it.
    func note(_ problems: [IntegrityProblem]) {
        found.add(problems)
    }
}

/// What was found damaged, each thing once.
final class FoundProblems: Sendable {
    private let problems = Mutex<[IntegrityProblem]>([])

    var all: [IntegrityProblem] { problems.withLock { $0 } }

    func add(_ new: [IntegrityProblem]) {
        problems.withLock { known in
            for problem in new where !known.contains(problem) { known.append(problem) }
        }
    }
}

// MARK: Transactions

extension UnlockedVault {
    func reading<Result>(_ body: (Ledger) throws -> Result) throws(VaultError) -> Result {
        try door {
            try store.read { rows in
                try body(Ledger(reading: rows, keys: keys, hints: hints))
            }
        }
    }

    /// As ``reading(_:)``, for a body that goes on past what is damaged and names it.
    func noting<Result>(
        _ body: (Ledger, inout [IntegrityProblem]) throws -> Result
    ) throws(VaultError) -> Result {
        var problems: [IntegrityProblem] = []
        let result = try reading { ledger in try body(ledger, &problems) }
        note(problems)
        return result
    }

    /// Runs a body that changes things and says what it did; then seals, chains, commits, anchors.
    mutating func writing<Result>(
        isLarge: Bool = false,
        _ body: (Ledger) throws -> (Result, AuditEvent)
    ) throws(VaultError) -> Result {
        let (result, head, problems) = try door {
            try store.write(isLarge: isLarge) { rows in
                let ledger = try Ledger(writing: rows, keys: keys, hints: hints)
                ledger.screener = screener
                let (result, event) = try body(ledger)
                if !hints.hasRoster { try ledger.makeMissingRoster() }
                if hints.mendsConflicts { try ledger.conflicts.begin() }
                return (result, try ledger.commit(event, writer: writer), ledger.problems)
            }
        }
        hints.hasRoster = true
        hints.mendsConflicts = false
        note(problems)
        remember(head)
        return result
    }

    private mutating func remember(_ head: Head, replacing: Bool = false) {
        do {
            try anchors.remember(
                Anchor(epoch: head.epoch, link: head.link, place: VaultPlace(path)),
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
                let ledger = try Ledger(writing: rows, keys: keys, hints: hints)
                return try ledger.commit(
                    AuditEvent(action: .acceptRestore, now: now),
                    writer: writer
                )
            }
        }
        remember(head, replacing: true)
    }
}
