import Practice
import Rules

/// An engagement as a test tells it: what is on file, by kind, day and fields, and what somebody
/// wants to do next.
///
///     Scene(.coach)
///         .having("suitability", on: "2026-01-05")
///         .signing("coaching-session", on: "2026-01-12", ["outsideCompetence": "no"])
///
/// Without a word about it, today is 10 March 2026 and the engagement was opened on 1 January. A
/// record is complete in its own fields unless the test says `only:`.
struct Scene {
    var context: Context
    private var count: UInt64 = 0

    init(_ role: Role, today: String = "2026-03-10", opened: String = "2026-01-01") {
        let client = ClientFacts(
            id: Scene.identifier(0xC1),
            details: ClientDetails(name: "Ana Pop")
        )
        context = Context(
            role: role,
            now: Scene.moment("\(today)T12:00:00+00:00"),
            engagement: EngagementFacts(
                id: Scene.identifier(0xE1),
                discipline: role.discipline,
                opened: Scene.moment(opened),
                clients: [client]
            )
        )
    }

    /// A day or a time that the test knows to exist.
    static func moment(_ iso: String) -> Moment {
        guard let moment = Moment(iso: iso) else { preconditionFailure("no such day: \(iso)") }
        return moment
    }

    /// Identifiers of different numbers differ in their short form too.
    static func identifier(_ number: UInt64) -> Identifier {
        Identifier(high: number << 32, low: number)
    }
}

extension Scene {
    /// The same scene with a change to its context.
    func with(_ change: (inout Context) -> Void) -> Scene {
        var scene = self
        change(&scene.context)
        return scene
    }

    /// The same scene with one more record, complete and signed unless said otherwise.
    ///
    /// - Parameter written: the day on which it was written; the day that it is about.
    func having(
        _ kind: String,
        on day: String = "2026-03-01",
        _ fields: [String: String] = [:],
        body: String = "",
        status: Status = .signed,
        written: String? = nil
    ) -> Scene {
        var scene = self
        scene.count += 1
        let record = record(
            Scene.note(kind, on: day, fields, body: body),
            number: scene.count,
            status: status,
            written: written ?? day
        )
        scene.context.records.append(record)
        scene.context.records.sort { Scene.instant($0) < Scene.instant($1) }
        return scene
    }

    /// Coaching whose paperwork is in order, with one session behind it.
    static var coachingInOrder: Scene {
        Scene(.coach).having("suitability", on: "2026-01-01")
            .having("coaching-agreement", on: "2026-01-01", ["endDate": "2026-12-31"])
            .having("coaching-session", on: "2026-01-05", ["outsideCompetence": "no"])
    }

    /// Therapy whose paperwork is in order, with one session behind it.
    static var therapyInOrder: Scene {
        Scene(.therapist).having("informed-consent", on: "2026-01-01")
            .having("intake", on: "2026-01-02").having("progress-note", on: "2026-01-05")
            .with {
                $0.credentials = [
                    Credential(
                        title: "Psychologist",
                        number: "1",
                        jurisdiction: "US-NY",
                        expires: Scene.moment("2030-01-01")
                    )
                ]
            }
    }

    /// The record that was put in as the last one.
    var latest: DatedRecord {
        guard let record = context.records.first(where: { $0.id == Scene.identifier(0xA0 + count) })
        else { preconditionFailure("there is no record yet") }
        return record
    }

    private static func instant(_ record: DatedRecord) -> Int64 {
        (record.note.at ?? record.written).instant
    }

    private func record(
        _ note: Note,
        number: UInt64,
        status: Status,
        written: String
    ) -> DatedRecord {
        DatedRecord(
            id: Scene.identifier(0xA0 + number),
            engagement: context.engagement?.id ?? Scene.identifier(0xE1),
            note: note,
            status: status,
            written: Scene.moment("\(written)T12:00:00+00:00")
        )
    }
}

extension Scene {
    /// A note of a kind that is complete in its own fields; an empty text takes a field away.
    static func note(
        _ kind: String,
        on day: String? = nil,
        _ fields: [String: String] = [:],
        body: String = ""
    ) -> Note {
        var note = Note(kind: kind, at: day.map(moment), body: body)
        guard let form = Kind.named(kind) else { preconditionFailure("no such kind: \(kind)") }
        if form.requiresBody, body.isEmpty { note.body = "Text." }
        for field in form.fields where field.required {
            note.set(field.name, field.preset.isEmpty ? field.example : field.preset)
        }
        for (name, value) in Scene.goodAnswers[kind] ?? [:] { note.set(name, value) }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { note.set(name, value) }
        return note
    }

    /// Where the examples of a form would not be those of a client whose affairs are in order.
    private static let goodAnswers: [String: [String: String]] = [
        "suitability": [
            "imminentDanger": "no", "stability": "stable", "referralTriggers": "none",
            "canSetGoals": "yes", "perspective": "yes",
        ],
        "progress-note": ["intervention": "went through one evening, minute by minute"],
        "soap-note": ["intervention": "went through one evening, minute by minute"],
        "dap-note": ["intervention": "went through one evening, minute by minute"],
        "action-plan": ["clientConfirmation": "by word of mouth"],
        "goal": ["clientConfirmation": "by word of mouth"],
        "treatment-plan": ["acknowledgmentNote": "by word of mouth"],
    ]

    /// What the rules say when a note is signed.
    func signing(
        _ kind: String,
        on day: String = "2026-03-10",
        _ fields: [String: String] = [:],
        body: String = ""
    ) -> Ruling {
        signing(Scene.note(kind, on: day, fields, body: body))
    }

    /// What the rules say when a note is signed, as it stands.
    func signing(_ note: Note) -> Ruling { ruling(on: .sign(draft(note))) }

    /// What the rules say when a note is saved.
    func saving(
        _ kind: String,
        on day: String = "2026-03-10",
        _ fields: [String: String] = [:],
        body: String = ""
    ) -> Ruling {
        ruling(on: .save(Scene.note(kind, on: day, fields, body: body)))
    }

    func ruling(on action: Action) -> Ruling { Rulebook.ruling(on: action, context) }

    /// The draft that a note becomes before it is signed.
    func draft(_ note: Note) -> DatedRecord {
        record(note, number: 0x5000, status: .draft, written: note.at?.iso.day ?? "2026-03-10")
    }

    /// The same scene before there is an engagement.
    var beforeOpening: Scene { with { $0.engagement = nil } }
}

extension Ruling {
    /// What one rule says.
    func of(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }

    /// Whether a rule keeps it from being done.
    func blocks(_ rule: String) -> Bool { of(rule).contains(where: \.isBlocking) }

    /// Whether a rule gives advice.
    func advises(_ rule: String) -> Bool { of(rule).contains { $0.level == .advise } }

    /// Whether a rule says nothing at all, not even that an exception meets it.
    func isSilent(_ rule: String) -> Bool {
        of(rule).isEmpty && !excused.contains { $0.rule == rule }
    }
}

extension String {
    fileprivate var day: String { String(prefix(10)) }
}
