package import Practice

/// Notes of any kind with every field filled: with good values, as hostile as their types let them
/// be.
package enum FilledForm {
    /// Pieces that break readers and writers, and those that look like a form's own lines.
    package static let pieces = [
        "\u{0}", "\u{1B}[2J", "\u{7F}", "\t", "\r", "\r\n", "\u{85}", "\u{A0}", "\u{200B}",
        "\u{200D}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFD}",
        "e\u{301}", "é", "\u{301}", "👩‍👩‍👧‍👦", "🏳️‍🌈", "مرحبا", "שלום", "日本語", "\"", "\\", "'", ",",
        ";", "=1+1", "# Title", "## Plan", "\\## Plan", "\\\\## plan ##", "## Own", "##",
        "### Deep",
        "<!-- own -->", "<!-- what comes next (required) -->", "---", "```", "<script>", "&amp;",
        "{\"a\":1}", " ", "  ", "word", "two words", "null", "\n", "\n\n",
    ]

    /// Text that says something, of so many pieces.
    package static func text(
        using random: inout some RandomNumberGenerator,
        pieces count: ClosedRange<Int> = 1...12
    ) -> String {
        var text = "x"
        for _ in 0..<Int.random(in: count, using: &random) {
            let piece = pieces.randomElement(using: &random) ?? ""
            // Scalar by scalar, so that nothing is joined or kept apart.
            if Bool.random(using: &random) { text.unicodeScalars.append("\n") }
            text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
        }
        return text
    }

    /// A canonical value of a field.
    package static func value(
        of field: FieldForm,
        using random: inout some RandomNumberGenerator
    ) -> String {
        switch field.type {
        case .text: text(using: &random)
        case .choice(let words): words.randomElement(using: &random) ?? ""
        case .several(let words, let bounds):
            words.shuffled(using: &random)
                .prefix(Int.random(in: bounds.clamped(to: 1...words.count), using: &random))
                .joined(separator: "\n")
        case .date:
            "2026-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
        case .time:
            "1\(Int.random(in: 0...9, using: &random)):0\(Int.random(in: 0...9, using: &random))"
        case .number(let bounds): "\(Int.random(in: bounds, using: &random))"
        case .list(let bounds):
            (0..<Int.random(in: bounds.clamped(to: 1...5), using: &random))
                .map { "\($0)" + line(using: &random) }.joined(separator: "\n")
        case .reference:
            Identifier(high: random.next(), low: random.next()).text
        case .yesNo: Bool.random(using: &random) ? "yes" : "no"
        }
    }

    private static func line(using random: inout some RandomNumberGenerator) -> String {
        let text = text(using: &random).unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
        // Blanks at the ends of an item do not count.
        return String(String.UnicodeScalarView(text)) + "."
    }

    /// A note of a kind with title, text, tags and every field; with sections of the writer's own
    /// where the kind takes some.
    package static func note(
        of kind: Kind,
        using random: inout some RandomNumberGenerator
    ) -> Note {
        var note = Note(kind: kind.id, at: Moment(iso: "2026-03-02T10:00:00+01:00"))
        note.title = "Title \(text(using: &random))"
        note.tags = ["tag", text(using: &random)]
        note.body = text(using: &random)
        for field in kind.fields { note.set(field.name, value(of: field, using: &random)) }
        if kind.takesSections {
            note.set("Own section", text(using: &random))
            note.set("עוד אחד", text(using: &random))
        }
        return note
    }
}
