/// What the words around a mention make of it (RULES.md, section 6.2).
struct SentenceReading {
    let tokens: [Token]
    let lexicon: Lexicon
    let clauses: Clauses
    private(set) var modifiers: [Modifier]

    init(_ sentence: Sentence, _ lexicon: Lexicon) {
        tokens = sentence.tokens
        self.lexicon = lexicon
        clauses = Clauses(tokens, lexicon)
        modifiers = Self.modifiers(of: tokens, lexicon)
        modifiers += negations(besides: modifiers)
        modifiers.removeAll { $0.isPseudo }
        if sentence.isQuestion {
            let end = tokens.count
            modifiers.append(
                Modifier(sense: .question, direction: .both, start: end, end: end)
            )
        }
    }

    /// The patterns of the sentence; of those that overlap the longest, pseudo ones first.
    private static func modifiers(of tokens: [Token], _ lexicon: Lexicon) -> [Modifier] {
        var found: [PatternTree.Match] = []
        for index in tokens.indices where lexicon.modifiers.begins(with: tokens[index].word) {
            lexicon.modifiers.matches(tokens, from: index, lexicon.classes, into: &found)
        }
        found.sort { ($0.end - $0.start, -$0.start) > ($1.end - $1.start, -$1.start) }
        var kept: [Modifier] = []
        for match in found {
            let modifier = Modifier(lexicon.patterns[match.pattern], match)
            let isCovered = kept.contains {
                $0.start <= match.start && match.end <= $0.end
                    && ($0.isPseudo || $0.hides(modifier))
            }
            if !isCovered { kept.append(modifier) }
        }
        return kept
    }

    /// The senses that reach a mention at these tokens.
    func senses(of range: Range<Int>, startsWithVerb: Bool) -> Set<Modifier.Sense> {
        var reaching: [Modifier] = []
        for modifier in modifiers where reaches(modifier, range, startsWithVerb) {
            reaching.append(modifier)
        }
        dropOverruled(&reaching, by: range)
        var senses = Set(reaching.map(\.sense))
        if !senses.contains(.other), isOfAnotherPerson(range) { senses.insert(.other) }
        return senses
    }

    /// Of the author and of other sources that speak before a mention the nearest has the word.
    ///
    /// `Her psychiatrist prescribed lithium but I told her to halve the dose` is the author's. A
    /// source named after the mention stays: `I saw that she does EMDR with her therapist`.
    private func dropOverruled(_ reaching: inout [Modifier], by range: Range<Int>) {
        func place(_ isOne: (Modifier) -> Bool) -> Int? {
            reaching.filter { isOne($0) && $0.start <= range.lowerBound }.map(\.start).max()
        }
        guard let author = place({ $0.sense == .author }) else { return }
        let isNamedAfter = reaching.contains { $0.isSource && $0.start > range.lowerBound }
        if let source = place(\.isSource), source >= author {
            reaching.removeAll { $0.sense == .author }
        } else if !isNamedAfter {
            reaching.removeAll { $0.isSource }
        } else {
            reaching.removeAll { $0.sense == .author }
        }
    }

    // MARK: Reach

    private func reaches(_ modifier: Modifier, _ range: Range<Int>, _ startsWithVerb: Bool) -> Bool
    {
        if modifier.start < range.upperBound, modifier.end > range.lowerBound {
            // Inside the mention itself only what belongs to it by its pattern counts; what reaches
            // into it stands right before or after: `I don't [want to die]`, `I [diagnosed]`.
            if modifier.start < range.lowerBound { return modifier.direction != .backward }
            return modifier.end > range.upperBound && modifier.direction != .forward
        }
        if modifier.end <= range.lowerBound {
            return modifier.direction != .backward
                && reachesForward(modifier, range, startsWithVerb)
        }
        return modifier.direction != .forward && reachesBackward(modifier, range)
    }

    private func reachesForward(
        _ modifier: Modifier,
        _ range: Range<Int>,
        _ startsWithVerb: Bool
    ) -> Bool {
        var from = modifier.end
        if modifier.flags.contains(.through) { from = afterClauseOpening(from) }
        guard from <= range.lowerBound else { return true }
        let way = from..<range.lowerBound
        switch modifier.sense {
        case .negated:
            let cuts = Self.againstNegation
            if clauses.contains(cuts, in: from..<(range.lowerBound + 1), from: from) {
                return false
            }
            if modifier.flags.contains(.noun), !nounReaches(way, startsWithVerb) { return false }
            if modifier.flags.contains(.list) { return true }
            if way.contains(where: { lexicon.has(tokens[$0].word, .speaking) }) { return false }
        case .hypothetical:
            if clauses.contains([.hard], in: way, from: from) || endsCondition(way) { return false }
        case .client, .professional, .author:
            if clauses.contains([.hard], in: way), !modifier.flags.contains(.through) {
                return false
            }
        case .historical, .possible, .goal, .other, .own:
            if modifier.sense == .historical,
                way.contains(where: { lexicon.has(tokens[$0].word, .present) })
            {
                return false
            }
            let cuts: Clauses.Cuts = [.hard, .subject, .verb, .relative]
            if clauses.contains(cuts, in: from..<(range.lowerBound + 1), from: from) {
                return false
            }
        case .question, .lasting, .asserted: break
        }
        if modifier.flags.contains(.near), lastListItem(way) != way { return false }
        guard let reach = modifier.reach else { return true }
        return wordsSinceListItem(way) <= reach
    }

