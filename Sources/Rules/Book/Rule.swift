/// One rule: what it says, where it comes from, and one pure function that decides.
///
/// A rule does no I/O and knows neither keys nor records other than those of its ``Context``
/// (DESIGN.md, section 5).
public struct Rule: Identifiable, Sendable {
    /// What kind of answer a rule gives.
    public enum Decision: String, CaseIterable, Sendable {
        /// It makes room, where somebody might expect a refusal.
        case allow
        case refuse
        case require
        case advise
        case inform
    }

    /// What a rule is about; a file of rules for each.
    public enum Group: String, CaseIterable, Sendable {
        case disciplineScope = "discipline scope"
        case templates
        case coAuthorship = "co-authorship"
        case timeEmphasis = "time emphasis"
        case referral
        case dualRelationship = "dual relationship"
        case contactBetweenSessions = "contact between sessions"
        case consentAndDisclosure = "consent and disclosure"
        case payment
        case modality
        case closureAndTransfer = "closure and transfer"
        case jointClients = "joint clients"
        case clientJournal = "client journal"
        case guidance
        /// What a practice cannot do without, though no source statement asks for it.
        case everyPractice = "every practice"
    }

    /// Such as `SC-02`.
    public let id: String
    public let group: Group
    public let decision: Decision
    /// In a few words, without a full stop.
    public let title: String
    /// What it does, in plain words for a practitioner.
    public let text: String
    /// The statements of the source texts from which it comes, such as `000:L8c`; those that only
    /// led to it are in ``leads``.
    public let sources: [String]
    /// Statements from which it was derived although they do not ask for it.
    public let leads: [String]
    public let grounds: [Ground]
    /// What to do about it, in general; a finding names the command.
    public let wayOut: String

    private let judge: @Sendable (Action, Context) -> [Verdict]

    init(
        _ id: String,
        _ group: Group,
        _ decision: Decision,
        _ title: String,
        _ text: String,
        sources: [String] = [],
        leads: [String] = [],
        grounds: [Ground] = [],
        wayOut: String,
        _ judge: @escaping @Sendable (Action, Context) -> [Verdict] = { _, _ in [] }
    ) {
        self.id = id
        self.group = group
        self.decision = decision
        self.title = title
        self.text = text
        self.sources = sources
        self.leads = leads
        self.grounds = grounds
        self.wayOut = wayOut
        self.judge = judge
    }
}

extension Rule {
    /// What the rule finds about an action; nothing where it has nothing to say.
    public func findings(_ action: Action, _ context: Context) -> [Finding] {
        judge(action, context).map { Finding(rule: id, verdict: $0) }
    }
}

/// What a rule rests on besides the source statements: law, a code of ethics, a guideline.
public struct Ground: Hashable, Sendable {
    public let text: String
    /// Whether somebody found it in its source; what is not confirmed is shown as such.
    public let isConfirmed: Bool

    /// As it is shown: what is not confirmed says so, wherever it stands.
    public var shown: String { isConfirmed ? text : text + " (not confirmed)" }

    /// Looked up in its source.
    static func confirmed(_ text: String) -> Ground { Ground(text: text, isConfirmed: true) }

    /// Not confirmed in a source (`[K]`).
    static func unconfirmed(_ text: String) -> Ground { Ground(text: text, isConfirmed: false) }

    /// What the project decided by itself, said as such.
    static func policy(_ text: String) -> Ground {
        Ground(text: "policy of this project: " + text, isConfirmed: true)
    }
}
