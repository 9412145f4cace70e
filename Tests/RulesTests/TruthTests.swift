import Practice
import Testing

@testable import Rules

/// No rule stands between a person and safety, or between a professional and the truth.
@Suite struct `Safety and truth` {
    /// Kinds that can be signed whatever is missing, overdue or in dispute.
    private static let kinds = [
        "crisis-contact", "risk-assessment", "safety-plan", "disposition", "referral", "disclosure",
        "exception", "inquiry", "contact", "addendum", "legal-demand",
    ]

    /// What may be wrong with an engagement; none of it holds these kinds up.
    private static let troubles: [(String, @Sendable (inout PracticeScene) -> Void)] = [
        ("no paperwork", { _ in }),
        ("an inquiry", { $0.standing = .inquiry }),
        ("only brought in", { $0.standing = .imported }),
        (
            "closed",
            {
                $0.standing = .closed
                $0.closed = day("2026-06-01")
            }
        ),
        ("a complaint", { $0 = $0.marked(.complaint).marked(.legalHold) }),
        ("a minor nobody consents for", { $0 = $0.born("2020-01-01") }),
        ("a client who died", { $0.clients[0].details.died = day("2026-06-01") }),
        ("an insured client", { $0.clients[0].details.payer = Payer(.insurance) }),
        ("self-pay, restricted", { $0.clients[0].details.payer = Payer(.selfPayRestricted) }),
        (
            "no way to reach the client",
            { $0.clients[0].details.restrictions = [ContactRestriction(.noVoicemail)] }
        ),
        ("a trainee", { $0.settings.supervisor = "the supervisor" }),
        ("two clients, nothing declared", { $0.clients.append(PracticeScene.client(2)) }),
        (
            "a group",
            {
                $0.subtype = "group"
                $0.clients.append(PracticeScene.client(2))
            }
        ),
        ("a romance", { $0 = $0.with("relationship", ["relation": "romantic"]) }),
        (
            "a term that ended",
            {
                $0 = $0.with("coaching-agreement", at: "2026-01-12", ["endDate": "2026-02-01"])
            }
        ),
        ("an unknown place", { $0 = $0.with("session", ["modality": "video"]) }),
    ]

    @Test(arguments: [Role.therapist, .coach])
    func `can be signed whatever else is wrong`(_ role: Role) {
        var asked = 0
        for profile in JurisdictionProfile.all {
            // What a profile changes is asked once, what else may be wrong for one profile.
            for (trouble, change) in Self.troubles
            where profile == .neutral || trouble == "no paperwork" {
                var scene = PracticeScene(role: role)
                scene.profile = profile
                change(&scene)
                for kind in Self.kinds where Kind.named(kind)?.realm(in: role.discipline) != nil {
                    let note = Note.complete(kind, at: "2026-11-26", Self.truthful[kind] ?? [:])
                    let ruling = Rulebook.ruling(on: .sign(scene.record(note)), scene.context)
                    #expect(ruling.blocking.isEmpty, "\(kind), \(trouble): \(ruling.blocking)")
                    #expect(
                        Rulebook.ruling(on: .save(note), scene.context).isPermitted,
                        "\(kind), \(trouble)"
                    )
                    asked += 1
                }
            }
        }
        #expect(asked >= (Self.troubles.count + 3) * 9)
    }

    /// What a kind's own rule asks of its own fields, where the examples of the form do not say it.
    private static let truthful: [String: [String: String]] = [
        "exception": ["rules": "CD-04", "fixBy": "2026-12-31"],
        "disposition": ["reason": "her doctor knows", "basis": "consent", "who": "the coach"],
        "disclosure": ["facts": "as told by telephone", "clientNotice": "told at once"],
    ]

    @Test(arguments: [(Role.therapist, "progress-note"), (.coach, "coaching-session")])
    func `the rules of practice let a session note be signed with exceptions`(
        _ role: Role,
        _ kind: String
    ) {
        let mine = Set(Rulebook.practice.map(\.id))
        for (trouble, change) in Self.troubles {
            var scene = PracticeScene(role: role)
            change(&scene)
            let all = Rulebook.exceptable.sorted().joined(separator: "\n")
            scene = scene.with("exception", ["rules": all, "fixBy": "2026-12-31"])
            // A session after the closing belongs to a new engagement; the one before it does not.
            let at = trouble == "closed" ? "2026-06-01" : "2026-11-26"
            let note = scene.record(Note.complete(kind, at: at))
            let ruling = Rulebook.ruling(on: .sign(note), scene.context)
            let blocking = ruling.blocking.filter { mine.contains($0.rule) }
            #expect(blocking.isEmpty, "\(trouble): \(blocking)")
        }
    }

    @Test func `a client whose papers are in order hears nothing from these rules`() {
        let mine = Set(Rulebook.practice.map(\.id))
        let therapy = PracticeScene.therapy.with("informed-consent").with("intake")
            .with("treatment-plan", at: "2026-11-02", ["reviewDate": "2027-01-31"])
            .with("session", at: "2026-11-26")
        let coaching = PracticeScene.coaching
            .with("coaching-agreement", ["endDate": "2027-06-30"])
            .with("session", at: "2026-11-26")
        for (scene, kind) in [(therapy, "progress-note"), (coaching, "coaching-session")] {
            let note = scene.record(
                Note.complete(kind, at: "2026-11-26", ["session": scene.last])
            )
            for action in [Action.save(note.note), .sign(note), .review] {
                let ruling = Rulebook.ruling(on: action, scene.context)
                let heard = ruling.findings.filter { mine.contains($0.rule) }
                #expect(heard.isEmpty, "\(heard)")
            }
        }
    }

    @Test func `no text of these rules and notices promises or judges`() {
        let banned = [
            "is safe", "safe ", "at risk", "low risk", "moderate risk", "high risk",
            "is suicidal", "cleared", "diagnosis suggested",
        ]
        let texts =
            Rulebook.practice.flatMap { [$0.title, $0.text, $0.wayOut] + $0.grounds.map(\.text) }
            + Notice.all.map(\.text)
        for text in texts {
            for word in banned { #expect(!text.lowercased().contains(word), "\(word): \(text)") }
            #expect(!text.isEmpty)
        }
        for rule in Rulebook.practice {
            #expect(!rule.title.hasSuffix("."))
            #expect(rule.text.hasSuffix("."))
            #expect(!rule.grounds.isEmpty)
        }
    }
}

extension Rulebook {
    /// The rules that this folder's tests of practice are about.
    static var practice: [Rule] {
        let others: Set<String> = ["CL-03", "JC-02"]
        return
            (dualRelationship + payment + modality + closureAndTransfer + jointClients
            + clientJournal + guidance + everyPractice).filter { !others.contains($0.id) }
    }
}
