/// Finds where a leaf occurs in single documents of one segment, by positions.
///
/// The slow way, for phrases, for alternatives, for terms that may share a position, and for a
/// search that is bound to fields.
struct PositionalLeaf {
    /// For each placed term, by document, the sorted positions.
    private let alternatives: [[PlacedPositions]]

    private struct PlacedPositions {
        let offset: Int
        let places: [Int: [Int32]]
    }

    /// The documents in which any alternative may occur.
    let candidates: [Int]

    /// - Parameters:
    ///   - leaf: what to find.
    ///   - terms: the entries of each term of the query in this segment.
    init(_ leaf: Query.Leaf, _ terms: [[TermEntry]], _ reader: SegmentReader) throws {
        var alternatives: [[PlacedPositions]] = []
        var candidates: Set<Int> = []
        for alternative in leaf.alternatives {
            let common = try Self.documents(of: alternative, terms, reader)
            guard !common.isEmpty else { continue }
            candidates.formUnion(common)
            alternatives.append(
                try alternative.map { placed in
                    PlacedPositions(
                        offset: placed.offset,
                        places: try reader.positions(of: terms[placed.term], in: common)
                    )
                }
            )
        }
        self.alternatives = alternatives
        self.candidates = candidates.sorted()
    }

    /// The documents that have every term of an alternative.
    private static func documents(
        of alternative: [Query.PlacedTerm],
        _ terms: [[TermEntry]],
        _ reader: SegmentReader
    ) throws -> Set<Int> {
        guard alternative.allSatisfy({ !terms[$0.term].isEmpty }) else { return [] }
        // The rarest first, so that the others have little to be compared with.
        let order = alternative.map(\.term).sorted { one, other in
            documents(terms[one]) < documents(terms[other])
        }
        var common: Set<Int>?
        for term in order {
            var found: Set<Int> = []
            for entry in terms[term] {
                try reader.forEachPosting(entry) { posting in
                    if common?.contains(posting.document) ?? true {
                        found.insert(posting.document)
                    }
                }
            }
            guard !found.isEmpty else { return [] }
            common = found
        }
        return common ?? []
    }

    private static func documents(_ entries: [TermEntry]) -> Int {
        entries.reduce(0) { $0 + $1.entry.documents }
    }

    /// The positions at which the leaf occurs in a document: rising, each once.
    func starts(in document: Int) -> [Int] {
        var starts: [Int] = []
        for alternative in alternatives {
            let lists = alternative.compactMap { placed in
                placed.places[document].map { (placed.offset, $0) }
            }
            guard lists.count == alternative.count,
                let rarest = lists.min(by: { $0.1.count < $1.1.count })
            else { continue }
            for place in rarest.1 {
                let start = Int(place) - rarest.0
                let stands = lists.allSatisfy { offset, places in
                    let wanted = start + offset
                    let index = places.partitioningIndex { Int($0) >= wanted }
                    return index < places.count && Int(places[index]) == wanted
                }
                if stands { starts.append(start) }
            }
        }
        guard alternatives.count > 1 else { return starts }
        starts.sort()
        return starts.reduce(into: []) { kept, start in
            if kept.last != start { kept.append(start) }
        }
    }
}

extension Array {
    /// The first index at which a predicate holds that fails before it and holds after it.
    fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension SegmentReader {
    /// The positions of some terms taken together, in some documents.
    fileprivate func positions(
        of terms: [TermEntry],
        in documents: Set<Int>
    ) throws -> [Int: [Int32]] {
        var found: [Int: [Int32]] = [:]
        for term in terms {
            if case .single(let document, let position) = term.entry.postings {
                if documents.contains(document) {
                    found[document, default: []].append(Int32(clamping: position))
                }
                continue
            }
            let (bytes, range) = try positions(term)
            var place = range.lowerBound
            try forEachPosting(term) { posting throws(MalformedIndex) in
                let isWanted = documents.contains(posting.document)
                var position = -1
                for _ in 0..<posting.count {
                    position += 1 + (try bytes.number(at: &place, before: range.upperBound))
                    guard position <= Int32.max else { throw MalformedIndex() }
                    if isWanted { found[posting.document, default: []].append(Int32(position)) }
                }
            }
        }
        guard terms.count > 1 else { return found }
        return found.mapValues { places in
            let sorted = places.sorted()
            return sorted.reduce(into: []) { kept, place in
                if kept.last != place { kept.append(place) }
            }
        }
    }
}
