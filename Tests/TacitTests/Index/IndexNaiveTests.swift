import Foundation
import Practice
import Tacit
import Testing

/// What a query of plain words means, read from the rules alone and shared with no code of ours:
/// texts of lower-case letters and spaces, every note looked at for every word.
private struct NaiveNotes {
    struct Note {
        let id: Identifier
        let title: [String]
        let body: [String]

        var length: Int { title.count + body.count }
    }

    enum Leaf {
        case word(String)
        case beginning(String)
        case phrase([String])

        var written: String {
            switch self {
            case .word(let word): word
            case .beginning(let word): word + "*"
            case .phrase(let words): "\"" + words.joined(separator: " ") + "\""
            }
        }

        func count(in text: [String]) -> Int {
            switch self {
            case .word(let word): text.count { $0 == word }
            case .beginning(let word): text.count { $0.hasPrefix(word) }
            case .phrase(let words):
                text.indices.count { Array(text[$0...].prefix(words.count)) == words }
            }
        }
    }

    var notes: [Note] = []

    /// Notes with all that is wanted and nothing that is not, by falling BM25; the title weighs
    /// three times as much.
    func scores(_ wanted: [Leaf], without unwanted: [Leaf]) -> [Identifier: Double] {
        let total = Double(notes.count)
        let average = notes.reduce(0) { $0 + Double($1.length) } / total
        var scores: [Identifier: Double] = [:]
        for note in notes {
            func count(_ leaf: Leaf) -> Int {
                3 * leaf.count(in: note.title) + leaf.count(in: note.body)
            }
            guard wanted.allSatisfy({ count($0) > 0 }), unwanted.allSatisfy({ count($0) == 0 })
            else { continue }
            scores[note.id] = wanted.reduce(0) { sum, leaf in
                let having = Double(
                    notes.count { leaf.count(in: $0.title) + leaf.count(in: $0.body) > 0 }
                )
                let frequency = Double(count(leaf))
                let idf = log(1 + (total - having + 0.5) / (having + 0.5))
                let norm = 1.2 * (0.25 + 0.75 * Double(note.length) / average)
                return sum + idf * frequency * 2.2 / (frequency + norm)
            }
        }
        return scores
    }
}

@Suite struct `Plain words in a vault` {
    private static let words = [
        "plague", "plagued", "rest", "restless", "arrest", "god", "good", "be", "being", "a", "an",
    ]

    @Test func `are found and ranked as the rules say, by a reader of another make`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var hits = 0
        for round in 0..<(runsEverything ? 12 : 2) {
            try TransferScene.fresh(.client) { vault in
                let engagement = try #require(try vault.engagements().first).id
                var notes: [Identifier: NaiveNotes.Note] = [:]
                for number in 0..<60 {
                    func text(_ count: Int) -> [String] {
                        (0..<Int.random(in: 0...count, using: &random)).map { _ in
                            random.pick(Self.words)
                        }
                    }
                    let (title, body) = (text(3), ["x\(number)"] + text(30))
                    let note = Note(
                        kind: "entry",
                        title: title.joined(separator: " "),
                        body: body.joined(separator: " ")
                    )
                    var id = notes.keys.first
                    if let old = id, random.chance(30) {
                        let record = try vault.record(old, vault.gate.permitToShow())
                        _ = try vault.edit(
                            old,
                            parents: [record.revision],
                            note: note,
                            now: SampleVault.moment,
                            vault.gate.permitToSave(kind: "entry")
                        )
                    } else {
                        id = try vault.add(
                            NewRecord(engagement: engagement, note: note),
                            now: SampleVault.moment,
                            vault.gate.permitToSave(kind: "entry")
                        ).id
                    }
                    if let id { notes[id] = NaiveNotes.Note(id: id, title: title, body: body) }
                }
                let naive = NaiveNotes(notes: Array(notes.values))
                for _ in 0..<40 {
                    func leaf() -> NaiveNotes.Leaf {
                        let word = random.pick(Self.words)
                        switch Int.random(in: 0..<4, using: &random) {
                        case 0:
                            let cut = Int.random(in: 1...word.count, using: &random)
                            return .beginning(String(word.prefix(cut)))
                        case 1: return .phrase([word, random.pick(Self.words)])
                        default: return .word(word)
                        }
                    }
                    // Each leaf once: what is written twice would count once.
                    let first = leaf()
                    let rest = [leaf()].filter { $0.written != first.written }
                    let out = [leaf()].filter { _ in random.chance(40) }
                    let text =
                        ([first] + rest).map(\.written).joined(separator: " ")
                        + out.map { " NOT \($0.written)" }.joined()
                    let wanted = naive.scores([first] + rest, without: out)
                    let found = try vault.find(text)
                    let place = "seed \(seed), round \(round): \(text)"
                    #expect(found.total == wanted.count, "\(place)")
                    #expect(Set(found.hits.map(\.id)) == Set(wanted.keys), "\(place)")
                    for hit in found.hits {
                        #expect(abs(hit.score - (wanted[hit.id] ?? -1)) < 1e-9, "\(place)")
                    }
                    let scores = found.hits.map(\.score)
                    #expect(scores == scores.sorted(by: >), "\(place)")
                    hits += found.total
                }
            }
        }
        #expect(hits > 100, "seed \(seed)")
    }
}
