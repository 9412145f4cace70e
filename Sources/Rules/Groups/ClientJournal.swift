import Practice

extension Rulebook {
    /// JR-01 and JR-02: what a client writes for themselves.
    static let clientJournal: [Rule] = []
}
