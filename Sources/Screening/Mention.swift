/// One place in a text where listed wording stands, with what its sentence makes of it.
///
/// A mention is an observation about words. It says nothing about a person (RF-11).
public struct Mention: Hashable, Sendable {
    public let category: Category
    public let level: Level
    public let span: Passage
    /// In the order of ``Qualifier/allCases``, each once.
    public let qualifiers: [Qualifier]

    /// The rule that asks for a look at it: `RF-04`.
    public var rule: String? { category.rule }

    public init(category: Category, level: Level, span: Passage, qualifiers: [Qualifier]) {
        self.category = category
        self.level = level
        self.span = span
        self.qualifiers = qualifiers
    }

    /// How much it weighs, by category, discipline and qualifiers (RULES.md, section 6.4).
    public enum Level: String, CaseIterable, Sendable {
        /// Suicide, self-harm, abuse, a threat: affirmed or possible (RF-03, RF-04, RF-07).
        case urgent
        /// A referral guideline matches: advice (RF-01, RF-02, RF-05).
        case referral
        /// Reads like a clinical statement by the coach: settled before signing (SC-06).
        case scope
        /// One quiet line, nothing to settle (T2, TM-04, CD-03).
        case advice
        /// Mentioned, with denial, history, somebody else or a source: for information.
        case info
    }

    /// What the words around a mention make of it.
    public enum Qualifier: String, CaseIterable, Sendable {
        case negated
        case possible
        case hypothetical
        case historical
        case otherPerson = "other-person"
        case clientReported = "client-reported"
        case professionalReported = "professional-reported"
        case question
        /// Something aimed at, not something that is.
        case goal
    }

    /// A part of the original text, exactly.
    public struct Passage: Hashable, Sendable {
        /// In Unicode scalars from the start of the text.
        public let start: Int
        /// In Unicode scalars.
        public let length: Int
        public let text: String

        public init(start: Int, length: Int, text: String) {
            self.start = start
            self.length = length
            self.text = text
        }
    }
}
