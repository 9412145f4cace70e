import TestSupport
import Testing

@Suite
struct `Sessions with a client` {
    private static func home(_ role: String = "therapist") throws -> TacitHome {
        let home = try TacitHome(roles: role)
        try home.open("Ana Pop")
        return home
    }

    private static let add = ["session", "add", "--client", "ana", "--json"]

    @Test
    func `are numbered where they took place, and go on as the one before`() throws {
        let home = try Self.home()
        let first = try home.run(
            Self.add + ["--at", "2026-03-02T15:00+01:00", "--stop", "3:50pm", "--modality", "vid"]
        )
        #expect(first.document["number"] as? Int == 1, "\(first.talk)")
        #expect(
            first["start"] == "15:00" && first["stop"] == "15:50" && first["modality"] == "video"
        )
        #expect(first.document["minutes"] as? Int == 50)
        let missed = try home.run(Self.add + ["--at", "2026-03-09", "--attendance", "no-show"])
        #expect(missed.document["number"] as? Int == nil && missed["modality"] == "video")
        let late = try home.run(Self.add + ["--at", "2026-03-16", "--attendance", "late"])
        #expect(late.document["number"] as? Int == 2)
        let today = try home.run(Self.add)
        #expect(today["attendance"] == "attended" && today.document["number"] as? Int == 3)
        let chosen = try home.run(Self.add + ["--number", "12"])
        #expect(chosen.document["number"] as? Int == 12)
        let listed = try home.run("session", "list", "--client", "ana", "--json").list("sessions")
        #expect(listed.map { $0["number"] as? Int } == [1, nil, 2, 3, 12])
        let other = try home.run("session", "list", "--client", "ana").output
        #expect(other.contains("15:00–15:50") && other.contains("no-show"))
    }

    @Test
    func `fill what a document left out, and nothing that it says`() throws {
        let home = try Self.home()
        let session = try home.run(
            Self.add + ["--start", "15:00", "--stop", "15:50", "--modality", "phone"]
        )
        let id = session["id"] ?? ""
        let note = try home.run([
            "add", "soap-note", "--client", "ana", "--session", "last", "--field", "subjective=x",
            "--field", "stop=16:00", "--json",
        ])
        #expect(note.object("fields")["start"] as? String == "15:00", "\(note.output)")
        #expect(note.object("fields")["stop"] as? String == "16:00")
        #expect(note.object("fields")["sessionNumber"] as? String == "1")
        #expect(note.object("fields")["session"] as? String == id)
        #expect(note.talk.contains("start 15:00") && !note.talk.contains("stop"))
        let apart = try home.run(
            "add",
            "psychotherapy-note",
            "--client",
            "ana",
            "--session",
            "1",
            "private"
        )
        #expect(apart.status == 0, "\(apart.talk)")
        let documents = { (more: [String]) in
            try home.run(["session", "show", String(id.prefix(8)), "--json"] + more)
                .list("documents").map { $0["kind"] as? String }
        }
        #expect(try documents([]) == ["soap-note"])
        let all = try documents(["--include", "psychotherapy-notes"])
        #expect(Set(all) == ["soap-note", "psychotherapy-note"])
        #expect(try home.run("session", "list", "--json").output.contains("private") == false)
    }

    @Test
    func `come with the document that is about them`() throws {
        let home = try Self.home("coach")
        let note = try home.run([
            "add", "coaching-session", "--client", "ana", "--session", "new", "--at",
            "2026-03-02T10:00+01:00", "--field", "goal=sleep", "--field", "stop=10:45", "--field",
            "attendance=late", "--field", "modality=chat", "--json",
        ])
        #expect(note.status == 0, "\(note.talk)")
        let found = try home.run("session", "list", "--client", "ana", "--json").list("sessions")
        #expect(found.count == 1)
        #expect(found.first?["start"] as? String == "10:00")
        #expect(found.first?["stop"] as? String == "10:45")
        #expect(found.first?["attendance"] as? String == "late")
        #expect(found.first?["modality"] as? String == "chat")
        #expect(note.object("fields")["session"] as? String == found.first?["id"] as? String)
        #expect(note.object("fields")["attendance"] == nil)
    }

    @Test
    func `are not made for a document that is not saved`() throws {
        let home = try Self.home("coach")
        let new = ["add", "coaching-session", "--client", "ana", "--session", "new"]
        #expect(try home.run(new).status == 65)
        #expect(try home.run(new + ["--field", "attendance=perhaps", "text"]).status == 65)
        #expect(try home.run(new + ["--field", "bogus=1", "text"]).status == 65)
        for reference in ["last", "7", "ABCDEFGH", "x"] {
            let outcome = try home.run(
                ["add", "coaching-session", "--client", "ana", "--session", reference, "text"]
            )
            #expect(outcome.status == 6, "\(reference) \(outcome.talk)")
        }
        #expect(try home.run("list", "--json").list("records").isEmpty)
    }

    @Test
    func `are edited as any record, and lose or gain their number`() throws {
        let home = try Self.home()
        let id = try home.run(Self.add + ["--start", "9:00"])["id"] ?? ""
        #expect(try home.run(Self.add).document["number"] as? Int == 2)
        let missed = try home.run("session", "edit", id, "--attendance", "no-show", "--json")
        #expect(
            missed.document["number"] as? Int == nil && missed.document["revision"] as? Int == 2
        )
        let after = try home.run([
            "session", "edit", id, "--attendance", "late", "--start", "", "--json",
        ])
        #expect(after.document["number"] as? Int == 3 && after["start"] == nil)
        let same = try home.run("session", "edit", id, "--attendance", "late", "--json")
        #expect(same.document["saved"] as? Bool == false)
        #expect(try home.run("history", id, "--json").list("records").count == 3)
        #expect(try home.run("session", "edit", id, "--units", "many").status == 65)
        let note = try home.run("add", "--client", "ana", "some text", "--json")["id"] ?? ""
        #expect(try home.run("session", "show", note).status == 6)
        let linked = try home.run("edit", note, "--session", "3", "--json")
        #expect(linked.object("fields")["session"] as? String == id, "\(linked.talk)")
        #expect(try home.run("edit", note, "--session", "new").status == 64)
    }

    @Test
    func `are listed with the contacts between them, and the units that are left`() throws {
        let home = try Self.home("coach")
        for arguments in [
            ["add", "package", "--client", "ana", "--at", "2026-03-01", "--field", "units=10"],
            Self.add + ["--at", "2026-03-02", "--units", "2"],
            ["add", "contact", "--client", "ana", "--at", "2026-03-05", "--field", "purpose=win"],
            Self.add + ["--at", "2026-03-09", "--units", "1"],
        ] {
            let outcome = try home.run(arguments)
            #expect(outcome.status == 0, "\(arguments) \(outcome.talk)")
        }
        let text = try home.run("session", "list", "--client", "ana", "--contacts").output
        let days = ["2026-03-02", "2026-03-05", "2026-03-09"]
        let places = days.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted(), "\(text)")
        #expect(text.contains("3 of 10 units used, 7 left"), "\(text)")
        let json = try home.run("session", "list", "--client", "ana", "--contacts", "--json")
        #expect(json.list("contacts").count == 1)
        #expect(json.list("packages").first?["left"] as? Int == 7)
        let shown = try home.run("client", "show", "ana", "--json").list("packages")
        #expect(shown.first?["used"] as? Int == 3)
        let uncharged = try home.run(Self.add + ["--at", "2026-03-10"])
        #expect(uncharged.talk.contains("7 of 10 units are left"), "\(uncharged.talk)")
    }

    @Test
    func `are no part of a journal`() throws {
        let home = try TacitHome(roles: "client")
        #expect(try home.run("session", "add").status == 64)
        #expect(try home.run("session", "list").status == 64)
        #expect(try home.run("add", "--session", "new", "some text").status == 65)
        #expect(try home.run("list", "--json").list("records").isEmpty)
    }
}
