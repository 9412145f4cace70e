import Practice
import Rules
import Testing

/// CL-03: from therapy to coaching and back.
@Suite struct `Coaching picks up where therapy leaves off` {
    static let scene = DisclosureScene(.therapist).having("intake", ["strengths": "sings"])
        .having("treatment-plan").having("progress-note").having("handover")

    static func toCoach(_ scene: DisclosureScene, _ fields: Set<String> = []) -> DisclosureRequest {
        .onRelease(scene.latest) {
            $0.purpose = .newCoach
            $0.extraFields = fields
        }
    }

    @Test func `a coach gets goals, strengths and insights, and no diagnosis`() {
        let scene = Self.scene.havingRelease()
        #expect(scene.blocking(Self.toCoach(scene)).isEmpty)
        let items = scene.selection(Self.toCoach(scene)).items
        #expect(items.map(\.kind) == ["intake", "treatment-plan", "handover"])
        let fields = items.flatMap(\.fields)
        for field in ["diagnosis", "presentingProblem", "problemHistory", "riskScreen", "problems"]
        {
            #expect(!fields.contains(field))
        }
        #expect(items.allSatisfy { !$0.includesBody })
    }

    @Test func `a diagnosis goes only on a release that names it`() {
        let plain = Self.scene.havingRelease()
        let findings = plain.says("CL-03", to: Self.toCoach(plain, ["diagnosis"]))
        #expect(findings.filter(\.isBlocking).count == 1)
        #expect(findings[0].wayOut.contains("--field covers=diagnosis"))
        #expect(plain.blocking(Self.toCoach(plain, ["diagnosis"])) == ["CL-03"])
        // Words alone could say that it must not go.
        let words = Self.scene.havingRelease(["description": "goals, and no diagnosis"])
        #expect(words.blocking(Self.toCoach(words, ["diagnosis"])) == ["CL-03"])
        let named = Self.scene.havingRelease(["covers": "diagnosis"])
        #expect(named.blocking(Self.toCoach(named, ["diagnosis"])).isEmpty)
        let fields = named.selection(Self.toCoach(named, ["diagnosis"])).items.flatMap(\.fields)
        #expect(fields.contains("diagnosis"))
        // It goes where it is asked for, not because it may.
        let unasked = named.selection(Self.toCoach(named)).items.flatMap(\.fields)
        #expect(!unasked.contains("diagnosis"))
    }

    @Test func `treatment is no ground for telling a coach`() {
        var request = Self.toCoach(Self.scene)
        request.basis = .treatment
        #expect(Self.scene.blocking(request) == ["CD-01", "CL-03"])
    }

    @Test func `whether both are one practice is asked as long as it is not answered`() {
        let scene = Self.scene.havingRelease()
        #expect(scene.says("CL-03", to: Self.toCoach(scene)).map(\.level) == [.inform])
        let answered = scene.with { $0.settings.sameLegalEntity = true }
        #expect(answered.says("CL-03", to: Self.toCoach(scene)).isEmpty)
    }

    @Test func `a therapist learns from a coach what both agreed on, with a release`() {
        let scene = DisclosureScene(.coach).having("referral").having("coaching-session")
            .having("handover").havingRelease()
        let request = DisclosureRequest.onRelease(scene.latest)
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.selection(request).items.map(\.kind) == ["referral", "handover"])
        #expect(scene.selection(request).notices.contains(.notClinical))
        var none = request
        none.basis = .noneGiven
        #expect(scene.blocking(none) == ["CD-01"])
    }

    @Test func `somebody of the same profession gets the whole record but psychotherapy notes`() {
        let scene = Self.scene.having("psychotherapy-note", body: "Mine.").havingRelease()
        let selection = scene.selection(.onRelease(scene.latest))
        #expect(
            selection.items.map(\.kind) == [
                "intake", "treatment-plan", "progress-note", "handover",
            ]
        )
        #expect(selection.items.allSatisfy { $0.withheldFields == 0 })
    }

    @Test func `it says nothing where nobody goes on`() {
        let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(Self.scene.says("CL-03", to: request).isEmpty)
    }
}

/// JC-02: what belongs to several people.
@Suite struct `Joint records leave on the word of each` {
    static let ana = DisclosureScene.identifier(0xC1)
    static let ben = DisclosureScene.identifier(0xC2)

