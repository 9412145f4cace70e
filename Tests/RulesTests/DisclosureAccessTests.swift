import Practice
import Rules
import Testing

/// CD-10: the client's own copy, corrections, and the clocks.
@Suite struct `Clients see their record, and may have it corrected` {
    @Test func `the client's copy holds progress and plan, and no psychotherapy note`() {
        let scene = DisclosureScene(.therapist).having("treatment-plan").having("progress-note")
            .having("psychotherapy-note", body: "Mine.")
        let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(scene.blocking(request).isEmpty)
        let selection = scene.selection(request)
        #expect(selection.items.map(\.kind) == ["treatment-plan", "progress-note"])
        #expect(selection.withheld == [.psychotherapyNotes: 1])
        #expect(selection.notices.contains(.access))
    }

    @Test func `a journal goes to its writer whole, without a word`() {
        let scene = DisclosureScene(.client).having("entry", body: "Text").having("mood")
        let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(scene.blocking(request).isEmpty && scene.says("CD-10", to: request).isEmpty)
        #expect(scene.selection(request).items.count == 2)
        #expect(scene.selection(request).withheld.isEmpty)
    }

    @Test func `a request that is not written down is advised, once`() {
        let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        let scene = DisclosureScene(.coach)
        let findings = scene.says("CD-10", to: request)
        #expect(findings.map(\.level) == [.advise] && findings[0].episode == "access-request")
        #expect(scene.having("access-request").says("CD-10", to: request).isEmpty)
    }

    @Test func `what a place says about psychotherapy notes is told`() {
        let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        for profile in JurisdictionProfile.all {
            let scene = DisclosureScene(.therapist).having("access-request")
                .with { $0.profile = profile }
            let says = scene.says("CD-10", to: request)
            #expect(says.map(\.level) == [.inform])
            #expect(
                says[0].reason.contains("stay with the writer")
                    == profile.accessExcludesPsychotherapyNotes
            )
        }
    }

    // MARK: Clocks

    /// - Returns: what the review says to a request that came on 1 February 2026.
    func review(
        _ kind: String = "access-request",
        on today: String,
        _ fields: [String: String] = [:]
    ) -> [Finding] {
        let all = ["received": "2026-02-01", "decision": "pending"].merging(fields) { $1 }
        return DisclosureScene(.therapist, today: today).having(kind, all, status: .draft)
            .review("CD-10")
    }

    @Test(arguments: [
        ("2026-03-03", "is to be answered by 2026-03-03"),
        ("2026-03-04", "was to be answered by 2026-03-03, 1 days ago"),
        ("2026-04-03", "was to be answered by 2026-03-03, 31 days ago"),
    ])
    func `access is answered in thirty days`(today: String, words: String) {
        let findings = review(on: today)
        #expect(findings.map(\.level) == [.advise])
        #expect(findings[0].reason.hasSuffix(words))
    }

    @Test func `thirty more where the one extension was used, and sixty for a correction`() {
        #expect(review(on: "2026-03-04", ["extended": "yes"])[0].reason.contains("2026-04-02"))
        #expect(review("amendment-request", on: "2026-03-04")[0].reason.contains("2026-04-02"))
    }

    @Test func `of two clocks the shorter one counts`() {
        #expect(
            review(on: "2026-02-10", ["answerBy": "2026-02-16"])[0].reason.contains("2026-02-16")
        )
        #expect(
            review(on: "2026-02-10", ["answerBy": "2026-05-01"])[0].reason.contains("2026-03-03")
        )
    }

    @Test func `what is answered is over`() {
        #expect(review(on: "2026-04-03", ["decision": "granted"]).isEmpty)
        #expect(DisclosureScene(.coach).review("CD-10").isEmpty)
    }

    // MARK: Denials

    @Test func `a denial says why, and whether somebody may review it`() {
        let scene = DisclosureScene(.therapist)
        let denied = ["decision": "denied"]
        #expect(
            scene.says("CD-10", signing: "access-request", denied).map(\.level) == [
                .refuse, .refuse,
            ]
        )
        let ground = denied.merging(["ground": "endangers another person"]) { $1 }
        #expect(scene.says("CD-10", signing: "access-request", ground).count == 1)
        let whole = ground.merging(["reviewable": "yes"]) { $1 }
        #expect(scene.says("CD-10", signing: "access-request", whole).isEmpty)
        #expect(scene.says("CD-10", signing: "amendment-request", denied).count == 1)
        #expect(scene.says("CD-10", signing: "amendment-request", ground).isEmpty)
        #expect(review(on: "2026-02-10", denied).count == 2)
    }

    @Test func `a statement of disagreement travels with what it disputes`() {
        let note = DisclosureScene(.therapist).having("progress-note").having("intake")
        let scene = note.having(
            "amendment-request",
            [
                "record": note.record(of: "progress-note").shortText, "decision": "denied",
                "ground": "accurate", "disagreement": "I never said so.",
            ],
            status: .draft
        ).havingRelease()
        let selection = scene.selection(.onRelease(scene.latest))
        let statement = selection.items.first { $0.kind == "amendment-request" }
        #expect(statement.map { Set($0.fields) } == ["record", "disagreement"])
        let coach = DisclosureRequest(purpose: .coach, basis: .authorization, recipient: "x")
        #expect(!scene.selection(coach).items.contains { $0.kind == "amendment-request" })
    }

    @Test func `an accepted correction, or one without a statement, does not`() {
        for fields in [["decision": "accepted", "disagreement": "x"], ["decision": "denied"]] {
            let scene = DisclosureScene(.therapist).having("intake")
                .having("amendment-request", fields).havingRelease()
            let selection = scene.selection(.onRelease(scene.latest))
            #expect(!selection.items.contains { $0.kind == "amendment-request" })
        }
    }
}
