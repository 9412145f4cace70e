import Practice

extension PackagePage {
    /// Appends a record.
    package mutating func append(_ record: PackageRecord, to bytes: inout [UInt8]) {
        count += 1
        let note = record.note
        bytes.append(contentsOf: "<article id=\"r\(count)\">\n".utf8)
        bytes.appendElement("h2", Self.heading(of: note), attributes: #" dir="auto""#)
        appendFacts(record, to: &bytes)
        if Self.isBill(note.kind) {
            bytes.appendTable(bill(note))
            bytes.appendMarkdown(note.body)
        } else {
            bytes.appendMarkdown(note.body)
            appendFields(note, to: &bytes)
        }
        appendAttachments(record.attachments, to: &bytes)
        for line in record.signatureLines {
            bytes.appendElement("p", line, attributes: #" class="signature" dir="auto""#)
        }
        bytes.append(contentsOf: "</article>\n".utf8)
    }

    private func appendFacts(_ record: PackageRecord, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<p class=\"facts\">\n".utf8)
        for fact in facts(of: record) { bytes.appendElement("bdi", fact) }
        for tag in record.note.tags {
            bytes.appendElement("bdi", tag, attributes: #" class="tag""#)
        }
        if let number = record.amends.flatMap({ numbers[$0] }) {
            bytes.append(contentsOf: "<a href=\"#r\(number)\">Adds to number \(number)</a>\n".utf8)
        }
        bytes.append(contentsOf: "</p>\n".utf8)
    }

    static func heading(of note: Note) -> String {
        note.title.isEmpty ? title(of: note.kind) : note.title
    }

    func facts(of record: PackageRecord) -> [String] {
        let note = record.note
        return [
            note.at?.iso ?? "No date", Self.title(of: note.kind), record.status.word,
            record.author.map { "Written by \($0)" } ?? "", record.id.text,
        ].filter { !$0.isEmpty }
    }

    private func appendFields(_ note: Note, to bytes: inout [UInt8]) {
        for field in note.fields where !field.value.isEmpty {
            bytes.appendElement(
                "h3",
                Self.title(of: field.name, in: note),
                attributes: #" dir="auto""#
            )
            bytes.appendMarkdown(field.value)
        }
    }

    static func title(of field: String, in note: Note) -> String {
        Kind.named(note.kind)?.field(named: field)?.title ?? field
    }
}

// MARK: Bills

extension PackagePage {
    /// What somebody pays or reimburses by: all of it at one glance (PY-02).
    static func isBill(_ kind: String) -> Bool { ["superbill", "receipt"].contains(kind) }

    /// Who was treated by whom and when, and then what the form says.
    func bill(_ note: Note) -> [(name: String, value: String)] {
        let sender = contents.sender
        let people = contents.people.map { $0.legalName ?? $0.name }
        let births = contents.people.map { $0.born?.iso ?? "" }
        return [
            ("Client", Self.joined(people)), ("Born", Self.joined(births)),
            ("Provider", Self.joined([sender.name, sender.organization ?? "", sender.address])),
            ("Date of service", String((note.at?.iso ?? "").prefix(10))),
        ] + note.fields.map { (Self.title(of: $0.name, in: note), $0.value) }
    }
}

// MARK: Files

extension PackagePage {
    private func appendAttachments(
        _ attachments: [PackageRecord.Attachment],
        to bytes: inout [UInt8]
    ) {
        guard !attachments.isEmpty else { return }
        bytes.appendElement("h3", "Attached files")
        bytes.append(contentsOf: "<ul>\n".utf8)
        for attachment in attachments {
            bytes.append(contentsOf: "<li>\n".utf8)
            bytes.appendElement("bdi", attachment.name)
            appendPath(attachment, to: &bytes)
            bytes.appendElement("bdi", "\(attachment.mediaType), \(attachment.byteCount) bytes")
            bytes.append(contentsOf: "</li>\n".utf8)
        }
        bytes.append(contentsOf: "</ul>\n".utf8)
    }

    /// Where the file lies: a link where it can do nothing when a browser opens it.
    private func appendPath(
        _ attachment: PackageRecord.Attachment,
        to bytes: inout [UInt8]
    ) {
        if attachment.isInert, attachment.hasPlainPath {
            bytes.appendElement(
                "a",
                attachment.path,
                attributes: " href=\"\(attachment.path)\""
            )
        } else {
            bytes.appendElement("bdi", attachment.path)
        }
    }
}

extension PackageRecord.Attachment {
    /// Whether a browser shows or saves it without running anything that stands in it.
    ///
    /// By the ending of the path: that is what a browser goes by, and where there is none it goes
    /// by the content, which may be a page.
    fileprivate var isInert: Bool {
        let type = MediaType.ofFile(named: path)
        return ["application/pdf", "text/plain", "text/csv"].contains(type)
            || ["audio/", "video/"].contains { type.hasPrefix($0) }
            || (type.hasPrefix("image/") && type != "image/svg+xml")
    }

    /// Whether it is a path downwards, in letters that need no escape anywhere.
    fileprivate var hasPlainPath: Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.first == "attachments" && parts.count > 1
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
            && path.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0 & 0xDF) || "-._/".utf8.contains($0)
            }
    }
}
