import Practice

extension Rulebook {
    /// PY-01 to PY-03: who pays, and what a payer may see.
    static let payment: [Rule] = []
}
