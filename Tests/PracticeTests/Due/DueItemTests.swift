import Practice
import Testing

@Suite struct `What is due` {
    private let today = Moment(iso: "2026-03-10T18:00:00+01:00")

    private func record(
        _ kind: String,
        _ fields: [String: String],
        status: Status = .signed,
        at: String = "2026-03-01",
        of engagement: Identifier = .random()
    ) throws -> DatedRecord {
        DatedRecord(
            id: .random(),
            engagement: engagement,
            note: Note(
                kind: kind,
                at: Moment(iso: at),
                fields: fields.map { Note.Field(name: $0.key, value: $0.value) },
                body: "text"
            ),
            status: status,
            written: try #require(Moment(iso: "\(at)T12:00:00+00:00"))
        )
    }

    private func matters(_ records: DatedRecord...) throws -> [DueItem.Matter] {
        DueItem.items(among: records, today: try #require(today)).map(\.matter)
    }

    @Test(arguments: [
        ("treatment-plan", "reviewDate", DueItem.Matter.planReview),
        ("safety-plan", "reviewDate", .safetyPlanReview),
        ("referral", "followUp", .referralFollowUp),
        ("crisis-contact", "followUp", .crisisFollowUp),
        ("commitment", "byWhen", .openCommitment),
        ("goal", "due", .openGoal),
    ])
    func `begins on its day and not before`(
        kind: String,
        field: String,
        matter: DueItem.Matter
    ) throws {
        #expect(try matters(record(kind, [field: "2026-03-11"])) == [])
        #expect(try matters(record(kind, [field: "2026-03-10"])) == [matter])
        #expect(try matters(record(kind, [field: "2025-12-31"])) == [matter])
        #expect(try matters(record(kind, [field: "when she likes"])) == [])
        #expect(try matters(record(kind, [:])) == [])
    }

    @Test func `is no longer a commitment or goal that is settled`() throws {
        let late = "2026-01-01"
        for status in ["done", "carried", "dropped"] {
            #expect(try matters(record("commitment", ["byWhen": late, "status": status])) == [])
        }
        for status in ["reached", "dropped"] {
            #expect(try matters(record("goal", ["due": late, "status": status])) == [])
        }
        let open = try record("commitment", ["byWhen": late, "status": "open"])
        #expect(try matters(open) == [.openCommitment])
    }

    @Test func `is settled by the next plan of the same engagement, and of no other`() throws {
        let engagement = Identifier.random()
        let old = try record(
            "treatment-plan",
            ["reviewDate": "2026-03-05"],
            at: "2026-01-05",
            of: engagement
        )
        let new = try record(
            "treatment-plan",
            ["reviewDate": "2026-06-05"],
            at: "2026-03-06",
            of: engagement
        )
        #expect(try matters(old) == [.planReview])
        #expect(try matters(old, new) == [])
        #expect(try matters(new, old) == [])
        let other = try record("treatment-plan", ["reviewDate": "2026-06-05"], at: "2026-03-06")
        #expect(try matters(old, other) == [.planReview])
    }

    @Test func `is a follow-up until there was a contact or a session`() throws {
        let engagement = Identifier.random()
        for kind in ["referral", "crisis-contact"] {
            let record = try record(kind, ["followUp": "2026-03-05"], of: engagement)
            func rest(_ kind: String, _ fields: [String: String], at day: String) throws -> Int {
                let other = try self.record(kind, fields, at: day, of: engagement)
                return try matters(record, other).count
            }
            #expect(try matters(record).count == 1)
            #expect(try rest("contact", [:], at: "2026-03-05") == 0)
            #expect(try rest("contact", [:], at: "2026-03-04") == 1)
            #expect(try rest("session", ["attendance": "attended"], at: "2026-03-06") == 0)
            #expect(try rest("session", ["attendance": "no-show"], at: "2026-03-06") == 1)
            let elsewhere = try self.record("contact", [:], at: "2026-03-06")
            #expect(try matters(record, elsewhere).count == 1)
        }
    }

    @Test func `is a session that took place and that no document names`() throws {
        let today = try #require(today)
        func items(_ sessions: DatedRecord..., documents: DatedRecord...) -> [DueItem.Matter] {
            DueItem.undocumented(sessions, documents: documents, today: today).map(\.matter)
        }
        let session = try record("session", ["attendance": "late", "modality": "phone"])
        let missed = try record("session", ["attendance": "no-show", "modality": "phone"])
        let old = try record("session", ["attendance": "attended"], at: "2025-12-01")
        let coming = try record("session", ["attendance": "attended"], at: "2026-03-11")
        #expect(items(session, missed, old, coming) == [.undocumentedSession])
        let note = try record("soap-note", ["session": session.id.text], status: .draft)
        #expect(items(session, documents: note) == [])
        // One's own analysis is no record of the session (CD-03).
        let own = try record("psychotherapy-note", ["session": session.id.text])
        #expect(items(session, documents: own) == [.undocumentedSession])
        let withdrawn = try record("soap-note", ["session": session.id.text], status: .withdrawn)
        #expect(items(session, documents: withdrawn) == [.undocumentedSession])
    }

    @Test func `is every draft, with the number of answers that it lacks`() throws {
        let soap = try record("soap-note", ["subjective": "s"], status: .draft)
        let lacking = Kind.named("soap-note")?.faults(in: soap.note, now: try #require(today)).count
        #expect(try matters(soap) == [.unfinishedDraft(faults: try #require(lacking))])
        #expect(try #require(lacking) > 2)
        #expect(try matters(record("psychotherapy-note", [:], status: .draft)) == [.unsignedDraft])
        #expect(try matters(record("soap-note", [:], status: .signed)) == [])
    }

    @Test func `is nothing that was withdrawn`() throws {
        let withdrawn = try record("commitment", ["byWhen": "2026-01-01"], status: .withdrawn)
        #expect(try matters(withdrawn) == [])
    }

    @Test func `is told with the longest waiting first`() throws {
        let records = try ["2026-03-02", "2026-01-01", "2026-02-01"].map {
            try record("commitment", ["byWhen": $0])
        }
        let days = DueItem.items(among: records, today: try #require(today)).map(\.day.iso)
        #expect(days == ["2026-01-01", "2026-02-01", "2026-03-02"])
    }
}

extension Identifier {
    /// Another one each time.
    fileprivate static func random() -> Identifier {
        Identifier(high: .random(in: 0 ... .max), low: .random(in: 0 ... .max))
    }
}
