import Practice

@testable import Rules

/// A small world for a rule to look at: an engagement, its clients and what was written.
///
/// Every word in it is made up. Days are read from ISO 8601; a day that does not exist fails the
/// test that asks for it.
struct PracticeScene {
    var role: Role
    var now: Moment
    var profile = JurisdictionProfile.neutral
    var settings = Settings()
    var credentials: [Credential] = []
    var standing = EngagementStanding.open
    var opened: Moment
    var closed: Moment?
    var clients: [ClientFacts] = []
    var roles: [ClientRole] = []
    var subtype: String?
    var fields: [Note.Field] = []
    var marks: [EngagementMark] = []
    var records: [DatedRecord] = []

    static let therapy = PracticeScene(role: .therapist)
    static let coaching = PracticeScene(role: .coach)
    static let journal = PracticeScene(role: .client)

    init(role: Role, now: Moment = day("2026-11-26"), opened: Moment = day("2026-01-12")) {
        self.role = role
        self.now = now
        self.opened = opened
        clients = [Self.client(1)]
    }

    static func client(_ number: UInt64, born: String? = nil) -> ClientFacts {
        ClientFacts(
            id: Identifier(high: 7, low: number),
            details: ClientDetails(name: "Client \(number)", born: born.map { day($0) })
        )
    }

    var engagement: EngagementFacts {
        EngagementFacts(
            id: Identifier(high: 0x1234_5678_9ABC_DEF0, low: 1),
            discipline: role.discipline,
            subtype: subtype,
            standing: standing,
            opened: opened,
            closed: closed,
            clients: clients,
            roles: roles,
            fields: fields,
            marks: marks
        )
    }

    var context: Context {
        Context(
            role: role,
            now: now,
            profile: profile,
            settings: settings,
            credentials: credentials,
            engagement: engagement,
            records: records
        )
    }

    /// The context of an opening: there is no engagement yet.
    var before: Context {
        Context(role: role, now: now, profile: profile, settings: settings)
    }
}

extension PracticeScene {
    func changed(_ change: (inout PracticeScene) -> Void) -> PracticeScene {
        var scene = self
        change(&scene)
        return scene
    }

    func on(_ iso: String) -> PracticeScene { changed { $0.now = day(iso) } }

    func born(_ iso: String) -> PracticeScene {
        changed { $0.clients = [Self.client(1, born: iso)] }
    }

    func marked(_ matter: EngagementMark.Matter, subject: String = "") -> PracticeScene {
        changed { $0.marks.append(EngagementMark(matter, subject: subject, since: $0.now)) }
    }

    /// With a record of a kind whose form is complete; `fields` change it, an empty value leaves a
    /// field out.
    func with(_ kind: String, _ fields: [String: String], status: Status = .signed) -> PracticeScene
    {
        with(kind, at: "2026-11-02", fields, status: status)
    }

    func with(
        _ kind: String,
        at: String = "2026-11-02",
        _ fields: [String: String] = [:],
        status: Status = .signed
    ) -> PracticeScene {
        changed { scene in
            let note = Note.complete(kind, at: at, fields)
            scene.records.append(scene.record(note, number: scene.records.count, status))
        }
    }

    func record(_ note: Note, number: Int = 900, _ status: Status = .draft) -> DatedRecord {
        DatedRecord(
            id: Identifier(high: UInt64(number) << 40 | 0xABC, low: UInt64(number)),
            engagement: engagement.id,
            note: note,
            status: status,
            written: note.at ?? now
        )
    }

    /// What the rule says when a complete note of a kind is signed.
    func signing(_ rule: String, _ kind: String, _ fields: [String: String]) -> [Finding] {
        signing(rule, kind, at: nil, fields)
    }

    func signing(
        _ rule: String,
        _ kind: String,
        at: String? = nil,
        _ fields: [String: String] = [:]
    ) -> [Finding] {
        findings(rule, .sign(record(Note.complete(kind, at: at ?? now.iso, fields))))
    }

    /// What the rule says about opening an engagement with the scene's clients; `roles` are theirs in
    /// order.
    func opening(
        _ rule: String,
        subtype: String? = nil,
        inquiry: Bool = false,
        documents: [Note] = [],
        roles: [String] = [],
        matches: [ConflictMatch] = [],
        fields: [String: String] = [:]
    ) -> [Finding] {
        let opening = Opening(
            clients: clients,
            subtype: subtype,
            roles: zip(clients, roles).map { ClientRole(person: $0.id, label: $1) },
            isInquiry: inquiry,
            documents: documents,
            matches: matches,
            fields: fields.map { Note.Field(name: $0.key, value: $0.value) }
        )
        return Rulebook.rule(rule)?.findings(.open(opening), before) ?? []
    }

    func findings(_ rule: String, _ action: Action) -> [Finding] {
        Rulebook.rule(rule)?.findings(action, context) ?? []
    }

    func reviewing(_ rule: String) -> [Finding] { findings(rule, .review) }

    /// The identifier of the newest record, as a note names it.
    var last: String { records.last?.id.text ?? "" }
}

extension Note {
    /// A note of a kind with every required field filled as its example says.
    static func complete(_ kind: String, _ changes: [String: String]) -> Note {
        complete(kind, at: "2026-11-02", changes)
    }

    static func complete(
        _ kind: String,
        at: String = "2026-11-02",
        _ changes: [String: String] = [:]
    ) -> Note {
        var note = Note(kind: kind, at: RulesTests.day(at), body: "words")
        for field in Kind.named(kind)?.fields ?? [] where field.required {
            let value = field.preset.isEmpty ? field.example : field.preset
            note.set(field.name, (try? field.canonical(value, now: RulesTests.day(at))) ?? value)
        }
        for (name, value) in changes { note.set(name, value) }
        return note
    }
}

/// A day, or a time, that exists.
func day(_ iso: String) -> Moment {
    guard let moment = Moment(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return moment
}

extension [Finding] {
    var levels: [Finding.Level] { map(\.level) }
    /// Whether one of them holds the action up.
    var block: Bool { contains(where: \.isBlocking) }
    var refuse: Bool { contains { $0.level == .refuse } }
    var demand: Bool { contains { $0.level == .demand } }
    var advise: Bool { contains { $0.level == .advise } }
}
