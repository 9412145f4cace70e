import Age
import Archive
import Exchange
import ForeignCiphers
public import Practice

extension UnlockedVault {
    /// Writes records as a Day One export: a zip file with `Journal.json`, photos, and other files.
    ///
    /// Photos lie in `photos` and are in the journal; what else is attached lies in `files`, and an
    /// import by this program finds it there. Pictures are decrypted twice, since their names are
    /// digests of what is in them.
    ///
    /// - Throws: as ``exportOwn(format:filter:sealedFor:now:_:progress:to:)``, and
    ///   ``TransferError/input(_:)`` where libarchive is not installed.
    public mutating func exportOwnDayOne(
        filter: RecordFilter = RecordFilter(),
        sealedFor seal: ExportSeal? = nil,
        now: Moment,
        _ permit: consuming Permit<OwnExportAction>,
        progress: (_ records: Int) -> Void = { _ in },
        to sink: ExportSink
    ) throws(TransferError) -> OwnExportReport {
        let plan = try plan(filter, format: nil, permit.action)
        try logExport(plan, now)
        return try withoutActuallyEscaping(sink) { sink throws(TransferError) in
            let writer = try seal?.writer(to: sink)
            return try emit(plan, progress) { pieces in
                let archive = try DayOneArchive(now: now) { bytes in
                    guard let writer else { return try sink(bytes) }
                    try writer.write(bytes)
                }
                try pieces.forEachWithFiles { try archive.take($0, of: pieces) }
                try archive.write(pieces)
                try TransferError.ofSink { try writer?.finish() }
            }
        }
    }
}

/// A Day One export on its way into a zip file: the files first, then the journal.
private final class DayOneArchive {
    private let zip: ZipWriter
    private let now: Moment
    private var settings: [Identifier: DayOneDocument.Setting] = [:]
    private var written: Set<String> = []

    init(now: Moment, _ sink: @escaping (RawSpan) throws -> Void) throws(TransferError) {
        self.now = now
        do throws(ZipFault) {
            zip = try ZipWriter(sink)
        } catch {
            throw .input(ImportProblem(.archive(ArchiveFault(error)), record: 0))
        }
    }

    /// Writes the files of a record; those that cannot be read are named in the report.
    func take(_ piece: ExportPieces.Piece, of pieces: ExportPieces) throws {
        var setting = DayOneDocument.Setting(id: piece.id, fallback: now)
        for attachment in piece.attachments {
            let digest = try pieces.collecting { () -> String in
                var digest = RunningMD5()
                try pieces.read(attachment, of: piece) { digest.update($0) }
                return digest.finish()
            }
            guard let digest else { continue }
            let path = add(attachment, digest, to: &setting)
            pieces.countWritten(1)
            guard written.insert(path).inserted else { continue }
            try writing {
                () throws(ZipFault) in
                try zip.begin(
                    path,
                    byteCount: Int(attachment.byteCount),
                    packs: false,
                    time: now.instant
                )
            }
            try pieces.read(attachment, of: piece) { bytes in
                try writing { () throws(ZipFault) in try zip.write(bytes) }
            }
        }
        settings[piece.id] = setting
    }

    private func add(
        _ attachment: AttachmentReference,
        _ digest: String,
        to setting: inout DayOneDocument.Setting
    ) -> String {
        guard let type = DayOneDocument.photoType(attachment.name) else {
            let name = FileName.neutral(of: attachment.id, named: attachment.name)
            setting.files.append(ForeignFile(name: attachment.name, path: "files/\(name)"))
            return "files/\(name)"
        }
        let photo = DayOneDocument.Photo(
            identifier: DayOneDocument.hexadecimal(attachment.id.bytes),
            md5: digest,
            type: type,
            name: attachment.name,
            byteCount: attachment.byteCount
        )
        setting.photos.append(photo)
        return photo.path
    }

    func write(_ pieces: ExportPieces) throws {
        try writing { () throws(ZipFault) in
            try zip.begin("Journal.json", packs: true, time: now.instant)
        }
        var bytes: [UInt8] = []
        DayOneDocument.appendBeginning(to: &bytes)
        var isFirst = true
        try pieces.forEachPiece { piece in
            let setting =
                settings[piece.id] ?? DayOneDocument.Setting(id: piece.id, fallback: now)
            DayOneDocument.append(piece.record, setting, isFirst: isFirst, to: &bytes)
            isFirst = false
            if bytes.count >= 1 << 18 { try flush(&bytes) }
        }
        DayOneDocument.appendEnd(to: &bytes)
        try flush(&bytes)
        try writing { () throws(ZipFault) in try zip.finish() }
    }

    private func flush(_ bytes: inout [UInt8]) throws(TransferError) {
        let whole = bytes
        try writing { () throws(ZipFault) in try zip.write(whole) }
        bytes.removeAll(keepingCapacity: true)
    }

    /// A fault of the archive is, as a rule, one of the sink.
    private func writing(_ body: () throws(ZipFault) -> Void) throws(TransferError) {
        do throws(ZipFault) {
            try body()
        } catch {
            throw .stream(zip.failure ?? error)
        }
    }
}
