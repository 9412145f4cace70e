import Practice

/// Many records in one Markdown document with a table of contents, for reading on paper.
///
/// Not for reading back. Texts stand in block quotes, so that nothing written in a record looks
/// like the beginning of another one; titles and names are escaped.
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
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0A || byte == 0x0D {
                if !(byte == 0x0A && previous == 0x0D) { append("\n> ", to: &bytes) }
            } else {
                bytes.append(byte)
            }
            previous = byte
        }
        bytes.append(0x0A)
    }

    /// Text for one line, punctuation escaped and control characters replaced by spaces.
    private static func line(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line += " "
            default:
                if #"\`*_{}[]<>#+-!|~&$"#.unicodeScalars.contains(scalar) { line += "\\" }
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
