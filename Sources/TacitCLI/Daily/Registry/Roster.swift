import Practice
import Tacit

/// Who and what the role in hand keeps records about, to find what a person means and to name it.
struct Roster {
    let role: Role
    let clients: [Person]
    let engagements: [Engagement]

    init(_ vault: borrowing UnlockedVault) throws(VaultError) {
        role = vault.role
        let registry = try vault.registry()
        clients = registry.people
        engagements = registry.engagements
    }

    /// The client that a short id or the beginning of a name stands for.
    func client(_ reference: String) throws(CommandError) -> Person {
        switch Reference.match(reference, among: clients.map { ($0.id, [$0.name]) }) {
        case .one(let id):
            guard let client = clients.first(where: { $0.id == id }) else { break }
            return client
        case .ambiguous(let ids):
            throw .ambiguousClient(reference, clients.filter { ids.contains($0.id) })
        case .none: break
        }
        throw .noSuchClient(reference)
    }

    /// The engagement that a short id, or the name of one of its clients, stands for.
    func engagement(_ reference: String) throws(CommandError) -> Engagement {
        let named = engagements.map { ($0.id, $0.clients.map(\.name)) }
        switch Reference.match(reference, among: named) {
        case .one(let id):
            guard let found = engagements.first(where: { $0.id == id }) else { break }
            return found
        case .ambiguous(let ids):
            throw .ambiguousEngagement(reference, engagements.filter { ids.contains($0.id) })
        case .none: break
        }
        throw .noSuchEngagement(reference)
    }

    func engagements(of client: Person) -> [Engagement] {
        engagements.filter { $0.clients.contains { $0.id == client.id } }
    }

    /// The engagement that a new record goes to.
    ///
    /// A client's own journal; else the one that is named, or the client's one that is open, or else
    /// was imported. Where there are several, the one that is the client's alone.
    func engagementToSave(
        client: String?,
        engagement: String?
    ) throws(CommandError) -> Engagement {
        if role == .client {
            guard client == nil else { throw .clientNotForRole(role) }
            guard let journal = engagements.first(where: { $0.discipline == .journal }) else {
                throw .noSuchEngagement("journal")
            }
            return journal
        }
        if let engagement { return try self.engagement(engagement) }
        guard let client else { throw .clientNeeded }
        let person = try self.client(client)
        let all = engagements(of: person)
        for standing in [Engagement.Standing.open, .imported] {
            let candidates = all.filter { $0.standing == standing }
            let own = candidates.filter { $0.clients.count == 1 }
            if let only = own.first, own.count == 1 { return only }
            if let only = candidates.first, candidates.count == 1 { return only }
            if !candidates.isEmpty { throw .ambiguousEngagement(client, candidates) }
        }
        throw .noOpenEngagement(person.name)
    }

    /// The engagements that a filter means; `nil` for all of them.
    func engagements(client: String?, engagement: String?) throws(CommandError) -> Set<Identifier>?
    {
        if let engagement { return [try self.engagement(engagement).id] }
        guard let client else { return nil }
        if role == .client { throw .clientNotForRole(role) }
        return Set(engagements(of: try self.client(client)).map(\.id))
    }

    /// Whose an engagement is, in words; `nil` for a journal.
    func clientName(of engagement: Identifier) -> String? {
        guard let found = engagements.first(where: { $0.id == engagement }), !found.clients.isEmpty
        else { return nil }
        return found.clients.map(\.name).joined(separator: ", ")
    }
}

extension Client {
    var document: JSONValue {
        [
            "id": .string(id.text), "name": .string(name), "born": .optional(details.born?.iso),
            "email": .optional(details.email), "phone": .optional(details.phone),
        ]
    }
}

extension Engagement {
    var document: JSONValue {
        [
            "id": .string(id.text), "discipline": .string(discipline.rawValue),
            "clients": .strings(clients.map(\.name)), "state": .string(standing.rawValue),
            "subtype": .optional(subtype), "opened": .string(opened.iso),
            "fields": .object(fields.map { ($0.name, .string($0.value)) }),
        ]
    }

    var row: [String] {
        [
            id.shortText, discipline.rawValue, standing.rawValue, String(opened.iso.prefix(10)),
            subtype ?? "", clients.map(\.name).joined(separator: ", "),
        ]
    }
}
