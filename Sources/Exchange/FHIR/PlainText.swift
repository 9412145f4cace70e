import Practice

/// A record as text that anybody can read, in full and with nothing altered in it.
enum PlainText {
    /// Title, facts, fields by their titles, free text, signatures; UTF-8.
    static func bytes(of record: PackageRecord) -> [UInt8] {
        let note = record.note
        let kind = Kind.named(note.kind)
        var parts: [String] = []
        if !note.title.isEmpty { parts.append(note.title) }
        let facts = [kind?.title ?? note.kind, note.at?.iso, record.status.word, record.author]
        parts.append(facts.compactMap(\.self).joined(separator: " · "))
        if !note.tags.isEmpty { parts.append(note.tags.map { "#\($0)" }.joined(separator: " ")) }
        for field in note.fields where !field.value.isEmpty {
            parts.append("\(kind?.field(named: field.name)?.title ?? field.name)\n\(field.value)")
        }
        if !note.body.isEmpty { parts.append(note.body) }
        parts += record.signatureLines
        return Array((parts.joined(separator: "\n\n") + "\n").utf8)
    }
}
