import Practice

/// The engagements into which records can go, found by what stands under `client`.
struct ImportTargets {
    private struct Target {
        let engagement: Identifier
        let label: String
    }

    private let ledger: Ledger
    private let role: Role
    private let now: Moment
    private let createsClients: Bool
    private let defaultEngagement: Identifier?
    private let journal: Identifier?
    /// Both by their names, folded, so that nobody is looked for among all of them.
    private var open: [String: [Target]]
    private var clients: [String: [Client]]
    private var found: [[UInt8]: Identifier] = [:]
    private(set) var clientsCreated = 0

    init(_ ledger: Ledger, _ request: ImportRequest, role: Role, now: Moment) throws {
        self.ledger = ledger
        self.role = role
        self.now = now
        createsClients = request.createClients
        // A name that cannot be read might be one that the file means: then nothing is brought in.
        var problems: [IntegrityProblem] = []
        let all = try ledger.engagements(problems: &problems)
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        let open = all.filter { $0.standing != .closed }
        self.open = Dictionary(grouping: open.flatMap(Self.targets)) { NameFold.fold($0.label) }
        clients = [:]
        for client in try ledger.clients(problems: &problems) {
            for name in Set(client.person.names.map(NameFold.fold)) {
                clients[name, default: []].append(client)
            }
        }
        journal = role == .client ? all.first?.id : nil
        defaultEngagement = request.engagement
        if let wanted = request.engagement {
            guard let engagement = all.first(where: { $0.id == wanted }) else {
                throw VaultError.notFound(.engagement)
            }
            guard engagement.standing != .closed else {
                throw VaultError.refused([.engagementClosed(wanted)])
            }
        }
    }

    /// What a person's own engagement may be called: by the used name, the legal one, a former one.
    private static func targets(_ engagement: Engagement) -> [Target] {
        let own = engagement.clients.count == 1 ? engagement.clients[0].names : nil
        return (own ?? [EngagementLabel.of(engagement) ?? ""]).map {
            Target(engagement: engagement.id, label: $0)
        }
    }

    mutating func engagement(of client: String?) throws(ImportFault) -> Identifier {
        if let journal {
            guard client == nil else { throw ImportFault(.clientInJournal, field: "client") }
            return journal
        }
        guard let client else {
            guard let defaultEngagement else { throw ImportFault(.noClient, field: "client") }
            return defaultEngagement
        }
        // By bytes: what Swift takes for equal may still be two names.
        let key = Array(client.utf8)
        if let known = found[key] { return known }
        let engagement = try look(for: client)
        found[key] = engagement
        return engagement
    }

    /// By the very name, else by one that differs in case and accents only.
    private mutating func look(for client: String) throws(ImportFault) -> Identifier {
        let folded = NameFold.fold(client)
        let openAlike = open[folded] ?? []
        let same = openAlike.filter { $0.label.utf8.elementsEqual(client.utf8) }
        let alike = same.isEmpty ? openAlike : same
        if let first = alike.first {
            guard alike.allSatisfy({ $0.engagement == first.engagement }) else {
                throw ImportFault(.ambiguousClient, field: "client")
            }
            return first.engagement
        }
        let clientsAlike = clients[folded] ?? []
        let sameNamed = clientsAlike.filter { alike in
            alike.person.names.contains { $0.utf8.elementsEqual(client.utf8) }
        }
        let named = sameNamed.isEmpty ? clientsAlike : sameNamed
        guard named.count < 2 else { throw ImportFault(.ambiguousClient, field: "client") }
        guard createsClients else {
            throw ImportFault(named.isEmpty ? .unknownClient : .noOpenEngagement, field: "client")
        }
        guard !folded.isEmpty else { throw ImportFault(.noClient, field: "client") }
        do {
            return try create(client, named.first)
        } catch {
            throw ImportFault(error)
        }
    }

    private mutating func create(
        _ name: String,
        _ known: Client?
    ) throws(VaultError) -> Identifier {
        try door {
            let client = try known ?? ledger.createClient(ClientDetails(name: name))
            if known == nil {
                clients[NameFold.fold(name), default: []].append(client)
                clientsCreated += 1
            }
            let details = EngagementDetails(
                discipline: role.discipline,
                clients: [client.id],
                subtype: nil,
                standing: .imported,
                opened: now,
                fields: []
            )
            let engagement = try ledger.createEngagement(details).keys.engagement
            open[NameFold.fold(name), default: []].append(
                Target(engagement: engagement, label: name)
            )
            return engagement
        }
    }
}

/// Why a record has no place; where it stands in the source is added outside.
struct ImportFault: Error {
    enum Cause {
        case reason(ImportProblem.Reason)
        case vault(VaultError)
    }

    let cause: Cause
    let field: String?

    init(_ reason: ImportProblem.Reason, field: String? = nil) {
        cause = .reason(reason)
        self.field = field
    }

    init(_ error: VaultError) {
        cause = .vault(error)
        field = nil
    }
}
