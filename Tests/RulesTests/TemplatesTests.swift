import Practice
import Rules
import Testing

@Suite struct `A coaching session leads somewhere (TM-01)` {
    private let scene = Scene.coachingInOrder

    @Test func `it has a goal or a topic`() throws {
        let form = try #require(Kind.named("coaching-session"))
        let bare = Scene.note("coaching-session", on: "2026-03-10", ["goal": ""])
        #expect(form.faults(in: bare, now: scene.context.now).map(\.field) == ["goal"])
        #expect(scene.signing(bare).blocks("TM-01"))
    }

    @Test(arguments: ["", "none", "Nothing.", "n/a", "-", "not yet"])
    func `without a next step it says why`(_ step: String) {
        #expect(scene.signing("coaching-session", ["nextStep": step]).blocks("TM-01"))
    }

    @Test(arguments: ["none: she wants to rest this week", "calls on Friday", "Nothing, by choice"])
    func `a step or a reason is enough`(_ step: String) {
        #expect(scene.signing("coaching-session", ["nextStep": step]).isSilent("TM-01"))
    }

    @Test func `an insight without a step gives a line of advice`() {
        let note = ["insight": "nobody minded", "nextStep": "none: the year is over"]
        let ruling = scene.signing("coaching-session", note)
        #expect(ruling.advises("TM-01") && ruling.isPermitted)
        #expect(scene.signing("coaching-session", ["insight": "x"]).isSilent("TM-01"))
    }

    @Test func `sections of the coach's own are taken, and need no clinical ones`() {
        let ruling = scene.signing(
            "coaching-session",
            ["Music": "two songs", "Whole life": "wheel"]
        )
        #expect(ruling.findings.isEmpty)
    }

    @Test func `a further action plan has a number of its own`() {
        let goal = Scene.identifier(7).text
        let first = scene.having("action-plan", ["goal": goal, "version": "1"])
        let again = first.signing("action-plan", ["goal": goal, "version": "1"])
        #expect(again.advises("TM-01") && !again.blocks("TM-01"))
        #expect(first.signing("action-plan", ["goal": goal, "version": "2"]).isSilent("TM-01"))
        let other = ["goal": Scene.identifier(8).text, "version": "1"]
        #expect(first.signing("action-plan", other).isSilent("TM-01"))
        #expect(first.context.records.contains { $0.note.value(of: "version") == "1" })
    }
}

@Suite struct `A therapy note says what happened (TM-02)` {
    private let scene = Scene.therapyInOrder

    private static let formats: [(kind: String, sections: [String])] = [
        ("soap-note", ["subjective", "objective", "assessment", "plan"]),
        ("dap-note", ["data", "assessment", "plan"]),
        ("birp-note", ["behaviour", "intervention", "response", "plan"]),
        ("girp-note", ["goal", "intervention", "response", "plan"]),
        ("pirp-note", ["problem", "intervention", "response", "plan"]),
    ]

    @Test(arguments: formats.map(\.kind))
    func `every section of a format that is missing is named`(_ kind: String) throws {
        let form = try #require(Kind.named(kind))
        let own = try #require(Self.formats.first { $0.kind == kind }).sections
        let frame = ["start", "stop", "sessionNumber", "modality", "riskStatement"]
        let faults = form.faults(in: Note(kind: kind), now: scene.context.now)
        #expect(Set(faults.compactMap(\.field)) == Set(own + frame))
    }

    @Test(arguments: formats.map(\.kind))
    func `the same sections in a coaching note keep it a draft`(_ kind: String) throws {
        let own = try #require(Self.formats.first { $0.kind == kind }).sections
        let fields = Dictionary(uniqueKeysWithValues: own.map { ($0, "text") })
        let coaching = Scene.coachingInOrder
        #expect(coaching.signing("coaching-session", fields).blocks("TM-02"))
        #expect(coaching.saving("coaching-session", fields).isPermitted)
        #expect(scene.signing(kind, fields).isSilent("TM-02"))
    }

    @Test func `single words of a format are free in coaching`() {
        for section in ["Assessment", "Plan", "Data", "Objective", "Response", "Problem"] {
            let ruling = Scene.coachingInOrder.signing("coaching-session", [section: "text"])
            #expect(ruling.isSilent("TM-02"), "\(section)")
        }
    }

