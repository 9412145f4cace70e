import Practice
import Rules

/// What it takes to tell of an engagement without saying whose it is.
struct Deidentification: Sendable {
    /// From whose key pseudonyms and the shift of dates follow.
    private let subject: Identifier
    private let clients: [Identifier]
    /// Names that stand in papers of the engagement: its care team, whom to call, who else was there.
    private let mentioned: [String]
    private let order: DayOrder?
    private let now: Moment

    /// `nil` for an engagement without clients.
    init?(_ context: Context, person: Identifier?) {
        let clients = (context.engagement?.clients ?? []).map(\.id)
        guard let subject = person ?? clients.first else { return nil }
        self.subject = subject
        self.clients = clients
        mentioned = context.records.flatMap { Self.names(in: $0.note) }
        order = DayOrder.said(
            by: context.records.lazy.flatMap { [$0.note.body] + $0.note.fields.map(\.value) }
        )
        now = context.now
    }

    /// Fields that name somebody, of whatever kind.
    private static let naming: [String: [String]] = [
        "care-team": ["name"], "group-note": ["member"], "session": ["attendees"],
        "release-of-information": ["recipient"], "mandate": ["referrer"],
        "intake": ["emergencyContact"], "coaching-agreement": ["parties"],
    ]

    private static func names(in note: Note) -> [String] {
        (naming[note.kind] ?? []).flatMap { field in
            (note.value(of: field) ?? "")
                .split { ",;/()&+".contains($0) || $0.isNewline }.map(String.init)
        }
    }
}

extension Deidentification {
    /// Knows everybody on the roster.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` where an entry does not open: who stands in it would
    ///   not be found.
    func pseudonymisation(_ ledger: Ledger) throws -> Pseudonymisation {
        var problems: [IntegrityProblem] = []
        let roster = try ledger.clients(problems: &problems)
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        let key = try ledger.aliasKey(of: subject)
        var facts = KnownFacts()
        var others: [KnownPerson] = []
        var own: [Identifier: KnownPerson] = [:]
        for client in roster {
            let isClient = clients.contains(client.id)
            let person = KnownPerson(
                names: [client.details.name] + client.details.otherNames,
                looseNames: client.details.aliases,
                isClient: isClient,
                draw: key.draw(person: client.id)
            )
            if isClient { own[client.id] = person } else { others.append(person) }
            facts.take(client.details)
        }
        // Whoever sends it is named in it anyway.
        let holder = Set(NameWords.words(of: try ledger.profile().holder))
        let named = (mentioned + roster.flatMap(\.details.namedOthers))
            .filter { !holder.isSuperset(of: NameWords.names(in: $0)) }
        others += Self.people(named, beside: roster, key)
        facts.people =
            clients.compactMap { own[$0] }
            + others.sorted { $0.draw.lexicographicallyPrecedes($1.draw) }
        return Pseudonymisation(facts, shift: key.shift, order: order, today: now)
    }

    /// Who is named and has no entry; once each, however often.
    private static func people(
        _ names: [String],
        beside roster: [Client],
        _ key: borrowing AliasKey
    ) -> [KnownPerson] {
        var known = Set(
            roster.flatMap { [$0.details.name] + $0.details.otherNames }
                .map(NameWords.words(of:))
        )
        var people: [KnownPerson] = []
        for name in names {
            let words = NameWords.names(in: name)
            guard !words.isEmpty, known.insert(words).inserted else { continue }
            people.append(
                KnownPerson(
                    names: [],
                    looseNames: [name],
                    isClient: false,
                    draw: key.draw(name: words.joined(separator: " "))
                )
            )
        }
        return people
    }
}
