import Practice
import Sealing
import Store
import Synchronization

/// The stream of one attachment on its way out of rows: while one batch of chunks is lent, the next
/// is read, and the one between them is opened on another thread.
struct AttachmentReader {
    let lane: AttachmentLane
    let id: Identifier
    let keys: CompartmentKeys

    /// A megabyte: large enough that handing it over costs nothing, and small enough to hold three.
    private static let batchCount: UInt64 = 16

    /// Lends all of the content in order, and gives its digest.
    func read(
        byteCount: Int,
        from ledger: Ledger,
        _ body: ([UInt8]) throws -> Void
    ) throws -> [UInt8] {
        let count = Ledger.chunkCount(byteCount: UInt64(byteCount))
        var opening: PoolJob<Result<[[UInt8]], SealingError>>?
        // After an error too, nobody opens anything any more when this returns: the vault may be
        // locked next.
        defer { _ = opening?.collect() }
        for first in stride(from: 0, to: count, by: Int(Self.batchCount)) {
            let batch = try sealed(first..<min(first + Self.batchCount, count), of: count, ledger)
            let texts = try opening?.collect()?.get() ?? []
            opening = PoolJob { [lane] in
                Result { () throws(SealingError) in try lane.open(batch) }
            }
            for text in texts { try body(text) }
        }
        for text in try opening?.collect()?.get() ?? [] { try body(text) }
        guard let digest = lane.digest else {
            throw VaultError.integrity(.malformed, .attachment, id)
        }
        return digest
    }

    private func sealed(
        _ chunks: Range<UInt64>,
        of count: UInt64,
        _ ledger: Ledger
    ) throws -> [AttachmentLane.Chunk] {
        try chunks.map { chunk in
            guard let stored = try ledger.rows.object(keys.row(ofChunk: chunk, of: id).bytes) else {
                throw VaultError.integrity(.missing, .attachmentChunk, id)
            }
            return AttachmentLane.Chunk(
                stored: stored,
                place: keys.place(.attachmentChunk, id, revision: chunk),
                isLast: chunk == count - 1
            )
        }
    }
}

/// Opens the chunks of one attachment in their order, a batch at a time, on whatever thread has it.
final class AttachmentLane: Sendable {
    struct Chunk: Sendable {
        let stored: Stored
        let place: Context
        let isLast: Bool
    }

    private struct Content: ~Copyable {
        var opener: AttachmentOpener
        var running = RunningDigest()
        /// What is still to come of the content, without its padding.
        var rest: Int
    }

    private let content: Mutex<Content>

    init(_ opener: consuming sending AttachmentOpener, byteCount: Int) {
        content = Mutex(Content(opener: opener, rest: byteCount))
    }

    /// The texts of the next chunks, without the padding.
    func open(_ chunks: [Chunk]) throws(SealingError) -> [[UInt8]] {
        try content.withLock { content throws(SealingError) in
            var texts: [[UInt8]] = []
            for chunk in chunks {
                var text = try content.opener.open(
                    chunk.stored,
                    at: chunk.place,
                    isLast: chunk.isLast
                )
                if text.count > content.rest { text.removeLast(text.count - content.rest) }
                content.rest -= text.count
                content.running.update(text)
                if !text.isEmpty { texts.append(text) }
            }
            return texts
        }
    }

    /// Of the whole content; `nil` where it was shorter than it was said to be.
    var digest: [UInt8]? {
        content.withLock { content in content.rest == 0 ? content.running.finish() : nil }
    }
}
