import Practice
import Sealing
import Store

/// What a check of everything found.
public struct VerificationReport: Sendable {
    /// Objects of the role in hand that were opened and are as they were written.
    public internal(set) var objects = 0
    public internal(set) var problems: [IntegrityProblem] = []
    /// Objects of other roles: nobody can examine them with this role's key.
    public internal(set) var notExamined = 0

    public var isClean: Bool { problems.isEmpty }
}

/// Opens everything that one role holds, and counts the rest.
final class Verification {
    private let keys: RoleKeys
    private let hasCompany: Bool
    private let sample: Int?
    private let progress: (Int) -> Void
    private var seen: Set<Identifier> = []
    /// The rows of blocks that indexes name.
    private var blocks: [Int64] = []
    /// The row of the conflict index, which all roles share and none counts.
    private var shared: Identifier?
    private var report = VerificationReport()

    /// - Parameters:
    ///   - hasCompany: whether a second thread may read as well; not for a copy that is only read.
    ///   - sample: check only so many records, chosen at random; `nil` for all of them.
    ///   - progress: is told the number of objects so far.
    init(
        keys: RoleKeys,
        hasCompany: Bool = false,
        sample: Int? = nil,
        progress: @escaping (Int) -> Void = { _ in }
    ) {
        self.keys = keys
        self.hasCompany = hasCompany
        self.sample = sample
        self.progress = progress
    }

    func run(_ store: Store) throws -> VerificationReport {
        if !(try store.structureProblems().isEmpty) {
            report.problems.append(IntegrityProblem(.structure, "vault"))
        }
        try store.read { rows in
            try checkSlots(rows)
            let ledger = try collecting { try Ledger(reading: rows, keys: keys) }
            guard let ledger else { return }
            see(keys.row("head"))
            try collecting { try Freshness.checkHead(ledger) }
            try checkSlots(ledger)
            try checkChain(ledger)
            try checkRole(ledger)
            try checkCompartments(ledger, hasCompany ? store : nil)
            try checkRest(ledger)
            try checkBlocks(ledger)
        }
        report.objects = seen.count + blocks.count + (shared == nil ? 0 : 1)
        return report
    }

    private func see(_ row: Identifier) {
        seen.insert(row)
        if seen.count.isMultiple(of: 256) { progress(seen.count) }
    }

    @discardableResult
    private func collecting<Result>(_ body: () throws -> Result) throws -> Result? {
        do {
            return try body()
        } catch VaultError.integrity(let problems) {
            report.problems.append(contentsOf: problems)
        } catch StoreError.damaged {
            report.problems.append(IntegrityProblem(.structure, "vault"))
        }
        return nil
    }

    private func checkSlots(_ rows: Rows) throws {
        for bytes in try rows.slots() {
            let slot = try? KeySlot(parsing: bytes)
            if slot.flatMap({ Role(number: $0.role) }) == nil {
                report.problems.append(IntegrityProblem(.changed, "key slot"))
            }
        }
    }

    /// The head vouches for each of the role's slots, and for no other.
    private func checkSlots(_ ledger: Ledger) throws {
        let slots = try Freshness.slots(ledger)
        if !slots.standing.subtracting(slots.vouched).isEmpty {
            report.problems.append(IntegrityProblem(.replaced, "key slot"))
        } else if slots.standing != slots.vouched,
            !report.problems.contains(IntegrityProblem(.changed, "key slot"))
        {
            report.problems.append(IntegrityProblem(.missing, "key slot"))
        }
    }

    private func checkChain(_ ledger: Ledger) throws {
        var previous = [UInt8](repeating: 0, count: 32)
        guard ledger.head.epoch > 0 else { return }
        for epoch in 1...ledger.head.epoch {
            see(keys.row("audit", epoch))
            try collecting {
                let (row, link) = try ledger.auditRow(epoch)
                // After a row that is gone there is nothing to compare with.
                if !previous.isEmpty, row.previous != previous {
                    throw VaultError.integrity(.replaced, .auditRow, keys.row("audit", epoch))
                }
                previous = link
            } ?? { previous = [] }()
        }
    }

    private func checkRole(_ ledger: Ledger) throws {
        for reference in ledger.manifest.table { see(reference.page) }
        let entries = try collecting { try ledger.manifest.entries() } ?? []
        try collecting { try checkDirectory(ledger, entries) }
        try collecting { try ledger.checkRoster() }
        try collecting { try ledger.checkKeyRing() }
        try collecting { try ledger.conflicts.check() }
        try collecting { shared = try ledger.conflicts.sharedRow() }
        for entry in entries {
            see(entry.id)
            try collecting {
                switch entry.type {
                case .profile: try checkProfile(entry, ledger)
                case .settings: _ = try ledger.settings()
                case .addressBook: _ = try ledger.addressBook()
                case .identity, .vaultKey:
                    var remark: [UInt8] = []
                    _ = try ledger.key(entry, as: IdentityPurpose.self, remark: &remark)
                case .personKey: _ = try ledger.client(entry.id)
                case .compartmentKey: _ = try ledger.compartment(keyEntry: entry)
                // Opened with the keys that name them.
                case .person, .state: break
                case .directory, .roster, .keyRing, .conflictShare: break
                default: throw VaultError.integrity(.malformed, entry.type, entry.id)
                }
            }
        }
    }

