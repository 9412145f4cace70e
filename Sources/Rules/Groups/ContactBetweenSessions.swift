import Practice

extension Rulebook {
    /// CB-01 to CB-03: what happens between sessions.
    static let contactBetweenSessions: [Rule] = []
}
