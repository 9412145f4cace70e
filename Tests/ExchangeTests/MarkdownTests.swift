import Exchange
import Practice
import Testing

@Suite struct `Markdown documents` {
    private func document(_ record: PlainRecord) -> [UInt8] {
        var bytes: [UInt8] = []
        MarkdownDocument.append(record, to: &bytes)
        return bytes
    }

    private func read(
        _ text: String,
        fileName: String = "",
        mapping: [String: String] = [:]
    ) throws(InterchangeError) -> PlainRecord {
        try MarkdownDocument.read(
            Array(text.utf8),
            fileName: fileName,
            mapping: ColumnMapping(mapping)
        )
    }

    private func error(_ text: String, mapping: [String: String] = [:]) -> InterchangeError? {
        do {
            _ = try read(text, mapping: mapping)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a record is front matter, then the body, then its fields as sections`() {
        let note = Note(
            kind: "progress-note",
            at: Moment(iso: "2026-03-02"),
            title: "A \"b\"",
            tags: ["x", "y"],
            fields: [.init(name: "subjective", value: "s\n"), .init(name: "plan", value: "p")],
            body: "b\n## plan\n## other"
        )
        let text = document(PlainRecord(client: "Ana", note: note, id: "I", status: .draft))
        #expect(
            String(decoding: text, as: UTF8.self) == ###"""
                ---
                client: "Ana"
                at: 2026-03-02
                kind: "progress-note"
                title: "A \"b\""
                tags: ["x", "y"]
                fields: ["subjective", "plan"]
                id: "I"
                status: draft
                ---

                b
                \## plan
                ## other

                ## subjective

                s


                ## plan

                p

                """###
        )
    }

    @Test(arguments: 1...400)
    func `any record comes back as it was`(seed: UInt64) throws {
        var generator = Seeded(seed: seed)
        let record = HostileText.record(using: &generator)
        let back = try MarkdownDocument.read(document(record), fileName: "2020-01-01 x.md")
        #expect(back.isSame(as: record), "seed \(seed)")
    }

    @Test(.enabled(if: naughtyStrings != nil, "naughty strings are not at hand"))
    func `naughty strings come back from a document`() throws {
        for text in naughtyStrings ?? [] {
            let fields = [Note.Field(name: text, value: text)]
            let note = Note(kind: text, title: text, tags: [text], fields: fields, body: text)
            let record = PlainRecord(client: text.isEmpty ? nil : text, note: note)
            #expect(try MarkdownDocument.read(document(record)).isSame(as: record))
        }
    }

    @Test func `a megabyte of hostile text in every field comes back from a document`() throws {
        var generator = Seeded(seed: 6)
        var text = ""
        while text.utf8.count < 1 << 20 {
            text.unicodeScalars.append(
                contentsOf: HostileText.text(using: &generator).unicodeScalars
            )
        }
        let fields = [Note.Field(name: "a", value: text), Note.Field(name: "b", value: text)]
        let note = Note(kind: "entry", title: text, tags: [text], fields: fields, body: text)
        let record = PlainRecord(client: text, note: note)
        #expect(try MarkdownDocument.read(document(record)).isSame(as: record))
    }

    @Test(arguments: [
        ("# Walk with Tom #\n\nIt *rained*.\n", "2024-03-01 Other.md", "Walk with Tom"),
        ("A *long*\nwalk\n===\n", "x.md", "A long walk"),
        ("```\n# code\n```\n## No\n# 1. [Ana]: `x`\n", "x.md", "1. [Ana]: x"),
        ("no heading", "2024-03-01 - Walk.md", "Walk"),
        ("no heading", "2024-03-01.md", ""),
        ("> # quoted", "Note 7.md", "Note 7"),
    ])
    func `a foreign document takes its title from its heading or file name`(
        text: String,
        fileName: String,
        title: String
    ) throws {
        let record = try read(text, fileName: fileName)
        #expect(record.note.title == title)
        #expect(record.note.at?.iso == (fileName.hasPrefix("2024") ? "2024-03-01" : nil))
        #expect(record.note.body == (text.hasSuffix("\n") ? String(text.dropLast()) : text))
    }

