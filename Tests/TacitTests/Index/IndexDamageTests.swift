import Foundation
import Practice
import Tacit
import Testing

/// Something that somebody without a key does to the blocks of a vault.
private struct Harm: CustomTestStringConvertible, Sendable {
    let name: String
    /// Whether something is missed that only a search of everything would need.
    var isMissed = true
    /// Whether new indexes leave nothing behind of it.
    var isMended = true
    let apply: @Sendable (VaultFolder, IndexVault.Sound, inout SeededRandom) throws -> Void

    var testDescription: String { name }

    /// Two blocks of one length, of which each belongs to one of two kinds of place.
    private static func pair(
        _ sound: IndexVault.Sound,
        _ random: inout SeededRandom,
        where fits: (IndexVault.Place, IndexVault.Place) -> Bool
    ) throws -> (BlockRow, BlockRow) {
        for one in sound.blocks.shuffled(using: &random) {
            for other in sound.blocks.shuffled(using: &random) where one.n != other.n {
                guard let place = sound.places[one.n], let otherPlace = sound.places[other.n],
                    fits(place, otherPlace)
                else { continue }
                return (one, other)
            }
        }
        throw SampleError.noSuchDay
    }

    private static func swap(_ folder: VaultFolder, _ pair: (BlockRow, BlockRow)) throws {
        try folder.put(block: pair.1.sealed, pair.0.n)
        try folder.put(block: pair.0.sealed, pair.1.n)
    }

    private static func flip(_ place: @escaping @Sendable (Int) -> Int) -> Harm {
        Harm(name: "a bit flipped at \(place(2_031)) of 2,032") { folder, sound, random in
            let row = random.pick(sound.blocks)
            var sealed = [UInt8](row.sealed)
            sealed[place(sealed.count - 1)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try folder.put(block: Data(sealed), row.n)
        }
    }

    static let all: [Harm] = [
        flip { _ in 0 }, flip { $0 / 2 }, flip { $0 },
        Harm(name: "cut short by a byte") { folder, sound, random in
            let row = random.pick(sound.blocks)
            try folder.put(block: row.sealed.dropLast(), row.n)
        },
        Harm(name: "longer by a byte") { folder, sound, random in
            let row = random.pick(sound.blocks)
            try folder.put(block: row.sealed + [0], row.n)
        },
        Harm(name: "emptied") { folder, sound, random in
            try folder.put(block: Data(), random.pick(sound.blocks).n)
        },
        Harm(name: "a text in its place") { folder, sound, random in
            try folder.run(
                "UPDATE block SET sealed = 'text' WHERE n = \(random.pick(sound.blocks).n)"
            )
        },
        Harm(name: "a number in its place") { folder, sound, random in
            try folder.run("UPDATE block SET sealed = 7 WHERE n = \(random.pick(sound.blocks).n)")
        },
        Harm(name: "taken away") { folder, sound, random in
            try folder.remove(block: random.pick(sound.blocks).n)
        },
        Harm(name: "swapped within a segment") { folder, sound, random in
            try swap(folder, pair(sound, &random) { $0.segment == $1.segment })
        },
        Harm(name: "swapped between the segments of an engagement") { folder, sound, random in
            let two = try pair(sound, &random) {
                $0.segment != $1.segment && $0.engagement == $1.engagement
                    && $0.isNamed == $1.isNamed
            }
            try swap(folder, two)
        },
        Harm(name: "swapped between an engagement's two realms") { folder, sound, random in
            let two = try pair(sound, &random) {
                $0.engagement == $1.engagement && $0.isNamed != $1.isNamed
            }
            try swap(folder, two)
        },
        Harm(name: "swapped between engagements") { folder, sound, random in
            try swap(folder, pair(sound, &random) { $0.engagement != $1.engagement })
        },
        Harm(name: "put back as it was before a merge") { folder, sound, random in
            let today = Dictionary(sound.blocks.map { ($0.n, $0.sealed) }) { first, _ in first }
            let changed = sound.yesterday.filter {
                today[$0.n].map { [old = $0] in $0 != old.sealed } ?? false
            }
            let row = random.pick(changed)
            try folder.put(block: row.sealed, row.n)
        },
        Harm(name: "all as they were before a merge") { folder, sound, _ in
            try folder.replaceBlocks(sound.yesterday)
        },
        Harm(name: "another vault's in its place") { folder, sound, random in
            let others = try IndexVault.other.get().folder.copy().blocks()
            let row = random.pick(sound.blocks)
            let same = others.filter { $0.sealed.count == row.sealed.count }
            try folder.put(block: random.pick(same.isEmpty ? others : same).sealed, row.n)
        },
        Harm(name: "more rows", isMissed: false) { folder, sound, random in
            let last = sound.blocks.last?.n ?? 0
            try folder.insert(block: random.pick(sound.blocks).sealed, last + 1)
            try folder.insert(block: Data(random.bytes(2_032)), last + 9_000)
            try folder.insert(block: Data(), -3)
        },
        Harm(name: "a row with the greatest number", isMissed: false) { folder, sound, random in
            try folder.insert(block: random.pick(sound.blocks).sealed, .max)
        },
        Harm(name: "all taken away") { folder, _, _ in try folder.replaceBlocks([]) },
        Harm(name: "the table taken away") { folder, _, _ in try folder.becomeFormatOne() },
    ]
}

@Suite struct `A vault whose index was harmed` {
    private static let rounds = runsEverything ? 6 : 1

