import Practice

extension Rulebook {
    /// TM-01 to TM-05: what the forms of each discipline ask for, and who writes them.
    static let templates: [Rule] = []
}
