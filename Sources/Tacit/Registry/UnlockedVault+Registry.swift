public import Practice

extension UnlockedVault {
    /// Adds a person to the roster of the role in hand.
    public mutating func addClient(
        _ details: ClientDetails,
        now: Moment
    ) throws(VaultError) -> Client {
        guard !details.name.allSatisfy(\.isWhitespace) else { throw .invalid(.emptyName) }
        return try writing { ledger in
            let client = try ledger.createClient(details)
            return (client, AuditEvent(action: .addClient, person: client.id, now: now))
        }
    }

    /// Whom and what the role in hand keeps records about: all that is needed to find and to name
    /// them, in one read.
    public func registry() throws(VaultError) -> Registry {
        try noting { ledger, problems in try ledger.registry(problems: &problems) }
    }

    /// One person with all that is known about them.
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/integrity(_:)`` where the entry does not
    ///   open.
    public func client(_ id: Identifier) throws(VaultError) -> Client {
        try reading { ledger in try ledger.client(id) }
    }

    /// Everybody on the roster of the role in hand with all that is known about them, in order of
    /// name; ``registry()`` gives the names without opening an entry.
    public func clients() throws(VaultError) -> [Client] {
        try noting { ledger, problems in try ledger.clients(problems: &problems) }.sorted {
            ($0.name, $0.id) < ($1.name, $1.id)
        }
    }

    /// Opens an engagement of the role's discipline with clients who are on its roster.
    public mutating func openEngagement(
        clients: [Identifier],
        subtype: String? = nil,
        fields: [Note.Field] = [],
        now: Moment,
        _ permit: consuming Permit<OpenEngagementAction>
    ) throws(VaultError) -> Engagement {
        guard !clients.isEmpty else { throw .notFound(.client) }
        let discipline = role.discipline
        return try writing { ledger in
            let people = try clients.map { try ledger.client($0) }
            let compartment = try ledger.createEngagement(
                EngagementDetails(
                    discipline: discipline,
                    clients: clients,
                    subtype: subtype,
                    standing: .open,
                    opened: now,
                    fields: fields
                )
            )
            let engagement = Engagement(
                id: compartment.keys.engagement,
                discipline: discipline,
                clients: people.map(\.person),
                subtype: subtype,
                standing: .open,
                opened: now,
                fields: fields
            )
            return (
                engagement,
                AuditEvent(action: .openEngagement, compartment: compartment.keys, now: now)
            )
        }
    }

    /// The engagements of the role in hand, in order of opening.
    public func engagements() throws(VaultError) -> [Engagement] {
        try registry().engagements
    }
}
