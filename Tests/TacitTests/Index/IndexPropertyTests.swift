import Foundation
import Practice
import Search
import Tacit
import Testing

/// A life of a vault that follows from a seed.
private struct VaultLife {
    var random: SeededRandom
    var engagements: [Identifier] = []
    /// Drafts and imported records, which may be edited.
    var editable: [(id: Identifier, kind: String, revision: UInt64)] = []
    let kinds: [String]
    let clients: [String]

    init(_ role: Role, seed: UInt64) {
        random = SeededRandom(seed: seed)
        kinds =
            role == .client
            ? ["entry", "mood"]
            : ["progress-note", "intake", "contact", "psychotherapy-note"]
        clients = role == .client ? [] : ["Ana Pop", "Zoë Ng", "Ben Ode", "李雷"]
    }

    mutating func step(_ vault: inout UnlockedVault) throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<50: try add(&vault)
        case 50..<78:
            try edit(&vault)
            // The same record again, before anything else.
            if random.chance(30) { try edit(&vault, editable.last) }
        case 78..<92: try bring(&vault)
        default:
            let report = try vault.reindex(now: SampleVault.moment)
            #expect(report.problems.isEmpty)
        }
    }

    private mutating func add(_ vault: inout UnlockedVault) throws {
        let kind = random.pick(kinds)
        let saved = try vault.add(
            NewRecord(
                engagement: random.pick(engagements),
                note: IndexWords.note(&random, kind: kind)
            ),
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: kind)
        )
        editable.append((saved.id, kind, saved.revision))
    }

    private mutating func edit(
        _ vault: inout UnlockedVault,
        _ chosen: (id: Identifier, kind: String, revision: UInt64)? = nil
    ) throws {
        guard !editable.isEmpty else { return }
        let old = chosen ?? random.pick(editable)
        // Now and then by somebody who has not seen the latest revision.
        let parent = random.chance(15) ? 1 : old.revision
        let saved = try vault.edit(
            old.id,
            parents: [parent],
            note: IndexWords.note(&random, kind: old.kind),
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: old.kind)
        )
        editable.removeAll { $0.id == old.id }
        editable.append((old.id, old.kind, saved.revision))
    }

    private mutating func bring(_ vault: inout UnlockedVault) throws {
        var text = ""
        for _ in 0..<Int.random(in: 1...25, using: &random) {
            let note = IndexWords.note(&random, kind: random.pick(kinds))
            var line: [String: Any] = [
                "kind": note.kind, "title": note.title, "tags": note.tags, "body": note.body,
                "status": random.pick(["draft", "imported", "withdrawn", "signed"]),
                "fields": Dictionary(note.fields.map { ($0.name, $0.value) }) { first, _ in first },
            ]
            line["at"] = note.at?.iso
            if !clients.isEmpty { line["client"] = random.pick(clients + ["Ana Pop & Zoë Ng"]) }
            let json = try JSONSerialization.data(withJSONObject: line)
            text += String(decoding: json, as: UTF8.self) + "\n"
        }
        let report = try vault.bring(jsonLines: text)
        #expect(report.imported > 0)
        engagements = try vault.engagements().map(\.id)
        editable = try IndexOracle(vault).records
            .filter { $0.status == .draft || $0.status == .imported }
            .map { ($0.id, $0.note.kind, $0.revision) }
    }

    /// Asks the vault and the oracle the same; gives the number of hits.
    mutating func ask(_ vault: borrowing UnlockedVault, _ count: Int, _ place: String) throws -> Int
    {
        let oracle = try IndexOracle(vault)
        var matched = 0
        for _ in 0..<count {
            let text = IndexWords.query(&random, kinds: kinds, clients: clients)
            var scope = IndexOracle.Scope()
            scope.isNamed = random.chance(40)
            if random.chance(20) {
                scope.statuses = random.pick([[.withdrawn], [.draft], [.imported, .withdrawn]])
            }
            if random.chance(15) { scope.engagements = [random.pick(engagements)] }
            if random.chance(50) { scope.limit = Int.random(in: 0...30, using: &random) }
            guard (try? Query(text)) != nil else {
                #expect(throws: SearchError.self, "\(place): \(text)") {
                    try vault.find(text, scope)
                }
                continue
            }
            try vault.expect(text, scope, as: oracle, place)
            matched += try oracle.answer(text, scope).total
        }
        return matched
    }
}

