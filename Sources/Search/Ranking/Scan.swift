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
    private let query: Query
    private let place: Int
    private var matcher: LeafMatcher
    private var titles: [Bool] = []
    /// Identifier and sort key of each match, by its number.
    package private(set) var matched: [(id: ID, sortKey: Int64)] = []
    private var current: [Int]
    /// What was counted so far; its documents are numbered by their matches.
    package private(set) var tally: SearchTally

    /// - Parameter place: what its matches are called in the tally.
    package init(_ query: Query, place: Int = 0) {
        self.query = query
        self.place = place
        matcher = LeafMatcher(query)
        tally = SearchTally(query)
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
    ///
    /// - Parameter isSearched: whether anything is found in it; its length counts anyway.
    package mutating func add(
        _ text: Span<UInt8>,
        as role: TextPart.Role,
        isSearched: Bool = true
    ) {
        titles.append(role == .title)
        matcher.read(text, isSearched: isSearched)
    }

    /// Closes the document begun and returns whether it matches.
    ///
    /// - Parameter isTaken: whether the filters take it; it counts for ranking anyway.
    @discardableResult
    package mutating func end(_ id: ID, sortKey: Int64, isTaken: Bool = true) -> Bool {
        tally.count(documents: 1, positions: matcher.length)
        var found: UInt64 = 0
        for leaf in query.leaves.indices {
            current[leaf] = frequency(of: leaf)
            guard current[leaf] > 0 else { continue }
            found |= 1 << UInt64(leaf)
            tally.count(leaf: leaf)
        }
        guard isTaken, query.root?.holds(for: found) ?? true else { return false }
        tally.match(place: place, document: matched.count, length: matcher.length)
        for leaf in tally.wanted { tally.add(frequency: current[leaf]) }
        matched.append((id, sortKey))
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
        let matched = matched
        let best = tally.ranked(limit: limit) { _, document in matched[document] }
        return SearchResult(
            total: tally.total,
            hits: best.map { Hit(id: $0.id, score: $0.score, sortKey: $0.sortKey) }
        )
    }
}
