import Exchange
import ForeignCiphers
public import Practice
public import Sealing

/// The files of another program: a folder, what a zip file holds, or one file.
public struct ImportFiles {
    /// Relative paths, their parts joined by `/`, without folders.
    public var paths: [String]
    /// Symbolic links and the like: they are named in the report and never followed.
    public var links: [String]
    let read: (_ path: String, _ limit: Int) throws -> [UInt8]
    let open: (_ path: String) throws -> () throws -> [UInt8]

    /// - Parameters:
    ///   - read: gives the whole of a file, or throws where it is longer than the limit in bytes.
    ///   - open: gives a function that reads a file piece by piece, an empty one at the end. One
    ///     file is read at a time.
    public init(
        paths: [String],
        links: [String] = [],
        read: @escaping (_ path: String, _ limit: Int) throws -> [UInt8],
        open: @escaping (_ path: String) throws -> () throws -> [UInt8]
    ) {
        self.paths = paths
        self.links = links
        self.read = read
        self.open = open
    }
}

extension ImportSource {
    /// A jrnl journal in plain text.
    ///
    /// - Parameter zone: where its times were written, which it does not say.
    public static func jrnl(_ text: [UInt8], zone: LocalZone = .process) -> ImportSource {
        ImportSource(form: .foreign(ForeignSource { _ in JrnlReader(text: text, zone: zone) }))
    }

    /// Whether the bytes of a jrnl journal are encrypted, by any version of it.
    public static func isEncryptedJrnl(_ bytes: [UInt8]) -> Bool {
        EncryptedJrnl.format(bytes) != nil
    }

    /// A jrnl journal that is encrypted.
    ///
    /// - Throws: ``ImportProblem/Reason/sourceNotOpened`` for a wrong passphrase or a damaged file,
    ///   ``ImportProblem/Reason/sourceMalformed`` for what cannot be such a journal.
    public static func jrnl(
        encrypted bytes: [UInt8],
        _ passphrase: borrowing SecretBytes,
        zone: LocalZone = .process
    ) throws(ImportProblem) -> ImportSource {
        do throws(EncryptedJrnl.Fault) {
            return .jrnl(try EncryptedJrnl.opened(bytes, passphrase), zone: zone)
        } catch {
            throw ImportProblem(
                error == .malformed ? .sourceMalformed : .sourceNotOpened,
                record: 0
            )
        }
    }

    /// A jrnl journal with a file for each day, `YYYY/MM/DD.txt`.
    public static func jrnl(folder: ImportFiles, zone: LocalZone = .process) -> ImportSource {
        ImportSource(
            form: .foreign(ForeignSource(folder) { JrnlReader(folder: $0, zone: zone) })
        )
    }

    /// A Day One export: `Journal.json`, with photos, videos, sounds and documents beside it.
    ///
    /// - Parameter zone: for entries that state none.
    public static func dayOne(_ files: ImportFiles, zone: LocalZone = .process) -> ImportSource {
        ImportSource(
            form: .foreign(
                ForeignSource(files) { DayOneReader($0, zones: .database(local: zone)) }
            )
        )
    }

    /// A journal of Day One Classic: property lists in `entries`, photos in `photos`.
    public static func dayOneClassic(
        _ files: ImportFiles,
        zone: LocalZone = .process
    ) -> ImportSource {
        ImportSource(
            form: .foreign(
                ForeignSource(files) { DayOneClassicReader($0, zones: .database(local: zone)) }
            )
        )
    }

    /// A folder of Markdown notes with front matter and files, as Obsidian and Joplin keep them.
    public static func notes(_ files: ImportFiles, zone: LocalZone = .process) -> ImportSource {
        ImportSource(form: .foreign(ForeignSource(files) { NoteFolderReader($0, zone: zone) }))
    }
}

extension ImportSource {
    /// Whether a line begins an entry of a jrnl journal: `[2026-03-02 10:00] title`, or without
    /// brackets as jrnl 1.x writes it.
    public static func isJrnlHeading(_ line: String) -> Bool { JrnlReader.isHeading(line) }

    /// Whether a path is that of a day in a jrnl folder: `2026/03/02.txt`.
    public static func isJrnlDay(_ path: String) -> Bool { JrnlReader.day(path) != nil }
}

/// A reader of another program's records that is still to be made, and where its files are.
struct ForeignSource {
    let files: ImportFiles
    let reader: (ForeignFiles) -> any ForeignReader

    init(
        _ files: ImportFiles = ImportFiles(paths: [], read: { _, _ in [] }, open: { _ in { [] } }),
        _ reader: @escaping (ForeignFiles) -> any ForeignReader
    ) {
        self.files = files
        self.reader = reader
    }
}

/// What of a source did not become a part of a record, or not as it was meant.
public struct Unmapped: Hashable, Sendable {
    /// The key, the file or the piece of text concerned, as the source spells it.
    public let what: String
    public let reason: Reason
    /// How many records it was in, or 1 for a file.
    public internal(set) var count: Int

    /// Why.
    public enum Reason: String, CaseIterable, Sendable {
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
        /// A time zone that is not known here: the time is given in UTC.
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
        /// A symbolic link: it was not followed.
        case link
    }
}

/// Times that a source gives without saying where, and that were read in the reader's own zone.
public struct LocalTimes: Hashable, Sendable {
    public internal(set) var count: Int
    /// As they were understood.
    public internal(set) var earliest: Moment
    public internal(set) var latest: Moment
}

/// What was left out, counted.
final class UnmappedTally {
    private var order: [LeftOut] = []
    private var counts: [LeftOut: Int] = [:]

    func add(_ leftOut: [LeftOut]) {
        for item in leftOut {
            if counts[item] == nil { order.append(item) }
            counts[item, default: 0] += 1
        }
    }

    var list: [Unmapped] {
        order.map { Unmapped($0, count: counts[$0] ?? 1) }
    }
}

extension Unmapped {
    init(_ item: LeftOut, count: Int) {
        self.init(what: item.what, reason: Reason(item.reason), count: count)
    }
}

extension Unmapped.Reason {
    fileprivate init(_ reason: LeftOut.Reason) {
        self =
            switch reason {
            case .noPlace: .noPlace
            case .otherForm: .otherForm
            case .unreadableDate: .unreadableDate
            case .undated: .undated
            case .otherDay: .otherDay
            case .unknownZone: .unknownZone
            case .empty: .empty
            case .unreadableFile: .unreadableFile
            case .keptAsText: .keptAsText
            case .missingFile: .missingFile
            case .notPartOfIt: .notPartOfIt
            case .unmentioned: .unmentioned
            }
    }
}
