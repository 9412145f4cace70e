import Practice
import TestSupport
import Testing

@Suite struct `A note as a form` {
    @Test(arguments: Kind.all.map(\.id), 0..<12 as Range<UInt64>)
    func `reads back as the same note, scalar by scalar`(id: String, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let kind = try #require(Kind.named(id))
        var note = FilledForm.note(of: kind, using: &random)
        note.title =
            ["", "Own title", kind.title, "  \u{202E}x ##"].randomElement(using: &random) ?? ""
        // In the order in which somebody filled them, and some of them not.
        note.fields.shuffle(using: &random)
        note.fields.removeAll { _ in UInt64.random(in: 0..<4, using: &random) == 0 }
        // Names that no heading can have.
        note.fields.insert(.init(name: "a\nb", value: "1"), at: 0)
        note.fields.append(.init(name: "  ", value: "2"))
        let form = FormText(kind: kind, original: note)
        let reading = form.reading(form.text)
        expectSame(reading.note, note, "seed \(seed)")
        #expect(reading.unknownHeadings.isEmpty, "seed \(seed)")
        #expect(form.isForm(form.text) || kind.fields.isEmpty, "seed \(seed)")
        // And the form of what was read is the same form.
        let again = FormText(kind: kind, original: reading.note)
        #expect(again.text.utf8.elementsEqual(form.text.utf8), "seed \(seed)")
    }

    @Test(arguments: Kind.all.map(\.id), 0..<6 as Range<UInt64>)
    func `is understood without the note, but for blank lines at the ends`(
        id: String,
        seed: UInt64
    ) throws {
        var random = SeededRandom(seed: seed)
        let kind = try #require(Kind.named(id))
        let note = FilledForm.note(of: kind, using: &random)
        let text = FormText(kind: kind, original: note).text
        let read = FormText(kind: kind).note(from: text)
        let trimmed = read.fields.map { "\($0.name)=\(Self.core($0.value))" }
        #expect(
            Set(trimmed) == Set(note.fields.map { "\($0.name)=\(Self.core($0.value))" }),
            "seed \(seed)"
        )
        #expect(Self.core(read.body) == Self.core(note.body), "seed \(seed)")
        // What was read from a form gives the form again.
        let form = FormText(kind: kind, original: read)
        expectSame(form.note(from: form.text), read, "seed \(seed)")
    }

    private static func core(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test func `a megabyte in a field is no matter`() throws {
        let kind = try #require(Kind.named("soap-note"))
        let line = "## Plan\n<!-- what comes next (required) -->\n\\## שלום 👩‍👩‍👧‍👦\n"
        let long = String(repeating: line, count: (1 << 20) / line.utf8.count + 1) + "end"
        var note = kind.newNote()
        for name in ["subjective", "plan", "Own"] { note.set(name, long) }
        let form = FormText(kind: kind, original: note)
        expectSame(form.note(from: form.text), note)
        expectSame(FormText(kind: kind).note(from: form.text), note)
    }

    @Test func `an empty note is the template, and the template an empty note`() {
        for kind in Kind.all {
            let form = FormText(kind: kind)
            #expect(form.text == kind.template)
            expectSame(form.note(from: kind.template), kind.newNote())
            for discipline in Discipline.allCases {
                expectSame(form.note(from: kind.template(in: discipline)), kind.newNote())
            }
        }
    }
}

/// Compares byte by byte: Swift's equality would overlook a change between equivalent texts.
func expectSame(
    _ first: Note,
    _ second: Note,
    _ comment: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let texts = [first, second].map { note in
        [note.kind, note.at?.iso ?? "", note.title, note.body, "\(note.tags.count)"] + note.tags
            + note.fields.flatMap { [$0.name, $0.value] }
    }
    let isSame =
        texts[0].count == texts[1].count
        && zip(texts[0], texts[1]).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    #expect(isSame, "\(comment)", sourceLocation: sourceLocation)
}
