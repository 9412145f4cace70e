import Practice
import Rules
import Sealing

/// Looks people up by their identities: in the own share by marks, in others' sections by tags.
struct ConflictSearch {
    private let ledger: Ledger
    private let share: ConflictShare
    private let standings: [Identifier: ConflictSummary]
    private let traces: [Identifier: [UInt8]]
    private let known: Set<Identifier>
    /// `nil` where there is none, or none that opens.
    let index: ConflictIndex?

    /// - Parameter known: people of the own share who are no match.
    init(
        _ ledger: Ledger,
        known: [Identifier],
        _ problems: inout [IntegrityProblem]
    ) throws {
        self.ledger = ledger
        self.known = Set(known)
        share = try ledger.conflicts.share(problems: &problems)
        standings = share.standings
        traces = share.traces
        guard ledger.conflicts.takesPart else {
            index = nil
            return
        }
        index = try ledger.collecting(&problems) { try ledger.conflicts.index() } ?? nil
    }

    func matches(
        _ clients: [ClientDetails],
        _ problems: inout [IntegrityProblem]
    ) throws -> [ConflictMatch] {
        let roles = [ledger.keys.role] + ledger.conflicts.otherRoles
        var matches: [ConflictMatch] = []
        for (position, client) in clients.enumerated() {
            let identities = FoldedIdentity.all(of: client)
            for role in roles {
                var hits: [Hit] = []
                for identity in identities { hits += try self.hits(role, identity, &problems) }
                guard let (certainty, summary) = Self.judged(hits, born: client.born) else {
                    continue
                }
                matches.append(
                    ConflictMatch(
                        certainty: certainty,
                        discipline: role.discipline,
                        isOpen: summary.isOpen,
                        closed: summary.closed,
                        client: position
                    )
                )
            }
        }
        return matches
    }

    private struct Hit {
        let kind: FoldedIdentity.Kind
        let variant: ConflictVariant
        let summary: ConflictSummary
    }

    /// The surest of what was found.
    ///
    /// A name with its birth date is somebody. So is a name with an e-mail address or a phone,
    /// unless both birth dates are known, which would have matched then. An address or a phone under
    /// another name may be a family's: that is a question. So is a name alone, but where both birth
    /// dates are known: then it is somebody else.
    private static func judged(
        _ hits: [Hit],
        born: Moment?
    ) -> (ConflictMatch.Certainty, ConflictSummary)? {
        let certain = hits.filter { $0.kind == .nameAndBirth }
        if let summary = joined(certain) { return (.same, summary) }
        let contacts = hits.filter { $0.kind == .email || $0.kind == .phone }
        let names = hits.filter {
            $0.kind == .name && (born == nil || $0.variant == .plain)
        }
        if let summary = joined(contacts) { return (names.isEmpty ? .perhaps : .same, summary) }
        return joined(names).map { (.perhaps, $0) }
    }

    private static func joined(_ hits: [Hit]) -> ConflictSummary? {
        guard let first = hits.first?.summary else { return nil }
        return hits.dropFirst().reduce(first) { $0.joined(with: $1.summary) }
    }

    private func hits(
        _ role: Role,
        _ identity: FoldedIdentity,
        _ problems: inout [IntegrityProblem]
    ) throws -> [Hit] {
        let mark = ledger.keys.mark(of: identity.bytes)
        if role == ledger.keys.role { return ownHits(identity.kind, mark) }
        guard let section = index?[role], let trace = traces[mark] ?? ledger.hints.trace(mark)
        else { return [] }
        let keys = try ledger.conflicts.keys()
        let variants: [ConflictVariant] =
            identity.kind == .name ? [.plain, .withBirthDate] : [.plain]
        return try variants.compactMap { variant in
            let tag = keys.tag(trace, role, variant)
            guard let sealed = section.sealed(tag) else { return nil }
            let summary = try ledger.collecting(&problems) {
                try opened(.conflictIndex, keys.row) {
                    try keys.open(sealed, trace: trace, tag: tag, role)
                }
            }
            return summary.map { Hit(kind: identity.kind, variant: variant, summary: $0) }
        }
    }

    private func ownHits(_ kind: FoldedIdentity.Kind, _ mark: Identifier) -> [Hit] {
        share.people.compactMap { person in
            guard !known.contains(person.id), let summary = standings[person.id],
                person.identities.contains(where: { $0.mark == mark })
            else { return nil }
            return Hit(kind: kind, variant: person.variant(kind), summary: summary)
        }
    }
}
