import Practice
import Rules
import Testing

@Suite struct `Coaching presumes a client who stands (RF-09)` {
    private static let against: [[String: String]] = [
        ["stability": "not-stable"], ["canSetGoals": "no"], ["perspective": "no"],
    ]
    private static let triggers: [[String: String]] = Kind.suitabilityTriggers.map {
        ["referralTriggers": $0]
    }

    private func opening(
        _ answers: [String: String]?,
        and documents: Note...,
        inquiry: Bool = false
    ) -> Ruling {
        let suitability = answers.map { [Scene.note("suitability", $0)] } ?? []
        let opening = Opening(clients: [], isInquiry: inquiry, documents: suitability + documents)
        return Scene(.coach).beforeOpening.ruling(on: .open(opening))
    }

    @Test
    func `danger refuses the opening, whatever else is said, and an inquiry keeps the answers`() {
        let danger = ["imminentDanger": "yes", "disposition": "referral"]
        #expect(opening(danger).of("RF-09").map(\.level) == [.refuse])
        #expect(opening(danger, inquiry: true).isSilent("RF-09"))
    }

    @Test(arguments: against + triggers)
    func `an answer against coaching alone asks for what was decided`(_ answer: [String: String]) {
        #expect(opening(answer).blocks("RF-09"))
        for decision in ["referral", "therapy-alongside"] {
            let decided = answer.merging(["disposition": decision]) { $1 }
            #expect(opening(decided).isSilent("RF-09"))
        }
        #expect(opening(answer, and: Scene.note("disposition")).isSilent("RF-09"))
    }

    @Test func `all clear opens, in recovery as well, and nobody needs a diagnosis`() {
        #expect(opening([:]).isSilent("RF-09"))
        #expect(opening(["stability": "in-recovery"]).isSilent("RF-09"))
        #expect(opening(["currentTreatment": "with a therapist, weekly"]).isSilent("RF-09"))
        #expect(Kind.named("suitability")?.field(named: "diagnosis") == nil)
    }

    @Test func `without the answers it opens, and the first session asks for them`() throws {
        #expect(opening(nil).isSilent("RF-09"))
        let session = ["outsideCompetence": "no"]
        let finding = try #require(
            Scene(.coach).signing("coaching-session", session).of("RF-09").first
        )
        #expect(finding.level == .demand && finding.document == "suitability")
        #expect(
            Scene(.coach).having("suitability").signing("coaching-session", session).isSilent(
                "RF-09"
            )
        )
        #expect(Scene(.coach).saving("coaching-session").isSilent("RF-09"))
    }

    @Test(arguments: [["imminentDanger": "yes"]] + against + triggers)
    func `any truthful answers will do, with what was decided`(_ answer: [String: String]) throws {
        let scene = Scene(.coach)
        #expect(scene.signing("suitability", answer).isPermitted)
        let answered = scene.having("suitability", on: "2026-02-01", answer)
        let finding = try #require(answered.signing("coaching-session").of("RF-09").first)
        #expect(finding.document == "disposition")
        let decided = answered.having("disposition", on: "2026-02-01")
        #expect(decided.signing("coaching-session").isSilent("RF-09"))
    }

    @Test func `answers that were kept with an inquiry count when it becomes an engagement`() {
        let inquiry = Scene(.coach).with { $0.engagement?.standing = .inquiry }
        let open = Action.open(Opening(clients: []))
        let danger = inquiry.having("suitability", on: "2026-02-01", ["imminentDanger": "yes"])
        #expect(danger.ruling(on: open).blocks("RF-09"))
        let later = danger.having("suitability", on: "2026-03-01")
        #expect(later.ruling(on: open).isSilent("RF-09"))
        for kind in ["crisis-contact", "disposition", "referral"] {
            #expect(danger.signing(kind).isPermitted, "\(kind)")
        }
    }

    @Test func `therapy asks none of it`() {
        #expect(Scene.therapyInOrder.signing("progress-note").isSilent("RF-09"))
    }
}

extension Kind {
    /// The six triggers, as the form of the suitability lists them.
    fileprivate static var suitabilityTriggers: [String] {
        Kind.named("suitability")?.field(named: "referralTriggers")?.type.choices
            .filter { $0 != "none" } ?? []
    }
}

@Suite struct `Coaching goes together with therapy (RF-10)` {
    @Test(arguments: [Role.therapist, .coach])
    func `a care team and a consultation are signed in both services`(_ role: Role) {
        for basis in ["release", "treatment", "emergency", "anonymised"] {
            let note = Scene.note(
                "consultation",
                on: "2026-03-10",
                ["basis": basis],
                body: "Ana Pop"
            )
            #expect(Scene(role).signing(note).isPermitted, "\(basis)")
        }
        #expect(Scene(role).signing("care-team", ["profession": "therapist"]).isPermitted)
    }

    @Test func `a consultation says on what basis the client is spoken of`() throws {
        let form = try #require(Kind.named("consultation"))
        let note = Scene.note("consultation", on: "2026-03-10", ["basis": ""])
        #expect(form.faults(in: note, now: Scene(.coach).context.now).map(\.field) == ["basis"])
    }

    @Test func `therapy before and beside coaching raises nothing`() {
        let scene = Scene.coachingInOrder.having("care-team", ["profession": "therapist"])
            .having("suitability", ["currentTreatment": "therapy until last year, and healed"])
        let ruling = scene.signing("coaching-session", body: "Works on what therapy brought up.")
        #expect(ruling.findings.filter { $0.rule.hasPrefix("RF-") }.isEmpty)
    }
}

@Suite struct `Alerts are an aid (RF-11)` {
    @Test func `it has nothing to say where nobody asked`() {
        for scene in [Scene.coachingInOrder, Scene.therapyInOrder] {
            for kind in Kind.kinds(of: scene.context.role.discipline) {
                #expect(scene.signing(kind.id).isSilent("RF-11"))
                #expect(scene.saving(kind.id).isSilent("RF-11"))
            }
        }
    }
}
