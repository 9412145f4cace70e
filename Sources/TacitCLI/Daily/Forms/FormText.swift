import Practice

/// A note as the Markdown form that a person fills, and back again.
///
/// The form is that of ``Kind/template``: the title is a heading of the first level, below it free
/// text, then a heading of the second level for each field. Whatever else stands in the text is
/// text. Where the text itself has a line like one of the form's own, a backslash goes before it,
/// so that reading what was written gives the same note.
struct FormText {
    let kind: Kind
    /// The note that is edited; its fields that the form does not ask for have headings too.
    let original: Note

    private let names: [(name: String, heading: String, comment: String?)]

    init(kind: Kind, original: Note) {
        self.kind = kind
        self.original = original
        let own = kind.fields.map { field in
            (
                name: field.name, heading: "## \(field.title)",
                comment: Optional("<!-- \(field.help)\(field.required ? " (required)" : "") -->")
            )
        }
        let others = original.fields.filter { kind.field(named: $0.name) == nil }
            .map { (name: $0.name, heading: "## \($0.name)", comment: String?.none) }
        names = own + others
    }

    private var summary: String { "<!-- \(kind.summary) -->" }

    private var titleLine: String {
        let title = original.title.isEmpty ? kind.title : original.title
        return "# " + String(title.map { $0.isNewline ? " " : $0 })
    }

    // MARK: Writing

    /// The form with what the note says already.
    var text: String {
        var lines = [titleLine, summary]
        if !original.body.isEmpty { lines += ["", escaped(original.body)] }
        for (name, heading, comment) in names {
            lines += ["", "", heading]
            if let comment { lines.append(comment) }
            if let value = original.value(of: name), !value.isEmpty {
                lines.append(escaped(value))
            }
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private func escaped(_ text: String) -> String {
        Self.lines(text).map { isOwn($0.drop { $0 == "\\" }) ? "\\" + String($0) : String($0) }
            .joined(separator: "\n")
    }

    private func isOwn(_ line: Substring.UnicodeScalarView) -> Bool {
        let line = Self.withoutBlanks(line)
        return line.utf8.elementsEqual(summary.utf8)
            || names.contains {
                line.utf8.elementsEqual($0.heading.utf8)
                    || $0.comment?.utf8.elementsEqual(line.utf8) == true
            }
    }

    // MARK: Reading

    /// Whether a text is meant as this form: it begins with its title or has one of its headings.
    func isForm(_ text: String) -> Bool {
        let lines = Self.lines(text).map(Self.withoutBlanks)
        if lines.first(where: { !$0.isEmpty }) == "# \(kind.title)" { return true }
        return lines.contains { line in names.contains { $0.heading == line } }
    }

    /// The note that a filled form says: kind, time and tags as they were.
    func note(from text: String) -> Note {
        var sections: [(name: String?, lines: [String])] = [(nil, [])]
        var title: String?
        var isBeginning = true
        for line in Self.lines(text) {
            let plain = Self.withoutBlanks(line)
            if isBeginning, plain.isEmpty { continue }
            if isBeginning, plain.hasPrefix("# ") {
                title = String(plain.dropFirst(2)).trimmed
            } else if let field = names.first(where: { plain.utf8.elementsEqual($0.heading.utf8) })
            {
                sections.append((field.name, []))
            } else if !isComment(plain, of: sections[sections.count - 1].name) {
                let isEscaped = line.first == "\\" && isOwn(line.drop { $0 == "\\" })
                sections[sections.count - 1].lines.append(
                    String(isEscaped ? line.dropFirst() : line)
                )
            }
            isBeginning = false
        }
        return note(title: title, sections)
    }

    private func isComment(_ line: String, of name: String?) -> Bool {
        guard let name else { return line == summary }
        return names.first { $0.name == name }?.comment == line
    }

    private func note(title: String?, _ sections: [(name: String?, lines: [String])]) -> Note {
        var note = original
        note.title = newTitle(title)
        note.fields = []
        note.body = Self.kept(original.body, Self.section(sections.filter { $0.name == nil }))
        for (name, _, _) in names {
            let value = Self.section(sections.filter { $0.name == name })
            note.set(name, Self.kept(original.value(of: name) ?? "", value))
        }
        return note
    }

    private func newTitle(_ title: String?) -> String {
        guard let title else { return "" }
        if "# \(title)" == titleLine || title == kind.title { return original.title }
        return title
    }

    /// Sections without the blank lines around them.
    private static func section(_ sections: [(name: String?, lines: [String])]) -> String {
        sections.map { trimmedLines($0.lines) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func trimmedLines(_ lines: [String]) -> String {
        var rest = lines[...]
        while let line = rest.first, line.allSatisfy(\.isWhitespace) { rest.removeFirst() }
        while let line = rest.last, line.allSatisfy(\.isWhitespace) { rest.removeLast() }
        return rest.joined(separator: "\n")
    }

    /// The original, down to its blank lines at the ends, where nothing else was changed.
    private static func kept(_ original: String, _ new: String) -> String {
        trimmedLines(lines(original).map { String($0) }).utf8.elementsEqual(new.utf8)
            ? original : new
    }

    /// Lines by line feeds; to Swift a carriage return and a line feed are one character.
    private static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
        text[...].unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func withoutBlanks(_ line: Substring.UnicodeScalarView) -> String {
        var line = line
        while let last = line.last, last == " " || last == "\t" || last == "\r" {
            line.removeLast()
        }
        return String(line)
    }
}
