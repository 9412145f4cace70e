import Practice
import Sealing
import Store

/// The conflict index while one transaction of one role works on it (DR-01, DR-02).
///
/// It exists where one holder has more than one practice in one vault: who keeps one role only has
/// the roster, and nobody's identity is hashed for nothing. What the role knows of its own section
/// is its share, listed in its manifest; the section itself lies in the index, which all roles
/// write, and is put back from the share where it is missing or another one.
final class ConflictLedger {
    unowned let ledger: Ledger
    private var openedKeys: ConflictKeys?
    var changed: ConflictShare?
    var writesSection = false
    private var knownTraces: [Identifier: [UInt8]]?

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// Whether there is another practice with which somebody could be in conflict.
    var takesPart: Bool { ledger.keys.role != .client && !otherRoles.isEmpty }

    var otherRoles: [Role] {
        ledger.head.roles.filter { $0 != .client && $0 != ledger.keys.role }
    }

    func keys() throws -> ConflictKeys {
        if let openedKeys { return openedKeys }
        let id = ledger.keys.row("vaultkey")
        guard let entry = try ledger.manifest.entry(id) else {
            throw VaultError.integrity(.missing, .vaultKey, id)
        }
        var remark: [UInt8] = []
        let key = try ledger.key(entry, as: VaultPurpose.self, remark: &remark)
        guard remark.isEmpty else { throw VaultError.integrity(.malformed, .vaultKey, id) }
        let keys = ConflictKeys(vault: ledger.keys.vault, key: key)
        openedKeys = keys
        return keys
    }

    var shareRow: Identifier { ledger.keys.row("conflict") }
}

// MARK: Reading

extension ConflictLedger {
    /// The share as it is sealed; `nil` where the role has none yet.
    func sealedShare() throws -> ConflictShare? {
        guard let entry = try ledger.manifest.entry(shareRow) else { return nil }
        return try opened(.conflictShare, shareRow) {
            try ConflictShare(canonical: ledger.text(of: entry))
        }
    }

    /// The share, or what it would be: a vault of an earlier format has none, and everybody in it is
    /// still to be hashed.
    func share(problems: inout [IntegrityProblem]) throws -> ConflictShare {
        if let changed { return changed }
        if takesPart, let sealed = try ledger.collecting(&problems, { try sealedShare() }) ?? nil {
            return sealed
        }
        return try gatheredShare(problems: &problems)
    }

    /// Everybody with an engagement, out of entries and states.
    func gatheredShare(problems: inout [IntegrityProblem]) throws -> ConflictShare {
        var share = ConflictShare()
        let registry = try ledger.registry(problems: &problems)
        for engagement in registry.engagements {
            guard let standing = ConflictSummary(engagement.standing, on: engagement.closed) else {
                continue
            }
            let people = try engagement.clients.map(\.id).filter { id in
                if share.person(id) != nil { return true }
                let client = try ledger.collecting(&problems) { try ledger.client(id) }
                if let client { share.put(person(client, in: share)) }
                return client != nil
            }
            if !people.isEmpty {
                share.put(
                    ConflictShare.Entry(
                        engagement: engagement.id,
                        people: people,
                        standing: standing
                    )
                )
            }
        }
        return share
    }

    /// A person with what is known of their identities.
    private func person(_ client: Client, in share: ConflictShare) -> ConflictShare.Person {
        let identities = FoldedIdentity.all(of: client.details).map { identity in
            let mark = ledger.keys.mark(of: identity.bytes)
            return ConflictShare.KnownIdentity(
                kind: identity.kind,
                mark: mark,
                trace: trace(mark, in: share) ?? ledger.hints.trace(mark)
            )
        }
        return ConflictShare.Person(
            id: client.id,
            identities: identities.sorted { $0.mark < $1.mark }
        )
    }

    /// The trace of an identity that one of the people had when the transaction began.
    private func trace(_ mark: Identifier, in share: ConflictShare) -> [UInt8]? {
        if let knownTraces { return knownTraces[mark] }
        let traces = share.traces
        knownTraces = traces
        return traces[mark]
    }

    /// The index as it lies in the file; `nil` where it is not there.
    func index() throws -> ConflictIndex? {
        let keys = try keys()
        guard let stored = try ledger.rows.object(keys.row.bytes) else { return nil }
        return try opened(.conflictIndex, keys.row) { try keys.open(stored) }
    }

    /// What is wrong with the index, as far as the role can tell: with its own section, and with
    /// those of others that it has seen later ones of.
    func fault() throws -> IntegrityProblem? {
        guard takesPart, let share = try sealedShare() else { return nil }
        guard let index = try index() else {
            return IntegrityProblem(.missing, ObjectType.conflictIndex.word)
        }
        return fault(of: index, share)
    }

