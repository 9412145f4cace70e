import Practice
import Sealing

// MARK: Reading

extension Ledger {
    /// Whom and what the role keeps records about; what does not open is named.
    ///
    /// Out of the roster: one read for each head. Where there is none yet, or none that opens, out of every entry
    /// and state.
    func registry(problems: inout [IntegrityProblem]) throws -> Registry {
        if let known = hints.registry(at: head.link) { return known }
        let roster = try collecting(&problems) { try sealedRoster() } ?? nil
        guard let registry = roster.map({ Registry($0) }) else {
            return try openedRegistry(problems: &problems)
        }
        hints.remember(registry, at: head.link)
        return registry
    }

    /// Every engagement of the role; those whose state does not open are named.
    func engagements(problems: inout [IntegrityProblem]) throws -> [Engagement] {
        try registry(problems: &problems).engagements
    }

    /// The roster as it is sealed; `nil` where this vault has none yet.
    func sealedRoster() throws -> Roster? {
        let id = keys.row("roster")
        guard let entry = try manifest.entry(id) else { return nil }
        return try opened(.roster, id) { try Roster(text(of: entry)) }
    }

    /// The roster that the entries themselves give: every person and state opened.
    ///
    /// An engagement may be with a person whose entry does not open.
    func openedRoster(problems: inout [IntegrityProblem]) throws -> Roster {
        var roster = Roster()
        for client in try clients(problems: &problems) { roster.put(client.person) }
        for compartment in try allCompartments(problems: &problems) {
            guard let details = compartment.state.details else { continue }
            roster.put(details, of: compartment.keys.engagement)
        }
        return roster
    }

    /// A client whose entry does not open is called by the short form of its identifier: one
    /// damaged entry does not stop the work for everybody.
    private func openedRegistry(problems: inout [IntegrityProblem]) throws -> Registry {
        Registry(try openedRoster(problems: &problems))
    }
}

// MARK: Checking

extension Ledger {
    /// The roster says what persons' entries and engagements' states say, and names nobody else.
    func checkRoster() throws {
        guard let roster = try sealedRoster() else { return }
        // What does not open was named by the check of the role.
        var unread: [IntegrityProblem] = []
        let opened = try openedRoster(problems: &unread)
        let people = try manifest.entries().filter { $0.type == .personKey }.map(\.id)
        let engagements = Set(try currentDirectory().entries.map(\.engagement)).sorted()
        guard roster.people.map(\.id) == people,
            roster.engagements.map(\.engagement) == engagements,
            opened.people.allSatisfy({ person in
                roster.person(person.id).map { Roster.bytes($0) == Roster.bytes(person) } ?? false
            }),
            opened.engagements.allSatisfy({ entry in
                roster.entry(entry.engagement).map { Roster.bytes($0) == Roster.bytes(entry) }
                    ?? false
            })
        else { throw VaultError.integrity(.malformed, .roster) }
    }
}
