import Practice
import Tacit
import Testing

@Suite struct `What a rule of scope refuses is kept` {
    /// What a rule refuses to have signed, and what was there before.
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let role: Role
        let kind: String
        let fields: [String: String]
        var before: [(kind: String, fields: [String: String])] = []

        init(
            _ rule: String,
            _ role: Role,
            _ kind: String,
            _ fields: [String: String] = [:],
            after before: (kind: String, fields: [String: String])...
        ) {
            self.rule = rule
            self.role = role
            self.kind = kind
            self.fields = fields
            self.before = before
        }

        var testDescription: String { "\(rule) \(kind)" }
    }

    static let cases = [
        Case("SC-02", .coach, "coaching-session", ["icd10": "F41.1"]),
        Case("SC-03", .coach, "coaching-session", ["transference": "asks for marks"]),
        Case("SC-04", .therapist, "progress-note"),
        Case("SC-05", .coach, "coaching-agreement", ["notTherapy": "see above"]),
        Case("TM-01", .coach, "coaching-session", ["nextStep": "none"]),
        Case("TM-02", .coach, "coaching-session", ["Family history": "two brothers"]),
        Case("TM-03", .coach, "goal", ["clientConfirmation": ""]),
        Case("TM-05", .coach, "coaching-session", ["coreBelief": "never enough"]),
        Case("RF-05", .coach, "coaching-session"),
        Case("RF-07", .coach, "coaching-session", after: ("crisis-contact", [:])),
        Case("RF-09", .coach, "coaching-session"),
        Case("CB-01", .therapist, "contact", ["purpose": "win", "initiatedBy": "practitioner"]),
        Case(
            "CB-03",
            .coach,
            "coaching-session",
            after: ("commitment", ["status": "open", "byWhen": "2026-03-01"])
        ),
    ]

    private static let sample = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in _ = try vault.begin(with: "Ana") }
    }

    private static func note(_ kind: String, _ fields: [String: String]) throws -> Note {
        var note = try #require(Kind.named(kind)).filled(kind)
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { note.set(name, value) }
        return note
    }

    @Test(arguments: cases)
    func `as the draft that it was`(_ refused: Case) throws {
        let sample = try Self.sample.get()
        var vault = try sample.unlock(sample.folder.copy(), refused.role)
        let engagement = try #require(try vault.engagements().first).id
        for (kind, fields) in refused.before {
            var earlier = try Self.note(kind, fields)
            earlier.at = Moment(year: 2026, month: 2, day: 20)
            try vault.save(earlier, in: engagement)
        }
        let note = try Self.note(refused.kind, refused.fields)
        let id = try vault.save(note, in: engagement)
        #expect(refusingRules { try vault.sign(id) }.contains(refused.rule))
        let kept = try vault.shown(id)
        #expect(kept.status == .draft && kept.revision == 1)
        #expect(kept.note.fields == note.fields && kept.note.body == note.body)
        try vault.lock()
    }

    @Test func `an emptied answer as well, which the form asks for (TE-01)`() throws {
        let sample = try Self.sample.get()
        var vault = try sample.unlock(sample.folder.copy(), .coach)
        let engagement = try #require(try vault.engagements().first).id
        let note = try Self.note("coaching-session", ["orientation": ""])
        let id = try vault.save(note, in: engagement)
        let fault = invalidInput { try vault.sign(id) }
        guard case .incomplete(_, _, let faults) = fault else {
            Issue.record("signed without an answer")
            return
        }
        #expect(faults.map(\.field) == ["orientation"])
        #expect(try vault.shown(id).note.fields == note.fields)
        try vault.lock()
    }

    @Test func `coaching is not opened in danger, and an inquiry keeps the answers (RF-09)`() throws
    {
        let sample = try Self.sample.get()
        var vault = try sample.unlock(sample.folder.copy(), .coach)
        let now = try SampleVault.moment
        let client = try vault.addClient(ClientDetails(name: "Ben"), now: now)
        let answers = try Self.note("suitability", ["imminentDanger": "yes"])
        var opening = EngagementOpening(clients: [client.id], documents: [answers])
        #expect(refusingRules { _ = try vault.permitToOpen(opening, now: now) } == ["RF-09"])
        opening.isInquiry = true
        let inquiry = try vault.opened(with: opening)
        for kind in ["crisis-contact", "disposition", "referral"] {
            let id = try vault.save(try Self.note(kind, [:]), in: inquiry.id)
            try vault.sign(id)
            #expect(try vault.shown(id).status == .signed, "\(kind)")
        }
        #expect(try vault.allRecords().contains { $0.note.value(of: "imminentDanger") == "yes" })
        try vault.lock()
    }
}
