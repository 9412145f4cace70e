/// Cuts a text into sentences of words and marks, each with its exact place.
///
/// A sentence ends at `.`, `!`, `?`, at a blank line, before a bullet, and at the end of a line
/// unless the next line goes on in lower case. One without an end is cut after ``longest`` tokens,
/// so that the work is linear in the length of any text.
struct SentenceReader {
    static let longest = 160
    /// In bytes; words are read in full, and no word of the lexicon is longer.
    static let longestWord = 64

    private let text: [UInt8]
    private let lexicon: Lexicon
    private let vocabulary: Vocabulary
    private var index = 0
    private var quotes = Quotes()
    private var isLineStart = true

    init(_ text: [UInt8], _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        vocabulary = lexicon.vocabulary
    }

    /// Reads the next sentence that has a token; false at the end.
    mutating func read(_ sentence: inout Sentence) -> Bool {
        sentence.clear()
        while index < text.count {
            if take(&sentence) { return true }
            if sentence.tokens.count == Self.longest { return true }
        }
        sentence.endsParagraph = true
        return !sentence.tokens.isEmpty
    }

    /// Takes one token or blank; true where the sentence ends with it.
    @inline(__always)
    private mutating func take(_ sentence: inout Sentence) -> Bool {
        let byte = text[index]
        if vocabulary.isWordByte(byte) {
            takeWord(&sentence)
            return false
        }
        if byte == 0x20 {
            index &+= 1
            return false
        }
        return takeOther(&sentence)
    }

    private mutating func takeOther(_ sentence: inout Sentence) -> Bool {
        let (scalar, length) = text.scalar(at: index)
        switch Letter(scalar) {
        case .letters, .foreign: takeWord(&sentence)
        case .ignored, .blank, .apostrophe: index += length
        case .newline: return takeNewline(&sentence)
        case .mark(let mark): return take(mark, length, &sentence)
        }
        return false
    }

    // MARK: Words

