/// How an engagement stands.
public enum EngagementStanding: String, CaseIterable, Hashable, Sendable {
    /// A first talk, or an opening that was refused: no service was agreed on (IN-01, RF-09).
    case inquiry
    case open
    /// Made for records that were brought in; its paperwork is still to come.
    case imported
    /// Ended: it takes addenda, and nothing else (CL-02).
    case closed
}

/// Something about an engagement that stands until it is lifted, with the reason for it.
public struct EngagementMark: Hashable, Sendable {
    public enum Matter: String, CaseIterable, Sendable {
        /// Nothing of it may be destroyed (CL-04).
        case legalHold = "legal-hold"
        /// A complaint or an investigation; holds by itself (OV-01).
        case complaint
        /// The holder asserts a federally assisted substance-use programme (CD-05).
        case part2
        /// An advice that was shown, by rule and episode; it is not shown twice.
        case advised
        /// A rule whose advice the holder dismissed.
        case dismissed
        /// The mark of this subject was lifted, with the reason.
        case lifted
    }

    public var matter: Matter
    /// What it is about, such as the rule that was dismissed; empty where the matter says it all.
    public var subject: String
    /// Why, in the holder's words.
    public var reason: String
    public var since: Moment

    public init(_ matter: Matter, subject: String = "", reason: String = "", since: Moment) {
        self.matter = matter
        self.subject = subject
        self.reason = reason
        self.since = since
    }
}
