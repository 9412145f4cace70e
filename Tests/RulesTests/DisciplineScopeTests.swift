import Practice
import Rules
import Screening
import Testing

@Suite struct `Therapy and coaching are two services (SC-01)` {
    @Test(arguments: Kind.all.map(\.id))
    func `a kind is kept where it belongs, and refused everywhere else`(_ id: String) throws {
        let kind = try #require(Kind.named(id))
        for role in Role.allCases {
            let refused = Scene(role).ruling(on: .save(Scene.note(id))).blocks("SC-01")
            #expect(refused == !kind.disciplines.contains(role.discipline), "\(role)")
        }
    }

    @Test func `an opening and a closing hand in no document of the other service`() {
        let consent = Opening(
            clients: [],
            documents: [Scene.note("informed-consent"), Scene.note("suitability")]
        )
        let opening = Scene(.coach).beforeOpening.ruling(on: .open(consent))
        #expect(opening.of("SC-01").count == 1)
        let discharge = Closing(documents: [Scene.note("discharge-summary")])
        #expect(Scene(.coach).ruling(on: .close(discharge)).blocks("SC-01"))
        #expect(Scene(.therapist).ruling(on: .close(discharge)).isSilent("SC-01"))
    }

    @Test func `nothing can change the service of an engagement`() {
        let discipline: AnyKeyPath = \EngagementFacts.discipline
        #expect(!(discipline is WritableKeyPath<EngagementFacts, Discipline>))
    }

    @Test func `no exception makes room for a kind of the other service`() {
        #expect(!Rulebook.exceptable.contains("SC-01"))
    }
}

@Suite struct `Coaches do not diagnose (SC-02)` {
    @Test(arguments: [
        "icd10", "ICD-10", "icd_10", "Diagnosis", "dsm5", "DSM-5", "prognosis", "Mental status",
        "Symptoms", "symptom checklist", "PHQ-9", "PHQ-9 score", "gad7", "PCL-5", "severityScore",
        "Medication",
    ])
    func `a coaching note with a clinical field is kept and not signed`(_ field: String) {
        let scene = Scene.coachingInOrder
        let signing = scene.signing("coaching-session", [field: "F41.1"])
        #expect(signing.blocks("SC-02"))
        #expect(signing.of("SC-02").allSatisfy { !$0.reason.contains("F41.1") })
        let saving = scene.saving("coaching-session", [field: "F41.1"])
        #expect(saving.of("SC-02").map(\.level) == [.inform])
        #expect(saving.isPermitted)
    }

    @Test func `therapy has all of these fields`() {
        let signing = Scene.therapyInOrder.signing("soap-note", ["icd10": "F41.1", "phq9": "12"])
        #expect(signing.isSilent("SC-02"))
    }

    @Test func `health is told with who told it`() {
        let told = ["clientReportedHealth": "F41.1, as her doctor says"]
        let scene = Scene.coachingInOrder
        #expect(scene.signing("coaching-session", told).blocks("SC-02"))
        let source = told.merging(["healthSource": "treating-professional"]) { $1 }
        #expect(scene.signing("coaching-session", source).isSilent("SC-02"))
        #expect(scene.saving("coaching-session", told).isPermitted)
    }

    @Test(arguments: [
        "Confidence ruler", "wheelOfLife", "Well-being", "Goal scale", "weight", "Sleep",
        "blood pressure",
    ])
    func `rulers, wheels and what the client measures are free`(_ field: String) {
        #expect(Scene.coachingInOrder.signing("coaching-session", [field: "7"]).isSilent("SC-02"))
    }

    @Test func `a goal may measure what the client brings`() {
        let goal = ["measure": "blood pressure by the client's own cuff", "source": "client"]
        #expect(Scene.coachingInOrder.signing("goal", goal).isSilent("SC-02"))
    }

    @Test func `a referral and a first talk hold no diagnosis either`() {
        for kind in ["referral", "inquiry"] {
            #expect(Scene(.coach).signing(kind, ["diagnosis": "F32"]).blocks("SC-02"), "\(kind)")
        }
    }

