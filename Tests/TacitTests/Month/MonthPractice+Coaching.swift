import Practice
import Tacit
import TestSupport

extension MonthPractice {
    mutating func openCoaching(_ number: Int, in vault: inout UnlockedVault) throws {
        let now = try Self.day(0, number)
        let slip = Self.coachingSlips[number]
        tally.commands += 2
        let client = try vault.addClient(ClientDetails(name: "Coachee \(number)"), now: now)
        let opened = try vault.openEngagement(
            now: now,
            vault.permitToOpen(EngagementOpening(clients: [client.id]), now: now)
        )
        var person = Person(number: number, slip: slip, engagement: opened.engagement.id)
        for (kind, fields) in Paperwork.documents(for: .coach) {
            switch (slip, kind) {
            case (.forgottenAgreement, "coaching-agreement"): continue
            case (.expiredTerm, "coaching-agreement"):
                let short = fields.filter { $0.0 != "endDate" } + [("sessionCount", "3")]
                _ = try file(kind, short, for: person, now: now, in: &vault)
            default: _ = try file(kind, fields, for: person, now: now, in: &vault)
            }
        }
        person.goal = try file(
            "goal",
            [
                ("statement", "leads the meeting"), ("measure", "without notes"),
                ("why", "a calm team"), ("horizon", "middle"), ("owner", "client"),
                ("status", "open"), ("clientConfirmation", "by word of mouth"),
            ],
            for: person,
            now: now,
            in: &vault
        )
        people.append(person)
    }

    mutating func coachingSession(
        _ index: Int,
        week: Int,
        in vault: inout UnlockedVault
    ) throws {
        let person = people[index]
        let now = try Self.day(week, person.number)
        let before = tally.commands
        var fields = [
            ("goal", "leads the meeting"), ("nextStep", "writes the agenda"),
            ("focus", "solution"), ("mode", "action"), ("locus", "external"),
            ("orientation", person.slip == .pastFirst ? "past\npresent" : "present\nfuture"),
        ]
        if week == 0 { fields.append(("outsideCompetence", "no")) }
        if person.slip != .noMovement { fields.append(("wins", "spoke without notes")) }
        let id = try write(
            "coaching-session",
            fields + [("reality", texts.coaching(person.number * 4 + week))],
            for: person,
            now: now,
            in: &vault
        )
        var signed = try sign(id, now: now, in: &vault)
        if !signed.isSigned {
            try mendCoaching(person, now: now, in: &vault)
            signed = try sign(id, now: now, in: &vault)
        }
        tally.note(
            commands: tally.commands - before,
            advice: signed.advice,
            isInOrder: person.slip == nil
        )
        guard person.slip == .homeworkNotReviewed, week == 1 else { return }
        _ = try write(
            "commitment",
            [("what", "sends the agenda"), ("byWhen", "2026-03-13"), ("status", "open")],
            for: person,
            now: now,
            in: &vault
        )
    }

    private mutating func mendCoaching(
        _ person: Person,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws {
        let papers = Paperwork.documents(for: .coach)
        switch person.slip {
        case .forgottenAgreement:
            _ = try file(papers[1].kind, papers[1].fields, for: person, now: now, in: &vault)
        case .expiredTerm:
            _ = try file(
                "renewal",
                [
                    ("term", "six more sessions"), ("sessionCount", "6"),
                    ("clientConfirmation", "by message"),
                ],
                for: person,
                now: now,
                in: &vault
            )
        case .homeworkNotReviewed: try review(person, now: now, in: &vault)
        default: break
        }
    }

    /// `tacit edit COMMITMENT --field status=done ...`.
    private mutating func review(
        _ person: Person,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws {
        tally.commands += 1
        let open = try vault.records(
            matching: RecordFilter(engagements: [person.engagement], kinds: ["commitment"]),
            vault.gate.permitToSearch()
        ).records
        for record in open where record.status == .draft {
            var note = record.note
            note.set("status", "done")
            note.set("reviewedOn", String(now.iso.prefix(10)))
            note.set("reviewNote", "sent on Thursday")
            _ = try vault.edit(
                record.id,
                parents: [record.revision],
                note: note,
                now: now,
                vault.gate.permitToSave(kind: "commitment")
            )
        }
    }
}
