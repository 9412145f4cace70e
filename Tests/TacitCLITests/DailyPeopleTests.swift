import TestSupport
import Testing

@Suite
struct `What is known about a person` {
    private static let whole = [
        "client", "add", "Ana Pop", "--legal", "Anastasia Popescu", "--former", "Željka Old",
        "--pronouns", "she/her", "--born", "1990-02-03", "--email", "a@example.org", "--phone",
        "+40 1", "--address", "Street 1", "--identifier", "chart=77", "--contact", "work=a@work",
        "--restriction", "no voicemail", "--restriction", "hours=after 18:00", "--restriction",
        "never by post", "--representative", "Mara;mother;decides alone;0123", "--emergency",
        "Jo;friend;112", "--payer", "sponsor;Acme",
    ]

    @Test
    func `is shown, and the restrictions before any way to get in touch`() throws {
        let home = try TacitHome(roles: "coach")
        #expect(try home.run(Self.whole).status == 0)
        let text = try home.run("client", "show", "ana").output
        let order = [
            "no voicemail", "after 18:00", "never by post", "Ana Pop", "she/her",
            "Anastasia Popescu", "a@example.org", "+40 1", "Street 1", "a@work", "Mara", "Jo",
        ]
        let places = order.map { text.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil), "\(text)")
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(text)")
        let json = try home.run("client", "show", "ana", "--json")
        #expect(json["legalName"] == "Anastasia Popescu" && json["address"] == "Street 1")
        #expect(json.object("payer")["words"] as? String == "Acme")
        #expect(json.list("restrictions").map { $0["matter"] as? String }.count == 3)
        #expect(json.list("representatives").first?["authority"] as? String == "decides alone")
        #expect(json.list("emergencyContacts").first?["number"] as? String == "112")
        #expect(json.list("identifiers").first?["value"] as? String == "77")
        let keys = ["\"restrictions\"", "\"email\"", "\"contacts\""]
        let members = keys.compactMap { json.output.firstRange(of: $0)?.lowerBound }
        #expect(members.count == 3 && members == members.sorted())
    }

    @Test
    func `has a former name that is shown only to those who ask, and finds the person`() throws {
        let home = try TacitHome(roles: "coach")
        #expect(try home.run(Self.whole).status == 0)
        #expect(try home.run("engagement", "open", "--client", "zeljka").status == 0)
        let saved = try home.run("add", "--client", "ZELJKA OLD", "some text", "--json")
        #expect(saved["client"] == "Ana Pop")
        let id = saved["id"] ?? ""
        for arguments in [
            ["client", "show", "zeljka"], ["client", "show", "anastasia", "--json"],
            ["client", "list"], ["client", "list", "--json"], ["engagement", "list", "--json"],
            ["engagement", "show", "zeljka"], ["list", "--client", "popescu", "--json"],
            ["show", id], ["audit", "--client", "zeljka", "--json"],
            ["search", "text client:zeljka", "--json"],
        ] {
            let outcome = try home.run(arguments)
            #expect(outcome.status == 0, "\(arguments) \(outcome.talk)")
            #expect(!outcome.output.contains("Željka"), "\(arguments) \(outcome.output)")
        }
        let asked = try home.run("client", "show", "ana", "--former", "--json")
        #expect(asked.document["formerNames"] as? [String] == ["Željka Old"])
        #expect(try home.run("client", "show", "ana", "--former").output.contains("Željka Old"))
    }

    @Test
    func `is changed, replaced by name and taken away, and what changes nothing is not saved`()
        throws
    {
        let home = try TacitHome(roles: "coach")
        #expect(try home.run(Self.whole).status == 0)
        let edited = try home.run([
            "client", "edit", "ana", "--name", "Ana Neu", "--legal", "", "--payer", "", "--born",
            "",
            "--identifier", "chart=", "--contact", "WORK=b@work", "--restriction", "hours=",
            "--without-restriction", "Never by post", "--emergency", "jo;sister;113",
            "--without-representative", "mara", "--former", "Ana Pop", "--reason",
            "she moved out", "--json",
        ])
        #expect(edited.document["saved"] as? Bool == true, "\(edited.output)")
        let shown = try home.run("client", "show", "ana neu", "--former", "--json")
        #expect(shown.document["legalName"] as? String == nil && shown["born"] == nil)
        #expect(shown.object("payer").isEmpty && shown.list("identifiers").isEmpty)
        #expect(shown.list("contacts").map { $0["value"] as? String } == ["b@work"])
        #expect(shown.list("restrictions").map { $0["matter"] as? String } == ["no-voicemail"])
        #expect(shown.list("representatives").isEmpty)
        #expect(shown.list("emergencyContacts").map { $0["relation"] as? String } == ["sister"])
        #expect(shown.document["formerNames"] as? [String] == ["Željka Old", "Ana Pop"])
        let again = try home.run("client", "edit", "ana", "--pronouns", "she/her", "--json")
        #expect(again.document["saved"] as? Bool == false)
        let log = try home.run("audit", "--json").list("entries").map { $0["action"] as? String }
        #expect(log.filter { $0 == "client-edit" }.count == 1)
    }

    @Test func `keeps a contact restriction until a reason lifts it, which the log keeps sealed`()
        throws
    {
        let home = try TacitHome(roles: "coach")
        #expect(try home.run(Self.whole).status == 0)
        _ = try home.run("engagement", "open", "--client", "ana")
        for words in [["--without-restriction", "no-voicemail"], ["--restriction", "hours="]] {
            let refused = try home.run(["client", "edit", "ana", "--json"] + words)
            #expect(refused.status == 3 && refused.output.contains("SF-01"), "\(refused.output)")
            #expect(refused.output.contains("say why: --reason TEXT"))
        }
        let before = try home.run("client", "show", "ana", "--json").list("restrictions").count
        // Other hours take the place of these: nothing is lifted.
        #expect(try home.run("client", "edit", "ana", "--restriction", "hours=at noon").status == 0)
        let lifted = try home.run(
            "client",
            "edit",
            "ana",
            "--without-restriction",
            "no-voicemail",
            "--reason",
            "she moved out"
        )
        #expect(lifted.status == 0, "\(lifted.talk)")
        let after = try home.run("client", "show", "ana", "--json").list("restrictions").count
        #expect(after == before - 1)
        let row = try #require(try home.run("audit", "--json").list("entries").last)
        #expect(row["action"] as? String == "client-edit")
        #expect(row["reason"] as? String == "she moved out")
        #expect(try home.run("verify").status == 0)
    }

    /// Options that are not taken, and the exit status that says so.
    static let refusals: [([String], Int32)] = [
        (["--without-former", "Nobody"], 6), (["--payer", "uncle"], 64),
        (["--representative", ";mother"], 64), (["--emergency", "a;b;c;d"], 64),
        (["--identifier", "77"], 64), (["--name", " "], 65), (["--born", "1990-02-30"], 65),
        (["--former", " "], 65),
    ]

    @Test(arguments: refusals)
    func `that cannot be understood is refused, and nothing is changed`(
        options: [String],
        status: Int32
    ) throws {
        let home = try TacitHome(roles: "coach")
        #expect(try home.run(Self.whole).status == 0)
        let before = try home.run("client", "show", "ana", "--former", "--json").output
        let outcome = try home.run(["client", "edit", "ana", "--phone", "9"] + options)
        #expect(outcome.status == status, "\(outcome.talk)")
        #expect(outcome.talk.contains("hint:"), "\(outcome.talk)")
        #expect(try home.run("client", "show", "ana", "--former", "--json").output == before)
    }

    @Test(arguments: [
        "\u{202E}Ana\u{202C}", "مريم", "👩‍👩‍👧‍👦", "A\u{200B}na", "e\u{301}", "-Ana", "a=b;c",
        String(repeating: "x", count: 10_240),
    ])
    func `may be any name, and comes back as it was given`(name: String) throws {
        let home = try TacitHome(roles: "coach")
        let added = try home.run([
            "client", "add", "--json", "--former=\(name)", "--legal=\(name)", "--", name,
        ])
        #expect(added.status == 0, "\(added.talk)")
        let id = added["id"] ?? ""
        let shown = try home.run("client", "show", id, "--former", "--json")
        for text in [
            shown["name"], shown["legalName"], (shown.document["formerNames"] as? [String])?.first,
        ] { #expect(text?.utf8.elementsEqual(name.utf8) == true) }
        let opened = try home.run("engagement", "open", "--client", id, "--name=\(name)", "--json")
        #expect(opened["name"]?.utf8.elementsEqual(name.utf8) == true, "\(opened.talk)")
        #expect(try home.run("verify").status == 0)
    }
}
