import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Blocks of psychotherapy notes` {
    @Test func `are touched only by those who name them, and totals are right`() throws {
        let sound = try IndexVault.shared.get()
        let folder = try sound.copy()
        let named = sound.blocks.filter { sound.places[$0.n]?.isNamed == true }
        #expect(named.count > 4 && named.count < sound.blocks.count)
        for row in named { try folder.put(block: Data(row.sealed.reversed()), row.n) }
        let vault = try sound.vault.unlock(folder, .therapist)
        for asked in sound.asked {
            let results = try vault.find(asked.text, IndexOracle.Scope(isNamed: asked.isNamed))
            #expect(IndexVault.text(results) == asked.found, "\(asked.text)")
            #expect(results.problems.isEmpty != asked.isNamed, "\(asked.text)")
        }
        // A kind that is asked for without the permit finds none of them.
        #expect(try vault.find("kind:psychotherapy-note").total == 0)
        let all = try vault.find("kind:psychotherapy-note", IndexOracle.Scope(isNamed: true))
        #expect(all.total == sound.records.count { $0.contains(" psychotherapyNotes ") })
        try vault.lock()
    }
}

@Suite struct `Blocks of a vault with two roles` {
    static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            var random = SeededRandom(seed: 3)
            for name in ["One", "Two"] {
                let engagement = try vault.begin(with: "\(vault.role) \(name)")
                let kind = vault.role.everydayKind
                for words in [1_600, nil, nil] {
                    try vault.write(&random, in: engagement, kind: kind, words: words)
                }
            }
        }
    }

    private static func found(_ vault: borrowing UnlockedVault) throws -> (
        String, [IntegrityProblem]
    ) {
        var texts: [String] = []
        var problems: [IntegrityProblem] = []
        for text in [IndexVault.all, "w1* OR god"] {
            let results = try vault.find(text, IndexOracle.Scope(isNamed: true))
            texts.append(IndexVault.text(results))
            problems += results.problems
        }
        return (texts.joined(separator: "\n"), problems)
    }

    @Test func `are opened by their own role and never by the other`() throws {
        let sample = try Self.shared.get()
        let folder = try sample.folder.copy()
        let blocks = try folder.blocks()
        var truth: [Role: String] = [:]
        for role in [Role.therapist, .coach] {
            let vault = try sample.unlock(folder, role)
            truth[role] = try Self.found(vault).0
            let report = try vault.verify()
            #expect(report.isClean)
            try vault.lock()
        }
        var owners: [Role: [BlockRow]] = [:]
        for block in blocks {
            try folder.put(block: Data(block.sealed.reversed()), block.n)
            for role in [Role.therapist, .coach] {
                let vault = try sample.unlock(folder, role)
                let named = try vault.verify().problems
                if !named.isEmpty { owners[role, default: []].append(block) }
                try vault.lock()
            }
            try folder.put(block: block.sealed, block.n)
        }
        // Each belongs to one of them.
        #expect((owners[.therapist] ?? []).count > 5 && (owners[.coach] ?? []).count > 5)
        #expect((owners[.therapist] ?? []).count + (owners[.coach] ?? []).count == blocks.count)
        #expect(Set(owners.values.joined()).count == blocks.count)
        for harmed in [Role.therapist, .coach] {
            for block in owners[harmed] ?? [] {
                try folder.put(block: Data(block.sealed.reversed()), block.n)
            }
            for role in [Role.therapist, .coach] {
                let vault = try sample.unlock(folder, role)
                let (text, problems) = try Self.found(vault)
                #expect(text == truth[role], "\(role) with harm to the \(harmed)'s")
                #expect(problems.isEmpty == (role != harmed), "\(role): \(problems)")
                try vault.lock()
            }
            try folder.replaceBlocks(blocks)
        }
        // All of the therapist's at once: the coach searches, adds and indexes as ever.
        for block in owners[.therapist] ?? [] { try folder.remove(block: block.n) }
        var coach = try sample.unlock(folder, .coach)
        let (text, problems) = try Self.found(coach)
        #expect(text == truth[.coach] && problems.isEmpty)
        #expect(try coach.verify().isClean)
        try coach.write("another", in: try #require(coach.engagements().first).id)
        #expect(try coach.reindex(now: SampleVault.moment).problems.isEmpty)
        #expect(try coach.find("another").total == 1)
        try coach.lock()
        // And what the coach writes does not make up for it.
        var therapist = try sample.unlock(folder, .therapist)
        #expect(try Self.found(therapist).0 == truth[.therapist])
        #expect(try !Self.found(therapist).1.isEmpty)
        _ = try therapist.reindex(now: SampleVault.moment)
        #expect(try therapist.verify().isClean && Self.found(therapist).1.isEmpty)
        try therapist.lock()
        coach = try sample.unlock(folder, .coach)
        #expect(try coach.verify().isClean && coach.find("another").total == 1)
        try coach.lock()
    }
}

@Suite struct `Rows that two indexes would both take for theirs` {
    /// After a row was taken away its number may be given again, to somebody else.
    @Test func `are told apart, and reindex leaves each its own`() throws {
        let sound = try IndexVault.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        for round in 0..<(runsEverything ? 20 : 2) {
            let place = "seed \(seed), round \(round)"
            let folder = try sound.copy()
            // First all, then the rows behind one of them.
            let cut = round == 0 ? 0 : Int.random(in: 0..<sound.blocks.count, using: &random)
            var vault = try sound.vault.unlock(folder, .therapist)
            // Half of the time long segments have no tail that would be missed with the first note.
            if round.isMultiple(of: 2) { _ = try vault.reindex(now: SampleVault.moment) }
            try vault.lock()
            try folder.replaceBlocks(Array(folder.blocks().prefix(cut)))
            vault = try sound.vault.unlock(folder, .therapist)
            let engagements = try vault.engagements().map(\.id)
            for _ in 0..<3 {
                try vault.write(
                    &random,
                    in: random.pick(engagements),
                    kind: random.chance(50) ? "psychotherapy-note" : "progress-note",
                    words: random.chance(30) ? 1_600 : nil
                )
                let oracle = try IndexOracle(vault)
                for text in IndexVault.queries.prefix(3) {
                    let scope = IndexOracle.Scope(isNamed: true)
                    let found = IndexOracle.Answer(try vault.find(text, scope))
                    #expect(try found == oracle.answer(text, scope), "\(place): \(text)")
                }
            }
            #expect(try vault.reindex(now: SampleVault.moment).problems.isEmpty, "\(place)")
            #expect(try vault.verify().problems == [], "\(place)")
            let oracle = try IndexOracle(vault)
            for text in IndexVault.queries {
                try vault.expect(text, IndexOracle.Scope(isNamed: true), as: oracle, place)
            }
            try vault.lock()
        }
    }
}
