import Practice
import Testing

@testable import Rules

@Suite struct `Several clients` {
    private func people(_ scene: PracticeScene, _ names: String...) -> PracticeScene {
        scene.changed { scene in
            scene.clients = names.enumerated().map { index, name in
                ClientFacts(
                    id: Identifier(high: UInt64(index + 1) << 40, low: 9),
                    details: ClientDetails(name: name)
                )
            }
        }
    }

    private var couple: PracticeScene { people(.coaching, "Ana Pop", "Ludwig van Beek") }
    private var family: PracticeScene { people(.therapy, "Ana Pop", "Ludwig van Beek") }

    // MARK: JC-01

    @Test(arguments: ["primary", "Identified-Patient", "collateral", "patient"])
    func `in coaching nobody comes first and nobody is only there to help`(_ label: String) {
        #expect(couple.opening("JC-01", roles: [label, "partner"]).refuse)
    }

    @Test func `labels of roles are free`() {
        #expect(couple.opening("JC-01", roles: ["parent", "teen"]).isEmpty)
        #expect(couple.opening("JC-01", roles: ["manager"]).isEmpty)
        #expect(couple.opening("JC-01").isEmpty)
    }

    @Test(arguments: ["interpreter", "observer", "trainee"])
    func `who only attends is no client`(_ label: String) {
        #expect(couple.opening("JC-01", roles: ["partner", label]).refuse)
        #expect(family.opening("JC-01", roles: ["identified-patient", label]).refuse)
    }

    @Test func `joint therapy says whose treatment it is`() {
        #expect(family.opening("JC-01").refuse)
        #expect(family.opening("JC-01", roles: ["parent", "child"]).refuse)
        #expect(family.opening("JC-01", roles: ["identified-patient", "collateral"]).isEmpty)
        #expect(family.opening("JC-01", roles: ["unit", "unit"]).isEmpty)
        #expect(family.opening("JC-01", fields: ["unitAsClient": "yes"]).isEmpty)
        #expect(family.opening("JC-01", subtype: "group").isEmpty)
        #expect(family.opening("JC-01", inquiry: true).isEmpty)
        #expect(PracticeScene.therapy.opening("JC-01").isEmpty)
    }

    @Test(arguments: [(Role.therapist, "informed-consent"), (.coach, "coaching-agreement")])
    func `what one says alone is agreed on`(_ role: Role, _ kind: String) {
        let scene = people(PracticeScene(role: role), "Ana Pop", "Bea Lind")
        #expect(scene.signing("JC-01", kind).demand)
        for policy in ["none", "limited", "kept"] {
            #expect(scene.signing("JC-01", kind, ["noSecrets": policy]).isEmpty)
        }
        let given = scene.opening(
            "JC-01",
            documents: [Note.complete(kind)],
            roles: role == .coach ? [] : ["identified-patient"]
        )
        #expect(given.demand)
        #expect(PracticeScene(role: role).signing("JC-01", kind).isEmpty)
    }

    @Test func `who is only there to help gets no diagnosis`() {
        let scene = family.changed {
            $0.roles = [
                ClientRole(person: $0.clients[0].id, label: "identified-patient"),
                ClientRole(person: $0.clients[1].id, label: "collateral"),
            ]
        }
        for kind in ["intake", "treatment-plan", "superbill"] {
            let about = { (person: String) in
                scene.signing("JC-01", kind, ["diagnosis": "F43.2", "person": person])
            }
            #expect(about("ludwig van beek").refuse)
            #expect(about(scene.clients[1].id.shortText).refuse)
            #expect(about("Ana Pop").isEmpty)
            #expect(scene.signing("JC-01", kind, ["diagnosis": "F43.2"]).isEmpty)
        }
    }

    // MARK: GR-01

    private var group: PracticeScene {
        people(.therapy, "Ana Pop", "Ludwig van Beek", "Grace O'Neill", "李小明").changed {
            $0.subtype = "group"
        }
    }

    private func note(_ text: String, member: String = "Ana Pop") -> [Finding] {
        group.signing("GR-01", "group-note", ["member": member, "participation": text])
    }

    @Test func `a member's note names no other member`() {
        #expect(note("spoke of her week").isEmpty)
        #expect(note("Ana spoke of her week; Ana's plan holds").isEmpty)
        for text in [
            "agreed with Ludwig", "Beek's remark helped", "after GRACE had spoken", "like O'Neill",
            "和李小明谈话",
        ] {
            #expect(note(text).demand, "\(text)")
            #expect(!note(text).map(\.reason).joined().contains("Ludwig"))
        }
    }

    @Test func `a word that is written small is no name`() {
        #expect(note("took it with grace, drove home in a van").isEmpty)
    }

    @Test func `a name in a title, a tag or the text is found as well`() {
        let scene = group
        for change in [
            { (note: inout Note) in note.title = "Ludwig" },
            { (note: inout Note) in note.tags = ["Grace"] },
            { (note: inout Note) in note.body = "Beek spoke" },
        ] {
            var note = Note.complete("group-note", ["member": "Ana Pop"])
            change(&note)
            #expect(scene.findings("GR-01", .sign(scene.record(note))).demand)
        }
    }

    @Test func `members who share a word of their names may be named by it in their own note`() {
        let scene = people(.therapy, "Ana Pop", "Ion Pop").changed { $0.subtype = "group" }
        let found = scene.signing(
            "GR-01",
            "group-note",
            ["member": "Ana Pop", "participation": "Ms Pop spoke"]
        )
        #expect(found.isEmpty)
    }

    @Test func `it says whose note it is`() {
        #expect(note("spoke", member: "Somebody Else").demand)
        #expect(note("spoke", member: group.clients[0].id.shortText).isEmpty)
    }

    @Test func `the log names nobody`() {
        #expect(group.signing("GR-01", "group-log").isEmpty)
        #expect(group.signing("GR-01", "group-log", ["process": "Ana spoke first"]).demand)
    }

    @Test func `one note about everybody is advised against, and only in a group`() {
        #expect(group.signing("GR-01", "progress-note").levels == [.advise])
        #expect(family.signing("GR-01", "progress-note").isEmpty)
    }
}