    @Test func `a coaching session needs no start, stop or plan`() {
        let ruling = Scene.coachingInOrder.signing("coaching-session")
        #expect(ruling.findings.filter { $0.rule.hasPrefix("SC-") }.isEmpty)
    }

    @Test(arguments: Kind.kinds(of: .coaching).map(\.id))
    func `no form of coaching asks for what a coach may not say`(_ id: String) throws {
        let kind = try #require(Kind.named(id))
        var note = Note(kind: id, at: Scene.moment("2026-03-10"), body: "Text.")
        for field in kind.fields { note.set(field.name, field.example) }
        let ruling = Scene.coachingInOrder.signing(note)
        for rule in ["SC-02", "SC-03", "TM-02", "TM-05"] {
            #expect(!ruling.blocks(rule), "\(rule)")
        }
    }
}

@Suite struct `Coaches do not treat (SC-03)` {
    @Test func `a treatment plan in coaching is pointed to an action plan`() throws {
        let refusal = try #require(Scene(.coach).saving("treatment-plan").of("SC-01").first)
        #expect(refusal.level == .refuse && refusal.wayOut.hasPrefix("take 'action-plan'"))
    }

    @Test(arguments: [
        "transference", "Countertransference", "defence mechanisms", "Defenses",
        "exposure hierarchy", "medicationMonitoring", "intervention", "Treatment plan",
        "unconscious material", "formulation",
    ])
    func `a field of therapy is for therapy`(_ field: String) {
        let coaching = Scene.coachingInOrder
        #expect(coaching.signing("coaching-session", [field: "text"]).blocks("SC-03"))
        #expect(coaching.saving("coaching-session", [field: "text"]).isPermitted)
        #expect(Scene.therapyInOrder.signing("progress-note", [field: "text"]).isSilent("SC-03"))
    }

    @Test(arguments: ["Safety plan", "Thought record", "Journal page", "Emergency plan", "Dream"])
    func `what the client brings is kept`(_ section: String) {
        #expect(Scene.coachingInOrder.signing("coaching-session", [section: "x"]).isSilent("SC-03"))
    }

    @Test func `skills are the coach's own`() {
        let scene = Scene.coachingInOrder
        let own = ["skillsUsed": "open question, reflecting, a walk outside"]
        #expect(scene.signing("coaching-session", own).isSilent("SC-03"))
        let flagged = scene.signing("coaching-session", ["skillsUsed": "open question, EMDR"])
        #expect(flagged.advises("SC-03") && !flagged.blocks("SC-03"))
    }
}

@Suite struct `Intake, then plan, then progress (SC-04)` {
    private let begun = Scene(.therapist).having("intake", on: "2026-01-02")

    private func notes(_ count: Int, in scene: Scene, status: Status = .signed) -> Scene {
        (0..<count).reduce(scene) {
            $0.having("progress-note", on: "2026-01-1\($1)", status: status)
        }
    }

    @Test func `a session note waits for the intake, and says how to write it`() throws {
        let finding = try #require(Scene(.therapist).signing("progress-note").of("SC-04").first)
        #expect(finding.level == .demand && finding.document == "intake")
        #expect(finding.wayOut.hasPrefix("tacit add intake --engagement "))
        #expect(Scene(.therapist).saving("progress-note").isSilent("SC-04"))
    }

    @Test func `an intake that waits as a draft is signed`() throws {
        let scene = Scene(.therapist).having("intake", status: .draft)
        let finding = try #require(scene.signing("progress-note").of("SC-04").first)
        #expect(finding.wayOut == "tacit sign \(scene.latest.id.shortText)")
    }

    @Test func `an intake that was brought in counts`() {
        let scene = Scene(.therapist).having("intake", status: .imported)
        #expect(scene.signing("progress-note").isSilent("SC-04"))
    }

