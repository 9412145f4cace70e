public import Practice
public import Rules

extension UnlockedVault {
    /// Leave to sign a record as it stands.
    ///
    /// - Parameter revision: the one that the signer had in front of them; `nil` for whichever is
    ///   the current one.
    /// - Throws: ``VaultError/refused(_:)`` with everything that rules refuse or demand;
    ///   ``VaultError/InvalidInput/journalNotSigned``, ``VaultError/InvalidInput/notSignable(_:)``,
    ///   ``VaultError/InvalidInput/superseded(_:current:)``,
    ///   ``VaultError/InvalidInput/unsettled(_:heads:)``,
    ///   ``VaultError/InvalidInput/incomplete(_:kind:_:)`` with everything that is missing.
    public func permitToSign(
        _ id: Identifier,
        revision: UInt64? = nil,
        now: Moment
    ) throws(VaultError) -> Permit<SignAction> {
        let (record, revision, context) = try signing(id, revision: revision, now: now)
        return try gate.permit(signing: record, revision: revision, context)
    }

    /// What the rules would say about signing a record as it stands.
    ///
    /// - Throws: as ``permitToSign(_:revision:now:)`` for what is no matter of rules.
    public func ruling(onSigning id: Identifier, now: Moment) throws(VaultError) -> Ruling {
        let (record, _, context) = try signing(id, revision: nil, now: now)
        return Rulebook.ruling(on: .sign(record), context)
    }

    private func signing(
        _ id: Identifier,
        revision: UInt64?,
        now: Moment
    ) throws(VaultError) -> (DatedRecord, revision: UInt64, Context) {
        guard role.discipline != .journal else { throw .invalid(.journalNotSigned) }
        let record = try record(id, gate.permitToShow())
        _ = try gate.realm(ofKind: record.note.kind)
        let note = try signable(record, revision: revision, now: now)
        let context = try ruleContext(
            of: record.engagement,
            includingPsychotherapyNotes: record.realm == .psychotherapyNotes,
            now: now
        )
        var dated = DatedRecord(record)
        dated.note = note
        return (dated, record.revision, context)
    }

    /// Leave to open an engagement, or to make one of an inquiry.
    ///
    /// - Throws: ``VaultError/refused(_:)`` with everything that rules refuse or demand;
    ///   ``VaultError/notFound(_:)`` without clients, for one who is not on the roster, and for a
    ///   role of somebody who is no client of it.
    public mutating func permitToOpen(
        _ opening: EngagementOpening,
        now: Moment
    ) throws(VaultError) -> Permit<OpenEngagementAction> {
        guard !opening.clients.isEmpty, Set(opening.roles.keys).isSubset(of: opening.clients) else {
            throw .notFound(.client)
        }
        let clients = try clientFacts(opening.clients)
        var action = Opening(
            clients: clients,
            subtype: opening.subtype,
            roles: opening.clientRoles,
            isInquiry: opening.isInquiry,
            documents: opening.documents,
            matches: try matches(opening, clients.map(\.details), now: now),
            fields: opening.fields
        )
        let context = try ruleContext(
            of: opening.inquiry,
            includingPsychotherapyNotes: false,
            now: now
        )
        // What was written while it was an inquiry is given with the opening.
        action.documents = context.records.map(\.note) + opening.documents
        return try gate.permit(opening: opening, action, context)
    }

    /// Who of the clients has an engagement with this holder already, in whichever role (DR-01).
    ///
    /// An inquiry is open to everybody (IN-01).
    private mutating func matches(
        _ opening: EngagementOpening,
        _ clients: [ClientDetails],
        now: Moment
    ) throws(VaultError) -> [ConflictMatch] {
        guard !opening.isInquiry else { return [] }
        var matches = try conflicts(for: clients, known: opening.clients, now: now)
        for index in matches.indices where matches[index].certainty == .perhaps {
            matches[index].isAnswered = opening.isAnotherPerson
        }
        return matches
    }

    /// What the rules have to say about an engagement as it stands: what is overdue, what is
    /// missing.
    public func review(of engagement: Identifier?, now: Moment) throws(VaultError) -> Ruling {
        let context = try ruleContext(
            of: engagement,
            includingPsychotherapyNotes: false,
            now: now
        )
        return Rulebook.ruling(on: .review, context)
    }
}

// MARK: Facts

extension UnlockedVault {
    /// All that rules may look at: gathered here, so that nobody else can hand facts to the gate.
    ///
    /// - Parameters:
    ///   - engagement: `nil` for what is about none.
    ///   - kinds: the kinds of records that matter, where others do not; `nil` for all.
    func ruleContext(
        of engagement: Identifier?,
        includingPsychotherapyNotes: Bool,
        kinds: Set<String>? = nil,
        now: Moment
    ) throws(VaultError) -> Context {
        let settings = try settings()
        var context = Context(
            role: role,
            now: now,
            profile: JurisdictionProfile.named(settings.profile) ?? .neutral,
            settings: settings,
            credentials: try profile().credentials
        )
        guard let engagement else { return context }
        guard let standing = try registry().engagements.first(where: { $0.id == engagement })
        else { throw .notFound(.engagement) }
        context.engagement = EngagementFacts(
            standing,
            clients: try clientFacts(standing.clients.map(\.id))
        )
        let found = try records(
            matching: RecordFilter(engagements: [engagement], kinds: kinds),
            gate.permitToSearch(includingPsychotherapyNotes: includingPsychotherapyNotes)
        )
        // What does not open cannot vouch for anything; it is named to whoever asked.
        note(found.problems)
        let here = Self.identifiers(broughtInWith: found.records)
        context.records = found.records.filter { $0.status != .withdrawn }
            .sorted { Self.order($0) < Self.order($1) }.map { Self.dated($0, here) }
        for record in found.records where !record.screening.findings.isEmpty {
            context.passages[record.id] = record.screening.findings
        }
        try learnCountersignatures(from: found.records, into: &context)
        return context
    }

    /// The identifiers that records have here, by those that they came with.
    private static func identifiers(broughtInWith records: [Record]) -> [String: String] {
        Dictionary(
            records.compactMap { record in record.externalID.map { ($0, record.id.text) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// A record whose references name what they mean by the identifiers that rules know: a
    /// revocation that was brought in counts for the release that came with it.
    private static func dated(_ record: Record, _ here: [String: String]) -> DatedRecord {
        var dated = DatedRecord(record)
        guard !here.isEmpty, let kind = Kind.named(record.note.kind) else { return dated }
        for field in kind.fields {
            guard case .reference = field.type, let named = record.note.value(of: field.name),
                let id = here[named]
            else { continue }
            dated.note.set(field.name, id)
        }
        return dated
    }

    private func clientFacts(_ ids: [Identifier]) throws(VaultError) -> [ClientFacts] {
        try ids.map { id throws(VaultError) in
            ClientFacts(id: id, details: try client(id).details)
        }
    }
}

extension EngagementFacts {
    init(_ engagement: Engagement, clients: [ClientFacts]) {
        self.init(
            id: engagement.id,
            discipline: engagement.discipline,
            subtype: engagement.subtype,
            standing: engagement.standing,
            opened: engagement.opened,
            closed: engagement.closed,
            clients: clients,
            roles: engagement.roles,
            fields: engagement.fields,
            marks: engagement.marks
        )
    }
}
