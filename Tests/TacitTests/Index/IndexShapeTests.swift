import Foundation
import Practice
import Tacit
import Testing

/// What somebody sees of indexes who has the file and no key.
@Suite struct `What the shape of an index says` {
    /// A client's journal with these bodies, brought in at once or added one by one.
    private static func journal(_ bodies: [String], atOnce: Bool) throws -> VaultFolder {
        try SampleVault(roles: [.client]) { vault in
            let engagement = try vault.engagements()[0].id
            if atOnce {
                let lines = bodies.map { #"{"body":"\#($0)"}"# }.joined(separator: "\n")
                _ = try vault.bring(jsonLines: lines + "\n", ImportRequest())
                return
            }
            for body in bodies {
                _ = try vault.add(
                    NewRecord(engagement: engagement, note: Note(kind: "entry", body: body)),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: "entry")
                )
            }
        }.folder
    }

    private static func lengths(_ folder: VaultFolder) throws -> [Int] {
        try folder.copy().blocks().map(\.sealed.count).sorted()
    }

    /// Padmé with buckets of at least 256 bytes, computed anew.
    private static func isPadded(_ count: Int) -> Bool {
        guard count >= 256 else { return false }
        let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
        let size = Int.bitWidth - exponent.leadingZeroBitCount
        return count.trailingZeroBitCount >= exponent - size
    }

    @Test func `blocks have one length, but for segments that are one block, which is padded`()
        throws
    {
        let sound = try IndexVault.shared.get()
        let segments = Dictionary(grouping: sound.blocks) { sound.places[$0.n]?.segment }
        #expect(segments.count >= 8)
        var shapes = Set<Bool>()
        for rows in segments.values {
            let lengths = rows.map(\.sealed.count)
            let whole = lengths.filter { $0 != 2_032 }
            #expect(whole.isEmpty || rows.count == 1)
            for length in whole { #expect(Self.isPadded(length - 16), "\(length)") }
            shapes.insert(rows.count > 1)
        }
        #expect(shapes == [true, false])
        // What is long and whole is a tail or a small segment; nothing is longer than a tail is.
        #expect(sound.blocks.allSatisfy { $0.sealed.count <= 73_728 + 16 })
        #expect(!Self.isPadded(2_016) && Self.isPadded(2_048))
    }

    @Test(arguments: [true, false])
    func `other words of the same lengths give blocks of the same number and lengths`(
        atOnce: Bool
    ) throws {
        var random = SeededRandom(seed: 21)
        // A pattern of repetitions, spelled in two ways that sort alike.
        let pattern = (0..<40).map { _ in
            (0..<Int.random(in: 5...90, using: &random)).map { _ in
                Int.random(in: 0..<700, using: &random)
            }
        }
        let spellings = ["bcdfghjklm", "npqrstvwxz"].map { letters in
            pattern.map { numbers in
                numbers.map { number in
                    String(
                        "\(number + 1_000)".map { digit in
                            Array(letters)[digit.wholeNumberValue ?? 0]
                        }
                    )
                }.joined(separator: " ")
            }
        }
        #expect(spellings[0] != spellings[1])
        let folders = try spellings.map { try Self.journal($0, atOnce: atOnce) }
        let lengths = try folders.map(Self.lengths)
        #expect(lengths[0] == lengths[1])
        #expect(lengths[0].count > 3)
        #expect(
            try folders[0].objects().map(\.sealed.count) == folders[1].objects().map(\.sealed.count)
        )
    }

    /// There is no row for a term, nor one whose length follows from a single term.
    ///
    /// What is to be seen is how many bytes an index has in all, and these are fewer where words
    /// repeat.
    @Test func `a word that stands a thousand times has no row, nor have a thousand words`() throws
    {
        let words = (1_000..<2_000).map { "x\($0)" }
        let vaults = [
            Array(repeating: "x1000", count: 1_000), words,
            // As many different words as the second has, one of them in most places.
            words.enumerated().map { $0.offset.isMultiple(of: 2) ? "x1000" : $0.element },
        ].map { words in
            stride(from: 0, to: 1_000, by: 50).map {
                words[$0..<$0 + 50].joined(separator: " ")
            }
        }
        let folders = try vaults.map { try Self.journal($0, atOnce: true) }
        // Records are of one length, whatever stands in them; so nothing but the state, in which
        // the root is, and the blocks can tell the vaults apart.
        let lengths = try folders.map { try $0.copy().objects().map(\.sealed.count) }
        for others in lengths.dropFirst() {
            var rest = lengths[0]
            for length in others {
                if let place = rest.firstIndex(of: length) { rest.remove(at: place) }
            }
            #expect(others.count == lengths[0].count && rest.count <= 1, "\(rest)")
        }
        for folder in folders {
            let lengths = try Self.lengths(folder)
            // Blocks of one length, or one: one segment, cut by bytes and by nothing else.
            #expect(lengths.count == 1 || lengths.allSatisfy { $0 == 2_032 }, "\(lengths)")
            // Far fewer than there are words.
            #expect(lengths.count < 20)
        }
    }

