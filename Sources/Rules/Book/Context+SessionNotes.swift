import Practice

extension DatedRecord {
    /// The day that it is about, or on which it was written where it names none.
    var day: Int { (note.at ?? written).dayNumber }
}

extension Context {
    /// The session notes that are final and of the record's day or earlier, oldest first, without
    /// the record itself.
    func sessionNotes(before record: DatedRecord) -> [DatedRecord] {
        sessionNotes.filter { $0.id != record.id && $0.day <= record.day }
    }

    /// These, and the record as the last one.
    func sessionNotes(upTo record: DatedRecord) -> [DatedRecord] {
        sessionNotes(before: record) + [record]
    }

    /// The newest final record of a kind that is of a day or earlier.
    func latest(_ kind: String, by day: Int) -> DatedRecord? {
        final(kind).last { $0.day <= day }
    }
}

/// A state of things that lasts, so that it is spoken of once and not each week.
enum Episode {
    /// Where the state that holds at the end of a row of things began; `nil` where it does not hold
    /// there.
    static func start(_ count: Int, holdsAt: (Int) -> Bool) -> Int? {
        var start: Int?
        for index in (0..<count).reversed() {
            guard holdsAt(index) else { break }
            start = index
        }
        return start
    }
}
