import Practice

extension Rulebook {
    /// MD-01 and XB-01: how and where you meet.
    static let modality: [Rule] = []
}
