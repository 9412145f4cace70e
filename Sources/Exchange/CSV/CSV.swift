import Practice

/// Records as a table (RFC 4180): one row each, every cell quoted, rows ending in CRLF.
///
/// The columns are client, at, kind, title, tags, body, id and status, in this order, then one for
/// each field with the prefix `fields.`. An empty cell stands for an absent value, so that an
/// empty field is not told from a missing one, and fields come back in the order of the columns;
/// JSON Lines keeps both.
///
/// - Formulas: a cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`,
///   `@`, a tab or a carriage return) gets an apostrophe before it, and so does a cell that
///   consists of apostrophes followed by such a character. Reading a file with our columns takes
///   exactly one apostrophe away from cells of this shape, so every text comes back as it was.
///   In a file with other columns, or with a mapping, cells stay as they are.
/// - Tags are joined by `;`. Inside a tag `;` and `\` have a backslash before them, and an empty
///   tag is written as `\-`.
package enum CSV {
    static let columns = ["client", "at", "kind", "title", "tags", "body", "id", "status"]

    /// Appends the header for records with these fields.
    package static func appendHeader(fieldNames: [String], to bytes: inout [UInt8]) {
        appendRow(columns + fieldNames.map { ColumnMapping.fieldPrefix + $0 }, to: &bytes)
    }

    /// Appends a record as one row.
    ///
    /// - Precondition: every field of the record is among `fieldNames`, the same as in the header.
    package static func append(
        _ record: PlainRecord,
        fieldNames: [String],
        to bytes: inout [UInt8]
    ) {
        let note = record.note
        precondition(
            note.fields.allSatisfy { fieldNames.contains($0.name) },
            "field without column"
        )
        let own = [
            record.client ?? "", note.at?.iso ?? "", note.kind, note.title, tagCell(note.tags),
            note.body, record.id ?? "", record.status?.word ?? "",
        ]
        let fields = fieldNames.map { name in
            note.fields.first { $0.name == name }?.value ?? ""
        }
        appendRow(own + fields, to: &bytes)
    }

    private static func appendRow(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            if looksLikeFormula(cell) { bytes.append(UInt8(ascii: "'")) }
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }
}

extension CSV {
    /// Whether a cell is a formula to a spreadsheet, apostrophes before it not counted.
    private static func looksLikeFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        return "=+-@\t\r".utf8.contains(first)
    }

    /// Takes back the apostrophe that neutralised a formula.
    static func restored(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"), looksLikeFormula(cell) else { return cell }
        return String(Substring(cell.utf8.dropFirst()))
    }

    private static func tagCell(_ tags: [String]) -> String {
        tags.map { tag in
            guard !tag.isEmpty else { return "\\-" }
            var text = ""
            for scalar in tag.unicodeScalars {
                if scalar == ";" || scalar == "\\" { text.unicodeScalars.append("\\") }
                text.unicodeScalars.append(scalar)
            }
            return text
        }.joined(separator: ";")
    }

    /// The tags of a cell; `nil` where a backslash stands before something that needs none.
    static func tags(_ cell: String) -> [String]? {
        guard !cell.isEmpty else { return [] }
        var tags = [""]
        var scalars = cell.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case ";": tags.append("")
            case "\\":
                guard let next = scalars.next(), [";", "\\", "-"].contains(next) else { return nil }
                if next != "-" { tags[tags.count - 1].unicodeScalars.append(next) }
            default: tags[tags.count - 1].unicodeScalars.append(scalar)
            }
        }
        return tags
    }
}
