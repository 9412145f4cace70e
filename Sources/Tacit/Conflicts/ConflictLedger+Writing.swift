import Practice
import Sealing
import Store

// MARK: Writing

extension ConflictLedger {
    /// Seals what changed, and the own section anew: the last but the manifest.
    func flush() throws {
        guard var share = changed else { return }
        changed = nil
        if writesSection { try writeSection(&share) }
        writesSection = false
        try ledger.put(share.bytes, type: .conflictShare, id: shareRow)
    }

    private func writeSection(_ share: inout ConflictShare) throws {
        var index = try standingIndex()
        let section = ConflictSection(
            role: ledger.keys.role,
            writes: max(share.writes, index[ledger.keys.role]?.writes ?? 0) + 1,
            isComplete: share.isComplete,
            try entries(share)
        )
        index.put(section)
        share.writes = section.writes
        share.digest = Digest.of(section.bytes)
        let keys = try keys()
        // Outside of both roles' manifests and counts.
        try ledger.put(keys.seal(index), row: keys.row, isNew: false)
    }

    /// What others wrote, to be kept; where nothing opens there is nothing to keep.
    private func standingIndex() throws -> ConflictIndex {
        var problems: [IntegrityProblem] = []
        let index = try ledger.collecting(&problems) { try self.index() }
        ledger.tell(problems)
        return (index ?? nil) ?? ConflictIndex()
    }

    /// One entry for each identity and variant, filled with decoys.
    private func entries(_ share: ConflictShare) throws -> [(Identifier, Sealed)] {
        let keys = try keys()
        let role = ledger.keys.role
        var found: [Identifier: (trace: [UInt8], summary: ConflictSummary)] = [:]
        let standings = share.standings
        for person in share.people {
            guard let standing = standings[person.id] else { continue }
            for one in person.identities {
                guard let trace = one.trace else { continue }
                let tag = keys.tag(trace, role, person.variant(one.kind))
                found[tag] = (trace, found[tag]?.summary.joined(with: standing) ?? standing)
            }
        }
        var entries = found.map { tag, entry in
            (tag, keys.seal(entry.summary, trace: entry.trace, tag: tag, role))
        }
        for number in 0..<UInt64(ConflictSection.bucket(entries.count) - entries.count) {
            entries.append(ledger.keys.conflictDecoy(number))
        }
        return entries
    }
}

// MARK: Checking

extension ConflictLedger {
    /// The share says what entries and states say, and the section in the index is its own.
    func check() throws {
        guard takesPart else { return }
        if let share = try sealedShare() {
            var unread: [IntegrityProblem] = []
            let gathered = try gatheredShare(problems: &unread)
            // What does not open was named by the check of the role.
            guard !unread.isEmpty || share.agrees(with: gathered) else {
                throw VaultError.integrity(.malformed, .conflictShare)
            }
            if let fault = try fault() { throw VaultError.integrity([fault]) }
        } else {
            _ = try index()
        }
    }

    /// The row of the index, if there is one.
    func sharedRow() throws -> Identifier? {
        guard takesPart else { return nil }
        let row = try keys().row
        return try ledger.rows.object(row.bytes) == nil ? nil : row
    }
}

extension ConflictShare {
    /// Whether another names the same people by the same identities, in the same engagements.
    fileprivate func agrees(with other: ConflictShare) -> Bool {
        func people(_ share: ConflictShare) -> [[Identifier]] {
            share.people.map { [$0.id] + $0.identities.map(\.mark) }
        }
        func engagements(_ share: ConflictShare) -> [[Identifier]] {
            share.engagements.map { [$0.engagement] + $0.people }
        }
        return people(self) == people(other) && engagements(self) == engagements(other)
            && self.engagements.map(\.standing.isOpen) == other.engagements.map(\.standing.isOpen)
    }
}
