/// Reads the lexicon's data: sections, classes, patterns.
///
/// ```
/// @my = my/his/her/their          a class of words; `a*` is every word that begins with a
/// [S2]                            what the lines below are
/// end/ends/ended @my life         a place is one word, one of several, or one of a class
/// kill/kills really? @self        `?` marks what may be missing, `..2` up to two words of any kind
/// tried to ..1 overdose => past   flags follow an arrow
/// ```
struct LexiconReading {
    private var vocabulary = Vocabulary()
    private var classIndex: [String: Int] = [:]
    private var classWords: [Set<WordNumber>] = []
    private var definitions: [String: String] = [:]
    private var patterns: [Lexicon.Pattern] = []
    private var targets = PatternTree()
    private var modifiers = PatternTree()
    private var meaning: Lexicon.Meaning?
    private var line = 0

    /// - Parameter phrases: where they are given, they are what is looked for, and no other wording.
    static func read(
        _ sources: [String],
        phrases: [String]? = nil
    ) throws(ScreeningFailure) -> Lexicon {
        var reading = LexiconReading()
        for source in sources {
            reading.meaning = nil
            let bytes = Array(source.utf8)
            for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                reading.line += 1
                try reading.take(text, withMentions: phrases == nil)
            }
        }
        for phrase in phrases ?? [] { reading.take(phrase: phrase) }
        return try reading.finish()
    }

    // MARK: Lines

    /// Lines are read as bytes: that of ASCII text takes a tenth of the time of characters.
    private typealias Bytes = ArraySlice<UInt8>

    private mutating func take(
        _ text: Bytes,
        withMentions: Bool
    ) throws(ScreeningFailure) {
        let text = text.prefix { $0 != UInt8(ascii: "#") }.trimmed
        guard let first = text.first else { return }
        if first == UInt8(ascii: "[") {
            meaning = try section(text.dropFirst().dropLast())
        } else if first == UInt8(ascii: "@"), let sign = text.sign(" = ") {
            let name = text[..<sign.lowerBound].string
            guard definitions[name] == nil else { throw failure }
            definitions[name] = text[sign.upperBound...].string
        } else if let meaning {
            if !withMentions {
                switch meaning {
                case .mention, .pseudo: return
                case .modifier, .pseudoModifier: break
                }
            }
            try take(pattern: text, meaning)
        } else {
            throw failure
        }
    }

    private func section(_ bytes: Bytes) throws(ScreeningFailure) -> Lexicon.Meaning {
        let name = bytes.string
        let words = name.split(separator: " ")
        if let category = words.first.flatMap({ Category(rawValue: String($0)) }) {
            return .mention(category, sign: words.dropFirst().first.map(String.init) ?? "")
        }
        if name == "pseudo" { return .pseudo }
        if name == "pseudo-modifier" { return .pseudoModifier }
        guard words.count == 2, let sense = Modifier.Sense(rawValue: String(words[0])),
            let direction = Modifier.Direction(rawValue: String(words[1]))
        else { throw failure }
        return .modifier(sense, direction)
    }

    private mutating func take(
        pattern text: Bytes,
        _ meaning: Lexicon.Meaning
    ) throws(ScreeningFailure) {
        var text = text
        var pattern = Lexicon.Pattern(meaning: meaning, flags: [], reach: nil)
        if let arrow = text.sign(" => ") {
            for word in text[arrow.upperBound...].string.split(separator: " ") {
                if let reach = Int(word) {
                    pattern.reach = reach
                } else if let flag = Lexicon.Flags.named[String(word)] {
                    pattern.flags.insert(flag)
                } else {
                    throw failure
                }
            }
            text = text[..<arrow.lowerBound]
        }
        var paths: [[PatternTree.Element]] = [[]]
        for place in text.split(separator: 0x20) { try extend(&paths, by: place) }
        insert(paths.filter { !$0.isEmpty }, pattern)
    }

    private mutating func extend(
        _ paths: inout [[PatternTree.Element]],
        by place: Bytes
    ) throws(ScreeningFailure) {
        if place.starts(with: "..".utf8) {
            guard let gap = Int(place.dropFirst(2).string) else { throw failure }
            paths = paths.map { $0 + [PatternTree.Element(words: nil, gap: gap)] }
            return
        }
        let isOptional = place.count > 1 && place.last == UInt8(ascii: "?")
        let words = isOptional ? place.dropLast() : place
        let element = PatternTree.Element(words: try wordClass(words.string))
        paths = paths.map { $0 + [element] } + (isOptional ? paths : [])
    }

    private mutating func insert(_ paths: [[PatternTree.Element]], _ pattern: Lexicon.Pattern) {
        patterns.append(pattern)
        for path in paths {
            switch pattern.meaning {
            case .mention: targets.insert(path, as: patterns.count - 1)
            case .pseudo: targets.insert(path, as: patterns.count - 1, isFalse: true)
            case .modifier, .pseudoModifier: modifiers.insert(path, as: patterns.count - 1)
            }
        }
    }

    /// A phrase stands as it is, token by token; what differs in more than case does not match.
    private mutating func take(phrase: String) {
        let names = PhraseTokens.names(of: phrase)
        guard !names.isEmpty else { return }
        let elements = names.map { name in
            switch name {
            case .mark(let mark): PatternTree.Element(words: markClass(mark))
            case .word(let word):
                PatternTree.Element(
                    words: plainClass(
                        [vocabulary.number(of: Array(word.utf8)[...], isBeginning: false)],
                        "=\(word)"
                    )
                )
            }
        }
        insert(
            [elements],
            Lexicon.Pattern(meaning: .mention(.target, sign: ""), flags: [], reach: nil)
        )
    }

    // MARK: Classes

    private mutating func wordClass(_ text: String) throws(ScreeningFailure) -> Int {
        if let known = classIndex[text] { return known }
        let words = try members(text)
        return plainClass(words, text)
    }

    private mutating func plainClass(_ words: Set<WordNumber>, _ name: String) -> Int {
        if let known = classIndex[name] { return known }
        classWords.append(words)
        classIndex[name] = classWords.count - 1
        return classWords.count - 1
    }

    private mutating func markClass(_ mark: Letter.Mark) -> Int {
        plainClass([mark.rawValue], "mark\(mark.rawValue)")
    }

    private mutating func members(_ text: String) throws(ScreeningFailure) -> Set<WordNumber> {
        if let mark = Self.marks[text] { return [mark.rawValue] }
        var words: Set<WordNumber> = []
        for name in Array(text.utf8).split(separator: UInt8(ascii: "/")) {
            try insert(name, into: &words)
        }
        return words
    }

    private mutating func insert(
        _ name: Bytes,
        into words: inout Set<WordNumber>
    ) throws(ScreeningFailure) {
        let isBeginning = name.last == UInt8(ascii: "*")
        let letters = isBeginning ? name.dropLast() : name
        if vocabulary.canHold(letters), letters.first != 0x2E {
            words.insert(vocabulary.number(of: letters, isBeginning: isBeginning))
        } else if name.first == UInt8(ascii: "@") {
            guard let definition = definitions[name.string] else { throw failure }
            words.formUnion(try members(definition))
        } else if let mark = Self.marks[name.string] {
            words.insert(mark.rawValue)
        } else {
            switch name.string {
            case "<n>": words.formUnion([Vocabulary.number, Vocabulary.year])
            case "<year>": words.insert(Vocabulary.year)
            case "<code>": words.insert(Vocabulary.code)
            default: throw failure
            }
        }
    }

    private static let marks: [String: Letter.Mark] = [
        ",": .comma, ".": .stop, ";": .semicolon, ":": .colon, "<?>": .question, "(": .open,
        ")": .close, "<dash>": .dash, "<slash>": .slash, "+": .plus, "%": .percent,
    ]

    // MARK: The whole

    private mutating func finish() throws(ScreeningFailure) -> Lexicon {
        var named: [Int] = []
        for name in Lexicon.Named.allCases { named.append(try wordClass("@\(name)")) }
        let spread = spreadBeginnings()
        var classes = WordClasses(classCount: classWords.count, wordCount: vocabulary.count)
        for (index, words) in classWords.enumerated() {
            for word in words {
                classes.insert(word, into: index)
                for longer in spread[word] ?? [] { classes.insert(longer, into: index) }
            }
        }
        targets.finish(classes)
        modifiers.finish(classes)
        return Lexicon(
            vocabulary: vocabulary,
            classes: classes,
            patterns: patterns,
            targets: targets,
            modifiers: modifiers,
            named: named
        )
    }

    /// For what stands for many words, the words of the vocabulary that it stands for.
    private func spreadBeginnings() -> [WordNumber: [WordNumber]] {
        var spread: [WordNumber: [WordNumber]] = [:]
        let words = vocabulary.words
        for (offset, word) in words.enumerated() where word.isBeginning {
            spread[WordNumber(offset) + Vocabulary.firstWord] = words.indices
                .filter { Self.begins(words[$0].text, with: word.text) }
                .map { WordNumber($0) + Vocabulary.firstWord }
        }
        spread[Vocabulary.number] = words.indices
            .filter { words[$0].text.allSatisfy { $0 &- 0x30 < 10 } }
            .map { WordNumber($0) + Vocabulary.firstWord }
        return spread
    }

    private static func begins(_ word: [UInt8], with start: [UInt8]) -> Bool {
        guard word.count >= start.count, word[0] == start[0] else { return false }
        var index = 0
        while index < start.count {
            if word[index] != start[index] { return false }
            index += 1
        }
        return true
    }

    private var failure: ScreeningFailure { .lexicon(line: line) }
}

extension ArraySlice<UInt8> {
    fileprivate var string: String { String(decoding: self, as: UTF8.self) }

    fileprivate var trimmed: ArraySlice<UInt8> {
        var text = self
        while text.first == 0x20 { text.removeFirst() }
        while text.last == 0x20 { text.removeLast() }
        return text
    }

    /// Where a sign with an equals sign in it stands first.
    fileprivate func sign(_ sign: StaticString) -> Range<Int>? {
        let wanted = Array("\(sign)".utf8)
        for index in indices.dropLast(wanted.count - 1) where self[index + 1] == 0x3D {
            if self[index..<(index + wanted.count)].elementsEqual(wanted) {
                return index..<(index + wanted.count)
            }
        }
        return nil
    }
}
