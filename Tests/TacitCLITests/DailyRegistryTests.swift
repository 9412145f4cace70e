import TestSupport
import Testing

@Suite
struct `The roster and its engagements` {
    @Test
    func `a client is found by id, by name without accents, and by a beginning`() throws {
        let home = try TacitHome(roles: "therapist")
        let added = try home.run(
            "client",
            "add",
            "Željko Đurić",
            "--born",
            "3 february 1990",
            "--email",
            "z@example.org",
            "--json"
        )
        #expect(added["born"] == "1990-02-03")
        let id = added["id"] ?? ""
        for reference in [id, String(id.prefix(8)).lowercased(), "zeljko duric", "Đur"] {
            let shown = try home.run("client", "show", reference, "--json")
            #expect(shown["id"] == id, "\(reference)")
            #expect(shown["email"] == "z@example.org")
        }
    }

    @Test
    func `an impossible birthday and an empty name are refused`() throws {
        let home = try TacitHome(roles: "therapist")
        #expect(try home.run("client", "add", "Ana", "--born", "1990-02-30").status == 65)
        #expect(try home.run("client", "add", "  ").status == 65)
        #expect(try home.run("client", "list", "--json").list("clients").isEmpty)
    }

    @Test
    func `joint work is an engagement of its own, and never taken for a person's own`() throws {
        let home = try TacitHome(roles: "therapist")
        try home.open("Ana Pop")
        try home.open("Ben Roe")
        let joint = try home.run(
            "engagement",
            "open",
            "--client",
            "ana",
            "--client",
            "ben",
            "--subtype",
            "couple",
            "--role",
            "ana=identified-patient",
            "--field",
            "fee=shared",
            "--json"
        )
        #expect(joint.status == 0)
        #expect(joint.object("fields")["fee"] as? String == "shared")
        let own = try home.run("add", "--client", "ana", "hers alone", "--json")
        #expect(own["client"] == "Ana Pop")
        let id = joint["id"] ?? ""
        let both = try home.run("add", "--engagement", id, "of both", "--json")
        #expect(both["engagement"] == id)
        #expect(both["client"] == "Ana Pop, Ben Roe")
        #expect(try home.run("list", "--client", "ben", "--json").list("records").count == 1)
    }

    @Test
    func `several open engagements of one client need a choice`() throws {
        let home = try TacitHome(roles: "coach")
        try home.open("Ana Pop")
        #expect(try home.run("engagement", "open", "--client", "ana").status == 0)
        let unclear = try home.run("add", "--client", "ana", "some text")
        #expect(unclear.status == 6)
        #expect(unclear.talk.contains("--engagement"))
    }

    @Test
    func `a client without an engagement gets the way to open one`() throws {
        let home = try TacitHome(roles: "coach")
        #expect(try home.run("client", "add", "Ana Pop").status == 0)
        let outcome = try home.run("add", "--client", "ana", "some text")
        #expect(outcome.status == 6)
        #expect(outcome.talk.contains("engagement open"))
    }

    @Test
    func `one role does not see the other's clients`() throws {
        let home = try TacitHome(roles: "therapist", "coach")
        try home.open("Ana Pop", as: "therapist")
        #expect(try home.run("client", "list", "--as", "coach", "--json").list("clients").isEmpty)
        #expect(try home.run("client", "show", "ana", "--as", "coach").status == 6)
    }

    @Test
    func `a journal has no clients`() throws {
        let home = try TacitHome(roles: "client")
        #expect(try home.run("client", "add", "Ana").status == 64)
        #expect(try home.run("add", "--client", "Ana", "some text").status == 64)
        #expect(try home.run("engagement", "list", "--json").list("engagements").count == 1)
    }
}
