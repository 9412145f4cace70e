// `not`, `never` and their verbs.
extension SentenceReading {
    /// What each `not` or `never` negates.
    ///
    /// A negated verb that says how something is (`is`, `has`, `feels`, `reports`) negates it; any
    /// other negates only itself: `I do not want to talk about my depression` affirms the depression.
    func negations(besides known: [Modifier]) -> [Modifier] {
        tokens.indices.compactMap { index in
            let isCovered = known.contains {
                $0.start <= index && index < $0.end && ($0.isPseudo || $0.direction != .backward)
            }
            return isCovered ? nil : negation(at: index)
        }
    }

    private func negation(at index: Int) -> Modifier? {
        let word = tokens[index].word
        let isVerbNegated = lexicon.has(word, .negatedHelping) || lexicon.has(word, .negatedHave)
        if isVerbNegated { return negatedVerb(after: index) }
        if lexicon.has(word, .negatedBe) { return predicate(after: index) }
        guard lexicon.has(word, .not) || lexicon.has(word, .never) else { return nil }
        guard index > 0 else { return predicate(after: index) }
        let before = tokens[index - 1].word
        if lexicon.has(before, .helping) || lexicon.has(before, .have) {
            return negatedVerb(after: index)
        }
        if lexicon.has(word, .never) { return negatedVerb(after: index) }
        return predicate(after: index)
    }

    /// `does not have`, `has never had`.
    private func negatedVerb(after index: Int) -> Modifier? {
        let head = nextHead(index + 1)
        guard head < tokens.count else { return nil }
        let word = tokens[head].word
        let isTransparent =
            lexicon.has(word, .transparent) || lexicon.has(word, .be)
            || lexicon.has(word, .have)
        // Right before the mention it negates whatever comes: `never tried to …`.
        let modifier = Modifier(
            sense: .negated,
            direction: .forward,
            start: index,
            end: isTransparent ? head + 1 : head,
            flags: isTransparent && lexicon.has(word, .raising) ? [.through] : [],
            reach: isTransparent ? 6 : 0
        )
        return modifier
    }

    /// `is not depressed`, `not in pain`.
    private func predicate(after index: Int) -> Modifier? {
        let head = nextHead(index + 1)
        guard head < tokens.count else { return nil }
        let word = tokens[head].word
        let isOpaque =
            lexicon.has(word, .opaque)
            || (tokens[head].traits.contains(.ing) && !lexicon.has(word, .transparent))
        return Modifier(
            sense: .negated,
            direction: .forward,
            start: index,
            end: isOpaque ? head : index + 1,
            flags: lexicon.has(word, .raising) ? [.through] : [],
            reach: isOpaque ? 0 : 6
        )
    }

    /// The next word that is no adverb, no `to`, and no subject turned around (`didn't she`).
    private func nextHead(_ start: Int) -> Int {
        var index = start
        while index < tokens.count,
            lexicon.has(tokens[index].word, .adverb)
                || (index == start && lexicon.has(tokens[index].word, .subjectPronoun))
        {
            index += 1
        }
        return index
    }
}
