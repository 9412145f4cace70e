/// What a search has counted and matched so far, over any number of indexes and scans.
///
/// Ranking needs counts over everything that is searched, so scores come at the end. Tallies of
/// several threads are added up; the order does not matter.
package struct SearchTally: Sendable {
    /// A document that matched.
    private struct Match {
        /// Which index or scan it is in, as the caller counts them.
        let place: Int32
        /// The document's number there.
        let document: Int32
        /// How many positions it has.
        let length: Int32
    }

    /// The leaves that count for ranking.
    let wanted: [Int]
    private let leafCount: Int
    private var documents = 0
    private var positions = 0
    /// For each leaf, how many documents contain it.
    private var containing: [Int]
    private var matches: [Match] = []
    /// For each match, the frequency of each wanted leaf.
    private var frequencies: [Int32] = []

    package init(_ query: Query) {
        leafCount = query.leaves.count
        wanted = query.leaves.indices.filter { query.leaves[$0].isWanted }
        containing = Array(repeating: 0, count: query.leaves.count)
    }

    /// The number of documents that matched.
    package var total: Int { matches.count }

    /// Counts documents that are searched, whether they match or not.
    mutating func count(documents: Int, positions: Int) {
        self.documents += documents
        self.positions += positions
    }

    @inline(__always)
    mutating func count(leaf: Int) { containing[leaf] += 1 }

    /// Adds a match; its frequencies, one for each wanted leaf, follow.
    @inline(__always)
    mutating func match(place: Int, document: Int, length: Int) {
        matches.append(
            Match(place: Int32(place), document: Int32(document), length: Int32(length))
        )
    }

    @inline(__always)
    mutating func add(frequency: Int) { frequencies.append(Int32(clamping: frequency)) }

    /// How far counting had come.
    struct Mark {
        fileprivate let documents: Int
        fileprivate let positions: Int
        fileprivate let containing: [Int]
        fileprivate let matches: Int
    }

    var mark: Mark {
        Mark(
            documents: documents,
            positions: positions,
            containing: containing,
            matches: matches.count
        )
    }

    /// Forgets what was counted and matched since.
    mutating func rollBack(to mark: Mark) {
        documents = mark.documents
        positions = mark.positions
        containing = mark.containing
        matches.removeLast(matches.count - mark.matches)
        frequencies.removeLast(frequencies.count - mark.matches * wanted.count)
    }

    /// Adds what another part of the same search found.
    package mutating func add(_ other: SearchTally) {
        documents += other.documents
        positions += other.positions
        for leaf in containing.indices { containing[leaf] += other.containing[leaf] }
        matches.append(contentsOf: other.matches)
        frequencies.append(contentsOf: other.frequencies)
    }
}

/// A document among the best.
package struct RankedDocument<ID> {
    package let place: Int
    package let document: Int
    package let id: ID
    package let sortKey: Int64
    package let score: Double
}

extension SearchTally {
    /// The best `limit` matches: by falling score, then falling sort key, then rising id.
    ///
    /// - Parameter row: id and sort key of a document; asked only for those that may be among them.
    package func ranked<ID: Comparable>(
        limit: Int,
        row: (_ place: Int, _ document: Int) throws -> (id: ID, sortKey: Int64)
    ) rethrows -> [RankedDocument<ID>] {
        guard limit > 0, !matches.isEmpty else { return [] }
        let scores = scores()
        let least = Self.least(of: scores, among: limit)
        var best: [RankedDocument<ID>] = []
        for (index, score) in scores.enumerated() where score >= least {
            let match = matches[index]
            let (id, sortKey) = try row(Int(match.place), Int(match.document))
            best.append(
                RankedDocument(
                    place: Int(match.place),
                    document: Int(match.document),
                    id: id,
                    sortKey: sortKey,
                    score: score
                )
            )
        }
        best.sort { one, other in
            if one.score != other.score { return one.score > other.score }
            if one.sortKey != other.sortKey { return one.sortKey > other.sortKey }
            return one.id < other.id
        }
        return Array(best.prefix(limit))
    }

    private func scores() -> [Double] {
        let idf = wanted.map { Ranking.idf(documents: documents, containing: containing[$0]) }
        let average = documents > 0 ? Double(positions) / Double(documents) : 0
        var next = 0
        return matches.map { match in
            var score = 0.0
            for index in wanted.indices {
                score += Ranking.score(
                    idf: idf[index],
                    frequency: Int(frequencies[next + index]),
                    length: Int(match.length),
                    averageLength: average
                )
            }
            next += wanted.count
            return score
        }
    }

    /// The score that the last of the best has; equal ones are told apart by their rows.
    private static func least(of scores: [Double], among limit: Int) -> Double {
        guard scores.count > limit else { return -.infinity }
        // A heap of the best so far, the least of them on top.
        var heap = Array(scores.prefix(limit))
        heap.sort()
        for score in scores.dropFirst(limit) where score > heap[0] {
            var hole = 0
            while true {
                var child = 2 * hole + 1
                guard child < limit else { break }
                if child + 1 < limit, heap[child + 1] < heap[child] { child += 1 }
                guard heap[child] < score else { break }
                heap[hole] = heap[child]
                hole = child
            }
            heap[hole] = score
        }
        return heap[0]
    }
}