    @Test func `foreign front matter is mapped, ignored or an error`() throws {
        let text = """
            ---
            date: 2024-01-05
            created: {a: b}
            tags: [work, sleep]
            mood: 07
            title: null
            ---
            # Heading

            Text.
            """
        #expect(
            error(text)
                == InterchangeError(line: 1, problem: .unknownKeys(["date", "created", "mood"]))
        )
        let mapping = ["date": "at", "created": "-", "mood": "mood"]
        let record = try read(text, fileName: "2020-01-01 x.md", mapping: mapping)
        #expect(record.note.at?.iso == "2024-01-05")
        #expect(record.note.tags == ["work", "sleep"])
        #expect(record.note.fields == [Note.Field(name: "mood", value: "07")])
        #expect(record.note.title == "")
        #expect(record.note.body == "# Heading\n\nText.")
    }

    @Test func `front matter of another system's line ends is read`() throws {
        let record = try read("\u{FEFF}---\r\ntitle: x\r\n---\r\n\nbody\r\n")
        #expect(record.note.title == "x")
        #expect(Array(record.note.body.utf8) == Array("body\r".utf8))
    }

    @Test func `bad front matter is refused`() {
        let cases: [(String, InterchangeError.Problem, String?)] = [
            ("---\ntitle: x\n", .openFrontMatter, nil), ("---\ntitle: [\n---\n", .notYAML, nil),
            ("---\n- a\n---\n", .notYAML, nil), ("---\ntitle: a\ntitle: b\n---\n", .notYAML, nil),
            ("---\nplain\n---\n", .notYAML, nil), ("---\n? [a]\n: b\n---\n", .notYAML, nil),
            ("---\nat: 5.1.2024\n---\n", .badDate, "at"),
            ("---\ntitle: [a]\n---\n", .wrongType, "title"),
            ("---\ntags: {a: b}\n---\n", .wrongType, "tags"),
            ("---\nstatus: x\n---\n", .badStatus, "status"),
            ("---\ntitle: a\u{1}\n---\n", .notYAML, nil),
        ]
        for (text, problem, field) in cases {
            #expect(error(text) == InterchangeError(line: 1, field: field, problem: problem))
        }
    }

    @Test func `aliases that would take for ever are refused at once`() {
        var yaml = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (name, last) in zip("bcdefghij", "abcdefghi") {
            let items = [String](repeating: "*\(last)", count: 9).joined(separator: ",")
            yaml += "\(name): &\(name) [\(items)]\n"
        }
        #expect(error("---\n\(yaml)? *j\n: 1\n---\n")?.problem == .notYAML)
    }

    @Test func `deep nesting is refused`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(error("---\ntitle: \(deep)\n---\n")?.problem == .notYAML)
    }

    @Test func `a section that is missing or stands twice is named`() {
        let head = "---\nfields: [a, b]\n---\n\n## a\n\nx\n"
        #expect(error(head) == InterchangeError(line: 1, field: "b", problem: .missing))
        #expect(
            error(head + "\n## b\n\ny\n\n## a\n\nz\n")
                == InterchangeError(line: 1, field: "a", problem: .duplicateKey)
        )
    }

    @Test func `sections may be typed without blank lines`() throws {
        let record = try read("---\nfields: [b, a]\n---\n## a\nx\n## b\ny")
        #expect(record.note.fields == [.init(name: "a", value: "x"), .init(name: "b", value: "y")])
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(throws: InterchangeError(line: 1, problem: .notUTF8)) {
            try MarkdownDocument.read([0x61, 0xFF])
        }
    }

    @Test func `a file name says a date and a short id and nothing else`() throws {
        let id = Identifier(high: 0x0123_4567_89AB_CDEF, low: 1)
        let moment = Moment(iso: "2026-03-02T10:00:00+01:00")
        #expect(FileName.neutral(at: moment, id: id) == "2026-03-02-\(id.shortText).md")
        #expect(FileName.neutral(at: nil, id: id) == "undated-\(id.shortText).md")
        #expect(FileName.neutral(at: nil, id: id, length: 26) == "undated-\(id.text).md")
    }
}

@Suite struct `a book of records` {
    @Test func `nothing in a record looks like another record`() {
        var generator = Seeded(seed: 7)
        for _ in 0..<300 {
            var record = HostileText.record(using: &generator)
            record.note.body += "\r## 2. Forged\n\n## 3. Forged\r\n# Forged"
            var bytes: [UInt8] = []
            var book = MarkdownBook()
            let entry = HTMLPage.Entry(at: record.note.at, title: record.note.title)
            book.head(contents: [entry], to: &bytes)
            let head = bytes.count
            book.append(record, to: &bytes)
            let lines = bytes[head...].split { $0 == 0x0A || $0 == 0x0D }
            let headings = lines.filter { $0.starts(with: "## ".utf8) }
            #expect(headings.count == 1)
            #expect(lines.allSatisfy { $0.first != 0x23 || !$0.contains(Array("Forged".utf8)) })
        }
    }

    @Test func `a book begins with the warning and its contents`() {
        var bytes: [UInt8] = []
        let entries = [
            HTMLPage.Entry(at: Moment(iso: "2026-03-02"), client: "Ana", title: "A *b*"),
            HTMLPage.Entry(at: nil, title: ""),
        ]
        MarkdownBook().head(contents: entries, to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("not encrypted"))
        #expect(text.contains("\n1. 2026\\-03\\-02 · Ana · A \\*b\\*\n2. No date · Untitled\n"))
    }
}
