import TestSupport
import Testing

@Suite
struct `Work with several clients` {
    private static func home() throws -> TacitHome {
        let home = try TacitHome(roles: "therapist")
        for name in ["Ana Pop", "Ben Roe"] {
            #expect(try home.run("client", "add", name).status == 0)
        }
        let opened = try home.run([
            "engagement", "open", "--client", "ana", "--client", "ben", "--subtype", "couple",
            "--role", "ana=partner", "--role", "ben=identified-patient", "--name", "The Pops",
            "--json",
        ])
        let roles = opened.list("participants").map { $0["role"] as? String }
        #expect(roles == ["partner", "identified-patient"], "\(opened.output) \(opened.talk)")
        return home
    }

    @Test
    func `is shown with each client, with what each is in it`() throws {
        let home = try Self.home()
        for name in ["ana", "ben"] {
            let shown = try home.run("client", "show", name, "--json").list("engagements")
            #expect(shown.map { $0["name"] as? String } == ["The Pops"])
            let text = try home.run("client", "show", name).output
            #expect(text.contains("Ana Pop (partner), Ben Roe (identified-patient)"), "\(text)")
        }
        #expect(try home.run("client", "show", "ben").output.contains("couple  identified-patient"))
        let shown = try home.run("engagement", "show", "pops").output
        #expect(shown.contains("The Pops") && shown.contains("identified-patient"))
        #expect(try home.run("engagement", "list").output.contains("The Pops: Ana Pop (partner)"))
    }

    @Test
    func `is not taken for a client's own, and a choice names what there is`() throws {
        let home = try Self.home()
        #expect(try home.run("engagement", "open", "--client", "ana").status == 0)
        let own = try home.run("add", "--client", "ana", "hers alone", "--json")
        #expect(own["client"] == "Ana Pop")
        #expect(own.talk.contains("alone"))
        #expect(try home.run("engagement", "open", "--client", "ana").status == 0)
        let unclear = try home.run("add", "--client", "ana", "some text")
        #expect(unclear.status == 6)
        #expect(unclear.talk.contains("--engagement") && unclear.talk.contains("The Pops"))
        let named = try home.run("add", "--engagement", "the pops", "of both", "--json")
        #expect(named["client"] == "Ana Pop, Ben Roe")
    }

    @Test
    func `gives no role to somebody else, and needs a form that is understood`() throws {
        let home = try Self.home()
        #expect(try home.run("client", "add", "Cleo").status == 0)
        let epoch = try home.run("audit", "--json").list("entries").count
        let open = ["engagement", "open", "--client", "ana", "--role"]
        #expect(try home.run(open + ["cleo=partner"]).status == 6)
        #expect(try home.run(open + ["partner"]).status == 64)
        #expect(try home.run("audit", "--json").list("entries").count == epoch)
    }
}
