import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Records that a filter takes` {
    private static let filters: [RecordFilter] = [
        RecordFilter(), RecordFilter(kinds: ["psychotherapy-note"]),
        RecordFilter(kinds: ["progress-note"], since: Moment(iso: "2026-03-01")),
        RecordFilter(tags: ["sleep"]), RecordFilter(statuses: [.draft]),
        RecordFilter(statuses: [.signed]), RecordFilter(until: Moment(iso: "2026-02-20")),
    ]

    /// By going through every record there is.
    private func expected(
        _ filter: RecordFilter,
        _ vault: borrowing UnlockedVault,
        isNamed: Bool
    ) throws -> Set<Identifier> {
        var found: Set<Identifier> = []
        _ = try vault.forEachRecord(
            vault.gate.permitToSearch(includingPsychotherapyNotes: isNamed)
        ) { record in
            if filter.takes(record.note, status: record.status) { found.insert(record.id) }
        }
        return found
    }

    private func found(
        _ filter: RecordFilter,
        _ vault: borrowing UnlockedVault,
        isNamed: Bool
    ) throws -> MatchingRecords {
        try vault.records(
            matching: filter,
            vault.gate.permitToSearch(includingPsychotherapyNotes: isNamed)
        )
    }

    @Test(arguments: filters.indices, [true, false])
    func `are all of them and no others`(number: Int, isNamed: Bool) throws {
        let sound = try IndexVault.shared.get()
        let vault = try sound.vault.unlock(try sound.copy(), .therapist)
        let matching = try found(Self.filters[number], vault, isNamed: isNamed)
        #expect(matching.problems.isEmpty)
        let ids = matching.records.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(try Set(ids) == expected(Self.filters[number], vault, isNamed: isNamed))
        try vault.lock()
    }

    @Test func `are found in their latest revision only`() throws {
        let sound = try IndexVault.shared.get()
        var vault = try sound.vault.unlock(try sound.copy(), .therapist)
        let engagement = try vault.begin(with: "Dan Roe")
        let record = try vault.write("A note", in: engagement)
        try vault.rewrite(record.id, parents: [1], as: "Another note")
        let matching = try found(RecordFilter(engagements: [engagement]), vault, isNamed: false)
        #expect(matching.records.map(\.id) == [record.id])
        #expect(matching.records.map(\.revision) == [2])
        try vault.lock()
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `are all found although a block of the index is harmed, and that is named`(
        seed: UInt64
    ) throws {
        let sound = try IndexVault.shared.get()
        let folder = try sound.copy()
        var random = SeededRandom(seed: seed)
        let row = random.pick(sound.blocks)
        var sealed = [UInt8](row.sealed)
        sealed[Int.random(in: sealed.indices, using: &random)] ^= 1
        try folder.put(block: Data(sealed), row.n)
        let vault = try sound.vault.unlock(folder, .therapist)
        let matching = try found(RecordFilter(), vault, isNamed: true)
        let ids = Set(matching.records.map(\.id))
        #expect(try ids == expected(RecordFilter(), vault, isNamed: true), "seed \(seed)")
        // A block without rows of records is not needed for this.
        let areOfIndex = matching.problems.allSatisfy(\.isOfIndex)
        #expect(areOfIndex, "seed \(seed)")
        try vault.lock()
    }
}

@Suite struct `The record that was written last` {
    @Test func `is called last, whoever's it is`() throws {
        let sound = try IndexVault.shared.get()
        var vault = try sound.vault.unlock(try sound.copy(), .therapist)
        let engagement = try vault.begin(with: "Dan Roe")
        let first = try vault.write("first", in: engagement)
        #expect(try vault.recordID(matching: "last") == first.id)
        let second = try vault.write("second", in: engagement, kind: "psychotherapy-note")
        #expect(try vault.recordID(matching: "last") == second.id)
        try vault.rewrite(first.id, parents: [1], as: "first again")
        #expect(try vault.recordID(matching: "last") == first.id)
        // What is no record in between does not count.
        _ = try vault.addClient(ClientDetails(name: "Eve"), now: SampleVault.moment)
        #expect(try vault.recordID(matching: "last") == first.id)
        try vault.lock()
    }

    @Test func `is nothing where nothing was written`() throws {
        let vault = try SampleVault(roles: [.client]) { _ in }
        let open = try vault.unlock(vault.folder, .client)
        #expect(throws: VaultError.self) { _ = try open.recordID(matching: "last") }
        try open.lock()
    }
}
