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
///   `,` between digits. The parts have positions of their own; all of them joined are one more
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
    private let ascii = ByteFolding()
    private let scalars = ScalarFolding.shared
    private var term = TermBuffer()
    private var joined = TermBuffer()
    /// Apostrophes of the word being read: where its parts begin, in the term and in the text.
    private var cuts = InlineArray<8, Cut>(repeating: Cut())
    private var cutCount = 0
    private var position = 0

    package init() {}

    private struct Cut {
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
                index = readCompound(text, from: index, into: &sink)
            } else {
                index = readBeyondASCII(text, from: index, into: &sink)
            }
        }
        return position
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

// Words, their parts and their compounds.
extension Tokenizer {
    private mutating func readCompound<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        from start: Int,
        into sink: inout Sink
    ) -> Int {
        let first = position
        var index = start
        var isCompound = false
        while true {
            let end = readWord(text, from: index)
            emitWord(start: index, end: end, into: &sink)
            let joint = jointLength(text, at: end)
            guard joint > 0 || isCompound else { return end }
            if !isCompound { joined.removeAll() }
            joined.append(contentsOf: term)
            guard joint > 0 else {
                emitJoined(at: first, start: start, end: end, into: &sink)
                return end
            }
            if isNumberPoint(text[end]) { joined.append(text[end]) }
            isCompound = true
            index = end + joint
        }
    }

    private mutating func readWord(_ text: Span<UInt8>, from start: Int) -> Int {
        term.removeAll()
        cutCount = 0
        var index = start
        while index < text.count {
            let byte = text[index]
            let folded = ascii[byte]
            if folded != ByteFolding.other && folded != ByteFolding.beyondASCII {
                term.append(folded)
                index &+= 1
            } else if byte == 0x27 {
                guard cut(text, at: index, length: 1) else { return index }
                index += 1
            } else if folded == ByteFolding.beyondASCII {
                let length = readScalar(text, at: index)
                guard length > 0 else { return index }
                index += length
            } else {
                return index
            }
        }
        return index
    }

    /// Appends the scalar at `index` to the word; 0 when it does not belong to it.
    private mutating func readScalar(_ text: Span<UInt8>, at index: Int) -> Int {
        // By far the commonest of all, so it does not go through the table.
        if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
            text[index + 2] == 0x99
        {
            return cut(text, at: index, length: 3) ? 3 : 0
        }
        let scalar = DecodedScalar(text, at: index)
        let entry = scalars.entry(scalar.value)
        switch entry.kind {
        case .letter, .digit, .mark:
            append(entry)
        case .ignored:
            break
        case .apostrophe:
            return cut(text, at: index, length: scalar.length) ? scalar.length : 0
        case .other, .ideograph, .unspaced, .hyphen:
            return 0
        }
        return scalar.length
    }

    private mutating func append(_ entry: FoldedScalar) {
        guard entry.isExpansion || entry.isOrdered else {
            term.append(scalar: entry.value)
            return
        }
        guard entry.isExpansion else {
            term.append(ordered: entry.value)
            return
        }
        for scalar in scalars.expansions[Int(entry.value)] { term.append(ordered: scalar) }
    }

    /// Takes an apostrophe into the word if it joins two letters or two digits.
    private mutating func cut(_ text: Span<UInt8>, at index: Int, length: Int) -> Bool {
        guard let next = wordKind(text, from: index + length),
            next == wordKind(text, before: index)
        else { return false }
        if cutCount < cuts.count {
            cuts[cutCount] = Cut(term: term.count, text: index, next: index + length)
            cutCount += 1
        }
        term.append(0x27)
        return true
    }

    /// Letter or digit, by what comes first at `start` or after it, marks aside; nil for neither.
    private func wordKind(_ text: Span<UInt8>, from start: Int) -> ScalarClass? {
        var index = start
        while index < text.count {
            if text[index] < 0x80 { return asciiKind(text[index]) }
            let scalar = DecodedScalar(text, at: index)
            let entry = scalars.entry(scalar.value)
            guard entry.kind == .mark || entry.kind == .ignored else {
                return entry.isWord ? entry.kind : nil
            }
            index += scalar.length
        }
        return nil
    }

    /// Letter or digit, by the last before `end`, marks aside; nil for neither.
    private func wordKind(_ text: Span<UInt8>, before end: Int) -> ScalarClass? {
        var index = end
        while index > 0 {
            index -= 1
            if text[index] < 0x80 { return asciiKind(text[index]) }
            while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
            let entry = scalars.entry(DecodedScalar(text, at: index).value)
            guard entry.kind == .mark || entry.kind == .ignored else {
                return entry.isWord ? entry.kind : nil
            }
        }
        return nil
    }

    private func asciiKind(_ byte: UInt8) -> ScalarClass? {
        if isDigit(byte) { return .digit }
        return ascii[byte] == ByteFolding.other ? nil : .letter
    }

    private func startsWord(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        let folded = ascii[text[index]]
        guard folded == ByteFolding.beyondASCII else { return folded != ByteFolding.other }
        return scalars.entry(DecodedScalar(text, at: index).value).isWord
    }

    private func isNumberPoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }

    /// The bytes of the hyphen, point or comma at `index` that joins two words; 0 when none does.
    private func jointLength(_ text: Span<UInt8>, at index: Int) -> Int {
        guard index < text.count else { return 0 }
        let byte = text[index]
        if byte == UInt8(ascii: "-") { return startsWord(text, at: index + 1) ? 1 : 0 }
        if byte < 0x80 {
            guard isNumberPoint(byte), index + 1 < text.count else { return 0 }
            return isDigit(text[index - 1]) && isDigit(text[index + 1]) ? 1 : 0
        }
        let scalar = DecodedScalar(text, at: index)
        guard scalars.entry(scalar.value).kind == .hyphen else { return 0 }
        return startsWord(text, at: index + scalar.length) ? scalar.length : 0
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    private mutating func emitWord<Sink: TokenSink & ~Copyable>(
        start: Int,
        end: Int,
        into sink: inout Sink
    ) {
        let token = Token(kind: .word, position: position, start: start, end: end, headEnd: end)
        sink.take(term.bytes.span.extracting(first: term.count), token)
        if cutCount > 0 { emitPieces(start: start, end: end, into: &sink) }
        position &+= 1
    }

    private mutating func emitPieces<Sink: TokenSink & ~Copyable>(
        start: Int,
        end: Int,
        into sink: inout Sink
    ) {
        var from = 0
        var textFrom = start
        for index in 0...cutCount {
            let isLast = index == cutCount
            let to = isLast ? term.count : min(cuts[index].term, term.count)
            let textTo = isLast ? end : cuts[index].text
            if to - from >= 3 {
                sink.take(
                    term.bytes.span.extracting(from..<to),
                    Token(
                        kind: .piece,
                        position: position,
                        start: textFrom,
                        end: textTo,
                        headEnd: textTo
                    )
                )
            }
            guard !isLast else { return }
            from = min(to + 1, term.count)
            textFrom = cuts[index].next
        }
    }

    private mutating func emitJoined<Sink: TokenSink & ~Copyable>(
        at first: Int,
        start: Int,
        end: Int,
        into sink: inout Sink
    ) {
        let token = Token(kind: .joined, position: first, start: start, end: end, headEnd: end)
        sink.take(joined.bytes.span.extracting(first: joined.count), token)
    }
}

