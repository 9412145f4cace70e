import Exchange
import Practice
import Testing

@Suite struct `JSON Lines` {
    private func read(
        _ text: String,
        mapping: [String: String] = [:]
    ) throws(InterchangeError) -> [PlainRecord] {
        try read(Array(text.utf8), mapping: mapping)
    }

    private func read(
        _ bytes: [UInt8],
        mapping: [String: String] = [:],
        chunk: Int = 65_536
    ) throws(InterchangeError) -> [PlainRecord] {
        var reader = JSONLinesReader(
            mapping: ColumnMapping(mapping),
            source: chunks(bytes, of: chunk)
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

    private func problem(_ text: String) -> InterchangeError.Problem? { error(text)?.problem }

    @Test func `a record is written in the order of the contract`() {
        let note = Note(
            kind: "progress-note",
            at: Moment(iso: "2026-03-02T10:00:00+01:00"),
            title: "T",
            tags: ["x", "y"],
            fields: [.init(name: "subjective", value: "s")],
            body: "b"
        )
        var bytes: [UInt8] = []
        JSONLines.append(
            PlainRecord(client: "Ana Pop", note: note, id: "I", status: .signed),
            to: &bytes
        )
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {"client":"Ana Pop","at":"2026-03-02T10:00:00+01:00","kind":"progress-note",\
                "title":"T","tags":["x","y"],"fields":{"subjective":"s"},"body":"b",\
                "id":"I","status":"signed"}

                """
        )
    }

    @Test func `what is empty is left out but one of body and fields stands`() {
        var bytes: [UInt8] = []
        JSONLines.append(PlainRecord(note: Note(kind: "entry")), to: &bytes)
        let fields = [Note.Field(name: "mood", value: "")]
        JSONLines.append(PlainRecord(note: Note(kind: "entry", fields: fields)), to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {"kind":"entry","body":""}
                {"kind":"entry","fields":{"mood":""}}

                """
        )
    }

    @Test func `control characters and separators of lines are escaped and nothing else`() {
        var bytes: [UInt8] = []
        let body =
            "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/\u{7F}\u{80}\u{9F}\u{A0}é–\u{2027}\u{2028}\u{2029}😀"
        JSONLines.append(PlainRecord(note: Note(kind: "", body: body)), to: &bytes)
        let expected =
            #"{"body":"\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f\u0080\u009f"#
            + "\u{A0}é–\u{2027}" + #"\u2028\u2029😀"}"# + "\n"
        #expect(bytes == Array(expected.utf8))
    }

    @Test(arguments: [1, 2, 3, 7, 64, 65_536])
    func `any records come back as they were whatever the chunks`(chunk: Int) throws {
        let seed = UInt64(chunk)
        var generator = Seeded(seed: seed)
        let records = (0..<300).map { _ in HostileText.record(using: &generator) }
        var bytes: [UInt8] = []
        for record in records { JSONLines.append(record, to: &bytes) }
        let back = try read(bytes, chunk: chunk)
        #expect(back.map(\.parts) == records.map(\.parts), "seed \(seed)")
        var again: [UInt8] = []
        for record in back { JSONLines.append(record, to: &again) }
        #expect(again == bytes, "seed \(seed)")
    }

    @Test func `a megabyte of hostile text in every field comes back`() throws {
        var generator = Seeded(seed: 5)
        var text = ""
        while text.utf8.count < 1 << 20 {
            text.unicodeScalars.append(
                contentsOf: HostileText.text(using: &generator).unicodeScalars
            )
        }
        let fields = [Note.Field(name: "a", value: text), Note.Field(name: "b", value: text)]
        let note = Note(kind: "entry", title: text, tags: [text], fields: fields, body: text)
        var bytes: [UInt8] = []
        JSONLines.append(PlainRecord(client: text, note: note), to: &bytes)
        #expect(try read(bytes).map(\.parts) == [PlainRecord(client: text, note: note).parts])
    }

    @Test(.enabled(if: naughtyStrings != nil, "naughty strings are not at hand"))
    func `naughty strings come back`() throws {
        for text in naughtyStrings ?? [] {
            let fields = [Note.Field(name: text, value: text)]
            let note = Note(kind: text, title: text, tags: [text], fields: fields, body: text)
            var bytes: [UInt8] = []
            JSONLines.append(PlainRecord(note: note), to: &bytes)
            #expect(try read(bytes).map(\.parts) == [PlainRecord(note: note).parts])
        }
    }

    @Test func `fields keep the order of the text`() throws {
        let records = try read(#"{"fields":{"z":"1","\u0061":"2","m":"3"}}"#)
        #expect(records.first?.note.fields.map(\.name) == ["z", "a", "m"])
    }

    @Test func `unknown keys are named with their line`() {
        #expect(
            error("{\"body\":\"x\"}\n{\"mood\":1,\"body\":\"x\",\"Text\":\"secret\"}")
                == InterchangeError(line: 2, problem: .unknownKeys(["mood", "Text"]))
        )
    }

    @Test func `a key that stands twice is refused`() {
        #expect(problem(#"{"body":"x","body":"y"}"#) == .duplicateKey)
        #expect(problem(#"{"body":"x","bod\u0079":"y"}"#) == .duplicateKey)
        #expect(problem(#"{"fields":{"a":"x","a":"y"}}"#) == .duplicateKey)
        #expect(problem(#"{"body":null,"body":"y"}"#) == .duplicateKey)
        #expect(
            error(#"{"body":"x","text":"y"}"#, mapping: ["text": "body"])
                == InterchangeError(line: 1, field: "text", problem: .duplicateKey)
        )
    }

    @Test(arguments: [
        "", "x", "[]", "1", "{", "{}x", "{\"body\":\"x\"", "{\"body\":\"x\",}", "{'body':'x'}",
        "{\"body\":\"\t\"}", "{\"body\":\"\\x\"}", "{\"body\":\"\\ud800\"}", "{body:\"x\"}",
        "{\"body\":\"x\"}{\"body\":\"y\"}", "{\"body\":\"x\"\u{0}}", "\u{FEFF}{\"body\":\"x\"}",
        "{\"body\":\"x\" /* no */}", "{\"body\" \"x\"}",
        "{\"body\":\"a\\n\t\"}", "{\"bo\tdy\":\"x\"}", "{\"body\":\"\u{1F}\"}",
        "{\"fields\":{\"a\":\"\u{1}\"}}", "{\"fields\":{\"\\x\":\"\"}}",
        "{\"tags\":[\"\t\"],\"body\":\"\"}",
    ])
    func `what is not JSON is refused`(line: String) {
        let text = "{\"body\":\"first\"}\n\(line)\n"
        #expect(error(text) == InterchangeError(line: 2, problem: .notJSON))
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
            as [[UInt8]]
        {
            let line = Array(#"{"body":""#.utf8) + bytes + Array(#""}"#.utf8)
            #expect(throws: InterchangeError(line: 1, problem: .notUTF8)) { try read(line) }
        }
    }

    @Test func `UTF-16 is refused instead of guessed`() {
        let wide = #"{"body":"x"}"#.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(throws: InterchangeError(line: 1, problem: .notJSON)) { try read(wide) }
    }

    @Test(arguments: [1, 2, 5, 100])
    func `one byte order mark at the beginning is skipped`(chunk: Int) throws {
        let bytes = Array("\u{FEFF}{\"body\":\"x\"}\r\n{\"body\":\"y\"}".utf8)
        #expect(try read(bytes, chunk: chunk).map(\.note.body) == ["x", "y"])
    }

    @Test func `values of the wrong type are refused by name`() {
        for (line, field) in [
            (#"{"body":1}"#, "body"), (#"{"body":["x"]}"#, "body"),
            (#"{"tags":"x","body":""}"#, "tags"),
            (#"{"tags":[1],"body":""}"#, "tags"), (#"{"fields":["x"]}"#, "fields"),
            (#"{"fields":{"a":1}}"#, "fields"), (#"{"fields":{"a":null}}"#, "fields"),
            (#"{"at":20260302,"body":""}"#, "at"),
        ] {
            #expect(error(line) == InterchangeError(line: 1, field: field, problem: .wrongType))
        }
    }

    @Test func `dates and statuses are read strictly`() throws {
        #expect(problem(#"{"at":"2026-02-30","body":""}"#) == .badDate)
        #expect(problem(#"{"at":"2026-03-02T10:00","body":""}"#) == .badDate)
        #expect(problem(#"{"at":"","body":""}"#) == .badDate)
        #expect(problem(#"{"status":"Signed","body":""}"#) == .badStatus)
        let records = try read(#"{"at":null,"body":""}"# + "\n" + #"{"at":"2026-03-02","body":""}"#)
        #expect(records.map(\.note.at?.iso) == [nil, "2026-03-02"])
    }

    @Test func `a record without body and fields is refused`() {
        #expect(problem(#"{"title":"x"}"#) == .missing)
        #expect(problem("{}") == .missing)
    }

    @Test func `foreign keys are renamed or left out`() throws {
        let line = #"{"date":"2026-03-02","text":"b","mood":"7","uuid":{"a":[1,"}"]},"who":"Ana"}"#
        let mapping = ["date": "at", "text": "body", "mood": "mood", "uuid": "-", "who": "client"]
        let record = try #require(try read(line, mapping: mapping).first)
        #expect(record.client == "Ana")
        #expect(record.note.at?.iso == "2026-03-02")
        #expect(record.note.fields == [Note.Field(name: "mood", value: "7")])
        #expect(record.note.body == "b")
    }

    @Test func `a source that fails is told apart from bad data`() {
        struct Gone: Error {}
        var reader = JSONLinesReader { throw Gone() }
        #expect(throws: InterchangeError(line: 0, problem: .sourceFailed)) { try reader.next() }
    }

    @Test func `a line over the limit ends the reading before it fills the memory`() {
        var given = 0
        let chunk = [UInt8](repeating: 0x20, count: 1 << 20)
        var reader = JSONLinesReader {
            given += chunk.count
            return chunk
        }
        #expect(throws: InterchangeError(line: 1, problem: .tooLong)) { try reader.next() }
        #expect(given <= JSONLines.maximumLineLength + 2 * chunk.count)
    }

    @Test func `a whole number stands for its digits where it is an identifier or mapped`() throws {
        #expect(try read(#"{"id":10,"body":"b"}"#).first?.id == "10")
        let mapped = try read(#"{"nr":-7,"note":"b"}"#, mapping: ["nr": "client", "note": "body"])
        #expect(mapped.first?.client == "-7")
        #expect(problem(#"{"body":10}"#) == .wrongType)
        #expect(problem(#"{"id":1.5,"body":"b"}"#) == .wrongType)
        #expect(problem(#"{"id":true,"body":"b"}"#) == .wrongType)
    }

    @Test func `no error holds what stands in a record`() {
        let lines = [
            #"{"body":"CANARY" "#, #"{"at":"CANARY","body":"CANARY"}"#,
            #"{"status":"CANARY","body":""}"#, #"{"tags":"CANARY","body":"CANARY"}"#,
            #"{"body":"CANARY","x":"CANARY"}"#,
        ]
        for line in lines { #expect(error(line).map { "\($0)".contains("CANARY") } == false) }
    }
}
