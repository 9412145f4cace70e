import Exchange
import Practice

/// The records of a plan, opened one after another.
final class ExportPieces {
    private let plan: ExportPlan
    private let ledger: Ledger
    private let progress: (Int) -> Void
    private let compartments: [Compartment]
    private(set) var report: OwnExportReport
    private var references: ReferenceNames

    init(_ plan: ExportPlan, _ ledger: Ledger, _ progress: @escaping (Int) -> Void) throws {
        self.plan = plan
        self.ledger = ledger
        self.progress = progress
        report = plan.report
        references = ReferenceNames(ledger)
        compartments = try plan.compartments.map { id in
            guard let entry = try ledger.manifest.entry(id) else {
                throw VaultError.integrity(.missing, .compartmentKey, id)
            }
            return try ledger.compartment(keyEntry: entry)
        }
    }

    /// What stands under `client`, for each record.
    var clients: [String?] { plan.items.map { label(of: $0) } }

    func forEach(_ body: (PlainRecord) throws -> Void) throws {
        try forEachWithID { _, record in try body(record) }
    }

    /// A record with the files that are attached to it.
    struct Piece {
        let id: Identifier
        let record: PlainRecord
        let attachments: [AttachmentReference]
        fileprivate let compartment: Compartment
    }

    /// Does something with what may be damaged; `nil` where it is, which the report then names.
    func collecting<Value>(_ body: () throws -> Value) throws -> Value? {
        try ledger.collecting(&report.problems, body)
    }

    func countWritten(_ files: Int) { report.filesWritten += files }

    /// Lends the content of an attached file, piece by piece.
    func read(
        _ attachment: AttachmentReference,
        of piece: Piece,
        _ body: ([UInt8]) throws -> Void
    ) throws {
        try ledger.read(attachment, in: piece.compartment, body)
    }

    /// Those records that have files, without being counted.
    func forEachWithFiles(_ body: (Piece) throws -> Void) throws {
        for item in plan.items {
            let compartment = compartments[item.compartment]
            var unread: [IntegrityProblem] = []
            let opened = try ledger.collecting(&unread) {
                try ledger.revision(item.entry, in: compartment.keys)
            }
            guard let (revision, _) = opened, !revision.attachments.isEmpty else { continue }
            try body(
                Piece(
                    id: item.entry.id,
                    record: PlainRecord(note: revision.note),
                    attachments: revision.attachments,
                    compartment: compartment
                )
            )
        }
    }

    func forEachWithID(_ body: (Identifier, PlainRecord) throws -> Void) throws {
        try forEachPiece { try body($0.id, $0.record) }
    }

    func forEachPiece(_ body: (Piece) throws -> Void) throws {
        for item in plan.items {
            let opened = try ledger.collecting(&report.problems) {
                try ledger.revision(item.entry, in: compartments[item.compartment].keys)
            }
            guard let (revision, _) = opened else { continue }
            let record = PlainRecord(
                client: label(of: item),
                note: try references.named(revision.note),
                id: revision.externalID ?? item.entry.id.text,
                status: revision.status
            )
            try body(
                Piece(
                    id: item.entry.id,
                    record: record,
                    attachments: revision.attachments,
                    compartment: compartments[item.compartment]
                )
            )
            report.records += 1
            report.attachments += revision.attachments.count
            if report.records.isMultiple(of: 256) { progress(report.records) }
        }
    }

    private func label(of item: ExportPlan.Item) -> String? {
        plan.labels[compartments[item.compartment].keys.engagement]
    }
}

/// Bytes on their way to a sink, gathered so that it is not called for each record.
struct OutputBuffer: ~Copyable {
    var bytes: [UInt8] = []
    private let sink: (RawSpan) throws -> Void

    private static let limit = 1 << 18

    init(_ sink: @escaping (RawSpan) throws -> Void) {
        self.sink = sink
        bytes.reserveCapacity(Self.limit + Self.limit / 4)
    }

    mutating func flushIfFull() throws(TransferError) {
        if bytes.count >= Self.limit { try flush() }
    }

    mutating func flush() throws(TransferError) {
        guard !bytes.isEmpty else { return }
        try running { try unsafe sink(bytes.span.bytes) }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Runs something of the caller's; what it throws is the caller's too.
    func running(_ body: () throws -> Void) throws(TransferError) {
        do {
            try body()
        } catch {
            throw .stream(error)
        }
    }
}
