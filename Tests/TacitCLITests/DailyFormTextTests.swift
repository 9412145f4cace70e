import Practice
import Testing

@testable import TacitCLI

@Suite
struct `A note as a form in the editor` {
    /// Pieces that a form is made of, and that look like it.
    private static let lines = [
        "", " ", "text", "\ttab", "# Mood", "# title", "## Rating", "## Context", "\\## Rating",
        "\\\\## Context", "## Other", "<!-- 1 (lowest) to 10 (highest) (required) -->",
        "<!-- How it feels right now. -->", "<!-- own -->", "e\u{301}", "line\r", "\\", "- [ ] x",
    ]

    private func text(_ random: inout some RandomNumberGenerator) -> String {
        (0..<Int.random(in: 0...5, using: &random))
            .compactMap { _ in Self.lines.randomElement(using: &random) }
            .joined(separator: "\n")
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `whatever a note says, its form reads back as the same note`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let kind = try #require(Kind.named("mood"))
        var note = Note(
            kind: "mood",
            title: ["", "Mood", "Own title"].randomElement(using: &random) ?? ""
        )
        note.body = text(&random)
        for name in ["rating", "context", "session"] { note.set(name, text(&random)) }
        let form = FormText(kind: kind, original: note)
        let read = form.note(from: form.text)
        #expect(read.title == note.title, "seed \(seed)")
        #expect(read.body.utf8.elementsEqual(note.body.utf8), "seed \(seed)")
        for name in ["rating", "context", "session"] {
            let (first, second) = (read.value(of: name) ?? "", note.value(of: name) ?? "")
            #expect(first.utf8.elementsEqual(second.utf8), "seed \(seed), \(name)")
        }
        // Without knowing the original, only blank lines at the ends may be lost.
        let blank = FormText(kind: kind, original: Note(kind: "mood", fields: note.fields))
        let body = blank.note(from: form.text).body
        #expect(
            body.filter { !$0.isWhitespace } == note.body.filter { !$0.isWhitespace },
            "seed \(seed)"
        )
    }

    @Test
    func `an empty note is the template, and the template an empty note`() {
        for kind in Kind.all {
            let form = FormText(kind: kind, original: kind.newNote())
            #expect(form.text == kind.template)
            let note = form.note(from: kind.template)
            #expect(note.isSame(as: kind.newNote()), "\(kind.id)")
        }
    }

    @Test
    func `text without a form's headings is no form`() throws {
        let form = FormText(kind: try #require(Kind.named("mood")), original: Note(kind: "mood"))
        #expect(!form.isForm("# A title\n\ntext\n## Another heading"))
        #expect(form.isForm("text\n## Rating\n7"))
    }
}

/// SplitMix64, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
