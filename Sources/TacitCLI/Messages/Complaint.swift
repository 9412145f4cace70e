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
}

/// An error of one group of commands that brings its own words.
protocol ComplainingError: Error {
    var complaint: Complaint { get }
}
