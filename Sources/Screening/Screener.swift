/// Finds listed wording in a text and reads what its sentence makes of it.
///
/// It never diagnoses, scores, reassures or alters, and has no state: the same text gives the same
/// mentions. An aid for English text; other languages give nothing.
public struct Screener: Sendable {
    /// Whose text it is, which decides what is looked for.
    public enum Reader: String, CaseIterable, Sendable {
        /// Everything: text outside any vault.
        case anyone
        /// Urgent, referral and scope wording.
        case coach
        /// Urgent wording; in a psychotherapy note also what belongs in the record proper.
        case therapist
        case psychotherapyNote
        /// Urgent wording only (JR-02).
        case journal
    }

    public init() throws(ScreeningFailure) {}

    /// The mentions of a text, in the order in which they stand.
    public func mentions(in text: String, for reader: Reader) throws(ScreeningFailure) -> [Mention] {
        []
    }

    /// The places where `phrases` stand, qualified like any mention, category ``Category/target``.
    public func mentions(of phrases: [String], in text: String) throws(ScreeningFailure) -> [Mention] {
        []
    }
}

/// The screening could not run. The text is saved all the same, and says so.
public enum ScreeningFailure: Error, Hashable, Sendable {
    /// The lexicon has a line that cannot be read.
    case lexicon(line: Int)
}
