import Practice
import Tacit
import TestSupport

extension MonthPractice {
    mutating func openTherapy(_ number: Int, in vault: inout UnlockedVault) throws {
        let now = try Self.day(0, number)
        let slip = Self.therapySlips[number]
        tally.commands += 2
        let client = try vault.addClient(ClientDetails(name: "Client \(number)"), now: now)
        let opened = try vault.openEngagement(
            now: now,
            vault.permitToOpen(EngagementOpening(clients: [client.id]), now: now)
        )
        let person = Person(number: number, slip: slip, engagement: opened.engagement.id)
        people.append(person)
        for (kind, fields) in Paperwork.documents(for: .therapist) {
            switch (slip, kind) {
            case (.forgottenConsent, "informed-consent"), (.walkIn, "informed-consent"),
                (.forgottenIntake, "intake"):
                continue
            case (.videoWithoutConsent, "informed-consent"):
                let without = fields.filter { $0.0 != "telehealth" }
                _ = try file(kind, without, for: person, now: now, in: &vault)
            default: _ = try file(kind, fields, for: person, now: now, in: &vault)
            }
        }
    }

    mutating func therapySession(
        _ index: Int,
        week: Int,
        in vault: inout UnlockedVault
    ) throws {
        var person = people[index]
        let now = try Self.day(week, person.number)
        if week == 2, person.slip != .forgottenPlan {
            person.plan = try file(
                "treatment-plan",
                Self.plan,
                for: person,
                now: now,
                in: &vault
            )
            people[index] = person
        }
        if person.slip == .crisis, week == 1 {
            _ = try file("crisis-contact", Self.crisis, for: person, now: now, in: &vault)
        }
        let before = tally.commands
        var fields = Self.progress(number: week + 1)
        if let plan = person.plan { fields.append(("linkedGoal", plan.text)) }
        if person.slip == .videoWithoutConsent, week == 2 {
            let session = try write(
                "session",
                [
                    ("modality", "video"), ("attendance", "attended"), ("location", "at home"),
                    ("place", "DE"),
                ],
                for: person,
                now: now,
                in: &vault
            )
            fields.append(("session", session.text))
        }
        let id = try write(
            "dap-note",
            fields + [("data", texts.therapy(person.number * 4 + week))],
            for: person,
            now: now,
            in: &vault
        )
        var signed = try sign(id, now: now, in: &vault)
        if !signed.isSigned {
            try mendTherapy(&person, now: now, in: &vault)
            people[index] = person
            signed = try sign(id, now: now, in: &vault)
        }
        tally.note(
            commands: tally.commands - before,
            advice: signed.advice,
            isInOrder: person.slip == nil
        )
    }

    private mutating func mendTherapy(
        _ person: inout Person,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws {
        let papers = Paperwork.documents(for: .therapist)
        switch person.slip {
        case .forgottenConsent:
            _ = try file(papers[0].kind, papers[0].fields, for: person, now: now, in: &vault)
        case .forgottenIntake:
            _ = try file(papers[1].kind, papers[1].fields, for: person, now: now, in: &vault)
        case .walkIn:
            let fixBy = Moment(dayNumber: now.dayNumber + 30)?.iso ?? ""
            _ = try file(
                "exception",
                [
                    ("rules", "CD-04"), ("reason", "walk-in"),
                    ("whatWasDone", "told the limits by word of mouth"), ("fixBy", fixBy),
                ],
                for: person,
                now: now,
                in: &vault
            )
        case .videoWithoutConsent:
            _ = try file(
                "telehealth-consent",
                [
                    ("given", "by word of mouth"), ("terms", "a closed room"),
                    ("emergencyProcedure", "the emergency number there"),
                    ("signature", "by e-mail"),
                ],
                for: person,
                now: now,
                in: &vault
            )
        case .forgottenPlan:
            person.plan = try file("treatment-plan", Self.plan, for: person, now: now, in: &vault)
        default: break
        }
    }

    private static func progress(number: Int) -> [(String, String)] {
        [
            ("assessment", "as before"), ("plan", "goes on"), ("start", "10:00"),
            ("stop", "10:50"), ("sessionNumber", "\(number)"), ("modality", "CBT, weekly"),
            ("riskStatement", "none-noted"),
        ]
    }

    private static let plan = [
        ("diagnosis", "deferred: two more meetings"), ("problems", "lies awake"),
        ("goals", "sleeps through"), ("objectives", "in bed by eleven"),
        ("interventions", "sleep restriction"), ("frequency", "weekly"),
        ("modality", "individual"), ("responsible", "the therapist"),
        ("reviewDate", "2026-06-15"), ("clientAcknowledgment", "given"),
    ]

    private static let crisis = [
        ("purpose", "the client called"), ("said", "does not know how to get through tonight"),
        ("riskCheck", "asked"), ("action", "went through the plan"), ("followUp", "2026-03-20"),
    ]
}
