/// Where one statement of a sentence ends and another begins.
struct Clauses {
    struct Cuts: OptionSet {
        let rawValue: UInt8
        /// `but`, `because`, a semicolon: nothing reaches over it.
        static let hard = Cuts(rawValue: 1)
        /// A new subject: `…, she has`, `do not know I am`.
        static let subject = Cuts(rawValue: 2)
        /// A new verb after a comma or `and`: `no fever and has`.
        static let verb = Cuts(rawValue: 4)
        /// `that` after a verb of saying or knowing.
        static let complement = Cuts(rawValue: 8)
        /// `which`, `who`.
        static let relative = Cuts(rawValue: 16)
        static let dash = Cuts(rawValue: 32)
    }

    /// The cut before each token.
    private(set) var before: [Cuts]

    init(_ tokens: [Token], _ lexicon: Lexicon) {
        before = Array(repeating: [], count: tokens.count + 1)
        for index in tokens.indices where before[index].isEmpty {
            before[index] = Self.cut(at: index, tokens, lexicon)
        }
        // A comma or conjunction goes with what it leads to.
        for index in tokens.indices.dropLast() where before[index + 1] == .subject {
            let joins = tokens[index].is(.comma) || lexicon.has(tokens[index].word, .conjunction)
            if joins, before[index].isEmpty { before[index] = .subject }
        }
    }

    private static func cut(at index: Int, _ tokens: [Token], _ lexicon: Lexicon) -> Cuts {
        let token = tokens[index]
        if token.is(.semicolon) { return .hard }
        if token.is(.dash) { return .dash }
        if lexicon.has(token.word, .terminator) { return .hard }
        if index > 0, tokens[index - 1].is(.comma), lexicon.has(token.word, .limiting) {
            return .hard
        }
        if lexicon.has(token.word, .relative) {
            return index > 0 && isVerbOfSaying(tokens, before: index, lexicon)
                ? .complement : index > 0 ? .relative : []
        }
        if index > 0, isSubject(at: index, tokens, lexicon) { return .subject }
        if token.is(.comma) || lexicon.has(token.word, .conjunction),
            beginsStatement(after: index, tokens, lexicon)
        {
            return .verb
        }
        return []
    }

    private static func isVerbOfSaying(
        _ tokens: [Token],
        before index: Int,
        _ lexicon: Lexicon
    ) -> Bool {
        (1...3).contains { back in
            guard index - back >= 0 else { return false }
            let word = tokens[index - back].word
            return lexicon.has(word, .complementVerb) || lexicon.has(word, .reportVerb)
        }
    }

    private static func isSubject(at index: Int, _ tokens: [Token], _ lexicon: Lexicon) -> Bool {
        let word = tokens[index].word
        if lexicon.has(word, .subjectPronoun) { return true }
        guard lexicon.has(word, .subjectNoun), index + 1 < tokens.count else { return false }
        var next = index + 1
        while next < tokens.count, next < index + 3, lexicon.has(tokens[next].word, .adverb) {
            next += 1
        }
        guard next < tokens.count else { return false }
        return isVerb(tokens[next].word, lexicon)
    }

    private static let verbs = Lexicon.bits(
        .finite,
        .be,
        .have,
        .helping,
        .negatedBe,
        .negatedHave,
        .negatedHelping,
        .reportVerb
    )

    private static func isVerb(_ word: WordNumber, _ lexicon: Lexicon) -> Bool {
        lexicon.has(word, anyOf: verbs)
    }

    /// A finite verb comes within a few words, without another comma, that is none of those with
    /// which a list is closed (`fever, chills and sweats were denied`).
    private static func beginsStatement(
        after index: Int,
        _ tokens: [Token],
        _ lexicon: Lexicon
    ) -> Bool {
        for place in (index + 1)..<min(tokens.count, index + 7) {
            let token = tokens[place]
            guard token.isWord, !lexicon.has(token.word, .preposition),
                !lexicon.has(token.word, .terminator), !lexicon.has(token.word, .relative)
            else { return false }
            guard isVerb(token.word, lexicon) else { continue }
            let isLast = place + 1 == tokens.count || !tokens[place + 1].isWord
            if isLast, lexicon.has(token.word, .observed) { return false }
            let next = (place + 1)..<min(tokens.count, place + 4)
            return !next.contains { lexicon.has(tokens[$0].word, .observed) }
        }
        return false
    }

    /// Whether a cut of one of these kinds stands before a token in the range.
    func contains(_ kinds: Cuts, in range: Range<Int>) -> Bool {
        range.contains { !kinds.isDisjoint(with: before[$0]) }
    }
}
