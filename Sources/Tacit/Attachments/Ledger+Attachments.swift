import Practice
import Sealing
import Store

/// A file that is about to be attached: its name and a way to read it, piece by piece.
public struct AttachmentSource: Sendable {
    public let name: String
    let begin: @Sendable () throws -> Void
    let read: @Sendable () throws -> [UInt8]

    /// - Parameters:
    ///   - begin: goes to the beginning; called before each attempt to save.
    ///   - read: gives the next piece, of any length; an empty one at the end.
    public init(
        name: String,
        begin: @escaping @Sendable () throws -> Void = {},
        read: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.name = name
        self.begin = begin
        self.read = read
    }
}

extension Ledger {
    /// Encrypts a file into rows of 64 KiB, in constant memory.
    ///
    /// The stream is content ‖ 0x80 ‖ zero bytes up to the padded length; its key and header are
    /// sealed in an object of their own (Docs/Format.md, section Attachment).
    func attach(
        _ source: AttachmentSource,
        in compartment: Compartment
    ) throws -> AttachmentReference {
        try source.begin()
        return try attach(source.name, in: compartment, source.read)
    }

    /// As ``attach(_:in:)``, from where the reading begins.
    ///
    /// - Parameter id: one that no object of the vault has.
    func attach(
        _ name: String,
        as id: Identifier = .random(),
        in compartment: Compartment,
        _ read: () throws -> [UInt8]
    ) throws -> AttachmentReference {
        let key = Key<AttachmentPurpose>.random()
        var writer = AttachmentWriter(key: key, id: id, keys: compartment.keys)
        while true {
            let piece = try read()
            if piece.isEmpty { break }
            try writer.write(piece, into: self)
        }
        let digest = try writer.finish(into: self)
        // Key, then header of the stream (24) ‖ length (8).
        let sealed = compartment.keys.key.seal(
            key,
            remark: writer.header + LittleEndian.bytes(writer.byteCount),
            at: compartment.keys.place(.attachment, id, revision: 1)
        )
        try put(sealed, row: id, isNew: true)
        try compartment.manifest.put(
            ManifestEntry(id: id, type: .attachment, revision: 1, commitment: sealed.commitment)
        )
        compartment.isChanged = true
        return AttachmentReference(
            id: id,
            name: name,
            byteCount: writer.byteCount,
            digest: digest
        )
    }

    /// Decrypts an attachment piece by piece; nothing is lent before it is authenticated.
    func read(
        _ reference: AttachmentReference,
        in compartment: Compartment,
        _ body: ([UInt8]) throws -> Void
    ) throws {
        guard let entry = try compartment.manifest.entry(reference.id), entry.type == .attachment
        else { throw VaultError.integrity(.missing, .attachment, reference.id) }
        let keys = compartment.keys
        let stored = try stored(entry, row: entry.id)
        var remark: [UInt8] = []
        let key = try opened(.attachment, entry.id) {
            try keys.key.openKey(
                stored,
                at: keys.place(.attachment, entry.id, revision: 1),
                as: AttachmentPurpose.self,
                remark: &remark
            )
        }
        guard remark.count == 32, LittleEndian.word(remark[24...]) == reference.byteCount,
            reference.byteCount < Ledger.attachmentByteLimit
        else { throw VaultError.integrity(.malformed, .attachment, entry.id) }
        let digest = try opened(.attachmentChunk, entry.id) {
            let reader = AttachmentReader(
                lane: AttachmentLane(
                    try AttachmentOpener(key: key, header: Array(remark[..<24])),
                    byteCount: Int(reference.byteCount)
                ),
                id: entry.id,
                keys: keys
            )
            return try reader.read(byteCount: Int(reference.byteCount), from: self, body)
        }
        guard digest == reference.digest else {
            throw VaultError.integrity(.replaced, .attachment, entry.id)
        }
    }

    /// More than any file has: a length beyond it is a malformed one.
    static let attachmentByteLimit: UInt64 = 1 << 50

    /// The number of rows that the content of an attachment takes.
    static func chunkCount(byteCount: UInt64) -> UInt64 {
        let padded = Padding.paddedCount(Int(byteCount))
        return UInt64((padded + AttachmentStream.chunkCount - 1) / AttachmentStream.chunkCount)
    }
}

/// The stream of one attachment on its way into rows.
private struct AttachmentWriter: ~Copyable {
    private var sealer: AttachmentSealer
    private let id: Identifier
    private let keys: CompartmentKeys
    private var digest = RunningDigest()
    private var pending: [UInt8] = []
    private var chunk: UInt64 = 0
    private(set) var byteCount: UInt64 = 0

    var header: [UInt8] { sealer.header }

    init(key: borrowing Key<AttachmentPurpose>, id: Identifier, keys: CompartmentKeys) {
        sealer = AttachmentSealer(key: key)
        self.id = id
        self.keys = keys
    }

    mutating func write(_ piece: [UInt8], into ledger: Ledger) throws {
        byteCount += UInt64(piece.count)
        digest.update(piece)
        pending.append(contentsOf: piece)
        try putWholeChunks(into: ledger)
    }

    /// Pads, seals the last chunk, and gives the digest of the content.
    mutating func finish(into ledger: Ledger) throws -> [UInt8] {
        pending.append(0x80)
        var rest = Padding.paddedCount(Int(byteCount)) - Int(byteCount) - 1
        while rest > 0 {
            let piece = min(rest, AttachmentStream.chunkCount)
            pending.append(contentsOf: repeatElement(0, count: piece))
            rest -= piece
            try putWholeChunks(into: ledger)
        }
        try put(pending, isLast: true, into: ledger)
        return digest.finish()
    }

    /// All chunks but one that may be the last.
    private mutating func putWholeChunks(into ledger: Ledger) throws {
        var start = 0
        while pending.count - start > AttachmentStream.chunkCount {
            let end = start + AttachmentStream.chunkCount
            try put(Array(pending[start..<end]), isLast: false, into: ledger)
            start = end
        }
        pending.removeFirst(start)
    }

    private mutating func put(_ text: [UInt8], isLast: Bool, into ledger: Ledger) throws {
        let place = keys.place(.attachmentChunk, id, revision: chunk)
        let sealed = sealer.seal(text, at: place, isLast: isLast)
        try ledger.put(sealed, row: keys.row(ofChunk: chunk, of: id), isNew: true)
        chunk += 1
    }
}
