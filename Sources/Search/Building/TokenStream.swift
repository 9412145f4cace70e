/// The tokens of many documents, as numbers of terms, in about two bytes each.
///
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
            let code = try bytes.varint(at: &position, before: bytes.count)
            switch code & 3 {
            case next:
                last &+= 1
                token(code >> 2, document, last, false)
            case same:
                token(code >> 2, document, last, true)
            case back:
                let distance = try bytes.varint(at: &position, before: bytes.count)
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
            bytes.append(varint: step << 2 | TokenStream.sign)
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
            bytes.append(varint: number << 2 | TokenStream.same)
        } else if kind == .joined {
            bytes.append(varint: number << 2 | TokenStream.back)
            bytes.append(varint: last &- position)
        } else {
            bytes.append(varint: number << 2 | TokenStream.next)
            last = position
        }
    }
}
