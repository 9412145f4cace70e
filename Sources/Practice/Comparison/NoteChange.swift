/// One place at which a note differs from an earlier version of it.
public struct NoteChange: Hashable, Sendable {
    /// `kind`, `at`, `title`, `tags`, `body`, or the name of a field.
    public let field: String
    /// What went and what came.
    public let hunk: TextDifference.Hunk

    public init(field: String, hunk: TextDifference.Hunk) {
        self.field = field
        self.hunk = hunk
    }
}

extension NoteChange {
    /// The places at which two texts of one field differ, in order.
    public static func between(_ old: String, _ new: String, field: String) -> [NoteChange] {
        TextDifference(old, new).hunks.map { NoteChange(field: field, hunk: $0) }
    }
}

extension Note {
    /// Everything that differs from an earlier version, in the order in which a note is read.
    ///
    /// Tags count as a set, each one a line; values of one field that stands twice count as one
    /// text.
    public func changes(since old: Note) -> [NoteChange] {
        var changes = NoteChange.between(old.kind, kind, field: "kind")
        changes += NoteChange.between(old.at?.iso ?? "", at?.iso ?? "", field: "at")
        changes += NoteChange.between(old.title, title, field: "title")
        changes += NoteChange.between(old.tagLines, tagLines, field: "tags")
        var names: [String] = []
        for field in fields + old.fields where !names.contains(where: { $0 == field.name }) {
            names.append(field.name)
        }
        for name in names {
            changes += NoteChange.between(old.text(of: name), text(of: name), field: name)
        }
        return changes + NoteChange.between(old.body, body, field: "body")
    }

    private var tagLines: String {
        tags.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            .joined(separator: "\n")
    }

    private func text(of name: String) -> String {
        fields.filter { $0.name == name }.map(\.value).joined(separator: "\n")
    }
}
