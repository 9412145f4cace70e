/// A record of another program, with what of it a note has no place for.
package struct ForeignRecord: Sendable {
    package var record: PlainRecord
    package var files: [ForeignFile] = []
    package var leftOut: [LeftOut] = []
    /// Whether the source states no offset for its time, so that the reader's zone was taken.
    package var takesLocalZone = false

    package init(_ record: PlainRecord) { self.record = record }
}

/// A file that comes along with a record.
package struct ForeignFile: Hashable, Sendable {
    /// What it is called in the record: the last part of a path, unique among the record's files.
    package var name: String
    /// Where it lies in the source.
    package var path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}

/// Something of the source that did not become a part of a record, or not as it was meant.
package struct LeftOut: Hashable, Sendable {
    /// The key, the file or the piece of text concerned, as the source spells it.
    package var what: String
    package var reason: Reason

    package init(_ what: String, _ reason: Reason) {
        self.what = what
        self.reason = reason
    }

    package enum Reason: String, CaseIterable, Sendable {
        /// A key or value that nothing in a record takes.
        case noPlace
        /// The same text once more, in another form.
        case otherForm
        /// It looks like a date and is none: it was kept as text.
        case unreadableDate
        /// Its text was kept, without a date.
        case undated
        /// The day of its folder counts, not the one that is written.
        case otherDay
        /// A time zone that nobody here knows: the time is given in UTC.
        case unknownZone
        /// An entry without a word and without a file.
        case empty
        /// A file that is not what its name says: it stays behind.
        case unreadableFile
        /// Front matter that cannot be read: it was kept as text.
        case keptAsText
        /// A file that is mentioned and is not there.
        case missingFile
        /// A file that is no part of such a journal.
        case notPartOfIt
        /// A file that no entry mentions.
        case unmentioned
    }
}

/// Reads the records of another program one after another.
package protocol ForeignReader {
    /// The next record, or `nil` at the end.
    mutating func next() throws(InterchangeError) -> ForeignRecord?
    /// What was left out that belongs to no record; complete at the end.
    var leftOut: [LeftOut] { get }
}
