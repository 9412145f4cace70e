/// How much of a text was replaced so that it names nobody, by sort.
public struct Replacements: Hashable, Sendable {
    public enum Sort: String, CaseIterable, Sendable {
        /// People whom the roster knows.
        case names
        /// E-mail addresses, telephone numbers, links, handles.
        case contacts
        /// Numbers by which somebody is known, or long enough to be one.
        case numbers
        /// Addresses and places that the roster knows, and what is written like an address.
        case places
        /// Days, months and feasts.
        case dates
        /// Ages over 89, and years of birth that tell of one.
        case ages
    }

    private var counts: [Sort: Int] = [:]

    public init() {}

    /// How often something of that sort was replaced.
    public subscript(_ sort: Sort) -> Int { counts[sort] ?? 0 }

    public var total: Int { counts.values.reduce(0, +) }

    mutating func count(_ sort: Sort) { counts[sort, default: 0] += 1 }

    public static func + (one: Replacements, other: Replacements) -> Replacements {
        var sum = one
        sum.counts.merge(other.counts, uniquingKeysWith: +)
        return sum
    }
}
