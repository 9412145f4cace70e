import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A person` {
    private static let shared = Result { try SampleVault(roles: [.therapist]) { _ in } }

    private static func fresh() throws -> (SampleVault, VaultFolder) {
        let sample = try shared.get()
        return (sample, try sample.folder.copy())
    }

    @Test func `is kept with everything that is known, and changed as often as one likes`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let (sample, folder) = try Self.fresh()
        let now = try SampleVault.moment
        var open = try sample.unlock(folder, .therapist)
        var known: [Identifier: ClientDetails] = [:]
        for _ in 0..<40 {
            let details = try PersonSample.details(&random, fullness: random.pick([0, 30, 100]))
            if let id = known.keys.sorted().randomElement(using: &random), random.chance(60) {
                let edited = try open.editClient(id, reason: "so", now: now) { $0 = details }
                #expect(edited.details.isSame(as: details), "seed \(seed)")
                known[id] = details
            } else {
                known[try open.addClient(details, now: now).id] = details
            }
        }
        try open.lock()
        let later = try sample.unlock(folder, .therapist)
        for (id, details) in known {
            #expect(try later.client(id).details.isSame(as: details), "seed \(seed)")
        }
        let named = try later.registry().people
        for person in named {
            let details = try #require(known[person.id])
            let names =
                [details.name] + [details.legalName].compactMap(\.self) + details.formerNames
            #expect(person.names.map { Array($0.utf8) } == names.map { Array($0.utf8) }, "\(seed)")
        }
        #expect(named.count == known.count)
        #expect(try later.verify().isClean, "seed \(seed)")
        try later.lock()
    }

    @Test func `is edited in one transaction with its row in the log, and by no other's key`()
        throws
    {
        let (sample, folder) = try Self.fresh()
        let now = try SampleVault.moment
        var open = try sample.unlock(folder, .therapist)
        let client = try open.addClient(ClientDetails(name: "Ana"), now: now)
        let before = try open.audit().count
        let rows = try folder.objects().count
        _ = try open.editClient(client.id, now: now) { $0.formerNames = ["Ann"] }
        let log = try open.audit()
        #expect(log.count == before + 1)
        #expect(log.last?.action == .editClient && log.last?.person == client.id)
        // The audit row is new; entry, roster, pages and head are written anew where they were.
        #expect(try folder.objects().count == rows + 1)
        try open.lock()
    }

    @Test func `keeps what two writers changed one after the other`() throws {
        let (sample, folder) = try Self.fresh()
        let now = try SampleVault.moment
        var one = try sample.unlock(folder, .therapist)
        let id = try one.addClient(ClientDetails(name: "Ana"), now: now).id
        var other = try sample.unlock(folder, .therapist)
        _ = try one.editClient(id, now: now) { $0.phone = "1" }
        _ = try other.editClient(id, now: now) { $0.email = "2" }
        let details = try one.client(id).details
        #expect(details.phone == "1" && details.email == "2")
        try one.lock()
        try other.lock()
    }

    @Test func `is found by any name, in a search too`() throws {
        let (sample, folder) = try Self.fresh()
        let now = try SampleVault.moment
        var open = try sample.unlock(folder, .therapist)
        var details = ClientDetails(name: "Ana")
        details.legalName = "Anastasia Popescu"
        details.formerNames = ["Željko"]
        let client = try open.addClient(details, now: now)
        let engagement = try open.opened(with: EngagementOpening(clients: [client.id]))
        try open.write("sleep", in: engagement.id)
        for name in ["ana", "popescu", "zeljko"] {
            let found = try open.search(
                "client:\(name) sleep",
                now: now,
                open.gate.permitToSearch()
            )
            #expect(found.hits.map(\.clientNames) == [["Ana"]], "\(name)")
        }
        try open.lock()
    }

    @Test func `that is incomplete or beyond measure is refused, and nothing is written`() throws {
        let (sample, folder) = try Self.fresh()
        let now = try SampleVault.moment
        var open = try sample.unlock(folder, .therapist)
        let id = try open.addClient(ClientDetails(name: "Ana"), now: now).id
        let epoch = try open.audit().count
        let changes: [(VaultError.InvalidInput, @Sendable (inout ClientDetails) -> Void)] = [
            (.emptyName, { $0.name = " \n" }),
            (.incompletePerson(part: "former name"), { $0.formerNames = [""] }),
            (
                .incompletePerson(part: "identifier"),
                { $0.identifiers = [PersonIdentifier(system: "chart", value: "")] }
            ),
            (
                .incompletePerson(part: "representative"),
                { $0.representatives = [Representative(name: "", relation: "mother")] }
            ),
            (
                .incompletePerson(part: "restriction"),
                { $0.restrictions = [ContactRestriction(.hours)] }
            ),
            (
                .tooLarge(limit: personByteLimit),
                { $0.address = String(repeating: "x", count: personByteLimit) }
            ),
        ]
        for (input, change) in changes {
            #expect(invalidInput { _ = try open.editClient(id, now: now, change) } == input)
        }
        expectNothing { _ = try open.editClient(Identifier(high: 1, low: 1), now: now) { _ in } }
        #expect(try open.audit().count == epoch)
        #expect(try open.client(id).details.isSame(as: ClientDetails(name: "Ana")))
        try open.lock()
    }

    @Test func `whose entry was changed without the key is named, and not edited over`() throws {
        let (sample, folder) = try Self.fresh()
        let now = try SampleVault.moment
        var open = try sample.unlock(folder, .therapist)
        let id = try open.addClient(ClientDetails(name: "Ana"), now: now).id
        _ = try open.editClient(id, now: now) { $0.address = String(repeating: "x", count: 5_000) }
        try open.lock()
        // The only object that is so long.
        let entry = try #require(
            try folder.objects().first { (5_000..<5_400).contains($0.sealed.count) }
        )
        try folder.put(
            entry.sealed.dropLast() + [entry.sealed.last.map { $0 ^ 1 } ?? 0],
            at: entry.id
        )
        var damaged = try sample.unlock(folder, .therapist)
        #expect(problems { _ = try damaged.client(id) }.map(\.object) == ["person's entry"])
        let edit = problems { _ = try damaged.editClient(id, now: now) { $0.name = "Ben" } }
        #expect(edit.map(\.object) == ["person's entry"])
        #expect(try damaged.verify().problems.map(\.object).contains("person's entry"))
        try damaged.lock()
    }
}
