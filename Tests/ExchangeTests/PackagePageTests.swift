import Foundation
import Practice
import Testing

@testable import Exchange

@Suite
struct `the page of a package` {
    typealias Scene = (contents: PackageContents, records: [PackageRecord])

    static func page(_ scene: Scene) -> [UInt8] {
        var bytes: [UInt8] = []
        var page = PackagePage(scene.contents)
        page.head(to: &bytes)
        for record in scene.records { page.append(record, to: &bytes) }
        page.tail(to: &bytes)
        return bytes
    }

    private static func text(_ scene: Scene) -> String {
        String(decoding: page(scene), as: UTF8.self)
    }

    private static let elements: Set = [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "article", "h1",
        "h2", "h3", "h4", "h5", "h6", "p", "ol", "ul", "li", "a", "bdi", "div", "table", "tbody",
        "tr", "th", "td", "em", "strong", "code", "pre", "blockquote", "br", "hr",
    ]

    private static let attributes: Set = [
        "lang", "charset", "http-equiv", "content", "name", "dir", "class", "id", "href", "scope",
        "title", "start",
    ]

    /// Every way that a text of somebody else gets into the page.
    private static func filled(with text: String, _ number: UInt64) throws -> PackageRecord {
        var record = try PackageScene.record(number, Kind.named("superbill"), at: "2026-01-05")
        // A bill repeats all that the package says of people, so only some are bills.
        if number % 50 > 0 {
            record.note = Note(kind: text, title: text, tags: [text], body: text)
            record.note.fields = [.init(name: text, value: text)]
        } else {
            record.note.fields = record.note.fields.map { .init(name: $0.name, value: text) }
        }
        record.author = text
        record.signatures = [.init(by: text, at: try PackageScene.moment())]
        record.attachments = [
            .init(name: text, path: text, mediaType: text, byteCount: 1),
            .init(name: text, path: "attachments/\(text)", mediaType: "text/plain", byteCount: 1),
        ]
        return record
    }

    private static func filled(with texts: [String]) throws -> Scene {
        let records = try texts.enumerated().map { try filled(with: $1, UInt64($0)) }
        var contents = try PackageScene.contents(.therapy, records)
        let all = texts.joined(separator: "\n")
        contents.recipient = .init(name: all, type: all, address: all)
        contents.sender = .init(name: all, address: all, organization: all)
        contents.people = texts.map { .init(name: $0, legalName: $0, email: $0, address: $0) }
        contents.notices = texts.map { .init(id: $0, text: $0) }
        contents.remarks = texts
        contents.basis.words = all
        return (contents, records)
    }

    /// What acts where it is not shut out; each leaves a trace that the tests look for.
    private static let attacks = [
        "<script>document.body.appendChild(document.createElement('owned'))</script>",
        "<img src=http://canary.example/i.png onerror=\"document.title='owned'\">",
        "\"><svg onload=document.body.appendChild(document.createElement('owned'))>",
        "' onmouseover='x' autofocus onfocus='document.title=1", "</style><owned>",
        "</title><owned>",
        "<link rel=stylesheet href=http://canary.example/s.css>",
        "<style>@import 'http://canary.example/s.css';</style>",
        "![x](http://canary.example/i.png)", "[x](javascript:document.title='owned')",
        "<iframe src=http://canary.example></iframe>", "<base href=http://canary.example/>",
        "<meta http-equiv=refresh content='0;url=http://canary.example/'>",
        "<form action=http://canary.example><input autofocus></form>",
        "<object data=http://canary.example></object>", "</main></body><owned>", "-->]]><owned>",
        "../attachments/../x", "attachments/../../etc/passwd", "attachments/a\"onclick=\"x",
    ]

    @Test(.enabled(if: Browser.isAtHand, Browser.absence))
    func `in a real browser no text of anybody does anything or asks anybody`() throws {
        let texts = Self.attacks + (naughtyStrings ?? []) + HostileText.pieces
        let bytes = Self.page(try Self.filled(with: texts))
        let visit = try Browser.visit(bytes)
        let strangers = visit.strangers(elements: Self.elements, attributes: Self.attributes)
        #expect(strangers == [])
        #expect(visit.hosts == [])
        #expect(!visit.document.contains("<title>owned"))
        // The whole page was understood, and not only its beginning.
        #expect(visit.document.components(separatedBy: "<article ").count == texts.count + 1)
    }