    @Test(arguments: ["Treatment history", "problemHistory", "Family history", "Trauma history"])
    func `histories are taken at an intake, and not in coaching`(_ section: String) {
        let coaching = Scene.coachingInOrder
        #expect(coaching.signing("coaching-session", [section: "x"]).blocks("TM-02"))
        #expect(coaching.signing("coaching-agreement", [section: "x"]).blocks("TM-02"))
        #expect(scene.signing("intake", [section: "x"]).isSilent("TM-02"))
    }

    @Test func `a free note says something`() {
        let bare = scene.signing("progress-note", ["intervention": ""])
        #expect(bare.blocks("TM-02"))
        #expect(
            !scene.signing("progress-note", ["intervention": ""], body: "We spoke.").blocks("TM-02")
        )
        #expect(
            !scene.signing("progress-note", ["intervention": "", "Themes": "work"]).blocks("TM-02")
        )
    }

    @Test func `what the therapist did is advised once, and told in free text as well`() {
        let silentOnIt = scene.signing("soap-note", ["intervention": ""])
        #expect(silentOnIt.advises("TM-02") && !silentOnIt.blocks("TM-02"))
        let told = scene.signing("soap-note", ["intervention": ""], body: "Went through a day.")
        #expect(told.isSilent("TM-02"))
    }

    @Test func `any approach is taken`() {
        for approach in ["SFBT, weekly", "psychodynamic, twice a week", "something of my own"] {
            #expect(scene.signing("progress-note", ["modality": approach]).isSilent("TM-02"))
        }
    }
}

@Suite struct `Coaching is designed together (TM-03)` {
    private let coaching = Scene.coachingInOrder
    private let therapy = Scene.therapyInOrder

    @Test(arguments: ["coaching-agreement", "goal", "action-plan", "renewal"])
    func `what was designed together waits for the client's confirmation`(_ kind: String) {
        #expect(coaching.signing(kind).isSilent("TM-03"))
        for confirmation in ["", "not yet", "pending"] {
            let ruling = coaching.signing(kind, ["clientConfirmation": confirmation])
            #expect(ruling.blocks("TM-03"), "\(confirmation)")
            #expect(ruling.of("TM-03").allSatisfy { $0.level == .demand })
        }
        #expect(coaching.saving(kind, ["clientConfirmation": ""]).isPermitted)
    }

    @Test func `a plan by the coach alone stays a draft`() {
        #expect(coaching.signing("action-plan", ["coAuthor": "coach only"]).blocks("TM-03"))
        for authors in ["client and coach", "the client", "Ana"] {
            #expect(coaching.signing("action-plan", ["coAuthor": authors]).isSilent("TM-03"))
        }
    }

    @Test func `a goal is the client's unless it says why not`() throws {
        let owner = try #require(Kind.named("goal")?.field(named: "owner"))
        #expect(owner.preset == "client")
        #expect(coaching.signing("goal", ["owner": "the coach"]).blocks("TM-03"))
        #expect(
            coaching.signing("goal", ["owner": "coach: asked by the sponsor"]).isSilent("TM-03")
        )
    }

    @Test func `goals that wait for the client are listed, and hold up no session`() {
        let waiting = coaching.having("goal", ["clientConfirmation": ""], status: .draft)
        #expect(waiting.ruling(on: .review).advises("TM-03"))
        #expect(waiting.signing("coaching-session").isSilent("TM-03"))
        #expect(coaching.having("goal", status: .draft).ruling(on: .review).isSilent("TM-03"))
        let dropped = ["clientConfirmation": "", "status": "dropped"]
        #expect(coaching.having("goal", dropped).ruling(on: .review).isSilent("TM-03"))
    }

    @Test func `a treatment plan is the therapist's, and the client may contribute`() {
        for responsible in ["Mara Lind", "the therapist, with the client", "therapist"] {
            let ruling = therapy.signing("treatment-plan", ["responsible": responsible])
            #expect(ruling.isSilent("TM-03"), "\(responsible)")
        }
        for responsible in ["the client", "patient", "client alone"] {
            let ruling = therapy.signing("treatment-plan", ["responsible": responsible])
            #expect(ruling.blocks("TM-03"), "\(responsible)")
        }
    }

    @Test(arguments: ["declined", "not-yet"])
    func `a client who has not agreed is noted with the reason`(_ answer: String) {
        let bare = ["clientAcknowledgment": answer, "acknowledgmentNote": ""]
        #expect(therapy.signing("treatment-plan", bare).blocks("TM-03"))
        let told = bare.merging(["acknowledgmentNote": "wants to sleep on it"]) { $1 }
        #expect(therapy.signing("treatment-plan", told).isSilent("TM-03"))
    }

    @Test func `a signed exception does instead`() {
        let scene = coaching.having("exception", ["rules": "TM-03", "fixBy": "2026-04-01"])
        #expect(!scene.signing("action-plan", ["clientConfirmation": ""]).blocks("TM-03"))
    }
}

