import Practice

extension Rulebook {
    /// JC-01, JC-02 and GR-01: several clients in one engagement.
    static let jointClients: [Rule] = []
}
