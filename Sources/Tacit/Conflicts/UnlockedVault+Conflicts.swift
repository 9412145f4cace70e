public import Practice
public import Rules
import Sealing

/// How far the conflict index can be relied on.
public struct ConflictCoverage: Hashable, Sendable {
    /// People of the role in hand whom nobody can find there yet: they were brought in.
    public let pending: Int
    /// Other roles of the holder that have not registered everybody, or about which nobody knows.
    public let incomplete: [Role]
}

extension UnlockedVault {
    /// Whether any of these people has an engagement with this holder, in whichever role (DR-01).
    ///
    /// Of each role there is at most one match for a client, the surest. Nothing in it names
    /// anybody. In a vault of one practice only the roster is looked at; else the index, and that is
    /// one row in the audit log. Hashing an identity that is new takes a tenth of a second.
    ///
    /// - Parameter known: people of the roster who are meant themselves: their own engagements in
    ///   the role in hand are no match.
    /// - Throws: ``VaultError/io(_:)``, ``VaultError/integrity(_:)``.
    public mutating func conflicts(
        for clients: [ClientDetails],
        known: [Identifier] = [],
        now: Moment
    ) throws(VaultError) -> [ConflictMatch] {
        try learnTraces(of: clients)
        let takesPart = try reading { $0.conflicts.takesPart }
        guard takesPart else {
            return try noting { ledger, problems in
                try ConflictSearch(ledger, known: known, &problems).matches(clients, &problems)
            }
        }
        let (matches, problems) = try writing { ledger in
            var problems: [IntegrityProblem] = []
            let search = try ConflictSearch(ledger, known: known, &problems)
            let matches = try search.matches(clients, &problems)
            try ledger.conflicts.settle(search.index)
            let event = AuditEvent(
                action: .checkConflicts,
                count: UInt64(clients.count),
                now: now
            )
            return ((matches, problems), event)
        }
        note(problems)
        return matches
    }

    /// Registers people who were brought in, or who are in the vault since an earlier format.
    ///
    /// In pieces, each a transaction of its own: what was done stays done.
    ///
    /// - Parameter progress: is told how many are done, and of how many.
    /// - Returns: how many were registered.
    @discardableResult
    public mutating func registerPendingConflicts(
        now: Moment,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws(VaultError) -> Int {
        let (pending, isThere) = try noting { ledger, problems in
            guard ledger.conflicts.takesPart else { return ([Identifier](), true) }
            let share = try ledger.conflicts.share(problems: &problems)
            let isThere = try ledger.collecting(&problems) { try ledger.conflicts.sealedShare() }
            return (share.people.filter(\.isPending).map(\.id), (isThere ?? nil) != nil)
        }
        guard !pending.isEmpty || !isThere else { return 0 }
        var done = 0
        repeat {
            let piece = pending[done..<min(done + 20, pending.count)]
            let clients = try noting { ledger, problems in
                try piece.compactMap { id in
                    try ledger.collecting(&problems) { try ledger.client(id) }
                }
            }
            try learnTraces(of: clients.map(\.details))
            try writing { ledger in
                try ledger.conflicts.register(clients)
                let count = UInt64(clients.count)
                return ((), AuditEvent(action: .registerConflicts, count: count, now: now))
            }
            done += piece.count
            progress(done, pending.count)
        } while done < pending.count
        return done
    }

    /// How far the conflict index can be relied on; `nil` in a vault of one practice.
    public func conflictCoverage() throws(VaultError) -> ConflictCoverage? {
        try noting { ledger, problems in
            guard ledger.conflicts.takesPart else { return nil }
            let share = try ledger.conflicts.share(problems: &problems)
            let index = try ledger.collecting(&problems) { try ledger.conflicts.index() } ?? nil
            return ConflictCoverage(
                pending: share.people.count(where: \.isPending),
                incomplete: ledger.conflicts.otherRoles.filter { index?[$0]?.isComplete != true }
            )
        }
    }
}

// MARK: Hashing, which is done outside of transactions

extension UnlockedVault {
    /// Hashes the identities of people that are not known yet.
    func learnTraces(of people: [ClientDetails]) throws(VaultError) {
        let missing = try noting { ledger, problems -> (salt: [UInt8], [FoldedIdentity])? in
            guard ledger.conflicts.takesPart else { return nil }
            let share = try ledger.conflicts.share(problems: &problems)
            let traces = share.traces
            var missing: [FoldedIdentity] = []
            for identity in people.flatMap(FoldedIdentity.all) where !missing.contains(identity) {
                let mark = ledger.keys.mark(of: identity.bytes)
                guard hints.trace(mark) == nil else { continue }
                if let trace = traces[mark] {
                    hints.remember(trace: trace, of: mark)
                } else {
                    missing.append(identity)
                }
            }
            return (try ledger.conflicts.keys().salt, missing)
        }
        guard let (salt, identities) = missing else { return }
        // Side by side, and not so many that the memory of all of them is a burden: 64 MiB each.
        for start in stride(from: 0, to: identities.count, by: 4) {
            let jobs = identities[start..<min(start + 4, identities.count)].map { identity in
                (
                    keys.mark(of: identity.bytes),
                    PoolJob { Result { try PasswordHash.trace(identity.bytes, salt: salt) } }
                )
            }
            for (mark, job) in jobs {
                guard let trace = try door({ try job.collect()?.get() }) else { continue }
                hints.remember(trace: trace, of: mark)
            }
        }
    }

    /// As ``learnTraces(of:)``, for people of the roster; who is not there is left to who asks next.
    func learnTraces(of ids: [Identifier]) throws(VaultError) {
        let people = try noting { ledger, problems -> [ClientDetails] in
            guard ledger.conflicts.takesPart else { return [] }
            return try ids.compactMap { id in
                guard try ledger.manifest.entry(id)?.type == .personKey else { return nil }
                return try ledger.collecting(&problems) { try ledger.client(id).details }
            }
        }
        try learnTraces(of: people)
    }

    /// As ``learnTraces(of:)``, for what a change will make of somebody whom the index knows.
    func learnTraces(
        after change: (inout ClientDetails) -> Void,
        of id: Identifier
    ) throws(VaultError) {
        let people = try noting { ledger, problems -> [ClientDetails] in
            guard ledger.conflicts.takesPart,
                try ledger.conflicts.share(problems: &problems).person(id) != nil,
                var details = try ledger.collecting(&problems, { try ledger.client(id).details })
            else { return [] }
            change(&details)
            return [details]
        }
        try learnTraces(of: people)
    }

    /// Whether the index has to be put right at the next write.
    func conflictsAreReplaced(_ ledger: Ledger) throws -> Bool {
        // A share that does not open is named by who needs it.
        var unread: [IntegrityProblem] = []
        let fault = try ledger.collecting(&unread) { try ledger.conflicts.fault() } ?? nil
        let isReplaced =
            fault != nil || unread.contains { $0.object == ObjectType.conflictIndex.word }
        hints.mendsConflicts = isReplaced
        return isReplaced
    }
}
