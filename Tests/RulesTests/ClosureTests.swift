import Practice
import Testing

@testable import Rules

@Suite struct `Terms, endings, keeping` {
    // MARK: CL-01

    @Test func `an agreement without a term is not signed`() {
        let scene = PracticeScene.coaching
        #expect(scene.signing("CL-01", "coaching-agreement").demand)
        #expect(scene.signing("CL-01", "coaching-agreement", ["endDate": "2026-12-31"]).isEmpty)
        #expect(scene.signing("CL-01", "coaching-agreement", ["sessionCount": "10"]).isEmpty)
        #expect(scene.signing("CL-01", "renewal").demand)
    }

    private let agreed = PracticeScene.coaching.on("2026-07-15")
        .with("coaching-agreement", at: "2026-01-12", ["endDate": "2026-06-30"])

    @Test func `a session after the last day waits for a renewal, on the last day it does not`() {
        #expect(agreed.signing("CL-01", "coaching-session", at: "2026-06-30").isEmpty)
        let late = agreed.signing("CL-01", "coaching-session", at: "2026-07-01")
        #expect(late.demand)
        #expect(late.first?.document == "renewal")
        let renewed = agreed.with("renewal", at: "2026-07-15", ["endDate": "2026-12-31"])
        #expect(renewed.signing("CL-01", "coaching-session", at: "2026-07-01").isEmpty)
        #expect(renewed.signing("CL-01", "coaching-session", at: "2027-01-01").demand)
        let draft = agreed.with(
            "renewal",
            at: "2026-07-15",
            ["endDate": "2026-12-31"],
            status: .draft
        )
        #expect(draft.signing("CL-01", "coaching-session", at: "2026-07-01").demand)
    }

