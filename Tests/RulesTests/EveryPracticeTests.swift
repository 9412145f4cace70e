import Practice
import Testing

@testable import Rules

@Suite struct `What a practice cannot do without` {
    private let both = [PracticeScene.therapy, .coaching]

    // MARK: EX-01

    @Test func `an exception that says what was done is signed`() {
        for scene in both {
            let fields = ["rules": "CD-04", "fixBy": "2026-12-31"]
            #expect(scene.signing("EX-01", "exception", fields).isEmpty)
            #expect(
                scene.signing("EX-01", "exception", fields.merging(["whatWasDone": " "]) { $1 })
                    .demand
            )
        }
    }

    @Test(arguments: ["SC-01", "SC-02", "SC-03", "CD-01", "CD-02", "DR-01"])
    func `no exception opens the wall`(_ rule: String) {
        let scene = PracticeScene.therapy
        #expect(scene.signing("EX-01", "exception", ["rules": "CD-04\n\(rule)"]).refuse)
        #expect(!Rulebook.exceptable.contains(rule))
    }

    @Test func `an exception that would hold for long is asked about`() {
        let scene = PracticeScene.therapy
        #expect(scene.signing("EX-01", "exception", ["fixBy": "2027-02-24"]).isEmpty)
        #expect(scene.signing("EX-01", "exception", ["fixBy": "2027-02-25"]).levels == [.advise])
    }

    @Test(arguments: [
        (Role.therapist, "CD-04", "informed-consent"), (.coach, "CD-04", "coaching-agreement"),
        (.therapist, "SC-04", "intake"), (.therapist, "MD-01", "telehealth-consent"),
    ])
    func `an exception is listed as long as its document is missing, after its day too`(
        _ role: Role,
        _ rule: String,
        _ kind: String
    ) {
        let scene = PracticeScene(role: role)
            .with("exception", ["rules": rule, "fixBy": "2026-11-30"])
        let found = scene.reviewing("EX-01")
        #expect(found.levels == [.advise])
        #expect(found.first?.reason.contains("holds until 2026-11-30") == true)
        #expect(found.first?.wayOut.contains(kind) == true)
        #expect(
            scene.on("2026-12-01").reviewing("EX-01").first?.reason.contains("held until") == true
        )
        #expect(scene.with(kind).reviewing("EX-01").isEmpty)
        #expect(PracticeScene(role: role).reviewing("EX-01").isEmpty)
    }

    @Test func `of several exceptions from one rule the last day counts`() {
        let scene = PracticeScene.therapy
            .with("exception", ["rules": "CD-04", "fixBy": "2026-11-10"])
            .with("exception", ["rules": "CD-04\nSC-04", "fixBy": "2026-12-10"])
        #expect(scene.reviewing("EX-01").map(\.episode) == ["CD-04", "SC-04"])
        #expect(scene.reviewing("EX-01").allSatisfy { $0.reason.contains("2026-12-10") })
    }

    // MARK: EM-01

    @Test func `an emergency without the facts waits until they are there`() {
        for scene in both {
            for status in [Status.draft, .signed] {
                let shown = scene.with(
                    "disclosure",
                    ["basis": "medical-emergency"],
                    status: status
                )
                #expect(shown.reviewing("EM-01").levels == [.advise])
                let told = scene.with(
                    "disclosure",
                    ["basis": "medical-emergency", "facts": "as told by telephone"],
                    status: status
                )
                #expect(told.reviewing("EM-01").isEmpty)
            }
            let signed = scene.with("disclosure", ["basis": "serious-threat"])
            #expect(signed.with("addendum", ["amends": signed.last]).reviewing("EM-01").isEmpty)
            #expect(scene.with("disclosure", ["basis": "payment"]).reviewing("EM-01").isEmpty)
        }
    }

    @Test func `nothing of these rules stands before the card`() {
        let request = DisclosureRequest(purpose: .emergency, basis: .emergencyTreatment)
        let mine = ["EM-01", "SF-01", "MN-01", "DE-01", "MA-01", "OV-01", "CL-04", "PY-01"]
        for scene in both.map({ $0.marked(.legalHold).marked(.complaint).born("2020-01-01") }) {
            for rule in mine { #expect(!scene.findings(rule, .disclose(request)).block) }
        }
    }

    // MARK: ER-01, SF-01

    @Test func `a record is withdrawn with a reason`() {
        #expect(PracticeScene.therapy.findings("ER-01", .withdraw(reason: " \n")).refuse)
        #expect(PracticeScene.therapy.findings("ER-01", .withdraw(reason: "other file")).isEmpty)
    }

    @Test func `a contact restriction is shown first, and lifted with a reason`() {
        for scene in both {
            let restricted = scene.changed {
                $0.clients[0].details.restrictions = [ContactRestriction(.noVoicemail)]
            }
            let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
            #expect(restricted.engagement.needsNeutralNames)
            #expect(restricted.findings("SF-01", .disclose(request)).levels == [.inform])
            let contact = Note.complete("contact")
            #expect(restricted.findings("SF-01", .save(contact)).levels == [.inform])
            #expect(restricted.findings("SF-01", .save(Note.complete("care-team"))).isEmpty)
            #expect(
                restricted.findings("SF-01", .lift(Lift(.contactRestriction, reason: ""))).refuse
            )
            #expect(
                restricted.findings("SF-01", .lift(Lift(.contactRestriction, reason: "moved out")))
                    .isEmpty
            )
            #expect(!scene.engagement.needsNeutralNames)
            #expect(scene.findings("SF-01", .disclose(request)).isEmpty)
        }
    }

    // MARK: MN-01

    private func child(_ born: String = "2012-11-27") -> PracticeScene {
        PracticeScene.therapy.born(born)
    }

    private func represented(_ authority: String, _ scene: PracticeScene) -> PracticeScene {
        scene.changed {
            $0.clients[0].details.representatives = [
                Representative(name: "Ion Pop", relation: "father", authority: authority)
            ]
        }
    }

    @Test func `nobody signs for a minor without knowing who consents`() {
        #expect(child().signing("MN-01", "progress-note").demand)
        #expect(represented("custody, shared", child()).signing("MN-01", "progress-note").isEmpty)
        let alone = child().changed {
            $0.fields = [Note.Field(name: "minorConsentsAlone", value: "14, state law")]
        }
        #expect(alone.signing("MN-01", "progress-note").isEmpty)
        let excused = child().with("exception", ["rules": "CD-04", "fixBy": "2026-12-31"])
        #expect(excused.signing("MN-01", "progress-note").isEmpty)
        #expect(excused.on("2027-01-01").signing("MN-01", "progress-note").demand)
        let coaching = PracticeScene.coaching.born("2012-11-27")
        #expect(coaching.signing("MN-01", "coaching-session").demand)
    }

    @Test func `from the day of coming of age on it is silent, and without a birth date`() {
        #expect(child("2008-11-26").signing("MN-01", "progress-note").isEmpty)
        #expect(child("2008-11-27").signing("MN-01", "progress-note").demand)
        // A late note about a session of the time before is still a minor's.
        #expect(child("2008-11-26").signing("MN-01", "progress-note", at: "2026-11-25").demand)
        #expect(PracticeScene.therapy.signing("MN-01", "progress-note").isEmpty)
    }

    @Test func `a representative who was refused consents to nothing and gets nothing`() {
        let refused = represented("refused: would harm the child", child())
        #expect(refused.signing("MN-01", "progress-note").demand)
        let request = DisclosureRequest(
            purpose: .representative,
            basis: .representative,
            recipient: "ion pop"
        )
        let found = refused.findings("MN-01", .disclose(request))
        #expect(found.refuse)
        #expect(found.first?.reason.contains("reviewed") == true)
        #expect(!found.map(\.reason).joined().contains("harm"))
        #expect(represented("custody", child()).findings("MN-01", .disclose(request)).isEmpty)
    }

    // MARK: MA-01

    private func report(_ kinds: Set<String> = [], _ fields: Set<String> = []) -> Action {
        .disclose(
            DisclosureRequest(
                purpose: .mandatedReport,
                basis: .clientRequest,
                kinds: kinds,
                extraFields: fields
            )
        )
    }

    @Test func `a report holds what was agreed, and nothing beyond`() {
        for scene in both {
            #expect(scene.findings("MA-01", report()).demand)
            let sent = scene.with("mandate", ["reportScope": "attendance\ncompletion"])
            #expect(sent.findings("MA-01", report()).isEmpty)
            #expect(sent.findings("MA-01", report(["session"], ["attendance"])).isEmpty)
            #expect(sent.findings("MA-01", report(["progress-note"])).refuse)
            #expect(sent.findings("MA-01", report([], ["risk"])).refuse)
            #expect(sent.findings("MA-01", report(["psychotherapy-note"])).refuse)
            #expect(sent.findings("MA-01", .review).isEmpty)
        }
    }

    @Test func `single records are held against the scope as well`() throws {
        let scene = PracticeScene.therapy.with("mandate", ["reportScope": "attendance"])
            .with("session").with("progress-note")
        let ids = scene.records.map(\.id)
        let asking = { (id: Identifier) in
            scene.findings(
                "MA-01",
                .disclose(
                    DisclosureRequest(purpose: .mandatedReport, basis: .clientRequest, items: [id])
                )
            )
        }
        #expect(asking(ids[1]).isEmpty)
        #expect(asking(ids[2]).refuse)
    }

    // MARK: SV-01

    @Test func `a trainee's note waits for the supervisor`() throws {
        let scene = PracticeScene.therapy.changed { $0.settings.supervisor = "the supervisor" }
            .with("progress-note").with("contact")
        #expect(scene.signing("SV-01", "soap-note").levels == [.inform])
        let found = scene.reviewing("SV-01")
        #expect(found.levels == [.advise])
        let waiting = try #require(scene.context.awaitingCountersignature.first)
        #expect(found.first?.wayOut.contains(waiting.id.shortText) == true)
        let done = scene.with("countersignature", ["record": waiting.id.text])
        #expect(done.reviewing("SV-01").isEmpty)
        #expect(
            done.with("intake").with("dap-note").reviewing("SV-01").first?.reason
                .hasPrefix("2 signed notes") == true
        )
    }

    @Test func `who is supervised by nobody waits for nobody`() {
        let scene = PracticeScene.therapy.with("progress-note")
        #expect(scene.reviewing("SV-01").isEmpty)
        #expect(scene.signing("SV-01", "soap-note").isEmpty)
        let brought = PracticeScene.therapy.changed { $0.settings.supervisor = "the supervisor" }
            .with("progress-note", [:], status: .imported)
        #expect(brought.reviewing("SV-01").isEmpty)
    }

    @Test(arguments: CountersignatureStanding.allCases)
    func `a countersignature from a package counts where it holds, and is told where it does not`(
        standing: CountersignatureStanding
    ) throws {
        let scene = PracticeScene.therapy.changed { $0.settings.supervisor = "one; the supervisor" }
            .with("progress-note")
        let waiting = try #require(scene.context.awaitingCountersignature.first)
        var context = scene.with(
            "countersignature",
            ["record": waiting.id.text],
            status: .imported
        ).context
        let came = try #require(context.records.last)
        context.countersignatures[came.id] = standing
        #expect(context.awaitingCountersignature.isEmpty == standing.counts)
        let found = try #require(Rulebook.rule("SV-01")).findings(.review, context)
        let told = found.filter { $0.reason.contains(standing.reason) }
        #expect(told.count == (standing.counts ? 0 : 1))
        #expect(found.count == (standing.counts ? 0 : 2))
    }

    @Test func `a trainee's note waits with the supervisor until it is countersigned there`() throws
    {
        let scene = PracticeScene.therapy.with("progress-note", [:], status: .imported)
        var context = scene.context
        let note = try #require(context.records.last)
        let rule = try #require(Rulebook.rule("SV-01"))
        context.traineeNotes[note.id] = TraineeNote(
            id: "THERE",
            senders: ["Tina"],
            isForSupervision: true
        )
        #expect(rule.findings(.review, context).levels == [.advise])
        var done = scene.with("countersignature", ["record": "THERE"]).context
        done.traineeNotes = context.traineeNotes
        #expect(rule.findings(.review, done).isEmpty)
        context.traineeNotes[note.id] = TraineeNote(
            id: "THERE",
            senders: ["Tina"],
            isForSupervision: false
        )
        #expect(rule.findings(.review, context).isEmpty)
    }

    // MARK: AT-01

    @Test func `an interpreter is shown, and counted as nobody's client`() {
        let session = { (attendees: String) -> [Finding] in
            let scene = PracticeScene.therapy.with("session", ["attendees": attendees])
            return scene.signing("AT-01", "progress-note", ["session": scene.last])
        }
        #expect(session("interpreter, bound to confidentiality").levels == [.inform])
        #expect(
            session("interpreter, bound to confidentiality").first?.reason.contains("bound") == true
        )
        #expect(session("an observer").first?.reason.contains("does not say") == true)
        #expect(session("the client's sister").isEmpty)
        #expect(session("").isEmpty)
        let scene = PracticeScene.therapy.with("session", ["attendees": "interpreter"])
        #expect(scene.engagement.clients.count == 1)
    }

    // MARK: DE-01

    private func died(_ scene: PracticeScene) -> PracticeScene {
        scene.changed { $0.clients[0].details.died = day("2026-10-01") }
    }

    @Test func `after a death nothing waits but the keeping of the record`() {
        let busy = PracticeScene.therapy
            .with("treatment-plan", at: "2026-01-12", ["reviewDate": "2026-03-01"])
            .with("exception", ["rules": "CD-04", "fixBy": "2026-11-10"])
        #expect(!Rulebook.ruling(on: .review, busy.context).findings.isEmpty)
        #expect(Rulebook.ruling(on: .review, died(busy).context).findings.isEmpty)
        let old = died(busy).changed {
            $0.standing = .closed
            $0.now = day("2040-01-01")
        }
        #expect(Rulebook.ruling(on: .review, old.context).findings.map(\.rule) == ["CL-04"])
    }

    @Test func `while one of a couple lives, reminders go on`() {
        let couple = died(.therapy).changed { $0.clients.append(PracticeScene.client(2)) }
        #expect(!couple.context.isAboutDeceased)
        #expect(died(.therapy).context.isAboutDeceased)
        #expect(!PracticeScene.therapy.context.isAboutDeceased)
    }

    @Test func `an executor shows the document`() {
        let request = Action.disclose(
            DisclosureRequest(purpose: .executor, basis: .representative, recipient: "Bea Lind")
        )
        let executor = { (authority: String, relation: String) -> [Finding] in
            let scene = self.died(.therapy).changed {
                $0.clients[0].details.representatives = [
                    Representative(name: "Bea Lind", relation: relation, authority: authority)
                ]
            }
            return scene.findings("DE-01", request)
        }
        #expect(died(.therapy).findings("DE-01", request).demand)
        #expect(executor("", "executor").demand)
        #expect(executor("letters of office, 2026-10-20", "Executor").isEmpty)
        #expect(executor("letters of office, 2026-10-20", "neighbour").demand)
        #expect(PracticeScene.therapy.findings("DE-01", request).refuse)
    }

    // MARK: CU-01, ID-01, IN-01, PR-01

    @Test func `a custodian is advised until one is named, once for a role`() {
        for scene in both {
            var role = scene.before
            let rule = Rulebook.rule("CU-01")
            #expect(rule?.findings(.review, role).levels == [.advise])
            #expect(scene.reviewing("CU-01").isEmpty)
            role.settings.custodian = "a colleague"
            #expect(rule?.findings(.review, role).isEmpty == true)
        }
        let journal = Rulebook.rule("CU-01")?.findings(.review, PracticeScene.journal.before)
        #expect(journal?.isEmpty == true)
    }

    @Test func `a former name in what lists show is advised against`() {
        let scene = PracticeScene.therapy.changed {
            $0.clients[0].details.formerNames = ["Aña Pop"]
        }
        let titled = { (title: String) -> [Finding] in
            var note = Note.complete("progress-note")
            note.title = title
            return scene.findings("ID-01", .sign(scene.record(note)))
        }
        #expect(titled("First talk with ana pop").levels == [.advise])
        #expect(titled("Popular ana").isEmpty)
        #expect(!titled("ana pop").map(\.reason).joined().lowercased().contains("pop"))
        #expect(scene.signing("ID-01", "progress-note", ["plan": "Ana Pop"]).isEmpty)
    }

    @Test func `a first talk is signed without any agreement`() {
        for scene in both.map({ $0.changed { $0.standing = .inquiry } }) {
            let note = scene.record(Note.complete("inquiry"))
            #expect(Rulebook.ruling(on: .sign(note), scene.context).isPermitted)
        }
    }

    @Test func `an inquiry that came to nothing is erased or opened after its days`() {
        let talk = PracticeScene.coaching.changed { $0.standing = .inquiry }
            .with("inquiry", at: "2026-05-30")
        // 180 days after the 30th of May.
        #expect(talk.on("2026-11-26").reviewing("IN-01").isEmpty)
        let found = talk.on("2026-11-27").reviewing("IN-01")
        #expect(found.levels == [.advise])
        #expect(found.first?.wayOut.contains("tacit purge") == true)
        #expect(talk.on("2026-11-27").findings("CL-04", .purge).isEmpty)
        #expect(talk.on("2026-06-01").findings("CL-04", .purge).isEmpty)
        #expect(talk.changed { $0.standing = .open }.on("2026-11-27").reviewing("IN-01").isEmpty)
        #expect(talk.marked(.complaint).on("2026-11-27").reviewing("IN-01").isEmpty)
        #expect(talk.signing("IN-01", "coaching-session").levels == [.advise])
    }

    @Test func `that a client is a practitioner is shown on opening`() {
        for scene in both {
            #expect(
                scene.opening("PR-01", fields: ["clientIsPractitioner": "yes"]).levels == [.inform]
            )
            #expect(scene.opening("PR-01", fields: ["clientIsPractitioner": "no"]).isEmpty)
            #expect(scene.opening("PR-01").isEmpty)
        }
    }
}
