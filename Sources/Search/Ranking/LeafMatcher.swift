/// Finds where the leaves of a query occur in one document of several parts.
///
/// The meaning of an occurrence is written at `Query`.
struct LeafMatcher: ~Copyable {
    private let leaves: [Query.Leaf]
    private var tokenizer = Tokenizer()
    private var terms: TermMatcher
    /// The first position of each part of the document.
    private(set) var partStarts: [Int] = []
    private var positions = PartPositions()

    /// The number of positions in the document so far.
    var length: Int { positions.length }

    init(_ query: Query) {
        leaves = query.leaves
        terms = TermMatcher(query.terms)
    }

    mutating func beginDocument() {
        terms.beginDocument()
        partStarts.removeAll(keepingCapacity: true)
        positions = PartPositions()
    }

    /// Reads one part of the document.
    ///
    /// - Parameter isSearched: whether anything is found in it; its positions count anyway.
    mutating func read(_ text: Span<UInt8>, isSearched: Bool = true) {
        partStarts.append(positions.nextStart)
        terms.beginPart(at: positions.nextStart, isSearched: isSearched)
        positions.add(tokenizer.tokenize(text, into: &terms))
    }

    /// Calls `body` with the position of each occurrence of a leaf, rising, each position once.
    func forEachOccurrence(of leaf: Int, _ body: (Int) -> Void) {
        let alternatives = leaves[leaf].alternatives
        guard alternatives.count > 1 else {
            forEachStart(of: alternatives[0], body)
            return
        }
        var starts: [Int] = []
        for alternative in alternatives { forEachStart(of: alternative) { starts.append($0) } }
        starts.sort()
        var last: Int?
        for start in starts where start != last {
            body(start)
            last = start
        }
    }

    /// Calls `body` with the bytes of each term of each occurrence of a leaf.
    func forEachRange(of leaf: Int, _ body: (Range<Int>) -> Void) {
        for alternative in leaves[leaf].alternatives {
            forEachStart(of: alternative) { start in
                for placed in alternative {
                    guard let place = place(of: placed.term, at: start + placed.offset) else {
                        continue
                    }
                    let found = terms.occurrences[placed.term][place]
                    body(found.start..<found.end)
                }
            }
        }
    }

    private func forEachStart(of phrase: [Query.PlacedTerm], _ body: (Int) -> Void) {
        // The rarest term leads; the others are looked up beside it.
        let rarest = phrase.min {
            terms.occurrences[$0.term].count < terms.occurrences[$1.term].count
        }
        guard let rarest else { return }
        for found in terms.occurrences[rarest.term] {
            let start = found.position - rarest.offset
            if phrase.allSatisfy({ place(of: $0.term, at: start + $0.offset) != nil }) {
                body(start)
            }
        }
    }

    /// The index of the occurrence of a term at a position.
    private func place(of term: Int, at position: Int) -> Int? {
        var low = 0
        var high = terms.occurrences[term].count
        while low < high {
            let middle = (low + high) / 2
            if terms.occurrences[term][middle].position < position {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < terms.occurrences[term].count,
            terms.occurrences[term][low].position == position
        else { return nil }
        return low
    }
}
