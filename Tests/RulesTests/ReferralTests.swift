import Practice
import Rules
import Testing

@Suite struct `Another professional first (RF-01, RF-02)` {
    private static let matters = [("RF-01", "mental-illness"), ("RF-02", "substance-use")]

    private func decided(_ matter: String, _ decision: String, on day: String, in scene: Scene)
        -> Scene
    {
        scene.having("disposition", on: day, ["triggers": matter, "disposition": decision])
    }

    @Test(arguments: matters)
    func `a trigger that a coach ticks leads to advice, and holds nothing up`(
        _ rule: String,
        _ matter: String
    ) {
        let ruling = Scene.coachingInOrder
            .signing("coaching-session", ["referralTriggers": matter, "outsideCompetence": "no"])
        #expect(ruling.advises(rule) && ruling.isPermitted)
        #expect(Scene.coachingInOrder.signing("coaching-session").isSilent(rule))
    }

    @Test(arguments: matters)
    func `in the suitability as well`(_ rule: String, _ matter: String) {
        let scene = Scene(.coach)
        #expect(scene.signing("suitability", ["referralTriggers": matter]).advises(rule))
        #expect(scene.signing("suitability").isSilent(rule))
    }

    @Test(arguments: ["referred", "already-in-treatment", "client-declined", "not-applicable"])
    func `any disposition settles it, and lasts`(_ decision: String) {
        for (rule, matter) in Self.matters {
            let raised = Scene.coachingInOrder.having(
                "coaching-session",
                on: "2026-02-01",
                ["referralTriggers": matter, "outsideCompetence": "no"]
            )
            #expect(raised.ruling(on: .review).advises(rule))
            let settled = decided(matter, decision, on: "2026-02-02", in: raised)
            #expect(settled.ruling(on: .review).isSilent(rule))
            #expect(
                settled.signing("coaching-session", ["referralTriggers": matter]).isSilent(rule)
            )
        }
    }

    @Test func `it is asked again after a renewal, and for another trigger`() {
        let scene = decided(
            "mental-illness",
            "client-declined",
            on: "2026-02-01",
            in: .coachingInOrder
        )
        let ill = ["referralTriggers": "mental-illness"]
        #expect(scene.signing("coaching-session", ill).isSilent("RF-01"))
        let renewed = scene.having("renewal", on: "2026-03-01")
        #expect(renewed.signing("coaching-session", ill).advises("RF-01"))
        let other = ["referralTriggers": "substance-use"]
        #expect(scene.signing("coaching-session", other).advises("RF-02"))
    }

    @Test func `it is one episode however often it is ticked`() {
        let ill = ["referralTriggers": "mental-illness", "outsideCompetence": "no"]
        let first = Scene.coachingInOrder.having("coaching-session", on: "2026-02-01", ill)
        let second = first.having("coaching-session", on: "2026-02-08", ill)
        let episodes = [first, second].map {
            $0.signing("coaching-session", ill).of("RF-01").map(\.episode)
        }
        #expect(episodes[0].count == 1 && episodes[0] == episodes[1])
    }

    @Test func `with a professional at hand the advice is to coordinate`() {
        let ill = ["referralTriggers": "mental-illness"]
        func wayOut(_ scene: Scene) -> String? {
            scene.signing("coaching-session", ill).of("RF-01").first?.wayOut
        }
        let scene = Scene.coachingInOrder
        #expect(wayOut(scene)?.hasPrefix("refer") == true)
        let team = scene.having("care-team", ["profession": "psychotherapist"], status: .draft)
        #expect(wayOut(team)?.hasPrefix("coordinate") == true)
        let treated = scene.having("suitability", ["currentTreatment": "sees Dr Berg weekly"])
        #expect(wayOut(treated)?.hasPrefix("coordinate") == true)
    }

    @Test func `therapy and history that was brought in raise nothing`() {
        let history = Scene.coachingInOrder.having(
            "coaching-session",
            ["referralTriggers": "mental-illness\nsuicide"],
            status: .imported
        )
        for rule in ["RF-01", "RF-04", "RF-07"] {
            #expect(history.signing("coaching-session").isSilent(rule))
            #expect(Scene.therapyInOrder.signing("progress-note").isSilent(rule))
        }
    }
}

