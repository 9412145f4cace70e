import Age
import Exchange
public import Practice

/// Takes bytes of a copy in order, and keeps none of them after it returns.
public typealias ExportSink = (RawSpan) throws -> Void

extension UnlockedVault {
    /// Writes a copy of records for the holder's own use.
    ///
    /// Undated records come first, then by time. Memory holds a key for each record and a few
    /// hundred kilobytes of text; a table of contents (Markdown, HTML) takes the titles besides.
    /// The audit row is written before the first byte leaves. A record that does not open is named
    /// in the report, and everything else is written.
    ///
    /// - Parameter seal: encrypts the copy as an age file; `nil` leaves it readable for everybody.
    /// - Throws: ``TransferError/stream(_:)`` with what the sink threw; ``TransferError/vault(_:)``.
    public mutating func exportOwn(
        format: OwnExportFormat,
        filter: RecordFilter = RecordFilter(),
        sealedFor seal: ExportSeal? = nil,
        now: Moment,
        _ permit: consuming Permit<OwnExportAction>,
        progress: (_ records: Int) -> Void = { _ in },
        to sink: ExportSink
    ) throws(TransferError) -> OwnExportReport {
        let plan = try plan(filter, format: format, permit.action)
        try logExport(plan, now)
        return try withoutActuallyEscaping(sink) { sink throws(TransferError) in
            let writer = try seal?.writer(to: sink)
            return try emit(plan, progress) { pieces in
                var output = OutputBuffer { bytes in
                    guard let writer else { return try sink(bytes) }
                    try writer.write(bytes)
                }
                var rendering = ExportRendering(
                    format,
                    plan,
                    clients: pieces.clients,
                    to: &output.bytes
                )
                try pieces.forEach { record in
                    rendering.append(record, to: &output.bytes)
                    try output.flushIfFull()
                }
                rendering.finish(to: &output.bytes)
                try output.flush()
                try output.running { try writer?.finish() }
            }
        }
    }

    /// Writes each record as a Markdown document of its own, which can be brought in again, and
    /// what is attached to it into `files` beside it.
    ///
    /// - Parameters:
    ///   - files: gives a file of that name below the folder `files` that takes pieces, and an empty
    ///     one at the end.
    ///   - sink: takes a file name that says nothing about anybody (date and identifier), and the
    ///     document.
    /// - Throws: as ``exportOwn(format:filter:sealedFor:now:_:progress:to:)``.
    public mutating func exportOwnDocuments(
        filter: RecordFilter = RecordFilter(),
        now: Moment,
        _ permit: consuming Permit<OwnExportAction>,
        progress: (_ records: Int) -> Void = { _ in },
        files: (_ name: String) throws -> ([UInt8]) throws -> Void,
        to sink: (_ name: String, RawSpan) throws -> Void
    ) throws(TransferError) -> OwnExportReport {
        let plan = try plan(filter, format: nil, permit.action)
        try logExport(plan, now)
        return try emit(plan, progress) { pieces in
            var bytes: [UInt8] = []
            try pieces.forEachPiece { piece in
                bytes.removeAll(keepingCapacity: true)
                var record = piece.record
                record.files = try pieces.write(piece.attachments, of: piece, to: files)
                MarkdownDocument.append(record, to: &bytes)
                // The whole identifier: a short one may be that of another vault's record.
                let name = FileName.neutral(at: record.note.at, id: piece.id, length: 26)
                do {
                    try unsafe sink(name, bytes.span.bytes)
                } catch {
                    throw TransferError.stream(error)
                }
            }
        }
    }

    func plan(
        _ filter: RecordFilter,
        format: OwnExportFormat?,
        _ action: OwnExportAction
    ) throws(TransferError) -> ExportPlan {
        do {
            return try reading { ledger in
                try ExportPlan(
                    ledger,
                    filter,
                    format: format,
                    includesPsychotherapyNotes: action.includesPsychotherapyNotes
                )
            }
        } catch {
            throw .vault(error)
        }
    }

    mutating func logExport(_ plan: ExportPlan, _ now: Moment) throws(TransferError) {
        do {
            let only = plan.onlyCompartment
            try writing { ledger in
                let entry = try only.flatMap { try ledger.manifest.entry($0) }
                let compartment = try entry.map { try ledger.compartment(keyEntry: $0) }
                return (
                    (),
                    AuditEvent(
                        action: .export,
                        count: UInt64(plan.items.count),
                        compartment: compartment?.keys,
                        now: now
                    )
                )
            }
        } catch {
            throw .vault(error)
        }
    }

    func emit(
        _ plan: ExportPlan,
        _ progress: (Int) -> Void,
        _ body: (borrowing ExportPieces) throws -> Void
    ) throws(TransferError) -> OwnExportReport {
        var fault: TransferError?
        do {
            return try reading { ledger in
                try withoutActuallyEscaping(progress) { progress in
                    let pieces = try ExportPieces(plan, ledger, progress)
                    do {
                        try body(pieces)
                    } catch let error as TransferError {
                        fault = error
                        throw error
                    }
                    return pieces.report
                }
            }
        } catch {
            throw fault ?? .vault(error)
        }
    }
}
