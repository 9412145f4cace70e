import Practice
import Sealing
import Search
import Store

/// A segment with its key: opens blocks one by one.
final class OpenSegment: BlockSource {
    private let segment: IndexRoot.Segment
    private let key: SegmentKey
    private let id: Identifier
    private let rows: Rows
    /// The only block of a whole segment: each of its parts asks for it.
    private var whole: [UInt8]?

    /// - Throws: ``VaultError/integrity(_:)`` where the seal is not this compartment's.
    init(_ segment: IndexRoot.Segment, _ keys: CompartmentKeys, _ rows: Rows) throws {
        let id = Identifier(prefixOf: segment.seal)
        key = try opened(.segment, id) { try keys.segmentKey(seal: segment.seal) }
        self.segment = segment
        self.id = id
        self.rows = rows
    }

    func block(_ number: Int) throws -> [UInt8] {
        if let whole { return whole }
        let text = try text(ofBlock: number)
        if segment.isWhole { whole = text }
        return text
    }

    private func text(ofBlock number: Int) throws -> [UInt8] {
        let byteCount = segment.bytes(ofBlock: number).count
        let (sealedCount, isPadded) = segment.sealedLength(ofBlock: number)
        do {
            let text = try opened(.segmentBlock, id) {
                try rows.withBlock(segment.rows[number]) { bytes in
                    let text = try key.open(
                        bytes,
                        number: number,
                        byteCount: sealedCount,
                        isPadded: isPadded
                    )
                    guard text[byteCount...].allSatisfy({ $0 == 0 }) else { throw MalformedIndex() }
                    return Array(text.prefix(byteCount))
                }
            }
            guard let text else { throw VaultError.integrity(.missing, .segmentBlock, id) }
            return text
        } catch StoreError.damaged {
            // No blob, or a page of the table that SQLite cannot read: no reason to find less.
            throw VaultError.integrity(.changed, .segmentBlock, id)
        }
    }
}

extension IndexRoot.Segment {
    /// How many bytes of text a block is sealed with, and whether its length is hidden by padding.
    ///
    /// Blocks of a segment that is cut all have one length, so that nothing tells where one ends.
    func sealedLength(ofBlock number: Int) -> (byteCount: Int, isPadded: Bool) {
        isWhole ? (byteCount, true) : (Self.blockByteCount, false)
    }
}

extension CompartmentKeys {
    /// The key of a new segment, whose identifier is the beginning of its randomness.
    func newSegmentKey() -> SegmentKey {
        let random = Randomness.bytes(24)
        let id = Identifier(prefixOf: random)
        return key.segmentKey(
            random: random,
            segment: place(.segment, id, revision: 0),
            blocks: place(.segmentBlock, id, revision: 0)
        )
    }

    func segmentKey(seal: [UInt8]) throws(SealingError) -> SegmentKey {
        let id = Identifier(prefixOf: seal)
        return try key.segmentKey(
            seal: seal,
            segment: place(.segment, id, revision: 0),
            blocks: place(.segmentBlock, id, revision: 0)
        )
    }
}
