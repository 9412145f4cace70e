/// Reads the text of one leaf of a query: its terms apart, and with its compounds joined.
struct LeafReader: ~Copyable, TokenSink {
    /// A term of the leaf with its distance from the beginning of the text.
    struct Piece {
        let bytes: [UInt8]
        let kind: Token.Kind
        let offset: Int
        let start: Int
    }

    private(set) var apart: [Piece] = []
    private(set) var joined: [Piece] = []
    /// More terms than a query may have; what came after is not kept.
    private(set) var isOverflowing = false
    private var hasCompounds = false
    /// How many positions the joined form is shorter by so far.
    private var saved = 0

    init(_ text: [UInt8], _ tokenizer: inout Tokenizer) {
        _ = tokenizer.tokenize(text.span, into: &self)
        if !hasCompounds { joined = [] }
    }

    mutating func take(_ term: Span<UInt8>, _ token: Token) {
        guard token.kind != .piece, !repeatsPair(token), !isOverflowing else { return }
        guard apart.count <= Query.termLimit else {
            isOverflowing = true
            return
        }
        let bytes = (0..<term.count).map { term[$0] }
        if token.kind == .joined {
            join(bytes, token)
        } else {
            let piece = Piece(
                bytes: bytes,
                kind: token.kind,
                offset: token.position,
                start: token.start
            )
            apart.append(piece)
            joined.append(piece.moved(by: -saved))
        }
    }

    /// The last character of a run stands in the pair before it already.
    private func repeatsPair(_ token: Token) -> Bool {
        guard token.kind == .single, let last = apart.last else { return false }
        return last.kind == .pair && last.offset == token.position - 1
    }

    private mutating func join(_ bytes: [UInt8], _ token: Token) {
        let parts = joined.count { $0.start >= token.start }
        joined.removeLast(parts)
        let piece = Piece(
            bytes: bytes,
            kind: .joined,
            offset: token.position - saved,
            start: token.start
        )
        joined.append(piece)
        saved += parts - 1
        hasCompounds = true
    }
}

extension LeafReader.Piece {
    fileprivate func moved(by distance: Int) -> Self {
        Self(bytes: bytes, kind: kind, offset: offset + distance, start: start)
    }
}
