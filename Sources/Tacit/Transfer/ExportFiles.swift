import Exchange
import Practice

extension ExportPieces {
    /// Writes the files of a record under names that say nothing about anybody.
    ///
    /// A file that cannot be read whole is named in the report, and what was written of it stays
    /// without a record that names it.
    func write(
        _ attachments: [AttachmentReference],
        of piece: Piece,
        to files: (_ name: String) throws -> ([UInt8]) throws -> Void
    ) throws -> [ForeignFile] {
        var written: [ForeignFile] = []
        for attachment in attachments {
            let name = FileName.neutral(of: attachment.id, named: attachment.name)
            let isWritten: Void? = try collecting {
                let sink = try TransferError.ofSink { try files(name) }
                try read(attachment, of: piece) { bytes in
                    guard !bytes.isEmpty else { return }
                    try TransferError.ofSink { try sink(bytes) }
                }
                try TransferError.ofSink { try sink([]) }
            }
            guard isWritten != nil else { continue }
            written.append(ForeignFile(name: attachment.name, path: "files/\(name)"))
        }
        countWritten(written.count)
        return written
    }
}

extension TransferError {
    /// Runs something of the caller's; what it throws is the caller's too.
    static func ofSink<Value>(_ body: () throws -> Value) throws(TransferError) -> Value {
        do {
            return try body()
        } catch {
            throw .stream(error)
        }
    }
}
