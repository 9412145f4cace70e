import Testing

@testable import Practice

@Suite struct `What differs between two sequences` {
    /// Replaces what is exchanged: the new sequence must come of it.
    private static func applied(
        _ difference: SequenceDifference,
        _ old: [Int],
        _ new: [Int]
    ) -> [Int] {
        var result: [Int] = []
        var next = 0
        for exchange in difference.exchanges {
            result += old[next..<exchange.removed.lowerBound] + new[exchange.added]
            next = exchange.removed.upperBound
        }
        return result + old[next...]
    }

    /// The length of a longest common subsequence, the slow way.
    private static func common(_ old: [Int], _ new: [Int]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for element in old {
            var diagonal = 0
            for (index, other) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = element == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test func `turns one into the other, and is as short as can be`() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        for round in 0..<2_000 {
            let letters = Int.random(in: 1...6, using: &random)
            let sequences = (0..<2).map { _ in
                (0..<Int.random(in: 0...24, using: &random)).map { _ in
                    Int.random(in: 0..<letters, using: &random)
                }
            }
            let (old, new) = (sequences[0], sequences[1])
            let difference = SequenceDifference(old, new)
            let place = "seed \(seed), round \(round): \(old) \(new)"
            #expect(Self.applied(difference, old, new) == new, "\(place)")
            let kept = old.count - difference.exchanges.reduce(0) { $0 + $1.removed.count }
            #expect(kept == Self.common(old, new), "\(place)")
            #expect(difference.exchanges.allSatisfy { !($0.removed.isEmpty && $0.added.isEmpty) })
        }
    }

    @Test func `is one exchange where nearly everything was rewritten`() {
        let count = 4 * SequenceDifference.longestScript
        let old = Array(0..<count)
        let new = (0..<count).map { $0.isMultiple(of: 3) ? $0 : -$0 - 1 }
        let difference = SequenceDifference(old, new)
        #expect(Self.applied(difference, old, new) == new)
        #expect(difference.exchanges.count == 1)
    }

    @Test func `is nothing between the same`() {
        #expect(SequenceDifference([1, 2, 3], [1, 2, 3]).exchanges.isEmpty)
        #expect(SequenceDifference([], []).exchanges.isEmpty)
    }
}

@Suite struct `What differs between two texts` {
    private static func marked(_ pieces: [TextDifference.Piece]) -> String {
        pieces.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test func `is told by lines, and in them by words`() throws {
        let difference = TextDifference(
            "She slept badly.\nShe came late.\nNo plan.",
            "She slept well.\nShe came late.\nA plan: rest.\nMore."
        )
        #expect(difference.hunks.count == 2)
        let (first, second) = (difference.hunks[0], difference.hunks[1])
        #expect(Self.marked(first.removed) == "She slept [badly].")
        #expect(Self.marked(first.added) == "She slept [well].")
        #expect(first.wordCount == (1, 1))
        #expect(second.removedText == "No plan.")
        #expect(second.addedText == "A plan: rest.\nMore.")
        #expect(Self.marked(second.removed).contains("[No]"))
    }

    @Test(arguments: [
        ("", "", 0), ("same", "same", 0), ("", "new", 1), ("old", "", 1), ("a\n", "a", 1),
        // What cannot be seen is a change as well.
        ("caf\u{E9}", "cafe\u{301}", 1), ("a\r\nb", "a\nb", 1), ("a\u{200B}b", "ab", 1),
    ])
    func `is nothing, or one place`(old: String, new: String, count: Int) {
        #expect(TextDifference(old, new).hunks.count == count)
    }

    @Test func `gives both texts back, whatever they hold`() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let parts = [
            "word", "слово", "語", "\u{202E}", "👩‍👩‍👧", "e\u{301}", " ", "\t", "\n", "\n", "\r\n", ".",
            "7", "\u{0}",
        ]
        for round in 0..<400 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0...30, using: &random)).map { _ in
                    parts[Int.random(in: 0..<parts.count, using: &random)]
                }.joined()
            }
            let (old, new) = (Self.lines(texts[0]), Self.lines(texts[1]))
            let hunks = TextDifference(texts[0], texts[1]).hunks
            let place = "seed \(seed), round \(round)"
            #expect(Self.holds(hunks.map(\.removedText), in: old), "\(place)")
            #expect(Self.holds(hunks.map(\.addedText), in: new), "\(place)")
            #expect(hunks.isEmpty == texts[0].utf8.elementsEqual(texts[1].utf8), "\(place)")
        }
    }

    private static func lines(_ text: String) -> [[UInt8]] {
        Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    }

    /// Whether the texts are runs of these lines, one after another.
    private static func holds(_ texts: [String], in lines: [[UInt8]]) -> Bool {
        var rest = lines[...]
        for text in texts where !text.isEmpty {
            let run = Self.lines(text)
            while !rest.isEmpty, Array(rest.prefix(run.count)) != run { rest = rest.dropFirst() }
            guard !rest.isEmpty else { return false }
            rest = rest.dropFirst(run.count)
        }
        return true
    }
}

@Suite struct `What differs between two versions of a note` {
    @Test func `is named by field, in the order in which a note is read`() {
        let old = Note(
            kind: "progress-note",
            at: Moment(iso: "2026-03-02"),
            title: "Session",
            tags: ["b", "a"],
            fields: [.init(name: "plan", value: "rest"), .init(name: "gone", value: "x")],
            body: "one\ntwo"
        )
        var new = old
        #expect(new.changes(since: old).isEmpty)
        new.tags = ["a", "b"]
        #expect(new.changes(since: old).isEmpty)
        new.at = Moment(iso: "2026-03-03")
        new.title = "Session 4"
        new.tags = ["a", "c"]
        new.fields = [.init(name: "new", value: "y"), .init(name: "plan", value: "work")]
        new.body = "one\nthree"
        let changes = new.changes(since: old)
        #expect(changes.map(\.field) == ["at", "title", "tags", "new", "plan", "gone", "body"])
        #expect(changes.map(\.hunk.removedText).suffix(3) == ["rest", "x", "two"])
        #expect(changes.map(\.hunk.addedText).suffix(3) == ["work", "", "three"])
    }
}
