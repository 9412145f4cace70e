import Practice

/// What stands under `client` in interchange: the name, or those of all who take part.
enum EngagementLabel {
    static let separator = " & "

    /// `nil` for a client's own journal.
    static func of(_ engagement: Engagement) -> String? {
        engagement.clients.isEmpty
            ? nil : engagement.clients.map(\.name).joined(separator: separator)
    }
}
