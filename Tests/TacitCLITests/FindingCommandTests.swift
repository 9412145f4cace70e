import TestSupport
import Testing

/// Findings in a coach's records, from the note to the signature.
@Suite struct `Findings at the command line` {
    private static let clinical = "Client presents with major depressive disorder."
    private static let session = [
        "goal=the Monday meeting", "nextStep=writes the agenda", "outsideCompetence=no",
    ].flatMap { ["--field", $0] }

    private static func coach() throws -> TacitHome {
        let home = try TacitHome(roles: "coach")
        _ = try home.run("client", "add", "Ben Okafor")
        let opened = try home.run(
            ["engagement", "open", "--client", "ben", "--sign"] + Papers.suitability()
                + Papers.agreement
        )
        guard opened.status == 0 else { throw Unready(talk: opened.talk) }
        return home
    }

    private struct Unready: Error { let talk: String }

    private func add(
        _ home: TacitHome,
        _ text: String,
        _ arguments: String...
    ) throws -> TacitHome.Outcome {
        try home.run(
            ["add", "coaching-session", "--client", "ben", "--json"] + Self.session + arguments
                + [text]
        )
    }

    private func scope(_ outcome: TacitHome.Outcome) -> [[String: any Sendable]] {
        outcome.list("findings").filter { $0["level"] as? String == "scope" }
    }

    private func number(_ outcome: TacitHome.Outcome) throws -> String {
        "\(try #require(scope(outcome).first?["number"] as? Int))"
    }

    private func rules(_ outcome: TacitHome.Outcome) -> [String] {
        let rules = outcome.object("error")["rules"] as? [[String: any Sendable]] ?? []
        return rules.compactMap { $0["id"] as? String }
    }

    @Test func `a clinical statement is saved, told, and keeps the note from being signed`() throws
    {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        #expect(added.status == 0 && added["status"] == "draft")
        let finding = try #require(scope(added).first)
        #expect(finding["rule"] as? String == "SC-06")
        #expect(finding["category"] is String && finding["qualifiers"] is [any Sendable])
        #expect((finding["message"] as? String)?.contains("(SC-06)") == true)
        #expect(added.output.contains(#""resolution":null"#))
        let span = try #require(finding["span"] as? [String: any Sendable])
        #expect(span["field"] as? String == "body" && span["start"] is Int && span["length"] is Int)
        #expect(Self.clinical.contains(span["text"] as? String ?? "?"))
        #expect(added.talk.contains("This reads as a clinical statement by the coach"))
        let id = added["id"] ?? ""
        let refused = try home.run("sign", id, "--json")
        #expect(refused.status == 3 && rules(refused).contains("SC-06"))
        #expect(refused.output.contains("tacit resolve"))
        #expect(try home.run("show", id, "--json")["body"] == Self.clinical)
        #expect(try home.run("due").output.contains("SC-06"))
        #expect(try home.run("list").output.contains("draft, "))
    }

