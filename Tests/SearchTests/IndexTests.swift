import Search
import Testing

@Suite struct `An index finds what a scan of the same documents finds` {
    private static let vocabulary = [
        "plague", "plagued", "Anna", "Anna's", "Anna’s", "well", "being", "well-being",
        "wellbeing", "mother-in-law", "motherinlaw", "in", "law", "God", "blessed", "be", "1,000",
        "1000", "3.5", "don't", "o'clock-ish", "rest", "restless", "unrest", "a", "b", "co-op",
        "coop", "Müller", "muller", "straße", "strasse", "高考", "高", "考前", "ที่ดี", "ดี", "мой",
        "МОЙ", "한국어", "한국", "שלום", "Videokamera", "kamera", "e\u{301}tude", "étude", "🙂",
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

    private func document(_ id: Int, _ random: inout SeededGenerator) -> SampleDocument {
        var parts: [(String, String)] = []
        if random.chance(40) { parts.append(("title", text(&random, upTo: 4))) }
        for name in ["tags", "plan", "body"] where random.chance(60) {
            parts.append((name, text(&random, upTo: 14)))
        }
        return SampleDocument(
            id: id,
            sortKey: Int64(id / 3),
            isHidden: random.chance(10),
            fact: random.chance(30) ? 1 : 0,
            parts: parts
        )
    }

    private func leaf(_ random: inout SeededGenerator) -> String {
        if random.chance(30) {
            let count = Int.random(in: 1...3, using: &random)
            return quoted(
                (0..<count).map { _ in random.pick(Self.vocabulary) }.joined(separator: " ")
            )
        }
        let word = random.pick(Self.vocabulary)
        guard random.chance(35) else { return word }
        let cut = String(word.dropFirst(Int.random(in: 0..<word.count, using: &random)))
        return (random.chance(50) ? "*" : "") + cut + (random.chance(60) ? "*" : "")
    }

    private func query(_ random: inout SeededGenerator, depth: Int) -> String {
        guard depth > 0, random.chance(60) else { return leaf(&random) }
        let parts = (0..<2).map { _ in query(&random, depth: depth - 1) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "(\(parts[0]) OR \(parts[1]))"
        case 1: return "(\(parts[0]) NOT \(parts[1]))"
        default: return "(\(parts[0]) \(parts[1]))"
        }
    }

    /// Several indexes in any state that writing can leave them in, and the documents that count.
    private func indexes(
        _ random: inout SeededGenerator
    ) throws -> ([SampleIndex], [SampleDocument]) {
        var living: [SampleDocument] = []
        var indexes: [SampleIndex] = []
        var id = 0
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let form = SampleIndex.Form.allCases.randomElement(using: &random) ?? .whole
            var index = SampleIndex(form)
            var own: [SampleDocument] = []
            // Parts are many and small, but for the first.
            for round in 0..<Int.random(in: 1...(form == .parts ? 8 : 2), using: &random) {
                let most = form == .parts && round > 0 ? 4 : 90
                let new = (0..<Int.random(in: 0...most, using: &random)).map { offset in
                    document(id + offset, &random)
                }
                id += new.count
                try index.append(new)
                own += new
                for document in own where random.chance(12) {
                    try index.remove(document.id)
                    own.removeAll { $0.id == document.id }
                }
                if round == 1, random.chance(50) { try index.merge() }
            }
            living += own
            indexes.append(index)
        }
        return (indexes, living)
    }

    @Test func `thousands of random queries agree, in many scripts, after merges and deletions`()
        throws
    {
        var matched = 0
        for seed in UInt64(0)..<250 {
            var random = SeededGenerator(seed)
            let (indexes, documents) = try indexes(&random)
            for _ in 0..<16 {
                let text = query(&random, depth: 2)
                guard let query = try? Query(text) else { continue }
                let limit = Int.random(in: 0...40, using: &random)
                let wanted = SampleSearch.scanned(query, documents, limit: limit)
                let found = try SampleSearch.indexed(query, indexes, limit: limit)
                #expect(found.total == wanted.total, "seed \(seed): \(text)")
                #expect(found.hits == wanted.hits, "seed \(seed): \(text)")
                matched += found.total
            }
        }
        #expect(matched > 20_000)
    }

    @Test func `filters and fields narrow both alike`() throws {
        var matched = 0
        for seed in UInt64(1_000)..<1_120 {
            var random = SeededGenerator(seed)
            let (indexes, documents) = try indexes(&random)
            for name in ["title", "plan", "body"] {
                let text = query(&random, depth: 1)
                guard let query = try? Query(text) else { continue }
                let wanted = SampleSearch.scanned(
                    query,
                    documents,
                    fact: 1,
                    fields: { $0 == name },
                    limit: 30
                )
                let found = try SampleSearch.indexed(
                    query,
                    indexes,
                    .rows { $0.facts == [1] },
                    fields: { $0 == Array(name.utf8) },
                    limit: 30
                )
                #expect(found.total == wanted.total, "seed \(seed): \(text) in \(name)")
                #expect(found.hits == wanted.hits, "seed \(seed): \(text) in \(name)")
                matched += found.total
            }
        }
        #expect(matched > 300)
    }

    @Test func `merging is writing the same documents at once`() throws {
        for seed in UInt64(0)..<60 {
            var random = SeededGenerator(seed)
            let documents = (0..<150).map { document($0, &random) }
            let cut = Int.random(in: 1..<150, using: &random)
            var index = SampleIndex(.cut)
            try index.append(Array(documents[..<cut]))
            try index.append(Array(documents[cut...]))
            let gone = Set((0..<150).filter { _ in random.chance(20) })
            for id in gone { try index.remove(id) }
            try index.merge()
            let once = try SampleIndex.image(documents.filter { !gone.contains($0.id) })
            let merged = try #require(index.images.first)
            let image = try #require(once)
            // A term whose beside-standing occurrences are gone keeps its mark, and nothing else.
            #expect(merged.layout == image.layout, "seed \(seed)")
            #expect(merged.bytes.count == image.bytes.count, "seed \(seed)")
        }
    }

    @Test(arguments: SampleIndex.Form.allCases)
    func `every cut of a root is refused`(form: SampleIndex.Form) throws {
        var random = SeededGenerator(5)
        var index = SampleIndex(form)
        try index.append((0..<100).map { document($0, &random) })
        try index.append((100..<103).map { document($0, &random) })
        let bytes = try index.root().bytes
        for count in 0..<bytes.count {
            #expect(throws: MalformedIndex.self) { try IndexRoot(Array(bytes[..<count])) }
        }
        #expect(try IndexRoot([9]) == nil)
    }
}
