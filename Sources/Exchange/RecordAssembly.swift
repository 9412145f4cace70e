import Practice

/// Puts a record together from named values, each target at most once.
struct RecordAssembly {
    let line: Int
    private var record = PlainRecord(note: Note(kind: ""))
    /// A bit for each target but the fields of their own, which have names.
    private var filled: UInt16 = 0
    private var fieldNames: Set<String> = []

    init(line: Int) { self.line = line }

    /// Whether something was put there, be it empty.
    func has(_ target: ColumnMapping.Target) -> Bool { filled & Self.bit(target) != 0 }

    /// Puts text into any target but `tags` and `fields`.
    mutating func put(
        _ text: String,
        into target: ColumnMapping.Target,
        key: String
    ) throws(InterchangeError) {
        try claim(target, key: key)
        switch target {
        case .client: record.client = text.isEmpty ? nil : text
        case .at: record.note.at = try moment(text, key: key)
        case .kind: record.note.kind = text
        case .title: record.note.title = text
        case .body: record.note.body = text
        case .id: record.id = text.isEmpty ? nil : text
        case .status: record.status = try status(text, key: key)
        case .field(let name): try append(name, text, key: key)
        case .tags, .fields, .attachments: throw error(.wrongType, key)
        case .ignored: break
        }
    }

    mutating func put(tags: [String], key: String) throws(InterchangeError) {
        try claim(.tags, key: key)
        record.note.tags = tags
    }

    mutating func put(fields: [Note.Field], key: String) throws(InterchangeError) {
        try claim(.fields, key: key)
        for field in fields { try append(field.name, field.value, key: field.name) }
    }

    /// Files as the front matter names them: a path below `files`, a space, and a name.
    mutating func put(attachments: [String], key: String) throws(InterchangeError) {
        try claim(.attachments, key: key)
        for text in attachments {
            guard let space = text.utf8.firstIndex(of: 0x20) else { throw error(.wrongType, key) }
            let path = text[..<space]
            let name = text[text.utf8.index(after: space)...]
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == "files", parts[1].first != ".", !name.isEmpty,
                parts[1].utf8.allSatisfy({ (0x2D...0x7A).contains($0) && $0 != 0x2F })
            else { throw error(.wrongType, key) }
            record.files.append(ForeignFile(name: String(name), path: String(path)))
        }
    }

    /// The record; `missing` where it has neither a body nor fields.
    consuming func finish() throws(InterchangeError) -> PlainRecord {
        guard has(.body) || has(.fields) || !record.note.fields.isEmpty else {
            throw error(.missing, "body")
        }
        return record
    }

    func error(_ problem: InterchangeError.Problem, _ key: String?) -> InterchangeError {
        InterchangeError(line: line, field: key, problem: problem)
    }

    private mutating func claim(
        _ target: ColumnMapping.Target,
        key: String
    ) throws(InterchangeError) {
        guard !has(target) else { throw error(.duplicateKey, key) }
        filled |= Self.bit(target)
    }

    private static func bit(_ target: ColumnMapping.Target) -> UInt16 {
        switch target {
        case .client: 1
        case .at: 2
        case .kind: 4
        case .title: 8
        case .tags: 16
        case .body: 32
        case .id: 64
        case .status: 128
        case .fields: 256
        case .attachments: 512
        // May come more than once; fields are told apart by name.
        case .field, .ignored: 0
        }
    }

    private mutating func append(
        _ name: String,
        _ value: String,
        key: String
    ) throws(InterchangeError) {
        guard fieldNames.insert(name).inserted else { throw error(.duplicateKey, key) }
        record.note.fields.append(Note.Field(name: name, value: value))
    }

    private func moment(_ text: String, key: String) throws(InterchangeError) -> Moment {
        guard let moment = Moment(iso: text) else { throw error(.badDate, key) }
        return moment
    }

    private func status(_ text: String, key: String) throws(InterchangeError) -> Status {
        guard let status = Status(word: text) else { throw error(.badStatus, key) }
        return status
    }
}
