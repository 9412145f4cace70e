/// One `name:value` of a query, for the caller to resolve.
package struct Filter: Equatable, Sendable {
    /// What a filter can be about.
    package enum Name: String, CaseIterable, Sendable {
        case client, kind, tag, since, until, signed
        case within = "in"
    }

    package let name: Name
    /// As written, without quotes; never empty.
    package let value: String
    /// Whether `NOT` stood before it.
    package let isNegated: Bool
    /// The character of the query, counted from 1, at which the filter begins.
    package let column: Int
}
