import Practice

/// Many records in one Markdown document with a table of contents, for reading on paper.
///
/// Not for reading back. Texts stand in block quotes, so that nothing written in a record looks
/// like the beginning of another one; titles and names are escaped. Raw HTML, images and links in
/// texts are shown as they were typed: some viewers run, fetch or follow them.
package struct MarkdownBook {
    private let labels: HTMLPage.Labels
    private var count = 0

    /// The same words as those of the page; see ``HTMLPage/Labels``.
    package init(labels: HTMLPage.Labels = HTMLPage.Labels()) { self.labels = labels }

    /// Appends the title, the notices and the table of contents.
    package func head(contents: some Sequence<HTMLPage.Entry>, to bytes: inout [UInt8]) {
        append("# \(Self.line(labels.title))\n\n**\(Self.line(labels.banner))**\n\n", to: &bytes)
        for notice in labels.notices { append("\(Self.line(notice))\n\n", to: &bytes) }
        append("## \(Self.line(labels.contents))\n\n", to: &bytes)
        for (index, entry) in contents.enumerated() {
            let parts = [date(entry.at), entry.client, title(entry.title)].compactMap(\.self)
            append("\(index + 1). \(Self.line(parts.joined(separator: " · ")))\n", to: &bytes)
        }
    }

    /// Appends a record.
    package mutating func append(_ record: PlainRecord, to bytes: inout [UInt8]) {
        count += 1
        let note = record.note
        append("\n## \(count). \(Self.line(title(note.title)))\n\n", to: &bytes)
        let facts = [
            date(note.at), record.client, labels.kind(note.kind), record.status?.word, record.id,
        ]
        let shown = facts.compactMap(\.self).filter { !$0.isEmpty } + note.tags
        append("\(Self.line(shown.joined(separator: " · ")))\n", to: &bytes)
        appendQuote(note.body, to: &bytes)
        for field in note.fields {
            append("\n### \(Self.line(labels.field(note.kind, field.name)))\n", to: &bytes)
            appendQuote(field.value, to: &bytes)
        }
    }

    private func title(_ title: String) -> String { title.isEmpty ? labels.untitled : title }

    private func date(_ moment: Moment?) -> String { moment?.iso ?? labels.undated }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: text.utf8)
    }

    /// A text as a block quote; all three line endings of Markdown begin a new line of it.
    private func appendQuote(_ text: String, to bytes: inout [UInt8]) {
        guard !text.isEmpty else { return }
        append("\n> ", to: &bytes)
        var previous: Unicode.Scalar = " "
        var isEscaped = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r": append("\n> ", to: &bytes)
            case "\t": bytes.append(UInt8(ascii: "\t"))
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": append("\u{FFFD}", to: &bytes)
            // One backslash before them takes their meaning; a second one would give it back.
            case "<", "[":
                if !isEscaped { append("\\", to: &bytes) }
                append(String(scalar), to: &bytes)
            default: append(String(scalar), to: &bytes)
            }
            isEscaped = scalar == "\\" && !isEscaped
            previous = scalar
        }
        bytes.append(0x0A)
    }

    /// Text for one line: punctuation escaped, control characters replaced by spaces, and marks that
    /// would turn the writing direction of what stands beside it by U+FFFD.
    static func line(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line += " "
            case _ where scalar.properties.isBidiControl && scalar.value > 0x2020:
                line += "\u{FFFD}"
            default:
                if #"\`*_{}[]<>#+-!|~&$"#.unicodeScalars.contains(scalar) { line += "\\" }
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
