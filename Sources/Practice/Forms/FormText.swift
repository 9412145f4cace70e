/// A note as the Markdown form that a person fills, and back again.
///
/// The title is a heading of the first level, below it stands free text, then a heading of the
/// second level for each field, and for each section of the writer's own; a line of comment says
/// what belongs where. Where a text itself has a line like these, a backslash goes before it, so
/// that reading what was written gives the same note, scalar by scalar.
public struct FormText: Sendable {
    public let kind: Kind
    /// The note that is edited.
    ///
    /// What a form cannot show of it, such as a field whose name is no heading, stays as it is.
    public let original: Note

    /// The fields that have a heading, in the order of the form.
    let slots: [Slot]
    /// What the form says about the kind, in comments below the title.
    private let comments: [String]
    /// Every comment of the form's own, also those of other disciplines.
    private let ownComments: Set<[UInt8]>

    struct Slot: Sendable {
        let name: String
        let heading: String
        let comment: String?
        /// What the original says; its place there, `nil` where it says nothing.
        let value: String
        let index: Int?
        let preset: String
    }

    /// - Parameter discipline: whose prompts stand in the form; that of a kind which has only one
    ///   may be left out.
    public init(kind: Kind, original: Note, in discipline: Discipline? = nil) {
        self.kind = kind
        self.original = original
        slots = Self.slots(kind, original)
        let discipline = discipline ?? (kind.disciplines.count == 1 ? kind.disciplines[0] : nil)
        let prompts = discipline.map { kind.prompts(in: $0) } ?? []
        comments = ([kind.summary] + prompts).map(Self.comment)
        let own =
            [kind.summary] + kind.disciplines.flatMap { kind.prompts(in: $0) }
            + kind.fields.map(\.hint)
        ownComments = Set(own.map { Array(Self.comment($0).utf8) })
    }

    /// The form of a new note.
    public init(kind: Kind, in discipline: Discipline? = nil) {
        self.init(kind: kind, original: kind.newNote(), in: discipline)
    }

    private static func comment(_ text: String) -> String { "<!-- \(text) -->" }

    private static func slots(_ kind: Kind, _ note: Note) -> [Slot] {
        var slots = kind.fields.map { field in
            let index = note.fields.firstIndex { $0.name.utf8.elementsEqual(field.name.utf8) }
            return Slot(
                name: field.name,
                heading: field.title,
                comment: comment(field.hint),
                value: index.map { note.fields[$0].value } ?? "",
                index: index,
                preset: field.preset
            )
        }
        for (index, field) in note.fields.enumerated() {
            guard kind.sectionName(field.name)?.utf8.elementsEqual(field.name.utf8) == true,
                !slots.contains(where: { $0.name.utf8.elementsEqual(field.name.utf8) })
            else { continue }
            slots.append(
                Slot(
                    name: field.name,
                    heading: field.name,
                    comment: nil,
                    value: field.value,
                    index: index,
                    preset: ""
                )
            )
        }
        return slots
    }

    var titleLine: String {
        let isSilent = original.title.allSatisfy(\.isWhitespace)
        let title = isSilent ? kind.title : original.title
        return "# " + String(title.map { $0.isNewline ? " " : $0 })
    }

    // MARK: Writing

    /// The form with what the note says already.
    public var text: String {
        var lines = [titleLine] + comments
        if !original.body.isEmpty { lines += ["", escaped(original.body)] }
        for slot in slots {
            lines += ["", "", "## \(slot.heading)"]
            if let comment = slot.comment { lines.append(comment) }
            if !slot.value.isEmpty { lines.append(escaped(slot.value)) }
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private func escaped(_ text: String) -> String {
        // Most texts; the others are taken apart line by line.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "<") })
        else { return text }
        return Self.lines(text)
            .map { isOwn(FormHeading.withoutBackslashes($0)) ? "\\" + String($0) : String($0) }
            .joined(separator: "\n")
    }

    /// Whether a reader would take the line for a part of the form.
    func isOwn(_ line: FormHeading.Line) -> Bool {
        switch line.first {
        case "#": FormHeading.text(line, level: 2) != nil
        case "<": isOwnComment(line)
        default: false
        }
    }

    func isOwnComment(_ line: FormHeading.Line) -> Bool {
        line.first == "<" && ownComments.contains(Array(String(FormHeading.trimmedEnd(line)).utf8))
    }

    /// Lines by line feeds; to Swift a carriage return and a line feed are one character.
    static func lines(_ text: String) -> [FormHeading.Line] {
        text[...].unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

extension Kind {
    /// The field that a heading means: by its title, or by its name; case and accents do not matter.
    func slot(of heading: String) -> FieldForm? {
        let folded = NameFold.fold(heading)
        return fields.first { NameFold.fold($0.title) == folded }
            ?? fields.first { NameFold.fold($0.name) == folded }
    }
}
