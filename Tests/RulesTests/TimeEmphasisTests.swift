import Practice
import Rules
import Testing

@Suite struct `Coaching looks ahead, therapy anywhere (TE-01)` {
    /// A scene with sessions on one day after another, each with its main time.
    private func sessions(_ times: [String], status: Status = .signed) -> Scene {
        zip(1..., times).reduce(Scene.coachingInOrder) { scene, session in
            scene.having(
                "coaching-session",
                on: "2026-02-\(session.0 + 9)",
                ["orientation": session.1, "outsideCompetence": "no"],
                status: status
            )
        }
    }

    private let past = ["orientation": "past\npresent"]

    @Test func `one session about the past raises nothing`() {
        #expect(
            sessions(["present", "future"]).signing("coaching-session", past).isSilent("TE-01")
        )
    }

    @Test func `three of the last four are spoken of, with their number, and nothing is refused`()
        throws
    {
        let ruling = sessions(["past", "past", "present"]).signing("coaching-session", past)
        let finding = try #require(ruling.of("TE-01").first)
        #expect(finding.level == .advise && finding.reason.contains("3 of the last four"))
        #expect(!ruling.blocks("TE-01"))
        #expect(
            sessions(["past", "present", "present"]).signing("coaching-session", past).isSilent(
                "TE-01"
            )
        )
    }

    @Test func `it is the same episode for as long as it goes on, and a new one later`() throws {
        func episode(_ times: [String]) throws -> String {
            try #require(sessions(times).signing("coaching-session", past).of("TE-01").first)
                .episode
        }
        let begun = try episode(["past", "past", "past"])
        #expect(try episode(["past", "past", "past", "past"]) == begun)
        #expect(try episode(["past", "past", "past", "present", "past"]) == begun)
        let later = ["past", "past", "past", "present", "present", "present", "past", "past"]
        #expect(try episode(later) != begun)
    }

    @Test func `how often is a setting`() {
        let scene = sessions(["past", "past", "present"]).with { $0.settings.pastFirst = 4 }
        #expect(scene.signing("coaching-session", past).isSilent("TE-01"))
    }

    @Test(arguments: ["past", "future"])
    func `therapy may look anywhere, ten times in a row`(_ time: String) {
        let scene = (10...19).reduce(Scene.therapyInOrder) {
            $0.having("progress-note", on: "2026-02-\($1)", ["orientation": time])
        }
        #expect(scene.signing("progress-note", ["orientation": time]).isSilent("TE-01"))
    }

    @Test(arguments: ["orientation", "focus", "mode", "locus"])
    func `the form fills it in, and an emptied answer is asked for`(_ field: String) throws {
        let preset = try #require(Kind.named("coaching-session")?.field(named: field)?.preset)
        #expect(!preset.isEmpty && !preset.contains("past"))
        let ruling = Scene.coachingInOrder.signing("coaching-session", [field: ""])
        #expect(ruling.blocks("TE-01"))
        #expect(ruling.of("TE-01").first?.wayOut.contains("--field \(field)=") == true)
        #expect(Scene.coachingInOrder.saving("coaching-session", [field: ""]).isPermitted)
    }

    @Test func `tears and the past as brief points raise nothing`() {
        let body = "She teared up about her father. As a child she moved often."
        #expect(Scene.coachingInOrder.signing("coaching-session", body: body).isSilent("TE-01"))
    }
}
