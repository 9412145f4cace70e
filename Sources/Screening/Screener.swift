/// Finds listed wording in a text and reads what its sentence makes of it.
///
/// It never diagnoses, scores, reassures or alters, and has no state: the same text gives the same
/// mentions. An aid for English text; other languages give nothing.
public struct Screener: Sendable {
    /// Whose text it is, which decides what is looked for.
    public enum Reader: String, CaseIterable, Sendable {
        /// As a coach's: text outside any vault.
        case anyone
        /// Urgent, referral and scope wording.
        case coach
        /// Urgent wording; in a psychotherapy note also what belongs in the record proper.
        case therapist
        case psychotherapyNote
        /// Urgent wording only (JR-02).
        case journal
    }

    private let lexicon: Lexicon

    /// - Throws: ``ScreeningFailure/lexicon(line:)``, which the tests rule out for the own data.
    public init() throws(ScreeningFailure) {
        lexicon = try Self.own.get()
    }

    /// A screener that looks for phrases in the place of the lexicon's wording, so that the reading
    /// of sentences can be judged by itself; every mention is of category ``Category/target``.
    public init(phrases: [String]) throws(ScreeningFailure) {
        lexicon = try LexiconReading.read(Wording.all, phrases: phrases)
    }

    /// A screener with the classes of words and the modifiers of the lexicon and other wording.
    package init(classesAnd wording: String) throws(ScreeningFailure) {
        let parts = [Wording.wordClasses, Wording.sentences, wording]
        lexicon = try LexiconReading.read(parts)
    }

    /// Read once a process, at the first use.
    private static let own = Result { () throws(ScreeningFailure) -> Lexicon in
        try LexiconReading.read(Wording.all)
    }

    /// The mentions of a text, in the order in which they stand.
    ///
    /// Linear in the length of the text.
    public func mentions(in text: String, for reader: Reader) throws(ScreeningFailure) -> [Mention]
    {
        var text = text
        text.makeContiguousUTF8()
        var run = ScreeningRun(lexicon, reader)
        return run.mentions(in: text)
    }

    /// The places where `phrases` stand, qualified like any mention.
    public func mentions(of phrases: [String], in text: String) throws(ScreeningFailure)
        -> [Mention]
    {
        try Screener(phrases: phrases).mentions(in: text, for: .anyone)
    }
}

/// The screening could not run.
///
/// The text is saved all the same, and says so.
public enum ScreeningFailure: Error, Hashable, Sendable {
    /// The lexicon has a line that cannot be read, counted over all its parts.
    case lexicon(line: Int)
}
