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

    /// Who speaks last before a mention is who says it: after `because I think` the client and the
    /// professional named before no longer do, and the other way round.
    private func dropOverruled(_ reaching: inout [Modifier], by range: Range<Int>) {
        func last(_ senses: Set<Modifier.Sense>) -> Int? {
            reaching.filter { senses.contains($0.sense) && $0.start < range.lowerBound }
                .map(\.end).max()
        }
        guard let author = last([.author]) else { return }
        let isOverruled = (last([.client, .professional]) ?? 0) > author
        reaching.removeAll {
            guard $0.start < range.lowerBound else { return false }
            return switch $0.sense {
            case .author: isOverruled
            case .client, .professional: $0.end < author
            default: false
            }
        }
    }

    // MARK: Reach

    private func reaches(_ modifier: Modifier, _ range: Range<Int>, _ startsWithVerb: Bool) -> Bool {
        if modifier.start < range.upperBound, modifier.end > range.lowerBound {
            // Inside the mention itself: only what belongs to it by its pattern counts. Who says it
            // may share a word with what is said: `I diagnosed`, `diagnosed himself`.
            let isInside = range.lowerBound <= modifier.start && modifier.end <= range.upperBound
            return !isInside && [.client, .professional, .author].contains(modifier.sense)
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
            if clauses.contains(Self.againstNegation, in: from..<(range.lowerBound + 1), from: from) {
                return false
            }
            if modifier.flags.contains(.noun), !nounReaches(way, startsWithVerb) { return false }
            if modifier.flags.contains(.list) { return true }
        case .hypothetical:
            if clauses.contains([.hard], in: way, from: from) || endsCondition(way) { return false }
        case .client, .professional, .author:
            if clauses.contains([.hard], in: way, from: -1), !modifier.flags.contains(.through) {
                return false
            }
        case .historical, .possible, .goal, .other, .own:
            if modifier.sense == .historical,
                way.contains(where: { lexicon.has(tokens[$0].word, .present) })
            {
                return false
            }
            if clauses.contains([.hard, .subject, .verb, .relative], in: from..<(range.lowerBound + 1), from: from) {
                return false
            }
        case .question, .lasting, .asserted: break
        }
        if modifier.flags.contains(.near), lastListItem(way) != way { return false }
        guard let reach = modifier.reach else { return true }
        return wordsSinceListItem(way) <= reach
    }

    private static let againstNegation: Set<Clauses.Cut> = [
        .hard, .subject, .verb, .complement, .relative, .dash,
    ]

    private func reachesBackward(_ modifier: Modifier, _ range: Range<Int>) -> Bool {
        let way = range.upperBound..<max(range.upperBound, modifier.start)
        switch modifier.sense {
        case .question, .lasting: return true
        case .client, .professional: return !clauses.contains([.hard], in: way, from: range.upperBound)
        default:
            if clauses.contains([.hard, .subject, .verb, .relative, .complement], in: way, from: -1) {
                return false
            }
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
            [.complement, .subject, .relative].contains(clauses.before[index])
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
        return true
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
    fileprivate func contains(_ kinds: Set<Cut>, in range: Range<Int>, from start: Int) -> Bool {
        range.contains { $0 != start && kinds.contains(before[$0]) }
    }
}

extension Modifier {
    /// A longer one hides the shorter that it holds, unless it points the other way.
    fileprivate func hides(_ other: Modifier) -> Bool {
        let isLonger = end - start > other.end - other.start
        return isLonger && direction == other.direction
            || sense == other.sense && direction == other.direction
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
