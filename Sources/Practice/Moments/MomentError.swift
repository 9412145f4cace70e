/// Why words for a time were not taken.
///
/// It never repeats what was said.
public enum MomentError: Error, Hashable, Sendable {
    /// These are no words for a time.
    case notUnderstood
    /// The words are clear, but there is no such time.
    case impossible(Impossibility)
    /// The words stand for more than one time.
    case ambiguous(Ambiguity)

    public enum Impossibility: Hashable, Sendable, CaseIterable {
        /// `31 april`, `2026-02-30`, or a year outside of 1 to 9999.
        case noSuchDay
        /// `25:00`, `13pm`, `this morning at 17:00`.
        case noSuchTime
        /// `mon 3 march 2026`, which is a Tuesday.
        case otherWeekday
    }

    public enum Ambiguity: Hashable, Sendable, CaseIterable {
        /// `03/04/2026`: which of the two is the month?
        case dayOrMonth
        /// `3.4.26`: which century, or even which part is the year?
        case year
        /// `at 3`: before or after noon?
        case hour
        /// `midnight`, `last night at 1`: of the day before or after?
        case midnight
    }
}
