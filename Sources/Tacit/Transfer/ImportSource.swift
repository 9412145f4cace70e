import Exchange

/// Where records come from.
public struct ImportSource {
    enum Form {
        case jsonLines(() throws -> [UInt8])
        case csv(separator: UInt8, () throws -> [UInt8])
        case documents(ImportDocuments)
        case foreign(ForeignSource)
    }

    let form: Form

    /// One JSON object a line.
    ///
    /// - Parameter read: gives the next piece, of any length; an empty one at the end.
    public static func jsonLines(_ read: @escaping () throws -> [UInt8]) -> ImportSource {
        ImportSource(form: .jsonLines(read))
    }

    /// A table with a header row (RFC 4180).
    ///
    /// - Parameters:
    ///   - separator: an ASCII character.
    ///   - read: as for ``jsonLines(_:)``.
    public static func csv(
        separator: UInt8 = UInt8(ascii: ","),
        _ read: @escaping () throws -> [UInt8]
    ) -> ImportSource {
        ImportSource(form: .csv(separator: separator, read))
    }

    /// One Markdown document after another, each a record.
    ///
    /// - Parameters:
    ///   - files: what lies beside the documents: files that they name as attached, and others,
    ///     which the report lists.
    ///   - next: gives the next file's name, without folders, and its bytes; `nil` at the end.
    public static func markdown(
        beside files: ImportFiles? = nil,
        _ next: @escaping () throws -> (name: String, bytes: [UInt8])?
    ) -> ImportSource {
        ImportSource(form: .documents(ImportDocuments(next: next, files: files)))
    }
}

/// Markdown documents and the files that lie beside them.
final class ImportDocuments {
    let next: () throws -> (name: String, bytes: [UInt8])?
    let files: ImportFiles?
    private let paths: Set<String>
    private var mentioned: Set<String> = []

    init(next: @escaping () throws -> (name: String, bytes: [UInt8])?, files: ImportFiles?) {
        self.next = next
        self.files = files
        paths = Set(files?.paths ?? [])
    }

    /// Whether all files of a record are there.
    func takes(_ attached: [ForeignFile]) -> Bool {
        mentioned.formUnion(attached.map(\.path))
        return attached.allSatisfy { paths.contains($0.path) }
    }

    /// What no document names.
    var unmapped: [Unmapped] {
        guard let files else { return [] }
        let rest = files.paths.filter { !mentioned.contains($0) }.map {
            Unmapped(
                what: $0,
                reason: $0.hasPrefix("files/") ? .unmentioned : .notPartOfIt,
                count: 1
            )
        }
        return rest + files.links.map { Unmapped(what: $0, reason: .link, count: 1) }
    }
}

/// Reads the records of a source, and counts them.
struct ImportReader {
    /// The records read so far, the one that failed included.
    private(set) var count = 0
    private var form: Form
    private let preparation: RecordPreparation
    private let failure = Failure()

    private enum Form {
        case jsonLines(DecodingLane)
        case csv(CSVReader)
        case documents(ImportDocuments, ColumnMapping)
        case foreign(ForeignLane)
        /// While a reader reads: nobody else holds its buffers then, so none is copied.
        case reading
    }

    /// What the source threw, on its way around readers that know no such errors.
    private final class Failure {
        var error: (any Error)?

        func noting<Result>(_ body: () throws -> Result) throws -> Result {
            do {
                return try body()
            } catch {
                self.error = error
                throw error
            }
        }
    }

    init(_ source: ImportSource, mapping: ColumnMapping, preparation: RecordPreparation) {
        let failure = failure
        self.preparation = preparation
        switch source.form {
        case .jsonLines(let read):
            form = .jsonLines(
                DecodingLane(mapping: mapping, preparation: preparation) {
                    try failure.noting(read)
                }
            )
        case .csv(let separator, let read):
            form = .csv(
                CSVReader(mapping: mapping, separator: separator) { try failure.noting(read) }
            )
        case .documents(let documents): form = .documents(documents, mapping)
        case .foreign(let source):
            form = .foreign(ForeignLane(source) { read in try failure.noting(read) })
        }
    }

    /// A file of a record, to be read piece by piece.
    func open(_ path: String) throws(TransferError) -> () throws -> [UInt8] {
        let open: (String) throws -> () throws -> [UInt8]
        switch form {
        case .foreign(let lane): open = lane.files.open
        case .documents(let documents, _): open = documents.files?.open ?? { _ in { [] } }
        default: open = { _ in { [] } }
        }
        do {
            let read = try open(path)
            return {
                do {
                    return try read()
                } catch {
                    throw TransferError(ofSource: error)
                }
            }
        } catch {
            throw TransferError(ofSource: error)
        }
    }

    /// What was left out, once everything was read.
    var unmapped: [Unmapped] {
        switch form {
        case .foreign(let lane): lane.unmapped
        case .documents(let documents, _): documents.unmapped
        case .jsonLines, .csv, .reading: []
        }
    }

    var localTimes: LocalTimes? {
        guard case .foreign(let lane) = form else { return nil }
        return lane.localTimes
    }

    /// The line of the record that was read last, where it is known.
    var line: Int? {
        switch form {
        // Blank lines are refused, so each record is a line.
        case .jsonLines: count
        case .csv, .documents, .foreign, .reading: nil
        }
    }

    mutating func next() throws(TransferError) -> PreparedRecord? {
        count += 1
        do throws(InterchangeError) {
            switch form {
            case .jsonLines(let lane): return try lane.next()
            case .csv(var reader):
                form = .reading
                defer { form = .csv(reader) }
                return try reader.next().map { preparation.prepare($0) }
            case .documents(let documents, let mapping):
                return try document(documents, mapping).map {
                    preparation.prepare($0, files: $0.files)
                }
            case .foreign(let lane):
                return try lane.next().map { preparation.prepare($0.record, files: $0.files) }
            case .reading: return nil
            }
        } catch {
            throw mapped(error)
        }
    }

    private func document(
        _ documents: ImportDocuments,
        _ mapping: ColumnMapping
    ) throws(InterchangeError) -> PlainRecord? {
        let document: (name: String, bytes: [UInt8])?
        do {
            document = try failure.noting(documents.next)
        } catch {
            throw InterchangeError(line: 0, problem: .sourceFailed)
        }
        guard let document else { return nil }
        let record = try MarkdownDocument.read(
            document.bytes,
            fileName: document.name,
            mapping: mapping
        )
        guard documents.takes(record.files) else {
            throw InterchangeError(line: 1, field: "attachments", problem: .missing)
        }
        return record
    }

    private func mapped(_ error: InterchangeError) -> TransferError {
        guard let fault = FormatFault(error.problem) else {
            return failure.error.map { TransferError(ofSource: $0) }
                ?? .vault(.io(.failed(code: -1)))
        }
        return .input(
            ImportProblem(
                .format(fault),
                record: count,
                line: error.line > 0 ? error.line : nil,
                field: error.field
            )
        )
    }
}
