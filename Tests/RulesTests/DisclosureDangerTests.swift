import Practice
import Rules
import Testing

/// CD-05, CD-06 and CD-07: what is protected further, what danger opens, what courts get.
@Suite struct `In danger the least goes, at once, with the facts` {
    static let grounds: [DisclosureRequest.Basis] = [
        .seriousThreat, .abuseReport, .emergencyTreatment,
    ]

    @Test(arguments: [Role.therapist, .coach], grounds)
    func `a crisis contact goes to who can help, in either discipline`(
        role: Role,
        basis: DisclosureRequest.Basis
    ) {
        let scene = DisclosureScene(role).having("session").having("crisis-contact")
        let request = DisclosureRequest.inDanger([scene.latest], basis)
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.selection(request).items.map(\.record) == [scene.latest])
        #expect(scene.selection(request).withheld[.notAskedFor] == 1)
    }

    @Test(arguments: [Role.therapist, .coach], grounds)
    func `nothing that is missing, overdue or joint holds it up`(
        role: Role,
        basis: DisclosureRequest.Basis
    ) {
        let partner = ClientFacts(
            id: DisclosureScene.identifier(0xC2),
            details: ClientDetails(name: "Ben Pop")
        )
        for standing in EngagementStanding.allCases {
            let scene = DisclosureScene(role).having("crisis-contact", status: .draft)
                .with {
                    $0.engagement?.standing = standing
                    $0.engagement?.clients.append(partner)
                }
            let request = DisclosureRequest.inDanger([scene.latest], basis)
            #expect(scene.blocking(request).isEmpty)
            #expect(scene.selection(request).items.map(\.record) == [scene.latest])
        }
    }

    @Test func `without facts, without a recipient, or for a whole record it is refused`() {
        let scene = DisclosureScene(.therapist).having("crisis-contact")
        var request = DisclosureRequest.inDanger([scene.latest])
        request.facts = " "
        #expect(scene.blocking(request) == ["CD-06"])
        request = .inDanger([scene.latest])
        request.recipient = ""
        #expect(scene.blocking(request) == ["CD-06"])
        request = .inDanger([])
        #expect(scene.blocking(request) == ["CD-06"])
        #expect(scene.selection(request).items.isEmpty)
        request.facts = ""
        request.recipient = ""
        #expect(scene.refusals("CD-06", request).count == 3)
    }

    @Test(arguments: JurisdictionProfile.all)
    func `whether there is a duty is never said, only what the profile knows`(
        profile: JurisdictionProfile
    ) {
        let scene = DisclosureScene(.therapist).having("crisis-contact").with {
            $0.profile = profile
        }
        let findings = scene.says("CD-06", to: .inDanger([scene.latest], .abuseReport))
        #expect(findings.allSatisfy { $0.level == .inform })
        #expect(findings[0].reason.contains("yours to decide"))
        #expect(findings[0].reason.contains(profile.duties.reportChildAbuse.rawValue))
    }

    @Test func `whether the client was told is asked, and waited for by nothing`() {
        let scene = DisclosureScene(.coach).having("crisis-contact")
        var request = DisclosureRequest.inDanger([scene.latest])
        #expect(scene.says("CD-06", to: request).count == 1)
        request.clientNotice = ""
        #expect(scene.says("CD-06", to: request).count == 2)
        #expect(scene.blocking(request).isEmpty)
    }

    @Test func `it stands in the account of disclosures`() {
        let scene = DisclosureScene(.therapist).having("crisis-contact")
        #expect(scene.says("CD-08", to: .inDanger([scene.latest])).count == 1)
    }

    @Test(arguments: ["serious-threat", "abuse-report", "medical-emergency", "required-by-law"])
    func `what was told by telephone is signed with its facts`(basis: String) {
        let scene = DisclosureScene(.coach)
        let fields = ["basis": basis, "means": "phone"]
        #expect(scene.says("CD-06", signing: "disclosure", fields).map(\.level) == [.demand])
        let told = fields.merging(["facts": "said so"]) { $1 }
        #expect(scene.says("CD-06", signing: "disclosure", told).isEmpty)
        #expect(scene.says("CD-06", signing: "disclosure", ["basis": "treatment"]).isEmpty)
    }

    @Test func `a request of another kind hears nothing of it`() {
        let scene = DisclosureScene(.therapist).having("progress-note").havingRelease()
        #expect(scene.says("CD-06", to: .onRelease(scene.latest)).isEmpty)
    }
}

