/// A licence, a registration or a coach's credential.
public struct Credential: Hashable, Sendable {
    public var title: String
    public var number: String
    public var jurisdiction: String
    /// The last day on which it counts; `nil` where it does not expire.
    public var expires: Moment?

    public init(title: String, number: String, jurisdiction: String, expires: Moment?) {
        self.title = title
        self.number = number
        self.jurisdiction = jurisdiction
        self.expires = expires
    }
}

extension Credential {
    /// How long a credential still counts.
    public enum Validity: Hashable, Sendable {
        case valid
        /// So many days are left after today, at most ``warningDays``.
        case expiring(days: Int)
        /// Its last day was so many days ago, at least 1.
        case expired(days: Int)
    }

    /// So many days ahead its end is worth a word.
    public static let warningDays = 60

    /// How it stands on a day; whatever has no last day is valid.
    public func validity(on day: Moment) -> Validity {
        guard let expires else { return .valid }
        let left = expires.dayNumber - day.dayNumber
        if left < 0 { return .expired(days: -left) }
        return left <= Self.warningDays ? .expiring(days: left) : .valid
    }
}
