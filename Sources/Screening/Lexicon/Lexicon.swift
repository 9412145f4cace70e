/// Wording that is looked for and words that qualify it, read from data (``Wording``).
struct Lexicon: Sendable {
    let vocabulary: Vocabulary
    let classes: WordClasses
    let patterns: [Pattern]
    /// Wording that is looked for, and wording that only looks like it.
    let targets: PatternTree
    /// What negates, supposes, dates or attributes.
    let modifiers: PatternTree
    /// For each word whether wording that is looked for can begin with it.
    let beginsWording: [Bool]
    /// For each word the named classes that hold it, a bit each.
    private let memberships: [UInt64]

    /// Classes of words that the reading of a sentence knows by name.
    enum Named: Int, CaseIterable {
        case abbreviation
        /// A person other than the client.
        case person
        /// One only where somebody's: `her child`; else the client, in a child's record.
        case dependant
        /// What takes a sentence from what was to what is.
        case present
        /// A pronoun that is always a subject, and a noun that may be one.
        case subjectPronoun, subjectNoun
        /// `I`, `my`, `me`.
        case first
        /// Helping verbs, also with `not` in them.
        case helping, be, have, negatedHelping, negatedBe, negatedHave, not, never
        /// Verbs whose negation reaches their object; verbs that pass it on to a clause.
        case transparent, raising
        /// Predicates whose negation stays with them.
        case opaque
        /// Verbs that come between a negation and what they are about: `not want to talk about`.
        case speaking
        case adverb, determiner, adjective
        /// Finite verbs that begin a new statement after a comma or `and`.
        case finite
        /// What follows `was` where a finding is seen, noted or absent.
        case observed
        case complementVerb, reportVerb
        case preposition, passingNoun
        /// A word at which no modifier goes on.
        case terminator
        case conjunction, relative
        /// `only`, `just`: after a comma they say what is, after what is not.
        case limiting
        /// `the`, `her`: names what is there.
        case definite
        /// Verbs that do something to their object: `makes her want`.
        case causing
        /// How an answer that denies begins.
        case denial
        /// What follows `no` where nothing was answered.
        case silence
        /// Small words around a person: `'s`, `with`, `me`, `her`, `in`.
        case possessive, possessor, with, me, objectPronoun, ofPerson
    }

    @inline(__always)
    func has(_ word: WordNumber, _ name: Named) -> Bool {
        memberships[Int(word)] & (1 << UInt64(name.rawValue)) != 0
    }

    @inline(__always)
    func has(_ word: WordNumber, anyOf bits: UInt64) -> Bool {
        memberships[Int(word)] & bits != 0
    }

    static func bits(_ names: Named...) -> UInt64 {
        names.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    /// One line of the data.
    struct Pattern: Sendable {
        var meaning: Meaning
        var flags: Flags
        /// How many words a modifier reaches; `nil` for the whole clause.
        var reach: Int?
    }

    enum Meaning: Hashable, Sendable {
        /// - Parameter sign: which sign it is, where two distinct ones are asked for (I2).
        case mention(Category, sign: String)
        /// Looks like wording that is looked for, and is not.
        case pseudo
        case modifier(Modifier.Sense, Modifier.Direction)
        /// Looks like a modifier, and is not.
        case pseudoModifier
    }

    /// What a line's flags say of it.
    struct Flags: OptionSet, Hashable, Sendable {
        let rawValue: UInt32

        /// Says by itself that it is past.
        static let past = Flags(rawValue: 1)
        /// What it says happens to the person spoken of, whoever does it.
        static let patient = Flags(rawValue: 1 << 1)
        /// Speaks of somebody else by itself.
        static let other = Flags(rawValue: 1 << 2)
        /// A sign that needs no second.
        static let alone = Flags(rawValue: 1 << 3)
        /// Is not more than a word: needs a verb that asserts it of the client.
        static let bare = Flags(rawValue: 1 << 4)
        /// A negation that reaches over the items of a list.
        static let list = Flags(rawValue: 1 << 5)
        /// A modifier that goes through `that` to what follows.
        static let through = Flags(rawValue: 1 << 6)
        /// Reaches no further than the next comma or conjunction.
        static let near = Flags(rawValue: 1 << 7)
        /// A determiner: reaches nouns, not verbs.
        static let noun = Flags(rawValue: 1 << 8)
        /// Wording that only advises.
        static let advice = Flags(rawValue: 1 << 9)
        /// Wording that never counts more than information.
        static let info = Flags(rawValue: 1 << 10)
        /// Done by somebody who is not named: a professional.
        static let passive = Flags(rawValue: 1 << 11)
        /// Names its own denial, or its own doubt.
        static let negated = Flags(rawValue: 1 << 12)
        static let possible = Flags(rawValue: 1 << 13)
        /// Wording that begins with a verb, which no determiner negates.
        static let verb = Flags(rawValue: 1 << 14)
        /// A name that is a way of being and no illness: reported as a name only.
        static let trait = Flags(rawValue: 1 << 15)

        /// By the word that stands in the data.
        static let named: [String: Flags] = [
            "past": .past, "patient": .patient, "other": .other, "alone": .alone, "bare": .bare,
            "list": .list, "through": .through, "near": .near, "noun": .noun, "advice": .advice,
            "info": .info, "passive": .passive, "negated": .negated, "possible": .possible,
            "verb": .verb, "trait": .trait,
        ]
    }

    init(
        vocabulary: Vocabulary,
        classes: WordClasses,
        patterns: [Pattern],
        targets: PatternTree,
        modifiers: PatternTree,
        named: [Int]
    ) {
        self.vocabulary = vocabulary
        self.classes = classes
        self.patterns = patterns
        self.targets = targets
        self.modifiers = modifiers
        var memberships = [UInt64](repeating: 0, count: classes.wordCount)
        for (offset, words) in named.enumerated() {
            for word in classes.words(of: words) { memberships[Int(word)] |= 1 << UInt64(offset) }
        }
        self.memberships = memberships
        beginsWording = (0..<classes.wordCount).map { targets.beginsMention(with: WordNumber($0)) }
    }
}
