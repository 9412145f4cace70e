import Foundation
import Practice
import Tacit
import Testing

/// Notes that wait in the tail as parts of their own, until somebody merges them.
@Suite struct `Notes added one by one` {
    /// More than a tail has parts.
    private static let count = 40

    private static func add(
        _ note: Note,
        to engagement: Identifier,
        _ vault: inout UnlockedVault
    ) throws -> Identifier {
        try vault.add(
            NewRecord(engagement: engagement, note: note),
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: note.kind)
        ).id
    }

    /// A journal whose main segment is cut into blocks, and nothing beside it.
    private static let journal = Result {
        try SampleVault(roles: [.client]) { vault in
            var random = SeededRandom(seed: 31)
            let lines = (0..<60).map { number in
                #"{"title":"old \#(number)","body":"\#(IndexWords.long(&random, words: 150))"}"#
            }
            _ = try vault.bring(jsonLines: lines.joined(separator: "\n") + "\n", ImportRequest())
        }
    }

    private static func whole(_ folder: VaultFolder) throws -> [BlockRow] {
        try folder.blocks().filter { $0.sealed.count != 2_032 }
    }

    @Test func `are found at once, in order, beside those before them, edited or not`() throws {
        let sample = try Self.journal.get()
        let folder = try sample.folder.copy()
        #expect(try Self.whole(folder).isEmpty, "an import leaves nothing behind the main segment")
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var vault = try sample.unlock(folder, .client)
        let engagement = try #require(try vault.engagements().first).id
        var ids: [Identifier] = []
        var lengths: [Int] = []
        for round in 0..<Self.count {
            let place = "seed \(seed), round \(round)"
            let words = random.chance(15) ? 400 : 30
            let note = Note(
                kind: "entry",
                title: "round\(round) plague",
                body: IndexWords.long(&random, words: words)
            )
            ids.append(try Self.add(note, to: engagement, &vault))
            if random.chance(25) {
                let id = random.pick(ids)
                let past = try vault.record(id, vault.gate.permitToShow())
                _ = try vault.edit(
                    id,
                    parents: [past.revision],
                    note: Note(kind: "entry", title: past.note.title, body: "short now"),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: "entry")
                )
            }
            let oracle = try IndexOracle(vault)
            for text in ["plague", "\"round\(round) plague\"", "w1* NOT old", "*es*", "short now"] {
                try vault.expect(text, as: oracle, place)
            }
            #expect(try vault.verify().problems == [], "\(place)")
            // However many parts there are: one block more than the main segment has.
            let tails = try Self.whole(folder)
            #expect(tails.count <= 1, "\(place)")
            lengths.append(tails.first?.sealed.count ?? 0)
        }
        try vault.lock()
        // It grew, was merged, and grew again.
        let isMerged = zip(lengths, lengths.dropFirst()).contains { $0 > $1 }
        let isGrown = zip(lengths, lengths.dropFirst()).contains { $0 < $1 }
        #expect(isMerged && isGrown, "seed \(seed): \(lengths)")
    }

    @Test func `are found in the records where their block is harmed, which is named and mended`()
        throws
    {
        let sample = try Self.journal.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, .client)
        let engagement = try #require(try vault.engagements().first).id
        for number in 0..<9 {
            let note = Note(kind: "entry", title: "part\(number)", body: "plague rest\(number)")
            _ = try Self.add(note, to: engagement, &vault)
        }
        let oracle = try IndexOracle(vault)
        try vault.lock()
        let tail = try #require(try Self.whole(folder).first)
        for place in [0, tail.sealed.count / 2, tail.sealed.count - 1] {
            var sealed = [UInt8](tail.sealed)
            sealed[place] ^= 4
            try folder.put(block: Data(sealed), tail.n)
            vault = try sample.unlock(folder, .client)
            for text in ["plague", "part7", "part*", "old"] {
                let results = try vault.find(text)
                #expect(try IndexOracle.Answer(results) == oracle.answer(text), "\(text)")
                #expect(results.problems.map(\.fault) == [.changed], "\(text)")
            }
            #expect(try vault.verify().problems.map(\.fault) == [.changed])
            // What is added goes before the index, and is found too.
            let mended = try folder.copy()
            var other = try sample.unlock(mended, .client)
            _ = try Self.add(Note(kind: "entry", body: "plague once more"), to: engagement, &other)
            #expect(try other.find("plague").total == oracle.answer("plague").total + 1)
            #expect(try !other.find("plague").problems.isEmpty)
            _ = try other.reindex(now: SampleVault.moment)
            #expect(try other.verify().problems == [])
            try other.expect("plague", as: IndexOracle(other), "mended")
            try other.lock()
            try vault.lock()
            try folder.put(block: tail.sealed, tail.n)
        }
    }
}
