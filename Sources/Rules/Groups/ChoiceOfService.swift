import Practice

extension Rulebook {
    /// GD-01: help in choosing between therapy and coaching.
    static let guidance: [Rule] = []
}
