import TestSupport
import Testing

@Suite
struct `Signing at the command line` {
    private let home: TacitHome

    init() throws {
        home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
    }

    /// What a consultation has to say.
    static let complete = [
        "--field", "with=a colleague", "--field", "basis=anonymised", "--field",
        "question=how to go on",
    ]

    private func add(_ arguments: String...) throws -> TacitHome.Outcome {
        try home.run(["add", "consultation", "--client", "ana", "--json"] + arguments)
    }

    private func signed(_ text: String = "a word") throws -> String {
        let added = try home.run(
            ["add", "consultation", "--client", "ana", "--json", "--sign", text] + Self.complete
        )
        #expect(added.status == 0 && added["status"] == "signed", "\(added.talk)")
        return added["id"] ?? ""
    }

    private func show(_ id: String) throws -> TacitHome.Outcome {
        try home.run("show", id, "--json")
    }

    @Test
    func `makes a record final and says who did`() throws {
        let draft = try home.run(
            ["add", "consultation", "--client", "ana", "--json", "text"] + Self.complete
        )
        let id = draft["id"] ?? ""
        #expect(draft["status"] == "draft")
        let outcome = try home.run("sign", id, "--json")
        #expect(outcome.status == 0)
        #expect(outcome["id"] == id && outcome["status"] == "signed")
        let signature = outcome.object("signature")
        #expect(signature["author"] as? String == "Test Holder")
        #expect(signature["role"] as? String == "therapist")
        #expect((signature["publicKey"] as? String)?.count == 64)
        let shown = try home.run("show", id)
        #expect(shown.output.contains("by Test Holder, therapist; the signature holds"))
        let again = try home.run("sign", id, "--json")
        #expect(again.status == 65)
        #expect(again.object("error")["code"] as? String == "notSignable")
        let edited = try home.run("edit", id, "--title", "x")
        #expect(edited.status == 65)
        #expect(edited.talk.contains("tacit amend"))
        #expect(try show(id)["title"] == "")
    }

    @Test
    func `names all that is missing at once, and keeps what was saved`() throws {
        let added = try add("--sign", "a word")
        #expect(added.status == 65)
        let error = added.object("error")
        #expect(error["code"] as? String == "incomplete")
        let id = error["id"] as? String ?? ""
        #expect(try show(id)["status"] == "draft")
        let refused = try home.run("sign", id)
        #expect(refused.status == 65)
        for word in ["With whom is missing", "Basis is missing", "Question is missing"] {
            #expect(refused.talk.contains(word), "\(refused.talk)")
        }
        #expect(refused.talk.contains("--field with=… --field basis=… --field question=…"))
        let edited = try home.run(["edit", id, "--sign", "--json"] + Self.complete)
        #expect(edited.status == 0 && edited["status"] == "signed", "\(edited.talk)")
        #expect(try show(id)["body"] == "a word")
    }

    @Test
    func `takes several, and signs those that it can`() throws {
        let ids = try (0..<3).map { number in
            let more = number == 1 ? [] : Self.complete
            return try home.run(
                ["add", "consultation", "--client", "ana", "--json", "text \(number)"] + more
            )["id"] ?? ""
        }
        let outcome = try home.run(["sign", "--json"] + ids + [ids[0]])
        #expect(outcome.status == 65)
        #expect(outcome.list("records").map { $0["id"] as? String } == [ids[0], ids[2]])
        #expect(outcome.list("records").allSatisfy { $0["status"] as? String == "signed" })
        #expect(outcome.list("refused").map { $0["id"] as? String } == [ids[1]])
        #expect(outcome.list("refused").first?["code"] as? String == "incomplete")
        #expect(outcome.talk.contains("not signed"))
        #expect(try home.run("sign", ids[0], "nothing").status == 6)
    }

