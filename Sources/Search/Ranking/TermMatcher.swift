/// Finds the terms of a query among the tokens of one document.
///
/// Most tokens are turned away by two masks (first byte, length) without looking at a term.
struct TermMatcher: ~Copyable, TokenSink {
    /// Where a term of the query stood.
    struct Occurrence {
        let position: Int
        /// Bytes of the part that it was read from.
        let start: Int
        let end: Int
    }

    private let terms: [Query.Term]
    private var byFirstByte = InlineArray<256, UInt64>(repeating: 0)
    private var byLength = InlineArray<129, UInt64>(repeating: 0)
    private var anywhere: UInt64 = 0
    /// Position of the first word of the part being read.
    private var base = 0
    private var isSearched = true
    /// For each term its occurrences in the document, by rising position, each position once.
    private(set) var occurrences: [[Occurrence]]

    init(_ terms: [Query.Term]) {
        self.terms = terms
        occurrences = Array(repeating: [], count: terms.count)
        for (index, term) in terms.enumerated() {
            let bit = UInt64(1) << UInt64(index)
            switch term.comparison {
            case .exact:
                byFirstByte[Int(term.bytes[0])] |= bit
                byLength[term.bytes.count] |= bit
            case .prefix:
                byFirstByte[Int(term.bytes[0])] |= bit
                for length in term.bytes.count..<byLength.count { byLength[length] |= bit }
            case .suffix, .infix:
                anywhere |= bit
            }
        }
    }

    /// Forgets the document before.
    mutating func beginDocument() {
        for index in occurrences.indices where !occurrences[index].isEmpty {
            occurrences[index].removeAll(keepingCapacity: true)
        }
    }

    mutating func beginPart(at position: Int, isSearched: Bool) {
        base = position
        self.isSearched = isSearched
    }

    mutating func take(_ term: Span<UInt8>, _ token: Token) {
        guard isSearched else { return }
        var candidates = byFirstByte[Int(term[0])] & byLength[term.count] | anywhere
        while candidates != 0 {
            let index = candidates.trailingZeroBitCount
            candidates &= candidates &- 1
            if terms[index].matches(term) { record(index, token) }
        }
    }

    private mutating func record(_ index: Int, _ token: Token) {
        let isHead = token.kind == .pair && terms[index].comparison == .prefix
        let found = Occurrence(
            position: base + token.position,
            start: token.start,
            end: isHead ? token.headEnd : token.end
        )
        // A joined term comes after its parts, so the order is not quite that of the text.
        var place = occurrences[index].count
        while place > 0, occurrences[index][place - 1].position >= found.position {
            if occurrences[index][place - 1].position == found.position { return }
            place -= 1
        }
        occurrences[index].insert(found, at: place)
    }
}

extension Query.Term {
    func matches(_ term: Span<UInt8>) -> Bool {
        let excess = term.count - bytes.count
        guard excess >= 0 else { return false }
        switch comparison {
        case .exact: return excess == 0 && stands(at: 0, in: term)
        case .prefix: return stands(at: 0, in: term)
        case .suffix: return stands(at: excess, in: term)
        case .infix: return (0...excess).contains { stands(at: $0, in: term) }
        }
    }

    private func stands(at offset: Int, in term: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] != term[offset + index] { return false }
        return true
    }
}
