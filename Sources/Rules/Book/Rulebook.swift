public import Practice

/// All rules, and what they say together.
public enum Rulebook {
    /// Every rule, each id once, in the order of their groups.
    public static let rules: [Rule] =
        disciplineScope + templates + timeEmphasis + referral + dualRelationship
        + contactBetweenSessions + consentAndDisclosure + payment + modality + closureAndTransfer
        + handingOver + jointClients + jointRelease + clientJournal + guidance + everyPractice

    /// The rule with this id, whatever its case; `nil` if there is none.
    public static func rule(_ id: String) -> Rule? {
        rules.first { $0.id == id.uppercased() }
    }

    /// The rules whose demands a signed exception meets (EX-01).
    public static let exceptable: Set<String> = [
        "SC-04", "TM-03", "CD-04", "MD-01", "CL-01", "CL-02",
    ]

    /// What all rules say about an action.
    ///
    /// A demand that a signed exception meets is only said (``Ruling/excused``).
    public static func ruling(on action: Action, _ context: Context) -> Ruling {
        let exceptions = context.exceptions
        var ruling = Ruling()
        for finding in asked(about: action, context).flatMap({ $0.findings(action, context) }) {
            let isMet =
                finding.level == .demand && exceptable.contains(finding.rule)
                && exceptions.contains { $0.covers(finding.rule, context.now) }
            isMet ? ruling.excused.append(finding) : ruling.findings.append(finding)
        }
        return ruling
    }

    /// After a client's death nothing waits any more but the keeping of the record (DE-01).
    private static func asked(about action: Action, _ context: Context) -> [Rule] {
        guard case .review = action, context.isAboutDeceased else { return rules }
        return rules.filter { $0.id == "CL-04" }
    }
}

/// What the rules say about one action.
public struct Ruling: Hashable, Sendable {
    /// In the order of the rulebook.
    public internal(set) var findings: [Finding] = []
    /// Demands that a signed exception meets.
    public internal(set) var excused: [Finding] = []

    public var isPermitted: Bool { !findings.contains(where: \.isBlocking) }
    public var blocking: [Finding] { findings.filter(\.isBlocking) }
    public var advice: [Finding] { findings.filter { !$0.isBlocking } }
}

/// A signed exception: why a document is missing, what was done instead, until when (EX-01).
public struct SignedException: Hashable, Sendable {
    public let rules: [String]
    public let fixBy: Int

    /// The kind of record that holds one.
    public static let kind = "exception"

    init?(_ record: DatedRecord) {
        guard record.status.isFinal, record.note.kind == Self.kind,
            let day = record.note.value(of: "fixBy").flatMap(Moment.init(iso:))
        else { return nil }
        rules = record.note.lines(of: "rules")
        fixBy = day.dayNumber
    }

    /// Until its day, that day included.
    public func covers(_ rule: String, _ now: Moment) -> Bool {
        rules.contains(rule) && now.dayNumber <= fixBy
    }
}

extension Context {
    /// The signed exceptions of the engagement, those whose day has passed included.
    public var exceptions: [SignedException] { records.compactMap { SignedException($0) } }
}
