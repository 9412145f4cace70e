import Practice
import Rules
import Testing

@Suite struct `In therapy, contact between sessions has a reason (CB-01)` {
    private static let purposes = Kind.named("contact")?.field(named: "purpose")?.type.choices ?? []

    private let scene = Scene.therapyInOrder
    private let crisis = ["riskCheck": "asked; none found", "followUp": "2026-03-11"]

    @Test(arguments: purposes)
    func `only a therapist's own check-in outside of the plan is refused`(_ purpose: String) {
        let isCheckIn = ["accountability", "win", "check-in"].contains(purpose)
        for initiator in ["client", "practitioner", "other", ""] {
            let fields = crisis.merging(["purpose": purpose, "initiatedBy": initiator]) { $1 }
            let refused = scene.signing("contact", fields).blocks("CB-01")
            #expect(refused == (isCheckIn && initiator == "practitioner"), "\(initiator)")
            #expect(scene.saving("contact", fields).isPermitted)
        }
    }

    @Test func `as an intervention of the plan it is signed, and with a reason of its own`() throws
    {
        let planned = scene.having("treatment-plan", on: "2026-02-01")
        let own = ["purpose": "check-in", "initiatedBy": "practitioner"]
        let refusal = try #require(planned.signing("contact", own).of("CB-01").first)
        #expect(refusal.level == .refuse && refusal.wayOut.contains(planned.latest.id.shortText))
        let linked = own.merging(["plannedBy": planned.latest.id.text]) { $1 }
        #expect(planned.signing("contact", linked).isPermitted)
        let reasoned = own.merging(["outsidePlan": "had promised to ask"]) { $1 }
        #expect(scene.signing("contact", reasoned).isPermitted)
    }

    @Test func `a crisis says what was asked, and when the next contact is`() {
        let bare = ["purpose": "crisis"]
        #expect(scene.signing("contact", bare).blocks("CB-01"))
        for missing in crisis.keys {
            let fields = bare.merging(crisis.filter { $0.key != missing }) { $1 }
            #expect(scene.signing("contact", fields).blocks("CB-01"), "\(missing)")
        }
        #expect(!scene.signing("contact", bare.merging(crisis) { $1 }).blocks("CB-01"))
    }

    @Test func `long administration gives a line of advice, and is signed`() {
        let long = String(repeating: "word ", count: 60)
        let ruling = scene.signing("contact", ["purpose": "billing"], body: long)
        #expect(ruling.advises("CB-01") && ruling.isPermitted)
        #expect(scene.signing("contact", ["purpose": "billing"], body: "Paid.").isSilent("CB-01"))
        #expect(scene.signing("contact", ["purpose": "difficulty"], body: long).isSilent("CB-01"))
    }

    @Test func `the fourth contact of substance in fourteen days gives a line of advice, once`()
        throws
    {
        func contacts(_ days: [String], _ purpose: String = "difficulty") -> Scene {
            days.reduce(scene) { $0.having("contact", on: $1, ["purpose": purpose]) }
        }
        let difficulty = ["purpose": "difficulty"]
        let three = ["2026-02-25", "2026-03-02", "2026-03-05"]
        let fourth = contacts(three).signing("contact", difficulty)
        #expect(fourth.advises("CB-01") && fourth.isPermitted)
        #expect(contacts(three, "scheduling").signing("contact", difficulty).isSilent("CB-01"))
        #expect(
            contacts(["2026-02-24"] + three.dropFirst()).signing("contact", difficulty).isSilent(
                "CB-01"
            )
        )
        #expect(contacts(three).signing("contact", ["purpose": "scheduling"]).isSilent("CB-01"))
        #expect(contacts(three).signing("crisis-contact").advises("CB-01"))
        let fifth = contacts(three).having("contact", on: "2026-03-10", difficulty)
        let later = fifth.signing("contact", on: "2026-03-11", difficulty)
        #expect(try #require(later.of("CB-01").first).episode.contains(fifth.latest.id.shortText))
    }

    @Test func `coaching asks for none of it`() {
        let own = ["purpose": "win", "initiatedBy": "practitioner"]
        #expect(Scene.coachingInOrder.signing("contact", own).isSilent("CB-01"))
        #expect(Scene.coachingInOrder.signing("contact", ["purpose": "crisis"]).isSilent("CB-01"))
    }
}

@Suite struct `In coaching, contact between sessions is expected (CB-02)` {
    private static let purposes = Kind.named("contact")?.field(named: "purpose")?.type.choices ?? []

