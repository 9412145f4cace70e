import Practice
import Rules
import Testing

/// CD-01 and CD-02: on what ground something leaves.
@Suite struct `Nothing leaves without a ground` {
    let scene = DisclosureScene(.therapist).having("progress-note")

    @Test func `so without one it is refused, and the refusal names those that would do`() {
        let request = DisclosureRequest(
            purpose: .newTherapist,
            basis: .noneGiven,
            recipient: "Mia Lang"
        )
        let findings = scene.says("CD-01", to: request)
        #expect(findings.map(\.level) == [.refuse])
        #expect(findings[0].wayOut.contains("authorization"))
        #expect(findings[0].wayOut.contains("tacit add release-of-information --engagement"))
    }

    @Test func `a release that says everything lets its records go, and only those of its days`() {
        let scene = scene.having("progress-note", on: "2025-01-01")
            .havingRelease(["recordsFrom": "2026-01-01"])
        let request = DisclosureRequest.onRelease(scene.latest)
        #expect(scene.blocking(request).isEmpty)
        let selection = scene.selection(request)
        #expect(selection.items.map(\.kind) == ["progress-note"])
        #expect(selection.withheld[.outOfRange] == 1)
    }

    @Test(arguments: [
        ("description", "what may be disclosed"), ("discloser", "who discloses"),
        ("recipient", "to whom"), ("purpose", "what for"), ("expiry", "when it ends"),
        ("signature", "who signed"), ("rightToRevoke", "revoked"),
        ("conditioning", "does not depend on signing"), ("redisclosure", "protection may end"),
    ])
    func `a release without one of the nine elements is refused, and the element is named`(
        field: String,
        word: String
    ) {
        let scene = scene.havingRelease([field: ""])
        let refusals = scene.refusals("CD-01", .onRelease(scene.latest))
        #expect(refusals.contains { $0.hasPrefix("the release does not say") && $0.contains(word) })
        #expect(refusals.filter { $0.hasPrefix("the release does not say") }.count == 1)
    }

    @Test func `all that is missing is said at once`() {
        let scene = scene.havingRelease(["description": "", "discloser": "", "conditioning": ""])
        #expect(scene.refusals("CD-01", .onRelease(scene.latest)).count == 3)
    }

    @Test func `a signature without a date is none`() {
        let scene = scene.havingRelease(["signature": "the client, on paper"])
        #expect(scene.refusals("CD-01", .onRelease(scene.latest)).count == 1)
    }

    @Test(arguments: [
        ("2026-03-09", true), ("2026-03-10", false), ("2026-03-11", false),
        ("until 2026-03-09, in the evening", true),
    ])
    func `a release holds until its last day, that day included`(expiry: String, isOver: Bool) {
        let scene = scene.havingRelease(["expiry": expiry])
        let refusals = scene.refusals("CD-01", .onRelease(scene.latest))
        #expect(refusals == (isOver ? ["the release has expired"] : []))
    }

    @Test func `a release until the end of treatment ends with the engagement`() {
        let open = scene.havingRelease(["expiry": "at the end of treatment"])
        #expect(open.blocking(.onRelease(open.latest)).isEmpty)
        let closed = open.with { $0.engagement?.standing = .closed }
        #expect(closed.refusals("CD-01", .onRelease(open.latest)) == ["the release has expired"])
    }

    @Test(arguments: [Status.signed, .draft, .imported])
    func `a release that was taken back is refused, though it stays as it was signed`(
        status: Status
    ) {
        let given = scene.havingRelease()
        let revoked = given.having(
            "revocation",
            ["release": given.latest.text, "revokedOn": "2026-03-10"],
            status: status
        )
        #expect(given.blocking(.onRelease(given.latest)).isEmpty)
        let refusals = revoked.refusals("CD-01", .onRelease(given.latest))
        #expect(refusals == ["the release was revoked"])
    }

    @Test func `taking back one release leaves another`() {
        let first = scene.havingRelease()
        let second = first.havingRelease()
        let revoked = second.having(
            "revocation",
            ["release": first.latest.shortText, "revokedOn": "2026-03-09"]
        )
        #expect(!revoked.blocking(.onRelease(first.latest)).isEmpty)
        #expect(revoked.blocking(.onRelease(second.latest)).isEmpty)
    }

    @Test(arguments: [
        ("Mia Lang", true), ("mia lang", true), ("Dr Otto Kern", false), ("Mia Kern", false),
        ("Lang", true),
    ])
    func `a release is for its recipient`(name: String, isMeant: Bool) {
        let scene = scene.havingRelease(["recipient": "Dr. Mia Lang, Mill Street"])
        let refusals = scene.refusals("CD-01", .onRelease(scene.latest, to: name))
        #expect(refusals == (isMeant ? [] : ["the release was given for another recipient"]))
    }

