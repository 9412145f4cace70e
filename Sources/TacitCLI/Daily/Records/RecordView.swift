import Practice
import Rules
import Tacit

/// A record as it is shown.
struct RecordView {
    let record: Record
    let roster: Roster
    /// What was added to it; `nil` where nobody looked.
    var addenda: [Record]?
    /// What it adds to, where it is an addendum.
    var amended: Record?
    /// How it stands with a supervisor; `nil` where nobody looked.
    var countersigning: CountersigningView?
    /// Whether it waits for a countersignature; `false` where nobody looked.
    var awaitsCountersignature = false
    /// What the screening said of it.
    var passages: Passages

    init(record: Record, roster: Roster) {
        self.record = record
        self.roster = roster
        passages = Passages(record)
    }

    var document: JSONValue { .object(content + standing) }

    private var content: [(String, JSONValue)] {
        let note = record.note
        return [
            ("id", .string(record.id.text)), ("kind", .string(note.kind)),
            ("status", .string(record.status.word)),
            ("client", .optional(roster.clientName(of: record.engagement))),
            ("engagement", .string(record.engagement.text)), ("at", .optional(note.at?.iso)),
            ("title", .string(note.title)), ("tags", .strings(note.tags)),
            ("fields", .object(note.fields.map { ($0.name, .string($0.value)) })),
            ("body", .string(note.body)), ("revision", .int(Int(record.revision))),
            ("written", .string(record.written.iso)),
            ("conflicts", .array(record.otherHeads.map { .int(Int($0)) })),
            (
                "attachments",
                .array(
                    record.attachments.map {
                        [
                            "id": .string($0.id.text), "name": .string($0.name),
                            "type": .string($0.mediaType), "byteCount": .int(Int($0.byteCount)),
                            "digest": .string(Self.hexadecimal($0.digest)),
                        ]
                    }
                )
            ),
            ("externalID", .optional(record.externalID)), ("findings", .array(passages.document)),
        ]
    }

    /// A line of a list: id, time, kind, status, client, what it is about.
    var row: [String] {
        let client = roster.role == .client ? [] : [roster.clientName(of: record.engagement) ?? ""]
        return [record.id.shortText, time, record.note.kind, statusWithFindings] + client
            + [subject]
    }

    /// With how many findings wait for being settled (SC-06), and whether it awaits a countersignature
    /// (SV-01).
    private var statusWithFindings: String {
        let open = record.status == .draft ? record.screening.open.count : 0
        return record.status.word + (open > 0 ? ", \(open) open" : "")
            + (awaitsCountersignature ? ", awaits countersignature" : "")
    }

    private var time: String {
        guard let at = record.note.at else { return "" }
        let iso = at.iso
        return at.clock == nil ? iso : "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(5))"
    }

    private var subject: String {
        let note = record.note
        if !note.title.isEmpty { return note.title }
        let text = note.body.isEmpty ? note.fields.first?.value ?? "" : note.body
        // A line of a list needs the beginning only.
        let lines = String(text.unicodeScalars.prefix(160)).split(whereSeparator: \.isNewline)
        return lines.first { !$0.allSatisfy(\.isWhitespace) }.map { String($0) } ?? ""
    }

    /// The whole record for a person.
    var text: String {
        let note = record.note
        var parts = [banner, head].compactMap(\.self)
        if !note.title.isEmpty { parts.append("# \(note.title)") }
        if !note.body.isEmpty { parts.append(note.body) }
        let form = Kind.named(note.kind)
        for field in note.fields {
            parts.append(
                "## \(form?.field(named: field.name)?.title ?? field.name)\n\(field.value)"
            )
        }
        if let findings = passages.text { parts.append(findings) }
        if let addendaText { parts.append(addendaText) }
        return parts.joined(separator: "\n\n")
    }

    private var head: String {
        var table = Table()
        table.add(["id", record.id.shortText])
        table.add([
            "kind", "\(record.note.kind), \(record.status.word), revision \(record.revision)",
        ])
        if let client = roster.clientName(of: record.engagement) { table.add(["client", client]) }
        if let at = record.note.at { table.add(["at", at.spoken]) }
        if !record.note.tags.isEmpty {
            table.add(["tags", record.note.tags.joined(separator: ", ")])
        }
        for attachment in record.attachments {
            let what = "\(attachment.mediaType), \(ByteCount.text(attachment.byteCount))"
            table.add(["attachment", "\(attachment.name) (\(what))"])
        }
        for row in standingRows { table.add(row) }
        return table.text
    }
}
