import Foundation
import Practice
import Testing

@testable import Exchange

@Suite(
    .enabled(
        if: Browser.isAtHand && PrintedWords.isAtHand,
        "needs chromium, and pdftotext of poppler-utils"
    )
)
struct `a package on paper` {
    private static let hebrew = "שלום, היום דיברנו על שינה ועל עבודה, ועל מה שאפשר לעשות מחר."
    private static let latin = "Today we talked about sleep and about work."

    /// A record of its own for each matter, and one that runs over many pages.
    private static func scene() throws -> `the page of a package`.Scene {
        var records = try PackageScene.therapy().records
        var long = try PackageScene.record(20, Kind.named("progress-note"), at: "2026-02-01")
        long.note.title = "A long day"
        long.note.body = (1...200).map { "Paragraph \($0): \(latin) \(latin)" }
            .joined(separator: "\n\n")
        var mixed = try PackageScene.record(21, Kind.named("progress-note"), at: "2026-02-02")
        mixed.note.title = "שיחה ראשונה"
        mixed.note.body = "\(hebrew)\n\n\(latin)\n\n- \(hebrew)\n- \(latin)"
        mixed.note.fields = []
        var wide = try PackageScene.record(22, Kind.named("progress-note"), at: "2026-02-03")
        wide.note.title = "Wide"
        wide.note.body = "    " + String(repeating: "unbroken", count: 60)
        records += [long, mixed, wide]
        return (try PackageScene.contents(.therapy, records), records)
    }

    private static let printed = Result {
        try PrintedWords(Browser.printed(`the page of a package`.page(scene())))
    }

    @Test func `the contents and the first record begin a page, and so does a long one`() throws {
        let pages = try Self.printed.get().pages
        for title in ["Contents", "Record 1", "A long day"] {
            let starts = pages.filter { page in
                page.words.prefix(title.split(separator: " ").count).map(\.text)
                    .joined(separator: " ") == title
            }
            #expect(starts.count == 1, "\(title)")
        }
    }

    @Test func `a record that fits on a page is not torn`() throws {
        let pages = try Self.printed.get().pages.dropFirst(2)
        // Each of them ends with its signature, and begins with its title: `Record 4`.
        for number in [5, 6, 7] {
            let page = try #require(
                pages.first { page in
                    zip(page.words, page.words.dropFirst()).contains {
                        $0.text == "Record" && $1.text == "\(number)"
                    }
                }
            )
            let start = try #require(page.words.firstIndex { $0.text == "\(number)" })
            #expect(page.words[start...].contains { $0.text == "Signed:" }, "\(number)")
        }
    }

    @Test func `no word is cut off or runs out of the margins`() throws {
        let printed = try Self.printed.get()
        let words = printed.pages.flatMap(\.words)
        #expect(words.count > 4_000)
        // 18 mm, and the number of the page stands in the margin below.
        let margin = 50.0
        for page in printed.pages {
            for word in page.words {
                #expect(word.left >= margin && word.right <= page.width - margin, "\(word)")
                #expect(word.top >= margin - 2, "\(word)")
            }
        }
        let text = words.map(\.text).joined()
        #expect(text.contains(String(repeating: "unbroken", count: 60)))
    }

    @Test func `every paragraph of a long record is there, once and in order`() throws {
        let words = try Self.printed.get().pages.flatMap(\.words).map(\.text)
        let numbers = zip(words, words.dropFirst()).filter { $0.0 == "Paragraph" }
            .compactMap { Int($0.1.dropLast()) }
        #expect(numbers == Array(1...200))
    }

    @Test func `pages are numbered and carry no line of the browser's own`() throws {
        let pages = try Self.printed.get().pages
        for (index, page) in pages.enumerated() {
            let last = page.words.suffix(3).map(\.text)
            #expect(last == ["\(index + 1)", "/", "\(pages.count)"])
        }
        let words = pages.flatMap(\.words).map(\.text)
        #expect(!words.contains { $0.contains("file:") || $0.contains("/page.html") })
    }

    /// Hebrew begins at the right margin and Latin at the left one, in one text.
    @Test func `what is written from right to left stands at the right`() throws {
        let page = try #require(
            try Self.printed.get().pages.first { page in
                page.words.contains { $0.text.contains("שלום") || $0.text.contains("םולש") }
            }
        )
        let hebrew = page.words.filter { $0.text.contains("שלום") || $0.text.contains("םולש") }
        let latin = page.words.filter { $0.text == "Today" }
        #expect(hebrew.count == 2 && latin.count == 2)
        #expect(hebrew.allSatisfy { $0.right > page.width - 110 }, "\(hebrew)")
        #expect(latin.allSatisfy { $0.left < 110 }, "\(latin)")
    }
}

/// The words of a PDF and where they stand, in points from the upper left corner.
struct PrintedWords {
    struct Word {
        let text: String
        let left: Double
        let right: Double
        let top: Double
    }

    struct Page {
        let width: Double
        var words: [Word] = []
    }

    let pages: [Page]

    private static let program = "/usr/bin/pdftotext"
    static let isAtHand = FileManager.default.isExecutableFile(atPath: program)

    init(_ pdf: Data) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try pdf.write(to: file)
        let outcome = try run(Self.program, ["-bbox", file.path, "-"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        var pages: [Page] = []
        for line in outcome.output.split(separator: "\n") {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            if line.contains("<page ") {
                pages.append(Page(width: try #require(Double(parts[1]))))
            } else if line.contains("<word "), parts.count > 8 {
                let numbers = [1, 3, 5].compactMap { Double(parts[$0]) }
                try #require(numbers.count == 3)
                let text = parts[8].dropFirst().prefix { $0 != "<" }
                pages[pages.count - 1].words.append(
                    Word(
                        text: Self.unescaped(String(text)),
                        left: numbers[0],
                        right: numbers[2],
                        top: numbers[1]
                    )
                )
            }
        }
        self.pages = pages
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
