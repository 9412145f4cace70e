/// A mark or a piece of a query, with the byte at which it begins.
struct Lexeme {
    enum Kind {
        case open, close
        case and, or, not
        /// Text to find; stars already taken off.
        case text([UInt8], isQuoted: Bool, starBefore: Bool, starAfter: Bool)
        case filter(Filter.Name, value: String)
    }

    let kind: Kind
    let start: Int
}

/// Cuts a query into lexemes.
struct QueryLexer {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The error at a byte, told as a column of characters.
    func error(_ problem: QueryError.Problem, at byte: Int) -> QueryError {
        let before = String(decoding: bytes.prefix(byte), as: UTF8.self)
        return QueryError(column: before.count + 1, problem: problem)
    }

    func column(at byte: Int) -> Int {
        error(.emptyQuery, at: byte).column
    }

    /// The next lexeme; nil at the end.
    mutating func next() throws(QueryError) -> Lexeme? {
        skipSpace()
        guard index < bytes.count else { return nil }
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "("):
            index += 1
            return Lexeme(kind: .open, start: start)
        case UInt8(ascii: ")"):
            index += 1
            return Lexeme(kind: .close, start: start)
        default:
            break
        }
        if quoteLength(at: index) > 0 { return try quoted() }
        return try bare()
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            let length = spaceLength(at: index)
            guard length > 0 else { return }
            index += length
        }
    }

    /// ASCII white space and controls, no-break space, U+2000 to U+200A, and the ideographic space.
    private func spaceLength(at index: Int) -> Int {
        if bytes[index] <= 0x20 { return 1 }
        guard bytes[index] >= 0x80 else { return 0 }
        let scalar = DecodedScalar(bytes.span, at: index)
        switch scalar.value {
        case 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return scalar.length
        default: return 0
        }
    }

    private func quoteLength(at index: Int) -> Int {
        if bytes[index] == UInt8(ascii: "\"") { return 1 }
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else {
            return 0
        }
        return (0x9C...0x9E).contains(bytes[index + 2]) ? 3 : 0
    }

    private mutating func quoted() throws(QueryError) -> Lexeme {
        let start = index
        let text = try readQuoted()
        return Lexeme(
            kind: .text(text, isQuoted: true, starBefore: false, starAfter: false),
            start: start
        )
    }

    private mutating func readQuoted() throws(QueryError) -> [UInt8] {
        let start = index
        index += quoteLength(at: index)
        let from = index
        while index < bytes.count {
            let length = quoteLength(at: index)
            if length > 0 {
                defer { index += length }
                return Array(bytes[from..<index])
            }
            index += 1
        }
        throw error(.unbalancedQuote, at: start)
    }

    private mutating func bare() throws(QueryError) -> Lexeme {
        let start = index
        if let name = try filterName() { return try filter(name, start: start) }
        readBare()
        switch bytes[start..<index] {
        case [0x41, 0x4E, 0x44]: return Lexeme(kind: .and, start: start)
        case [0x4F, 0x52]: return Lexeme(kind: .or, start: start)
        case [0x4E, 0x4F, 0x54]: return Lexeme(kind: .not, start: start)
        default: return try text(start..<index)
        }
    }

    private mutating func readBare() {
        while index < bytes.count, spaceLength(at: index) == 0, quoteLength(at: index) == 0,
            bytes[index] != UInt8(ascii: "("), bytes[index] != UInt8(ascii: ")")
        {
            index += 1
        }
    }

    private func text(_ range: Range<Int>) throws(QueryError) -> Lexeme {
        let star = UInt8(ascii: "*")
        var piece = bytes[range]
        while piece.first == star { piece.removeFirst() }
        let starBefore = piece.startIndex > range.lowerBound
        while piece.last == star { piece.removeLast() }
        let starAfter = piece.endIndex < range.upperBound
        if piece.isEmpty && starBefore { throw error(.bareStar, at: range.lowerBound) }
        if let inner = piece.firstIndex(of: star) { throw error(.starInsideWord, at: inner) }
        return Lexeme(
            kind: .text(
                Array(piece),
                isQuoted: false,
                starBefore: starBefore,
                starAfter: starAfter
            ),
            start: range.lowerBound
        )
    }
}

// Filters.
extension QueryLexer {
    /// Reads `name:` if a filter stands here; leaves the index alone if not.
    private mutating func filterName() throws(QueryError) -> Filter.Name? {
        var end = index
        while end < bytes.count, (bytes[end] | 0x20) &- UInt8(ascii: "a") < 26 { end += 1 }
        guard end > index, end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
        let lower = String(decoding: bytes[index..<end].map { $0 | 0x20 }, as: UTF8.self)
        let behind = end + 1
        if let name = Filter.Name(rawValue: lower) {
            // `in:` and the like at the end of a word of text is too doubtful to be passed over.
            index = behind
            return name
        }
        guard behind < bytes.count, bytes[behind] != UInt8(ascii: "/"),
            bytes[behind] != UInt8(ascii: ")"), spaceLength(at: behind) == 0
        else { return nil }
        throw error(.unknownFilter, at: index)
    }

    private mutating func filter(_ name: Filter.Name, start: Int) throws(QueryError) -> Lexeme {
        guard index < bytes.count else { throw error(.missingFilterValue, at: start) }
        var value: [UInt8]
        if quoteLength(at: index) > 0 {
            value = try readQuoted()
        } else {
            let from = index
            readBare()
            value = Array(bytes[from..<index])
        }
        guard value.contains(where: { $0 > 0x20 }) else {
            throw error(.missingFilterValue, at: start)
        }
        return Lexeme(
            kind: .filter(name, value: String(decoding: value, as: UTF8.self)),
            start: start
        )
    }
}
