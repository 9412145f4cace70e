/// How much each mention weighs (RULES.md, section 6.4).
struct Levels {
    private typealias Draft = ScreeningRun.Draft

    private let reader: Screener.Reader
    /// Two distinct signs, or one that lasts: then each of them counts (I2).
    private let signsCount: Bool

    init(_ reader: Screener.Reader, _ drafts: [ScreeningRun.Draft]) {
        self.reader = reader
        let signs = drafts.filter { $0.category == .sign && $0.isCurrentOfClient }
        signsCount =
            Set(signs.map(\.sign)).count > 1
            || signs.contains { $0.senses.contains(.lasting) || $0.flags.contains(.alone) }
    }

    /// What a passage is looked at as: a disorder's name is also the name of an illness.
    static func readings(
        of draft: ScreeningRun.Draft,
        for reader: Screener.Reader
    ) -> [ScreeningRun.Draft] {
        guard draft.category == .disorder else { return [draft] }
        var illness = draft
        illness.category = .illness
        let isBare =
            draft.flags.contains(.bare) && !draft.senses.contains(.asserted)
            && !draft.senses.contains(.author)
        if draft.flags.contains(.trait) { return isBare ? [] : [draft] }
        return isBare ? [illness] : [draft, illness]
    }

    /// The level of a mention; `nil` where this reader is not concerned.
    func level(of draft: ScreeningRun.Draft) -> Mention.Level? {
        switch draft.category {
        case .passiveWish, .ideation, .plan, .attempt, .selfHarm, .abuseOfClient,
            .abuseOfDependant, .threatToOthers:
            return draft.urgentLevel
        case .substance, .illness, .sign, .competence:
            guard reader == .coach || reader == .anyone else { return nil }
            let counts = draft.category != .sign || signsCount
            return counts && draft.isCurrentOfClient ? .referral : .info
        case .code, .diagnosis, .disorder, .treatment, .therapyRelation, .clinicalTitle:
            guard reader == .coach || reader == .anyone else { return nil }
            return draft.scopeLevel
        case .recordProper:
            return reader == .psychotherapyNote ? .advice : nil
        case .target:
            return .info
        }
    }
}

extension ScreeningRun.Draft {
    private func has(_ sense: Modifier.Sense) -> Bool { senses.contains(sense) }

    /// A denial downgrades and never silences; what is hedged counts as affirmed.
    fileprivate var urgentLevel: Mention.Level {
        if flags.contains(.info) || isAnsweredNo { return .info }
        if has(.negated), !has(.possible) { return .info }
        if has(.historical) { return category == .attempt && !has(.other) ? .urgent : .info }
        // Whoever writes "if he goes I will" of themselves is not supposing.
        let isSupposed = has(.hypothetical) && !has(.question)
        if isSupposed, !isFirstPerson || has(.other) { return .info }
        return .urgent
    }

    fileprivate var isCurrentOfClient: Bool {
        !flags.contains(.info) && !isAnsweredNo
            && senses.isDisjoint(with: [
                .negated, .historical, .hypothetical, .other, .professional, .question,
            ])
    }

    fileprivate var scopeLevel: Mention.Level {
        var senses = senses
        // What the author has done stays the author's act, however long ago and for whatever end.
        if has(.author), category == .treatment || category == .diagnosis {
            senses.subtract([.historical, .goal])
        }
        // `I have` before an act is the coach's; before a name it is whoever writes.
        if category != .disorder, category != .code { senses.remove(.own) }
        let isQualified =
            isQuoted || isAnsweredNo
            || !senses.isDisjoint(with: [
                .negated, .historical, .hypothetical, .other, .professional, .client, .question,
                .goal, .own,
            ])
        if isQualified || flags.contains(.info) { return .info }
        return flags.contains(.advice) ? .advice : .scope
    }
}