    static func joint(_ role: Role = .therapist, roles: [ClientRole] = []) -> DisclosureScene {
        DisclosureScene(role).with {
            $0.engagement?.clients.append(
                ClientFacts(id: ben, details: ClientDetails(name: "Ben Pop"))
            )
            $0.engagement?.roles = roles
        }
        .having("session").having("treatment-plan")
        .having("progress-note", ["person": "Ana Pop"], body: "Ana alone")
        .having("progress-note", ["person": ben.shortText], body: "Ben alone")
    }

    @Test func `one of two signatures is refused, both are enough`() {
        let one = Self.joint().havingRelease(["person": "Ana Pop"])
        let refusals = one.refusals("JC-02", .onRelease(one.latest))
        #expect(refusals == ["the record belongs to 2 people, and 1 of them signed for this"])
        let both = one.havingRelease(["person": "Ben Pop"])
        #expect(both.blocking(.onRelease(both.latest)).isEmpty)
    }

    @Test func `a second release that is defective is no second signature`() {
        for change in [["expiry": "2026-01-31"], ["recipient": "Otto Kern"], ["discloser": ""]] {
            let scene = Self.joint()
                .havingRelease(["person": "Ben Pop"].merging(change) { $1 })
                .havingRelease(["person": "Ana Pop"])
            #expect(scene.blocking(.onRelease(scene.latest)) == ["JC-02"])
        }
    }

    @Test func `one person's own notes go with that person's word alone`() {
        let scene = Self.joint().havingRelease(["person": "Ana Pop"])
        let request = DisclosureRequest.onRelease(scene.latest) { $0.person = Self.ana }
        #expect(scene.blocking(request).isEmpty)
        let selection = scene.selection(request)
        #expect(selection.items.count == 1)
        let record = scene.context.records.first { $0.id == selection.items[0].record }
        #expect(record?.note.body == "Ana alone")
        #expect(selection.withheld[.otherPerson] == 3)
        let other = DisclosureRequest.onRelease(scene.latest) { $0.person = Self.ben }
        #expect(scene.blocking(other) == ["JC-02"])
    }

    @Test func `the client's own copy is of what is theirs`() {
        let scene = Self.joint()
        var request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(scene.blocking(request) == ["JC-02"])
        request.person = Self.ben
        #expect(scene.blocking(request).isEmpty)
        #expect(scene.selection(request).items.count == 1)
    }

    @Test(arguments: ["collateral", "observer", "child"])
    func `those who are there besides sign nothing`(label: String) {
        let scene = Self.joint(roles: [ClientRole(person: Self.ben, label: label)])
            .havingRelease(["person": "Ana Pop"])
        #expect(scene.blocking(.onRelease(scene.latest)).isEmpty)
    }

    @Test(arguments: [("2008-03-10", true), ("2008-03-11", false)])
    func `a minor signs nothing until the day of majority`(born: String, signs: Bool) {
        let scene = Self.joint().with {
            $0.engagement?.clients[1].details.born = DisclosureScene.moment(born)
        }
        .havingRelease(["person": "Ana Pop"])
        #expect(scene.blocking(.onRelease(scene.latest)) == (signs ? ["JC-02"] : []))
    }

    @Test func `danger, orders and reports are not held up`() {
        for role in [Role.therapist, .coach] {
            let scene = Self.joint(role == .coach ? .therapist : role).having(
                "legal-demand",
                [
                    "demand": "court-order"
                ]
            )
            let items = [scene.record(of: "session"), scene.record(of: "progress-note")]
            #expect(scene.blocking(.inDanger(items)).isEmpty)
            #expect(scene.selection(.inDanger(items)).items.count == 2)
            let order = DisclosureRequest(
                purpose: .court,
                basis: .courtOrder,
                recipient: "the court",
                items: items
            )
            #expect(scene.blocking(order).isEmpty)
            #expect(scene.selection(order).items.count == 2)
        }
    }

    @Test func `of a group each member's record goes alone, and no log`() {
        let scene = Self.joint().with { $0.engagement?.subtype = "group" }
            .having("group-note", ["member": "Ana Pop"]).having("group-note", ["member": "Ben Pop"])
            .having("group-log").havingRelease()
        #expect(scene.says("JC-02", to: .onRelease(scene.latest)).isEmpty)
        #expect(scene.selection(.onRelease(scene.latest)).items.isEmpty)
        let mine = scene.selection(.onRelease(scene.latest) { $0.person = Self.ben })
        #expect(mine.items.map(\.kind) == ["progress-note", "group-note"])
    }

    @Test func `who is alone hears nothing of it`() {
        let scene = DisclosureScene(.coach).having("goal").havingRelease()
        #expect(scene.says("JC-02", to: .onRelease(scene.latest)).isEmpty)
    }
}