    @Test func `a class of persons is a recipient, and a name with a profession is no class`() {
        let anybody = scene.havingRelease(["recipient": "any treating therapist"])
        #expect(anybody.blocking(.onRelease(anybody.latest, to: "Otto Kern")).isEmpty)
        let somebody = scene.havingRelease(["recipient": "Mia Lang, therapist"])
        #expect(!somebody.blocking(.onRelease(somebody.latest, to: "Otto Kern")).isEmpty)
    }

    @Test func `kinds and days beyond the release are refused where they are asked for`() {
        let scene = scene.having("intake").havingRelease([
            "covers": "progress-note", "recordsFrom": "2026-01-01", "recordsTo": "2026-03-31",
        ])
        let request = DisclosureRequest.onRelease(scene.latest)
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.selection(request).items.map(\.kind) == ["progress-note"])
        // The intake, and the release itself.
        #expect(scene.selection(request).withheld[.notCovered] == 2)
        #expect(
            scene.refusals("CD-01", .onRelease(scene.latest) { $0.kinds = ["intake"] })
                == ["the release does not cover records of the kind 'intake'"]
        )
        #expect(
            scene.refusals(
                "CD-01",
                .onRelease(scene.latest) { $0.since = DisclosureScene.moment("2025-12-31") }
            ) == ["the release does not reach back so far"]
        )
        #expect(
            scene.refusals(
                "CD-01",
                .onRelease(scene.latest) { $0.until = DisclosureScene.moment("2026-04-01") }
            ) == ["the release does not reach so far ahead"]
        )
    }

    @Test func `a draft is no release, and neither is a record of another kind`() {
        let draft = scene.having("release-of-information", status: .draft)
        #expect(!draft.refusals("CD-01", .onRelease(draft.latest)).isEmpty)
        #expect(!scene.refusals("CD-01", .onRelease(scene.latest)).isEmpty)
        #expect(!scene.refusals("CD-01", .onRelease(nil)).isEmpty)
    }

    @Test func `an imported release counts`() {
        let scene = scene.having(
            "release-of-information",
            ["recipient": "Mia Lang", "expiry": "2026-12-31"],
            status: .imported
        )
        #expect(scene.blocking(.onRelease(scene.latest)).isEmpty)
    }

    @Test func `nobody as a recipient is refused, and the client needs no name`() {
        let scene = scene.havingRelease()
        #expect(
            scene.refusals("CD-01", .onRelease(scene.latest, to: " ")) == [
                "nobody is named who gets it"
            ]
        )
        let own = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(scene.blocking(own).isEmpty)
    }

    @Test(arguments: [
        (DisclosureRequest.Purpose.oversight, DisclosureRequest.Basis.oversight),
        (.oversight, .coroner), (.court, .ownDefence),
        (.insurer, .payment), (.emergency, .emergencyTreatment),
    ])
    func `the further grounds are grounds`(
        purpose: DisclosureRequest.Purpose,
        basis: DisclosureRequest.Basis
    ) {
        var request = DisclosureRequest(purpose: purpose, basis: basis, recipient: "somebody")
        request.items = [scene.latest]
        request.facts = "seen"
        #expect(scene.refusals("CD-01", request).isEmpty)
    }

    @Test func `who decides for the client is on file, with what authority`() {
        func refusals(_ representative: Representative?) -> [String] {
            let scene = scene.with {
                $0.engagement?.clients[0].details.representatives =
                    [representative].compactMap(\.self)
            }
            let request = DisclosureRequest(
                purpose: .representative,
                basis: .representative,
                recipient: "Mia Lang"
            )
            return scene.refusals("CD-01", request)
        }
        #expect(refusals(nil).count == 1)
        #expect(refusals(Representative(name: "Tom Ruiz", authority: "order seen")).count == 1)
        #expect(refusals(Representative(name: "Mia Lang", relation: "guardian")).count == 1)
        #expect(refusals(Representative(name: "mia lang", authority: "order seen")).isEmpty)
    }

    @Test func `what was told by word of mouth is written down, whatever is on file`() {
        for role in [Role.therapist, .coach] {
            let findings = DisclosureScene(role).says(
                "CD-01",
                signing: "disclosure",
                ["basis": "other", "means": "phone"]
            )
            #expect(findings.isEmpty)
        }
    }

    @Test func `every pair of purpose, discipline and ground is decided by the table`() {
        for role in Role.allCases {
            for purpose in DisclosureRequest.Purpose.allCases {
                for basis in DisclosureRequest.Basis.allCases {
                    let request = DisclosureRequest(
                        purpose: purpose,
                        basis: basis,
                        recipient: "somebody"
                    )
                    let profile = PurposeProfile.of(request, in: role.discipline)
                    let refusals = DisclosureScene(role).refusals("CD-01", request)
                    let isListed = profile?.bases.contains(basis) == true
                    let isUnlisted = refusals.contains {
                        $0.contains("is no ground") || $0.contains("lets nothing out")
                            || $0.contains("no ground is named")
                    }
                    #expect(isListed != isUnlisted, "\(role) \(purpose) \(basis)")
                }
            }
        }
    }
}

