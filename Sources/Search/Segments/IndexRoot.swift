/// The root of one index: the counts that ranking needs, and at most two segments.
///
/// Docs/Format.md, section Index, Root.
package struct IndexRoot: Equatable, Sendable {
    /// What this code writes; terms cut in another way would be another version.
    package static let version: UInt8 = 1
    /// The most segments of an index at rest.
    package static let segmentLimit = 2

    /// The most parts that a segment may have.
    package static let partLimit = 32

    /// One segment, and the rows of its blocks.
    package struct Segment: Equatable, Sendable {
        /// What the key of its blocks comes from and is checked with; 56 bytes that Search does not
        /// understand.
        package var seal: [UInt8]
        /// Whether all of it is one block.
        package var isWhole: Bool
        /// The row of each block.
        package var rows: [Int64]
        /// What stands in it, one behind another; more than one only in a whole segment, where new
        /// documents wait behind the others until they are merged.
        package var parts: [SegmentLayout]

        package static let sealByteCount = 56

        package init(seal: [UInt8], isWhole: Bool, rows: [Int64], parts: [SegmentLayout]) {
            self.seal = seal
            self.isWhole = isWhole
            self.rows = rows
            self.parts = parts
        }
    }

    /// How many documents there are, in all segments, that count.
    package private(set) var documents = 0
    /// The number of their positions.
    package private(set) var positions = 0
    package private(set) var segments: [Segment] = []

    /// The index of nothing.
    package init() {}

    /// Counts what the segments hold.
    package init(segments: [Segment]) {
        self.segments = segments
        for layout in segments.flatMap(\.parts) {
            documents += layout.living
            positions += layout.lengths.reduce(0) { $0 + Int($1) }
            for document in layout.dead { positions -= Int(layout.lengths[Int(document)]) }
        }
    }
}

extension IndexRoot {
    package var bytes: [UInt8] {
        var bytes: [UInt8] = [Self.version]
        bytes.append(number: documents)
        bytes.append(number: positions)
        bytes.append(UInt8(segments.count))
        for segment in segments {
            bytes.append(contentsOf: segment.seal)
            bytes.append(segment.isWhole ? UInt8(segment.parts.count) : 0)
            for part in segment.parts { part.append(to: &bytes) }
            for row in segment.rows { bytes.append(number: UInt64(row)) }
        }
        return bytes
    }

    /// Reads ``bytes``; `nil` for another version.
    package init?(_ bytes: [UInt8]) throws(MalformedIndex) {
        guard let version = bytes.first else { throw MalformedIndex() }
        guard version == Self.version else { return nil }
        var position = 1
        documents = try bytes.number(at: &position, before: bytes.count)
        positions = try bytes.number(at: &position, before: bytes.count)
        guard position < bytes.count, bytes[position] <= Self.segmentLimit else {
            throw MalformedIndex()
        }
        let count = Int(bytes[position])
        position += 1
        for _ in 0..<count { segments.append(try Segment(bytes, at: &position)) }
        let counted = IndexRoot(segments: segments)
        guard position == bytes.count, documents == counted.documents,
            positions == counted.positions
        else { throw MalformedIndex() }
    }
}

extension IndexRoot.Segment {
    /// The plaintext of a block that is not the last.
    package static let blockByteCount = DictionaryPage.byteCount

    fileprivate init(_ bytes: [UInt8], at position: inout Int) throws(MalformedIndex) {
        guard bytes.count - position > Self.sealByteCount else { throw MalformedIndex() }
        seal = Array(bytes[position..<position + Self.sealByteCount])
        position += Self.sealByteCount
        let partCount = Int(bytes[position])
        guard partCount <= IndexRoot.partLimit else { throw MalformedIndex() }
        isWhole = partCount > 0
        position += 1
        parts = []
        rows = []
        for _ in 0..<max(partCount, 1) { parts.append(try SegmentLayout(bytes, at: &position)) }
        let count = Self.blockCount(isWhole: isWhole, byteCount: byteCount)
        guard count <= bytes.count - position else { throw MalformedIndex() }
        rows.reserveCapacity(count)
        for _ in 0..<count {
            rows.append(Int64(try bytes.number(at: &position, before: bytes.count)))
        }
    }

    package static func blockCount(isWhole: Bool, byteCount: Int) -> Int {
        isWhole ? 1 : (byteCount + blockByteCount - 1) / blockByteCount
    }

    /// The bytes of all parts.
    package var byteCount: Int { parts.reduce(0) { $0 + $1.byteCount } }

    /// The bytes of the segment that stand in a block.
    package func bytes(ofBlock number: Int) -> Range<Int> {
        guard !isWhole else { return 0..<byteCount }
        let start = number * Self.blockByteCount
        return start..<min(start + Self.blockByteCount, byteCount)
    }
}
