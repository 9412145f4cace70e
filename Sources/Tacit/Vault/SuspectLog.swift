import Platform
import Practice
import Sealing
import Store

/// A write-ahead log beside a file for which it may not have been written.
///
/// SQLite would replay any log with sound checksums into any file. So a log is replayed only if an
/// anchor knows file and log as they lie there; otherwise both are examined on copies, with a key,
/// before the file itself is opened (DESIGN.md, section 3). That happens after a crash between a
/// commit and the writing of the anchor, and after somebody exchanged one of the two.
final class SuspectLog: Sendable {
    private let path: String
    private let folder: String
    /// A copy of file and log, the log replayed; `nil` where that does not open.
    let replayed: Store?
    /// A copy of the file alone; `nil` where that does not open.
    let alone: Store?

    /// Only while nobody else works on the file; `nil` where no log lies there, or one that belongs.
    static func find(beside path: String, anchors: AnchorFolder) throws -> SuspectLog? {
        guard let place = VaultPlace(path), place.salts != nil, !anchors.knows(place) else {
            return nil
        }
        return try SuspectLog(path)
    }

    /// A vault has no rollback journal, and one that somebody made could have SQLite delete any file
    /// of the user.
    ///
    /// - Throws: ``IntegrityProblem/Fault/strangeJournal``.
    static func refuseJournal(beside path: String) throws {
        guard ((try? FileIdentity(ofFile: path + "-journal"))?.size ?? 0) == 0 else {
            throw VaultError.integrity([IntegrityProblem(.strangeJournal, "vault")])
        }
    }

    private init(_ path: String) throws {
        self.path = path
        folder = "\(path).trial-\(Identifier.random().shortText)"
        do {
            try Folder.create(folder)
            for name in ["replayed", "alone"] {
                try OwnerOnlyFile.copy(from: path, to: "\(folder)/\(name)", durable: false)
            }
            try OwnerOnlyFile.copy(
                from: path + "-wal",
                to: "\(folder)/replayed-wal",
                durable: false
            )
        } catch {
            try? Folder.remove(folder)
            throw error
        }
        let replayed = try? Store(opening: "\(folder)/replayed")
        alone = try? Store(opening: "\(folder)/alone")
        // With the log of another vault, the file would say that it is that one.
        let isSame = Self.header(replayed) == Self.header(alone) || alone == nil
        self.replayed = isSame ? replayed : nil
    }

    private static func header(_ store: Store?) -> [UInt8]? {
        try? store?.read { try $0.header().bytes }
    }

    deinit {
        try? replayed?.close()
        try? alone?.close()
        try? Folder.remove(folder)
    }

    /// What one of the copies turns out to be.
    private struct Examination {
        var epoch: UInt64 = 0
        var roles: [Role] = []
        /// Why it does not follow from what this device has seen.
        var fault: IntegrityProblem?
        var problems: Set<IntegrityProblem> = []
    }

    /// Decides about the log, opens the file accordingly, and says what was done.
    ///
    /// The log counts if with it the vault is as new as was seen here, not older than without it,
    /// and not worse. Otherwise it is set aside, if the file alone will do.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` where neither will do; nothing was touched then.
    func settle(
        _ keys: RoleKeys,
        _ anchor: Anchor?,
        accepting: Bool
    ) throws -> (store: Store, warning: UnlockedVault.Warning?) {
        let with = try replayed.map { try examine($0, keys, anchor) }
        let without = try alone.map { try examine($0, keys, anchor) }
        if let with, with.fault == nil, with.epoch >= without?.epoch ?? 0,
            with.problems.isSubset(of: without?.problems ?? [])
        {
            // The other role's rows could not be examined: the file as it was is kept for it.
            let copies = with.roles == [keys.role] ? nil : try copyAside()
            return (try Store(opening: path), copies.map { .logReplayed(copies: $0) })
        }
        guard let without, without.fault == nil || accepting else {
            let faults = [with?.fault, without?.fault].compactMap { $0 }
            throw VaultError.integrity([IntegrityProblem(.unknownLog, "vault")] + faults)
        }
        let copies = try copyAside()
        for suffix in ["-wal", "-shm"] { try RenamedFile.remove(path + suffix) }
        return (try Store(opening: path), .logSetAside(copies: copies))
    }

    private func examine(
        _ store: Store,
        _ keys: RoleKeys,
        _ anchor: Anchor?
    ) throws -> Examination {
        var examination = Examination()
        do {
            let report = try Verification(keys: keys).run(store)
            examination.problems = Set(report.problems)
            try store.read { rows in
                let ledger = try Ledger(reading: rows, keys: keys)
                examination.epoch = ledger.head.epoch
                examination.roles = ledger.head.roles
                try Freshness.checkHead(ledger)
                guard let anchor else { return }
                examination.fault = try Freshness.fault(ledger, seen: anchor)
                    .map { IntegrityProblem($0, "vault") }
            }
        } catch VaultError.integrity(let problems) {
            examination.fault = problems.first
        } catch is StoreError {
            examination.fault = IntegrityProblem(.structure, "vault")
        }
        return examination
    }

    /// Copies file and log into a folder that stays.
    private func copyAside() throws -> String {
        let copies = "\(path).aside-\(Identifier.random().shortText)"
        try Folder.create(copies)
        for suffix in ["", "-wal"] {
            try OwnerOnlyFile.copy(from: path + suffix, to: "\(copies)/vault\(suffix)")
        }
        return copies
    }
}
