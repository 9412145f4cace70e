/// What the keys or columns of a file mean: our own names, and what the caller says of foreign ones.
///
/// A caller's entry wins over the built-in meaning of the same key. Keys are compared as Swift
/// strings (canonical equivalence).
package struct ColumnMapping: Sendable {
    /// What a value is put into.
    package enum Target: Hashable, Sendable {
        case client, at, kind, title, tags, body, id, status
        /// An object of fields by name (JSON Lines), or the names of the sections (Markdown).
        case fields
        /// Files beside a document (Markdown).
        case attachments
        case field(String)
        /// Left out on purpose.
        case ignored
    }

    /// The prefix of our own CSV columns for fields: `fields.subjective`.
    static let fieldPrefix = "fields."

    private let targets: [String: Target]

    /// Whether the caller mapped nothing.
    package var isEmpty: Bool { targets.isEmpty }

    /// Foreign keys with what they stand for.
    ///
    /// A value is one of `client`, `at`, `kind`, `title`, `tags`, `body`, `id` and `status`;
    /// `-` or `ignore` leaves the column out; anything else is the name of a field.
    package init(_ mapping: [String: String] = [:]) {
        targets = mapping.mapValues { name in
            switch name {
            case "-", "ignore": .ignored
            case "fields": .field(name)
            default: Self.own[name] ?? .field(name)
            }
        }
    }

    /// The meaning of a key; `nil` where it has none.
    func target(of key: String) -> Target? {
        if !targets.isEmpty, let target = targets[key] { return target }
        return Self.own[key]
    }

    /// Whether a whole number stands for its digits there: identifiers of other programs, and what
    /// the caller mapped.
    func takesNumber(_ key: String) -> Bool { targets[key] != nil || Self.own[key] == .id }

    /// The meaning of a key in front matter, which can name files beside the document.
    func target(ofFrontMatter key: String) -> Target? {
        target(of: key) ?? (key == "attachments" ? .attachments : nil)
    }

    /// The meaning of a CSV column, where each of our fields has a column of its own.
    func target(ofColumn column: String) -> Target? {
        if let target = targets[column] { return target }
        // By bytes: a combining mark at the beginning of the name must not hide the prefix.
        if column.utf8.starts(with: Self.fieldPrefix.utf8) {
            return .field(String(Substring(column.utf8.dropFirst(Self.fieldPrefix.utf8.count))))
        }
        let target = Self.own[column]
        return target == .fields ? nil : target
    }

    private static let own: [String: Target] = [
        "client": .client, "at": .at, "kind": .kind, "title": .title, "tags": .tags,
        "fields": .fields, "body": .body, "id": .id, "status": .status,
    ]
}