    private mutating func takeWord(_ sentence: inout Sentence) {
        let start = index
        var walk = Vocabulary.Walk()
        var end = index
        var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
        var digits = 0
        var letters = 0
        digits = vocabulary.walk(&walk, text, &index)
        letters = index - start - digits
        end = index
        last = lastThree(before: index, from: start)
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                guard vocabulary.isWordByte(byte) else {
                    guard joins(byte) else { break }
                    if byte == UInt8(ascii: "'"), isClitic(at: index) { break }
                    if byte != UInt8(ascii: ",") { vocabulary.step(&walk, byte) }
                    index &+= 1
                    continue
                }
                let folded = byte | 0x20
                vocabulary.step(&walk, folded)
                if byte < 0x3A { digits &+= 1 } else { letters &+= 1 }
                last = (last.1, last.2, folded)
                index &+= 1
            } else {
                guard takeLetter(&walk, &last) else { break }
                letters &+= 1
            }
            end = index
        }
        var token = Token(start: start, end: end, word: 0, traits: .word)
        token.word = vocabulary.end(walk)
        if letters == 0 {
            token.traits.insert(.number)
            if token.word == 0 {
                token.word = isYear(start, end) ? Vocabulary.year : Vocabulary.number
            }
        }
        if letters == 1, digits > 1, DiagnosisCode.isOne(text[start..<end]) {
            token.word = Vocabulary.code
        }
        if text[start] &- 0x41 < 26 { token.traits.insert(.capital) }
        if last == (0x69, 0x6E, 0x67) { token.traits.insert(.ing) }
        index = end
        append(token, &sentence)
    }

    private func lastThree(before end: Int, from start: Int) -> (UInt8, UInt8, UInt8) {
        guard end - start >= 3 else { return (0, 0, 0) }
        return (text[end - 3] | 0x20, text[end - 2] | 0x20, text[end - 1] | 0x20)
    }

    private func isYear(_ start: Int, _ end: Int) -> Bool {
        guard end - start == 4 else { return false }
        let century = (text[start], text[start + 1])
        return century == (0x31, 0x39) || century == (0x32, 0x30)
    }

    /// An apostrophe, or the point of a decimal number, between two letters or digits.
    private func joins(_ byte: UInt8) -> Bool {
        guard index + 1 < text.count, index > 0 else { return false }
        let next = text[index + 1]
        switch byte {
        case UInt8(ascii: "'"): return vocabulary.isWordByte(next) || next >= 0x80
        case UInt8(ascii: "."), UInt8(ascii: ","):
            return next &- 0x30 < 10 && text[index - 1] &- 0x30 < 10
        default: return false
        }
    }

    /// Whether 's, 'm, 've, 'd, 'll or 're begins at an apostrophe; n't stays with its verb.
    private func isClitic(at place: Int) -> Bool {
        var count = 0
        var first: UInt8 = 0
        var cursor = place + 1
        while cursor < text.count, count < 3, vocabulary.isWordByte(text[cursor]) {
            if count == 0 { first = text[cursor] | 0x20 }
            count += 1
            cursor += 1
        }
        switch (count, first) {
        case (1, UInt8(ascii: "s")), (1, UInt8(ascii: "m")), (1, UInt8(ascii: "d")): return true
        case (2, UInt8(ascii: "v")), (2, UInt8(ascii: "l")), (2, UInt8(ascii: "r")): return true
        default: return false
        }
    }

    /// One scalar beyond ASCII inside a word; false where the word ends before it.
    private mutating func takeLetter(
        _ walk: inout Vocabulary.Walk,
        _ last: inout (UInt8, UInt8, UInt8)
    ) -> Bool {
        let (scalar, length) = text.scalar(at: index)
        switch Letter(scalar) {
        case .letters(let first, let second, let third):
            for letter in [first, second, third] where letter != 0 {
                vocabulary.step(&walk, letter)
                last = (last.1, last.2, letter)
            }
        case .foreign: vocabulary.step(&walk, 0)
        case .ignored: break
        case .apostrophe:
            let after = index + length
            guard after < text.count, vocabulary.isWordByte(text[after]),
                !isClitic(at: after - 1)
            else { return false }
            vocabulary.step(&walk, UInt8(ascii: "'"))
        case .blank, .newline, .mark: return false
        }
        index += length
        return true
    }

    private mutating func append(_ token: Token, _ sentence: inout Sentence) {
        var token = token
        if quotes.isOpen { token.traits.insert(.quoted) }
        if isLineStart { token.traits.insert(.lineStart) }
        isLineStart = false
        if lexicon.beginsWording[Int(token.word)] { sentence.isOfInterest = true }
        sentence.tokens.append(token)
    }

    // MARK: Marks and lines

    private mutating func take(_ mark: Letter.Mark, _ length: Int, _ sentence: inout Sentence)
        -> Bool
    {
        let start = index
        index += length
        switch mark {
        case .quote, .openingQuote, .closingQuote:
            quotes.meet(mark, at: start, in: text)
            return false
        case .bullet:
            guard isLineStart else { return false }
            return !sentence.tokens.isEmpty
        case .other: return false
        case .hyphen:
            guard isSpaced(start, length) else { return false }
            if isLineStart { return !sentence.tokens.isEmpty }
            append(mark: .dash, start, &sentence)
            return false
        case .exclamation, .question:
            let isDoubt = mark == .question && isSpaced(start, length) && !sentence.tokens.isEmpty
            append(mark: mark, start, &sentence)
            // `, ? infarct` doubts what comes; it asks nothing.
            guard !isDoubt else { return false }
            sentence.isQuestion = mark == .question
            return endsHere()
        case .stop:
            append(mark: mark, start, &sentence)
            return endsHere() && !isAbbreviation(sentence)
        default:
            append(mark: mark, start, &sentence)
            return false
        }
    }

    private mutating func append(mark: Letter.Mark, _ start: Int, _ sentence: inout Sentence) {
        let token = Token(start: start, end: index, word: mark.rawValue, traits: [])
        append(token, &sentence)
    }

    private func isSpaced(_ start: Int, _ length: Int) -> Bool {
        let before = start == 0 || text[start - 1] <= 0x20 || text[start - 1] == 0x2D
        let end = start + length
        return before && (end == text.count || text[end] <= 0x20 || text[end] == 0x2D)
    }

    /// A blank, the end, or a closing mark follows.
    private func endsHere() -> Bool {
        guard index < text.count else { return true }
        let next = text[index]
        return next <= 0x20 || next == 0x22 || next == 0x29 || next >= 0x80
    }

    private func isAbbreviation(_ sentence: Sentence) -> Bool {
        guard sentence.tokens.count > 1 else { return false }
        let word = sentence.tokens[sentence.tokens.count - 2]
        guard word.isWord else { return false }
        if lexicon.has(word.word, .abbreviation) { return true }
        // A number that begins a line numbers it; an initial is one capital letter.
        if word.traits.contains(.number) { return word.traits.contains(.lineStart) }
        return word.end - word.start == 1 && word.traits.contains(.capital)
            && text[word.start] != UInt8(ascii: "I")
    }

    /// True where the line's end ends the sentence.
    private mutating func takeNewline(_ sentence: inout Sentence) -> Bool {
        var lines = 0
        while index < text.count {
            let (scalar, length) = text.scalar(at: index)
            let letter = Letter(scalar)
            guard letter == .newline || letter == .blank else { break }
            // A carriage return before a line feed is the same end of a line.
            let isReturn = scalar == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
            if letter == .newline, !isReturn { lines += 1 }
            index += length
        }
        let goesOn = lines == 1 && index < text.count && text[index] &- 0x61 < 26
        if lines > 1 { quotes.close() }
        isLineStart = !goesOn
        guard !goesOn, !sentence.tokens.isEmpty else { return false }
        sentence.endsParagraph = lines > 1 || index == text.count
        return true
    }
}
