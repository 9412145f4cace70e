import Foundation
import Practice
import Testing

@testable import Exchange

/// `tacit-pdf`, which is built only where the graphics library is at hand.
@Suite(
    .enabled(
        if: PrintingProgram.isAtHand && PrintedWords.isAtHand,
        "needs tacit-pdf (TACIT_PDF=1, with libpango1.0-dev), and pdftotext of poppler-utils"
    )
)
struct `a package as a PDF` {
    private static let hebrew = "שלום, היום דיברנו על שינה ועל עבודה, ועל מה שאפשר לעשות מחר."

    private static func scene() throws -> `the page of a package`.Scene {
        var records = try PackageScene.therapy().records
        var long = try PackageScene.record(20, Kind.named("progress-note"), at: "2026-02-01")
        long.note.title = "A long day"
        long.note.body = (1...200).map { "Paragraph \($0): sleep and work, work and sleep." }
            .joined(separator: "\n\n")
        var mixed = try PackageScene.record(21, Kind.named("progress-note"), at: "2026-02-02")
        mixed.note.title = "Mixed"
        mixed.note.body = "\(hebrew)\n\nToday.\n\n1. one *two*\n2. <b>three</b>\n\n> four\n\n`five`"
        mixed.note.fields = [.init(name: "plan", value: String(repeating: "unbroken", count: 60))]
        records += [long, mixed]
        return (try PackageScene.contents(.therapy, records), records)
    }

    static func blocks(_ scene: `the page of a package`.Scene) -> [UInt8] {
        var bytes: [UInt8] = []
        var print = PackagePrint(scene.contents)
        print.head(to: &bytes)
        for record in scene.records { print.append(record, to: &bytes) }
        return bytes
    }

    private static let printed = Result {
        let outcome = try PrintingProgram.run(blocks(scene()))
        try #require(outcome.status == 0)
        return try PrintedWords(outcome.pdf)
    }

    @Test func `it says what the page says`() throws {
        let scene = try Self.scene()
        let words = try Self.printed.get().pages.flatMap(\.words).map(\.text)
        let text = words.joined(separator: " ")
        for part in [
            "Records for Dr. Next", "Pass it on to nobody.", "This copy is not encrypted.",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        for record in scene.records where !record.note.fields.isEmpty {
            for field in record.note.fields where field.name != "plan" {
                let value = field.value.split(whereSeparator: \.isWhitespace)
                    .joined(separator: " ")
                #expect(text.contains(value), "\(field.name)")
            }
        }
        #expect(text.contains("1. one two 2. <b>three</b> four five"))
        let numbers = zip(words, words.dropFirst()).filter { $0.0 == "Paragraph" }
            .compactMap { Int($0.1.dropLast()) }
        #expect(numbers == Array(1...200))
    }

    @Test func `the same package gives the same bytes, whenever it is printed`() throws {
        let blocks = Self.blocks(try Self.scene())
        let first = try PrintingProgram.run(blocks).pdf
        // The date in a PDF has seconds.
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try PrintingProgram.run(blocks).pdf == first)
        #expect(first.count > 10_000)
    }

    @Test func `no word runs out of the margins, and each page has its number`() throws {
        let printed = try Self.printed.get()
        for (index, page) in printed.pages.enumerated() {
            #expect(page.words.last?.text == "\(index + 1)")
            for word in page.words {
                #expect(word.left >= 50 && word.right <= page.width - 50, "\(word)")
            }
        }
        let text = printed.pages.flatMap(\.words).map(\.text).joined()
        #expect(text.contains(String(repeating: "unbroken", count: 60)))
    }

    @Test func `what is written from right to left stands at the right`() throws {
        let page = try #require(
            try Self.printed.get().pages.first { page in
                page.words.contains { $0.text.unicodeScalars.contains("\u{5E9}") }
            }
        )
        let hebrew = page.words.filter { word in
            word.text.unicodeScalars.contains { (0x5D0...0x5EA).contains($0.value) }
        }
        let right = hebrew.map(\.right).max() ?? 0
        #expect(right > page.width - 55 && right < page.width - 50)
        #expect((hebrew.map(\.left).min() ?? 0) > 100)
    }

    @Test func `a record that fits on a page is not torn`() throws {
        let pages = try Self.printed.get().pages
        for (index, page) in pages.enumerated() {
            let words = page.words.map(\.text)
            for place in words.indices.dropLast() where words[place] == "Record" {
                guard ["5", "6", "7"].contains(words[place + 1]), index > 1 else { continue }
                #expect(words[place...].contains("Signed:"), "\(words[place + 1])")
            }
        }
    }

    @Test func `hostile texts are printed, and say nothing to the program`() throws {
        for seed in 1...UInt64(10) {
            let outcome = try PrintingProgram.run(Self.blocks(PackageScene.hostile(seed: seed)))
            #expect(outcome.status == 0, "seed \(seed)")
            #expect(outcome.pdf.starts(with: Data("%PDF-".utf8)))
        }
        let texts = naughtyStrings ?? []
        let records = try texts.enumerated().map { number, text in
            var record = try PackageScene.record(UInt64(number), nil, at: "2026-01-05")
            record.note = Note(kind: text, title: text, tags: [text], body: text)
            return record
        }
        let scene = (contents: try PackageScene.contents(.therapy, records), records: records)
        let outcome = try PrintingProgram.run(Self.blocks(scene))
        #expect(outcome.status == 0)
        for name in ["/JavaScript", "/JS", "/Launch", "/URI", "/EmbeddedFile", "/SubmitForm"] {
            #expect(outcome.pdf.range(of: Data(name.utf8)) == nil, "\(name)")
        }
    }

    @Test(arguments: [
        "nothing\n", "text 0 5\nabc\n", "text 0 -1\n\n", "text 0 1\nab\n", "text 0\n", "x 0 1\na\n",
        "text 0 99999999999999999999\n", "text a 1\na\n", "text 0 1\na",
    ])
    func `what is no sequence of blocks is refused`(input: String) throws {
        #expect(try PrintingProgram.run(Array(input.utf8)).status == 65)
    }
}

/// The built program.
enum PrintingProgram {
    /// Beside the tests.
    private static let path: String? = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let here = URL(filePath: bundle ?? CommandLine.arguments[0])
        let file = here.deletingLastPathComponent().appending(path: "tacit-pdf").path
        return FileManager.default.isExecutableFile(atPath: file) ? file : nil
    }()

    static var isAtHand: Bool { path != nil }

    static func run(_ input: [UInt8]) throws -> (status: Int32, pdf: Data) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let files = ["in", "out"].map { place.appendingPathExtension($0) }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        try Data(input).write(to: files[0])
        try Data().write(to: files[1])
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try Data(contentsOf: files[1]))
    }
}