    private func checkProfile(_ entry: ManifestEntry, _ ledger: Ledger) throws {
        try opened(.profile, entry.id) {
            _ = try HolderProfile(canonical: ledger.text(of: entry))
        }
    }

    /// The directory names every compartment that has a key, and no other.
    private func checkDirectory(_ ledger: Ledger, _ entries: [ManifestEntry]) throws {
        let named = try ledger.currentDirectory().entries.map(\.compartment)
        let present = entries.filter { $0.type == .compartmentKey }.map(\.id)
        guard named.count == present.count, Set(named) == Set(present) else {
            throw VaultError.integrity(.malformed, .directory)
        }
    }

    private func checkCompartments(_ ledger: Ledger, _ company: Store?) throws {
        let places = try ledger.currentDirectory().entries.shuffled()
        guard sample == nil else { return try sampleCompartments(places, ledger) }
        let work = SharedWork(count: places.count, stride: 1)
        let connection = company.map { Alongside.connection(beside: $0) }
        defer { Alongside.close(connection) }
        let beside = connection.map { connection in
            Alongside(ledger, connection).read { ledger in
                let check = CompartmentCheck(ledger)
                try Self.check(work, places, ledger, check)
                return check.findings
            }
        }
        let before = seen.count
        // Twice what is seen here is about what both have seen.
        let check = CompartmentCheck(ledger) { [progress] in progress(before + 2 * $0) }
        try Self.check(work, places, ledger, check)
        take(check.findings)
        if let findings = try beside?.collectIfBegun()?.get() { take(findings) }
    }

    private static func check(
        _ work: SharedWork,
        _ places: [Directory.Entry],
        _ ledger: Ledger,
        _ check: CompartmentCheck
    ) throws {
        while let range = work.take() {
            for place in places[range] {
                // What does not open was named by the check of the role.
                var named: [IntegrityProblem] = []
                let compartment = try ledger.collecting(&named) {
                    try ledger.passingCompartment(place, nil)
                }
                if let compartment { try check.check(compartment) }
            }
        }
    }

    private func sampleCompartments(_ places: [Directory.Entry], _ ledger: Ledger) throws {
        var left = sample ?? 0
        for place in places where left > 0 {
            guard let compartment = try? ledger.compartment(place) else { continue }
            let check = CompartmentCheck(ledger)
            left -= try check.check(compartment, limit: left)
            take(check.findings)
        }
    }

    private func take(_ findings: CompartmentCheck.Findings) {
        for row in findings.seen { see(row) }
        blocks.append(contentsOf: findings.blocks)
        report.problems.append(contentsOf: findings.problems)
    }

    /// Blocks that no index names, and blocks that two do.
    private func checkBlocks(_ ledger: Ledger) throws {
        guard sample == nil else { return }
        let named = Set(blocks)
        if named.count < blocks.count {
            report.problems.append(
                IntegrityProblem(.malformed, ObjectType.segmentBlock.word)
            )
        }
        let strangers = try ledger.rows.blockNumbers().count { !named.contains($0) }
        guard strangers > 0 else { return }
        if ledger.head.roles == [keys.role] {
            report.problems.append(
                IntegrityProblem(.surplus(strangers), ObjectType.segmentBlock.word)
            )
        } else {
            report.notExamined += strangers
        }
    }

    /// Rows that nothing names, and rows that are not there.
    private func checkRest(_ ledger: Ledger) throws {
        let rows = try ledger.rows.objectIDs()
        let ids = rows.compactMap { Identifier(bytes: $0) }
        if ids.count < rows.count {
            report.problems.append(IntegrityProblem(.surplus(rows.count - ids.count), "object"))
        }
        guard sample == nil else { return }
        let strangers = ids.count { !seen.contains($0) && $0 != shared }
        guard ledger.head.roles == [keys.role] else {
            report.notExamined = strangers
            if UInt64(seen.count) != ledger.head.rowCount, report.problems.isEmpty {
                report.problems.append(
                    IntegrityProblem(
                        .surplus(seen.count - Int(clamping: ledger.head.rowCount)),
                        "object"
                    )
                )
            }
            return
        }
        for id in ids where !seen.contains(id) {
            report.problems.append(IntegrityProblem(.surplus(1), "object", id))
        }
    }
}

extension UnlockedVault {
    /// Opens and checks everything that the role in hand holds.
    ///
    /// - Parameter progress: is told the number of objects checked so far.
    public func verify(
        sample: Int? = nil,
        progress: @escaping (Int) -> Void = { _ in }
    ) throws(VaultError) -> VerificationReport {
        try door {
            try Verification(
                keys: keys,
                hasCompany: true,
                sample: sample,
                progress: progress
            ).run(store)
        }
    }
}
