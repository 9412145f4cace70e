/// Words in a row that stand for something that is known, found by their first one.
struct PhraseBook<Meaning: Sendable>: Sendable {
    struct Phrase: Sendable {
        let words: [String]
        let meaning: Meaning
        /// Whether it counts only where it is not written small, being short or a common word.
        let needsCapital: Bool
    }

    private var phrases: [String: [Phrase]] = [:]

    mutating func add(_ words: [String], _ meaning: Meaning, needsCapital: Bool = false) {
        guard let first = words.first else { return }
        phrases[first, default: []].append(
            Phrase(words: words, meaning: meaning, needsCapital: needsCapital)
        )
    }

    /// What begins at a token, each with the token behind it.
    ///
    /// - Parameter first: what the token counts as, where not as itself.
    func matches(
        at index: Int,
        in text: TokenizedText,
        as first: String? = nil
    ) -> [(phrase: Phrase, end: Int)] {
        guard index < text.count, text.tokens[index].form != .mark,
            let found = phrases[first ?? text.tokens[index].fold]
        else { return [] }
        return found.compactMap { phrase in
            guard !phrase.needsCapital || text.isCapital(index) else { return nil }
            var end = index + 1
            for word in phrase.words.dropFirst() {
                let next = text.behindGap(end)
                guard next < text.count, text.tokens[next].form != .mark,
                    text.tokens[next].fold == word
                else { return nil }
                end = next + 1
            }
            return (phrase, end)
        }
    }

    /// The longest that begins at a token.
    func longest(at index: Int, in text: TokenizedText) -> (meaning: Meaning, end: Int)? {
        matches(at: index, in: text).max { $0.end < $1.end }.map { ($0.phrase.meaning, $0.end) }
    }
}

extension TokenizedText {
    private static let joining: Set<String> = [
        " ", "\u{A0}", "\u{202F}", "\n", "\t", "-", "‐", "‑", "–", "'", "’", ".", ",", "/", ":",
        "_",
        "·",
    ]

    /// Words and numbers of a text, folded.
    static func words(of text: String) -> [String] {
        TokenizedText(text).tokens.filter { $0.form != .mark }.map(\.fold)
    }

    /// The token behind at most three marks that join the words of one name or address.
    func behindGap(_ index: Int) -> Int {
        var index = index
        let limit = index + 3
        while index < limit, let mark = mark(index), Self.joining.contains(mark) { index += 1 }
        return index
    }
}
