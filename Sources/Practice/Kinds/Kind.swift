/// A kind of record: what it is for, where it belongs and what its form asks.
///
/// Kinds are data: one file for each, in the folder of its discipline, and a list there that names
/// it. Adding a kind is adding a file and its line in the list.
public struct Kind: Identifiable, Hashable, Sendable {
    /// The word for it in commands and files, in kebab case: `progress-note`.
    public let id: String
    public let title: String
    /// What it is for, in one line.
    public let summary: String
    /// The disciplines whose engagements may hold it (SC-01); never empty.
    public let disciplines: [Discipline]
    /// The fields of the form, in the order in which a person fills them.
    public let fields: [FieldForm]
    /// Whether it needs free text besides its fields before it can be signed.
    public let requiresBody: Bool
    /// Whether its text may have sections of the writer's own besides the fields.
    public let takesSections: Bool

    /// Whether it is kept up to date as things change, and waits for nobody's signature: a goal, a
    /// session's facts, a page of the journal.
    public let isKeptCurrent: Bool

    private let ownPrompts: [Discipline: [String]]

    /// The realm of a kind that is kept apart from its discipline's main realm.
    private let ownRealm: Realm?

    init(
        _ id: String,
        _ title: String,
        _ summary: String,
        in disciplines: [Discipline],
        ownRealm: Realm? = nil,
        isKeptCurrent: Bool = false,
        requiresBody: Bool = false,
        takesSections: Bool = false,
        prompts: [Discipline: [String]] = [:],
        _ fields: [FieldForm]...
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.disciplines = disciplines
        self.ownRealm = ownRealm
        self.isKeptCurrent = isKeptCurrent || disciplines == [.journal]
        self.requiresBody = requiresBody
        self.takesSections = takesSections
        ownPrompts = prompts
        self.fields = fields.flatMap { $0 }
    }
}

extension Kind {
    /// The kind × discipline matrix (SC-01): the realm in which a record of this kind is sealed.
    ///
    /// `nil` where an engagement of that discipline may not hold the kind at all.
    public func realm(in discipline: Discipline) -> Realm? {
        disciplines.contains(discipline) ? ownRealm ?? discipline.mainRealm : nil
    }

    /// Questions that help to fill it in an engagement of that discipline (TM-04).
    ///
    /// They are help only and never stored; none where the discipline does not hold the kind.
    public func prompts(in discipline: Discipline) -> [String] {
        disciplines.contains(discipline) ? ownPrompts[discipline] ?? [] : []
    }

    /// The field with this name, or `nil` where the form does not ask for it.
    public func field(named name: String) -> FieldForm? {
        fields.first { $0.name == name }
    }
}

extension Kind {
    /// Every kind; each id occurs once.
    public static let all: [Kind] =
        therapyKinds + progressNoteKinds + coachingKinds + sharedKinds + journalKinds

    /// The kind with this id, or `nil` if there is none.
    public static func named(_ id: String) -> Kind? {
        // A dictionary would cost each process more than a few dozen comparisons.
        all.first { $0.id == id }
    }

    /// The kinds that an engagement of a discipline may hold, in the order of ``all``.
    public static func kinds(of discipline: Discipline) -> [Kind] {
        all.filter { $0.disciplines.contains(discipline) }
    }

    /// The kind that a new record has when nobody names one.
    public static func defaultKind(for role: Role) -> Kind {
        switch role {
        case .therapist: progressNote
        case .coach: coachingSession
        case .client: entry
        }
    }
}
