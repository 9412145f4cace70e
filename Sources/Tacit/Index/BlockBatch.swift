import Sealing
import Search
import Store

/// Puts the blocks of many segments down in one transaction.
///
/// Numbers are drawn at random: from those that replaced segments gave back, and else from a stretch
/// of new ones. Blocks are inserted in order of number, stretch by stretch. So pages are full, and
/// neighbours say nothing about whose blocks they are (Docs/Search.md).
final class BlockBatch {
    /// So many new numbers are drawn from at a time, where many segments are written: 8 MiB.
    static let largeStretch = 4_096
    /// No row of ours comes near it.
    private static let farthest = Int64.max / 2

    private let rows: WritableRows
    private let stretch: Int
    private var next: Int64
    private var fresh: [Int64] = []
    /// Each once, also where two segments claim a row.
    private var givenBack: [Int64] = []
    private var isGivenBack: Set<Int64> = []
    private var isShuffled = true
    private var pending: [(number: Int64, block: SealedBlock)] = []

    /// - Parameter stretch: how many new numbers to draw from at the least.
    init(_ rows: WritableRows, stretch: Int) throws {
        self.rows = rows
        self.stretch = stretch
        let last = try rows.rows.lastBlock()
        // After a stranger's row with the greatest number there is none.
        next = last < Self.farthest ? last + 1 : Int64.random(in: 1..<Self.farthest)
    }

    /// Takes a sealed segment and says where its blocks will stand.
    func put(_ sealed: SealedSegment) throws -> IndexRoot.Segment {
        let numbers = try take(sealed.blocks.count)
        for (number, block) in zip(numbers, sealed.blocks) { pending.append((number, block)) }
        return IndexRoot.Segment(
            seal: sealed.seal,
            isWhole: sealed.isWhole,
            rows: numbers,
            parts: sealed.parts
        )
    }

    /// Gives back the rows of a segment that is not needed any more.
    func release(_ segment: IndexRoot.Segment) {
        for number in segment.rows where isGivenBack.insert(number).inserted {
            givenBack.append(number)
        }
        isShuffled = false
    }

    /// Writes what was taken so far, so that it can be read.
    func settle() throws {
        pending.sort { $0.number < $1.number }
        for (number, block) in pending { try rows.put(block, number: number) }
        pending.removeAll(keepingCapacity: true)
    }

    /// Takes away every row that stands in the file and that no index names.
    func removeStrangers(named: Set<Int64>) throws {
        try settle()
        for number in try rows.rows.blockNumbers() where !named.contains(number) {
            try rows.removeBlock(number)
        }
    }

    /// Writes what is left, and overwrites the rows that nobody took.
    func finish() throws {
        try settle()
        for number in givenBack { try rows.removeBlock(number) }
        givenBack = []
        isGivenBack = []
    }

    private func take(_ count: Int) throws -> [Int64] {
        if givenBack.count + fresh.count < count {
            try settle()
            let needed = Int64(max(stretch, count - givenBack.count))
            // What is left of the last stretch stays free: put in later, it would split full pages.
            fresh = Array(next..<next + needed)
            next += needed
            fresh.shuffle()
        }
        if !isShuffled { givenBack.shuffle() }
        isShuffled = true
        var taken = Array(givenBack.suffix(count))
        givenBack.removeLast(taken.count)
        isGivenBack.subtract(taken)
        let missing = count - taken.count
        taken.append(contentsOf: fresh.suffix(missing))
        fresh.removeLast(missing)
        return taken.shuffled()
    }
}

/// The blocks of a segment, sealed, before anybody knows in which rows they will stand.
struct SealedSegment: Sendable {
    let seal: [UInt8]
    let isWhole: Bool
    let blocks: [SealedBlock]
    let parts: [SegmentLayout]

    init(_ image: SegmentImage, isWhole: Bool, key: consuming SegmentKey) {
        self.init(image.bytes, [image.layout], isWhole: isWhole, key: key)
    }

    /// - Parameter bytes: those of all parts, one behind another.
    init(_ bytes: [UInt8], _ parts: [SegmentLayout], isWhole: Bool, key: consuming SegmentKey) {
        let count = IndexRoot.Segment.blockCount(isWhole: isWhole, byteCount: bytes.count)
        let shape = IndexRoot.Segment(
            seal: key.seal,
            isWhole: isWhole,
            rows: Array(repeating: 0, count: count),
            parts: parts
        )
        seal = key.seal
        self.isWhole = isWhole
        self.parts = parts
        var blocks: [SealedBlock] = []
        blocks.reserveCapacity(count)
        for number in 0..<count {
            let (byteCount, isPadded) = shape.sealedLength(ofBlock: number)
            var text = bytes[shape.bytes(ofBlock: number)]
            text.append(contentsOf: repeatElement(0, count: byteCount - text.count))
            blocks.append(key.seal(text, number: number, isPadded: isPadded))
        }
        self.blocks = blocks
    }
}
