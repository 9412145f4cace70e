import Practice

extension Rulebook {
    /// DR-01 to DR-03: one person, one kind of relationship.
    static let dualRelationship: [Rule] = []
}
