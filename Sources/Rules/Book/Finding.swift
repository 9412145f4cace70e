/// What one rule says about one action, in words about this record and without its content.
public struct Finding: Hashable, Sendable {
    /// How much it weighs.
    public enum Level: String, CaseIterable, Sendable {
        /// The action is not done.
        case refuse
        /// The action is not done until something is there; where ``Rulebook/exceptable`` holds the
        /// rule, a signed exception is as good (EX-01).
        case demand
        /// One quiet line, shown once; dismissible with a reason.
        case advise
        /// Said because it helps to know.
        case inform
    }

    public let rule: String
    public let level: Level
    /// Lower case, without a full stop; never a name, a value or another client.
    public let reason: String
    /// What to type or to do.
    public let wayOut: String
    /// The kind of record that settles it; `nil` where none does.
    public let document: String?
    /// What tells one advice of a rule from the next: the same episode is advised once.
    public let episode: String

    init(rule: String, verdict: Verdict) {
        self.rule = rule
        level = verdict.level
        reason = verdict.reason
        wayOut = verdict.wayOut
        document = verdict.document
        episode = verdict.episode
    }

    /// Whether the action waits for it.
    public var isBlocking: Bool { level == .refuse || level == .demand }
}

/// What a rule's function answers; the rule makes a ``Finding`` of it.
struct Verdict: Hashable, Sendable {
    var level: Finding.Level
    var reason: String
    var wayOut: String
    var document: String?
    var episode = ""

    static func refuse(_ reason: String, wayOut: String) -> Verdict {
        Verdict(level: .refuse, reason: reason, wayOut: wayOut)
    }

    /// - Parameter document: the kind of record that meets the demand.
    static func demand(_ reason: String, wayOut: String, document: String? = nil) -> Verdict {
        Verdict(level: .demand, reason: reason, wayOut: wayOut, document: document)
    }

    /// - Parameter episode: what is advised once: the same word, the same advice.
    static func advise(_ reason: String, wayOut: String, episode: String = "") -> Verdict {
        Verdict(level: .advise, reason: reason, wayOut: wayOut, episode: episode)
    }

    static func inform(_ reason: String, wayOut: String = "", episode: String = "") -> Verdict {
        Verdict(level: .inform, reason: reason, wayOut: wayOut, episode: episode)
    }
}
