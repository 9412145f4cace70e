import Rules
import Tacit

/// An error in words.
struct Complaint: Sendable {
    /// For scripts; in camel case and never changed.
    var code: String
    /// Lower case, no full stop.
    var message: String
    var hint: String?
    var status: ExitStatus
    var rules: [RuleMessage] = []
    var problems: [IntegrityProblem] = []
    /// Fields of a form that were not taken.
    var faults: [JSONValue] = []
    /// The record that it is about, where the person did not name it.
    var record: String?
    /// Lines below the message.
    var details: [String] = []

    init(_ code: String, _ status: ExitStatus, _ message: String, hint: String? = nil) {
        self.code = code
        self.status = status
        self.message = message
        self.hint = hint
    }
}

/// A rule that said no.
struct RuleMessage: Sendable {
    let id: String
    let reason: String
    let wayOut: String
    let sources: [String]
    let grounds: [String]

    init(_ refusal: Refusal) {
        id = refusal.rule
        reason = refusal.reason
        wayOut = refusal.wayOut
        sources = refusal.sources
        grounds = refusal.grounds
    }

    /// - Parameter rule: where it comes from; `nil` where the rulebook has no such rule.
    init(id: String, reason: String, wayOut: String, rule: Rule?) {
        self.id = id
        self.reason = reason
        self.wayOut = wayOut
        sources = rule?.sources ?? []
        grounds = rule?.grounds.map(\.shown) ?? []
    }
}

extension RuleMessage {
    var document: JSONValue {
        [
            "id": .string(id), "reason": .string(reason), "wayOut": .string(wayOut),
            "sources": .strings(sources), "grounds": .strings(grounds),
        ]
    }

    /// The reason, the way out unless it is said anyhow, and on what it rests.
    ///
    /// - Parameter said: the way out that stands on the hint line.
    func tell(unless said: String?) {
        Talk.say("  \(id): \(reason)")
        if wayOut != said { Talk.say("    way out: \(wayOut)") }
        var origin: [String] = []
        if !sources.isEmpty { origin.append("sources \(sources.joined(separator: ", "))") }
        if !grounds.isEmpty { origin.append(grounds.joined(separator: "; ")) }
        if !origin.isEmpty { Talk.dim("    from \(origin.joined(separator: "; "))") }
    }
}

/// An error of one group of commands that brings its own words.
protocol ComplainingError: Error {
    var complaint: Complaint { get }
}
