/// How one text differs from another, line by line, and in the lines word by word.
///
/// Texts are compared scalar by scalar: a change that cannot be seen is one.
public struct TextDifference: Sendable {
    /// Neighbouring lines that went and the lines that came in their place.
    public struct Hunk: Hashable, Sendable {
        /// Empty where lines only came; its pieces together are ``removedText``.
        public let removed: [Piece]
        /// Empty where lines only went.
        public let added: [Piece]

        /// The lines that went, with line breaks between them.
        public var removedText: String { Self.text(removed) }
        public var addedText: String { Self.text(added) }
        /// How many words went and came.
        public var wordCount: (removed: Int, added: Int) {
            (removed.reduce(0) { $0 + $1.wordCount }, added.reduce(0) { $0 + $1.wordCount })
        }

        private static func text(_ pieces: [Piece]) -> String { pieces.map(\.text).joined() }
    }

    /// A stretch of lines that changed, or that both have.
    public struct Piece: Hashable, Sendable {
        public let text: String
        public let isChanged: Bool

        var wordCount: Int {
            isChanged ? TextDifference.words(text[...]).count { $0.first?.isWordPart == true } : 0
        }
    }

    public let hunks: [Hunk]

    public init(_ old: String, _ new: String) {
        let (oldLines, newLines) = (Self.lines(old), Self.lines(new))
        var numbers = Numbers()
        let difference = SequenceDifference(
            oldLines.map { numbers.number(of: $0) },
            newLines.map { numbers.number(of: $0) }
        )
        hunks = difference.exchanges.map { exchange in
            Self.hunk(oldLines[exchange.removed], newLines[exchange.added])
        }
    }

    /// Texts that are compared as bytes: Swift's equality knows no difference between equivalents.
    private struct Numbers {
        private var known: [[UInt8]: Int] = [:]

        mutating func number(of text: some StringProtocol) -> Int {
            let key = Array(text.utf8)
            if let number = known[key] { return number }
            known[key] = known.count
            return known.count - 1
        }
    }

    /// An empty text has no lines.
    private static func lines(_ text: String) -> [Substring] {
        guard !text.isEmpty else { return [] }
        return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Substring($0) }
    }

    private static func hunk(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> Hunk {
        let (oldText, newText) = (old.joined(separator: "\n"), new.joined(separator: "\n"))
        guard !old.isEmpty, !new.isEmpty else {
            return Hunk(
                removed: old.isEmpty ? [] : [Piece(text: oldText, isChanged: true)],
                added: new.isEmpty ? [] : [Piece(text: newText, isChanged: true)]
            )
        }
        let (oldWords, newWords) = (words(oldText[...]), words(newText[...]))
        var numbers = Numbers()
        let difference = SequenceDifference(
            oldWords.map { numbers.number(of: $0) },
            newWords.map { numbers.number(of: $0) }
        )
        return Hunk(
            removed: pieces(oldWords, difference.exchanges.map(\.removed)),
            added: pieces(newWords, difference.exchanges.map(\.added))
        )
    }

    private static func pieces(_ words: [Substring], _ changed: [Range<Int>]) -> [Piece] {
        var pieces: [Piece] = []
        var next = 0
        func add(_ range: Range<Int>, isChanged: Bool) {
            guard !range.isEmpty else { return }
            pieces.append(Piece(text: words[range].joined(), isChanged: isChanged))
        }
        for range in changed {
            add(next..<range.lowerBound, isChanged: false)
            add(range, isChanged: true)
            next = range.upperBound
        }
        add(next..<words.count, isChanged: false)
        return pieces
    }

    /// Runs of letters and digits, runs of white space, and everything else one by one: together
    /// the text.
    static func words(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        var rest = text
        while let first = rest.first {
            let end: Substring.Index
            if first.isWordPart {
                end = rest.firstIndex { !$0.isWordPart } ?? rest.endIndex
            } else if first.isWhitespace {
                end = rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex
            } else {
                end = rest.index(after: rest.startIndex)
            }
            words.append(rest[..<end])
            rest = rest[end...]
        }
        return words
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}
