import Practice

/// What a holder may set, per role of a vault; each with bounds, and none that weakens the wall.
public struct Settings: Hashable, Sendable {
    /// The identifier of the jurisdiction profile.
    public var profile: String
    /// So many coaching sessions without movement lead to advice (RF-06).
    public var flatSessions: Int
    /// So many days between a closed therapy and coaching with the same person (DR-01).
    public var waitingDays: Int
    /// So many of the last four sessions with the past first lead to advice (TE-01).
    public var pastFirst: Int
    /// Before this progress note a treatment plan is demanded (SC-04).
    public var planBeforeNote: Int
    /// So many days after which a treatment plan is looked at again (CL-01).
    public var reviewDays: Int
    /// Whether coaching is done by the same legal entity as the therapy practice; `nil` until the
    /// holder has answered (CD-04, CL-03).
    public var sameLegalEntity: Bool?
    /// Who takes over when the holder cannot go on (CU-01); empty where nobody is named.
    public var custodian: String
    /// Who supervises the holder, a trainee (SV-01), several separated by `;`; empty where nobody
    /// does.
    public var supervisor: String
    /// Whether protected titles stand on what leaves the coach's role (SC-05).
    public var showsLicence: Bool
    /// Whether the writer of a journal is shown whom to call where a page sounds heavy (JR-02).
    public var showsJournalCard: Bool

    public init(
        profile: String = JurisdictionProfile.neutral.id,
        flatSessions: Int = 4,
        waitingDays: Int = 90,
        pastFirst: Int = 3,
        planBeforeNote: Int = 4,
        reviewDays: Int = 90,
        sameLegalEntity: Bool? = nil,
        custodian: String = "",
        supervisor: String = "",
        showsLicence: Bool = false,
        showsJournalCard: Bool = true
    ) {
        self.profile = profile
        self.flatSessions = flatSessions
        self.waitingDays = waitingDays
        self.pastFirst = pastFirst
        self.planBeforeNote = planBeforeNote
        self.reviewDays = reviewDays
        self.sameLegalEntity = sameLegalEntity
        self.custodian = custodian
        self.supervisor = supervisor
        self.showsLicence = showsLicence
        self.showsJournalCard = showsJournalCard
    }
}

extension Settings {
    /// The supervisors of record, one or several (SV-01).
    public var supervisors: [String] {
        supervisor.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// Whether somebody of this name is a supervisor of record; case and accents do not matter.
    public func isSupervisor(_ name: String) -> Bool {
        let folded = NameFold.fold(name.trimmed)
        return !folded.isEmpty && supervisors.contains { NameFold.fold($0) == folded }
    }
}

/// A number that may be set, and how far.
public struct NumberSetting: Sendable {
    /// In kebab case: `flat-sessions`.
    public let name: String
    public let title: String
    public let bounds: ClosedRange<Int>
    /// The rule that it belongs to.
    public let rule: String

    private let read: @Sendable (Settings) -> Int
    private let write: @Sendable (inout Settings, Int) -> Void

    public func value(in settings: Settings) -> Int { read(settings) }

    /// - Returns: whether the number is within the bounds; nothing was set otherwise.
    public func set(_ number: Int, in settings: inout Settings) -> Bool {
        guard bounds.contains(number) else { return false }
        write(&settings, number)
        return true
    }

    public static let all: [NumberSetting] = [
        NumberSetting(
            name: "flat-sessions",
            title: "coaching sessions without movement before advice",
            bounds: 2...12,
            rule: "RF-06",
            read: { $0.flatSessions },
            write: { $0.flatSessions = $1 }
        ),
        NumberSetting(
            name: "waiting-days",
            title: "days between therapy and coaching with the same person",
            bounds: 30...3_650,
            rule: "DR-01",
            read: { $0.waitingDays },
            write: { $0.waitingDays = $1 }
        ),
        NumberSetting(
            name: "past-first",
            title: "of the last four coaching sessions with the past first before advice",
            bounds: 2...4,
            rule: "TE-01",
            read: { $0.pastFirst },
            write: { $0.pastFirst = $1 }
        ),
        NumberSetting(
            name: "plan-before-note",
            title: "the progress note before which a treatment plan is there",
            bounds: 2...12,
            rule: "SC-04",
            read: { $0.planBeforeNote },
            write: { $0.planBeforeNote = $1 }
        ),
        NumberSetting(
            name: "review-days",
            title: "days until a treatment plan is looked at again",
            bounds: 14...366,
            rule: "CL-01",
            read: { $0.reviewDays },
            write: { $0.reviewDays = $1 }
        ),
    ]
}
