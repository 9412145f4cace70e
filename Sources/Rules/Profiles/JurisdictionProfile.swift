/// What depends on the place of a practice: dated, versioned data, never hard-wired truth.
///
/// Nothing in it is legal advice, and nothing was confirmed in the law of a place unless its ground
/// says so. The texts for clients are found by ``notice(_:_:sameLegalEntity:)``.
public struct JurisdictionProfile: Identifiable, Hashable, Sendable {
    /// Such as `us-hipaa`.
    public let id: String
    public let title: String
    /// Counted up with each change of its data.
    public let version: Int
    /// The day on which it was last gone through, ISO 8601.
    public let dated: String
    public let retention: Retention
    public let clocks: Clocks
    public let ages: Ages
    public let duties: Duties
    /// Whether the client's right of access leaves psychotherapy notes out (CD-10).
    public let accessExcludesPsychotherapyNotes: Bool
    /// Whether an estimate of costs is advised before the first session of who pays alone (PY-03).
    public let advisesEstimate: Bool
    /// Days after which an inquiry that came to nothing is erased (IN-01).
    public let inquiryDays: Int
    /// Days between a closed therapy and coaching with the same person that the setting starts with
    /// (DR-01); policy of this project.
    public let waitingDays: Int

    /// How long records are kept (CL-04).
    public struct Retention: Hashable, Sendable {
        /// Years after the last service.
        public let therapyYears: Int
        /// Years after a minor comes of age; the later date counts.
        public let minorYears: Int
        /// Where the agreement names no other period.
        public let coachingYears: Int
        /// Years that authorizations and the accounting are kept.
        public let complianceYears: Int
        public let allowsEarlyCoachingDeletion: Bool
        /// Whether the law wants records gone once the period has passed.
        public let obligesDeletion: Bool
        public let ground: Ground
    }

    /// How many days there are to answer (CD-10); a month counts as its shortest, so that nobody is
    /// late.
    public struct Clocks: Hashable, Sendable {
        public let accessDays: Int
        public let accessExtensionDays: Int
        public let amendmentDays: Int
        public let amendmentExtensionDays: Int
    }

    /// From what age on somebody decides (MN-01).
    public struct Ages: Hashable, Sendable {
        public let majority: Int
        /// The age from which a minor may consent alone to some care; `nil` where the profile does
        /// not say.
        public let minorConsent: Int?
    }

    /// What the law of the place says about telling others; a human decides (CD-06).
    public struct Duties: Hashable, Sendable {
        public enum Duty: String, Hashable, Sendable { case mandatory, permissive, unknown }
        public let reportChildAbuse: Duty
        public let warn: Duty
    }
}

extension JurisdictionProfile {
    /// All profiles, each id once.
    public static let all: [JurisdictionProfile] = [usHIPAA, usCoach, euGDPR, neutral]

    /// The profile with this id; `nil` if there is none.
    public static func named(_ id: String) -> JurisdictionProfile? { all.first { $0.id == id } }
}