    @Test
    func `takes all drafts of a client, once somebody says yes`() throws {
        try home.open("Ben Ode")
        for client in ["ana", "ana", "ben"] {
            let added = try home.run(
                ["add", "consultation", "--client", client, "text"] + Self.complete
            )
            #expect(added.status == 0)
        }
        let process = try home.run(
            "add",
            "psychotherapy-note",
            "--client",
            "ana",
            "--json",
            "mine alone"
        )
        let asked = try home.run("sign", "--all", "--client", "ana")
        #expect(asked.status == 64 && asked.talk.contains("sign 2 drafts of 'Ana Pop'"))
        let outcome = try home.run("sign", "--all", "--client", "ana", "--yes", "--json")
        #expect(outcome.status == 0 && outcome.list("records").count == 2)
        #expect(try home.run("search", "signed:no text", "--json").list("hits").count == 1)
        #expect(try show(process["id"] ?? "")["status"] == "draft")
        #expect(try home.run("sign", "--all").status == 64)
        #expect(try home.run("sign").status == 64)
        #expect(try home.run("sign", "x", "--client", "ana").status == 64)
    }

    @Test
    func `has no place in a journal, which has its history`() throws {
        let journal = try TacitHome(roles: "client")
        let id = try journal.run("add", "entry", "--json", "mine")["id"] ?? ""
        for call in [["sign", id], ["add", "entry", "--sign", "x"], ["edit", id, "--sign"]] {
            let outcome = try journal.run(call + ["--json"])
            #expect(outcome.status == 65, "\(call)")
            #expect(outcome.object("error")["code"] as? String == "journalNotSigned", "\(call)")
        }
        #expect(try journal.run("list", "--json").list("records").count == 1)
    }

    @Test
    func `adds to a signed record by words, standard input, a file and the editor`() throws {
        let id = try signed()
        let words = try home.run("amend", id, "--reason", "late entry", "in words", "--json")
        #expect(words.status == 0 && words["status"] == "draft")
        #expect(words["amends"] == id && words["kind"] == "addendum")
        let input = try home.run(
            ["amend", id, "--reason", "other", "--json"],
            input: Array("from standard input".utf8)
        )
        #expect(input["body"] == "from standard input")
        try home.write("from a file".utf8, to: "text")
        let file = try home.run(
            "amend",
            id,
            "--reason",
            "correction",
            "--file",
            "text",
            "--sign",
            "--json"
        )
        #expect(file["status"] == "signed" && file["body"] == "from a file")
        try home.write(
            "#!/bin/sh\nprintf 'from the editor\\n' >> \"$1\"\n".utf8,
            to: "editor",
            mode: 0o700
        )
        let editor = try home.run(
            ["amend", id, "--edit", "--json"],
            environment: ["EDITOR": home.file("editor"), "VISUAL": ""]
        )
        #expect(editor.status == 0, "\(editor.talk)")
        #expect(editor["amends"] == id)
        let addenda = try show(id).list("addenda")
        #expect(addenda.map { $0["status"] as? String } == ["draft", "draft", "signed", "draft"])
        #expect(addenda.first?["reason"] as? String == "late entry")
        let shown = try home.run("show", id).output
        #expect(shown.contains("## Addenda") && shown.contains("from a file"))
        let addendum = try home.run("show", file["id"] ?? "").output
        #expect(addendum.contains("amends") && addendum.contains(String(id.prefix(8))))
        // A draft is edited, and not added to.
        let draft = try home.run("amend", words["id"] ?? "", "x")
        #expect(draft.status == 65 && draft.talk.contains("tacit edit"))
        #expect(try home.run("sign", words["id"] ?? "").status == 0)
    }

