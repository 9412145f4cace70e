import Practice
import Search

/// Many records of many compartments on their way into indexes, within bounded memory.
///
/// Their tokens are gathered beside the work of the calling thread, and written as segments when
/// they have grown to a limit; in the end each compartment's segments become one.
final class BulkIndexing {
    /// Records handed over at a time, at the most.
    private static let batchSize = 256
    /// Compartments whose segments are made at a time, and how often that is done ahead.
    private static let (compartmentsAtOnce, stepsAhead) = (4, 3)

    private let ledger: Ledger
    private let limit: Int
    private let blocks: BlockBatch
    private let lane = GatheringLane()
    private var batch: [GatheringLane.Item] = []
    private var compartments: [Compartment] = []
    private var numbers: [Identifier: Int] = [:]
    private var abandoned: Set<Identifier> = []

    /// - Parameter limit: the bytes of tokens kept in memory; so many are more than a hundred
    ///   thousand notes.
    init(_ ledger: Ledger, limit: Int = 64 << 20) throws {
        self.ledger = ledger
        self.limit = limit
        blocks = try ledger.blocks(stretch: BlockBatch.largeStretch)
    }

    /// Forgets the compartment's index, and makes it of what comes.
    func begin(_ compartment: Compartment) {
        compartment.index.begin(blocks)
        compartment.isChanged = true
    }

    /// Leaves the compartment without an index after all.
    func abandon(_ compartment: Compartment) { abandoned.insert(compartment.keys.id) }

    /// Takes a record in, before the manifest lists it.
    func add(_ record: IndexedRecord, to compartment: Compartment) throws {
        let number = try number(of: compartment)
        try add((record, number))
    }

    private func add(_ item: GatheringLane.Item) throws {
        batch.append(item)
        guard batch.count == Self.batchSize else { return }
        hand()
        if lane.byteCount > limit { try write(isLast: false) }
    }

    private func hand() {
        lane.submit(batch)
        batch.removeAll(keepingCapacity: true)
    }

    private func number(of compartment: Compartment) throws -> Int {
        if let known = numbers[compartment.keys.id] { return known }
        let number = compartments.count
        numbers[compartment.keys.id] = number
        compartments.append(compartment)
        if case .none = compartment.index.standing {
            begin(compartment)
            for standing in try ledger.indexedRecords(of: compartment) {
                try add((standing, number))
            }
        }
        return number
    }

    /// Writes what is left.
    func finish() throws { try write(isLast: true) }

    private func write(isLast: Bool) throws {
        hand()
        let segments = lane.drain(count: compartments.count)
        var next = 0
        var ahead: [PoolJob<Result<[SegmentImage?], MalformedIndex>>] = []
        for first in stride(from: 0, to: compartments.count, by: Self.compartmentsAtOnce) {
            while ahead.count < Self.stepsAhead, next < compartments.count {
                ahead.append(
                    Self.images(
                        segments,
                        next..<min(next + Self.compartmentsAtOnce, compartments.count)
                    )
                )
                next += Self.compartmentsAtOnce
            }
            let images = try ahead.removeFirst().collect()?.get() ?? []
            for (offset, image) in images.enumerated() {
                try write(image, of: compartments[first + offset], isLast: isLast)
            }
        }
    }

    private static func images(
        _ segments: SegmentBuilder,
        _ range: Range<Int>
    ) -> PoolJob<Result<[SegmentImage?], MalformedIndex>> {
        PoolJob {
            var scratch = SegmentBuilder.Scratch()
            return Result { () throws(MalformedIndex) in
                var images: [SegmentImage?] = []
                for index in range { images.append(try segments.segment(of: index, &scratch)) }
                return images
            }
        }
    }

    private func write(_ image: SegmentImage?, of compartment: Compartment, isLast: Bool) throws {
        if abandoned.contains(compartment.keys.id) {
            if isLast { compartment.index.lose(blocks) }
        } else if isLast {
            try compartment.index.finish(image, blocks)
        } else if let image {
            try compartment.index.add(run: image, blocks)
        }
    }
}
