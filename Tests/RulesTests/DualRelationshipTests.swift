import Practice
import Testing

@testable import Rules

@Suite struct `One person, one kind of relationship` {
    private let coach = PracticeScene.coaching.on("2026-06-30")
    private let therapist = PracticeScene.therapy.on("2026-06-30")

    private func match(
        _ discipline: Discipline,
        _ certainty: ConflictMatch.Certainty = .same,
        closed: String? = nil,
        isOpen: Bool? = nil,
        answered: Bool = false
    ) -> ConflictMatch {
        ConflictMatch(
            certainty: certainty,
            discipline: discipline,
            isOpen: isOpen ?? (closed == nil),
            closed: closed.map { day($0) },
            isAnswered: answered
        )
    }

    private let rationale = Note.complete(
        "relationship",
        ["relation": "former-client", "clientInformed": "yes"]
    )

    // MARK: DR-01

    @Test func `an open engagement of the other service refuses, in either order`() {
        #expect(coach.opening("DR-01", matches: [match(.therapy)]).refuse)
        #expect(therapist.opening("DR-01", matches: [match(.coaching)]).refuse)
        let said = coach.opening("DR-01", matches: [match(.therapy)]).map(\.reason).joined()
        #expect(!said.contains("Client"))
    }

    @Test func `another person of the same name opens once it is said, and asks before`() {
        let asked = coach.opening("DR-01", matches: [match(.therapy, .perhaps)])
        #expect(asked.demand)
        #expect(asked.first?.reason.contains("same person?") == true)
        #expect(
            coach.opening("DR-01", matches: [match(.therapy, .perhaps, answered: true)]).isEmpty
        )
        #expect(therapist.opening("DR-01", matches: [match(.coaching, .perhaps)]).demand)
    }

    @Test func `an answer does not talk away a certain match`() {
        #expect(coach.opening("DR-01", matches: [match(.therapy, answered: true)]).refuse)
    }

    @Test func `nobody on file is nobody in the way`() {
        #expect(coach.opening("DR-01").isEmpty)
        #expect(therapist.opening("DR-01").isEmpty)
    }

    @Test(arguments: [("2026-04-02", true), ("2026-04-01", false), ("2026-06-30", true)])
    func `coaching waits ninety days after therapy`(_ closed: String, _ waits: Bool) {
        let found = coach.opening(
            "DR-01",
            documents: [rationale],
            matches: [match(.therapy, closed: closed)]
        )
        #expect(found.refuse == waits)
        #expect(found.isEmpty == !waits)
    }

    @Test func `the waiting time is the holder's setting, and its end is named`() {
        let patient = coach.changed { $0.settings.waitingDays = 180 }
        let found = patient.opening("DR-01", matches: [match(.therapy, closed: "2026-03-01")])
        #expect(found.first?.reason.contains("2026-08-28") == true)
        #expect(found.first?.reason.contains("180 days") == true)
    }

    @Test func `after the wait it needs a rationale that the client knows`() {
        let closed = [match(.therapy, closed: "2025-06-30")]
        #expect(coach.opening("DR-01", matches: closed).demand)
        #expect(coach.opening("DR-01", documents: [rationale], matches: closed).isEmpty)
        let untold = Note.complete(
            "relationship",
            ["relation": "former-client", "clientInformed": "no"]
        )
        #expect(coach.opening("DR-01", documents: [untold], matches: closed).demand)
        let other = Note.complete("relationship", ["relation": "friend", "clientInformed": "yes"])
        #expect(coach.opening("DR-01", documents: [other], matches: closed).demand)
    }

    @Test func `a therapy of which nobody knows the end is not over`() {
        #expect(coach.opening("DR-01", matches: [match(.therapy, isOpen: false)]).refuse)
    }

    @Test func `therapy after closed coaching begins at once`() {
        #expect(
            therapist.opening("DR-01", matches: [match(.coaching, closed: "2026-06-29")]).isEmpty
        )
    }

    @Test func `a returning client is no former client`() {
        #expect(
            therapist.opening("DR-01", matches: [match(.therapy, closed: "2026-06-29")]).isEmpty
        )
    }

    @Test func `a second engagement of one service needs a word on how they differ, no more`() {
        let found = therapist.opening("DR-01", matches: [match(.therapy)])
        #expect(found.levels == [.advise])
        #expect(therapist.opening("DR-01", subtype: "couple", matches: [match(.therapy)]).isEmpty)
    }

    @Test func `a first talk is had with anybody, and says how far it goes`() {
        #expect(
            coach.opening("DR-01", inquiry: true, matches: [match(.therapy)]).levels == [.advise]
        )
    }

    @Test(arguments: [Role.therapist, .coach])
    func `a romance is refused always`(_ role: Role) {
        let romance = Note.complete(
            "relationship",
            ["relation": "romantic", "clientInformed": "yes", "consultation": "a colleague"]
        )
        let scene = PracticeScene(role: role)
        let rule = role == .coach ? "DR-03" : "DR-01"
        #expect(scene.opening(rule, documents: [romance]).refuse)
    }

    @Test func `a romance that begins later is written down, and calls for an end`() {
        for scene in [PracticeScene.therapy, .coaching] {
            let signing = scene.signing("DR-01", "relationship", ["relation": "romantic"])
            #expect(signing.levels == [.advise])
            let on = scene.with("relationship", ["relation": "romantic"])
            #expect(on.reviewing("DR-01").demand)
            #expect(on.reviewing("DR-01").first?.document == "consultation")
            #expect(on.changed { $0.standing = .closed }.reviewing("DR-01").isEmpty)
            #expect(scene.with("relationship", ["relation": "friend"]).reviewing("DR-01").isEmpty)
        }
    }

    @Test func `another relation in therapy is thought through first`() {
        let bare = Note.complete("relationship", ["relation": "friend", "clientInformed": "yes"])
        #expect(therapist.opening("DR-01", documents: [bare]).demand)
        let whole = Note.complete(
            "relationship",
            ["relation": "friend", "clientInformed": "yes", "consultation": "a colleague"]
        )
        #expect(therapist.opening("DR-01", documents: [whole]).isEmpty)
        #expect(therapist.opening("DR-01", roles: ["friend"]).demand)
        #expect(therapist.opening("DR-01", documents: [whole], roles: ["friend"]).isEmpty)
    }

    // MARK: DR-02

    @Test func `an engagement of the other service is not touched`() {
        var context = PracticeScene.therapy.context
        context.role = .coach
        let rule = Rulebook.rule("DR-02")
        #expect(rule?.findings(.save(Note.complete("contact")), context).refuse == true)
        #expect(rule?.findings(.review, context).refuse == true)
        #expect(PracticeScene.therapy.findings("DR-02", .review).isEmpty)
    }

    // MARK: DR-03

    @Test func `coaching a friend is written down, and the client agrees`() {
        #expect(coach.opening("DR-03", roles: ["friend"]).demand)
        let entry = Note.complete("relationship", ["relation": "friend", "clientInformed": "yes"])
        #expect(coach.opening("DR-03", documents: [entry], roles: ["friend"]).isEmpty)
        let untold = Note.complete("relationship", ["relation": "friend", "clientInformed": "no"])
        #expect(coach.opening("DR-03", documents: [untold]).demand)
        #expect(coach.opening("DR-03", roles: ["partner"]).isEmpty)
    }

    @Test func `who pays learns what the agreement says`() {
        let sponsored = coach.changed {
            $0.clients = [PracticeScene.client(1)]
            $0.clients[0].details.payer = Payer(.sponsor, "the employer")
        }
        let agreement = Note.complete("coaching-agreement")
        #expect(sponsored.opening("DR-03", documents: [agreement]).demand)
        #expect(sponsored.signing("DR-03", "coaching-agreement").demand)
        #expect(
            sponsored.signing("DR-03", "coaching-agreement", ["sponsorTerms": "attendance"]).isEmpty
        )
        #expect(coach.signing("DR-03", "coaching-agreement").isEmpty)
    }
}
