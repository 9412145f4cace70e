import TestSupport
import Testing

@Suite struct `Closing an engagement` {
    private func coach() throws -> TacitHome {
        let home = try TacitHome(roles: "coach")
        _ = try home.run("client", "add", "Ben Okafor")
        let opened = try home.run(
            ["engagement", "open", "--client", "ben", "--sign"] + Papers.suitability()
                + Papers.agreement
        )
        #expect(opened.status == 0, "\(opened.talk)")
        return home
    }

    private func rules(_ outcome: TacitHome.Outcome) -> [[String: any Sendable]] {
        let error = outcome.object("error")
        return (error["rules"] as? [[String: any Sendable]]) ?? []
    }

    @Test func `CL-02: closing writes and signs its document, and later text is kept`() throws {
        let home = try coach()
        let refused = try home.run("engagement", "close", "ben", "--json")
        #expect(refused.status == 3)
        #expect(rules(refused).contains { $0["id"] as? String == "CL-02" })
        let short = try home.run("engagement", "close", "ben", "--field", "nextSteps=none")
        #expect(short.status == 65)
        #expect(try home.run("engagement", "show", "ben", "--json")["state"] == "open")
        let closed = try home.run(
            "engagement",
            "close",
            "ben",
            "--field",
            "goalsOutcome=9 of 10",
            "--field",
            "clientWords=I look forward to Mondays",
            "--json"
        )
        #expect(closed.status == 0 && closed["state"] == "closed", "\(closed.output)")
        let papers = closed.list("documents")
        #expect(papers.map { $0["kind"] as? String } == ["completion"])
        #expect(papers.map { $0["status"] as? String } == ["signed"])
        // What was answered at the first try is in it.
        let completion = try home.run("show", papers[0]["id"] as? String ?? "", "--json")
        #expect(completion.object("fields")["nextSteps"] as? String == "none")
        let late = try home.run(
            "add",
            "--client",
            "ben",
            "--at",
            "tomorrow",
            "--json",
            "He came back."
        )
        #expect(late.status == 3)
        let id = late.object("error")["id"] as? String ?? ""
        let kept = try home.run("show", id, "--json")
        #expect(kept["body"] == "He came back." && kept["status"] == "draft")
        #expect(try home.run("engagement", "close", "ben").status == 3)
        #expect(try home.run("engagement", "reopen", "ben", "--reason", "goes on").status == 0)
        #expect(try home.run("engagement", "show", "ben", "--json")["state"] == "open")
    }

    @Test func `an ending that breaks off has a closure, whose reason is one of the form`() throws {
        let home = try coach()
        let wrong = try home.run("engagement", "close", "ben", "--reason", "because")
        #expect(wrong.status == 65)
        let closed = try home.run(
            "engagement",
            "close",
            "ben",
            "--reason",
            "interrupted",
            "--field",
            "interruption=moved abroad",
            "--field",
            "successor=two names given",
            "--field",
            "goalsOutcome=not reached",
            "--field",
            "clientWords=not reached",
            "--field",
            "nextSteps=none",
            "--json"
        )
        #expect(closed.status == 0, "\(closed.output)")
        let kinds = closed.list("documents").map { $0["kind"] as? String ?? "" }
        #expect(Set(kinds) == ["closure", "completion"])
    }
}
