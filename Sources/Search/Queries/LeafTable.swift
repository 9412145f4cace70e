/// The different terms and leaves of a query being parsed.
struct LeafTable: ~Copyable {
    struct Stars {
        let before: Bool
        let after: Bool
    }

    private(set) var terms: [Query.Term] = []
    private(set) var leaves: [Query.Leaf] = []
    private var tokenizer = Tokenizer()

    /// The index of the leaf for a text, nil if the text holds no word.
    mutating func leaf(
        _ text: [UInt8],
        stars: Stars,
        isWanted: Bool
    ) throws(Overflow) -> Int? {
        let reader = LeafReader(text, &tokenizer)
        guard !reader.isOverflowing else { throw Overflow() }
        guard !reader.apart.isEmpty else { return nil }
        var alternatives = [try place(reader.apart, stars)]
        if !reader.joined.isEmpty { alternatives.append(try place(reader.joined, stars)) }
        return try add(Query.Leaf(alternatives: alternatives, isWanted: isWanted))
    }

    /// More terms or leaves than a query may have.
    struct Overflow: Error {}

    private mutating func add(_ leaf: Query.Leaf) throws(Overflow) -> Int {
        if let known = leaves.firstIndex(of: leaf) { return known }
        guard leaves.count < Query.termLimit else { throw Overflow() }
        leaves.append(leaf)
        return leaves.count - 1
    }

    private mutating func place(
        _ pieces: [LeafReader.Piece],
        _ stars: Stars
    ) throws(Overflow) -> [Query.PlacedTerm] {
        var placed: [Query.PlacedTerm] = []
        for (index, piece) in pieces.enumerated() {
            let comparison = Self.comparison(
                of: piece.kind,
                starBefore: stars.before && index == 0,
                starAfter: stars.after && index == pieces.count - 1
            )
            let term = try add(Query.Term(bytes: piece.bytes, comparison: comparison))
            placed.append(Query.PlacedTerm(term: term, offset: piece.offset - pieces[0].offset))
        }
        return placed
    }

    private static func comparison(
        of kind: Token.Kind,
        starBefore: Bool,
        starAfter: Bool
    ) -> Query.Comparison {
        switch (kind, starBefore, starAfter) {
        case (.pair, _, _): .exact
        case (.single, _, _): .prefix
        case (_, false, false): .exact
        case (_, false, true): .prefix
        case (_, true, false): .suffix
        case (_, true, true): .infix
        }
    }

    private mutating func add(_ term: Query.Term) throws(Overflow) -> Int {
        if let known = terms.firstIndex(of: term) { return known }
        guard terms.count < Query.termLimit else { throw Overflow() }
        terms.append(term)
        return terms.count - 1
    }
}
