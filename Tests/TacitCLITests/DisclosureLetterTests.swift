import Foundation
import TestSupport
import Testing

@Suite struct `The account of disclosures as a letter` {
    /// Everything that would be something in a page, a document or a line.
    private static let hostile =
        "<script>alert(1)</script> [x](javascript:alert(1)) # one\n# two\n![i](http://x/y) \u{202E}EVIL"

    private func home(_ role: String = "therapist") throws -> TacitHome {
        let home = try TacitHome(roles: role)
        _ = try home.run("client", "add", "Ana Pop", "--address", "1 Mill Street")
        let opened = try home.run("engagement", "open", "--client", "ana")
        #expect(opened.status == 0, "\(opened.talk)")
        return home
    }

    private func tell(
        _ home: TacitHome,
        _ recipient: String,
        on basis: String = "medical-emergency",
        _ more: String...
    ) throws {
        let fields = [
            "recipient=\(recipient)", "recipientAddress=2 High Street", "means=phone",
            "description=name and medication", "purpose=emergency care", "basis=\(basis)",
            "facts=FACTS",
        ]
        let told = try home.run(
            ["add", "disclosure", "--client", "ana", "--at", "2026-03-04", "--sign"]
                + (fields + more).flatMap { ["--field", $0] }
        )
        #expect(told.status == 0, "\(told.talk)")
    }

    private func letter(_ home: TacitHome, _ more: String...) throws -> TacitHome.Outcome {
        try home.run(["disclosures", "--client", "ana", "--letter"] + more)
    }

    @Test func `says who writes, to whom, what went where, what is left out, and how to ask`()
        throws
    {
        let home = try home()
        try tell(home, "City hospital")
        try tell(home, "Own doctor", on: "treatment")
        let shown = try letter(home)
        #expect(shown.status == 0, "\(shown.talk)")
        for words in [
            "Test Holder", "Psychologist, 12345", "1 Mill Street", "Dear Ana Pop,",
            "Wednesday 4 March 2026", "City hospital", "2 High Street", "name and medication",
            "emergency care", "a medical emergency", "the law asks for no account",
            "1 such disclosure is on file", "ask Test Holder",
        ] {
            #expect(shown.output.contains(words), "\(words)")
        }
        #expect(!shown.output.contains("Own doctor") && !shown.output.contains("FACTS"))
        let log = try home.run("audit", "--json").list("entries")
        #expect(log.last?["action"] as? String == "account")
        #expect(log.last?["client"] as? String == "Ana Pop")
    }

    @Test func `of coaching is a plain list with the statement, and without a title`() throws {
        let home = try home("coach")
        _ = try home.run("profile", "edit", "--credential", "Psychologist;12345;DE;2099-12-31")
        try tell(home, "Own doctor", on: "treatment")
        let shown = try letter(home)
        #expect(shown.status == 0, "\(shown.talk)")
        #expect(shown.output.contains("Own doctor") && shown.output.contains("not psychotherapy"))
        #expect(!shown.output.contains("Psychologist") && !shown.output.contains("On what ground"))
    }

