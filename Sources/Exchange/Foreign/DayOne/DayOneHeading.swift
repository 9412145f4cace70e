import FoundationEssentials
import Practice

/// What a record of ours has that Day One has no place for: it travels in `sourceString`, as the
/// word `tacit:` and a JSON object, so that it comes back as it went.
///
/// The entry's text is the title as a heading of level 1, the body, and each field as a section
/// (``MarkdownSections``).
struct DayOneHeading {
    var client: String?
    var at: Moment?
    var kind = ""
    /// Where the text does not begin with it as a line of its own.
    var title: String?
    /// Whether the text begins with the title.
    var isTitled = false
    var fields: [String] = []
    var id: String?
    var status: Status?
    var files: [ForeignFile] = []

    private static let mark = "tacit:"

    /// Keys of an entry that this program writes because the format wants them: they say nothing.
    static let keysOfTheFormat: Set<String> = [
        "modifiedDate", "photos.creationDevice", "photos.duration", "photos.fileSize",
        "photos.fnumber", "photos.focalLength", "photos.height", "photos.isSketch", "photos.width",
    ]
}

// MARK: Out

extension DayOneHeading {
    init(_ record: PlainRecord, files: [ForeignFile]) {
        let note = record.note
        client = record.client
        at = note.at
        kind = note.kind
        isTitled = Self.showsTitle(of: note)
        title = isTitled || note.title.isEmpty ? nil : note.title
        fields = note.fields.map(\.name)
        id = record.id
        status = record.status
        self.files = files
    }

    /// Not where it cannot stand in a line, nor where the text begins with it already.
    private static func showsTitle(of note: Note) -> Bool {
        let title = note.title
        return !title.isEmpty && title.trimmed == title && !title.utf8.contains { $0 < 0x20 }
            && note.body.utf8.prefix { $0 != 0x0A }.elementsEqual("# \(title)".utf8) == false
    }

    var sourceString: String {
        var bytes = Array("\(Self.mark){\"version\":1".utf8)
        let texts = [
            ("client", client), ("at", at?.iso), ("kind", kind), ("title", title), ("id", id),
            ("status", status?.word),
        ]
        for (name, text) in texts {
            guard let text else { continue }
            bytes.appendMember(name, text)
        }
        if isTitled { bytes += Array(",\"titled\":true".utf8) }
        if !fields.isEmpty { bytes.appendMember("fields", fields) }
        if !files.isEmpty {
            bytes.appendMember("names", files.map(\.name))
            bytes.appendMember("paths", files.map(\.path))
        }
        return String(decoding: bytes + [UInt8(ascii: "}")], as: UTF8.self)
    }

    static func text(of record: PlainRecord) -> String {
        let note = record.note
        var bytes: [UInt8] = []
        if showsTitle(of: note) { bytes += Array("# \(note.title)\n".utf8) }
        let sections = MarkdownSections(names: note.fields.map(\.name))
        if !note.body.isEmpty || note.fields.isEmpty {
            sections.append(opening: note.body, to: &bytes)
        }
        for (index, field) in note.fields.enumerated() {
            sections.append(field.value, section: index, to: &bytes)
        }
        // One line feed at either end, which reading puts there again.
        let text = bytes.first == 0x0A ? bytes.dropFirst() : bytes[...]
        return String(decoding: text.dropLast(), as: UTF8.self)
    }
}

// MARK: In

extension DayOneHeading {
    private struct Stored: Decodable {
        var version: Int
        var client: String?
        var at: String?
        var kind: String?
        var title: String?
        var titled: Bool?
        var fields: [String]?
        var id: String?
        var status: String?
        var names: [String]?
        var paths: [String]?
    }

    /// `nil` for a text that is not of ours.
    init?(sourceString: String) {
        guard sourceString.hasPrefix(Self.mark),
            let stored = try? JSONDecoder().decode(
                Stored.self,
                from: Data(sourceString.utf8.dropFirst(Self.mark.utf8.count))
            ),
            stored.version == 1
        else { return nil }
        client = stored.client
        at = stored.at.flatMap { Moment(iso: $0) }
        kind = stored.kind ?? ""
        title = stored.title
        isTitled = stored.titled ?? false
        fields = stored.fields ?? []
        id = stored.id
        status = stored.status.flatMap { Status(word: $0) }
        let names = stored.names ?? []
        let paths = stored.paths ?? []
        guard names.count == paths.count, Set(fields).count == fields.count else { return nil }
        files = zip(names, paths).map { ForeignFile(name: $0, path: $1) }
    }

    /// Gives a record what it had; the day counts as Day One has it where it was changed there.
    func apply(to record: inout PlainRecord, text: String) throws(InterchangeError) {
        record.client = client
        record.id = id ?? record.id
        record.status = status
        record.note.kind = kind
        record.note.title = title ?? ""
        if at == nil || record.note.at?.instant == at?.instant { record.note.at = at }
        var rest = Array("\n\(text)\n".utf8)[...]
        if isTitled, rest.dropFirst().starts(with: "# ".utf8) {
            let line = rest.dropFirst(3).prefix { $0 != 0x0A }
            record.note.title = String(decoding: line, as: UTF8.self)
            rest = rest[line.endIndex...].dropFirst()
        }
        let (opening, sections) = MarkdownSections(names: fields).split(rest)
        record.note.body = opening
        for (number, text) in sections {
            guard record.note.value(of: fields[number]) == nil else {
                throw InterchangeError(line: 0, field: fields[number], problem: .duplicateKey)
            }
            record.note.fields.append(Note.Field(name: fields[number], value: text))
        }
    }
}