    @Test func `a search leaves no trace, and no word of it or of a note stands anywhere`() throws {
        let words = ["Xanthippe", "xanthippe", "mnemosyne", "Quetzalcóatl", "quetzalcoatl", "高考生活"]
        let asked = ["Terpsichore", "terpsichore", "polyhymnia"]
        let canaries = LeakCanaries(words: words + asked)
        let vault = try SampleVault(roles: [.therapist]) { vault in
            _ = try vault.begin(with: "Ana")
        }
        let folder = try vault.folder.copy()
        var open = try vault.unlock(folder, .therapist)
        let engagement = try #require(try open.engagements().first).id
        var random = SeededRandom(seed: 5)
        for number in 0..<12 {
            let note = Note(
                kind: number.isMultiple(of: 4) ? "psychotherapy-note" : "progress-note",
                title: "Xanthippe",
                tags: ["Mnemosyne"],
                body: "Quetzalcóatl 高考生活 " + IndexWords.long(&random, words: 300)
            )
            _ = try open.add(
                NewRecord(engagement: engagement, note: note),
                now: SampleVault.moment,
                open.gate.permitToSave(kind: note.kind)
            )
        }
        let scope = IndexOracle.Scope(isNamed: true)
        #expect(try open.find("xanthippe mnemosyne quetzalcoatl 高考生活", scope).total == 12)
        let bytes = try folder.bytes("-wal")
        #expect(try open.find("terpsichore OR Polyhymnia OR Terpsichore*", scope).total == 0)
        #expect(try folder.bytes("-wal") == bytes)
        let whileOpen = try canaries.found(below: folder.root)
        #expect(whileOpen.words == [] && whileOpen.files >= 5)
        _ = try open.reindex(now: SampleVault.moment)
        #expect(try canaries.found(below: folder.root).words == [])
        try open.lock()
        let closed = try canaries.found(below: folder.root)
        #expect(closed.words == [] && closed.files >= 3)
        // And they would be found.
        let planted = Data([0]) + Data("quetzalcoatl".utf8) + Data([1])
        #expect(canaries.found(in: planted, name: "") == ["quetzalcoatl"])
    }

    @Test func `no two blocks have a piece of sealed bytes in common`() throws {
        let sound = try IndexVault.shared.get()
        var seen: Set<Data> = []
        for block in sound.blocks {
            for start in stride(from: 0, to: block.sealed.count - 16, by: 16) {
                let piece = Data(block.sealed[start..<start + 16])
                #expect(seen.insert(piece).inserted, "block \(block.n) at \(start)")
            }
        }
    }

    /// How many different segments miss something, where five rows that stand side by side are
    /// gone; added up over all rows.
    private static func neighbours(_ sample: SampleVault) throws -> (sum: Int, windows: Int) {
        let folder = try sample.folder.copy()
        let rows = try folder.blocks()
        var sum = 0
        var windows = 0
        for start in stride(from: 0, through: rows.count - 5, by: 5) {
            for row in rows[start..<start + 5] { try folder.remove(block: row.n) }
            let vault = try sample.unlock(folder, .therapist)
            sum += Set(try vault.verify().problems.map(\.id)).count
            windows += 1
            try vault.lock()
            for row in rows[start..<start + 5] { try folder.insert(block: row.sealed, row.n) }
        }
        return (sum, windows)
    }

    /// Ten clients with about seven blocks each, brought in at once, and, to compare, one by one.
    @Test func `neighbouring rows belong to one engagement no more often than by chance`() throws {
        var random = SeededRandom(seed: 77)
        let lines = (0..<10).map { number in
            let body = IndexWords.long(&random, words: 1_600)
            return #"{"client":"Client Number\#(number)","body":"\#(body)"}"# + "\n"
        }
        let atOnce = try SampleVault(roles: [.therapist]) { vault in
            _ = try vault.bring(jsonLines: lines.joined())
        }
        let apart = try SampleVault(roles: [.therapist]) { vault in
            for line in lines { _ = try vault.bring(jsonLines: line) }
        }
        // Of five rows drawn from ten engagements, about four are of different ones.
        let mixed = try Self.neighbours(atOnce)
        #expect(mixed.windows >= 10)
        #expect(mixed.sum >= 3 * mixed.windows, "\(mixed)")
        // What is written in a transaction of its own stands together: nobody else wrote then.
        let sorted = try Self.neighbours(apart)
        #expect(sorted.sum <= 2 * sorted.windows, "\(sorted)")
    }
}