@Suite struct `Psychotherapy notes stay apart` {
    let scene = DisclosureScene(.therapist).having("progress-note")
        .having("psychotherapy-note", body: "Mine.")

    @Test(arguments: PurposeProfile.therapy)
    func `no purpose takes them along`(profile: PurposeProfile) {
        let request = DisclosureRequest(
            purpose: profile.purpose,
            basis: profile.bases[0],
            recipient: "somebody"
        )
        let selection = scene.selection(request)
        #expect(!selection.items.contains { $0.kind == "psychotherapy-note" })
        #expect(selection.withheld[.psychotherapyNotes] == 1)
        #expect(profile.parts(of: "psychotherapy-note") == nil)
    }

    @Test(arguments: ["general", "part2", "sud-counseling"])
    func `a release of another type does not reach them`(type: String) {
        let scene = scene.havingRelease(["type": type])
        let request = DisclosureRequest.onRelease(scene.latest) {
            $0.includesPsychotherapyNotes = true
        }
        #expect(scene.blocking(request) == ["CD-02"])
    }

    @Test func `a release for them alone lets them go, and nothing else`() {
        let scene = scene.havingRelease(["type": "psychotherapy-notes"])
        let request = DisclosureRequest.onRelease(scene.latest) {
            $0.includesPsychotherapyNotes = true
        }
        #expect(scene.blocking(request).isEmpty)
        let selection = scene.selection(request)
        #expect(selection.items.map(\.kind) == ["psychotherapy-note"])
        #expect(selection.notices.contains(.psychotherapyNotes))
    }

    @Test func `such a release is combined with nothing`() {
        let scene = scene.havingRelease([
            "type": "psychotherapy-notes", "covers": "psychotherapy-note\nintake",
        ])
        let request = DisclosureRequest.onRelease(scene.latest) {
            $0.includesPsychotherapyNotes = true
        }
        #expect(scene.blocking(request) == ["CD-02"])
        let other = self.scene.havingRelease(["type": "psychotherapy-notes"])
        let both = DisclosureRequest.onRelease(other.latest) {
            $0.kinds = ["psychotherapy-note", "progress-note"]
        }
        #expect(other.blocking(both).contains("CD-02"))
    }

    @Test func `naming one as an item is asking for them`() {
        let scene = scene.having(
            "legal-demand",
            [
                "demand": "subpoena", "privilege": "waived", "assurance": "notice",
            ]
        )
        let request = DisclosureRequest(
            purpose: .court,
            basis: .subpoena,
            recipient: "the court",
            items: [scene.record(of: "psychotherapy-note")]
        )
        #expect(scene.blocking(request) == ["CD-02"])
    }

    @Test(arguments: [
        DisclosureRequest.Basis.ownTraining, .ownDefence, .requiredByLaw, .oversight, .coroner,
        .seriousThreat, .courtOrder,
    ])
    func `the grounds that the law names reach them`(basis: DisclosureRequest.Basis) {
        let request = DisclosureRequest(
            purpose: .court,
            basis: basis,
            items: [scene.record(of: "psychotherapy-note")],
            includesPsychotherapyNotes: true
        )
        #expect(scene.refusals("CD-02", request).isEmpty)
    }

    @Test(arguments: [
        DisclosureRequest.Basis.treatment, .payment, .representative, .subpoena,
        .attorneyLetter, .professionalWill, .emergencyTreatment, .consent, .noneGiven,
    ])
    func `other grounds do not`(basis: DisclosureRequest.Basis) {
        let request = DisclosureRequest(
            purpose: .court,
            basis: basis,
            includesPsychotherapyNotes: true
        )
        #expect(scene.refusals("CD-02", request).count == 1)
    }

    @Test func `the writer may show them to the client, on purpose`() {
        let request = DisclosureRequest(
            purpose: .clientAccess,
            basis: .clientRequest,
            includesPsychotherapyNotes: true
        )
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.says("CD-02", to: request).map(\.level) == [.inform])
        #expect(scene.selection(request).items.contains { $0.kind == "psychotherapy-note" })
    }

    @Test func `a request that does not ask for them hears nothing of them`() {
        let scene = scene.havingRelease()
        #expect(scene.says("CD-02", to: .onRelease(scene.latest)).isEmpty)
    }

    @Test func `what the record has to hold is advised out of them, and never forbidden`() {
        let findings = scene.says("CD-02", signing: "psychotherapy-note", ["medication": "x"])
        #expect(findings.map(\.level) == [.advise])
        #expect(scene.says("CD-02", signing: "psychotherapy-note").isEmpty)
        #expect(scene.says("CD-02", signing: "progress-note", ["medication": "x"]).isEmpty)
    }
}
