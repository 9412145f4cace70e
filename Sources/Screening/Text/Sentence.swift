/// One word, number or mark of a sentence.
struct Token {
    /// In bytes from the start of the text.
    var start: Int
    var end: Int
    /// What the vocabulary knows it as; a mark's own number; 0 for a word it does not know.
    var word: WordNumber
    var traits: Traits

    struct Traits: OptionSet {
        let rawValue: UInt8
        /// A letter or digit is in it.
        static let word = Traits(rawValue: 1)
        /// Stands between quotation marks.
        static let quoted = Traits(rawValue: 2)
        static let capital = Traits(rawValue: 4)
        static let number = Traits(rawValue: 8)
        /// Ends in -ing, as a gerund does.
        static let ing = Traits(rawValue: 16)
        /// The first of a line.
        static let lineStart = Traits(rawValue: 32)
    }

    var isWord: Bool { traits.contains(.word) }

    func `is`(_ mark: Letter.Mark) -> Bool { word == mark.rawValue && !isWord }
}

/// A number for a word of the lexicon.
typealias WordNumber = UInt16

/// The tokens of one sentence, and how it ends.
struct Sentence {
    var tokens: [Token] = []
    var isQuestion = false
    /// A blank line, a bullet or the end of the text comes after it.
    var endsParagraph = false
    /// Some token begins wording that is looked for.
    var isOfInterest = false

    /// A line's end is as good as a full stop.
    mutating func closeWithStop() {
        guard let last = tokens.last, last.isWord else { return }
        let stop = Letter.Mark.stop.rawValue
        tokens.append(Token(start: last.end, end: last.end, word: stop, traits: []))
    }

    mutating func clear() {
        tokens.removeAll(keepingCapacity: true)
        isQuestion = false
        endsParagraph = false
        isOfInterest = false
    }
}
