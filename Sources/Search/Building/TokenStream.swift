/// The tokens of many documents, as numbers of terms, in about two bytes each.
///
/// Numbers stand in groups of seven bits: terms that are met early, and so most often, take a byte.
/// A token is the number of its term, shifted by two bits that say where it stands: at the next
/// position, at the last one (a piece of a word), or at a position of its own, which follows as the
/// distance back from the last one. The fourth sign is none of a term: a document's end, or a step
/// forward to the beginning of its next part.
enum TokenStream {
    static let next = 0
    static let same = 1
    static let back = 2
    static let sign = 3

    /// What stands above the two bits of a ``sign``: 0 ends a document, others step forward.
    static let end = 0

    @inline(__always)
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    private static func number(
        _ bytes: [UInt8],
        at position: inout Int
    ) throws(MalformedIndex) -> Int {
        var value = 0
        var shift = 0
        while position < bytes.count, shift < 63 {
            let byte = bytes[position]
            position &+= 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw MalformedIndex()
    }

    /// Calls `token` with term, position and whether it stands beside another, and `ended` after
    /// each document.
    @inline(__always)
    static func forEach(
        _ bytes: [UInt8],
        token: (_ term: Int, _ document: Int, _ position: Int, _ isSecondary: Bool) -> Void
    ) throws(MalformedIndex) {
        var position = 0
        var document = 0
        var last = -1
        while position < bytes.count {
            let code = try number(bytes, at: &position)
            switch code & 3 {
            case next:
                last &+= 1
                token(code >> 2, document, last, false)
            case same:
                token(code >> 2, document, last, true)
            case back:
                let distance = try number(bytes, at: &position)
                token(code >> 2, document, last &- distance, true)
            default:
                if code >> 2 == end {
                    document &+= 1
                    last = -1
                } else {
                    last &+= code >> 2
                }
            }
        }
    }
}

/// Writes tokens of one document after another into a stream.
struct TokenStreamWriter: ~Copyable, TokenSink {
    var table: TermTable
    private(set) var bytes: [UInt8] = []
    /// The position of the last token that had one of its own.
    private var last = -1
    /// The position of the first token of the part being read.
    private var base = 0

    init(_ table: consuming TermTable) {
        self.table = table
    }

    /// Goes on where another stream ended.
    mutating func exchange(_ other: inout [UInt8]) {
        swap(&bytes, &other)
    }

    mutating func beginPart(at start: Int) {
        base = start
        let step = start - 1 - last
        if step > 0 {
            TokenStream.append(step << 2 | TokenStream.sign, to: &bytes)
            last = start - 1
        }
    }

    mutating func endDocument() {
        bytes.append(UInt8(TokenStream.end << 2 | TokenStream.sign))
        last = -1
        base = 0
    }

    @inline(__always)
    mutating func take(_ term: Span<UInt8>, _ token: Token) {
        let number = table.number(term)
        let position = base &+ token.position
        let kind = token.kind
        if kind == .piece {
            TokenStream.append(number << 2 | TokenStream.same, to: &bytes)
        } else if kind == .joined {
            TokenStream.append(number << 2 | TokenStream.back, to: &bytes)
            TokenStream.append(last &- position, to: &bytes)
        } else {
            TokenStream.append(number << 2 | TokenStream.next, to: &bytes)
            last = position
        }
    }
}
