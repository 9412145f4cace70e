/// Whether a signed exception to every rule that knows one is on file, and until when.
///
/// Today is 10 March 2026 in every world.
enum ExceptionState: String, CaseIterable {
    case none
    case inForce = "2026-03-31"
    case lastDay = "2026-03-10"
    case past = "2026-03-09"

    /// EX-01: it holds until its day, that day included.
    var holds: Bool { self == .inForce || self == .lastDay }

    /// EX-01: a missing document of these rules is met by one, and of no other rule.
    static let rules: Set<String> = ["SC-04", "TM-03", "CD-04", "MD-01", "CL-01", "CL-02"]
}

extension Scene {
    func having(_ exception: ExceptionState) -> Scene {
        guard exception != .none else { return self }
        return having(
            "exception",
            on: "2026-01-01",
            [
                "rules": ExceptionState.rules.sorted().joined(separator: "\n"),
                "fixBy": exception.rawValue,
            ]
        )
    }
}
