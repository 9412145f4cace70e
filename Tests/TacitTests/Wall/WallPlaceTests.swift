import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A sealed object opens in its own place only` {
    /// But for the one that both roles write: the conflict index.
    @Test func `each row belongs to exactly one role, which notices when it is gone`() throws {
        let rows = try WallVault.owners.get()
        #expect(rows.count > 40)
        let (vault, folder) = try WallVault.copy()
        let coach = try vault.unlock(folder, .coach)
        let shared = Data(try coach.conflictRow().bytes)
        try coach.lock()
        for row in rows {
            #expect(row.owners.count == (row.id == shared ? 2 : 1), "\(row.id as NSData)")
        }
        #expect(Set(rows.flatMap(\.owners)) == [.therapist, .coach])
    }

    /// Every pair of rows changes places, one pair after the other, on a copy of the vault.
    @Test func `no two rows can change places without being noticed`() throws {
        let (vault, folder) = try WallVault.copy()
        let owners = try Dictionary(
            uniqueKeysWithValues: WallVault.owners.get().map { ($0.id, $0.owners) }
        )
        let truth = Self.truth(vault, folder)
        let rows = try folder.objects()
        // The long run takes all pairs, the short one every pair of near and some of far rows.
        let step = runsEverything ? 1 : 13
        for (index, one) in rows.enumerated() {
            for (distance, other) in rows[(index + 1)...].enumerated()
            where distance < 2 || (index + distance).isMultiple(of: step) {
                try folder.put(other.sealed, at: one.id)
                try folder.put(one.sealed, at: other.id)
                for role in Set((owners[one.id] ?? []) + (owners[other.id] ?? [])) {
                    let reading = VaultReading { try vault.unlock(folder, role) }
                    let pair = "\(role) \(one.id as NSData) \(other.id as NSData)"
                    #expect(reading.isNoticed && reading.failures.isEmpty, "\(pair)")
                    #expect(truth[role].map(reading.saysOnly) == true, "\(pair)")
                    #expect(truth[role].map(reading.isComplete) == true, "\(pair)")
                }
                try folder.put(one.sealed, at: one.id)
                try folder.put(other.sealed, at: other.id)
            }
        }
        #expect(Self.truth(vault, folder).mapValues(\.lines) == truth.mapValues(\.lines))
    }

    @Test func `a note that was moved into another client's engagement is named, not shown`() throws
    {
        let (vault, folder) = try WallVault.copy()
        let notes = try Self.notes(vault, folder, .therapist)
        let first = try #require(notes.first { $0.note.title.hasSuffix("files") })
        let second = try #require(notes.first { $0.note.title.hasSuffix("second") })
        #expect(first.engagement != second.engagement)
        let rows = try folder.objects()
        let moved = try #require(rows.first { $0.id == Data(first.id.bytes) })
        try folder.put(moved.sealed, at: Data(second.id.bytes))
        let mine = try vault.unlock(folder, .therapist)
        let found = problems { _ = try mine.record(second.id, mine.gate.permitToShow()) }
        #expect(found.map(\.id) == [second.id] && found.map(\.object) == ["record"])
        #expect(found.map(\.fault) == [.replaced])
        // The one that was copied is still where it belongs.
        #expect(try mine.record(first.id, mine.gate.permitToShow()).note.title == first.note.title)
        try mine.lock()
    }

    @Test func `a psychotherapy note does not pass for a progress note`() throws {
        let (vault, folder) = try WallVault.copy()
        let notes = try Self.notes(vault, folder, .therapist)
        let process = try #require(notes.first { $0.realm == .psychotherapyNotes })
        let progress = try #require(
            notes.first { $0.realm == .therapy && $0.engagement == process.engagement }
        )
        let rows = try folder.objects()
        let moved = try #require(rows.first { $0.id == Data(process.id.bytes) })
        try folder.put(moved.sealed, at: Data(progress.id.bytes))
        let reading = VaultReading { try vault.unlock(folder, .therapist) }
        #expect(reading.problems.contains { $0.id == progress.id && $0.fault == .replaced })
    }

    @Test func `rows of another vault with the same passphrase are noticed, each of them`() throws {
        let (vault, folder) = try WallVault.copy()
        let owners = try Dictionary(
            uniqueKeysWithValues: WallVault.owners.get().map { ($0.id, $0.owners) }
        )
        let strange = try SampleVault(roles: [.therapist]) { vault in
            try vault.write("strange", in: vault.begin(with: "Strange"))
        }
        let foreign = try strange.folder.objects()
        for (index, row) in try folder.objects().enumerated() {
            try folder.put(foreign[index % foreign.count].sealed, at: row.id)
            for role in owners[row.id] ?? [] {
                let reading = VaultReading { try vault.unlock(folder, role) }
                #expect(reading.isNoticed, "\(row.id as NSData)")
                #expect(!reading.lines.contains { $0.contains("trange") })
            }
            try folder.put(row.sealed, at: row.id)
        }
    }

    @Test func `another vault's slots do not open this one`() throws {
        let (_, folder) = try WallVault.copy()
        let strange = try SampleVault(roles: [.therapist]) { _ in }
        try folder.put(slots: strange.folder.slots())
        #expect(throws: VaultError.self) { try folder.unlock(.therapist).lock() }
    }

    @Test func `one role's slot in place of the other's opens neither in the other's name`() throws
    {
        let (_, folder) = try WallVault.copy()
        let slots = try folder.slots()
        let passphrase = try [Role.therapist, .coach].map { role in
            try #require(slots.first { $0[1] == 1 && $0[2] == role.slotNumber })
        }
        for (own, other) in [(0, 1), (1, 0)] {
            try folder.put(slots: slots.map { $0 == passphrase[other] ? passphrase[own] : $0 })
            for role in [Role.therapist, .coach] {
                #expect(throws: VaultError.self) { try folder.unlock(role).lock() }
            }
            try folder.place(WallVault.shared.get().folder.bytes())
        }
    }

    private static func truth(_ vault: SampleVault, _ folder: VaultFolder) -> [Role: VaultReading] {
        let roles: [Role] = [.therapist, .coach]
        return Dictionary(
            uniqueKeysWithValues: roles.map { role in
                (role, VaultReading { try vault.unlock(folder, role) })
            }
        )
    }

    private static func notes(
        _ vault: SampleVault,
        _ folder: VaultFolder,
        _ role: Role
    ) throws -> [Record] {
        let mine = try vault.unlock(folder, role)
        var records: [Record] = []
        _ = try mine.forEachRecord(
            mine.gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { records.append($0) }
        try mine.lock()
        return records
    }
}
