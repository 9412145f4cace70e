import TestSupport
import Testing

@Suite struct `Filling a form` {
    private func home(_ role: String) throws -> TacitHome {
        let home = try TacitHome(roles: role)
        if role != "client" { try home.open("Ana Pop") }
        return home
    }

    // MARK: Fields at the command line

    @Test
    func `a bad value is refused with field and reason, all at once, before anybody is asked`()
        throws
    {
        // There is no vault and no passphrase: nobody came so far as to look for them.
        let home = try TacitHome()
        let outcome = try home.run(
            "add",
            "commitment",
            "--client",
            "ana",
            "--field",
            "byWhen=soonish",
            "--field",
            "status=finished",
            "--field",
            "what=x",
            "--json"
        )
        #expect(outcome.status == 65)
        let error = outcome.object("error")
        #expect(error["code"] as? String == "invalidField")
        let faults = error["faults"] as? [[String: String]] ?? []
        #expect(faults.map { $0["field"] } == ["byWhen", "status"])
        #expect(faults.map { $0["reason"] } == ["notADate", "notAChoice"])
        let message = error["message"] as? String ?? ""
        #expect(message.contains("'byWhen'") && message.contains("open, done, carried, dropped"))
        #expect(!message.contains("soonish"))
        let hint = error["hint"] as? String ?? ""
        #expect(hint.contains("byWhen=2026-") && hint.contains("tacit kinds commitment"))
    }

    @Test func `an unknown name is no section, and the known ones are told`() throws {
        let home = try home("coach")
        let call = ["add", "--client", "ana", "some text", "--field"]
        let outcome = try home.run(call + ["gaol=x", "--json"])
        #expect(outcome.status == 65)
        #expect(outcome.object("error")["code"] as? String == "unknownField")
        let hint = outcome.object("error")["hint"] as? String ?? ""
        #expect(hint.contains("goal, reality") && hint.contains("--section"))
        #expect(try home.run("list", "--json").list("records").isEmpty)
    }

