import Practice
import Rules
import Testing

/// CD-03 and CD-04: the documents beside a session's note.
@Suite struct `Before the first session's note is signed` {
    static let notes: [(role: Role, note: String, document: String)] = [
        (.therapist, "progress-note", "informed-consent"),
        (.therapist, "soap-note", "informed-consent"),
        (.coach, "coaching-session", "coaching-agreement"),
    ]

    @Test(arguments: notes)
    func `a document says which limits of confidentiality the client was told`(
        role: Role,
        note: String,
        document: String
    ) {
        let scene = DisclosureScene(role)
        let findings = scene.says("CD-04", signing: note)
        #expect(findings.map(\.level) == [.demand])
        #expect(findings[0].document == document)
        #expect(findings[0].wayOut.contains("tacit add \(document) --engagement"))
        #expect(scene.having(document).says("CD-04", signing: note).isEmpty)
        #expect(scene.having(document, status: .imported).says("CD-04", signing: note).isEmpty)
        #expect(!scene.having(document, status: .draft).says("CD-04", signing: note).isEmpty)
        let silent = scene.having(document, ["limitsOfConfidentiality": ""], status: .imported)
        #expect(!silent.says("CD-04", signing: note).isEmpty)
    }

    @Test(arguments: notes)
    func `a signed exception is as good, until its day`(
        role: Role,
        note: String,
        document: String
    ) {
        func ruling(fixBy: String, rules: String = "CD-04") -> Ruling {
            let scene = DisclosureScene(role).having("exception", ["rules": rules, "fixBy": fixBy])
            return Rulebook.ruling(
                on: .sign(DisclosureScene.record(note, on: "2026-03-10")),
                scene.context
            )
        }
        let met = ruling(fixBy: "2026-03-10")
        #expect(met.excused.contains { $0.rule == "CD-04" })
        #expect(!met.findings.contains { $0.rule == "CD-04" })
        #expect(ruling(fixBy: "2026-03-09").findings.contains { $0.rule == "CD-04" })
        #expect(
            ruling(fixBy: "2026-04-01", rules: "CL-02").findings.contains { $0.rule == "CD-04" }
        )
    }

    @Test(arguments: [
        "crisis-contact", "disposition", "disclosure", "exception", "inquiry", "contact",
        "addendum", "legal-demand", "session",
    ])
    func `nothing else waits for it`(kind: String) {
        for role in [Role.therapist, .coach] {
            #expect(DisclosureScene(role).says("CD-04", signing: kind).isEmpty)
        }
    }

    @Test(arguments: [Role.therapist, .coach])
    func `none of these rules keeps what happened from being signed`(role: Role) {
        let own = Set([
            "CD-01", "CD-02", "CD-03", "CD-05", "CD-07", "CD-08", "CD-09", "CL-03", "JC-02",
        ])
        for kind in Kind.kinds(of: role.discipline) {
            let record = DisclosureScene.record(kind.id, on: "2026-03-10")
            let ruling = Rulebook.ruling(on: .sign(record), DisclosureScene(role).context)
            #expect(own.isDisjoint(with: ruling.blocking.map(\.rule)), "\(kind.id)")
        }
    }

    @Test func `a coach who speaks of HIPAA is asked whose practice it is, once`() {
        let scene = DisclosureScene(.coach)
        let fields = ["records": "HIPAA does not apply"]
        let findings = scene.says("CD-04", signing: "coaching-agreement", fields)
        #expect(findings.map(\.level) == [.advise])
        #expect(findings[0].episode == "same-legal-entity")
        #expect(scene.says("CD-04", signing: "coaching-agreement").isEmpty)
        let answered = scene.with { $0.settings.sameLegalEntity = false }
        #expect(answered.says("CD-04", signing: "coaching-agreement", fields).isEmpty)
    }
}

@Suite struct `A psychotherapy note replaces no progress note` {
    let scene = DisclosureScene(.therapist).having("session")

    func noted(_ status: Status? = nil) -> DisclosureScene {
        let session = scene.latest.text
        let scene = scene.having("psychotherapy-note", ["session": session], body: "Mine.")
        guard let status else { return scene }
        return scene.having("soap-note", ["session": session], status: status)
    }

    @Test func `so a session with one and without the other is listed`() {
        let findings = noted().review("CD-03")
        #expect(findings.map(\.level) == [.advise])
        #expect(findings[0].wayOut.contains("tacit add progress-note --session"))
        #expect(noted(.draft).review("CD-03").count == 1)
    }

    @Test func `and one with both is not, nor a reflection without a session`() {
        #expect(noted(.signed).review("CD-03").isEmpty)
        #expect(noted(.imported).review("CD-03").isEmpty)
        #expect(scene.having("psychotherapy-note", body: "Mine.").review("CD-03").isEmpty)
        #expect(scene.review("CD-03").isEmpty)
    }

    @Test func `signing it waits for nothing`() {
        let record = DisclosureScene.record("psychotherapy-note", ["session": scene.latest.text])
        let ruling = Rulebook.ruling(on: .sign(record), scene.context)
        #expect(!ruling.findings.contains { $0.rule == "CD-03" })
    }
}