    @Test func `the fourth note waits for a plan, and the third does not`() {
        #expect(notes(2, in: begun).signing("dap-note").isSilent("SC-04"))
        let fourth = notes(3, in: begun).signing("dap-note").of("SC-04")
        #expect(fourth.map(\.document) == ["treatment-plan"])
        let tenth = notes(3, in: begun).with { $0.settings.planBeforeNote = 10 }
        #expect(tenth.signing("dap-note").isSilent("SC-04"))
    }

    @Test func `history that was brought in counts as notes, and is itself not held up`() {
        let scene = notes(9, in: begun, status: .imported)
        #expect(scene.signing("progress-note").of("SC-04").map(\.document) == ["treatment-plan"])
    }

    @Test func `a plan comes after the intake`() {
        #expect(Scene(.therapist).signing("treatment-plan").blocks("SC-04"))
        #expect(begun.signing("treatment-plan").isSilent("SC-04"))
    }

    @Test(arguments: [
        ("F51.0 insomnia", false), ("deferred: two more meetings", false),
        ("none: does not meet any", false), ("no-diagnosis-self-pay: pays herself", false),
        ("deferred", true), ("none", true), ("no-diagnosis-self-pay", true), ("-", true),
        ("", true),
    ])
    func `a plan names a diagnosis or says why not`(_ diagnosis: String, _ isRefused: Bool) {
        let ruling = begun.signing("treatment-plan", ["diagnosis": diagnosis])
        #expect(ruling.blocks("SC-04") == isRefused)
    }

    @Test func `under a plan a note says which goal it served`() throws {
        let scene = begun.having("treatment-plan", on: "2026-02-01")
        let finding = try #require(scene.signing("progress-note").of("SC-04").first)
        #expect(finding.wayOut.contains("linkedGoal=\(scene.latest.id.shortText)"))
        let linked = ["linkedGoal": scene.latest.id.text]
        #expect(scene.signing("progress-note", linked).isSilent("SC-04"))
        #expect(scene.signing("girp-note").isSilent("SC-04"))
        #expect(scene.signing("pirp-note").isSilent("SC-04"))
    }

    @Test func `a late note of a session before the plan needs no goal of it`() {
        let scene = begun.having("treatment-plan", on: "2026-02-01")
        #expect(scene.signing("progress-note", on: "2026-01-20").isSilent("SC-04"))
    }

    @Test func `a signed exception does instead, until its day`() {
        func excepted(_ day: String) -> Ruling {
            Scene(.therapist)
                .having("exception", ["rules": "SC-04", "fixBy": day]).signing("progress-note")
        }
        #expect(!excepted("2026-03-10").blocks("SC-04"))
        #expect(excepted("2026-03-10").excused.map(\.rule).contains("SC-04"))
        #expect(excepted("2026-03-09").blocks("SC-04"))
    }

    @Test func `coaching has no such order, and closing asks for no plan`() {
        #expect(Scene(.coach).signing("coaching-session").isSilent("SC-04"))
        #expect(begun.ruling(on: .close(Closing())).isSilent("SC-04"))
    }
}

@Suite struct `Whoever offers therapy is entitled to (SC-05)` {
    private func holder(_ titles: String..., expires: String? = nil, role: Role = .therapist)
        -> Scene
    {
        Scene(role).beforeOpening.with {
            $0.credentials = titles.map {
                Credential(
                    title: $0,
                    number: "1",
                    jurisdiction: "US-NY",
                    expires: expires.map(Scene.moment)
                )
            }
        }
    }

    private let opening = Action.open(Opening(clients: []))

    @Test func `a coach's profile opens no therapy`() {
        for title in ["Life coach", "PCC", "NBC-HWC", "Certified Peer Specialist"] {
            #expect(holder(title).ruling(on: opening).blocks("SC-05"), "\(title)")
        }
        #expect(holder().ruling(on: opening).blocks("SC-05"))
    }

    @Test(arguments: [
        "Psychologist", "LMHC", "Associate Professional Counselor", "Psychotherapist in training",
        "LPCC", "Licensed psychologist and coach", "Registered Mental Health Nurse",
    ])
    func `a licence, a trainee's standing and an entry in a register open it`(_ title: String) {
        #expect(holder(title).ruling(on: opening).isSilent("SC-05"))
    }