// Scripts without spaces.
extension Tokenizer {
    private mutating func readRun<Sink: TokenSink & ~Copyable>(
        _ text: Span<UInt8>,
        from start: Int,
        of kind: ScalarClass,
        into sink: inout Sink
    ) -> Int {
        term.removeAll()
        var headStart = start
        var headEnd = readCharacter(text, from: start, of: kind)
        while true {
            let headCount = term.count
            let end = readCharacter(text, from: headEnd, of: kind)
            let isLast = end == headEnd
            sink.take(
                term.bytes.span.extracting(first: term.count),
                Token(
                    kind: isLast ? .single : .pair,
                    position: position,
                    start: headStart,
                    end: end,
                    headEnd: headEnd
                )
            )
            position &+= 1
            guard !isLast else { return end }
            term.removeFirst(headCount)
            headStart = headEnd
            headEnd = end
        }
    }

    /// Appends one letter of the script with its marks; returns `index` when there is none.
    private mutating func readCharacter(
        _ text: Span<UInt8>,
        from start: Int,
        of kind: ScalarClass
    ) -> Int {
        guard start < text.count else { return start }
        let scalar = DecodedScalar(text, at: start)
        let entry = scalars.entry(scalar.value)
        guard entry.kind == kind else { return start }
        // Half the room each, so that a pair always holds both of its characters.
        let room = term.count + TermBuffer.capacity / 2
        append(entry)
        var index = start + scalar.length
        while index < text.count, text[index] >= 0x80 {
            let next = DecodedScalar(text, at: index)
            let mark = scalars.entry(next.value)
            guard mark.kind == .mark || mark.kind == .ignored else { break }
            if mark.kind == .mark, term.count + 8 <= room { append(mark) }
            index += next.length
        }
        return index
    }
}
