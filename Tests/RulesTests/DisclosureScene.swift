import Practice
import Rules

/// An engagement out of which something is to go: what is on file, and what the rules say.
struct DisclosureScene {
    var context: Context
    private var count: UInt64 = 0

    init(_ role: Role, today: String = "2026-03-10") {
        context = Context(
            role: role,
            now: Self.moment("\(today)T12:00:00+00:00"),
            engagement: EngagementFacts(
                id: Self.identifier(0xE1),
                discipline: role.discipline,
                opened: Self.moment("2026-01-01"),
                clients: [
                    ClientFacts(id: Self.identifier(0xC1), details: ClientDetails(name: "Ana Pop"))
                ]
            )
        )
    }

    static func moment(_ iso: String) -> Moment {
        guard let moment = Moment(iso: iso) else { preconditionFailure("no such day: \(iso)") }
        return moment
    }

    /// Identifiers of different numbers differ in their short form too.
    static func identifier(_ number: UInt64) -> Identifier {
        Identifier(high: number << 32, low: number)
    }

    func with(_ change: (inout Context) -> Void) -> DisclosureScene {
        var scene = self
        change(&scene.context)
        return scene
    }

    /// One more record, complete and signed unless said otherwise; an empty text takes a field away.
    func having(
        _ kind: String,
        on day: String = "2026-03-01",
        _ fields: [String: String] = [:],
        title: String = "",
        body: String = "",
        status: Status = .signed
    ) -> DisclosureScene {
        var scene = self
        scene.count += 1
        scene.context.records.append(
            Self.record(
                kind,
                number: scene.count,
                on: day,
                fields,
                title: title,
                body: body,
                status: status
            )
        )
        return scene
    }

    static func record(
        _ kind: String,
        number: UInt64 = 0x50,
        on day: String = "2026-03-01",
        _ fields: [String: String] = [:],
        title: String = "",
        body: String = "",
        status: Status = .draft
    ) -> DatedRecord {
        guard let form = Kind.named(kind) else { preconditionFailure("no such kind: \(kind)") }
        var note = Note(kind: kind, at: moment(day), title: title, body: body)
        for field in form.fields where field.required {
            note.set(field.name, field.preset.isEmpty ? field.example : field.preset)
        }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { note.set(name, value) }
        return DatedRecord(
            id: identifier(0xA0 + number),
            engagement: identifier(0xE1),
            note: note,
            status: status,
            written: moment("\(day)T12:00:00+00:00")
        )
    }

    /// The record that was put in as the last one.
    var latest: Identifier { Self.identifier(0xA0 + count) }

    /// A release for Mia Lang that holds, with changes.
    func havingRelease(
        _ changes: [String: String] = [:],
        status: Status = .signed
    ) -> DisclosureScene {
        var fields = ["type": "general", "recipient": "Mia Lang", "expiry": "2026-12-31"]
        fields.merge(changes) { $1 }
        return having("release-of-information", on: "2026-02-01", fields, status: status)
    }

    /// Everything that a role may hold: one signed record of each kind but releases, with a text
    /// and a field of the writer's own.
    func havingEveryKind() -> DisclosureScene {
        Kind.kinds(of: context.role.discipline)
            .filter { $0.id != "release-of-information" && $0.id != "addendum" }
            .reduce(self) { scene, kind in
                let fields = kind.fields.reduce(into: [String: String]()) {
                    $0[$1.name] = $1.example
                }
                return scene.having(
                    kind.id,
                    fields.merging(["ownSection": "mine", "person": "", "member": ""]) { $1 },
                    title: "Title",
                    body: "Body"
                )
            }
    }

    func record(of kind: String) -> Identifier {
        guard let record = context.records.last(where: { $0.note.kind == kind }) else {
            preconditionFailure("no '\(kind)' in this scene")
        }
        return record.id
    }
}

extension DisclosureScene {
    /// What one rule says to a request.
    func says(_ rule: String, to request: DisclosureRequest) -> [Finding] {
        Rulebook.ruling(on: .disclose(request), context).findings.filter { $0.rule == rule }
    }

    /// The reasons for which one rule keeps a request from being done.
    func refusals(_ rule: String, _ request: DisclosureRequest) -> [String] {
        says(rule, to: request).filter(\.isBlocking).map(\.reason)
    }

    /// The ids of all rules that keep a request from being done.
    func blocking(_ request: DisclosureRequest) -> Set<String> {
        Set(Rulebook.ruling(on: .disclose(request), context).blocking.map(\.rule))
    }

    func selection(_ request: DisclosureRequest) -> DisclosureSelection {
        Disclosures.selection(request, context)
    }

    func says(_ rule: String, signing kind: String, _ fields: [String: String] = [:]) -> [Finding] {
        let record = Self.record(kind, on: "2026-03-10", fields)
        return Rulebook.ruling(on: .sign(record), context).findings.filter { $0.rule == rule }
    }

    func review(_ rule: String) -> [Finding] {
        Rulebook.ruling(on: .review, context).findings.filter { $0.rule == rule }
    }
}

extension DisclosureRequest {
    /// To a new therapist, Mia Lang, on a release.
    static func onRelease(
        _ document: Identifier?,
        to recipient: String = "Mia Lang",
        _ change: (inout DisclosureRequest) -> Void = { _ in }
    ) -> DisclosureRequest {
        var request = DisclosureRequest(
            purpose: .newTherapist,
            basis: .authorization,
            document: document,
            recipient: recipient,
            recipientType: "therapist"
        )
        change(&request)
        return request
    }

    /// Break-glass to an emergency room, with facts, for these records.
    static func inDanger(_ items: [Identifier], _ basis: Basis = .seriousThreat)
        -> DisclosureRequest
    {
        DisclosureRequest(
            purpose: basis == .abuseReport ? .abuseReport : .emergency,
            basis: basis,
            recipient: "emergency room",
            items: items,
            facts: "said so on the telephone",
            clientNotice: "told"
        )
    }
}
