import CCmark
import Foundation
import Practice
import Testing

@testable import Exchange

/// What leaves in a format of our own does nothing, whoever wrote the texts in it.
@Suite(.enabled(if: Browser.isAtHand, Browser.absence))
struct `exports in a real browser` {
    private static let attacks = [
        "<script>document.title='owned'</script>", "\\<script>document.title='owned'</script>",
        "\\\\<script>document.title='owned'</script>",
        "<img src=http://canary.example/a.png onerror=document.title='owned'>",
        "![x](http://canary.example/b.png)", "\\![x](http://canary.example/c.png)",
        "![x][y]\n\n[y]: http://canary.example/d.png", "a\r<svg onload=document.title='owned'>",
        "</td></tr></table><iframe src=http://canary.example/e></iframe>",
        "` <img src=http://canary.example/f.png> ``", "    <img src=http://canary.example/g.png>",
        "<style>@import 'http://canary.example/h.css';</style>",
    ]

    private static let texts = attacks + (naughtyStrings ?? []) + HostileText.pieces

    private static let records = texts.map { text in
        PlainRecord(
            client: text,
            note: Note(
                kind: "entry",
                title: text,
                tags: [text],
                fields: [.init(name: "mood", value: text)],
                body: text
            )
        )
    }

    private static let entries = texts.map {
        HTMLPage.Entry(at: nil, client: $0, title: $0)
    }

    private static var book: [UInt8] {
        var bytes: [UInt8] = []
        var book = MarkdownBook()
        book.head(contents: entries, to: &bytes)
        for record in records { book.append(record, to: &bytes) }
        return bytes
    }

    private static func table(_ records: [PlainRecord]) -> [UInt8] {
        var bytes: [UInt8] = []
        CSV.appendHeader(fieldNames: ["mood"], to: &bytes)
        for record in records { CSV.append(record, fieldNames: ["mood"], to: &bytes) }
        return bytes
    }

    private static func isInert(_ visit: Browser.Visit) -> Bool {
        !visit.document.contains("<title>owned") && visit.hosts.isEmpty
    }

    @Test func `a page of records does nothing`() throws {
        var bytes: [UInt8] = []
        var page = HTMLPage()
        page.head(contents: Self.entries, to: &bytes)
        for record in Self.records { page.append(record, to: &bytes) }
        page.tail(to: &bytes)
        let visit = try Browser.visit(bytes)
        #expect(Self.isInert(visit))
        #expect(visit.document.components(separatedBy: "<article ").count > Self.texts.count)
    }

    @Test func `a book in Markdown does nothing, even in a viewer that lets everything through`()
        throws
    {
        let visit = try Browser.visit(Self.rendered(Self.book))
        #expect(Self.isInert(visit), "\(visit.hosts)")
        #expect(visit.document.contains("canary.example/a.png"))
        #expect(!visit.document.contains("<img"))
    }

    /// A browser saves a table and does not show it, so it is looked at as what it is: text.
    @Test func `a book in Markdown and a table are text to a browser`() throws {
        for bytes in [Self.book, Self.table(Self.records)] {
            let visit = try Browser.visit(bytes, ending: "txt")
            #expect(Self.isInert(visit))
            #expect(visit.strangers(elements: Self.textPage, attributes: Self.textStyle) == [])
            #expect(visit.document.contains("canary.example/a.png"))
        }
    }

    /// What a browser puts around a text.
    private static let textPage: Set = ["html", "head", "meta", "body", "pre", "div"]
    private static let textStyle: Set = ["name", "content", "style", "class", "hidden"]

    /// The same viewer with the texts as they are; if it did nothing, it would prove nothing.
    @Test func `the viewer would have let them through`() throws {
        let texts = Array(Self.attacks.joined(separator: "\n\n").utf8)
        let visit = try Browser.visit(Self.rendered(texts))
        #expect(visit.document.contains("<title>owned"))
        #expect(visit.hosts == ["canary.example"])
        let records = Array(Self.records.prefix(Self.attacks.count))
        #expect(!Self.isInert(try Browser.visit(Self.table(records), ending: "html")))
    }

    @Test func `a book in Markdown holds no control character but tabs and line ends`() throws {
        let allowed: Set<Unicode.Scalar> = ["\t", "\n"]
        let book = String(decoding: Self.book, as: UTF8.self).unicodeScalars
        #expect(
            book.allSatisfy { $0.properties.generalCategory != .control || allowed.contains($0) }
        )
    }

    /// What a careless viewer makes of Markdown: raw HTML and every address, in a page of no policy.
    private static func rendered(_ markdown: [UInt8]) -> [UInt8] {
        let html = unsafe markdown.withUnsafeBufferPointer { buffer -> String in
            let start = unsafe UnsafeRawPointer(buffer.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            let options = CMARK_OPT_UNSAFE
            guard let text = unsafe cmark_markdown_to_html(start, buffer.count, options) else {
                return ""
            }
            defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
            return unsafe String(cString: text)
        }
        return Array("<!DOCTYPE html><html><body>\(html)</body></html>".utf8)
    }
}