    @Test(arguments: ["client-reported", "reason"])
    func `it is settled by its number, and what was done is shown`(_ way: String) throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        let id = added["id"] ?? ""
        for finding in scope(added) {
            let number = "\(finding["number"] as? Int ?? 0)"
            let settled = try home.run(
                "resolve",
                id,
                "--finding",
                number,
                "--as",
                way,
                "her doctor wrote this",
                "--json"
            )
            #expect(settled.status == 0 && settled["id"] == id, "\(settled.talk)")
            #expect(settled["status"] == "draft" && settled["body"] == Self.clinical)
        }
        let shown = try home.run("show", id)
        #expect(shown.output.contains("\(way): her doctor wrote this"))
        #expect(try !home.run("due").output.contains("SC-06"))
        let signed = try home.run("sign", id, "--json")
        #expect(signed.status == 0 && signed["status"] == "signed", "\(signed.output)")
        let resolutions = scope(signed).compactMap { $0["resolution"] as? [String: any Sendable] }
        #expect(!resolutions.isEmpty && resolutions.allSatisfy { $0["as"] as? String == way })
        #expect(try home.run("verify").status == 0)
    }

    @Test func `rewritten, it is gone, and its history keeps it`() throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        let id = added["id"] ?? ""
        let edited = try home.run(
            ["edit", id, "--json"],
            input: Array("Ben said what he wants to do on Monday.".utf8)
        )
        #expect(edited.status == 0 && edited.list("findings").isEmpty, "\(edited.output)")
        let first = try home.run("show", id, "--revision", "1", "--json")
        #expect(!scope(first).isEmpty)
        #expect(try home.run("sign", id).status == 0)
    }

    @Test func `what stays settled is not asked again after an edit`() throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        let id = added["id"] ?? ""
        for finding in scope(added) {
            _ = try home.run(
                "resolve",
                id,
                "--finding",
                "\(finding["number"] as? Int ?? 0)",
                "--as",
                "reason",
                "--reason",
                "a title"
            )
        }
        let edited = try home.run("edit", id, "--title", "Monday", "--json")
        #expect(edited.status == 0 && !scope(edited).isEmpty)
        #expect(scope(edited).allSatisfy { $0["resolution"] is [String: any Sendable] })
        #expect(!edited.talk.contains("clinical statement"))
    }

    @Test func `where reported health has a field, it is offered and the text stays`() throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        let settled = try home.run(
            "resolve",
            added["id"] ?? "",
            "--finding",
            try number(added),
            "--as",
            "client-reported"
        )
        #expect(settled.output.contains("as reported"))
        #expect(settled.talk.contains("clientReportedHealth"))
    }

    @Test func `what was reported raises nothing to settle`() throws {
        let home = try Self.coach()
        for text in [
            "Client says her psychiatrist diagnosed depression.", #"He wrote "I have PTSD"."#,
        ] {
            let added = try add(home, text)
            #expect(scope(added).isEmpty, "\(added.output)")
            #expect(try home.run("sign", added["id"] ?? "").status == 0)
        }
        let inField = try home.run(
            ["add", "coaching-session", "--client", "ben", "--json"] + Self.session + [
                "--field", "clientReportedHealth=\(Self.clinical)", "--field",
                "healthSource=client",
            ]
        )
        #expect(inField.list("findings").isEmpty, "\(inField.output)")
    }

    @Test
    func `urgent wording is told at once, with whom to call, and holds up the next session only`()
        throws
    {
        let home = try Self.coach()
        let added = try add(home, "He said: I want to die.", "--at", "yesterday")
        #expect(added.status == 0)
        #expect(added.talk.contains("This passage uses wording about suicide or self-harm"))
        #expect(added.talk.contains("findahelpline.com"))
        #expect(added.list("findings").contains { $0["level"] as? String == "urgent" })
        let id = added["id"] ?? ""
        #expect(try home.run("sign", id).status == 0)
        #expect(try home.run("due").output.contains("RF-07"))
        let next = try add(home, "A quiet meeting.", "--at", "today")
        let refused = try home.run("sign", next["id"] ?? "", "--json")
        #expect(refused.status == 3 && rules(refused).contains("RF-07"), "\(refused.output)")
        let decided = try home.run(
            ["add", "disposition", "--client", "ben", "--sign", "--at", "yesterday"]
                + ["triggers=suicide", "disposition=emergency-help", "action=called together"]
                .flatMap { ["--field", $0] }
        )
        #expect(decided.status == 0, "\(decided.talk)")
        let signed = try home.run("sign", next["id"] ?? "", "--json")
        #expect(!rules(signed).contains("RF-07"), "\(signed.output)")
    }

    @Test func `told also where the signature that was asked for is refused`() throws {
        let home = try Self.coach()
        let outcome = try add(home, Self.clinical + " He said: I want to die.", "--sign")
        #expect(outcome.status == 3 && rules(outcome).contains("SC-06"))
        #expect(outcome.talk.contains("wording about suicide"))
        #expect(outcome.talk.contains("clinical statement"))
    }

    @Test func `a therapist's note has none about scope, and forms at hand where it is urgent`()
        throws
    {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        let added = try home.run(
            "add",
            "--client",
            "ana",
            "--json",
            Self.clinical + " She said: I want to die."
        )
        #expect(scope(added).isEmpty && added.status == 0)
        #expect(added.talk.contains("Forms at hand: risk assessment, safety plan."))
        let apart = try home.run(
            "add",
            "psychotherapy-note",
            "--client",
            "ana",
            "--json",
            "Started sertraline 50 mg."
        )
        #expect(apart.list("findings").contains { $0["rule"] as? String == "CD-03" })
        #expect(apart.talk.contains("(CD-03)"))
    }

    @Test func `a heavy page of a journal shows its writer a card, and leaves no trace`() throws {
        let home = try TacitHome(roles: "client")
        let heavy = try home.run("add", "entry", "--json", "I want to die, I think.")
        let other = try home.run("add", "entry", "--json", "I want to fly, I think.")
        #expect(heavy.talk.contains("findahelpline.com") && heavy.talk.contains("tacit lock"))
        for word in ["suicide", "RF-", "finding", "passage", "die"] {
            #expect(!heavy.talk.contains(word), "\(heavy.talk)")
        }
        #expect(!other.talk.contains("findahelpline.com"))
        #expect(heavy.list("findings").isEmpty)
        #expect(heavy.document.keys.sorted() == other.document.keys.sorted())
        let shown = try home.run("show", heavy["id"] ?? "")
        #expect(!shown.talk.contains("findahelpline") && !shown.output.contains("Findings"))
        let off = try home.run("settings", "journal-card=no", "--json")
        #expect(off.status == 0)
        let silent = try home.run("add", "entry", "--json", "I want to die, I think.")
        #expect(!silent.talk.contains("findahelpline.com"))
        #expect(try home.run("settings", "journal-card=perhaps").status == 65)
    }

    @Test func `none leaves with a copy, or stands in the log`() throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        _ = try home.run(
            "resolve",
            added["id"] ?? "",
            "--finding",
            try number(added),
            "--as",
            "reason",
            "CANARYREASON"
        )
        for format in ["jsonl", "markdown", "html", "csv"] {
            let copied = try home.run(
                "export",
                "--purpose",
                "own",
                "--format",
                format,
                "--output",
                home.file(format),
                "--yes"
            )
            #expect(copied.status == 0, "\(copied.talk)")
        }
        let found = try home.shell("grep -rlE 'CANARYREASON|SC-06' jsonl markdown html csv")
        #expect(found.output.isEmpty, "\(found.output)")
        #expect(try !home.run("audit", "--json").output.contains("CANARY"))
    }

    @Test func `the role is a second --as, before or after`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        try home.open("Ben Okafor", as: "coach")
        let added = try home.run(
            "add",
            "--as",
            "coach",
            "--client",
            "ben",
            "--json",
            Self.clinical
        )
        let id = added["id"] ?? ""
        let number = try number(added)
        for arguments in [
            ["resolve", id, "--finding", number, "--as", "client-reported", "--as", "coach"],
            [
                "--as", "coach", "resolve", id, "--finding", number, "--as", "reason", "--reason",
                "r",
            ],
            ["--as=coach", "--json", "resolve", id, "--finding", number, "--as=client-reported"],
        ] {
            let outcome = try home.run(arguments)
            #expect(outcome.status == 0, "\(arguments): \(outcome.talk)")
        }
        let named = try home.run(
            ["resolve", id, "--finding", number, "--as", "client-reported"],
            environment: ["TACIT_ROLE": "coach"]
        )
        #expect(named.status == 0, "\(named.talk)")
    }

    @Test func `a settlement that nobody can understand is refused`() throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        let id = added["id"] ?? ""
        for (arguments, status) in [
            (["--finding", "1"], 64), (["--finding", "1", "--as", "coach"], 64),
            (["--finding", "1", "--as", "reason"], 64),
            (["--finding", "1", "--as", "nonsense"], 64),
            (["--finding", "1", "--as", "reason", "--as", "client-reported", "x"], 64),
            (["--finding", "x", "--as", "client-reported"], 64),
            (["--finding", "99", "--as", "client-reported"], 6),
            (["--finding", "0", "--as", "client-reported"], 6),
            (["--finding", "1", "--as", "reason", "--reason", "r", "text"], 64),
        ] {
            let outcome = try home.run(["resolve", id, "--json"] + arguments)
            #expect(Int(outcome.status) == status, "\(arguments): \(outcome.output)")
        }
    }

    @Test func `a draft is screened once more when somebody asks`() throws {
        let home = try Self.coach()
        let added = try add(home, Self.clinical)
        let again = try home.run("screen", "--record", added["id"] ?? "", "--json")
        #expect(again.status == 0 && !scope(again).isEmpty, "\(again.talk)")
        let shown = try home.run("show", added["id"] ?? "", "--json")
        #expect(shown.document["revision"] as? Int == 2)
    }
}
