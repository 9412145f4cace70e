import Practice
import Testing

@testable import Rules

@Suite struct `Who pays` {
    private func paying(_ source: Payer.Source, _ scene: PracticeScene) -> PracticeScene {
        scene.changed { $0.clients[0].details.payer = Payer(source) }
    }

    // MARK: PY-01

    @Test(arguments: [
        "insurer", "Insurance number", "CPT", "claim", "diagnosisPointer", "service code",
    ])
    func `an insurer's field in coaching is refused at signing and said at saving`(_ name: String) {
        let scene = PracticeScene.coaching
        #expect(scene.signing("PY-01", "coaching-session", [name: "x"]).refuse)
        let note = Note.complete("coaching-session", [name: "x"])
        #expect(!scene.findings("PY-01", .save(note)).isEmpty)
        #expect(!scene.findings("PY-01", .save(note)).block)
        #expect(PracticeScene.therapy.signing("PY-01", "progress-note", [name: "x"]).isEmpty)
    }

    @Test func `what tells of a crisis is signed whatever it holds`() {
        #expect(PracticeScene.coaching.signing("PY-01", "crisis-contact", ["claim": "x"]).isEmpty)
    }

    @Test func `a superbill from coaching is refused, a receipt is always written`() {
        let scene = PracticeScene.coaching
        #expect(scene.signing("PY-01", "superbill").refuse)
        #expect(scene.signing("PY-01", "receipt").isEmpty)
        #expect(
            Rulebook.ruling(on: .save(Note.complete("superbill")), scene.context).blocking
                .map(\.rule) == ["SC-01"]
        )
    }

    @Test func `coaching is not opened for an insurer to pay, and nothing goes to one`() {
        let scene = PracticeScene.coaching
        #expect(paying(.insurance, scene).opening("PY-01").refuse)
        #expect(paying(.own, scene).opening("PY-01").isEmpty)
        #expect(paying(.sponsor, scene).opening("PY-01").isEmpty)
        #expect(paying(.insurance, .therapy).opening("PY-01").isEmpty)
        let request = DisclosureRequest(purpose: .insurer, basis: .payment)
        #expect(scene.findings("PY-01", .disclose(request)).refuse)
        #expect(PracticeScene.therapy.findings("PY-01", .disclose(request)).isEmpty)
    }

    @Test func `a check-in of twenty minutes takes a unit of the package`() {
        let scene = PracticeScene.coaching.with("package", at: "2026-01-12", ["units": "2"])
        let once = scene.with("check-in", at: "2026-02-02", ["unitCharged": "yes"])
        #expect(PackageUse.all(in: once.records.map(\.note)).map(\.left) == [1])
        #expect(once.reviewing("PY-01").isEmpty)
        let twice = once.with("check-in", at: "2026-03-02", ["unitCharged": "yes"])
        #expect(twice.reviewing("PY-01").levels == [.advise])
        let more = twice.with("package", at: "2026-04-01", ["units": "5"])
        #expect(more.reviewing("PY-01").isEmpty)
    }

    // MARK: PY-02

    private let bill = [
        "diagnosis": "F43.2", "serviceCode": "90834", "start": "10:00", "stop": "10:50",
        "licence": "PSY 12345", "npi": "on file", "taxId": "on file", "placeOfService": "11",
    ]

    @Test func `a complete superbill is signed`() {
        #expect(PracticeScene.therapy.signing("PY-02", "superbill", bill).isEmpty)
    }

    @Test(arguments: [
        "diagnosis", "serviceCode", "start", "stop", "licence", "npi", "taxId", "placeOfService",
    ])
    func `what an insurer will miss is named`(_ field: String) {
        var lacking = bill
        lacking[field] = ""
        let found = PracticeScene.therapy.signing("PY-02", "superbill", lacking)
        #expect(found.demand)
        #expect(found.first?.wayOut.contains("receipt") == true)
        #expect(found.first?.reason.contains(",") == false)
    }

    @Test(arguments: ["deferred", "none", "no-diagnosis-self-pay: as wished", "anxiety"])
    func `a diagnosis that is no code does not count`(_ text: String) {
        let found = PracticeScene.therapy.signing(
            "PY-02",
            "superbill",
            bill.merging(["diagnosis": text]) { $1 }
        )
        #expect(found.demand)
        #expect(!found.map(\.reason).joined().contains(text))
    }

    @Test func `everything that is missing stands in one list`() {
        let found = PracticeScene.therapy.signing(
            "PY-02",
            "superbill",
            ["diagnosis": "", "serviceCode": "", "stop": ""]
        )
        #expect(found.count == 1)
        #expect(found.first?.reason.split(separator: ",").count == 3)
    }

    @Test func `who keeps the insurer out gets no superbill`() {
        let scene = paying(.selfPayRestricted, .therapy)
        #expect(scene.signing("PY-02", "superbill", bill).refuse)
        #expect(scene.signing("PY-02", "receipt").isEmpty)
        #expect(paying(.insurance, .therapy).signing("PY-02", "superbill", bill).isEmpty)
    }

    // MARK: PY-03

    private var covered: PracticeScene {
        paying(.own, .therapy.changed { $0.profile = .usHIPAA })
    }

    @Test func `an estimate is advised for who pays alone, and once it is on file no more`() {
        #expect(covered.opening("PY-03").levels == [.advise])
        #expect(covered.reviewing("PY-03").levels == [.advise])
        #expect(
            covered.reviewing("PY-03").first?.episode == covered.opening("PY-03").first?.episode
        )
        #expect(covered.with("good-faith-estimate").reviewing("PY-03").isEmpty)
        let given = covered.opening("PY-03", documents: [Note.complete("good-faith-estimate")])
        #expect(given.isEmpty)
    }

    @Test func `it is silent after the first session, for insured clients and elsewhere`() {
        #expect(covered.with("progress-note").reviewing("PY-03").isEmpty)
        #expect(paying(.insurance, covered).opening("PY-03").isEmpty)
        for profile in [JurisdictionProfile.neutral, .euGDPR, .usCoach] {
            #expect(covered.changed { $0.profile = profile }.opening("PY-03").isEmpty)
            #expect(covered.changed { $0.profile = profile }.reviewing("PY-03").isEmpty)
        }
        #expect(covered.signing("PY-03", "progress-note").isEmpty)
    }
}
