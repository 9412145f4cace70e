/// The wording that a sentence holds: the longest at each place, nothing that only looks like it.
struct WordingMatches {
    private(set) var kept: [PatternTree.Match] = []

    init(_ tokens: [Token], _ lexicon: Lexicon) {
        var found: [PatternTree.Match] = []
        for index in tokens.indices where lexicon.targets.begins(with: tokens[index].word) {
            lexicon.targets.matches(tokens, from: index, lexicon.classes, into: &found)
        }
        guard !found.isEmpty else { return }
        found.sort { ($0.end - $0.start, -$0.start) > ($1.end - $1.start, -$1.start) }
        let pseudo = found.filter { lexicon.patterns[$0.pattern].meaning == .pseudo }
        for match in found {
            let pattern = lexicon.patterns[match.pattern]
            guard case .mention(let category, let sign) = pattern.meaning else { continue }
            let isFalse = pseudo.contains { $0.overlaps(match) && $0.length >= match.length }
            let isCovered = kept.contains { other in
                guard other.overlaps(match) else { return false }
                let meaning = lexicon.patterns[other.pattern].meaning
                guard case .mention(let known, let knownSign) = meaning else { return false }
                return known == category && knownSign == sign || known.isKin(of: category)
            }
            if !isFalse, !isCovered { kept.append(match) }
        }
        kept.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}

extension PatternTree.Match {
    fileprivate var length: Int { end - start }

    fileprivate func overlaps(_ other: PatternTree.Match) -> Bool {
        start < other.end && other.start < end
    }
}

extension Category {
    /// Whether one passage is reported once under the two of them.
    fileprivate func isKin(of other: Category) -> Bool {
        kin == other.kin
    }

    private var kin: Int {
        switch self {
        case .passiveWish, .ideation, .plan, .attempt, .selfHarm, .abuseOfClient,
            .abuseOfDependant, .threatToOthers:
            1
        case .substance, .illness, .sign, .competence: 2
        case .code, .diagnosis, .treatment, .therapyRelation, .clinicalTitle: 3
        case .disorder: 4
        case .recordProper: 5
        case .target: 6
        }
    }
}
