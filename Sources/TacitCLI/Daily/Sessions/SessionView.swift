import Practice
import Tacit

/// A session as it is shown, with the documents that name it.
struct SessionView {
    let kept: KeptSession
    let roster: Roster
    /// In order of time.
    var documents: [Record] = []

    init(_ kept: KeptSession, roster: Roster) {
        self.kept = kept
        self.roster = roster
    }

    private var session: Session? { try? kept.session.get() }

    var clientName: String? { roster.clientName(of: kept.record.engagement) }

    /// `session 3`, or what became of it where it has no number.
    var name: String {
        guard let session else { return "session" }
        if let number = session.number { return "session \(number)" }
        return "session (\(session.attendance.rawValue))"
    }

    var document: JSONValue {
        let record = kept.record
        var members: [(String, JSONValue)] = [
            ("id", .string(record.id.text)), ("kind", .string(record.note.kind)),
            ("status", .string(record.status.word)), ("client", .optional(clientName)),
            ("engagement", .string(record.engagement.text)), ("at", .optional(record.note.at?.iso)),
            ("number", session?.number.map { .int($0) } ?? .null),
            ("start", .optional(session?.start)), ("stop", .optional(session?.stop)),
            ("minutes", session?.minutes.map { .int($0) } ?? .null),
            ("modality", .optional(session?.modality?.rawValue)),
            ("attendance", .optional(session?.attendance.rawValue)),
            ("location", .optional(session?.location)), ("place", .optional(session?.place)),
            ("authority", .optional(session?.authority)),
            ("unitsCharged", session?.unitsCharged.map { .int($0) } ?? .null),
            ("attendees", .strings(session?.attendees ?? [])),
            ("revision", .int(Int(record.revision))),
        ]
        if let unreadable { members.append(("unreadable", .string(unreadable))) }
        members.append(("documents", .array(documents.map(Self.document))))
        return .object(members)
    }

    /// The field that holds no value of its type.
    private var unreadable: String? {
        guard case .failure(let fault) = kept.session else { return nil }
        return fault.field
    }

    static func document(_ record: Record) -> JSONValue {
        [
            "id": .string(record.id.text), "kind": .string(record.note.kind),
            "status": .string(record.status.word), "at": .optional(record.note.at?.iso),
            "title": .string(record.note.title),
        ]
    }

    /// Number, id, day, times, modality, attendance, documents.
    var row: [String] {
        [
            session?.number.map { "\($0)" } ?? "-", kept.id.shortText, day, times,
            session?.modality?.rawValue ?? "", session?.attendance.rawValue ?? "",
            documents.map { "\($0.note.kind) (\($0.status.word))" }.joined(separator: ", "),
        ]
    }

    private var day: String { kept.record.note.at.map { String($0.iso.prefix(10)) } ?? "" }

    private var times: String {
        guard session?.start != nil || session?.stop != nil else { return "" }
        return "\(session?.start ?? "?")–\(session?.stop ?? "?")"
    }

    var text: String {
        let record = kept.record
        var table = Table()
        table.add(["id", record.id.shortText])
        table.add(["session", "\(name), \(record.status.word), revision \(record.revision)"])
        var rows: [(String, String?)] = [
            ("client", clientName), ("day", record.note.at?.spoken),
            ("time", times.isEmpty ? nil : times),
            ("minutes", session?.minutes.map { "\($0)" }),
            ("modality", session?.modality?.rawValue),
            ("attendance", session?.attendance.rawValue), ("location", session?.location),
            ("place", session?.place), ("authority", session?.authority),
            ("units charged", session?.unitsCharged.map { "\($0)" }),
        ]
        rows += (session?.attendees ?? []).map { ("there", $0) }
        rows.append(("unreadable", unreadable.map { "the field '\($0)'; 'tacit show' has it all" }))
        for (label, value) in rows { value.map { table.add([label, $0]) } }
        for document in documents {
            table.add(["document", RecordView(record: document, roster: roster).line])
        }
        return table.text
    }
}

extension RecordView {
    /// Id, kind, status and what it is about, for a list in which client and day are known.
    fileprivate var line: String {
        PartsText.line(record.id.shortText, [record.note.kind, record.status.word, row.last ?? ""])
    }
}
