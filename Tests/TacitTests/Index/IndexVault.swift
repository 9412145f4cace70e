import Foundation
import Practice
import Tacit

/// A therapist's vault whose indexes have segments of every shape, and what is known of its blocks.
enum IndexVault {
    /// A block and whose it is, learnt from outside: who complains when it is gone.
    struct Place: Sendable {
        let segment: Identifier
        let engagement: Identifier
        /// Whether only those who ask for psychotherapy notes touch it.
        let isNamed: Bool
    }

    /// A search and what it gave while everything was sound.
    struct Asked: Sendable {
        let text: String
        let isNamed: Bool
        let found: String
    }

    struct Sound: Sendable {
        let vault: SampleVault
        let bytes: [UInt8]
        let blocks: [BlockRow]
        let places: [Int64: Place]
        let asked: [Asked]
        let records: [String]
        /// Blocks as they stood some notes earlier.
        let yesterday: [BlockRow]
        /// All rows of objects as they stood then.
        let older: [Data: Data]

        /// Blocks of segments that have more than one, and the others.
        func blocks(
            isNamed: Bool,
            ofLongSegments: Bool
        ) -> [(row: BlockRow, place: Place)] {
            let counts = Dictionary(grouping: places.values) { $0.segment }.mapValues(\.count)
            return blocks.compactMap { row in
                guard let place = places[row.n], place.isNamed == isNamed,
                    (counts[place.segment] ?? 0 > 1) == ofLongSegments
                else { return nil }
                return (row, place)
            }
        }

        func copy() throws -> VaultFolder {
            let folder = try vault.folder.copy()
            try folder.place(bytes)
            return folder
        }
    }

    /// Reads every page of every dictionary, nearly all positions, and all rows of documents.
    static let all = "in:body (*w* OR rest)"

    static let queries = [
        all, "plague OR w1*", "kind:progress-note since:2026-03-01 NOT \"well being\"",
        "(god OR *est) NOT tag:sleep", "in:title anna*", "高",
    ]

    /// What a search gives to its reader, in full.
    static func text(_ results: SearchResults) -> String {
        let hits = results.hits.map { hit in
            let snippet = hit.snippet.text
            let marks = hit.snippet.matches.map {
                snippet.utf8.distance(from: snippet.startIndex, to: $0.lowerBound)
            }
            return "\(hit.id.text) \(hit.score) \(hit.clientNames) \(hit.kind) \(hit.title)"
                + " \(hit.status) \(hit.at?.iso ?? "-") \(snippet) \(marks)"
        }
        return (["\(results.total)"] + hits).joined(separator: "\n")
    }

    static func records(_ vault: borrowing UnlockedVault) throws -> [String] {
        var lines: [String] = []
        let problems = try vault.forEachRecord(
            vault.gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { lines.append(VaultReading.line($0)) }
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        return lines
    }

    static let shared = Result { try sound() }

    /// As ``shared``'s vault, of the same texts, but another one.
    static let other = Result { try vault() }

    private static func vault() throws -> SampleVault {
        try SampleVault(roles: [.therapist]) { vault in
            var random = SeededRandom(seed: 8)
            for name in ["Ana Pop", "Ben Ode", "Cid Ruy"] {
                let engagement = try vault.begin(with: name)
                if name != "Ben Ode" {
                    // Longer than what is rewritten with each note: a main segment of many blocks.
                    for _ in 0..<2 {
                        try vault.write(&random, in: engagement, words: 700)
                    }
                }
                for _ in 0..<5 { try vault.write(&random, in: engagement) }
                try vault.write(
                    &random,
                    in: engagement,
                    kind: "psychotherapy-note",
                    words: name == "Cid Ruy" ? 1_600 : nil
                )
            }
        }
    }

    private static func sound() throws -> Sound {
        let vault = try vault()
        let before = try vault.folder.copy()
        let yesterday = try before.blocks()
        let older = Dictionary(try before.objects().map { ($0.id, $0.sealed) }) { first, _ in first
        }
        var open = try vault.unlock(vault.folder, .therapist)
        var random = SeededRandom(seed: 9)
        for engagement in try open.engagements() {
            try open.write(&random, in: engagement.id)
            try open.write(&random, in: engagement.id, kind: "psychotherapy-note")
        }
        var asked: [Asked] = []
        for (number, text) in queries.enumerated() {
            // All of them by name, and some of them also without.
            for isNamed in [true, false] where isNamed || number < 3 {
                let results = try open.find(text, IndexOracle.Scope(isNamed: isNamed))
                guard results.problems.isEmpty, results.total > 0 else {
                    throw SampleError.noSuchClient
                }
                asked.append(
                    Asked(text: text, isNamed: isNamed, found: self.text(results))
                )
            }
        }
        let records = try records(open)
        let engagements = try open.engagements().map(\.id)
        try open.lock()
        let folder = try vault.folder.copy()
        let blocks = try folder.blocks()
        return Sound(
            vault: vault,
            bytes: try folder.bytes(),
            blocks: blocks,
            places: try places(of: blocks, in: folder, vault, engagements),
            asked: asked,
            records: records,
            yesterday: yesterday,
            older: older
        )
    }

    /// Takes blocks away and listens who misses them.
    private static func places(
        of blocks: [BlockRow],
        in folder: VaultFolder,
        _ vault: SampleVault,
        _ engagements: [Identifier]
    ) throws -> [Int64: Place] {
        var segments: [Identifier: [BlockRow]] = [:]
        for block in blocks {
            try folder.remove(block: block.n)
            let open = try vault.unlock(folder, .therapist)
            let named = try open.verify().problems
            try open.lock()
            try folder.insert(block: block.sealed, block.n)
            guard named.count == 1, let segment = named[0].id else { throw SampleError.noSuchDay }
            segments[segment, default: []].append(block)
        }
        var places: [Int64: Place] = [:]
        for (segment, rows) in segments {
            for row in rows { try folder.remove(block: row.n) }
            let open = try vault.unlock(folder, .therapist)
            for engagement in engagements {
                for isNamed in [true, false] {
                    let scope = IndexOracle.Scope(isNamed: isNamed, engagements: [engagement])
                    guard try !open.find(all, scope).problems.isEmpty else { continue }
                    for row in rows {
                        places[row.n] = Place(
                            segment: segment,
                            engagement: engagement,
                            isNamed: isNamed
                        )
                    }
                }
            }
            try open.lock()
            for row in rows { try folder.insert(block: row.sealed, row.n) }
        }
        guard places.count == blocks.count else { throw SampleError.noSuchDay }
        return places
    }
}

extension UnlockedVault {
    /// Adds a note that follows from a seed.
    @discardableResult
    mutating func write(
        _ random: inout SeededRandom,
        in engagement: Identifier,
        kind: String = "progress-note",
        words: Int? = nil
    ) throws -> SavedRecord {
        var note = IndexWords.note(&random, kind: kind)
        note.at = Moment(iso: random.pick(IndexWords.days))
        note.title = "Anna " + note.title
        note.body =
            words.map { IndexWords.long(&random, words: $0) }
            ?? "well being, god; restless plague 高考 " + IndexWords.text(&random, upTo: 12)
        return try add(
            NewRecord(engagement: engagement, note: note),
            now: SampleVault.moment,
            gate.permitToSave(kind: kind)
        )
    }
}