    @Test func `values are kept in one form, however they were typed`() throws {
        let home = try home("therapist")
        let outcome = try home.run(
            "add",
            "progress-note",
            "--client",
            "ana",
            "text",
            "--field",
            "start=3 pm",
            "--field",
            "sessionNumber=007",
            "--field",
            "riskStatement=None Noted",
            "--field",
            "orientation=PAST, present",
            "--json"
        )
        let fields = outcome.object("fields") as? [String: String]
        #expect(
            fields == [
                "start": "15:00", "sessionNumber": "7", "riskStatement": "none-noted",
                "orientation": "past\npresent",
            ]
        )
    }

    @Test func `a section of one's own is a heading, where the kind takes some`() throws {
        let home = try home("coach")
        let saved = try home.run(
            "add",
            "--client",
            "ana",
            "some text",
            "--section",
            "Dream=a boat",
            "--section",
            "Dream=blue",
            "--section",
            "GOAL OR TOPIC=sail",
            "--json"
        )
        #expect(saved.object("fields")["Dream"] as? String == "a boat\n\nblue")
        #expect(saved.object("fields")["goal"] as? String == "sail")
        let id = saved["id"] ?? ""
        #expect(try home.run("show", id).output.contains("## Dream\na boat"))
        let edited = try home.run("edit", id, "--section", "Dream=", "--json")
        #expect(edited.object("fields")["Dream"] == nil)
        let call = ["add", "goal", "--client", "ana", "text", "--section"]
        #expect(
            try home.run(call + ["Dream=x", "--json"]).object("error")["code"] as? String
                == "noSections"
        )
        #expect(try home.run(call + ["Dream"]).status == 64)
        #expect(try home.run(call + ["two\nlines=x"]).status == 64)
    }

    // MARK: What a draft lacks

    @Test func `what is missing or wrong is told at once, and the draft is saved`() throws {
        let home = try home("therapist")
        let form = "# DAP note\n## Data\nslept\n## Start\nten\n## Risk statement\nsee\n"
        let saved = try home.run(
            ["add", "dap-note", "--client", "ana", "--json"],
            input: Array(form.utf8)
        )
        #expect(saved.status == 0)
        let faults = saved.document["faults"] as? [[String: String]] ?? []
        #expect(
            faults.map { "\($0["field"] ?? "") \($0["reason"] ?? "")" }
                == [
                    "assessment missing", "plan missing", "start notATime", "stop missing",
                    "sessionNumber missing", "modality missing",
                ]
        )
        #expect(saved.object("fields")["start"] as? String == "ten")
        #expect(saved.object("fields")["riskStatement"] as? String == "see-assessment")
        let warnings = saved.talk.split(separator: "\n").filter { $0.hasPrefix("warning:") }
        #expect(warnings.count == 1)
        let names = [
            "'assessment'", "'plan'", "'start'", "'stop'", "'sessionNumber'", "'modality'",
        ]
        #expect(names.allSatisfy { warnings.first?.contains($0) == true })
        // An edit tells what is left.
        let edited = try home.run(
            "edit",
            saved["id"] ?? "",
            "--field",
            "plan=rest",
            "--field",
            "assessment=a",
            "--field",
            "start=10:00",
            "--field",
            "stop=10:50",
            "--field",
            "sessionNumber=1",
            "--field",
            "modality=CBT",
            "--json"
        )
        #expect((edited.document["faults"] as? [[String: String]])?.isEmpty == true)
        #expect(!edited.talk.contains("warning:"))
    }

    @Test func `a heading that the kind has no room for is named and stays in the text`() throws {
        let home = try home("client")
        let saved = try home.run(
            ["add", "mood", "--json"],
            input: Array("# Mood\n## Rating\n7\n## Wether\nrain\n## Sky\ngrey\n".utf8)
        )
        #expect(saved.status == 0)
        #expect(saved["body"] == "## Wether\nrain\n\n## Sky\ngrey")
        let warnings = saved.talk.split(separator: "\n").filter { $0.hasPrefix("warning:") }
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains("'Wether', 'Sky'") == true)
    }

    @Test func `a form that nobody filled is nothing to save`() throws {
        let home = try home("coach")
        let template = try home.run("template", "goal").output
        let outcome = try home.run(["add", "goal", "--client", "ana"], input: Array(template.utf8))
        #expect(outcome.status == 65)
        #expect(try home.run("list", "--json").list("records").isEmpty)
    }

    // MARK: References

    @Test func `a reference is a short id when it is typed, and a whole one when it is kept`()
        throws
    {
        let home = try home("coach")
        let goal = try home.run("add", "goal", "--client", "ana", "run", "--json")["id"] ?? ""
        let session =
            try home.run(
                "add",
                "session",
                "--client",
                "ana",
                "--field",
                "modality=video",
                "--field",
                "attendance=attended",
                "--json"
            )["id"] ?? ""
        let saved = try home.run(
            "add",
            "action-plan",
            "--client",
            "ana",
            "--field",
            "goal=\(goal.prefix(8).lowercased())",
            "--session",
            "\(session.prefix(6))",
            "--field",
            "actions=one",
            "--field",
            "actions=two",
            "--json"
        )
        #expect(saved.object("fields")["goal"] as? String == goal)
        #expect(saved.object("fields")["session"] as? String == session)
        #expect(saved.object("fields")["actions"] as? String == "one\ntwo")
        // What names nothing is refused at the command line, and kept where it was written.
        let wrong = try home.run(
            "add",
            "action-plan",
            "--client",
            "ana",
            "text",
            "--field",
            "goal=\(session)",
            "--json"
        )
        #expect(wrong.status == 65)
        let error = wrong.object("error")
        #expect((error["faults"] as? [[String: String]])?.first?["reason"] == "unresolved")
        let form = "# Action plan\n## Goal\nthe first one\n## Actions\nrun\n"
        let kept = try home.run(
            ["add", "action-plan", "--client", "ana", "--json"],
            input: Array(form.utf8)
        )
        #expect(kept.object("fields")["goal"] as? String == "the first one")
        let faults = kept.document["faults"] as? [[String: String]] ?? []
        #expect(faults.first { $0["field"] == "goal" }?["reason"] == "notAReference")
        // A kind of no session takes none.
        #expect(
            try home.run("add", "contact", "--client", "ana", "x", "--session", session).status
                == 65
        )
    }

    // MARK: Kinds

    @Test func `a kind shows what each of its fields takes, and what to ask`() throws {
        let home = try TacitHome()
        let text = try home.run("kinds", "coaching-session").output
        for part in [
            "orientation (required)", "one or more of: past, present, future", "What's next?",
            "for example: ", "unless you say otherwise: present, future", "sections of your own",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let kind = try #require(try home.run("kinds", "mood", "--json").list("kinds").first)
        let fields = try #require(kind["fields"] as? [[String: Any]])
        let rating = try #require(fields.first)
        #expect(rating["type"] as? String == "number")
        #expect(rating["minimum"] as? Int == 1 && rating["maximum"] as? Int == 10)
        #expect(rating["required"] as? Bool == true && rating["example"] as? String == "6")
        #expect(rating["choices"] as? [String] == [])
    }

    @Test func `a template has the prompts of the role's discipline`() throws {
        let home = try TacitHome()
        let coach = try home.run("--as", "coach", "template", "inquiry").output
        #expect(coach.contains("<!-- Where would you like to be? -->"))
        let therapist = try home.run("--as", "therapist", "template", "inquiry").output
        #expect(!therapist.contains("Where would you like to be?"))
        let choice = try home.run("template", "risk-assessment").output
        #expect(
            choice.contains("one of: none, wish, thoughts, method, intent, plan (required) -->")
        )
    }
}
