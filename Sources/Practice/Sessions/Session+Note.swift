/// A meeting of client and practitioner, or one that was to be.
///
/// It is kept as a record of kind `session`, whose time is ``at``; other records name it in their
/// field `session`, by its identifier.
public struct Session: Hashable, Sendable {
    /// How those who met did so.
    public enum Modality: String, CaseIterable, Sendable {
        case inPerson = "in-person"
        case phone
        case video
        case chat
    }

    /// What became of it.
    public enum Attendance: String, CaseIterable, Sendable {
        case attended
        case late
        case noShow = "no-show"
        case cancelledByClient = "cancelled-by-client"
        case cancelledByPractitioner = "cancelled-by-practitioner"

        /// Whether there was a session at all; only those are counted.
        public var tookPlace: Bool { self == .attended || self == .late }
    }

    /// Its day, or the time at which it began; `nil` where nobody knows.
    public var at: Moment?
    /// Counted from 1 over the sessions of an engagement that took place.
    public var number: Int?
    /// Time of day, `15:00`.
    public var start: String?
    /// Time of day; one before ``start`` is on the next day.
    public var stop: String?
    public var modality: Modality?
    public var attendance: Attendance
    public var location: String?
    /// Country or state of the client, by its code (XB-01).
    public var place: String?
    /// On what the licence rests there (SC-05).
    public var authority: String?
    /// Units of a package.
    public var unitsCharged: Int?
    /// Who was there, as the practitioner names them.
    public var attendees: [String]

    public init(at: Moment?, attendance: Attendance = .attended) {
        self.at = at
        self.attendance = attendance
        attendees = []
    }
}

extension Session {
    /// The identifier of its kind.
    public static let kind = "session"
    /// The field by which another record names its session.
    public static let link = "session"

    /// Reads what a record of kind `session` says.
    ///
    /// - Throws: ``FieldFault`` for the first field that holds no value of its type; attendance is
    ///   required.
    public init(_ note: Note) throws(FieldFault) {
        self.init(at: note.at)
        guard let said = note.filled("attendance") else {
            throw FieldFault(field: "attendance", reason: .missing)
        }
        attendance = try Self.word(said, in: "attendance")
        modality = try note.filled("modality").map { text throws(FieldFault) in
            try Self.word(text, in: "modality")
        }
        number = try Self.canonical(note, "number").flatMap { Int($0) }
        unitsCharged = try Self.canonical(note, "unitsCharged").flatMap { Int($0) }
        start = try Self.canonical(note, "start")
        stop = try Self.canonical(note, "stop")
        location = note.filled("location")
        place = note.filled("place")
        authority = try Self.canonical(note, "authority")
        attendees =
            note.filled("attendees")?.unicodeScalars.split(separator: "\n").map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) } ?? []
    }

    /// Writes itself into a note; fields that a session does not have stay as they are.
    public func write(to note: inout Note) {
        note.at = at
        note.set("number", number.map { "\($0)" } ?? "")
        note.set("start", start ?? "")
        note.set("stop", stop ?? "")
        note.set("modality", modality?.rawValue ?? "")
        note.set("attendance", attendance.rawValue)
        note.set("location", location ?? "")
        note.set("place", place ?? "")
        note.set("authority", authority ?? "")
        note.set("unitsCharged", unitsCharged.map { "\($0)" } ?? "")
        note.set("attendees", attendees.joined(separator: "\n"))
    }

    /// The number of the session that comes after these of one engagement.
    ///
    /// No-shows and cancellations have none; one that took place before there were numbers counts.
    public static func nextNumber(after sessions: some Sequence<Session>) -> Int {
        let counted = sessions.filter(\.attendance.tookPlace)
        return max(counted.compactMap(\.number).max() ?? 0, counted.count) + 1
    }

    /// How long it took, in minutes; `nil` where start or stop is not known.
    public var minutes: Int? {
        guard let start = Self.minute(start), let stop = Self.minute(stop) else { return nil }
        return (stop - start + 1_440) % 1_440
    }

    private static func minute(_ time: String?) -> Int? {
        let parts = time?.split(separator: ":").compactMap { Int($0) } ?? []
        return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String,
        in field: String
    ) throws(FieldFault) -> Word {
        for word in Word.allCases where word.rawValue.utf8.elementsEqual(text.utf8) { return word }
        throw FieldFault(field: field, reason: .notAChoice(Word.allCases.map(\.rawValue)))
    }

    /// What a field of the form says, in its one form.
    private static func canonical(_ note: Note, _ field: String) throws(FieldFault) -> String? {
        guard let text = note.filled(field), let epoch = Moment(dayNumber: 0) else { return nil }
        return try Kind.session.field(named: field)?.canonical(text, now: epoch) ?? text
    }
}

extension Note {
    /// What a field says, unless that is nothing.
    fileprivate func filled(_ name: String) -> String? {
        guard let value = value(of: name), !value.allSatisfy(\.isWhitespace) else { return nil }
        return value
    }
}
