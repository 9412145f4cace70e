import Practice

extension Rulebook {
    /// CL-01 to CL-04: terms, endings, handing over, keeping and destroying.
    static let closureAndTransfer: [Rule] = []
}
