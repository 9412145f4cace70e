/// Evaluates a query against one index after another.
///
/// What it finds is what a ``Scan`` of the same documents finds: the meaning of a query is written
/// at `Query`, ranking at `Ranking`.
package struct IndexSearch {
    /// Whether a document counts as a match, as far as filters are concerned.
    package enum Reach {
        /// All but the hidden ones.
        case shown
        /// Those whose rows are taken.
        case rows((DocumentRow) throws -> Bool)
    }

    private let query: Query
    private let reach: Reach
    /// Which parts of a document are searched, by name; `nil` for all.
    private let fields: (([UInt8]) -> Bool)?
    package private(set) var tally: SearchTally

    // Room for one index, used again for the next.
    private var found: [UInt64] = []
    private var frequencies: [[Int32]] = []
    private var touched: [Int32] = []
    private let frequencySlot: [Int?]
    private let matchesNothing: Bool

    package init(_ query: Query, _ reach: Reach, fields: (([UInt8]) -> Bool)? = nil) {
        self.query = query
        self.reach = reach
        self.fields = fields
        tally = SearchTally(query)
        var slots = [Int?](repeating: nil, count: query.leaves.count)
        for (slot, leaf) in tally.wanted.enumerated() { slots[leaf] = slot }
        frequencySlot = slots
        frequencies = Array(repeating: [], count: tally.wanted.count)
        matchesNothing = query.root?.holds(for: 0) ?? true
    }

    /// Searches one index; where that fails, nothing of it is counted.
    ///
    /// - Parameters:
    ///   - segments: readers of the parts of `root`'s segments, in order.
    ///   - place: the caller's number for the index; documents are counted over its segments.
    package mutating func search(
        _ root: IndexRoot,
        _ segments: [SegmentReader],
        place: Int
    ) throws {
        let mark = tally.mark
        do {
            tally.count(documents: root.documents, positions: root.positions)
            var first = 0
            for segment in segments {
                try search(segment, place: place, firstDocument: first)
                first += segment.layout.documents
            }
        } catch {
            tally.rollBack(to: mark)
            forgetTouched()
            throw error
        }
    }

    private mutating func forgetTouched() {
        for document in touched {
            found[Int(document)] = 0
            for slot in frequencies.indices { frequencies[slot][Int(document)] = 0 }
        }
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func search(
        _ segment: SegmentReader,
        place: Int,
        firstDocument: Int
    ) throws {
        let documents = segment.layout.documents
        if found.count < documents {
            found = Array(repeating: 0, count: documents)
            for slot in frequencies.indices {
                frequencies[slot] = Array(repeating: 0, count: documents)
            }
        }
        let terms = try query.terms.map { try segment.entries(of: $0) }
        let dead = segment.layout.dead.isEmpty ? nil : Set(segment.layout.dead)
        for leaf in query.leaves.indices {
            try find(leaf, terms, segment, dead)
        }
        try collect(segment, dead, place: place, firstDocument: firstDocument)
        forgetTouched()
    }

    @inline(__always)
    private mutating func add(leaf: Int, _ document: Int, frequency: Int) {
        let bit = UInt64(1) << UInt64(leaf)
        if found[document] == 0 { touched.append(Int32(document)) }
        if found[document] & bit == 0 {
            found[document] |= bit
            tally.count(leaf: leaf)
        }
        if let slot = frequencySlot[leaf] {
            frequencies[slot][document] += Int32(clamping: frequency)
        }
    }
}

// Leaves.
extension IndexSearch {
    private mutating func find(
        _ leaf: Int,
        _ terms: [[TermEntry]],
        _ segment: SegmentReader,
        _ dead: Set<Int32>?
    ) throws {
        let alternatives = query.leaves[leaf].alternatives
        if fields == nil, alternatives.count == 1, alternatives[0].count == 1 {
            let entries = terms[alternatives[0][0].term]
            // Words have a position each, so that occurrences of different ones can be added up.
            if entries.count < 2 || !entries.contains(where: \.entry.isSecondary) {
                for entry in entries {
                    try segment.forEachPosting(entry) { posting in
                        if let dead, dead.contains(Int32(posting.document)) { return }
                        add(leaf: leaf, posting.document, frequency: posting.frequency)
                    }
                }
                return
            }
        }
        try findByPositions(leaf, terms, segment, dead)
    }

    private mutating func findByPositions(
        _ leaf: Int,
        _ terms: [[TermEntry]],
        _ segment: SegmentReader,
        _ dead: Set<Int32>?
    ) throws {
        let places = try PositionalLeaf(query.leaves[leaf], terms, segment)
        let titles = segment.layout.titleLengths
        for document in places.candidates {
            if let dead, dead.contains(Int32(document)) { continue }
            guard document < segment.layout.documents else { throw MalformedIndex() }
            var starts = places.starts(in: document)
            if let fields, !starts.isEmpty {
                let row = try segment.row(document)
                starts = try starts.filter { try row.stands($0, in: fields) }
            }
            guard !starts.isEmpty else { continue }
            let titleLength = titles.isEmpty ? 0 : Int(titles[document])
            let inTitle = starts.count { $0 < titleLength }
            let posting = Postings.Posting(
                document: document,
                count: starts.count,
                inTitle: inTitle
            )
            add(leaf: leaf, document, frequency: posting.frequency)
        }
    }

    private mutating func collect(
        _ segment: SegmentReader,
        _ dead: Set<Int32>?,
        place: Int,
        firstDocument: Int
    ) throws {
        let hidden = segment.layout.hidden.isEmpty ? nil : Set(segment.layout.hidden)
        if matchesNothing {
            for document in 0..<segment.layout.documents {
                if let dead, dead.contains(Int32(document)) { continue }
                try collect(document, segment, hidden, place: place, firstDocument: firstDocument)
            }
        } else {
            for document in touched {
                try collect(
                    Int(document),
                    segment,
                    hidden,
                    place: place,
                    firstDocument: firstDocument
                )
            }
        }
    }

    @inline(__always)
    private mutating func collect(
        _ document: Int,
        _ segment: SegmentReader,
        _ hidden: Set<Int32>?,
        place: Int,
        firstDocument: Int
    ) throws {
        if let root = query.root {
            if case .leaf = root {} else if !root.holds(for: found[document]) { return }
        }
        switch reach {
        case .shown:
            if let hidden, hidden.contains(Int32(document)) { return }
        case .rows(let takes):
            guard try takes(segment.row(document)) else { return }
        }
        tally.match(
            place: place,
            document: firstDocument + document,
            length: Int(segment.layout.lengths[document])
        )
        for slot in frequencies.indices {
            tally.add(frequency: Int(frequencies[slot][document]))
        }
    }
}

extension SegmentReader {
    /// The entries of all terms of this segment that a term of a query stands for.
    fileprivate func entries(of term: Query.Term) throws -> [TermEntry] {
        switch term.comparison {
        case .exact: try entry(term.bytes).map { [$0] } ?? []
        case .prefix: try entries(beginningWith: term.bytes)
        case .suffix, .infix: try entries { term.matches($0.span) }
        }
    }
}

extension DocumentRow {
    /// Whether a position lies in a part that is searched.
    func stands(_ position: Int, in fields: ([UInt8]) -> Bool) throws(MalformedIndex) -> Bool {
        var start = 0
        var name: ArraySlice<UInt8>?
        for partStart in partStarts {
            guard start < partNames.count else { throw MalformedIndex() }
            let end = start + 1 + Int(partNames[start])
            guard end <= partNames.count else { throw MalformedIndex() }
            guard Int(partStart) <= position else { break }
            name = partNames[start + 1..<end]
            start = end
        }
        return name.map { fields(Array($0)) } ?? false
    }
}