    /// The same texts without what keeps them in; if this finds nothing, the test above says nothing.
    @Test(.enabled(if: Browser.isAtHand, Browser.absence))
    func `the browser shows what such texts do where nobody keeps them in`() throws {
        let open = "<!DOCTYPE html><html><head></head><body>" + Self.attacks[0] + Self.attacks[1]
        let visit = try Browser.visit(Array(open.utf8))
        #expect(visit.hosts == ["canary.example"])
        #expect(visit.document.contains("<title>owned"))
        let strangers = visit.strangers(elements: Self.elements, attributes: Self.attributes)
        #expect(strangers.isSuperset(of: ["owned", "img", "script"]))
        #expect(strangers.contains { $0.hasPrefix("onerror=") })
    }

    /// The second line: even a page of ours with such a text in it, unescaped, is held by its policy.
    @Test(.enabled(if: Browser.isAtHand, Browser.absence))
    func `the policy of the page keeps in what would get through`() throws {
        let page = Self.text(try PackageScene.therapy())
        // No policy forbids a page to send its reader elsewhere; only escaping does.
        let attacks = Self.attacks.filter { !$0.contains("http-equiv=refresh") }
        let torn = page.replacing("</header>", with: attacks.joined(separator: "\n"))
        #expect(torn != page)
        let visit = try Browser.visit(Array(torn.utf8))
        #expect(!visit.document.contains("<owned></owned></body>"))
        #expect(!visit.document.contains("<title>owned"))
        #expect(visit.document.contains("<script>"))
        #expect(visit.hosts == [])
    }

    @Test func `the notices stand before the contents, and those before the records`() throws {
        let page = Self.text(try PackageScene.therapy())
        let places = try ["Pass it on to nobody.", "<h2>Contents</h2>", "id=\"r1\"", "id=\"r8\""]
            .map { try #require(page.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `every record stands there with its fields by their titles and who signed it`()
        throws
    {
        let scene = try PackageScene.therapy()
        let page = Self.text(scene)
        #expect(page.components(separatedBy: "<article ").count == scene.records.count + 1)
        #expect(page.contains("<h3 dir=\"auto\">Presenting problem</h3>"))
        #expect(page.contains("<strong>free</strong> text of record 4"))
        #expect(page.contains("Signed: Dr. Sender, 2026-11-26T10:00:00+01:00"))
        #expect(page.contains("<a href=\"#r4\">Adds to number 4</a>"))
        #expect(page.contains("<bdi>Written by Dr. Before</bdi>"))
        for number in 1...8 { #expect(page.contains("<li><a href=\"#r\(number)\">")) }
    }

    @Test func `a file is linked where it lies, unless a browser might run what is in it`() throws {
        var scene = try PackageScene.therapy()
        let path = "attachments/K7QZ1M2N-1.pdf"
        #expect(Self.text(scene).contains("<a href=\"\(path)\">\(path)</a>"))
        for (path, type) in [
            ("attachments/a.svg", "image/svg+xml"), ("attachments/a.html", "text/html"),
            ("attachments/0001", "text/plain"), ("attachments/a.html", "text/plain"),
            ("attachments/../a.pdf", "application/pdf"), ("/attachments/a.pdf", "application/pdf"),
            ("attachments//a.pdf", "application/pdf"), ("a.pdf", "application/pdf"),
        ] {
            scene.records[6].attachments = [
                .init(name: "a", path: path, mediaType: type, byteCount: 1)
            ]
            #expect(!Self.text(scene).contains("href=\"\(path)\""), "\(path)")
            #expect(Self.text(scene).contains("<bdi>\(path)</bdi>"))
        }
    }

    @Test func `a superbill shows at one glance what an insurer reads`() throws {
        let page = Self.text(try PackageScene.therapy())
        let table = try #require(page.components(separatedBy: "id=\"r6\"").last)
        for (name, value) in [
            ("Client", "Ana Pop"), ("Born", "1990-02-03"), ("Date of service", "2026-06-01"),
            ("Diagnosis", "F51.01"), ("Provider", "Dr. Sender\nThe practice"),
        ] {
            #expect(
                table.contains(
                    "<th scope=\"row\" dir=\"auto\">\(name)</th>\n<td dir=\"auto\">\(value)</td>"
                ),
                "\(name)"
            )
        }
        for field in ["Service code", "Licence number", "NPI", "Tax id", "Place of service"] {
            #expect(table.contains(">\(field)</th>"), "\(field)")
        }
    }
}
