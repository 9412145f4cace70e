import Foundation
import Practice
import Testing

@testable import Exchange

@Suite struct `HTML pages` {
    private func page(_ records: [PlainRecord], labels: HTMLPage.Labels = .init()) -> String {
        var bytes: [UInt8] = []
        var page = HTMLPage(labels: labels)
        let entries = records.map { record in
            HTMLPage.Entry(at: record.note.at, client: record.client, title: record.note.title)
        }
        page.head(contents: entries, to: &bytes)
        for record in records { page.append(record, to: &bytes) }
        page.tail(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func body(_ text: String) -> String {
        var bytes: [UInt8] = []
        CommonMark.appendHTML(text, headingOffset: 3, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// All tags of a page; `nil` where a `<` begins nothing that is allowed.
    private func forbiddenTags(_ html: String) throws -> [Substring] {
        let allowed = try Self.allowed()
        let pieces = html.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false)
        return try pieces.dropFirst().map { Substring($0) }.filter { piece in
            try allowed.wholeMatch(in: piece) == nil
        }
    }

    /// A tag of ours with the text behind it, the `<` left out.
    private static func allowed() throws -> Regex<AnyRegexOutput> {
        let names = "html|head|body|main|nav|article|title|style|h[1-6]|p|ol|ul|li|bdi|div|em"
        let attributes = #"(class="(banner|notice|facts|text|tag|plain)")?( ?dir="auto")?"#
        let tags = [
            "/?(\(names)|strong|code|pre|blockquote|a)", "!DOCTYPE html", #"html lang="""#,
            "[hb]r /", #"meta [a-z-]+="[^"<>]*"( content="[^"<>]*")?"#, #"article id="r[0-9]+""#,
            "(p|h[1-6]|div|bdi) \(attributes)",
            ##"a href="(#r[0-9]+|(https?|mailto):[^"<>]*)"( title="[^"<>]*")?"##,
        ]
        return try Regex("(\(tags.joined(separator: "|")))>(?s:[^<]*)")
            .matchingSemantics(.unicodeScalar)
    }

    @Test func `the page holds its warning, contents and policy and fetches nothing`() throws {
        let note = Note(
            kind: "entry",
            at: Moment(iso: "2026-03-02"),
            title: "A",
            tags: ["x"],
            fields: [.init(name: "mood", value: "good")],
            body: "b"
        )
        var labels = HTMLPage.Labels()
        labels.notices = ["Notice 1"]
        labels.field = { kind, field in "\(kind)/\(field)" }
        let html = page([PlainRecord(client: "Ana", note: note, status: .signed)], labels: labels)
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
        #expect(html.components(separatedBy: "This file is not encrypted").count == 3)
        #expect(
            html.contains("<li><a href=\"#r1\"><bdi>2026-03-02</bdi>\n<bdi>Ana</bdi>\n<bdi>A</bdi>")
        )
        #expect(html.contains("<article id=\"r1\">\n<h2 dir=\"auto\">A</h2>"))
        #expect(html.contains("entry/mood</h3>\n<div class=\"text\" dir=\"auto\">\n<p>good</p>"))
        #expect(html.contains("Notice 1"))
        #expect(try forbiddenTags(html) == [])
    }

    @Test(.enabled(if: naughtyStrings != nil, "naughty strings are not at hand"))
    func `naughty strings become no tag, handler or script`() throws {
        for text in naughtyStrings ?? [] {
            let fields = [Note.Field(name: text, value: text)]
            let note = Note(kind: text, title: text, tags: [text], fields: fields, body: text)
            let html = page([PlainRecord(client: text, note: note, id: text)])
            #expect(try forbiddenTags(html) == [])
        }
    }

    @Test(arguments: 1...60)
    func `hostile text becomes no tag, handler or script`(seed: UInt64) throws {
        var generator = Seeded(seed: seed)
        let records = (0..<20).map { _ in HostileText.record(using: &generator) }
        #expect(try forbiddenTags(page(records)) == [], "seed \(seed)")
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\nscript:alert(1))",
        "[x](data:text/html;base64,PHM+)", "[x](vbscript:x)", "[x](file:///etc/passwd)",
        "[x](//evil.example)", "[x](#r1)", "<javascript:alert(1)>",
        "![x](http://evil.example/i.png)",
        "[![x](http://a/b)](javascript:x)", "[x]: javascript:alert(1)\n\n[x]",
        "```x\" onclick=\"y\n```",
        "[x](&#106;avascript:alert(1))", "[x](http://a \"\\\" onclick=x\")", "<!-- x --> y",
        "<style>*{display:none}</style>", "<a href=\"javascript:x\">y</a>", "<svg/onload=alert(1)>",
    ])
    func `what could act or fetch is shown as text`(text: String) throws {
        let html = body(text)
        #expect(try forbiddenTags(html) == [])
        let links = html.components(separatedBy: "href=\"").dropFirst()
        #expect(links.allSatisfy { $0.hasPrefix("http:") })
    }

    @Test func `the check finds what it is there to find`() throws {
        for bad in [
            "<script>", "<img src=x>", "<p onclick=x>", "<a href=\"javascript:x\">", "<p", "< p>",
            "<a href=\"https://a\" onclick=\"x\">", "<p\n>", "<iframe>",
        ] {
            #expect(try forbiddenTags(bad).count == 1, "\(bad)")
        }
    }

    @Test(arguments: [
        ("[Ana]: hello", "[Ana]: hello"), ("2019. a\n2021. b", "2019. a<br />\n2021. b"),
        ("+ pro\n- con", "+ pro"), ("one\ntwo", "one<br />\ntwo"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("<div>\nlost?\n</div>", "lost?"), ("~~~ felt awful\nx\n~~~", "felt awful"),
        ("![alt](http://a/b.png)", "alt (http://a/b.png)"), ("#hash", "#hash"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("`[a]: 1. + 2`", "<code>[a]: 1. + 2</code>"), ("    1. x", "1. x"), ("> 3) x", "3) x"),
        ("<http://[::1]:80/>", "href=\"http://%5B::1%5D:80/\""),
    ])
    func `nothing that somebody wrote is swallowed`(text: String, shown: String) throws {
        #expect(body(text).contains(shown), "\(body(text))")
    }

    @Test func `markers leave no trace`() throws {
        let marker = HostileText.noncharacter
        #expect(body("[a]: 1\(marker)2") == "<p>[a]: 1\u{FFFD}2</p>\n")
    }

    @Test func `headings of a body stand below those of the page`() throws {
        #expect(body("# a\n\n###### b") == "<h4>a</h4>\n<h6>b</h6>\n")
    }

    @Test func `text over the limit is shown as it is`() throws {
        let text = String(repeating: "*x* <", count: CommonMark.limit)
        let html = body(text)
        #expect(html.hasPrefix("<div class=\"plain\">*x* &lt;*x*"))
        #expect(try forbiddenTags(html) == [])
    }
}
