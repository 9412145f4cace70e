import Practice
import Tacit
import Testing

@Suite struct `Joint work` {
    private static let shared = Result { try SampleVault(roles: [.therapist]) { _ in } }

    @Test func `says what each client is in it, with or without the roster`() throws {
        let sample = try Self.shared.get()
        let folder = try sample.folder.copy()
        let now = try SampleVault.moment
        var open = try sample.unlock(folder, .therapist)
        var people: [Identifier] = []
        for name in ["Ana", "Ben", "Cleo\u{202E}", "👨‍👩‍👧"] {
            people.append(try open.addClient(ClientDetails(name: name), now: now).id)
        }
        let family = try open.opened(
            with: EngagementOpening(
                clients: people,
                subtype: "family",
                fields: [Note.Field(name: "unitAsClient", value: "yes")],
                roles: [people[3]: "مريض", people[0]: "parent", people[1]: ""],
                name: "The Pops\u{200B}"
            )
        )
        #expect(family.roles.map(\.person) == [people[0], people[3]])
        let own = try open.opened(with: EngagementOpening(clients: [people[0]]))
        try open.write("of both", in: family.id)
        try open.lock()
        for isWithout in [false, true] {
            let copy = try folder.copy()
            if isWithout {
                let row = try #require(try RosterVault.row(in: copy, of: sample))
                try copy.remove(row)
            }
            let later = try sample.unlock(copy, .therapist)
            let found = try #require(try later.engagements().first { $0.id == family.id })
            #expect(found.name?.utf8.elementsEqual("The Pops\u{200B}".utf8) == true)
            #expect(found.role(of: people[0]) == "parent" && found.role(of: people[1]) == nil)
            #expect(found.role(of: people[3]) == "مريض" && found.clients.map(\.id) == people)
            let alone = try #require(try later.engagements().first { $0.id == own.id })
            #expect(alone.roles.isEmpty && alone.name == nil)
            if !isWithout { #expect(try later.verify().isClean) }
            try later.lock()
        }
    }

    @Test func `gives no role to somebody who has no part in it`() throws {
        let sample = try Self.shared.get()
        var open = try sample.unlock(sample.folder.copy(), .therapist)
        let now = try SampleVault.moment
        let ana = try open.addClient(ClientDetails(name: "Ana"), now: now).id
        let ben = try open.addClient(ClientDetails(name: "Ben"), now: now).id
        expectNothing {
            _ = try open.opened(with: EngagementOpening(clients: [ana], roles: [ben: "partner"]))
        }
        #expect(try open.engagements().isEmpty)
        try open.lock()
    }
}
