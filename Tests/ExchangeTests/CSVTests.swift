import Practice
import Testing

@testable import Exchange

@Suite struct `CSV tables` {
    private func read(
        _ text: String,
        mapping: [String: String] = [:],
        separator: Character = ",",
        chunk: Int = 99
    ) throws(InterchangeError) -> [PlainRecord] {
        var reader = CSVReader(
            mapping: ColumnMapping(mapping),
            separator: separator.asciiValue ?? 0,
            source: chunks(Array(text.utf8), of: chunk)
        )
        var records: [PlainRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    private func error(_ text: String, mapping: [String: String] = [:]) -> InterchangeError? {
        do {
            _ = try read(text, mapping: mapping)
            return nil
        } catch {
            return error
        }
    }

    private func table(_ records: [PlainRecord], fieldNames: [String] = []) -> String {
        var bytes: [UInt8] = []
        CSV.appendHeader(fieldNames: fieldNames, to: &bytes)
        for record in records { CSV.append(record, fieldNames: fieldNames, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a table is written with every cell quoted`() {
        let note = Note(
            kind: "entry",
            at: Moment(iso: "2026-03-02"),
            title: "a \"b\"",
            tags: ["x;y", "", "z\\"],
            fields: [.init(name: "mood", value: "=1+1")],
            body: "one\ntwo"
        )
        #expect(
            table([PlainRecord(note: note)], fieldNames: ["mood"])
                == #""client","at","kind","title","tags","body","id","status","fields.mood""#
                + "\r\n"
                + #""","2026-03-02","entry","a ""b""","x\;y;\-;z\\","one"# + "\n"
                + #"two","","","'=1+1""# + "\r\n"
        )
    }

    @Test(arguments: [1, 2, 17, 65_536])
    func `any records come back from a table but for empty fields`(chunk: Int) throws {
        let seed = UInt64(chunk) + 1_000
        var generator = Seeded(seed: seed)
        for _ in 0..<100 {
            var record = HostileText.record(using: &generator)
            record.note.fields.removeAll { $0.value.isEmpty }
            let names = record.note.fields.map(\.name)
            let back = try read(table([record, record], fieldNames: names), chunk: chunk)
            #expect(back.map(\.parts) == [record.parts, record.parts], "seed \(seed)")
        }
    }

    @Test(.enabled(if: naughtyStrings != nil, "naughty strings are not at hand"))
    func `naughty strings come back from a table`() throws {
        let records = (naughtyStrings ?? []).map { text in
            let fields = text.isEmpty ? [] : [Note.Field(name: "f", value: text)]
            return PlainRecord(
                note: Note(kind: text, title: text, tags: [text], fields: fields, body: text)
            )
        }
        let back = try read(table(records, fieldNames: ["f"]))
        #expect(back.map(\.parts) == records.map(\.parts))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''@", "'", "'x", "x=", ""])
    func `no cell begins like a formula and every one comes back`(cell: String) throws {
        let text = table([PlainRecord(note: Note(kind: "entry", title: cell, body: cell))])
        for start in [",\"=", ",\"+", ",\"-", ",\"@", ",\"\t", ",\"\r"] {
            #expect(!text.utf8.contains(start.utf8))
        }
        let record = try #require(try read(text).first)
        #expect(Array(record.note.title.utf8) == Array(cell.utf8))
        #expect(Array(record.note.body.utf8) == Array(cell.utf8))
    }

    @Test func `an apostrophe in a foreign table stays`() throws {
        #expect(try read("body\r\n'=1").map(\.note.body) == ["'=1"])
    }

    @Test func `quoted line breaks, doubled quotes, both line ends and a mark are understood`()
        throws
    {
        let text = "\u{FEFF}title,body\r\n\"a \"\"b\"\"\",\"one\r\ntwo\rthree\n\"\n  x , y\u{2028}z"
        let records = try read(text)
        #expect(records.map(\.note.title) == ["a \"b\"", "  x "])
        #expect(
            records.map { Array($0.note.body.utf8) } == [
                Array("one\r\ntwo\rthree\n".utf8), Array(" y\u{2028}z".utf8),
            ]
        )
    }

    @Test func `a quotation mark before a combining mark still ends a cell`() {
        #expect(error("body\n\"a\"\u{301}") == InterchangeError(line: 2, problem: .strayQuote))
    }

    @Test func `a semicolon may separate cells`() throws {
        #expect(try read("title;body\na,b;c", separator: ";").map(\.note.title) == ["a,b"])
    }

    @Test func `bad tables are refused with the line`() {
        let cases: [(String, Int, InterchangeError.Problem)] = [
            ("", 1, .noHeader),
            ("body\na\"b", 2, .strayQuote),
            ("body\n\"a\"b", 2, .strayQuote),
            ("body\n\"a\" \n", 2, .strayQuote),
            ("body\n\"a\n\n", 2, .openQuote),
            ("body\na\rb", 2, .strayReturn),
            ("body\n\"a\"\rb", 2, .strayReturn),
            ("title,body\na", 2, .cellCount(expected: 2, found: 1)),
            ("title,body\n\"a\nb\",c\na,b,c", 4, .cellCount(expected: 2, found: 3)),
            ("mood,body,Who\n", 1, .unknownKeys(["mood", "Who"])),
            ("fields,body\n", 1, .unknownKeys(["fields"])),
        ]
        for (text, line, problem) in cases {
            #expect(error(text) == InterchangeError(line: line, problem: problem), "\(text)")
        }
    }

    @Test func `bad cells are refused with the column`() {
        let cases: [(String, String, InterchangeError.Problem)] = [
            ("at,body\n2.3.2026,x", "at", .badDate), ("status,body\nfinal,x", "status", .badStatus),
            ("tags,body\na\\b,x", "tags", .badEscape), ("title\nx", "body", .missing),
        ]
        for (text, field, problem) in cases {
            #expect(error(text) == InterchangeError(line: 2, field: field, problem: problem))
        }
    }

    @Test func `a column that stands twice is refused`() {
        let expected = InterchangeError(line: 1, field: "text", problem: .duplicateKey)
        #expect(error("body,text\na,b", mapping: ["text": "body"]) == expected)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        var reader = CSVReader(source: chunks(Array("body\n".utf8) + [0xFF]))
        #expect(throws: InterchangeError(line: 2, problem: .notUTF8)) { try reader.next() }
    }

    @Test func `foreign columns are renamed or left out`() throws {
        let text = "Date,Text,Mood,Junk,Junk\n2026-03-02,b,7,x,y\n,b,,x,y"
        let mapping = ["Date": "at", "Text": "body", "Mood": "mood", "Junk": "ignore"]
        let records = try read(text, mapping: mapping)
        #expect(records.map(\.note.at?.iso) == ["2026-03-02", nil])
        #expect(records.map(\.note.fields) == [[Note.Field(name: "mood", value: "7")], []])
    }
}

extension Sequence<UInt8> {
    fileprivate func contains(_ part: String.UTF8View) -> Bool {
        let (all, part) = (Array(self), Array(part))
        return all.indices.contains { all[$0...].starts(with: part) }
    }
}
