import TestSupport
import Testing

@Suite struct `Signing with what is missing` {
    private static let dap = [
        "data=Slept four hours.", "assessment=The plan holds.", "plan=Diary.",
        "intervention=Went through one night", "riskStatement=none-noted",
    ].flatMap { ["--field", $0] }

    private static let session = [
        "goal=the Monday meeting", "nextStep=writes the agenda", "outsideCompetence=no",
    ].flatMap { ["--field", $0] }

    /// A therapist with a client whose consent is not there.
    private func therapist() throws -> (TacitHome, note: String) {
        let home = try TacitHome(roles: "therapist")
        _ = try home.run("client", "add", "Ana Pop")
        let opened = try home.run(
            ["engagement", "open", "--client", "ana", "--sign"] + Papers.intake
        )
        #expect(opened.status == 0, "\(opened.talk)")
        _ = try home.run(
            "session",
            "add",
            "--client",
            "ana",
            "--start",
            "9:00",
            "--stop",
            "9:50",
            "--modality",
            "in-person"
        )
        let added = try home.run(
            ["add", "dap-note", "--client", "ana", "--session", "last", "--json"] + Self.dap
        )
        return (home, added["id"] ?? "")
    }

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

    @Test func `CD-04: refused with reason, way out, sources and grounds, and the text stays`()
        throws
    {
        let (home, note) = try therapist()
        let refused = try home.run("sign", note, "--json")
        #expect(refused.status == 3)
        let rule = rules(refused).first { $0["id"] as? String == "CD-04" }
        #expect((rule?["wayOut"] as? String)?.contains("tacit add informed-consent") == true)
        #expect((rule?["grounds"] as? [String])?.isEmpty == false)
        let spoken = try home.run("sign", note)
        #expect(spoken.talk.contains("'tacit rules CD-04' tells more"))
        let shown = try home.run("show", note, "--json")
        #expect(shown["status"] == "draft")
        #expect(shown.object("fields")["data"] as? String == "Slept four hours.")
    }

    @Test func `EX-01: a signed exception lets a true note be signed, and due asks for the rest`()
        throws
    {
        let (home, note) = try therapist()
        let signed = try home.run(
            "sign",
            note,
            "--except",
            "cd-04=emergency",
            "--done",
            "told by phone",
            "--fix-by",
            "tomorrow",
            "--json"
        )
        #expect(signed.status == 0 && signed["status"] == "signed", "\(signed.output)")
        let exceptions = try home.run("list", "--kind", "exception", "--json").list("records")
        #expect(exceptions.map { $0["status"] as? String } == ["signed"])
        let fields = exceptions.first?["fields"] as? [String: String]
        #expect(fields?["rules"] == "CD-04" && fields?["reason"] == "emergency")
        #expect(fields?["whatWasDone"] == "told by phone")
        let due = try home.run("due", "--json").list("entries")
        #expect(
            due.contains {
                ($0["rule"] as? String) == "EX-01" || ($0["rule"] as? String) == "CD-04"
            }
        )
    }

    @Test func `an exception without what was done, or from another rule, writes nothing`() throws {
        let (home, note) = try therapist()
        for arguments in [
            ["--except", "CD-04=emergency", "--fix-by", "tomorrow"],
            ["--except", "DR-01=emergency", "--done", "x", "--fix-by", "tomorrow"],
            ["--except", "CD-04=because", "--done", "x", "--fix-by", "tomorrow"],
        ] {
            let refused = try home.run(["sign", note] + arguments)
            #expect(refused.status == 65, "\(arguments)")
        }
        #expect(try home.run("sign", note, "--done", "x").status == 64)
        #expect(try home.run("list", "--kind", "exception", "--json").list("records").isEmpty)
        #expect(try home.run("show", note, "--json")["status"] == "draft")
    }

    @Test func `CB-03: --carry answers all open commitments at once`() throws {
        let home = try coach()
        for what in ["the agenda", "the rehearsal"] {
            let added = try home.run(
                "add",
                "commitment",
                "--client",
                "ben",
                "--at",
                "2026-03-02",
                "--field",
                "what=\(what)",
                "--field",
                "byWhen=2026-03-06"
            )
            #expect(added.status == 0, "\(added.talk)")
        }
        let note =
            try home.run(
                ["add", "coaching-session", "--client", "ben", "--json"] + Self.session
            )["id"] ?? ""
        let refused = try home.run("sign", note, "--json")
        #expect(refused.status == 3)
        #expect(rules(refused).contains { $0["id"] as? String == "CB-03" })
        let signed = try home.run("sign", note, "--carry", "--json")
        #expect(signed.status == 0, "\(signed.output)")
        #expect(signed.talk.contains("carried 2 commitments"))
        let kept = try home.run("list", "--kind", "commitment", "--json").list("records")
        for commitment in kept {
            let fields = commitment["fields"] as? [String: String]
            #expect(fields?["timesCarried"] == "1" && fields?["reviewedOn"] != nil)
        }
    }

    @Test func `SC-01: the text of a kind of the other discipline is kept as a draft`() throws {
        let home = try coach()
        for (arguments, input) in [
            (["Low mood."], ""), (["--field", "data=Low mood."], ""), ([], "Low mood."),
        ] {
            let call = ["add", "dap-note", "--client", "ben", "--json"]
            let refused = try home.run(call + arguments, input: Array(input.utf8))
            #expect(refused.status == 3)
            let id = refused.object("error")["id"] as? String ?? ""
            let kept = try home.run("show", id, "--json")
            #expect(kept["kind"] == "coaching-session" && kept["status"] == "draft")
            let data = kept.object("fields")["data"] as? String
            #expect(kept["body"] == "Low mood." || data == "Low mood.", "\(kept.output)")
        }
        let empty = try home.run("add", "dap-note", "--client", "ben", "--json")
        #expect(empty.status == 3 && empty.object("error")["id"] == nil)
    }

    @Test func `dismissing needs a rule and a reason, and the reason is kept`() throws {
        let home = try coach()
        let call = ["dismiss", "te-01", "--client", "ben"]
        #expect(try home.run(call).status == 64)
        #expect(try home.run(call + ["--reason", " "]).status == 64)
        #expect(try home.run("dismiss", "XX-99", "--client", "ben", "--reason", "x").status == 6)
        #expect(try home.run(call + ["--reason", "grief work, agreed"]).status == 0)
        let shown = try home.run("engagement", "show", "ben")
        #expect(shown.output.contains("dismissed TE-01"))
        #expect(shown.output.contains("grief work, agreed"))
    }
}
