public import Practice
public import Rules

extension UnlockedVault {
    /// Leave to let content of an engagement out to somebody else.
    ///
    /// Psychotherapy notes are opened only where the request asks for them by name.
    ///
    /// - Throws: ``VaultError/refused(_:)`` with everything that rules refuse or demand;
    ///   ``VaultError/notFound(_:)`` for an engagement that is not there, and for an item that is no
    ///   record of it.
    public func permitToDisclose(
        _ request: DisclosureRequest,
        engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> Permit<DiscloseAction> {
        let asksForNotes = try asksForPsychotherapyNotes(request, of: engagement)
        let context = try ruleContext(
            of: engagement,
            includingPsychotherapyNotes: asksForNotes,
            now: now
        )
        let ruling = Rulebook.ruling(on: .disclose(request), context)
        var selection = Disclosures.selection(request, context)
        if !asksForNotes {
            selection.withhold(try closedPsychotherapyNotes(of: engagement), .psychotherapyNotes)
        }
        let people = (context.engagement?.clients ?? [])
            .filter { request.person == nil || $0.id == request.person }
        let action = DiscloseAction(
            request: request,
            engagement: engagement,
            selection: selection,
            client: selection.namesClient ? Self.label(of: people, for: request) : nil,
            isRestricted: people.contains { !$0.details.restrictions.isEmpty },
            consent: Self.consent(of: request, context),
            deidentification: selection.isIdentified
                ? nil : Deidentification(context, person: request.person),
            people: people.map(\.details),
            isPart2: context.engagement?.stands(.part2) ?? false,
            countersignatures: selection.items.reduce(into: [:]) { found, item in
                found[item.record] = context.countersignature(of: item.record)
            },
            advice: context.fresh(ruling.advice)
        )
        return try gate.permit(action, by: ruling)
    }

    private func asksForPsychotherapyNotes(
        _ request: DisclosureRequest,
        of engagement: Identifier
    ) throws(VaultError) -> Bool {
        let realms = try reading { ledger in
            try request.items.map { item in
                let (compartment, _) = try ledger.find(item)
                guard compartment.keys.engagement == engagement else {
                    throw VaultError.notFound(.record)
                }
                return compartment.keys.realm
            }
        }
        return request.includesPsychotherapyNotes || realms.contains(.psychotherapyNotes)
            || request.kinds.contains { Kind.named($0)?.realm(in: .therapy) == .psychotherapyNotes }
    }

    /// How many there are, withdrawn ones among them; none of them is opened for that.
    private func closedPsychotherapyNotes(
        of engagement: Identifier
    ) throws(VaultError) -> Int {
        guard role.discipline == .therapy else { return 0 }
        return try noting { ledger, problems in
            try ledger.allCompartments(problems: &problems)
                .filter {
                    $0.keys.engagement == engagement && $0.keys.realm == .psychotherapyNotes
                }
                .map { try $0.manifest.entries().count { $0.type == .record } }
                .reduce(0, +)
        }
    }

    /// The names that are used; an insurer knows the legal ones (ID-01).
    private static func label(of people: [ClientFacts], for request: DisclosureRequest) -> String? {
        let names = people.map { person in
            request.purpose == .insurer
                ? person.details.legalName ?? person.details.name : person.details.name
        }
        return names.isEmpty ? nil : names.joined(separator: EngagementLabel.separator)
    }

    private static func consent(of request: DisclosureRequest, _ context: Context) -> String? {
        guard request.basis == .authorization,
            let release = context.records.first(where: { $0.id == request.document })?.note
        else { return nil }
        let parts = ["description", "purpose", "expiry"].map { release.value(of: $0) ?? "" }
        return "The client agreed in writing to this: \(parts[0]). For: \(parts[1]). "
            + "It ends: \(parts[2])."
    }
}

// MARK: The copy

extension UnlockedVault {
    /// What would be replaced in each record that a permit lets out without the person; none where
    /// the recipient learns whose they are.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` where somebody's entry on the roster does not open.
    public func replacements(
        _ permit: borrowing Permit<DiscloseAction>
    ) throws(VaultError) -> [Identifier: Replacements] {
        let action = permit.action
        guard !action.selection.isIdentified, !action.selection.items.isEmpty else { return [:] }
        return try reading { ledger in
            let gathering = try DisclosureGathering(action, ledger)
            return gathering.records.reduce(into: [:]) { replacements, record in
                replacements[record.source.record] = record.replacements
            }
        }
    }

    /// The copy that a permit allows: exactly the records and fields that were selected.
    ///
    /// The audit row is written in the transaction that opens them, so that nobody holds a copy of
    /// which the log knows nothing. A record that does not open, or whose signature does not hold,
    /// is left out and named.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` where nothing would go.
    public mutating func disclosure(
        now: Moment,
        _ permit: consuming Permit<DiscloseAction>
    ) throws(VaultError) -> Disclosure {
        let action = permit.action
        guard !action.selection.items.isEmpty else { throw .notFound(.record) }
        return try writing { ledger in
            let gathering = try DisclosureGathering(action, ledger)
            return (gathering.disclosure(at: now), try gathering.event(at: now, ledger))
        }
    }
}
