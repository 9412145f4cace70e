import Practice

extension Rulebook {
    /// TE-01: where in time a conversation looks.
    static let timeEmphasis: [Rule] = []
}