@Suite struct `Abuse, threats and suicide are urgent (RF-03, RF-04)` {
    @Test(arguments: [("RF-03", "abuse-or-threat"), ("RF-04", "suicide")])
    func `the tick is answered at once, and the note is saved and signed`(
        _ rule: String,
        _ matter: String
    ) {
        let ticked = ["referralTriggers": matter, "outsideCompetence": "no"]
        let scene = Scene.coachingInOrder
        for ruling in [
            scene.saving("coaching-session", ticked), scene.signing("coaching-session", ticked),
        ] {
            #expect(ruling.of(rule).map(\.level) == [.inform] && ruling.isPermitted)
            #expect(ruling.of(rule).first?.reason.contains("emergency number") == true)
        }
        #expect(scene.signing("coaching-session").isSilent(rule))
    }

    @Test func `a disposition says who is harmed, and names the duty of the place`() throws {
        let scene = Scene.coachingInOrder
        func said(_ direction: String) -> [Finding] {
            scene.signing(
                "disposition",
                ["triggers": "abuse-or-threat", "direction": direction]
            ).of("RF-03")
        }
        #expect(said("").map(\.level) == [.inform])
        #expect(said("client-is-harmed").isEmpty)
        let child = try #require(said("child-or-dependent-adult").first)
        #expect(child.reason.contains(scene.context.profile.duties.reportChildAbuse.rawValue))
        #expect(scene.signing("disposition", ["triggers": "suicide"]).isSilent("RF-03"))
    }

    @Test func `a referral may first go to a service for domestic violence`() throws {
        let recipient = try #require(Kind.named("referral")?.field(named: "recipientType"))
        for service in [
            "domestic-violence-service", "crisis-line", "physician", "SUD-programme",
            "legal-service", "social-service", "emergency", "psychiatrist", "psychologist",
            "counselor", "social-worker", "MFT",
        ] {
            #expect(recipient.type.choices.contains(service))
        }
    }
}

@Suite struct `Outside your competence? (RF-05)` {
    private let first = Scene(.coach)
    private let answered = Scene.coachingInOrder

    @Test func `the seven answers before coaching answer it`() {
        let opened = first.having("suitability", on: "2026-01-01")
        #expect(opened.signing("coaching-session").isSilent("RF-05"))
    }

    @Test func `without them the first session is signed with an answer`() {
        #expect(first.signing("coaching-session").blocks("RF-05"))
        #expect(first.signing("coaching-session", ["outsideCompetence": "no"]).isSilent("RF-05"))
        #expect(first.saving("coaching-session").isPermitted)
    }

    @Test func `afterwards the answer stands`() {
        #expect(answered.signing("coaching-session").isSilent("RF-05"))
    }

    @Test func `it is asked again after a renewal`() {
        let renewed = answered.having("renewal", on: "2026-02-01")
        #expect(renewed.signing("coaching-session").blocks("RF-05"))
        let again = renewed.having(
            "coaching-session",
            on: "2026-02-05",
            ["outsideCompetence": "no"]
        )
        #expect(again.signing("coaching-session").isSilent("RF-05"))
    }

    @Test(arguments: ["mental-illness", "substance-use", "abuse-or-threat", "suicide"])
    func `and after a trigger`(_ trigger: String) {
        let raised = answered.having(
            "coaching-session",
            on: "2026-02-01",
            ["referralTriggers": trigger]
        )
        #expect(raised.signing("coaching-session").blocks("RF-05"))
        let both = ["referralTriggers": trigger, "outsideCompetence": "no"]
        let told = answered.having("coaching-session", on: "2026-02-01", both)
        #expect(told.signing("coaching-session").isSilent("RF-05"))
    }