@Suite struct `Substance-use treatment records` {
    static func marked(_ scene: DisclosureScene) -> DisclosureScene {
        scene.with {
            $0.engagement?.marks = [
                EngagementMark(.part2, since: DisclosureScene.moment("2026-01-01"))
            ]
        }
    }

    let scene = marked(DisclosureScene(.therapist).having("progress-note"))

    @Test func `leave on a consent of their own, with the statement and an account of the consent`()
    {
        let scene = scene.havingRelease(["type": "part2"])
        let request = DisclosureRequest.onRelease(scene.latest) { $0.part2Statement = "as copied" }
        #expect(scene.blocking(request).isEmpty)
        let notices = scene.selection(request).notices
        #expect(Set([.part2Statement, .part2Explanation, .consentScope]).isSubset(of: notices))
    }

    @Test func `do not leave without the statement, which nobody invents`() {
        let scene = scene.havingRelease(["type": "part2"])
        #expect(scene.blocking(.onRelease(scene.latest)) == ["CD-05"])
        #expect(DisclosureNotice.part2Statement.text == nil)
    }

    @Test func `do not leave on a release that was made for other records`() {
        let scene = scene.havingRelease()
        let request = DisclosureRequest.onRelease(scene.latest) { $0.part2Statement = "as copied" }
        #expect(scene.blocking(request) == ["CD-05"])
    }

    @Test(arguments: [DisclosureRequest.Basis.courtOrder, .subpoena, .ownDefence])
    func `are reached by no ordinary demand`(basis: DisclosureRequest.Basis) {
        let scene = Self.marked(
            DisclosureScene(.therapist).having("progress-note").having(
                "legal-demand",
                [
                    "demand": "court-order", "privilege": "ruled", "assurance": "notice",
                ]
            )
        )
        let request = DisclosureRequest(
            purpose: .court,
            basis: basis,
            recipient: "the court",
            items: [scene.record(of: "progress-note")]
        )
        #expect(scene.blocking(request) == ["CD-05"])
    }

    @Test func `are opened by an order of the special kind`() {
        let scene = Self.marked(
            DisclosureScene(.therapist).having("progress-note").having(
                "legal-demand",
                [
                    "demand": "court-order"
                ]
            )
        )
        let request = DisclosureRequest(
            purpose: .court,
            basis: .part2Order,
            recipient: "the court",
            items: [scene.record(of: "progress-note")]
        )
        #expect(scene.blocking(request).isEmpty)
    }

    @Test(arguments: [DisclosureRequest.Basis.emergencyTreatment, .abuseReport])
    func `go at once in a medical emergency, and with a first report of abuse`(
        basis: DisclosureRequest.Basis
    ) {
        #expect(scene.blocking(.inDanger([scene.latest], basis)).isEmpty)
    }

    @Test func `a threat alone is told without the programme, and the refusal says how, at once`() {
        let findings = scene.says("CD-05", to: .inDanger([scene.latest]))
        #expect(findings.map(\.level) == [.refuse])
        #expect(findings[0].wayOut.contains("at once by telephone"))
        #expect(findings[0].wayOut.contains("--basis medical-emergency"))
        // What was told is signed without a question.
        let told = ["basis": "serious-threat", "facts": "said so", "means": "phone"]
        #expect(scene.says("CD-05", signing: "disclosure", told).isEmpty)
    }

    @Test func `treatment and payment are no ground for them`() {
        for basis in [DisclosureRequest.Basis.treatment, .payment] {
            let request = DisclosureRequest(
                purpose: .newTherapist,
                basis: basis,
                recipient: "Mia Lang"
            )
            #expect(scene.blocking(request).contains("CD-05"))
        }
    }

    @Test func `words in a note set no mark, and a lifted mark is none`() {
        let words = DisclosureScene(.therapist).having("progress-note", body: "alcohol")
            .havingRelease()
        #expect(words.says("CD-05", to: .onRelease(words.latest)).isEmpty)
        let day = DisclosureScene.moment("2026-01-02")
        let lifted = scene.with {
            $0.engagement?.marks.append(EngagementMark(.lifted, subject: "part2", since: day))
        }.havingRelease()
        #expect(lifted.blocking(.onRelease(lifted.latest)).isEmpty)
    }
}

