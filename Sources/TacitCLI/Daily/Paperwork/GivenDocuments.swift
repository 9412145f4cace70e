import Practice
import Rules
import Tacit

/// Documents that come with a command: filled templates, and single fields by `KIND.NAME=VALUE`.
struct GivenDocuments {
    /// One of each kind, in the order in which they were named.
    private(set) var notes: [Note] = []
    /// Fields that belong to no document.
    private(set) var plain: [Note.Field] = []

    /// - Parameters:
    ///   - files: `KIND=FILE`.
    ///   - fields: `KIND.NAME=VALUE` and `NAME=VALUE`.
    /// - Throws: what reading a file and taking a field throws, before anything is opened.
    init(files: [String], fields: [String], in discipline: Discipline?, now: Moment) throws {
        for argument in files {
            let (name, path) = try PersonArguments.pair(argument, form: "--document KIND=FILE")
            let kind = try Kind.argument(name)
            let text = try NoteText.file(path)
            let form = FormText(kind: kind, original: kind.newNote(at: now), in: discipline)
            guard form.isForm(text) else {
                var note = kind.newNote(at: now)
                note.body = text
                notes.append(note)
                continue
            }
            notes.append(form.noteTelling(from: text))
        }
        var single: [(kind: Kind, fields: [String])] = []
        for argument in fields {
            let field = try FieldArgument(argument)
            guard let dot = field.name.firstIndex(of: "."),
                let kind = Kind.named(String(field.name[..<dot]))
            else {
                plain.append(Note.Field(name: field.name, value: field.value))
                continue
            }
            let own = "\(field.name[field.name.index(after: dot)...])=\(field.value)"
            if let index = single.firstIndex(where: { $0.kind.id == kind.id }) {
                single[index].fields.append(own)
            } else {
                single.append((kind, [own]))
            }
        }
        for (kind, fields) in single {
            let given = try GivenFields(fields: fields, sections: [], kind: kind, now: now)
            let index = notes.firstIndex { $0.kind == kind.id } ?? notes.count
            if index == notes.count { notes.append(kind.newNote(at: now)) }
            for field in given.values { notes[index].set(field.name, field.value) }
        }
    }

    /// Fills in which text about confidentiality was told, where a document leaves that open.
    mutating func complete(from suggestions: PaperworkSuggestions) {
        for index in notes.indices {
            let field = "limitsOfConfidentiality"
            guard Kind.named(notes[index].kind)?.field(named: field) != nil,
                (notes[index].value(of: field) ?? "").isEmpty,
                let limits = suggestions.limits(for: notes[index].kind)
            else { continue }
            notes[index].set(field, limits.id)
            Talk.say("limits of confidentiality in '\(notes[index].kind)': text '\(limits.id)'")
        }
    }
}
