/// A text of a document, with the part it plays.
package struct TextPart: Sendable {
    /// The parts a text can play; only a title weighs more than the rest.
    package enum Role: Sendable {
        case title, tags, field, body
    }

    package let role: Role
    package let text: String

    package init(_ role: Role, _ text: String) {
        self.role = role
        self.text = text
    }
}

/// A document that matched.
package struct Hit<ID> {
    package let id: ID
    /// As `Ranking` says; 0 for a query of filters only.
    package let score: Double
    /// The key given with the document.
    package let sortKey: Int64
}

extension Hit: Sendable where ID: Sendable {}
extension Hit: Equatable where ID: Equatable {}

/// What a search found.
package struct SearchResult<ID> {
    /// The number of all documents that matched, also of those beyond the limit.
    package let total: Int
    /// The best, by falling score, then falling sort key (newest first), then rising id.
    package let hits: [Hit<ID>]
}

extension SearchResult: Sendable where ID: Sendable {}

/// Searches documents that are shown to it one after another, each once.
///
/// It keeps something for documents that match, and only counts of the others. What matches is
/// written at `Query`, how it is ranked at `Ranking`; the order of offering does not matter.
package struct Scan<ID: Comparable>: ~Copyable {
    private struct Match {
        let id: ID
        let sortKey: Int64
        let length: Int
        /// Where its frequencies begin, one for each wanted leaf.
        let frequencies: Int
    }

    private let query: Query
    private let wanted: [Int]
    private var matcher: LeafMatcher
    private var titles: [Bool] = []
    private var documents = 0
    private var positions = 0
    /// For each wanted leaf, how many documents contain it.
    private var containing: [Int]
    private var matches: [Match] = []
    private var frequencies: [Int32] = []
    private var current: [Int]

    package init(_ query: Query) {
        self.query = query
        wanted = query.leaves.indices.filter { query.leaves[$0].isWanted }
        matcher = LeafMatcher(query)
        containing = Array(repeating: 0, count: query.leaves.count)
        current = Array(repeating: 0, count: query.leaves.count)
    }

    /// Looks at one document; `sortKey` is larger the newer it is.
    ///
    /// Returns whether it matches.
    @discardableResult
    package mutating func offer(_ id: ID, sortKey: Int64, parts: [TextPart]) -> Bool {
        begin()
        for part in parts { add(part.text.utf8Span.span, as: part.role) }
        return end(id, sortKey: sortKey)
    }

    /// Begins a document that is given part by part as UTF-8, and closed with `end`.
    package mutating func begin() {
        matcher.beginDocument()
        titles.removeAll(keepingCapacity: true)
    }

    /// Adds a part to the document begun.
    package mutating func add(_ text: Span<UInt8>, as role: TextPart.Role) {
        titles.append(role == .title)
        matcher.read(text)
    }

    /// Closes the document begun and returns whether it matches.
    @discardableResult
    package mutating func end(_ id: ID, sortKey: Int64) -> Bool {
        documents += 1
        positions += matcher.length
        var found: UInt64 = 0
        for leaf in query.leaves.indices {
            current[leaf] = frequency(of: leaf)
            guard current[leaf] > 0 else { continue }
            found |= 1 << UInt64(leaf)
            containing[leaf] += 1
        }
        guard query.root?.holds(for: found) ?? true else { return false }
        let match = Match(
            id: id,
            sortKey: sortKey,
            length: matcher.length,
            frequencies: frequencies.count
        )
        matches.append(match)
        for leaf in wanted { frequencies.append(Int32(clamping: current[leaf])) }
        return true
    }

    private func frequency(of leaf: Int) -> Int {
        var sum = 0
        var part = 0
        matcher.forEachOccurrence(of: leaf) { position in
            while part + 1 < titles.count, matcher.partStarts[part + 1] <= position { part += 1 }
            sum += titles[part] ? Ranking.titleWeight : 1
        }
        return sum
    }

    /// The best `limit` hits and the number of all.
    package consuming func finish(limit: Int) -> SearchResult<ID> {
        let idf = wanted.map { Ranking.idf(documents: documents, containing: containing[$0]) }
        let average = documents > 0 ? Double(positions) / Double(documents) : 0
        var best = BestHits<ID>(limit: limit)
        for match in matches {
            var score = 0.0
            for index in wanted.indices {
                score += Ranking.score(
                    idf: idf[index],
                    frequency: Int(frequencies[match.frequencies + index]),
                    length: match.length,
                    averageLength: average
                )
            }
            best.insert(Hit(id: match.id, score: score, sortKey: match.sortKey))
        }
        return SearchResult(total: matches.count, hits: best.sorted())
    }
}
