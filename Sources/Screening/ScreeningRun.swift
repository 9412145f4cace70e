/// One text on its way through the screener.
struct ScreeningRun {
    private let lexicon: Lexicon
    private let reader: Screener.Reader
    private var found: [Draft] = []
    /// Where in ``found`` the sentence before began, while an answer to its question may follow.
    private var asked: Range<Int>?
    private var sentence = Sentence()

    /// A mention before its place is counted in scalars and its level is settled.
    struct Draft {
        var category: Category
        var sign: String
        var flags: Lexicon.Flags
        var senses: Set<Modifier.Sense>
        /// In bytes.
        var start: Int
        var end: Int
        var isQuoted: Bool
        var isFirstPerson: Bool
        var isAnsweredNo = false
    }

    init(_ lexicon: Lexicon, _ reader: Screener.Reader) {
        self.lexicon = lexicon
        self.reader = reader
    }

    mutating func mentions(in text: String) -> [Mention] {
        let bytes = Array(text.utf8)
        var source = SentenceReader(bytes, lexicon)
        while source.read(&sentence) { take() }
        let levels = Levels(reader, found)
        return placed(levels, bytes, text)
    }

    /// Takes what the sentence holds; nearly every sentence holds nothing.
    private mutating func take() {
        if let range = asked, let first = sentence.tokens.first {
            let isDenied = SentenceReading.opensWithDenial(sentence.tokens[...], lexicon)
            if isDenied, first.isWord {
                for index in range where found[index].senses.contains(.question) {
                    found[index].isAnsweredNo = true
                }
            }
        }
        asked = nil
        guard sentence.isOfInterest else { return }
        sentence.closeWithStop()
        let matches = WordingMatches(sentence.tokens, lexicon).kept
        guard !matches.isEmpty else { return }
        let reading = SentenceReading(sentence, lexicon)
        let start = found.count
        for match in matches { take(match, reading) }
        if found.count > start { asked = start..<found.count }
    }

    private mutating func take(_ match: PatternTree.Match, _ reading: SentenceReading) {
        let pattern = lexicon.patterns[match.pattern]
        guard case .mention(let category, let sign) = pattern.meaning else { return }
        let range = match.start..<match.end
        var senses = reading.senses(of: range, startsWithVerb: pattern.flags.contains(.verb))
        if pattern.flags.contains(.patient) { senses.remove(.other) }
        if pattern.flags.contains(.past) { senses.insert(.historical) }
        if pattern.flags.contains(.other) { senses.insert(.other) }
        if pattern.flags.contains(.negated) { senses.insert(.negated) }
        if pattern.flags.contains(.possible) { senses.insert(.possible) }
        if pattern.flags.contains(.passive) { senses.insert(.professional) }
        let tokens = sentence.tokens
        let draft = Draft(
            category: category,
            sign: sign,
            flags: pattern.flags,
            senses: senses,
            start: tokens[match.start].start,
            end: tokens[match.end - 1].end,
            isQuoted: tokens[match.start].traits.contains(.quoted),
            isFirstPerson: reading.isOfTheWriter(range),
            isAnsweredNo: senses.contains(.question) && reading.isDenied(after: match.end)
        )
        found += Levels.readings(of: draft, for: reader)
    }

    /// Counts the scalars before each place once, in order.
    private func placed(_ levels: Levels, _ bytes: [UInt8], _ text: String) -> [Mention] {
        var mentions: [Mention] = []
        var byte = 0
        var scalars = 0
        for draft in found.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            guard let level = levels.level(of: draft) else { continue }
            while byte < draft.start {
                if bytes[byte] & 0xC0 != 0x80 { scalars += 1 }
                byte += 1
            }
            let length = (draft.start..<draft.end).count { bytes[$0] & 0xC0 != 0x80 }
            let view = text.utf8
            let start = view.index(view.startIndex, offsetBy: draft.start)
            let end = view.index(start, offsetBy: draft.end - draft.start)
            mentions.append(
                Mention(
                    category: draft.category,
                    level: level,
                    span: .init(start: scalars, length: length, text: String(text[start..<end])),
                    qualifiers: draft.qualifiers
                )
            )
        }
        return mentions
    }
}

extension ScreeningRun.Draft {
    var qualifiers: [Mention.Qualifier] {
        var all: Set<Mention.Qualifier> = Set(senses.compactMap(\.qualifier))
        if isQuoted { all.insert(.clientReported) }
        if isAnsweredNo { all.insert(.negated) }
        return Mention.Qualifier.allCases.filter { all.contains($0) }
    }
}

extension Modifier.Sense {
    fileprivate var qualifier: Mention.Qualifier? {
        switch self {
        case .negated: .negated
        case .possible: .possible
        case .hypothetical: .hypothetical
        case .historical: .historical
        case .other: .otherPerson
        case .client: .clientReported
        case .professional: .professionalReported
        case .question: .question
        case .goal: .goal
        case .author, .lasting, .asserted, .own: nil
        }
    }
}
