/// Turns text into terms.
///
/// A **word** is a run of letters, marks and decimal digits; case and diacritics are folded away
/// (`ScalarFolding`), so `Müller`, `MULLER` and `muller` are one term. Invisible format characters
/// and soft hyphens inside a word are skipped. A term keeps at most 128 bytes. Each word has one
/// position, counted from 0.
/// - An **apostrophe** (', U+2019, U+02BC) between two letters or two digits belongs to the word and
///   folds to `'` (UAX #29, WB6, WB7, WB11, WB12; marks and format characters beside it do not
///   count, WB4). Each part of at least three bytes is a term at the same position too (`anna's`,
///   `anna`).
/// - A **hyphen** (-, U+2010, U+2011, maqaf) between word characters ends a word, and so do `.` and
///   `,` and their Arabic and full-width kin between digits (marks and format characters beside
///   them do not count either). The parts have positions of their own; all of them joined are one more
///   term at the position of the first (`well-being`: `well`, `being`, `wellbeing`; `1,000`: `1`,
///   `000`, `1,000`; a hyphen is left out, the point or comma is kept).
/// - **Han, kana and Bopomofo**, and **Thai, Lao, Khmer, Myanmar and their kin**, come in runs of
///   characters (a letter with its marks). Each has a position and gives the pair of itself and the
///   next one; the last gives itself alone. Hangul is words.
/// - Everything else, also `_`, `:` and emoji, stands between words and has no position.
///
/// Departures from Unicode word boundaries (UAX #29): `_`, `:`, `·` and `.` between letters end
/// a word, a hyphen joins, and runs without spaces go by pairs. Malformed UTF-8 ends a word.
package struct Tokenizer: ~Copyable {
    let ascii = ByteFolding()
    var scalars = ScalarFolding.shared
    var term = TermBuffer()
    var joined = TermBuffer()
    /// Apostrophes of the word being read: where its parts begin, in the term and in the text.
    var cuts = InlineArray<8, Cut>(repeating: Cut())
    var cutCount = 0
    var position = 0

    package init() {}

    struct Cut {
        var term = 0
        var text = 0
        var next = 0
    }

    /// Hands each token of `text` to `sink` and returns the number of positions used.
    package mutating func tokenize<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        into sink: inout Sink
    ) -> Int {
        position = 0
        var index = 0
        while index < text.count {
            let folded = ascii[text[index]]
            if folded == ByteFolding.other {
                index &+= 1
            } else if folded != ByteFolding.beyondASCII {
                index = readASCII(text, from: index, into: &sink)
            } else {
                index = readBeyondASCII(text, from: index, into: &sink)
            }
        }
        return position
    }

    /// Reads a word that begins with an ASCII letter or digit.
    ///
    /// Nearly every word of most texts has nothing else in it. It is handed on as it stands in the
    /// text, without a copy, or folded where it has a capital.
    @inline(__always)
    private mutating func readASCII<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        from start: Int,
        into sink: inout Sink
    ) -> Int {
        let run = ASCIIRun(text, from: start, ascii)
        let end = run.end
        guard end &- start <= TermBuffer.capacity, !mayGoOn(text, at: end) else {
            return readCompound(text, from: start, into: &sink)
        }
        let token = Token(kind: .word, position: position, start: start, end: end, headEnd: end)
        if run.isFolded {
            sink.take(text.extracting(start..<end), token)
        } else {
            term.removeAll()
            for index in start..<end { term.append(ascii[text[index]]) }
            term.give(to: &sink, token)
        }
        position &+= 1
        return end
    }

    /// Whether what follows a run of ASCII needs a closer look: an apostrophe, a hyphen, the point
    /// of a number, anything beyond ASCII.
    @inline(__always)
    private func mayGoOn(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), 0x80...: return true
        case UInt8(ascii: "."), UInt8(ascii: ","): return isDigit(text[index &- 1])
        default: return false
        }
    }

    private mutating func readBeyondASCII<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        from index: Int,
        into sink: inout Sink
    ) -> Int {
        let scalar = DecodedScalar(text, at: index)
        let entry = scalars.entry(scalar.value)
        switch entry.kind {
        case .letter, .digit: return readCompound(text, from: index, into: &sink)
        case .ideograph, .unspaced: return readRun(text, from: index, of: entry.kind, into: &sink)
        default: return index + scalar.length
        }
    }
}
