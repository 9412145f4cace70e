import Practice
import Testing

@testable import Exchange

@Suite
struct `What goes out to Day One` {
    @Test
    func `comes back as it was, whatever it says`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = Seeded(seed: seed)
        for number in 0..<300 {
            let record = Self.record(using: &generator)
            let back = try #require(try Self.roundTrip(record).first, "seed \(seed) \(number)")
            let (was, now) = (record.note, back.record.note)
            #expect(now.at == was.at && now.kind == was.kind, "seed \(seed) \(number)")
            for (one, other) in [(was.title, now.title), (was.body, now.body)] {
                #expect(one.utf8.elementsEqual(other.utf8), "seed \(seed) \(number)")
            }
            #expect(now.tags == was.tags, "seed \(seed) \(number)")
            #expect(now.fields == was.fields, "seed \(seed) \(number)")
            #expect(back.record.client == record.client && back.record.id == record.id)
            #expect(back.record.status == record.status && back.leftOut.isEmpty)
        }
    }

    private static func record(using generator: inout Seeded) -> PlainRecord {
        func text() -> String { HostileText.text(using: &generator) }
        let moments = ["2026-03-02", "2026-03-02T10:00:20+05:30", "1999-12-31T23:00:00-03:00"]
        let moment = moments.randomElement(using: &generator)
        var note = Note(kind: "entry", at: moment.flatMap { Moment(iso: $0) })
        if Bool.random(using: &generator) { note.at = nil }
        note.title = Bool.random(using: &generator) ? "A day" : text()
        note.body = Bool.random(using: &generator) ? "# \(note.title)\n\(text())" : text()
        note.tags = [text(), "starred"].filter { !$0.isEmpty }
        for name in ["a", "mood", "b c"] where Bool.random(using: &generator) {
            note.fields.append(Note.Field(name: name, value: text()))
        }
        return PlainRecord(client: "Ana Pop", note: note, id: "X1", status: .imported)
    }

    private static func roundTrip(_ record: PlainRecord) throws -> [ForeignRecord] {
        let fallback = try #require(Moment(iso: "2026-11-26T10:00:00+01:00"))
        let setting = DayOneDocument.Setting(id: Identifier(high: 1, low: 2), fallback: fallback)
        var bytes: [UInt8] = []
        DayOneDocument.appendBeginning(to: &bytes)
        DayOneDocument.append(record, setting, isFirst: true, to: &bytes)
        DayOneDocument.appendEnd(to: &bytes)
        let whole = bytes
        let files = ForeignFiles(paths: ["Journal.json"]) { _, _ in whole }
        return try ForeignSamples.read(DayOneReader(files, zones: ForeignSamples.zones))
    }

    @Test
    func `links pictures as Day One does, and they come back by their names`() throws {
        var note = Note(kind: "entry")
        note.body = "![](plan.png) and ![](<IMG 1 (2).jpg>) and ![](other.png)"
        let photos = [("plan.png", "P1"), ("IMG 1 (2).jpg", "P2")]
        let names = Dictionary(uniqueKeysWithValues: photos)
        let out = DayOneText.unlinked(note.body, names)
        #expect(out == "![](dayone-moment://P1) and ![](dayone-moment://P2) and ![](other.png)")
        let back = Dictionary(uniqueKeysWithValues: photos.map { ($1, $0) })
        #expect(DayOneText.linked(out, back) == note.body)
    }

    @Test
    func `takes the text that somebody changed there, title and day too`() throws {
        var note = Note(kind: "entry", at: Moment(iso: "2026-03-02"))
        (note.title, note.body) = ("Old", "text")
        let heading = DayOneHeading(PlainRecord(note: note, id: "X"), files: [])
        let read = try #require(DayOneHeading(sourceString: heading.sourceString))
        var record = PlainRecord(note: Note(kind: "", at: Moment(iso: "2026-04-01")))
        try read.apply(to: &record, text: "# New\n\nother text")
        #expect(record.note.title == "New" && record.note.body == "other text")
        #expect(record.note.at?.iso == "2026-04-01")
    }
}
