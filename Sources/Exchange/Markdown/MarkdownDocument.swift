import Practice

/// One record as a Markdown document, exactly recoverable.
///
/// The document begins with YAML front matter that always has `at` and `title` (so that neither
/// is looked for elsewhere) and lists the names of the fields under `fields`, and files under
/// `attachments`: where each lies beside the document, a space, and what it is called. Then comes
/// the body, then each field as a section `## name` (``MarkdownSections``).
package enum MarkdownDocument {
    /// The longest document that is read: 128 MiB.
    package static let maximumLength = 128 << 20

    /// Appends a record.
    package static func append(_ record: PlainRecord, to bytes: inout [UInt8]) {
        let note = record.note
        bytes.append(contentsOf: "---\n".utf8)
        if let client = record.client { bytes.appendYAML("client", client) }
        bytes.append(contentsOf: "at: \(note.at?.iso ?? "null")\n".utf8)
        bytes.appendYAML("kind", note.kind)
        bytes.appendYAML("title", note.title)
        if !note.tags.isEmpty { bytes.appendYAML("tags", note.tags) }
        if !note.fields.isEmpty { bytes.appendYAML("fields", note.fields.map(\.name)) }
        if let id = record.id { bytes.appendYAML("id", id) }
        if let status = record.status { bytes.append(contentsOf: "status: \(status.word)\n".utf8) }
        if !record.files.isEmpty {
            bytes.appendYAML("attachments", record.files.map { "\($0.path) \($0.name)" })
        }
        bytes.append(contentsOf: "---\n".utf8)
        let sections = MarkdownSections(names: note.fields.map(\.name))
        if !note.body.isEmpty || note.fields.isEmpty {
            sections.append(opening: note.body, to: &bytes)
        }
        for (index, field) in note.fields.enumerated() {
            sections.append(field.value, section: index, to: &bytes)
        }
    }
}
