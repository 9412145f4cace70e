import Foundation
import Search
import Testing

@Suite struct `A scan finds and ranks as the rules say` {
    private static let vocabulary = [
        "plague", "plagued", "Anna", "Anna's", "well", "being", "well-being", "wellbeing",
        "mother-in-law", "motherinlaw", "in", "law", "God", "blessed", "be", "1,000", "1000", "3.5",
        "don't", "o'clock-ish", "rest", "restless", "unrest", "a", "b", "co-op", "coop",
    ]

    private func text(_ random: inout SeededGenerator, upTo count: Int) -> String {
        let separators = [" ", " ", " ", ", ", ". ", "\n", " - ", ":", "_", "-", ".", "'"]
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &random) {
            let word = random.pick(Self.vocabulary)
            text += (random.chance(15) ? word.uppercased() : word) + random.pick(separators)
        }
        return text
    }

    private func leaf(_ random: inout SeededGenerator) -> NaiveLeaf {
        if random.chance(30) {
            let count = Int.random(in: 1...4, using: &random)
            let words = (0..<count).map { _ in random.pick(Self.vocabulary) }
            return NaiveLeaf(text: words.joined(separator: " "), isQuoted: true)
        }
        let word = random.pick(Self.vocabulary)
        guard random.chance(35) else { return NaiveLeaf(text: word) }
        let start = Int.random(in: 0..<word.count, using: &random)
        let cut = String(word.dropFirst(start))
        let isWord = cut.contains { $0.isLetter || $0.isNumber }
        return NaiveLeaf(
            text: isWord ? cut : word,
            starBefore: random.chance(50),
            starAfter: random.chance(60)
        )
    }

    private func node(_ random: inout SeededGenerator, depth: Int) -> NaiveNode {
        guard depth > 0, random.chance(65) else { return .leaf(leaf(&random)) }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return .not(node(&random, depth: depth - 1))
        case 1, 2:
            return .any(
                (0..<Int.random(in: 2...3, using: &random)).map { _ in
                    node(&random, depth: depth - 1)
                }
            )
        default:
            return .all(
                (0..<Int.random(in: 2...3, using: &random)).map { _ in
                    node(&random, depth: depth - 1)
                }
            )
        }
    }

    private struct Sample {
        let parts: [TextPart]
        let naive: NaiveDocument
    }

    private func documents(_ random: inout SeededGenerator) -> [Sample] {
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { index in
                TextPart(index == 0 ? .title : .body, text(&random, upTo: index == 0 ? 3 : 14))
            }
            return Sample(
                parts: parts,
                naive: NaiveDocument(parts.map { ($0.text, $0.role == .title) })
            )
        }
    }

    @Test func `thousands of random queries agree with the naive oracle`() throws {
        var matched = 0
        for seed in UInt64(0)..<4_000 {
            var random = SeededGenerator(seed)
            let samples = documents(&random)
            let tree = node(&random, depth: 3)
            let text = tree.written(&random)
            let comment = Comment(rawValue: "seed \(seed): \(text)")
            guard tree.isFindable, tree.hasFindableAlternatives else {
                let error = #expect(throws: QueryError.self, comment) { try Query(text) }
                #expect(error?.problem == .onlyExclusions, comment)
                continue
            }
            let result = scan(try Query(text), samples)
            let expected = samples.indices.filter { tree.holds(for: samples[$0].naive) }
            #expect(result.total == expected.count, comment)
            #expect(result.hits.map(\.id).sorted() == expected, comment)
            for hit in result.hits {
                let score = score(of: hit.id, tree.wanted, samples)
                #expect(abs(hit.score - score) < 1e-9, comment)
            }
            expectOrder(result.hits, comment)
            matched += expected.count
        }
        #expect(matched > 3_000)
    }

    private func scan(_ query: Query, _ samples: [Sample]) -> SearchResult<Int> {
        var scan = Scan<Int>(query)
        for (id, sample) in samples.enumerated() {
            scan.offer(id, sortKey: Int64(id / 3), parts: sample.parts)
        }
        return scan.finish(limit: 100)
    }

    private func expectOrder(_ hits: [Hit<Int>], _ comment: Comment) {
        for (first, second) in zip(hits, hits.dropFirst()) {
            let isOrdered =
                (-first.score, -first.sortKey, first.id)
                < (-second.score, -second.sortKey, second.id)
            #expect(isOrdered, comment)
        }
    }

    /// BM25 once more, from the formula, with k1 1.2 and b 0.75.
    private func score(of id: Int, _ leaves: Set<NaiveLeaf>, _ samples: [Sample]) -> Double {
        let total = Double(samples.count)
        let average = Double(samples.map(\.naive.length).reduce(0, +)) / total
        // Leaves that stand for the same terms are one leaf, however they are written.
        var distinct: [String: NaiveLeaf] = [:]
        for leaf in leaves {
            distinct["\(leaf.sequences)\(leaf.starBefore)\(leaf.starAfter)"] = leaf
        }
        return distinct.values.reduce(0) { sum, leaf in
            let frequency = Double(leaf.frequency(in: samples[id].naive))
            guard frequency > 0 else { return sum }
            let n = Double(samples.count { leaf.frequency(in: $0.naive) > 0 })
            let idf = log((total - n + 0.5) / (n + 0.5) + 1)
            let ratio = Double(samples[id].naive.length) / average
            return sum + idf * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * ratio))
        }
    }

    @Test func `phrases do not cross from one part into the next`() throws {
        var scan = Scan<Int>(try Query("\"blessed be\""))
        let isFound = scan.offer(
            0,
            sortKey: 0,
            parts: [TextPart(.title, "blessed"), TextPart(.body, "be")]
        )
        #expect(!isFound)
        let chinese = try Query("高考")
        var second = Scan<Int>(chinese)
        let isChineseFound = second.offer(
            0,
            sortKey: 0,
            parts: [TextPart(.title, "高"), TextPart(.body, "考")]
        )
        #expect(!isChineseFound)
    }

    @Test func `a word in the title ranks higher, and ties fall to the newest, then the id`() throws
    {
        var scan = Scan<Int>(try Query("plague"))
        scan.offer(4, sortKey: 1, parts: [TextPart(.title, "x"), TextPart(.body, "plague")])
        scan.offer(3, sortKey: 2, parts: [TextPart(.title, "x"), TextPart(.body, "plague")])
        scan.offer(2, sortKey: 0, parts: [TextPart(.title, "plague"), TextPart(.body, "x")])
        scan.offer(1, sortKey: 1, parts: [TextPart(.title, "x"), TextPart(.body, "plague")])
        scan.offer(0, sortKey: 1, parts: [TextPart(.title, "x"), TextPart(.body, "y")])
        let result = scan.finish(limit: 9)
        #expect(result.hits.map(\.id) == [2, 3, 1, 4])
        #expect(result.total == 4)
    }

    @Test(arguments: [0, 1, 2, 63, 64, 65, 199, 500])
    func `the limit cuts the list, not the total`(limit: Int) throws {
        let texts = (0..<200).map { index in
            String(repeating: "plague ", count: index % 7 + 1)
                + String(repeating: "x ", count: index)
        }
        let all = try search("plague", texts, limit: 1_000)
        let some = try search("plague", texts, limit: limit)
        #expect(all.total == 200 && some.total == 200)
        #expect(some.hits == Array(all.hits.prefix(limit)))
    }

    @Test(arguments: [
        ("高", "我高", true), ("高", "高考前", true), ("考", "高考前", true), ("前", "高考前", true),
        ("高前", "高考前", false), ("高考前", "高考前", true), ("\"高考 考前\"", "高考前", false),
        ("\"高考 now\"", "高考 now", true), ("\"高考 now\"", "高考前 now", false),
        ("\"高 now\"", "高 now", true), ("\"高 考\"", "高考", true), ("高考*", "高考前", true),
        ("\"高考 前\"", "高考 x", false), ("\"高考 前\"", "高考 前", true),
        ("*ell-be*", "well-being", true), ("well-being", "the well being", true),
        ("wellbeing", "well-being", true), ("\"my well-being now\"", "my wellbeing now", true),
        ("\"my mother-in-law's co-op now\"", "my motherinlaw's coop now", true),
        ("anna", "Anna’s", true), ("anna's", "Anna’s", true), ("anna's", "anna", false),
        ("мой", "МОЙ", true), ("한국*", "한국어", true), ("ดี", "ที่ดี", true), ("cafe", "Café", true),
        ("café", "cafe", true), ("1000", "1,000", false), ("000", "1,000", true),
    ])
    func `small cases of many scripts`(query: String, text: String, isFound: Bool) throws {
        #expect(try finds(query, in: text) == isFound)
    }
}
