import Practice
import Testing

@testable import Rules

@Suite struct `How and where you meet` {
    /// Therapy with a session of some modality on file, and the link of a note to it.
    private func meeting(
        _ modality: String,
        _ fields: [String: String] = [:],
        in scene: PracticeScene = .therapy
    ) -> (scene: PracticeScene, link: [String: String]) {
        let met = scene.with("session", fields.merging(["modality": modality]) { $1 })
        return (met, ["session": met.last])
    }

    private func withCredential(_ jurisdiction: String, _ scene: PracticeScene) -> PracticeScene {
        scene.changed {
            $0.credentials = [
                Credential(title: "LP", number: "1", jurisdiction: jurisdiction, expires: nil)
            ]
        }
    }

    private func remote(
        _ fields: [String: String] = ["location": "at home"],
        place: String? = nil
    ) -> (scene: PracticeScene, link: [String: String]) {
        var fields = fields
        fields["place"] = place
        let (scene, link) = meeting("video", fields)
        return (scene.with("telehealth-consent"), link)
    }

    // MARK: MD-01

    @Test(arguments: ["video", "phone", "chat"])
    func `therapy at a distance asks for consent and location`(_ modality: String) {
        let (scene, link) = meeting(modality)
        let found = scene.signing("MD-01", "progress-note", link)
        #expect(found.levels == [.demand, .demand])
        #expect(found.first?.document == "telehealth-consent")
        let consented = scene.with("telehealth-consent")
        #expect(consented.signing("MD-01", "progress-note", link).levels == [.demand])
    }

    @Test func `with consent and location it is signed`() {
        let (scene, link) = remote()
        #expect(scene.signing("MD-01", "progress-note", link).isEmpty)
        let (other, name) = meeting("video", ["location": "at home"])
        let within = other.with("informed-consent", ["telehealth": "agreed, with its limits"])
        #expect(within.signing("MD-01", "soap-note", name).isEmpty)
        let draft = other.with("telehealth-consent", [:], status: .draft)
        #expect(draft.signing("MD-01", "soap-note", name).demand)
    }

    @Test func `a consent that was taken back is none`() throws {
        let (scene, link) = remote()
        let consent = try #require(
            scene.context.records.last { $0.note.kind == "telehealth-consent" }
        )
        let revoked = scene.with(
            "revocation",
            ["release": consent.id.text, "revokedOn": "2026-01-01"]
        )
        #expect(revoked.signing("MD-01", "progress-note", link).levels == [.demand])
    }

    @Test func `a signed exception is as good as the consent`() {
        let (scene, link) = meeting("video")
        let excused = scene.with("exception", ["rules": "MD-01", "fixBy": "2026-12-31"])
        let note = excused.record(Note.complete("progress-note", link))
        let ruling = Rulebook.ruling(on: .sign(note), excused.context)
        #expect(ruling.blocking.filter { $0.rule == "MD-01" }.isEmpty)
        #expect(ruling.excused.contains { $0.rule == "MD-01" })
        #expect(excused.reviewing("EX-01").levels == [.advise])
        #expect(excused.with("telehealth-consent").reviewing("EX-01").isEmpty)
    }

    @Test func `in person, and in coaching, it is silent`() {
        let (scene, link) = meeting("in-person")
        #expect(scene.signing("MD-01", "progress-note", link).isEmpty)
        for modality in ["video", "phone", "chat", "in-person"] {
            let (scene, link) = meeting(modality, in: .coaching)
            #expect(scene.signing("MD-01", "coaching-session", link).isEmpty)
        }
        #expect(PracticeScene.therapy.signing("MD-01", "progress-note").isEmpty)
    }

    @Test(arguments: [
        ("CBT, by video, weekly", true), ("Telephone, weekly", true),
        ("CBT, in person, weekly; phone when needed", false), ("SFBT, weekly", false),
    ])
    func `a note without a session tells by its own words`(_ modality: String, _ asks: Bool) {
        let found = PracticeScene.therapy.signing("MD-01", "progress-note", ["modality": modality])
        #expect(found.demand == asks)
    }

    @Test func `saving such a note is free`() {
        let (scene, link) = meeting("video")
        #expect(scene.findings("MD-01", .save(Note.complete("progress-note", link))).isEmpty)
    }

    @Test func `where no credential counts, it is said once on what the work rests`() {
        let (scene, link) = remote(place: "US-NJ")
        let foreign = withCredential("NY", scene)
        #expect(foreign.signing("MD-01", "progress-note", link).demand)
        #expect(withCredential("US-NJ", scene).signing("MD-01", "progress-note", link).isEmpty)
        #expect(withCredential("NJ", scene).signing("MD-01", "progress-note", link).isEmpty)
        // Nobody can compare a code with a name in words.
        #expect(withCredential("New York", scene).signing("MD-01", "progress-note", link).isEmpty)
        let known = foreign.with(
            "session",
            ["modality": "video", "place": "us-nj", "authority": "compact"]
        )
        #expect(known.signing("MD-01", "progress-note", link).isEmpty)
    }

    // MARK: XB-01

    @Test func `an unknown place is said once, and gives neutral lines`() {
        let (scene, link) = remote()
        #expect(scene.signing("XB-01", "progress-note", link).levels == [.advise])
        #expect(scene.context.crisisLines().isNeutral)
        let known = scene.changed { $0.fields = [Note.Field(name: "place", value: "US-NY")] }
        #expect(known.signing("XB-01", "progress-note", link).isEmpty)
        #expect(known.context.crisisLines().line(.emergency)?.number == "911")
    }

    @Test func `the session's place comes before the engagement's`() throws {
        let (scene, link) = remote(place: "UK")
        let usual = scene.changed { $0.fields = [Note.Field(name: "place", value: "US-NY")] }
        let session = try #require(usual.records.first)
        #expect(usual.context.crisisLines(in: session).line(.emergency)?.number == "999")
        #expect(usual.context.crisisLines().line(.emergency)?.number == "911")
        #expect(usual.signing("XB-01", "progress-note", link).levels == [.inform])
        #expect(PracticeScene.therapy.signing("XB-01", "progress-note").isEmpty)
        let (coaching, name) = meeting("video", in: .coaching)
        #expect(coaching.signing("XB-01", "coaching-session", name).isEmpty)
    }
}