@Suite struct `Courts and lawyers` {
    static func demanded(
        _ demand: String,
        _ role: Role = .therapist,
        _ fields: [String: String] = [:]
    ) -> DisclosureScene {
        let all = ["demand": demand, "deadline": "2026-03-24", "assurance": "none"]
        return DisclosureScene(role).having("session").having("session", on: "2026-03-02")
            .having("legal-demand", all.merging(fields) { $1 })
    }

    func request(
        _ scene: DisclosureScene,
        _ basis: DisclosureRequest.Basis
    ) -> DisclosureRequest {
        DisclosureRequest(
            purpose: .court,
            basis: basis,
            document: scene.latest,
            recipient: "the county court",
            items: [scene.record(of: "session")]
        )
    }

    @Test func `an order opens exactly what it lists`() {
        let scene = Self.demanded("court-order")
        let request = request(scene, .courtOrder)
        #expect(scene.blocking(request).isEmpty)
        let selection = scene.selection(request)
        #expect(selection.items.map(\.record) == request.items)
        #expect(selection.withheld[.notAskedFor] == 2)
        #expect(selection.notices.contains(.courtCover))
    }

    @Test func `an order without a list opens nothing`() {
        let scene = Self.demanded("court-order")
        var request = request(scene, .courtOrder)
        request.items = []
        #expect(scene.blocking(request) == ["CD-07"])
    }

    @Test func `each refusal says not to ignore it, and the day`() {
        let scene = Self.demanded("subpoena", .therapist, ["privilege": "not-asked"])
        let findings = scene.says("CD-07", to: request(scene, .subpoena))
        #expect(findings.count == 2)
        #expect(
            findings.allSatisfy {
                $0.wayOut.hasSuffix("do not ignore this: respond or object by 2026-03-24")
            }
        )
    }

    @Test(arguments: [
        ("not-asked", "none", 2), ("not-asked", "notice", 1), ("waived", "none", 1),
        ("waived", "notice", 0), ("ruled", "protective-order", 0), ("no-privilege", "notice", 1),
    ])
    func `a subpoena in therapy needs a word on privilege and the assurance`(
        privilege: String,
        assurance: String,
        count: Int
    ) {
        let fields = ["privilege": privilege, "assurance": assurance]
        let scene = Self.demanded("subpoena", .therapist, fields)
        #expect(scene.refusals("CD-07", request(scene, .subpoena)).count == count)
    }

    @Test func `in coaching there is no privilege to wait for, and notice all the same`() {
        let fields = ["privilege": "no-privilege", "assurance": "none"]
        let without = Self.demanded("subpoena", .coach, fields)
        #expect(without.refusals("CD-07", request(without, .subpoena)).count == 1)
        let with = Self.demanded("subpoena", .coach, ["assurance": "notice"])
        #expect(with.blocking(request(with, .subpoena)).isEmpty)
    }

    @Test func `a lawyer's letter alone opens nothing`() {
        let scene = Self.demanded("attorney-letter")
        #expect(scene.blocking(request(scene, .attorneyLetter)) == ["CD-07"])
        // Nor does it become a subpoena by being called one.
        let called = Self.demanded(
            "attorney-letter",
            .therapist,
            ["privilege": "waived", "assurance": "notice"]
        )
        #expect(called.blocking(request(called, .subpoena)) == ["CD-07"])
    }

    @Test(arguments: [
        DisclosureRequest.Basis.courtOrder, .subpoena, .attorneyLetter,
    ])
    func `without the demand on file nothing goes, and the way there is a command`(
        basis: DisclosureRequest.Basis
    ) {
        let scene = DisclosureScene(.therapist).having("session")
        let findings = scene.says("CD-07", to: request(scene, basis))
        #expect(findings.map(\.level) == [.demand])
        #expect(findings[0].wayOut.contains("tacit add legal-demand --engagement"))
        #expect(findings[0].document == "legal-demand")
    }

    @Test func `the client's release opens a court's door too`() {
        let scene = DisclosureScene(.therapist).having("session").havingRelease()
        let request = DisclosureRequest(
            purpose: .court,
            basis: .authorization,
            document: scene.latest,
            recipient: "Mia Lang",
            items: [scene.record(of: "session")]
        )
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.says("CD-07", to: request).isEmpty)
    }
}