    @Test func `into a folder has a neutral name, for the owner only, and asks for the passphrase`()
        throws
    {
        let home = try home()
        try tell(home, "City hospital")
        let made = try letter(home, "--output", "out/", "--json")
        #expect(made.status == 0, "\(made.talk)")
        let path = try #require(made["output"])
        #expect(path.wholeMatch(of: /out\/\d{4}-\d\d-\d\d-[0-9A-Z]{8}\.html/) != nil)
        let mode = try FileManager.default.attributesOfItem(
            atPath: home.file(path)
        )[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let before = try home.run("audit", "--json").list("entries").count
        // A session is not enough.
        let script = "$TACIT unlock && unset TACIT_PASSPHRASE_FILE && "
        let account = try home.shell(script + "$TACIT disclosures --client ana </dev/null")
        let again = try home.shell(
            script + "$TACIT disclosures --client ana --letter --output x.html </dev/null"
        )
        if account.status == 0 { #expect(again.status == 4) } else { #expect(again.status != 0) }
        #expect(!FileManager.default.fileExists(atPath: home.file("x.html")))
        #expect(try home.run("audit", "--json").list("entries").count == before)
    }

    @Test func `to a client with restrictions says them first, and minds them`() throws {
        let home = try home()
        try tell(home, "City hospital")
        for words in ["alias=A. Paul", "no voicemail"] {
            #expect(try home.run("client", "edit", "ana", "--restriction", words).status == 0)
        }
        let named = try letter(home, "--output", "ana.html", "--json")
        #expect(named.status == 65)
        #expect(named.object("error")["code"] as? String == "namesClient")
        let made = try letter(home, "--output", "out/", "--json")
        #expect(made.talk.contains("mind before any contact") && made.talk.contains("voicemail"))
        let page = String(
            decoding: try home.bytes(try #require(made["output"])),
            as: UTF8.self
        )
        #expect(page.contains("<title>Letter</title>") && page.contains("Dear A. Paul,"))
        for words in ["Ana", "Pop", "Mill Street", "voicemail"] {
            #expect(!page.contains(words), "\(words)")
        }
    }

    @Test func `is inert, whatever somebody wrote`() throws {
        let home = try home()
        try tell(home, Self.hostile)
        let page = try letter(home, "--output", "letter.html")
        #expect(page.status == 0, "\(page.talk)")
        let html = String(decoding: try home.bytes("letter.html"), as: UTF8.self)
        #expect(html.contains("default-src 'none'") && html.contains("&lt;script&gt;"))
        for mark in ["<script", "<img", "<a ", "href="] { #expect(!html.contains(mark), "\(mark)") }
        let shown = try letter(home)
        #expect(shown.output.contains(#"\<script\>"#) && shown.output.contains(#"\[x\]"#))
        #expect(!shown.output.contains("\u{202E}") && !shown.output.contains("\n# two"))
    }

    @Test func `replaces nothing that is there, and html goes into a file`() throws {
        let home = try home()
        try home.write("mine".utf8, to: "letter.html")
        #expect(try letter(home, "--output", "letter.html").status == 74)
        #expect(try home.bytes("letter.html") == Array("mine".utf8))
        #expect(try letter(home, "--output", "letter.html", "--force").status == 0)
        #expect(try letter(home, "--format", "html").status == 64)
        #expect(try home.run("disclosures", "--client", "ana", "--output", "x").status == 64)
    }

    @Test func `of one member of a group holds nothing of another's`() throws {
        let home = try TacitHome(roles: "therapist")
        for name in ["Ana Pop", "Ben Okafor"] {
            #expect(try home.run("client", "add", name).status == 0)
        }
        let opened = try home.run(
            ["engagement", "open", "--client", "ana", "--client", "ben", "--subtype", "group"]
        )
        #expect(opened.status == 0, "\(opened.talk)")
        try tell(home, "Of Ana", on: "medical-emergency", "person=Ana Pop")
        try tell(home, "Of both")
        let note = try home.run(
            ["add", "crisis-contact", "--client", "ana", "--field", "said=CRISIS", "--json"]
        )
        let copy = try home.run(
            [
                "export", "--client", "ana", "--purpose", "emergency", "--basis", "serious-threat",
                "--to-name", "Copy of Ana", "--facts", "said so", "--person", "ana", "--output",
                "out/", "--item", try #require(note["id"]),
            ]
        )
        #expect(copy.status == 0, "\(copy.talk)")
        func recipients(_ client: String) throws -> Set<String> {
            let account = try home.run("disclosures", "--client", client, "--json")
            return Set(account.list("entries").compactMap { $0["recipient"] as? String })
        }
        #expect(try recipients("ana") == ["Of Ana", "Of both", "Copy of Ana"])
        #expect(try recipients("ben") == ["Of both"])
    }
}
