import FoundationEssentials
import Practice

/// Reads a Day One export: JSON files at the top, and photos, videos, sounds and documents in
/// folders beside them, named by the MD5 digest of their content.
///
/// Memory holds one JSON file whole.
package struct DayOneReader: ForeignReader {
    private let files: ForeignFiles
    private let zones: ForeignZones
    private let journals: [String]
    private var journalsLeft: ArraySlice<String>
    private var entries: ArraySlice<DayOneEntry> = []
    private var journal = ""
    private var mentioned: Set<String> = []
    private var empty: [LeftOut] = []
    private let byStem: [String: [String]]

    private static let folders = ["photos", "videos", "audios", "pdfs", "pdfAttachments"]

    package init(_ files: ForeignFiles, zones: ForeignZones) {
        self.files = files
        self.zones = zones
        journals = files.paths.filter {
            !$0.utf8.contains(UInt8(ascii: "/")) && ForeignPath.ending($0) == "json"
        }
        journalsLeft = journals[...]
        byStem = Dictionary(grouping: files.paths.filter { $0.utf8.contains(UInt8(ascii: "/")) }) {
            "\(ForeignPath.folder($0))/\(ForeignPath.stem($0))"
        }
    }

    /// Whether there is a journal at all.
    package var hasJournal: Bool { !journals.isEmpty }

    package var leftOut: [LeftOut] {
        guard journalsLeft.isEmpty, entries.isEmpty else { return [] }
        let others = files.paths.filter { !journals.contains($0) && !mentioned.contains($0) }
        return empty
            + others.map {
                let folder = $0.utf8.prefix { $0 != UInt8(ascii: "/") }
                let isMedium = Self.folders.contains(String(Substring(folder))) || isMentionable($0)
                return LeftOut($0, isMedium ? .unmentioned : .notPartOfIt)
            }
    }

    private func isMentionable(_ path: String) -> Bool { path.hasPrefix("files/") }

    package mutating func next() throws(InterchangeError) -> ForeignRecord? {
        while true {
            while let entry = entries.popFirst() {
                let record = try record(entry)
                if !record.isEmpty { return record }
                empty.append(LeftOut(entry.uuid ?? entry.creationDate ?? journal, .empty))
            }
            guard let path = journalsLeft.popFirst() else { return nil }
            journal = ForeignPath.stem(path)
            entries = try read(path)[...]
        }
    }

    private func read(_ path: String) throws(InterchangeError) -> [DayOneEntry] {
        let bytes = try files.bytes(path, limit: 1 << 30)
        do {
            return try JSONDecoder().decode(Journal.self, from: Data(bytes)).entries
        } catch DecodingError.typeMismatch(_, let context) {
            throw InterchangeError(line: 0, field: Self.key(context), problem: .wrongType)
        } catch DecodingError.valueNotFound(_, let context) {
            throw InterchangeError(line: 0, field: Self.key(context), problem: .missing)
        } catch DecodingError.keyNotFound(let key, _) {
            throw InterchangeError(line: 0, field: key.stringValue, problem: .missing)
        } catch {
            throw InterchangeError(line: 0, field: path, problem: .notJSON)
        }
    }

    private static func key(_ context: DecodingError.Context) -> String {
        context.codingPath.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
            .joined(separator: ".")
    }

    private struct Journal: Decodable {
        let entries: [DayOneEntry]
    }
}

// MARK: An entry

extension DayOneReader {
    private mutating func record(_ entry: DayOneEntry) throws(InterchangeError) -> ForeignRecord {
        var record = ForeignRecord(PlainRecord(note: Note(kind: ""), id: entry.uuid))
        record.leftOut = entry.leftOut
        try place(entry, in: &record)
        var text = entry.text ?? ""
        let media = attach(entry.media, to: &record)
        text = DayOneText.linked(text, media)
        let ours = entry.sourceString.flatMap(DayOneHeading.init(sourceString:))
        if let ours {
            record.leftOut.removeAll { DayOneHeading.keysOfTheFormat.contains($0.what) }
            try ours.apply(to: &record.record, text: text)
        } else {
            record.record.note.body = text
            record.record.note.title = CommonMark.firstTitle(of: text) ?? ""
        }
        if let ours { attach(ours.files, to: &record) }
        record.record.note.tags = tags(entry, of: ours)
        addFields(of: entry, isOurs: ours != nil, to: &record.record.note)
        nameless(&record)
        return record
    }

