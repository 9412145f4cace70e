import Practice
import Rules
import Testing

@Suite struct `Something urgent is decided about first (RF-07)` {
    private static let urgent: [(String, [String: String])] = [
        ("coaching-session", ["referralTriggers": "suicide", "outsideCompetence": "no"]),
        ("coaching-session", ["referralTriggers": "abuse-or-threat", "outsideCompetence": "no"]),
        ("crisis-contact", [:]), ("contact", ["purpose": "crisis"]),
    ]

    private let session = ["outsideCompetence": "no"]

    @Test(arguments: urgent)
    func `the note itself is saved and signed, and the next session waits for a disposition`(
        _ kind: String,
        _ fields: [String: String]
    ) throws {
        let scene = Scene.coachingInOrder
        #expect(scene.saving(kind, fields).isPermitted && scene.signing(kind, fields).isPermitted)
        for status in [Status.draft, .signed] {
            let pending = scene.having(kind, on: "2026-02-01", fields, status: status)
            let finding = try #require(
                pending.signing("coaching-session", session).of("RF-07").first
            )
            #expect(finding.level == .demand && finding.document == "disposition")
            #expect(pending.ruling(on: .review).advises("RF-07"))
        }
    }

    @Test(arguments: urgent)
    func `a disposition of that day or later settles it, and so does a referral`(
        _ kind: String,
        _ fields: [String: String]
    ) {
        let pending = Scene.coachingInOrder.having(kind, on: "2026-02-01", fields)
        let triggers = ["triggers": "suicide\nabuse-or-threat"]
        for document in ["disposition", "referral"] {
            let settled = pending.having(document, on: "2026-02-01", triggers)
            #expect(settled.signing("coaching-session", session).isSilent("RF-07"), "\(document)")
            let earlier = pending.having(document, on: "2026-01-31", triggers)
            #expect(earlier.signing("coaching-session", session).blocks("RF-07"), "\(document)")
        }
        let draft = pending.having("disposition", on: "2026-02-01", triggers, status: .draft)
        #expect(draft.signing("coaching-session", session).blocks("RF-07"))
    }

    @Test func `it holds up a transfer to a coach, and none to anybody else`() {
        let pending = Scene.coachingInOrder.having("crisis-contact", on: "2026-02-01")
        for purpose in DisclosureRequest.Purpose.allCases {
            let request = DisclosureRequest(purpose: purpose, basis: .noneGiven)
            let blocks = pending.ruling(on: .disclose(request)).blocks("RF-07")
            #expect(blocks == [.coach, .newCoach].contains(purpose), "\(purpose)")
        }
    }

    @Test(arguments: [
        "crisis-contact", "referral", "disposition", "disclosure", "contact", "consultation",
        "suitability", "renewal", "completion", "check-in", "addendum",
    ])
    func `it holds up no other record, and no closing`(_ kind: String) {
        let pending = Scene.coachingInOrder.having("crisis-contact", on: "2026-02-01")
        #expect(!pending.signing(kind).blocks("RF-07"))
        #expect(!pending.ruling(on: .close(Closing())).blocks("RF-07"))
    }

    @Test func `a late note of a session before it can be signed`() {
        let pending = Scene.coachingInOrder.having("crisis-contact", on: "2026-02-01")
        #expect(pending.signing("coaching-session", on: "2026-01-31", session).isSilent("RF-07"))
    }

    @Test func `therapy has forms at hand instead, until they are filled`() {
        let scene = Scene.therapyInOrder
        for (kind, fields) in [
            ("crisis-contact", [:]),
            ("contact", ["purpose": "crisis", "riskCheck": "asked", "followUp": "2026-03-11"]),
        ] {
            let ruling = scene.signing(kind, fields)
            #expect(ruling.of("RF-07").map(\.level) == [.inform] && ruling.isPermitted)
            let filled = scene.having("risk-assessment", on: "2026-03-10")
            #expect(filled.signing(kind, fields).isSilent("RF-07"))
        }
        let after = scene.having("crisis-contact", on: "2026-02-01")
        #expect(after.signing("progress-note").isSilent("RF-07"))
    }
}

@Suite struct `A referral is documented (RF-08)` {
    private let scene = Scene.coachingInOrder

    @Test(arguments: ["clientResponse", "optionsOffered", "reason", "followUp", "coachingStatus"])
    func `its form asks for what a referral has to say`(_ field: String) throws {
        let form = try #require(Kind.named("referral"))
        let note = Scene.note("referral", on: "2026-03-10", [field: ""])
        #expect(form.faults(in: note, now: scene.context.now).map(\.field) == [field])
    }

    @Test(arguments: ["not reached", "not asked: an emergency", "will call tomorrow"])
    func `any truthful response of the client is taken`(_ response: String) {
        let ruling = scene.signing("referral", ["clientResponse": response])
        #expect(ruling.isPermitted && ruling.isSilent("RF-08"))
    }

    @Test func `it has no field for a diagnosis`() {
        #expect(scene.signing("referral", ["diagnosis": "F32"]).blocks("SC-02"))
    }

    @Test func `to another service it says to whom`() {
        let other = ["recipientType": "other"]
        #expect(scene.signing("referral", other).advises("RF-08"))
        let named = other.merging(["recipient": "the counselling centre"]) { $1 }
        #expect(scene.signing("referral", named).isSilent("RF-08"))
    }

    @Test func `a follow-up that is overdue is listed until there was a contact`() {
        let overdue = scene.having("referral", on: "2026-02-01", ["followUp": "2026-03-01"])
        #expect(overdue.ruling(on: .review).advises("RF-08"))
        let asked = overdue.having("contact", on: "2026-03-02")
        #expect(asked.ruling(on: .review).isSilent("RF-08"))
        let ahead = scene.having("referral", on: "2026-02-01", ["followUp": "2026-04-01"])
        #expect(ahead.ruling(on: .review).isSilent("RF-08"))
    }

    @Test func `a referral that was decided on is written down`() {
        let decided = scene.having("disposition", on: "2026-02-01", ["disposition": "referred"])
        #expect(decided.ruling(on: .review).advises("RF-08"))
        #expect(decided.signing("coaching-session").isSilent("RF-08"))
        let written = decided.having("referral", on: "2026-02-02", ["followUp": "2026-04-01"])
        #expect(written.ruling(on: .review).isSilent("RF-08"))
    }
}
