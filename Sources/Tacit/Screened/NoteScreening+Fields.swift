import Practice
import Rules
import Screening

/// Field 17 of a revision (Docs/Format.md, section Findings): 1 did not run (empty), 2 findings, each
/// 1 category, 2 level, 3 rule, 4 place (1 byte), 5 name of a field, 6 start, 7 length,
/// 8 qualifiers, 9 resolution (1 way, 2 text, 3 seconds since 1970, UTC, 4 offset in minutes).
extension NoteScreening {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        if !didRun { writer.put(1, []) }
        for finding in findings { writer.put(2, finding.bytes) }
        return writer.bytes
    }

    /// - Parameter note: of the same revision, in whose texts the passages stand.
    init(_ bytes: [UInt8], of note: Note) throws(FieldError) {
        var reader = FieldReader(bytes)
        let mark = try reader.optional(1)
        guard mark?.isEmpty != false else { throw FieldError() }
        var cutter = PassageCutter(note: note)
        var findings: [PassageFinding] = []
        for value in try reader.all(2) {
            findings.append(try PassageFinding(Array(value), &cutter))
        }
        try reader.finish()
        self.init(didRun: mark == nil, findings: findings)
        // Where there is nothing to say there is no field, and nothing was found where nobody looked.
        guard didRun != findings.isEmpty else { throw FieldError() }
    }
}

extension PassageFinding {
    fileprivate var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, category.rawValue)
        writer.put(2, level.rawValue)
        writer.put(3, optional: rule)
        switch place {
        case .title: writer.put(4, [1])
        case .body: writer.put(4, [2])
        case .field(let name):
            writer.put(4, [3])
            writer.put(5, name)
        }
        writer.put(6, UInt64(mention.span.start))
        writer.put(7, UInt64(mention.span.length))
        for qualifier in mention.qualifiers { writer.put(8, qualifier.rawValue) }
        if let resolution { writer.put(9, resolution.bytes) }
        return writer.bytes
    }

    fileprivate init(_ bytes: [UInt8], _ cutter: inout PassageCutter) throws(FieldError) {
        var reader = FieldReader(bytes)
        let category = try reader.word(1, as: Category.self)
        let level = try reader.word(2, as: Mention.Level.self)
        let rule = try reader.optionalText(3, orEmpty: false)
        let place: Place
        switch Array(try reader.required(4)) {
        case [1]: place = .title
        case [2]: place = .body
        case [3]: place = .field(try reader.text(5))
        default: throw FieldError()
        }
        let (start, length) = (try reader.number(6), try reader.number(7))
        let span = try cutter.passage(in: place, from: start, length)
        let qualifiers = try reader.qualifiers(8)
        var resolution: Resolution?
        if let value = try reader.optional(9) { resolution = try Resolution(Array(value)) }
        try reader.finish()
        self.init(
            place: place,
            mention: Mention(category: category, level: level, span: span, qualifiers: qualifiers),
            rule: rule,
            resolution: resolution
        )
    }
}

extension PassageFinding.Resolution {
    fileprivate var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, way.rawValue)
        writer.put(2, filled: text)
        writer.put(3, signed: at.instant)
        writer.put(4, signed: Int64(at.clock?.offset ?? 0))
        return writer.bytes
    }

    fileprivate init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        let way = try reader.word(1, as: Way.self)
        let text = try reader.optionalText(2, orEmpty: false) ?? ""
        guard way != .reason || !text.isEmpty else { throw FieldError() }
        let (instant, offset) = (try reader.signed(3), try reader.signed(4))
        guard let at = Moment(instant: instant, offset: Int(offset)) else { throw FieldError() }
        try reader.finish()
        self.init(way, text: text, at: at)
    }
}

extension FieldReader {
    /// Each once, in the order of ``Mention/Qualifier/allCases``.
    fileprivate mutating func qualifiers(
        _ tag: UInt8
    ) throws(FieldError) -> [Mention.Qualifier] {
        let words = try texts(tag)
        let known = Mention.Qualifier.allCases.filter { words.contains($0.rawValue) }
        guard known.map(\.rawValue) == words else { throw FieldError() }
        return known
    }
}

/// Cuts passages out of the texts of a note, each text walked through once as long as passages stand
/// there in order.
private struct PassageCutter {
    private let note: Note
    private var place: PassageFinding.Place?
    private var scalars = String.UnicodeScalarView()
    private var position: (count: UInt64, index: String.Index)

    init(note: Note) {
        self.note = note
        position = (0, scalars.startIndex)
    }

    /// - Throws: where a passage is empty or does not end within its text.
    mutating func passage(
        in place: PassageFinding.Place,
        from start: UInt64,
        _ length: UInt64
    ) throws(FieldError) -> Mention.Passage {
        if place != self.place || start < position.count {
            guard let text = note.text(at: place) else { throw FieldError() }
            self.place = place
            scalars = text.unicodeScalars
            position = (0, scalars.startIndex)
        }
        let (end, overflow) = start.addingReportingOverflow(length)
        guard length > 0, !overflow, let ahead = Int(exactly: start - position.count),
            let count = Int(exactly: length), Int(exactly: end) != nil,
            let begin = scalars.index(position.index, offsetBy: ahead, limitedBy: scalars.endIndex),
            let stop = scalars.index(begin, offsetBy: count, limitedBy: scalars.endIndex)
        else { throw FieldError() }
        position = (start, begin)
        let words = String(scalars[begin..<stop])
        return Mention.Passage(start: Int(start), length: count, text: words)
    }
}
