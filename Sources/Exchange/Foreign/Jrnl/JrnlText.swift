import Practice

/// The entries of a jrnl journal in plain text.
///
/// An entry begins with a line `[date] title`; in journals of jrnl 1.x, `date title`, and there a
/// line in brackets is text. A star at the end of the title marks an entry. Words that begin with
/// `@` are tags. What stands before the first entry is an entry without a date.
struct JrnlText {
    private(set) var entries: [ForeignRecord] = []
    /// Headings without a word behind them.
    private(set) var leftOut: [LeftOut] = []
    private let zone: LocalZone
    /// The day of a journal that has a file for each.
    private let day: Moment?
    private var order: WrittenDate.Order?

    private struct Heading {
        let line: Int
        let date: WrittenDate
        let title: Substring
    }

    init(_ text: String, day: Moment? = nil, zone: LocalZone) throws(InterchangeError) {
        self.zone = zone
        self.day = day
        // By bytes: a carriage return before the line feed is one character with it.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { Substring($0) }
        let first = lines.first { !Self.isBlank($0) }
        let isOld = first.map { Self.bare($0, day, zone) != nil } ?? false
        let candidates = lines.indices.compactMap { line in
            (isOld ? Self.unbracketed(lines[line]) : Self.bracketed(lines[line])).map { (line, $0) }
        }
        try settleOrder(candidates.map(\.1.date))
        var headings: [Heading] = []
        var unread: [Int: String] = [:]
        for (line, parts) in candidates {
            let date = WrittenDate(parts.date, day: day, order: order, in: zone)
            if date.moment != nil {
                headings.append(Heading(line: line, date: date, title: parts.title))
            } else if !isOld, WrittenDate.isLike(parts.date) {
                unread[line] = String(parts.date)
            }
        }
        take(lines, headings, unread)
    }

    /// Slashes leave open what is the day: one date that tells holds for the whole journal.
    private mutating func settleOrder(_ dates: [Substring]) throws(InterchangeError) {
        let read = dates.map { WrittenDate($0, day: day, in: zone) }
        guard read.contains(where: \.isAmbiguous) else { return }
        let orders = Set(read.filter { !$0.isAmbiguous }.compactMap(\.order))
        guard let only = orders.first, orders.count == 1 else {
            throw InterchangeError(line: 0, problem: .badDate)
        }
        order = only
    }

    private mutating func take(
        _ lines: [Substring],
        _ headings: [Heading],
        _ unread: [Int: String]
    ) {
        let first = headings.first?.line ?? lines.count
        if let before = record(title: "", lines[..<first]) {
            var entry = before
            entry.record.note.at = day
            if day == nil { entry.leftOut.append(LeftOut(Self.beginning(entry), .undated)) }
            append(entry, unread, 0..<first)
        }
        for (index, heading) in headings.enumerated() {
            let end = index + 1 < headings.count ? headings[index + 1].line : lines.count
            guard var entry = record(title: heading.title, lines[(heading.line + 1)..<end]) else {
                leftOut.append(LeftOut(heading.date.moment?.iso ?? "", .empty))
                continue
            }
            place(heading.date, in: &entry)
            append(entry, unread, heading.line..<end)
        }
    }

    private mutating func append(
        _ entry: ForeignRecord,
        _ unread: [Int: String],
        _ lines: Range<Int>
    ) {
        var entry = entry
        for (line, text) in unread.sorted(by: { $0.key < $1.key }) where lines.contains(line) {
            entry.leftOut.append(LeftOut("[\(text)]", .unreadableDate))
        }
        entries.append(entry)
    }

    private func place(_ date: WrittenDate, in entry: inout ForeignRecord) {
        guard let moment = date.moment else { return }
        entry.takesLocalZone = moment.clock != nil && !date.hasOffset
        entry.record.note.at = moment
        guard let day, day.dayNumber != moment.dayNumber else { return }
        // The file's place counts for jrnl, whatever the heading says.
        entry.leftOut.append(LeftOut(moment.iso, .otherDay))
        entry.record.note.at = Moment(dayNumber: day.dayNumber, clock: moment.clock)
    }
}

// MARK: Headings

extension JrnlText {
    private typealias Parts = (date: Substring, title: Substring)

    /// `[date] title`.
    private static func bracketed(_ line: Substring) -> Parts? {
        let bytes = line.utf8
        guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let rest = line[bytes.index(after: end)...]
        guard rest.utf8.first.map({ $0 == 0x20 || $0 == 0x0D }) ?? true else { return nil }
        let date = line[bytes.index(after: bytes.startIndex)..<end]
        // `[1] note` is a footnote; jrnl has the same limit.
        return date.utf8.count > 6 || date.utf8.contains(UInt8(ascii: ":")) ? (date, rest) : nil
    }

    /// `date title` of jrnl 1.x: the date and the time are the first two words.
    private static func unbracketed(_ line: Substring) -> Parts? {
        guard line.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
        let spaces = line.utf8.indices.filter { line.utf8[$0] == 0x20 }.prefix(2)
        guard let space = spaces.last, spaces.count == 2 else { return (line, "") }
        return (line[..<space], line[space...])
    }

    private static func bare(_ line: Substring, _ day: Moment?, _ zone: LocalZone) -> WrittenDate? {
        guard let parts = unbracketed(line), parts.date.utf8.contains(UInt8(ascii: ":")) else {
            return nil
        }
        let date = WrittenDate(parts.date, day: day, in: zone)
        return date.moment != nil || date.isAmbiguous ? date : nil
    }

    static func isHeading(_ line: Substring) -> Bool {
        guard let parts = bracketed(line) else { return bare(line, nil, .utc) != nil }
        return WrittenDate.isLike(parts.date)
    }

    private static func isBlank(_ line: Substring) -> Bool {
        line.utf8.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    }
}

// MARK: Entries

extension JrnlText {
    /// `nil` without a word.
    private func record(title: Substring, _ lines: ArraySlice<Substring>) -> ForeignRecord? {
        var lines = lines.drop(while: Self.isBlank)
        while let last = lines.last, Self.isBlank(last) { lines.removeLast() }
        var heading = title.trimmed
        let isStarred = heading.hasSuffix("*") && !heading.hasSuffix("**")
        if isStarred { heading = heading.dropLast().trimmed }
        var note = Note(kind: "")
        note.title = heading
        note.body = lines.map(String.init).joined(separator: "\n")
        note.tags = WordTags.of("\(title)\n\(note.body)", mark: "@")
        if isStarred { note.tags.append("starred") }
        guard !heading.isEmpty || !note.body.isEmpty || isStarred else { return nil }
        return ForeignRecord(PlainRecord(note: note))
    }

    private static func beginning(_ entry: ForeignRecord) -> String {
        let line = entry.record.note.body.utf8.prefix { $0 != 0x0A }
        return String(Substring(line).prefix(40))
    }
}
