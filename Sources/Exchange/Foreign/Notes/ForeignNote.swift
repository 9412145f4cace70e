import Practice

/// One Markdown note of another program.
///
/// - Title: the front matter's `title`, else the name of the file without its date and ending.
/// - Date: `date`, else the one that the file's name begins with, else `created`.
/// - Tags: `tags` and `tag`, words with `#` in the text, and the folder that the note lies in.
/// - Identifier: `id`.
/// - Everything else that a person may have written becomes a field.
struct ForeignNote {
    var record: ForeignRecord
    private let zone: LocalZone

    /// Keys that programs write for themselves.
    private static let ofMachines: Set<String> = [
        "updated", "modified", "cssclass", "cssclasses", "publish", "permalink", "position",
    ]

    var isEmpty: Bool {
        let note = record.record.note
        return note.body.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
            && note.title.isEmpty && note.fields.isEmpty && record.files.isEmpty
    }

    init(_ text: String, path: String, zone: LocalZone) {
        self.zone = zone
        record = ForeignRecord(PlainRecord(note: Note(kind: "")))
        let bytes = Array(text.utf8)
        var entries: [FrontMatter.Entry] = []
        var body = bytes[...]
        do throws(InterchangeError) {
            let parts = try MarkdownDocument.frontMatterAndRest(bytes[...])
            if let yaml = parts.yaml {
                entries = try FrontMatter(yaml: yaml).entries
                body = parts.text
            }
        } catch {
            record.leftOut.append(LeftOut(path, .keptAsText))
        }
        record.record.note.body = Self.body(body)
        take(entries, path)
    }

    /// Without the blank line behind front matter and the line feed at the end.
    private static func body(_ text: ArraySlice<UInt8>) -> String {
        var text = text
        if text.first == 0x0A { text = text.dropFirst() }
        if text.last == 0x0A { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func take(_ entries: [FrontMatter.Entry], _ path: String) {
        var dates: [String: String] = [:]
        for entry in entries {
            let key = entry.key.lowercased()
            switch (key, entry.value) {
            case (_, .absent): break
            case ("title", .text(let text)): record.record.note.title = text
            case ("id", .text(let text)) where !text.isEmpty: record.record.id = text
            case ("tags", let value), ("tag", let value): addTags(value)
            case ("date", .text(let text)), ("created", .text(let text)): dates[key] = text
            case (let key, _) where Self.ofMachines.contains(key):
                record.leftOut.append(LeftOut(entry.key, .noPlace))
            case (_, let value): addField(entry.key, value)
            }
        }
        complete(path, dates)
    }

    private mutating func addField(_ name: String, _ value: FrontMatter.Value) {
        let text =
            switch value {
            case .text(let text), .other(let text): text
            case .list(let texts): texts.joined(separator: "\n")
            case .absent: ""
            }
        guard !text.isEmpty else { return }
        var free = name
        // Two names that differ in case only, or in nothing: both texts stay.
        while record.record.note.value(of: free) != nil { free += "'" }
        record.record.note.set(free, text)
    }

    private mutating func addTags(_ value: FrontMatter.Value) {
        switch value {
        case .list(let tags): for tag in tags { addTag(tag) }
        case .text(let text):
            let separator: Character = text.contains(",") ? "," : " "
            for tag in text.split(separator: separator) { addTag(tag.trimmed) }
        case .other: addField("tags", value)
        case .absent: break
        }
    }

    private mutating func addTag(_ tag: String) {
        let bare = tag.utf8.first == UInt8(ascii: "#") ? String(tag.dropFirst()) : tag
        guard !bare.isEmpty, !record.record.note.tags.contains(bare) else { return }
        record.record.note.tags.append(bare)
    }

    /// Whether the text is a date.
    private mutating func place(_ text: String, _ key: String) -> Bool {
        let date = WrittenDate(text, in: zone)
        guard let moment = date.moment else {
            record.leftOut.append(LeftOut("\(key): \(text)", .unreadableDate))
            return false
        }
        record.record.note.at = moment
        record.takesLocalZone = moment.clock != nil && !date.hasOffset
        return true
    }

    private mutating func complete(_ path: String, _ dates: [String: String]) {
        let name = FileName.parts(of: ForeignPath.name(path))
        if record.record.note.title.isEmpty { record.record.note.title = name.title }
        if let text = dates["date"], !place(text, "date") { addField("date", .text(text)) }
        if record.record.note.at == nil { record.record.note.at = name.date }
        if let text = dates["created"] {
            let isTaken = record.record.note.at == nil && place(text, "created")
            if !isTaken { addField("created", .text(text)) }
        }
        for tag in NoteTags.of(record.record.note.body) { addTag(tag) }
        let folder = ForeignPath.folder(path)
        if !folder.isEmpty { addTag(folder) }
    }
}
