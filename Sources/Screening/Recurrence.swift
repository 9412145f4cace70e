/// What comes up again over sessions (RULES.md, section 6.4).
public enum Recurrence {
    /// The referral categories that stand, at level referral, in at least two of the last three
    /// sessions, the newest of them among those two.
    ///
    /// - Parameter sessions: the mentions of each session, oldest first.
    public static func categories(in sessions: [[Mention]]) -> Set<Category> {
        let last = sessions.suffix(3).map { mentions in
            Set(mentions.filter { $0.level == .referral }.map(\.category))
        }
        guard let newest = last.last else { return [] }
        return newest.filter { category in last.count { $0.contains(category) } >= 2 }
    }
}