    /// Asks everything again; gives what was complained about.
    private static func ask(
        _ sound: IndexVault.Sound,
        _ vault: borrowing UnlockedVault,
        _ place: String,
        limit: Int = .max
    ) throws -> Set<IntegrityProblem> {
        var problems: Set<IntegrityProblem> = []
        for asked in sound.asked.prefix(limit) {
            let results = try vault.find(asked.text, IndexOracle.Scope(isNamed: asked.isNamed))
            #expect(
                IndexVault.text(results) == asked.found,
                "\(place): \(asked.text) \(asked.isNamed)"
            )
            problems.formUnion(results.problems)
        }
        return problems
    }

    @Test(arguments: Harm.all)
    private func `finds the same, says what is harmed, and is mended by reindex`(
        harm: Harm
    ) throws {
        let sound = try IndexVault.shared.get()
        for _ in 0..<Self.rounds {
            let seed = UInt64.random(in: 0 ... .max)
            var random = SeededRandom(seed: seed)
            let place = "seed \(seed), \(harm.name)"
            let folder = try sound.copy()
            try harm.apply(folder, sound, &random)
            var vault = try sound.vault.unlock(folder, .therapist)
            let said = try Self.ask(sound, vault, place)
            #expect(said.isEmpty != harm.isMissed, "\(place): \(said)")
            #expect(try IndexVault.records(vault) == sound.records, "\(place)")
            let verified = try vault.verify().problems
            #expect(!verified.isEmpty, "\(place)")
            #expect(
                verified.allSatisfy { ["index", "block of an index"].contains($0.object) },
                "\(place): \(verified)"
            )

            let report = try vault.reindex(now: SampleVault.moment)
            #expect(report.problems.isEmpty && report.records == sound.records.count, "\(place)")
            #expect(try vault.verify().problems == [], "\(place)")
            #expect(try Self.ask(sound, vault, place, limit: 4) == [], "\(place)")
            try vault.lock()
        }
    }

    @Test(arguments: Harm.all)
    private func `saves a note in each engagement, and finds it at once`(harm: Harm) throws {
        let sound = try IndexVault.shared.get()
        for _ in 0..<Self.rounds {
            let seed = UInt64.random(in: 0 ... .max)
            var random = SeededRandom(seed: seed)
            let place = "seed \(seed), \(harm.name)"
            let folder = try sound.copy()
            try harm.apply(folder, sound, &random)
            var vault = try sound.vault.unlock(folder, .therapist)
            for (number, engagement) in try vault.engagements().enumerated() {
                for kind in ["progress-note", "psychotherapy-note"] {
                    let note = Note(kind: kind, title: "Nachtrag \(number)", body: "plague")
                    let saved = try vault.add(
                        NewRecord(engagement: engagement.id, note: note),
                        now: SampleVault.moment,
                        vault.gate.permitToSave(kind: kind)
                    )
                    let found = try vault.find(
                        "\"nachtrag \(number)\" kind:\(kind)",
                        IndexOracle.Scope(isNamed: true)
                    )
                    #expect(found.hits.map(\.id) == [saved.id], "\(place)")
                }
            }
            let oracle = try IndexOracle(vault)
            #expect(oracle.records.count == sound.records.count + 6, "\(place)")
            for text in ["nachtrag OR rest*", "in:body (plague OR w1*)"] {
                let scope = IndexOracle.Scope(isNamed: true)
                let found = IndexOracle.Answer(try vault.find(text, scope))
                #expect(try found == oracle.answer(text, scope), "\(place): \(text)")
            }
            try vault.lock()

            vault = try sound.vault.unlock(folder, .therapist)
            #expect(try vault.reindex(now: SampleVault.moment).problems.isEmpty, "\(place)")
            #expect(try vault.verify().problems == [], "\(place)")
            for text in ["nachtrag OR rest*", "in:body (plague OR w1*)"] {
                try vault.expect(text, IndexOracle.Scope(isNamed: true), as: oracle, place)
            }
            try vault.lock()
        }
    }

    @Test(arguments: Harm.all)
    private func `takes an import, and finds all of it`(harm: Harm) throws {
        let sound = try IndexVault.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let place = "seed \(seed), \(harm.name)"
        let folder = try sound.copy()
        try harm.apply(folder, sound, &random)
        var vault = try sound.vault.unlock(folder, .therapist)
        var lines = ""
        for name in ["Ana Pop", "Ben Ode", "Cid Ruy", "Dora New"] {
            for kind in ["progress-note", "psychotherapy-note"] {
                lines += #"{"client":"\#(name)","kind":"\#(kind)","body":"nachtrag plague"}"# + "\n"
            }
        }
        #expect(try vault.bring(jsonLines: lines).imported == 8, "\(place)")
        let oracle = try IndexOracle(vault)
        for text in ["nachtrag OR rest*", "in:body (plague OR w1*)"] {
            let scope = IndexOracle.Scope(isNamed: true)
            let found = IndexOracle.Answer(try vault.find(text, scope))
            #expect(try found == oracle.answer(text, scope), "\(place): \(text)")
        }
        try vault.lock()
    }

    @Test func `misses none of its blocks silently, whichever it is`() throws {
        let sound = try IndexVault.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let folder = try sound.copy()
        let some = sound.blocks.shuffled(using: &random).prefix(runsEverything ? .max : 8)
        for block in some {
            let owner = try #require(sound.places[block.n])
            let isTaken = random.chance(50)
            if isTaken {
                try folder.remove(block: block.n)
            } else {
                var sealed = [UInt8](block.sealed)
                sealed[Int.random(in: sealed.indices, using: &random)] ^= 0x10
                try folder.put(block: Data(sealed), block.n)
            }
            let place = "seed \(seed), block \(block.n)"
            let vault = try sound.vault.unlock(folder, .therapist)
            for isNamed in [false, true] {
                let asked = try #require(
                    sound.asked.first { $0.text == IndexVault.all && $0.isNamed == isNamed }
                )
                let results = try vault.find(asked.text, IndexOracle.Scope(isNamed: isNamed))
                #expect(IndexVault.text(results) == asked.found, "\(place)")
                let isTouched = isNamed || !owner.isNamed
                #expect(
                    results.problems.map(\.id) == (isTouched ? [owner.segment] : []),
                    "\(place)"
                )
                let fault: IntegrityProblem.Fault = isTaken ? .missing : .changed
                #expect(results.problems.allSatisfy { $0.fault == fault }, "\(place)")
            }
            #expect(try vault.verify().problems.map(\.id) == [owner.segment], "\(place)")
            try vault.lock()
            try folder.replaceBlocks(sound.blocks)
        }
    }

    @Test func `has segments of many blocks, of one, tails, and of psychotherapy notes`() throws {
        let sound = try IndexVault.shared.get()
        for isNamed in [false, true] {
            #expect(sound.blocks(isNamed: isNamed, ofLongSegments: true).count > 3)
            #expect(sound.blocks(isNamed: isNamed, ofLongSegments: false).count > 2)
        }
        // Today's blocks took the numbers of some of yesterday's.
        let today = Dictionary(sound.blocks.map { ($0.n, $0.sealed) }) { first, _ in first }
        #expect(sound.yesterday.contains { today[$0.n] != nil && today[$0.n] != $0.sealed })
        #expect(sound.yesterday.contains { today[$0.n] == $0.sealed })
    }

    @Test func `gives no wrong hit where only a search of the harmed part is asked`() throws {
        let sound = try IndexVault.shared.get()
        let folder = try sound.copy()
        let short = try #require(sound.blocks(isNamed: false, ofLongSegments: false).first)
        try folder.remove(block: short.row.n)
        let vault = try sound.vault.unlock(folder, .therapist)
        for engagement in try vault.engagements() {
            let scope = IndexOracle.Scope(engagements: [engagement.id])
            let results = try vault.find("plague", scope)
            let isHarmed = engagement.id == short.place.engagement
            #expect(results.problems.map(\.id) == (isHarmed ? [short.place.segment] : []))
            #expect(try IndexOracle.Answer(results) == IndexOracle(vault).answer("plague", scope))
        }
        try vault.lock()
    }
}