@Suite struct `An index in a vault finds what reading every note finds` {
    private static let practice = Result {
        try SampleVault(roles: [.therapist]) { vault in
            for name in ["Ana Pop", "Zoë Ng", "Ben Ode"] { _ = try vault.begin(with: name) }
            let clients = try vault.clients().filter { $0.name != "Ben Ode" }.map(\.id)
            _ = try vault.opened(
                with: EngagementOpening(
                    clients: clients,
                    fields: [Note.Field(name: "unitAsClient", value: "yes")]
                )
            )
            // Whom a query names must be on the roster.
            _ = try vault.addClient(ClientDetails(name: "李雷"), now: SampleVault.moment)
        }
    }
    private static let journal = Result { try SampleVault(roles: [.client]) { _ in } }

    private static let seeds: [UInt64] =
        runsEverything
        ? Array(0..<40) : (0..<3).map { _ in UInt64.random(in: 1_000...999_999) }

    @Test(arguments: seeds)
    func `with the same totals, order and scores, whatever was written before`(
        seed: UInt64
    ) throws {
        let role: Role = seed % 4 == 3 ? .client : .therapist
        let sample = try (role == .client ? Self.journal : Self.practice).get()
        let folder = try sample.folder.copy()
        var life = VaultLife(role, seed: seed)
        var matched = 0
        for session in 0..<(runsEverything ? 14 : 12) {
            var vault = try sample.unlock(folder, role)
            if session == 0 { life.engagements = try vault.engagements().map(\.id) }
            // Also what stands there right after opening is asked.
            for step in 0...3 {
                let place = "seed \(seed), session \(session), step \(step)"
                if step > 0 { try life.step(&vault) }
                #expect(try vault.verify().problems == [], "\(place)")
                matched += try life.ask(vault, runsEverything ? 6 : 3, place)
            }
            try vault.lock()
        }
        #expect(matched > 100, "seed \(seed)")
        #expect(try folder.blocks().count > 4, "seed \(seed)")
    }

    @Test func `also where many long notes outgrow one segment after another`() throws {
        let sample = try Self.journal.get()
        let folder = try sample.folder.copy()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var vault = try sample.unlock(folder, .client)
        let engagement = try #require(try vault.engagements().first).id
        var shapes: Set<String> = []
        var ids: [Identifier] = []
        for round in 0..<(runsEverything ? 60 : 26) {
            let note = Note(
                kind: "entry",
                title: "round\(round)",
                body: IndexWords.long(&random, words: random.chance(60) ? 1_300 : 60)
            )
            let saved = try vault.add(
                NewRecord(engagement: engagement, note: note),
                now: SampleVault.moment,
                vault.gate.permitToSave(kind: "entry")
            )
            ids.append(saved.id)
            if random.chance(30) {
                let old = random.pick(ids)
                let past = try vault.record(old, vault.gate.permitToShow())
                _ = try vault.edit(
                    old,
                    parents: [past.revision],
                    note: Note(kind: "entry", title: past.note.title, body: "short now"),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: "entry")
                )
            }
            #expect(try vault.verify().problems == [], "seed \(seed), round \(round)")
            let oracle = try IndexOracle(vault)
            for text in ["round\(round)", "w1*", "plague OR rest*", "\"short now\" OR in:title r*"]
            {
                guard (try? Query(text)) != nil else { continue }
                try vault.expect(text, as: oracle, "seed \(seed), round \(round)")
            }
            let full = try folder.blocks().count { $0.sealed.count == 2_032 }
            shapes.insert("\(full)")
        }
        try vault.lock()
        // The main segment was made anew several times, from one block to many.
        #expect(shapes.count > 3, "seed \(seed): \(shapes)")
    }
}
