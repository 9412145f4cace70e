/// Whether a place lies between quotation marks.
///
/// A mark opens a quotation only where a closing one follows within ``reach`` bytes of the same
/// paragraph: what a forgotten mark would open would hide the rest of the text.
struct Quotes {
    static let reach = 800

    private(set) var isOpen = false
    private var opener = Letter.Mark.quote
    /// No closing mark stands before this place: looked through already.
    private var noneStraightBefore = 0
    private var noneCurlyBefore = 0

    mutating func close() { isOpen = false }

    mutating func meet(_ mark: Letter.Mark, at place: Int, in text: [UInt8]) {
        if isOpen {
            if mark == closer(of: opener) { isOpen = false }
            return
        }
        switch mark {
        case .quote:
            isOpen = isClosed(after: place + 1, in: text, seen: &noneStraightBefore) {
                $0 == UInt8(ascii: "\"")
            }
        case .openingQuote:
            // The last byte of U+201D, and of a right-pointing guillemet.
            isOpen = isClosed(after: place + 2, in: text, seen: &noneCurlyBefore) {
                $0 == 0x9D || $0 == 0xBB
            }
        default: break
        }
        opener = mark
    }

    private func closer(of mark: Letter.Mark) -> Letter.Mark {
        mark == .quote ? .quote : .closingQuote
    }

    private func isClosed(
        after start: Int,
        in text: [UInt8],
        seen: inout Int,
        _ closes: (UInt8) -> Bool
    ) -> Bool {
        let limit = min(text.count, start + Self.reach)
        var index = max(start, seen)
        while index < limit {
            if closes(text[index]) { return true }
            if text[index] == 0x0A, index + 1 < limit, text[index + 1] == 0x0A { break }
            index += 1
        }
        seen = max(seen, index)
        return false
    }
}
