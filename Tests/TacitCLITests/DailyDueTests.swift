import Practice
import TestSupport
import Testing

@Suite struct `What waits` {
    private static let soap = [
        "subjective=s", "objective=o", "assessment=a", "plan=p", "start=9:00", "stop=9:50",
        "sessionNumber=1", "modality=in person", "riskStatement=none-noted",
    ]

    /// A therapist with one client, and a coach with another of the same name.
    private func practice() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist", "coach")
        for role in ["therapist", "coach"] {
            _ = try home.run("client", "add", "Ana Pop", "--as", role)
            let open = ["engagement", "open", "--client", "ana", "--not-the-same-person"]
            #expect(try home.run(open + ["--as", role]).status == 0)
        }
        return home
    }

    private func add(
        _ home: TacitHome,
        _ role: String,
        _ kind: String,
        _ fields: [String],
        _ more: String...
    ) throws -> String {
        let given = fields.flatMap { ["--field", $0] }
        let outcome = try home.run(
            ["add", kind, "--client", "ana", "--as", role, "--json"] + given + more
        )
        #expect(outcome.status == 0, "\(outcome.output)")
        return outcome["id"] ?? ""
    }

    private func due(_ home: TacitHome, _ role: String, _ more: String...) throws -> [String] {
        let outcome = try home.run(["due", "--as", role, "--json"] + more)
        #expect(outcome.status == 0)
        return outcome.list("entries").map { entry in
            "\(entry["matter"] as? String ?? "") \(entry["due"] as? String ?? "")"
        }
    }

    @Test func `is nothing at first, then each thing with the command that settles it`() throws {
        let home = try practice()
        #expect(try home.run("due", "--as", "therapist").output == "nothing is due\n")
        let draft = try add(home, "therapist", "soap-note", ["subjective=s"])
        let plan = try add(
            home,
            "therapist",
            "safety-plan",
            ["reviewDate=2026-01-05"],
            "--at",
            "2025-12-05"
        )
        let outcome = try home.run("due", "--as", "therapist", "--json")
        let commands = outcome.list("entries").compactMap { $0["command"] as? String }
        let engagement = try engagement(home)
        // The longest waiting first; both drafts are of today.
        #expect(commands.first == "tacit add safety-plan --engagement \(engagement)")
        #expect(
            Set(commands.dropFirst())
                == Set([draft, plan].map { "tacit add --continue \($0.prefix(8))" })
        )
    }

    private func engagement(_ home: TacitHome) throws -> String {
        let found = try home.run("engagement", "list", "--as", "therapist", "--json")
        return String((found.list("engagements").first?["id"] as? String ?? "").prefix(8))
    }

    @Test func `ends when it is signed, and a session when a document names it`() throws {
        let home = try practice()
        _ = try home.run(
            "session",
            "add",
            "--client",
            "ana",
            "--at",
            "yesterday",
            "--modality",
            "in-person",
            "--as",
            "therapist"
        )
        let papers = Paperwork.lines(for: .therapist, client: "Ana Pop", on: "2026-03-02")
        let path = try home.write(papers.utf8, to: "papers.jsonl")
        #expect(try home.run("import", path, "--as", "therapist").status == 0)
        #expect(try due(home, "therapist").map { $0.prefix(21) } == ["undocumented-session "])
        let note = try add(home, "therapist", "soap-note", Self.soap, "--session", "last")
        #expect(try due(home, "therapist").map { $0.prefix(15) } == ["unsigned-draft "])
        #expect(try home.run("sign", note, "--as", "therapist").status == 0)
        #expect(try due(home, "therapist") == [])
    }

    @Test func `is the coach's own: an open commitment, until it is done`() throws {
        let home = try practice()
        let id = try add(home, "coach", "commitment", ["what=w", "byWhen=2026-01-05"])
        #expect(try due(home, "coach") == ["open-commitment 2026-01-05"])
        #expect(try due(home, "therapist") == [])
        _ = try home.run(["edit", id, "--as", "coach", "--field", "status=done"], input: [])
        #expect(try due(home, "coach") == [])
    }

    @Test func `says how many psychotherapy notes are left out, and shows them when named`() throws
    {
        let home = try practice()
        _ = try home.run(
            "add",
            "psychotherapy-note",
            "--client",
            "ana",
            "--as",
            "therapist",
            "my own view"
        )
        for command in ["due", "drafts"] {
            let outcome = try home.run(command, "--as", "therapist", "--json")
            #expect(outcome.document["withheld"] as? Int == 1, "\(command)")
            let named = try home.run(
                command,
                "--as",
                "therapist",
                "--json",
                "--include",
                "psychotherapy-notes"
            )
            #expect(named.list(command == "due" ? "entries" : "records").count == 1)
        }
    }

    @Test func `drafts say what they lack, and what is kept current is none`() throws {
        let home = try practice()
        _ = try add(home, "coach", "goal", ["statement=s", "measure=m", "horizon=short"])
        _ = try add(home, "coach", "coaching-session", ["goal=g"])
        let drafts = try home.run("drafts", "--as", "coach", "--json").list("records")
        #expect(drafts.map { $0["kind"] as? String } == ["coaching-session"])
        #expect(drafts.first?["lacks"] as? [String] == ["nextStep"])
    }

    @Test func `and where the work stands are shown with the client`() throws {
        let home = try practice()
        _ = try add(
            home,
            "coach",
            "goal",
            [
                "statement=Leads the meeting", "measure=m", "horizon=short", "progress=4",
                "clientConfirmation=by word of mouth",
            ]
        )
        _ = try add(home, "coach", "commitment", ["what=Agenda", "byWhen=2026-01-05"])
        for (day, attendance) in [("2026-01-02", "attended"), ("2026-01-09", "no-show")] {
            _ = try home.run(
                "session",
                "add",
                "--client",
                "ana",
                "--as",
                "coach",
                "--at",
                day,
                "--modality",
                "video",
                "--attendance",
                attendance
            )
        }
        let shown = try home.run("client", "show", "ana", "--as", "coach", "--json")
        #expect(shown.list("goals").map { $0["progress"] as? String } == ["4"])
        #expect(shown.list("commitments").map { $0["what"] as? String } == ["Agenda"])
        #expect(shown.object("lastSession")["at"] as? String == "2026-01-02")
        #expect(shown.object("due")["total"] as? Int == 1)
        let text = try home.run("client", "show", "ana", "--as", "coach").output
        #expect(text.contains("open commitments") && text.contains("Leads the meeting"))
        // The other role's half knows nothing of it.
        let other = try home.run("client", "show", "ana", "--as", "therapist", "--json")
        #expect(other.list("goals").isEmpty && other.list("commitments").isEmpty)
    }
}
