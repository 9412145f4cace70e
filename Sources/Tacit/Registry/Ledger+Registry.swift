import Practice
import Sealing

extension Ledger {
    /// Every person of the role whose entry opens, in no particular order; the others are named.
    func clients(problems: inout [IntegrityProblem]) throws -> [Client] {
        try manifest.entries().filter { $0.type == .personKey }.compactMap { entry in
            try collecting(&problems) { try client(keyEntry: entry) }
        }
    }

    func client(_ id: Identifier) throws -> Client {
        guard let entry = try manifest.entry(id), entry.type == .personKey else {
            throw VaultError.notFound(.client)
        }
        return try client(keyEntry: entry)
    }

    /// A person's entry has a random key of its own, so that it can be destroyed alone.
    func createClient(_ details: ClientDetails) throws -> Client {
        let id = Identifier.random()
        let key = Key<PersonPurpose>.random()
        try put(key: key, type: .personKey, id: id)
        let row = Self.personRow(key)
        let sealed = key.seal(details.bytes, at: keys.place(.person, row, revision: 1))
        try list(sealed, type: .person, id: row, revision: 1)
        let client = Client(id: id, details: details)
        try changeRoster { $0.put(client.person) }
        return client
    }

    /// Seals a person's entry anew, under the key that it has.
    func changeClient(_ id: Identifier, to details: ClientDetails) throws -> Client {
        guard let entry = try manifest.entry(id), entry.type == .personKey else {
            throw VaultError.notFound(.client)
        }
        let key = try personKey(entry)
        let row = Self.personRow(key)
        let revision = (try manifest.entry(row)?.revision ?? 0) + 1
        let sealed = key.seal(details.bytes, at: keys.place(.person, row, revision: revision))
        try list(sealed, type: .person, id: row, revision: revision)
        let client = Client(id: id, details: details)
        try changeRoster { $0.put(client.person) }
        try conflicts.changed(client)
        return client
    }

    /// Destroys a person's entry with its key.
    func destroyClient(_ id: Identifier) throws {
        guard let entry = try manifest.entry(id), entry.type == .personKey else { return }
        try withdraw(Self.personRow(personKey(entry)))
        try withdraw(id)
        try changeRoster { $0.remove(person: id) }
        try conflicts.removed(person: id)
    }

    /// What pseudonyms and the shift of dates follow from, in copies about a client.
    func aliasKey(of person: Identifier) throws -> AliasKey {
        guard let entry = try manifest.entry(person), entry.type == .personKey else {
            throw VaultError.notFound(.client)
        }
        return AliasKey(person: try personKey(entry), vault: keys.vault)
    }

    private func personKey(_ entry: ManifestEntry) throws -> Key<PersonPurpose> {
        var remark: [UInt8] = []
        let key = try key(entry, as: PersonPurpose.self, remark: &remark)
        guard remark.isEmpty else {
            throw VaultError.integrity(.malformed, .personKey, entry.id)
        }
        return key
    }

    private func client(keyEntry entry: ManifestEntry) throws -> Client {
        let key = try personKey(entry)
        let row = Self.personRow(key)
        guard let person = try manifest.entry(row) else {
            throw VaultError.integrity(.missing, .person, row)
        }
        let stored = try stored(person, row: row)
        let details = try opened(.person, row) {
            try ClientDetails(
                canonical: key.open(stored, at: keys.place(.person, row, revision: person.revision))
            )
        }
        return Client(id: entry.id, details: details)
    }

    private static func personRow(_ key: borrowing Key<PersonPurpose>) -> Identifier {
        Identifier(prefixOf: key.digest(Array("entry".utf8)))
    }

    func createEngagement(_ details: EngagementDetails) throws -> Compartment {
        let id = Identifier.random()
        let compartment = try createCompartment(
            engagement: id,
            realm: details.discipline.mainRealm,
            details: details
        )
        try changeRoster { $0.put(details, of: id) }
        try conflicts.record(engagement: id, people: details.clients, standing: details.standing)
        return compartment
    }

    /// Makes an engagement of an inquiry: what was written there stays where it is.
    func convert(_ inquiry: Identifier, to details: EngagementDetails) throws -> Compartment {
        let compartment = try compartment(
            of: inquiry,
            realm: details.discipline.mainRealm,
            creating: false
        )
        guard let standing = compartment.state.details, standing.standing == .inquiry else {
            throw VaultError.notFound(.engagement)
        }
        var details = details
        // A hold stands whatever becomes of the engagement.
        details.marks = standing.marks
        compartment.state.details = details
        compartment.isChanged = true
        try changeRoster { $0.put(details, of: inquiry) }
        try conflicts.record(
            engagement: inquiry,
            people: details.clients,
            standing: details.standing
        )
        return compartment
    }

    /// The compartment in which an engagement keeps a realm; made on its first use.
    func compartment(of engagement: Identifier, realm: Realm, creating: Bool) throws -> Compartment
    {
        let all = try compartments(of: engagement)
        if let found = all.first(where: { $0.keys.realm == realm }) { return found }
        guard creating, !all.isEmpty else { throw VaultError.notFound(.engagement) }
        return try createCompartment(engagement: engagement, realm: realm, details: nil)
    }
}