    @Test
    func `takes a misfiled record out of sight, with a reason`() throws {
        let id = try signed("misfiledword")
        let refused = try home.run("withdraw", id, "--json")
        #expect(refused.status == 3)
        #expect(refused.object("error")["code"] as? String == "refused")
        #expect(try home.run("withdraw", id, "--reason", " ").status == 3)
        let outcome = try home.run("withdraw", id, "--reason", "it is Ben's", "--json")
        #expect(outcome.status == 0 && outcome["id"] == id && outcome["status"] == "withdrawn")
        #expect(try home.run("list", "--json").list("records").isEmpty)
        #expect(try home.run("search", "misfiledword", "--json").list("hits").isEmpty)
        let path = home.file("out.jsonl")
        _ = try home.run("export", "--purpose", "own", "--format", "jsonl", "--output", path)
        #expect(try !String(decoding: home.bytes("out.jsonl"), as: UTF8.self).contains("misfiled"))
        let shown = try home.run("show", id).output
        #expect(shown.hasPrefix("WITHDRAWN") && shown.contains("it is Ben's"))
        #expect(shown.contains("misfiledword") && shown.contains("the signature holds"))
        let row = try home.run("audit", "--json").list("entries")
            .first { $0["action"] as? String == "withdraw" }
        #expect(row?["record"] as? String == id && row?["reason"] as? String == "it is Ben's")
        #expect(try home.run("verify").status == 0)
    }

    @Test
    func `shows what each revision changed, and how two of them differ`() throws {
        let id =
            try home.run(
                ["add", "consultation", "--client", "ana", "--json", "She slept badly.\nNo plan."]
                    + Self.complete
            )["id"] ?? ""
        _ = try home.run(["edit", id], input: Array("She slept well.\nNo plan.".utf8))
        _ = try home.run("edit", id, "--title", "Sleep", "--tag", "sleep", "--sign")
        let history = try home.run("history", id, "--json").list("records")
        #expect(history.map { $0["status"] as? String } == ["signed", "draft", "draft", "draft"])
        let table = try home.run("history", id).output
        #expect(table.contains("signed, by Test Holder") && table.contains("+1 -1 words"))
        let diff = try home.run("diff", id, "--from", "1", "--to", "2", "--json")
        #expect(diff["id"] == id)
        #expect(diff.document["from"] as? Int == 1 && diff.document["to"] as? Int == 2)
        #expect(diff.list("changes").map { $0["field"] as? String } == ["body"])
        #expect(diff.list("changes").first?["removed"] as? String == "She slept badly.")
        #expect(diff.list("changes").first?["added"] as? String == "She slept well.")
        let text = try home.run("diff", id, "--from", "1").output
        #expect(text.contains("- She slept badly.\n+ She slept well.\n"))
        #expect(text.contains("title\n+ Sleep") && text.contains("tags\n+ sleep"))
        // Signing says the same once more.
        #expect(try home.run("diff", id, "--json").list("changes").isEmpty)
        #expect(try home.run("diff", id, "--from", "9").status == 6)
    }

    @Test
    func `waits for two devices' edits of one draft to be settled`() throws {
        let id =
            try home.run(
                ["add", "consultation", "--client", "ana", "--json", "first"] + Self.complete
            )["id"] ?? ""
        for text in ["from one device", "from another"] {
            let edited = try home.run(["edit", id, "--parent", "1"], input: Array(text.utf8))
            #expect(edited.status == 0)
            if text == "from another" { #expect(edited.talk.contains("tacit diff")) }
        }
        let short = String(id.prefix(8))
        #expect(try home.run("show", id).output.contains("tacit diff \(short) --from 2 --to 3"))
        let refused = try home.run("sign", id, "--json")
        #expect(refused.status == 65)
        #expect(refused.object("error")["code"] as? String == "unsettled")
        let diff = try home.run("diff", id, "--from", "2", "--to", "3", "--json").list("changes")
        #expect(diff.map { $0["removed"] as? String } == ["from one device"])
        #expect(diff.map { $0["added"] as? String } == ["from another"])
        let settled = try home.run(["edit", id, "--settle", "--sign"], input: Array("both".utf8))
        #expect(settled.status == 0, "\(settled.talk)")
        #expect(try show(id)["status"] == "signed" && show(id)["body"] == "both")
    }
}