    private func fault(of index: ConflictIndex, _ share: ConflictShare) -> IntegrityProblem? {
        let isLate = share.seen.contains { role, writes in (index[role]?.writes ?? 0) < writes }
        return isOwn(index, share) && !isLate
            ? nil : IntegrityProblem(.replaced, ObjectType.conflictIndex.word)
    }

    private func isOwn(_ index: ConflictIndex, _ share: ConflictShare) -> Bool {
        index[ledger.keys.role].map { Digest.of($0.bytes) == share.digest } ?? false
    }
}

// MARK: Changing

extension ConflictLedger {
    /// Writes down how an engagement stands with its clients; one that is no more than an inquiry is
    /// left out.
    ///
    /// Identities that nobody has hashed yet (``UnlockedVault/learnTraces(of:)``, which is called
    /// before the transaction) are pending.
    func record(
        engagement: Identifier,
        people: [Identifier],
        standing: Engagement.Standing,
        on day: Moment? = nil
    ) throws {
        try change { share in
            guard let standing = ConflictSummary(standing, on: day), !people.isEmpty else {
                return share.remove(engagement: engagement)
            }
            for id in people where share.person(id) == nil {
                share.put(person(try ledger.client(id), in: share))
            }
            share.put(
                ConflictShare.Entry(engagement: engagement, people: people, standing: standing)
            )
        }
    }

    /// Follows what is known about a person: their identities may be others now.
    func changed(_ client: Client) throws {
        try change { share in
            guard share.person(client.id) != nil else { return }
            share.put(person(client, in: share))
        }
    }

    /// An engagement was closed; nothing is said about one that the index does not have.
    func closed(engagement: Identifier, on day: Moment) throws {
        try change { share in
            guard var entry = share.entry(engagement) else { return }
            entry.standing = ConflictSummary(isOpen: false, closed: day)
            share.put(entry)
        }
    }

    /// An engagement is destroyed: its entries vanish, with those of people who have no other.
    func removed(engagement: Identifier) throws {
        try change { share in share.remove(engagement: engagement) }
    }

    /// A person's entry is destroyed.
    func removed(person: Identifier) throws {
        try change { share in share.remove(person: person) }
    }

    /// Hashed in the meantime: takes the traces that are known now.
    func register(_ clients: [Client]) throws {
        try change { share in
            for client in clients where share.person(client.id) != nil {
                share.put(person(client, in: share))
            }
        }
    }

    /// Makes the share where there is none yet, and writes the section at the end of the transaction.
    func begin() throws { try change { _ in } }

    /// After a check: puts the own section back where it is not the one that was written, and
    /// remembers how far others had come.
    ///
    /// - Parameter index: as it lies in the file; `nil` where it is not there or does not open.
    func settle(_ index: ConflictIndex?) throws {
        guard takesPart else { return }
        guard let share = try sealedShareOrTold() else { return try begin() }
        guard let index else {
            // One that does not open was named by who looked into it.
            if try ledger.rows.object(keys().row.bytes) == nil {
                ledger.tell([IntegrityProblem(.missing, ObjectType.conflictIndex.word)])
            }
            return try begin()
        }
        if let fault = fault(of: index, share) { ledger.tell([fault]) }
        if !isOwn(index, share) { try begin() }
        let news = otherRoles.compactMap { role in
            index[role].flatMap { $0.writes > share.writesSeen(of: role) ? $0 : nil }
        }
        guard !news.isEmpty else { return }
        try change(writesSection: false) { share in
            for section in news { share.see(section.role, writes: section.writes) }
        }
    }

    private func sealedShareOrTold() throws -> ConflictShare? {
        var problems: [IntegrityProblem] = []
        let share = try ledger.collecting(&problems) { try sealedShare() } ?? nil
        ledger.tell(problems)
        return share
    }

    private func change(
        writesSection: Bool = true,
        _ body: (inout ConflictShare) throws -> Void
    ) throws {
        guard takesPart else { return }
        var problems: [IntegrityProblem] = []
        var share = try share(problems: &problems)
        ledger.tell(problems)
        // The only owner, so that nothing is copied.
        changed = nil
        try body(&share)
        changed = share
        self.writesSection = self.writesSection || writesSection
    }
}

extension ConflictSummary {
    /// `nil` for what is no engagement yet.
    init?(_ standing: Engagement.Standing, on day: Moment?) {
        switch standing {
        case .inquiry: return nil
        case .open, .imported: self.init(isOpen: true)
        case .closed: self.init(isOpen: false, closed: day)
        }
    }
}
