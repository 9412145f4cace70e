// Whose it is: the client's, or another person's.
extension SentenceReading {
    /// Whether a person other than the client is who a mention is about.
    func isOfAnotherPerson(_ range: Range<Int>) -> Bool {
        tokens.indices.contains { index in
            !range.contains(index) && isPerson(index) && isSaid(of: index, range)
        }
    }

    private func isPerson(_ index: Int) -> Bool {
        if has(index, .person) { return true }
        return has(index, .dependant) && index > 0 && has(index - 1, .possessor)
    }

    private func isSaid(of person: Int, _ range: Range<Int>) -> Bool {
        person < range.lowerBound ? isSaidAfter(person, range) : isSaidBefore(person, range)
    }

    private func has(_ index: Int, _ name: Lexicon.Named) -> Bool {
        lexicon.has(tokens[index].word, name)
    }

    // MARK: The person comes first

    private func isSaidAfter(_ person: Int, _ range: Range<Int>) -> Bool {
        var next = person + 1
        let isPossessor = next < tokens.count && has(next, .possessive)
        if isPossessor { next += 1 }
        guard next <= range.lowerBound else { return false }
        let way = next..<range.lowerBound
        guard !clauses.contains([.hard], in: way), !passesToClient(way) else { return false }
        if isObject(person), !isPossessor {
            guard opensOnPerson(next) else { return false }
            return !clauses.contains([.subject], in: (next + 1)..<max(next + 1, range.lowerBound))
        }
        return !clauses.contains([.subject, .complement], in: way.dropFirstOne)
            && !isSpeaking(person, way)
    }

    /// `who`, `with`, a verb in -ing: what follows is said of the person just named.
    private func opensOnPerson(_ next: Int) -> Bool {
        guard next < tokens.count else { return false }
        var index = next
        if tokens[index].is(.comma), index + 1 < tokens.count { index += 1 }
        return lexicon.has(tokens[index].word, .relative)
            || has(index, .with)
            || (tokens[index].traits.contains(.ing) && !has(index, .reportVerb))
    }

    /// After a preposition: `with her husband`, `by my father`.
    private func isObject(_ person: Int) -> Bool {
        var index = person - 1
        while index >= 0, index > person - 4,
            lexicon.has(tokens[index].word, .determiner)
                || lexicon.has(tokens[index].word, .adjective)
                || lexicon.has(tokens[index].word, .person)
        {
            index -= 1
        }
        guard index >= 0, tokens[index].isWord else { return false }
        let word = tokens[index].word
        return lexicon.has(word, .preposition) || lexicon.has(word, .causing)
    }

    /// `my husband says`, `her mother noticed`: what follows is about the client again.
    private func isSpeaking(_ person: Int, _ way: Range<Int>) -> Bool {
        way.prefix(5).contains { index in lexicon.has(tokens[index].word, .reportVerb) }
    }

    /// `makes me want`, `left her feeling`.
    private func passesToClient(_ way: Range<Int>) -> Bool {
        way.contains { index in
            if has(index, .me) { return true }
            return lexicon.has(tokens[index].word, .causing) && index + 1 < way.upperBound
                && has(index + 1, .objectPronoun)
        }
    }

    // MARK: The person comes after

    /// `breast cancer in her mother`, `the suicide of my brother`.
    private func isSaidBefore(_ person: Int, _ range: Range<Int>) -> Bool {
        let way = range.upperBound..<person
        guard way.count <= 5, !clauses.contains([.hard, .subject, .verb], in: way) else {
            return false
        }
        var index = person - 1
        while index >= range.upperBound,
            lexicon.has(tokens[index].word, .determiner)
                || lexicon.has(tokens[index].word, .adjective)
        {
            index -= 1
        }
        guard index >= range.upperBound else { return false }
        return has(index, .ofPerson) && index - range.upperBound <= 1
    }
}

extension Range<Int> {
    /// All but the first, which is where a statement about the person begins.
    fileprivate var dropFirstOne: Range<Int> { isEmpty ? self : (lowerBound + 1)..<upperBound }
}
