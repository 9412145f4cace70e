import Foundation
import Practice
import Sealing
import Tacit

/// Vaults, bytes and files for suites about what comes in and goes out.
enum TransferScene {
    static let practitioner = Result { try SampleVault(roles: [.therapist, .coach]) { _ in } }
    static let journal = Result { try SampleVault(roles: [.client]) { _ in } }

    /// Opens a fresh copy of an empty vault for the length of a test.
    static func fresh(
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault) throws -> Void
    ) throws {
        let sample = try (role == .client ? journal : practitioner).get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, role)
        try body(&vault)
        try vault.lock()
    }

    /// The file of the shared data with that path; `nil` where the data is not at hand.
    static func data(_ path: String) -> [UInt8]? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("../shared/data/\(path)").standardizedFileURL
        return (try? Data(contentsOf: file)).map { [UInt8]($0) }
    }
}

/// Bytes as a source that hands them out in pieces of a length that fits nothing.
func pieces(_ text: String, of length: Int = 4_099) -> () throws -> [UInt8] {
    pieces(Array(text.utf8), of: length)
}

func pieces(_ bytes: [UInt8], of length: Int = 4_099) -> () throws -> [UInt8] {
    var position = 0
    return {
        let end = min(position + length, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
    }
}

/// What a record is to a person: everything but when and where it was written.
struct RecordContent: Hashable, CustomStringConvertible {
    private let bytes: [[UInt8]]
    let description: String

    init(_ record: Record) {
        let note = record.note
        var texts = [note.kind, note.at?.iso ?? "-", note.title, record.status.word]
        texts += ["tags"] + note.tags + ["fields"] + note.fields.flatMap { [$0.name, $0.value] }
        texts += ["body", note.body, record.externalID ?? record.id.text]
        // By bytes: Swift would take canonical equivalents for the same text.
        bytes = texts.map { Array($0.utf8) }
        description = "\(note.kind) \(note.at?.iso ?? "-") \(note.title)"
    }
}

extension UnlockedVault {
    mutating func bring(
        jsonLines text: String,
        _ request: ImportRequest = ImportRequest(createClients: true)
    ) throws -> ImportReport {
        try importRecords(
            from: .jsonLines(pieces(text)),
            request,
            now: SampleVault.moment,
            gate.permitToImport()
        )
    }

    /// The copy as text.
    mutating func copy(
        _ format: OwnExportFormat,
        _ filter: RecordFilter = RecordFilter(),
        includingPsychotherapyNotes: Bool = false
    ) throws -> (text: String, report: OwnExportReport) {
        var bytes: [UInt8] = []
        let report = try exportOwn(
            format: format,
            filter: filter,
            now: SampleVault.moment,
            gate.permitToExportOwn(includingPsychotherapyNotes: includingPsychotherapyNotes)
        ) { bytes += $0.array }
        return (String(decoding: bytes, as: UTF8.self), report)
    }

    func contents() throws -> [RecordContent] {
        var contents: [RecordContent] = []
        let problems = try forEachRecord(
            gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { contents.append(RecordContent($0)) }
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        return contents.sorted { $0.description < $1.description }
    }
}