    @Test func `and after four sessions without movement, once`() {
        let flat = ["2026-01-12", "2026-01-19", "2026-01-26"].reduce(answered) {
            $0.having("coaching-session", on: $1)
        }
        #expect(flat.signing("coaching-session").blocks("RF-05"))
        let told = flat.having("coaching-session", on: "2026-02-02", ["outsideCompetence": "no"])
        #expect(told.signing("coaching-session").isSilent("RF-05"))
    }

    @Test func `a yes leads to advice until something was decided`() {
        let yes = ["outsideCompetence": "yes"]
        let ruling = answered.signing("coaching-session", yes)
        #expect(ruling.advises("RF-05") && ruling.isPermitted)
        let consulted = answered.having("consultation", on: "2026-03-10")
        #expect(consulted.signing("coaching-session", yes).isSilent("RF-05"))
        let long = answered.having("consultation", on: "2026-01-10")
        #expect(long.signing("coaching-session", yes).advises("RF-05"))
    }

    @Test func `therapy is not asked`() {
        #expect(Scene(.therapist).signing("progress-note").isSilent("RF-05"))
    }
}

@Suite struct `No movement (RF-06)` {
    private static let days = ["2026-01-12", "2026-01-19", "2026-01-26"]

    private func sessions(_ count: Int, then change: (Scene) -> Scene = { $0 }) -> Scene {
        change(
            Self.days.prefix(count).reduce(Scene.coachingInOrder) {
                $0.having("coaching-session", on: $1)
            }
        )
    }

    private func fourth(_ scene: Scene, _ fields: [String: String] = [:]) -> Ruling {
        scene.signing("coaching-session", on: "2026-02-02", fields)
    }

    @Test func `the fourth flat session is spoken of, the third is not, and nothing is held up`() {
        #expect(sessions(1).signing("coaching-session").isSilent("RF-06"))
        let ruling = fourth(sessions(2))
        #expect(ruling.advises("RF-06") && !ruling.blocks("RF-06"))
    }

    @Test func `the number is a setting`() {
        #expect(fourth(sessions(2).with { $0.settings.flatSessions = 5 }).isSilent("RF-06"))
    }

    @Test(arguments: [
        ("win", ["what": "spoke freely"]), ("contact", ["purpose": "win"]),
        ("check-in", ["progress": "two answers"]), ("action-plan", [:]),
        ("commitment", ["status": "done", "reviewedOn": "2026-01-19"]),
        ("goal", ["progress": "5"]),
    ])
    func `anything that moved starts the count again`(_ kind: String, _ fields: [String: String]) {
        let moved = sessions(2) {
            $0.having(kind, on: "2026-01-17", fields, written: "2026-01-18")
        }
        #expect(fourth(moved).isSilent("RF-06"))
    }

    @Test func `a win in a session does, and one in this session as well`() {
        let won = sessions(1).having(
            "coaching-session",
            on: "2026-01-19",
            ["wins": "two questions"]
        )
        #expect(fourth(won).isSilent("RF-06"))
        #expect(fourth(sessions(2), ["wins": "spoke freely"]).isSilent("RF-06"))
        #expect(fourth(sessions(2), ["wins": "none"]).advises("RF-06"))
    }

    @Test func `a goal that was only set down is no movement`() {
        let set = sessions(2) { $0.having("goal", on: "2026-01-17", ["progress": "0"]) }
        #expect(fourth(set).advises("RF-06"))
    }

    @Test func `it is one episode until something moves`() throws {
        let ongoing = sessions(3)
        let fourth = try #require(self.fourth(sessions(2)).of("RF-06").first)
        let fifth = try #require(self.fourth(ongoing).of("RF-06").first)
        #expect(fourth.episode == fifth.episode)
    }

    @Test func `a coach's own flag leads to the same advice`() {
        let ruling = Scene.coachingInOrder
            .signing("coaching-session", ["referralTriggers": "no-movement", "wins": "x"])
        #expect(ruling.advises("RF-06"))
    }

    @Test func `therapy is never counted`() {
        let scene = (10...19).reduce(Scene.therapyInOrder) {
            $0.having("progress-note", on: "2026-02-\($1)")
        }
        #expect(scene.signing("progress-note").isSilent("RF-06"))
    }
}