@Suite struct `Words show how you stand to each other (TM-04)` {
    @Test(arguments: [
        "The patient came late.", "My patient wants to move on", "Saw my patient.",
        "What the patient's week was like", "this patient", "I like my patients.",
    ])
    func `the client is not a patient in coaching`(_ text: String) {
        let ruling = Scene.coachingInOrder.saving("coaching-session", body: text)
        #expect(ruling.of("TM-04").map(\.level) == [.advise])
        #expect(Scene.coachingInOrder.signing("coaching-session", body: text).isPermitted)
        #expect(Scene.therapyInOrder.saving("progress-note", body: text).isSilent("TM-04"))
    }

    @Test(arguments: [
        "A patient person.", "She is patient with her team.", "Her patients on the ward",
        "the patient way in which she listens", "“The patient came late”, he quoted.",
        "He was patient. The week went by.", "my patient friend", "impatient", "The patience!",
    ])
    func `other uses of the word are free`(_ text: String) {
        #expect(Scene.coachingInOrder.saving("coaching-session", body: text).isSilent("TM-04"))
    }

    @Test func `each service has questions of its own, which nobody stores`() {
        let questions = [Discipline.coaching, .therapy].map { discipline in
            Set(Kind.kinds(of: discipline).flatMap { $0.prompts(in: discipline) })
        }
        #expect(questions[0].contains("What's next?") && questions[1].contains("Why now?"))
        #expect(questions[0].isDisjoint(with: questions[1]))
        for kind in Kind.all {
            let values = kind.newNote().fields.map(\.value)
            #expect(Set(values).isDisjoint(with: questions[0].union(questions[1])))
        }
    }
}

@Suite struct `A saboteur is an obstacle, a core belief has a history (TM-05)` {
    private let coaching = Scene.coachingInOrder
    private let saboteur = [
        "saboteur": "the Examiner", "saboteurCounterAction": "reads the thanks",
    ]

    @Test func `a saboteur has no origin`() {
        #expect(coaching.signing("coaching-session", saboteur).isSilent("TM-05"))
        for field in ["origin", "Saboteur origin", "roots"] {
            let note = saboteur.merging([field: "school"]) { $1 }
            #expect(coaching.signing("coaching-session", note).blocks("TM-05"), "\(field)")
            #expect(coaching.saving("coaching-session", note).isPermitted)
        }
        #expect(coaching.signing("coaching-session", ["origin": "Leeds"]).isSilent("TM-05"))
    }

    @Test(arguments: ["coreBelief", "Core belief", "coreBeliefOrigin", "coreBeliefHistory"])
    func `a core belief is therapy's`(_ field: String) {
        #expect(coaching.signing("coaching-session", [field: "text"]).blocks("TM-05"))
        #expect(Scene.therapyInOrder.signing("intake", [field: "text"]).isSilent("TM-05"))
    }

    @Test func `a saboteur without a counter-action gives a line of advice`() {
        let ruling = coaching.signing("coaching-session", ["saboteur": "the Examiner"])
        #expect(ruling.advises("TM-05") && ruling.isPermitted)
    }

    @Test func `in therapy a saboteur is pointed to the core belief, and signed`() {
        let ruling = Scene.therapyInOrder.signing("progress-note", ["saboteur": "the Examiner"])
        #expect(ruling.advises("TM-05") && !ruling.blocks("TM-05"))
    }
}
