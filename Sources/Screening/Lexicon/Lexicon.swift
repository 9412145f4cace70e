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
        /// Verbs that do something to their object: `makes her want`.
        case causing
        /// How an answer that denies begins.
        case denial
        /// Small words around a person: `'s`, `with`, `me`, `her`, `in`.
        case possessive, possessor, with, me, objectPronoun, ofPerson
    }

    @inline(__always)
    func has(_ word: WordNumber, _ name: Named) -> Bool {
        memberships[Int(word)] & (1 << UInt64(name.rawValue)) != 0
    }

    /// One line of the data.
    struct Pattern: Sendable {
        var meaning: Meaning
        var flags: Set<Flag>
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

    enum Flag: String, CaseIterable, Sendable {
        /// Says by itself that it is past.
        case past
        /// What it says happens to the person spoken of, whoever does it.
        case patient
        /// Speaks of somebody else by itself.
        case other
        /// Stands by itself: a sign that needs no second.
        case alone
        /// Is not more than a word: needs a verb that asserts it of the client.
        case bare
        /// An act of the one who writes, where nobody else is named.
        case act
        /// A negation that reaches over the items of a list.
        case list
        /// A negation that goes through "that" to what follows.
        case through
        /// Reaches no further than the next comma or conjunction.
        case near
        /// A determiner: reaches nouns, not verbs.
        case noun
        /// Wording that only advises.
        case advice
        /// Wording that never counts more than information.
        case info
        /// Done by somebody who is not named: a professional, unless the author says otherwise.
        case passive
        /// Names its own denial, or its own doubt.
        case negated
        case possible
        /// Wording that begins with a verb, which no determiner negates.
        case verb
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
        memberships = (0..<classes.wordCount).map { word in
            named.enumerated().reduce(0) { bits, name in
                classes.contains(name.element, WordNumber(word)) ? bits | 1 << UInt64(name.offset) : bits
            }
        }
        beginsWording = (0..<classes.wordCount).map { targets.begins(with: WordNumber($0)) }
    }
}
