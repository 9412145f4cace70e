public import Practice

/// All that a rule may look at: facts as they stand at this moment, in the role in hand.
public struct Context: Sendable {
    public var role: Role
    /// The present, as clocks show it.
    public var now: Moment
    public var profile: JurisdictionProfile
    public var settings: Settings
    public var credentials: [Credential]
    /// The engagement that the action is about; `nil` for an opening, and for what is about none.
    public var engagement: EngagementFacts?
    /// The current records of that engagement, withdrawn ones left out, in order of their time.
    ///
    /// Psychotherapy notes are there only where the action is about them, by the holder's word.
    public var records: [DatedRecord]
    /// What the screening found in these records, by the record's identifier (SC-06, RF-01 to RF-04).
    public var passages: [Identifier: [PassageFinding]]
    /// How countersignatures stand that came in packages; one that is not named here was entered by
    /// hand (SV-01).
    public var countersignatures: [Identifier: CountersignatureStanding] = [:]
    /// Signed notes that came in packages of those who wrote them, by their identifiers here (SV-01).
    public var traineeNotes: [Identifier: TraineeNote] = [:]

    public init(
        role: Role,
        now: Moment,
        profile: JurisdictionProfile = .neutral,
        settings: Settings = Settings(),
        credentials: [Credential] = [],
        engagement: EngagementFacts? = nil,
        records: [DatedRecord] = [],
        passages: [Identifier: [PassageFinding]] = [:]
    ) {
        self.role = role
        self.now = now
        self.profile = profile
        self.settings = settings
        self.credentials = credentials
        self.engagement = engagement
        self.records = records
        self.passages = passages
    }
}

/// An engagement as rules look at it.
public struct EngagementFacts: Sendable {
    public let id: Identifier
    /// For good: nothing changes what an engagement is (SC-01).
    public let discipline: Discipline
    public var subtype: String?
    public var standing: EngagementStanding
    public var opened: Moment
    public var closed: Moment?
    public var clients: [ClientFacts]
    public var roles: [ClientRole]
    public var fields: [Note.Field]
    public var marks: [EngagementMark]

    public init(
        id: Identifier,
        discipline: Discipline,
        subtype: String? = nil,
        standing: EngagementStanding = .open,
        opened: Moment,
        closed: Moment? = nil,
        clients: [ClientFacts],
        roles: [ClientRole] = [],
        fields: [Note.Field] = [],
        marks: [EngagementMark] = []
    ) {
        self.id = id
        self.discipline = discipline
        self.subtype = subtype
        self.standing = standing
        self.opened = opened
        self.closed = closed
        self.clients = clients
        self.roles = roles
        self.fields = fields
        self.marks = marks
    }
}

/// A client as rules look at them.
public struct ClientFacts: Sendable {
    public var id: Identifier
    public var details: ClientDetails

    public init(id: Identifier, details: ClientDetails) {
        self.id = id
        self.details = details
    }
}

extension EngagementFacts {
    /// How a command names it.
    public var reference: String { id.shortText }

    /// Whether a mark stands that was not lifted since.
    public func stands(_ matter: EngagementMark.Matter, subject: String? = nil) -> Bool {
        let set = marks.last { $0.matter == matter && (subject == nil || $0.subject == subject) }
        guard let set else { return false }
        let lifted = marks.lastIndex { $0.matter == .lifted && $0.subject == matter.rawValue }
        guard let lifted, let index = marks.lastIndex(of: set) else { return true }
        return index > lifted
    }

    /// The time emphasis of joint work: more than one client.
    public var isJoint: Bool { clients.count > 1 }
}

extension Context {
    /// Records of some kinds that are final, oldest first.
    public func final(_ kinds: String...) -> [DatedRecord] {
        records.filter { $0.status.isFinal && kinds.contains($0.note.kind) }
    }

    /// The newest final record of a kind; `nil` where there is none.
    public func latest(_ kinds: String...) -> DatedRecord? {
        records.last { $0.status.isFinal && kinds.contains($0.note.kind) }
    }

    /// The notes that document sessions and are final, oldest first.
    public var sessionNotes: [DatedRecord] {
        records.filter { $0.status.isFinal && Self.sessionNoteKinds.contains($0.note.kind) }
    }

    /// The kinds that document a session: what the paperwork is demanded for.
    public static let sessionNoteKinds: Set<String> = [
        "progress-note", "soap-note", "dap-note", "birp-note", "girp-note", "pirp-note",
        "coaching-session",
    ]

    /// The end of a command: which engagement is meant.
    public var engagementOption: String {
        engagement.map { " --engagement \($0.reference)" } ?? ""
    }

    /// The session that a note names; `nil` where it names none or none that is known.
    public func session(of note: Note) -> DatedRecord? {
        guard let link = note.value(of: Session.link) else { return nil }
        return records.first { $0.note.kind == Session.kind && $0.id.text == link }
    }
}

extension Status {
    /// Whether it counts as a document: signed here, or brought in as history.
    public var isFinal: Bool { self == .signed || self == .imported }
}

extension Note {
    /// Whether a field says something.
    public func says(_ name: String) -> Bool {
        value(of: name).map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }

    /// The lines of a field that say something.
    public func lines(of name: String) -> [String] {
        (value(of: name) ?? "").split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