    private static let againstNegation: Clauses.Cuts = [
        .hard, .subject, .verb, .complement, .relative, .dash,
    ]

    private func reachesBackward(_ modifier: Modifier, _ range: Range<Int>) -> Bool {
        let way = range.upperBound..<max(range.upperBound, modifier.start)
        switch modifier.sense {
        case .question, .lasting: return true
        case .client:
            return !clauses.contains([.hard], in: way, from: range.upperBound)
        case .professional:
            return !clauses.contains([.hard, .subject], in: way, from: range.upperBound)
        default:
            let cuts: Clauses.Cuts = [.hard, .subject, .verb, .relative, .complement]
            if clauses.contains(cuts, in: way) { return false }
        }
        guard let reach = modifier.reach else { return true }
        return way.count { tokens[$0].isWord } <= reach
    }

    /// The words since the last comma or `or`: a list goes on as long as its items are short.
    private func wordsSinceListItem(_ way: Range<Int>) -> Int {
        var count = 0
        for index in way {
            if tokens[index].is(.comma) || lexicon.has(tokens[index].word, .conjunction) {
                count = 0
            } else if tokens[index].isWord {
                count += 1
            }
        }
        return count
    }

    /// After `that` and a subject that follow at once: `denies that she is`.
    private func afterClauseOpening(_ start: Int) -> Int {
        var index = start
        var allowed = 3
        while index < tokens.count, allowed > 0,
            clauses.contains([.complement, .subject, .relative], in: index..<(index + 1))
                || lexicon.has(tokens[index].word, .adverb)
                || lexicon.has(tokens[index].word, .determiner)
        {
            index += 1
            allowed -= 1
        }
        return index
    }

    /// A condition ends at the comma before a new subject, and at `then`.
    private func endsCondition(_ way: Range<Int>) -> Bool {
        way.dropFirst(2).contains { index in
            clauses.before[index] == .subject
                && (tokens[index].is(.comma) || (index > 0 && tokens[index - 1].is(.comma)))
        }
    }

    /// Whether a negated noun passes its negation on: `no signs of`, never `no help for`.
    private func nounReaches(_ way: Range<Int>, _ startsWithVerb: Bool) -> Bool {
        let item = lastListItem(way)
        if startsWithVerb, !way.isEmpty {
            guard let last = way.last, way.lowerBound < last else { return false }
            return lexicon.has(tokens[last - 1].word, .passingNoun)
        }
        for index in item where lexicon.has(tokens[index].word, .preposition) {
            guard index > way.lowerBound, lexicon.has(tokens[index - 1].word, .passingNoun) else {
                return false
            }
        }
        return !item.contains { isOfSomethingThere($0, in: item) }
    }

    /// `no growth of the tumour`: what is named as being there is not denied with what it lacks.
    private func isOfSomethingThere(_ index: Int, in item: Range<Int>) -> Bool {
        guard lexicon.has(tokens[index].word, .ofPerson), index > item.lowerBound,
            index + 1 < item.upperBound
        else { return false }
        return lexicon.has(tokens[index + 1].word, .definite)
            && !lexicon.has(tokens[index - 1].word, .passingNoun)
    }

    private func lastListItem(_ way: Range<Int>) -> Range<Int> {
        var start = way.lowerBound
        for index in way
        where tokens[index].is(.comma) || lexicon.has(tokens[index].word, .conjunction) {
            start = index + 1
        }
        return start..<way.upperBound
    }
}

extension Clauses {
    /// Whether one of these cuts stands in the range, the one right at `start` left aside.
    fileprivate func contains(_ kinds: Cuts, in range: Range<Int>, from start: Int) -> Bool {
        range.contains { $0 != start && !kinds.isDisjoint(with: before[$0]) }
    }
}

extension Modifier {
    /// Speaks of somebody who says it and is not the author.
    fileprivate var isSource: Bool { sense == .client || sense == .professional }

    /// A longer one hides the shorter that it holds, unless it points the other way.
    fileprivate func hides(_ other: Modifier) -> Bool {
        let isLonger = end - start > other.end - other.start
        let isAlike = sense == .negated || sense == .possible || sense == .other
        return direction == other.direction && (sense == other.sense || isLonger && isAlike)
    }

    fileprivate init(_ pattern: Lexicon.Pattern, _ match: PatternTree.Match) {
        switch pattern.meaning {
        case .modifier(let sense, let direction):
            self.init(
                sense: sense,
                direction: direction,
                start: match.start,
                end: match.end,
                flags: pattern.flags,
                reach: pattern.reach
            )
        case .mention, .pseudo, .pseudoModifier:
            self.init(sense: .lasting, direction: .both, start: match.start, end: match.end)
            isPseudo = true
        }
    }
}