    @Test func `an expired licence does not, and its last day does`() {
        #expect(holder("Psychologist", expires: "2026-03-09").ruling(on: opening).blocks("SC-05"))
        #expect(holder("Psychologist", expires: "2026-03-10").ruling(on: opening).isSilent("SC-05"))
    }

    @Test func `a first talk needs no credential`() {
        let talk = Action.open(Opening(clients: [], isInquiry: true))
        #expect(holder().ruling(on: talk).isSilent("SC-05"))
    }

    @Test func `coaching opens without one, with a line of advice`() {
        let ruling = holder(role: .coach).ruling(on: opening)
        #expect(ruling.advises("SC-05") && !ruling.blocks("SC-05"))
        #expect(holder("PCC", role: .coach).ruling(on: opening).isSilent("SC-05"))
    }

    @Test func `a lapse holds up a superbill of a later session, and no note`() {
        let lapsed = Scene.therapyInOrder.with {
            $0.credentials[0].expires = Scene.moment("2026-03-01")
        }
        #expect(lapsed.signing("superbill", on: "2026-03-10").blocks("SC-05"))
        #expect(lapsed.signing("superbill", on: "2026-02-20").isSilent("SC-05"))
        #expect(lapsed.signing("progress-note").isSilent("SC-05"))
    }

    @Test(arguments: [
        ("coaching is not psychotherapy and does not replace it", false),
        ("Coaching ist keine Psychotherapie und ersetzt keine", false),
        ("el coaching no es terapia", false), ("コーチングは心理療法ではありません", false),
        ("", true), ("n/a", true), ("see above", true),
    ])
    func `an agreement says what coaching is not`(_ statement: String, _ isRefused: Bool) {
        let ruling = Scene(.coach).signing("coaching-agreement", ["notTherapy": statement])
        #expect(ruling.blocks("SC-05") == isRefused)
    }
}

@Suite struct `Findings of the screening are settled (SC-06)` {
    private let found = Scene.coachingInOrder.finding(.disorder, .scope).finding(.code, .scope)

    @Test func `a note with an open finding is saved, and not signed`() {
        #expect(found.signing("coaching-session").blocks("SC-06"))
        #expect(found.saving("coaching-session").isSilent("SC-06"))
        #expect(Scene.coachingInOrder.signing("coaching-session").isSilent("SC-06"))
    }

    @Test func `the way out names the finding and what to type`() throws {
        let finding = try #require(found.signing("coaching-session").of("SC-06").first)
        #expect(finding.reason.contains("findings 1, 2"))
        #expect(finding.wayOut.contains("--finding 1 --as client-reported"))
    }

    @Test(arguments: PassageFinding.Resolution.Way.allCases)
    func `each is settled by itself, and what is left still waits`(
        _ way: PassageFinding.Resolution.Way
    ) throws {
        let half = Scene.coachingInOrder.finding(.disorder, .scope, settled: way)
            .finding(.code, .scope)
        let finding = try #require(half.signing("coaching-session").of("SC-06").first)
        #expect(finding.reason.contains("finding 2"))
        let settled = Scene.coachingInOrder.finding(.disorder, .scope, settled: way)
        #expect(settled.signing("coaching-session").isSilent("SC-06"))
    }

    @Test(arguments: [Mention.Level.urgent, .referral, .advice, .info])
    func `nothing but wording about scope is settled before signing`(_ level: Mention.Level) {
        let scene = Scene.coachingInOrder.finding(.disorder, level)
        #expect(scene.signing("coaching-session").isSilent("SC-06"))
    }

    @Test func `a crisis contact is signed whatever was found`() {
        #expect(found.signing("crisis-contact").isSilent("SC-06"))
    }

    @Test func `therapy has no such findings`() {
        let therapy = Scene.therapyInOrder.finding(.disorder, .scope)
        #expect(therapy.signing("progress-note").isSilent("SC-06"))
    }
}
