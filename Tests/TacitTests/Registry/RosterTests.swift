import Foundation
import Practice
import Tacit
import Testing

@Suite struct `The roster` {
    @Test(arguments: ["gone", "changed", "cut", "as it was yesterday"])
    func `where it does not open, is named, and everybody is found all the same`(
        fault: String
    ) throws {
        let (days, folder) = try RosterVault.today()
        let sealed = try #require(try folder.objects().first { $0.id == days.row }).sealed
        switch fault {
        case "gone": try folder.remove(days.row)
        case "changed":
            try folder.put(sealed.dropLast() + [sealed[sealed.endIndex - 1] ^ 1], at: days.row)
        case "cut": try folder.put(sealed.prefix(60), at: days.row)
        default:
            let older = try #require(try days.yesterday.objects().first { $0.id == days.row })
                .sealed
            #expect(older != sealed)
            try folder.put(older, at: days.row)
        }
        let open = try days.vault.unlock(folder, .therapist)
        #expect(try open.registry().lines == days.truth)
        #expect(open.problems.map(\.object) == ["roster"])
        let joined = try open.engagements().flatMap { $0.clients.map(\.name) }
        #expect(joined.sorted() == ["Ana", "Ben"])
        #expect(try open.verify().problems.map(\.object).contains("roster"))
        try open.lock()
    }

    @Test func `names a person whose own entry does not open`() throws {
        let (days, folder) = try RosterVault.today()
        let open = try days.vault.unlock(Self.damagePerson(folder, days), .therapist)
        #expect(try open.registry().lines == days.truth)
        #expect(open.problems.isEmpty)
        // Who wants to know more is told.
        #expect(try open.clients().count == 1)
        #expect(open.problems.map(\.object) == ["person's entry"])
        #expect(try open.verify().problems.map(\.object) == ["person's entry"])
        try open.lock()
    }

    @Test func `that does not open is made anew by the next change of what it names`() throws {
        let (days, folder) = try RosterVault.today()
        try folder.remove(days.row)
        var open = try days.vault.unlock(folder, .therapist)
        _ = try open.addClient(ClientDetails(name: "Cleo"), now: SampleVault.moment)
        #expect(open.problems.map(\.object) == ["roster"])
        try open.lock()
        let later = try days.vault.unlock(folder, .therapist)
        #expect(try later.registry().people.map(\.name).sorted() == ["Ana", "Ben", "Cleo"])
        #expect(later.problems.isEmpty && later.warnings.isEmpty)
        #expect(try later.verify().isClean)
        try later.lock()
    }

    @Test func `is given up rather than written without somebody`() throws {
        let (days, folder) = try RosterVault.today()
        try folder.remove(days.row)
        let damaged = try Self.damagePerson(folder, days)
        var open = try days.vault.unlock(damaged, .therapist)
        _ = try open.addClient(ClientDetails(name: "Cleo"), now: SampleVault.moment)
        try open.lock()
        let later = try days.vault.unlock(damaged, .therapist)
        #expect(try later.registry().people.count == 2)
        #expect(try later.engagements().count == 2)
        #expect(later.problems.map(\.object) == ["person's entry"])
        #expect(later.warnings.isEmpty)
        #expect(try later.verify().problems.map(\.object) == ["person's entry"])
        try later.lock()
    }

    /// A copy in which the entry of one person does not open.
    private static func damagePerson(
        _ folder: VaultFolder,
        _ days: RosterVault.Days
    ) throws -> VaultFolder {
        for row in try folder.objects() {
            let copy = try folder.copy()
            try copy.put(
                row.sealed.dropLast() + [row.sealed[row.sealed.endIndex - 1] ^ 1],
                at: row.id
            )
            guard let open = try? days.vault.unlock(copy, .therapist) else { continue }
            _ = try? open.clients()
            let found = open.problems
            try open.lock()
            if found.map(\.object) == ["person's entry"] { return copy }
        }
        throw SampleError.noSuchClient
    }

    @Test func `agrees with every entry after many operations in any order`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let vault = try SampleVault(roles: [.therapist]) { _ in }
        let folder = try vault.folder.copy()
        var open = try vault.unlock(folder, .therapist)
        var people: [Identifier: String] = [:]
        var engagements: [Identifier: [Identifier]] = [:]
        for step in 0..<(runsEverything ? 600 : 60) {
            switch UInt8.random(in: 0..<6, using: &random) {
            case 0, 1:
                let name = "Client \(step) \(random.next())"
                people[try open.addClient(ClientDetails(name: name), now: SampleVault.moment).id] =
                    name
            case 5 where !people.isEmpty:
                let id = try #require(people.keys.sorted().randomElement(using: &random))
                let details = try PersonSample.details(&random, fullness: 50)
                _ = try open.editClient(id, reason: "so", now: SampleVault.moment) { $0 = details }
                people[id] = details.name
            case 2 where !people.isEmpty:
                let clients = Array(people.keys.shuffled(using: &random).prefix(2))
                let engagement = try open.opened(
                    with: EngagementOpening(
                        clients: clients,
                        subtype: step.isMultiple(of: 2) ? "couple" : nil,
                        fields: [
                            Note.Field(name: "fee", value: "\(step)"),
                            Note.Field(name: "unitAsClient", value: "yes"),
                        ]
                    )
                )
                engagements[engagement.id] = clients
            case 3 where !engagements.isEmpty:
                let engagement = try #require(engagements.keys.randomElement(using: &random))
                try open.write("note \(step)", in: engagement)
            default:
                // What fails changes nothing.
                expectNothing {
                    _ = try open.opened(
                        with: EngagementOpening(clients: [Identifier(high: random.next(), low: 1)])
                    )
                }
                try open.lock()
                open = try vault.unlock(folder, .therapist)
            }
        }
        let registry = try open.registry()
        let named = Dictionary(uniqueKeysWithValues: registry.people.map { ($0.id, $0.name) })
        #expect(named == people, "seed \(seed)")
        let joined = Dictionary(
            uniqueKeysWithValues: registry.engagements.map { ($0.id, $0.clients.map(\.id)) }
        )
        #expect(joined == engagements, "seed \(seed)")
        let names = try open.clients().map(\.name)
        #expect(names.sorted() == registry.people.map(\.name).sorted(), "seed \(seed)")
        #expect(try open.verify().isClean, "seed \(seed)")
        #expect(open.problems.isEmpty && open.warnings.isEmpty)
        try open.lock()
        // Without it, the entries give the same.
        guard let row = try RosterVault.row(in: folder, of: vault) else { return }
        try folder.remove(row)
        let other = try vault.unlock(folder, .therapist)
        #expect(try other.registry().lines == registry.lines, "seed \(seed)")
        try other.lock()
    }
}
