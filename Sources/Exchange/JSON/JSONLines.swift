import Practice

/// One record a line: the plain interchange format of CLI.md.
package enum JSONLines {
    /// The longest line that is read: 128 MiB.
    package static let maximumLineLength = 128 << 20

    /// Appends a record as one line, line feed included.
    ///
    /// Keys stand in the order client, at, kind, title, tags, fields, body, id, status. What is
    /// absent or empty is left out, except that there is a body where there are no fields.
    package static func append(_ record: PlainRecord, to bytes: inout [UInt8]) {
        let note = record.note
        var members = Members()
        members.append("client", record.client, to: &bytes)
        members.append("at", note.at?.iso, to: &bytes)
        members.append("kind", note.kind.isEmpty ? nil : note.kind, to: &bytes)
        members.append("title", note.title.isEmpty ? nil : note.title, to: &bytes)
        members.append("tags", note.tags, to: &bytes)
        members.append("fields", note.fields, to: &bytes)
        let hasBody = !note.body.isEmpty || note.fields.isEmpty
        members.append("body", hasBody ? note.body : nil, to: &bytes)
        members.append("id", record.id, to: &bytes)
        members.append("status", record.status?.word, to: &bytes)
        bytes.append(contentsOf: "}\n".utf8)
    }

    /// A line's name and its texts; one text stands for itself, any other number as a list.
    package typealias HeadingMember = (name: String, texts: [String])

    /// Appends a line that is no record: an object under one name, which tells what the lines after
    /// it are.
    package static func appendHeading(
        _ name: String,
        _ members: [HeadingMember],
        to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "{"))
        bytes.appendJSON(name)
        bytes.append(UInt8(ascii: ":"))
        var heading = Members()
        for (name, texts) in members {
            if texts.count == 1 {
                heading.append(name, texts.first, to: &bytes)
            } else {
                heading.append(name, texts, to: &bytes)
            }
        }
        bytes.append(contentsOf: "}}\n".utf8)
    }
}

/// The members of a JSON object under way.
private struct Members {
    private var isEmpty = true

    mutating func append(_ key: String, _ value: String?, to bytes: inout [UInt8]) {
        guard let value else { return }
        begin(key, in: &bytes)
        bytes.appendJSON(value)
    }

    mutating func append(_ key: String, _ values: [String], to bytes: inout [UInt8]) {
        guard !values.isEmpty else { return }
        begin(key, in: &bytes)
        for (index, value) in values.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "[" : ","))
            bytes.appendJSON(value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func append(_ key: String, _ fields: [Note.Field], to bytes: inout [UInt8]) {
        guard !fields.isEmpty else { return }
        begin(key, in: &bytes)
        for (index, field) in fields.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
            bytes.appendJSON(field.name)
            bytes.append(UInt8(ascii: ":"))
            bytes.appendJSON(field.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func begin(_ key: String, in bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: isEmpty ? "{" : ","))
        isEmpty = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: key.utf8)
        bytes.append(contentsOf: "\":".utf8)
    }
}