    @Test(arguments: purposes)
    func `every purpose is signed, as often as it happens`(_ purpose: String) {
        let days = (10...19).map { "2026-02-\($0)" }
        let scene = days.reduce(Scene.coachingInOrder) {
            $0.having("contact", on: $1, ["purpose": purpose])
        }
        let ruling = scene.signing("contact", ["purpose": purpose, "initiatedBy": "practitioner"])
        #expect(ruling.isPermitted && ruling.advice.isEmpty)
        #expect(scene.signing("check-in").isPermitted)
    }

    @Test func `a win counts as movement, and a crisis asks for what was done`() {
        let flat = ["2026-01-12", "2026-01-19"].reduce(Scene.coachingInOrder) {
            $0.having("coaching-session", on: $1)
        }
        #expect(flat.signing("coaching-session").advises("RF-06"))
        let won = flat.having("contact", on: "2026-01-15", ["purpose": "win"])
        #expect(won.signing("coaching-session").isSilent("RF-06"))
        let crisis = flat.having("contact", on: "2026-01-15", ["purpose": "crisis"])
        #expect(crisis.signing("coaching-session").blocks("RF-07"))
    }

    @Test func `an agreement says how to stay in touch`() throws {
        let terms = try #require(Kind.named("coaching-agreement")?.field(named: "contactTerms"))
        #expect(terms.required)
    }
}

@Suite struct `What a client took on is looked at (CB-03)` {
    private let open = ["status": "open", "what": "sends the agenda round"]

    private func commitments(_ fields: [String: String], count: Int = 1) -> Scene {
        (0..<count).reduce(Scene.coachingInOrder) { scene, _ in
            scene.having(
                "commitment",
                on: "2026-03-03",
                open.merging(fields) { $1 },
                status: .draft
            )
        }
    }

    @Test func `two that nobody looked at hold up the next session, with one way for both`() throws
    {
        let finding = try #require(
            commitments([:], count: 2).signing("coaching-session").of("CB-03").first
        )
        #expect(finding.level == .demand && finding.reason.contains("2 commitments"))
        #expect(finding.wayOut.contains("--carry"))
        #expect(commitments([:]).saving("coaching-session").isPermitted)
    }

    @Test(arguments: [
        ["status": "done"], ["status": "dropped"], ["reviewedOn": "2026-03-10"],
        ["status": "carried", "reviewedOn": "2026-03-10", "timesCarried": "1"],
    ])
    func `what was looked at does not`(_ fields: [String: String]) {
        #expect(commitments(fields).signing("coaching-session").isSilent("CB-03"))
    }

    @Test func `what was carried on is looked at again the next time`() {
        let carried = ["status": "carried", "reviewedOn": "2026-03-05", "timesCarried": "1"]
        #expect(commitments(carried).signing("coaching-session").blocks("CB-03"))
    }

    @Test func `what this session brought waits for the next one`() {
        let scene = Scene.coachingInOrder.having(
            "commitment",
            on: "2026-03-10",
            open,
            status: .draft
        )
        #expect(scene.signing("coaching-session", on: "2026-03-10").isSilent("CB-03"))
        #expect(scene.signing("coaching-session", on: "2026-03-17").blocks("CB-03"))
    }

    @Test func `the third time gives a line of advice, the second does not`() {
        func carried(_ times: Int) -> Ruling {
            commitments(["reviewedOn": "2026-03-10", "timesCarried": "\(times)"])
                .signing("coaching-session")
        }
        #expect(carried(2).isSilent("CB-03"))
        #expect(carried(3).advises("CB-03") && carried(3).isPermitted)
    }

    @Test func `a session without homework needs no more than its reason`() {
        let ruling = Scene.coachingInOrder
            .signing("coaching-session", ["nextStep": "none: a week of rest"])
        #expect(ruling.isPermitted)
    }

    @Test func `therapy's homework serves a goal once there is a plan, and nobody nags`() {
        let homework = ["homework": "the diary"]
        let scene = Scene.therapyInOrder
        #expect(scene.signing("progress-note", homework).isSilent("CB-03"))
        let planned = scene.having("treatment-plan", on: "2026-02-01")
        #expect(planned.signing("progress-note", homework).blocks("CB-03"))
        let linked = homework.merging(["linkedGoal": planned.latest.id.text]) { $1 }
        #expect(planned.signing("progress-note", linked).isSilent("CB-03"))
        let given = planned.having("progress-note", on: "2026-02-10", linked)
        #expect(given.signing("progress-note").isSilent("CB-03"))
        #expect(given.ruling(on: .review).isSilent("CB-03"))
        #expect(DueItem.items(among: given.context.records, today: given.context.now).isEmpty)
    }
}
