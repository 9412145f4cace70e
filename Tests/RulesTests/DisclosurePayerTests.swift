import Practice
import Rules
import Testing

/// PY-02 and MA-01, as far as they are about what leaves.
@Suite struct `Who pays, and who sent the client` {
    static func insured(_ source: Payer.Source?) -> DisclosureScene {
        DisclosureScene(.therapist).having("superbill").having("treatment-plan")
            .having("progress-note", body: "Text").having("psychotherapy-note", body: "Mine.")
            .with { $0.engagement?.clients[0].details.payer = source.map { Payer($0) } }
    }

    let request = DisclosureRequest(purpose: .insurer, basis: .payment, recipient: "the insurer")

    @Test func `an insurer gets dates, codes and a summary of the plan, and no text`() {
        let scene = Self.insured(.insurance)
        #expect(scene.blocking(request).isEmpty)
        let items = scene.selection(request).items
        #expect(Set(items.map(\.kind)) == ["superbill", "treatment-plan", "progress-note"])
        let note = items.first { $0.kind == "progress-note" }
        #expect(note?.includesBody == false && note?.fields.contains("subjective") == false)
    }

    @Test func `psychotherapy notes never go there, whatever was signed`() {
        let scene = Self.insured(.insurance).havingRelease(["type": "psychotherapy-notes"])
        let asking = DisclosureRequest.onRelease(scene.latest) {
            $0.purpose = .insurer
            $0.includesPsychotherapyNotes = true
        }
        #expect(scene.blocking(asking) == ["PY-02"])
    }

    @Test(arguments: [nil, Payer.Source.own, .sponsor, .insurance, .selfPayRestricted])
    func `nothing goes to an insurer about who pays so that none learns of it`(
        source: Payer.Source?
    ) {
        let refusals = Self.insured(source).refusals("PY-02", request)
        #expect(refusals.isEmpty == (source != .selfPayRestricted))
    }

    @Test func `other purposes hear nothing of it`() {
        let scene = Self.insured(.selfPayRestricted)
        let access = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(scene.says("PY-02", to: access).isEmpty)
    }

    // MARK: Mandates

    func report(_ scene: DisclosureScene, to recipient: String) -> DisclosureRequest {
        DisclosureRequest(
            purpose: .mandatedReport,
            basis: .consent,
            document: scene.latest,
            recipient: recipient
        )
    }

    @Test(arguments: [
        ("attendance", ["session"]), ("goal-status", ["goal"]),
        ("attendance\ncompletion", ["session", "completion"]),
    ])
    func `a report holds what the mandate names`(scope: String, kinds: [String]) {
        let scene = DisclosureScene(.coach).having("session").having("goal").having("completion")
            .having("coaching-session").having("mandate", ["reportScope": scope])
        let request = report(scene, to: "the officer in charge")
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.selection(request).items.map(\.kind) == kinds)
    }

    @Test func `and goes to whom the mandate names`() {
        let scene = DisclosureScene(.coach).having("session")
            .having("mandate", ["reportScope": "attendance"])
        #expect(scene.blocking(report(scene, to: "the employer")) == ["MA-01"])
    }
}
