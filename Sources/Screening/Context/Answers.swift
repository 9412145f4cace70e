// Whose words they are, and what was answered.
extension SentenceReading {
    /// Whether whoever writes speaks of themself: `I`, `my` in the mention, or the nearest subject
    /// before it.
    func isOfTheWriter(_ range: Range<Int>) -> Bool {
        if range.contains(where: { lexicon.has(tokens[$0].word, .first) }) { return true }
        let subject = (0..<range.lowerBound).last { index in
            let word = tokens[index].word
            return lexicon.has(word, .subjectPronoun) || lexicon.has(word, .subjectNoun)
                || lexicon.has(word, .person) || lexicon.has(word, .first)
        }
        return subject.map { lexicon.has(tokens[$0].word, .first) } ?? false
    }

    /// Whether the same sentence goes on to deny what was asked: `asked about …; he denied any`.
    func isDenied(after end: Int) -> Bool {
        guard let cut = (end..<tokens.count).first(where: { !tokens[$0].isWord || isHard($0) })
        else { return false }
        return Self.opensWithDenial(tokens[cut...], lexicon)
    }

    /// `no`, `denied`, `she says she has not`; never `no answer`.
    static func opensWithDenial(_ tokens: ArraySlice<Token>, _ lexicon: Lexicon) -> Bool {
        let opening = tokens.prefix(7)
        return opening.indices.dropLast().contains { index in
            lexicon.has(tokens[index].word, .denial)
                && !lexicon.has(tokens[index + 1].word, .silence)
        } || opening.count < 7 && opening.last.map { lexicon.has($0.word, .denial) } ?? false
    }

    private func isHard(_ index: Int) -> Bool {
        clauses.contains([.hard, .subject, .verb], in: index..<(index + 1))
    }
}