    @Test func `a note about a session within the term is signed whenever`() {
        #expect(
            agreed.on("2027-03-03").signing("CL-01", "coaching-session", at: "2026-06-01").isEmpty
        )
    }

    @Test func `a number of sessions is used up, and a renewal adds to it`() {
        var scene = PracticeScene.coaching
            .with("coaching-agreement", at: "2026-01-12", ["sessionCount": "2"])
        #expect(scene.signing("CL-01", "coaching-session").isEmpty)
        scene = scene.with("coaching-session", at: "2026-01-19")
        #expect(scene.signing("CL-01", "coaching-session").isEmpty)
        scene = scene.with("coaching-session", at: "2026-01-26")
        #expect(scene.signing("CL-01", "coaching-session").demand)
        let one = scene.with("renewal", at: "2026-02-02", ["sessionCount": "1"])
        #expect(one.signing("CL-01", "coaching-session").isEmpty)
        let used = one.with("coaching-session", at: "2026-02-02")
        #expect(used.signing("CL-01", "coaching-session").demand)
        let open = scene.with("renewal", at: "2026-02-02", ["endDate": "2027-01-31"])
        #expect(open.signing("CL-01", "coaching-session").isEmpty)
    }

    @Test func `a new agreement begins a new term`() {
        let scene = agreed.with("coaching-agreement", at: "2026-07-10", ["sessionCount": "1"])
        #expect(scene.signing("CL-01", "coaching-session", at: "2026-07-15").isEmpty)
    }

    @Test func `a signed exception is as good as a renewal, and is listed until there is one`() {
        let excused = agreed.with("exception", ["rules": "CL-01", "fixBy": "2026-07-31"])
        let note = excused.record(Note.complete("coaching-session", at: "2026-07-15"))
        let ruling = Rulebook.ruling(on: .sign(note), excused.context)
        #expect(!ruling.blocking.contains { $0.rule == "CL-01" })
        #expect(ruling.excused.contains { $0.rule == "CL-01" })
        #expect(excused.reviewing("EX-01").levels == [.advise])
        let renewed = excused.with("renewal", at: "2026-07-15", ["endDate": "2026-12-31"])
        #expect(renewed.reviewing("EX-01").isEmpty)
        let late = Rulebook.ruling(on: .sign(note), excused.on("2026-08-01").context)
        #expect(late.blocking.contains { $0.rule == "CL-01" })
    }

    @Test func `an expired term is listed while the work is open`() {
        #expect(agreed.reviewing("CL-01").levels == [.advise])
        #expect(agreed.on("2026-06-30").reviewing("CL-01").isEmpty)
        #expect(agreed.changed { $0.standing = .closed }.reviewing("CL-01").isEmpty)
    }

    @Test func `therapy needs no end, and a plan review that is overdue is advised`() {
        let scene = PracticeScene.therapy
        #expect(scene.signing("CL-01", "progress-note").isEmpty)
        let plan = scene.with("treatment-plan", at: "2026-06-01", ["reviewDate": "2026-09-01"])
        #expect(plan.on("2026-09-01").reviewing("CL-01").isEmpty)
        #expect(plan.on("2026-09-02").reviewing("CL-01").levels == [.advise])
        let signing = plan.signing("CL-01", "progress-note")
        #expect(signing.levels == [.advise])
        #expect(signing.first?.episode == plan.reviewing("CL-01").first?.episode)
        let newer = plan.with("treatment-plan", at: "2026-09-10", ["reviewDate": "2026-12-01"])
        #expect(newer.reviewing("CL-01").isEmpty)
    }

    @Test func `a plan without a review day is looked at after the days that are set`() {
        let plan = PracticeScene.therapy
            .with("treatment-plan", at: "2026-08-01", ["reviewDate": ""], status: .imported)
        #expect(plan.on("2026-10-30").reviewing("CL-01").isEmpty)
        #expect(plan.on("2026-10-31").reviewing("CL-01").levels == [.advise])
        let sooner = plan.changed { $0.settings.reviewDays = 30 }
        #expect(sooner.on("2026-09-01").reviewing("CL-01").levels == [.advise])
    }

    // MARK: CL-02

    private func closing(
        _ scene: PracticeScene,
        _ reason: String = "completed",
        _ documents: [Note] = []
    ) -> [Finding] {
        scene.findings("CL-02", .close(Closing(reason: reason, documents: documents)))
    }

    @Test(arguments: [(Role.therapist, "discharge-summary"), (.coach, "completion")])
    func `an ending is written`(_ role: Role, _ kind: String) {
        let scene = PracticeScene(role: role)
        #expect(closing(scene).demand)
        #expect(closing(scene).first?.document == kind)
        #expect(!closing(scene.with(kind)).block)
        #expect(!closing(scene, "completed", [Note.complete(kind)]).block)
        #expect(closing(scene.with(kind, [:], status: .draft)).demand)
        let other = kind == "completion" ? "discharge-summary" : "completion"
        #expect(closing(scene.with(other)).demand)
    }

    @Test func `an exception closes it, and waits`() {
        let scene = PracticeScene.coaching
            .with("exception", ["rules": "CL-02", "fixBy": "2026-12-31"])
        let ruling = Rulebook.ruling(on: .close(Closing()), scene.context)
        #expect(!ruling.blocking.contains { $0.rule == "CL-02" })
        let closed = scene.changed { $0.standing = .closed }
        #expect(closed.reviewing("EX-01").levels == [.advise])
        #expect(closed.with("completion").reviewing("EX-01").isEmpty)
        #expect(!closed.signing("CL-02", "completion").block)
    }

    @Test func `work that breaks off says why and who goes on`() {
        let scene = PracticeScene.therapy.with("discharge-summary")
        #expect(closing(scene, "interrupted").demand)
        let told = ["interruption": "moved away", "successor": "two names given"]
        #expect(!closing(scene.with("closure", told), "interrupted").block)
        #expect(
            closing(scene.with("closure", ["interruption": "moved away"]), "interrupted").demand
        )
        #expect(!closing(scene, "interrupted", [Note.complete("closure", told)]).block)
    }

    @Test func `work that had a session is not closed as one that never began`() {
        let therapy = PracticeScene.therapy.with("progress-note")
        #expect(closing(therapy, "not-begun").demand)
        #expect(closing(therapy.with("discharge-summary"), "not-begun").isEmpty)
        #expect(closing(PracticeScene.coaching.with("coaching-session"), "not-begun").demand)
        let drafted = PracticeScene.therapy.with("progress-note", [:], status: .draft)
        #expect(closing(drafted, "not-begun").isEmpty)
    }

    @Test func `nothing is asked where nothing began, was only brought in, or after a death`() {
        for scene in [PracticeScene.therapy, .coaching] {
            #expect(closing(scene, "not-begun").isEmpty)
            #expect(closing(scene, "deceased").isEmpty)
            #expect(closing(scene.changed { $0.standing = .inquiry }).isEmpty)
            let brought = scene.changed { $0.standing = .imported }
            #expect(closing(brought).isEmpty)
            #expect(closing(brought.with("progress-note", [:], status: .imported)).isEmpty)
        }
        let goingOn = PracticeScene.therapy.changed { $0.standing = .imported }.with(
            "progress-note"
        )
        #expect(closing(goingOn).demand)
    }

    @Test(arguments: ["finalDiagnosis", "Symptoms", "riskAtLastContact", "prognosis"])
    func `what ends a therapy is refused in a completion`(_ field: String) {
        let scene = PracticeScene.coaching
        #expect(scene.signing("CL-02", "completion", [field: "x"]).refuse)
        let note = Note.complete("completion", [field: "x"])
        #expect(!scene.findings("CL-02", .save(note)).isEmpty)
        #expect(!scene.findings("CL-02", .save(note)).block)
    }

    @Test func `a completion may tell in the client's words what was resolved`() {
        let words = ["clientWords": "the old wound has healed", "goalsOutcome": "9 of 10"]
        #expect(PracticeScene.coaching.signing("CL-02", "completion", words).isEmpty)
    }

    @Test
    func `a completion without the client's rating is advised, and one who was not reached is not`()
    {
        let scene = PracticeScene.coaching
        #expect(
            scene.signing("CL-02", "completion", ["goalsOutcome": "went well"]).levels == [.advise]
        )
        #expect(
            scene.signing("CL-02", "completion", ["goalsOutcome": "client not reached"]).isEmpty
        )
    }

    @Test func `a closed engagement takes addenda, and notes about what was before`() {
        for (scene, kind) in [
            (PracticeScene.therapy, "progress-note"), (.coaching, "coaching-session"),
        ] {
            let closed = scene.changed {
                $0.standing = .closed
                $0.closed = day("2026-10-01")
            }
            #expect(closed.signing("CL-02", kind, at: "2026-10-02").refuse)
            #expect(closed.signing("CL-02", kind, at: "2026-10-01").isEmpty)
            #expect(closed.signing("CL-02", "addendum", at: "2026-10-02").isEmpty)
            #expect(closed.signing("CL-02", "care-team", at: "2026-10-02").refuse)
            let note = Note.complete(kind, at: "2026-10-02")
            #expect(!closed.findings("CL-02", .save(note)).block)
            #expect(scene.signing("CL-02", kind, at: "2026-10-02").isEmpty)
        }
    }

    // MARK: CL-04

    private func ended(_ scene: PracticeScene, _ last: String) -> PracticeScene {
        let kind = scene.role == .coach ? "coaching-session" : "progress-note"
        return scene.changed {
            $0.standing = .closed
            $0.opened = day("2015-01-01")
            $0.closed = day(last)
        }.with(kind, at: last)
    }

    @Test func `therapy goes the day after its last day, and not before`() {
        let scene = ended(.therapy, "2019-11-26")
        #expect(scene.on("2026-11-26").findings("CL-04", .purge).refuse)
        let said = scene.on("2026-11-26").findings("CL-04", .purge).first?.reason ?? ""
        #expect(said.contains("2026-11-26") && said.contains("7 years"))
        #expect(scene.on("2026-11-27").findings("CL-04", .purge).isEmpty)
    }

    @Test func `a minor's goes years after they come of age`() {
        let scene = ended(.therapy, "2019-11-26").born("2008-02-29")
        // 18 on the 1st of March 2026, three years more.
        #expect(scene.on("2029-03-01").findings("CL-04", .purge).refuse)
        #expect(scene.on("2029-03-02").findings("CL-04", .purge).isEmpty)
    }

    @Test(arguments: [EngagementMark.Matter.legalHold, .complaint])
    func `a hold stands against destroying, whatever the day`(_ matter: EngagementMark.Matter) {
        let rule = matter == .legalHold ? "CL-04" : "OV-01"
        let scene = ended(.therapy, "2001-11-26").marked(matter)
        #expect(scene.findings(rule, .purge).refuse)
        #expect(Rulebook.ruling(on: .purge, scene.context).blocking.map(\.rule) == [rule])
        let draft = scene.record(Note.complete("progress-note"))
        #expect(scene.findings(rule, .delete(draft)).refuse)
        #expect(scene.findings(rule, .lift(Lift(.mark(matter), reason: " "))).refuse)
        #expect(scene.findings(rule, .lift(Lift(.mark(matter), reason: "it ended"))).isEmpty)
        let lifted = scene.marked(.lifted, subject: matter.rawValue)
        #expect(lifted.findings(rule, .purge).isEmpty)
        #expect(scene.reviewing("CL-04").isEmpty)
    }

    @Test func `an open engagement is closed first`() {
        let scene = ended(.therapy, "2001-11-26").changed { $0.standing = .open }
        #expect(scene.findings("CL-04", .purge).refuse)
        #expect(scene.reviewing("CL-04").isEmpty)
    }

    @Test func `coaching goes early where the agreement says so`() {
        let scene = ended(.coaching, "2026-10-01")
        #expect(scene.findings("CL-04", .purge).refuse)
        #expect(scene.findings("CL-04", .delete(scene.records[0])).refuse)
        let agreed = scene.with("coaching-agreement", at: "2026-01-12", ["earlyDeletion": "yes"])
        #expect(agreed.findings("CL-04", .purge).isEmpty)
        #expect(agreed.findings("CL-04", .delete(scene.records[0])).isEmpty)
    }

    @Test func `one signed therapy note is not deleted early, a draft and a page of a journal are`()
    {
        let scene = ended(.therapy, "2026-10-01")
        #expect(scene.findings("CL-04", .delete(scene.records[0])).refuse)
        let draft = scene.record(Note.complete("progress-note"))
        #expect(scene.findings("CL-04", .delete(draft)).isEmpty)
        let page = PracticeScene.journal.with("entry")
        #expect(page.findings("CL-04", .delete(page.records[0])).isEmpty)
        #expect(page.findings("CL-04", .purge).isEmpty)
    }

    @Test func `what is over is listed with the command`() {
        let scene = ended(.therapy, "2019-11-26")
        #expect(scene.on("2026-11-26").reviewing("CL-04").isEmpty)
        let found = scene.on("2026-11-27").reviewing("CL-04")
        #expect(found.levels == [.inform])
        #expect(found.first?.wayOut.contains("tacit purge --engagement") == true)
    }
}