    /// What has files and no words is called as its first file is.
    private func nameless(_ record: inout ForeignRecord) {
        let note = record.record.note
        guard note.body.isEmpty, note.title.isEmpty, note.fields.isEmpty, note.tags.isEmpty,
            let file = record.files.first
        else { return }
        record.record.note.body = "![](\(file.name))"
    }

    private func place(
        _ entry: DayOneEntry,
        in record: inout ForeignRecord
    ) throws(InterchangeError) {
        guard let text = entry.creationDate else { return }
        guard let moment = Moment(iso: Self.withoutFraction(text)) else {
            throw InterchangeError(line: 0, field: "creationDate", problem: .badDate)
        }
        var local = Moment(instant: moment.instant, offset: 0)
        if let name = entry.timeZone, !name.isEmpty {
            if let zone = zones.zone(name) {
                local = zone.moment(at: moment.instant)
            } else {
                record.leftOut.append(LeftOut(name, .unknownZone))
            }
        } else {
            local = zones.local.moment(at: moment.instant)
            record.takesLocalZone = true
        }
        record.record.note.at = entry.isAllDay ? local?.date : local
    }

    private static func withoutFraction(_ text: String) -> String {
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return text }
        let rest = text[text.utf8.index(after: point)...].utf8.drop { (48...57).contains($0) }
        return text[..<point] + String(Substring(rest))
    }

    private func tags(_ entry: DayOneEntry, of heading: DayOneHeading?) -> [String] {
        var tags = entry.tags
        if heading == nil {
            if entry.isStarred, !tags.contains("starred") { tags.append("starred") }
            if entry.isPinned, !tags.contains("pinned") { tags.append("pinned") }
            if journals.count > 1 { tags.append(journal) }
        }
        return tags
    }

    private func addFields(of entry: DayOneEntry, isOurs: Bool, to note: inout Note) {
        let fields = [
            ("place", entry.location?.names), ("coordinates", entry.location?.coordinates),
            ("weather", entry.weather?.words), ("music", entry.music?.words),
            ("activity", entry.activity?.words),
            ("source", isOurs ? nil : entry.sourceString),
        ]
        for (name, value) in fields {
            if let value, note.value(of: name) == nil { note.set(name, value) }
        }
    }

    /// Where the files of an entry lie, by the identifiers that its text calls them by.
    private mutating func attach(
        _ media: [DayOneMedium],
        to record: inout ForeignRecord
    ) -> [String: String] {
        var names: [String: String] = [:]
        for medium in media {
            let stated = medium.md5 ?? medium.identifier ?? ""
            guard let path = path(of: medium) else {
                record.leftOut.append(LeftOut("\(medium.folder)/\(stated)", .missingFile))
                continue
            }
            mentioned.insert(path)
            let wanted = medium.filename.map { ForeignPath.name($0) } ?? ""
            let name = record.attach(path, as: wanted.isEmpty ? ForeignPath.name(path) : wanted)
            if let identifier = medium.identifier { names[identifier] = name }
        }
        return names
    }

    private func path(of medium: DayOneMedium) -> String? {
        for folder in medium.folders {
            for stem in [medium.md5, medium.identifier] {
                if let stem, let found = byStem["\(folder)/\(stem)"]?.first { return found }
            }
        }
        return nil
    }

    /// Files that our own copies have beside the photos.
    private mutating func attach(_ listed: [ForeignFile], to record: inout ForeignRecord) {
        for file in listed {
            guard files.paths.contains(file.path) else {
                record.leftOut.append(LeftOut(file.path, .missingFile))
                continue
            }
            mentioned.insert(file.path)
            _ = record.attach(file.path, as: file.name)
        }
    }
}

extension Moment {
    /// The day alone.
    var date: Moment? { Moment(year: year, month: month, day: day) }
}

extension ForeignRecord {
    /// Whether there is neither a word nor a file.
    var isEmpty: Bool {
        let note = record.note
        let words = [note.title, note.body] + note.tags + note.fields.map(\.value)
        return files.isEmpty && words.allSatisfy { $0.trimmed.isEmpty }
    }

    /// Adds a file under a name that no other of the record's files has; gives that name.
    mutating func attach(_ path: String, as name: String) -> String {
        if let there = files.first(where: { $0.path == path }) { return there.name }
        let names = Set(files.map(\.name))
        var free = name
        var number = 2
        while names.contains(free) {
            let ending = ForeignPath.ending(name)
            let stem = ForeignPath.stem(name)
            free = ending.isEmpty ? "\(stem)-\(number)" : "\(stem)-\(number).\(ending)"
            number += 1
        }
        files.append(ForeignFile(name: free, path: path))
        return free
    }
}
