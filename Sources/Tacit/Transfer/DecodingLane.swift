import Exchange
import Practice

/// Records out of JSON Lines: the calling thread reads, others decode a few blocks ahead, and
/// everything comes back in the order of the file, the first error included.
final class DecodingLane {
    /// So much is in memory at a time, besides the block at hand.
    private static let blocksAhead = 3

    private var blocks: LineBlocks
    private let decoder: JSONLineDecoder
    private let preparation: RecordPreparation
    private var jobs: [PoolJob<PreparedLines>] = []
    /// Why there are no more blocks; what was read before comes first.
    private var failure: InterchangeError?
    private var hasEnded = false
    private var batch = PreparedLines()
    /// The lines before the batch at hand.
    private var linesBefore = 0

    init(
        mapping: ColumnMapping,
        preparation: RecordPreparation,
        source: @escaping () throws -> [UInt8]
    ) {
        blocks = LineBlocks(source)
        decoder = JSONLineDecoder(mapping: mapping)
        self.preparation = preparation
    }

    func next() throws(InterchangeError) -> PreparedRecord? {
        while true {
            if let record = batch.reversed.popLast() { return record }
            if var error = batch.error {
                error.line += linesBefore
                throw error
            }
            readAhead()
            guard !jobs.isEmpty else {
                if let failure { throw failure }
                return nil
            }
            linesBefore += batch.count
            batch = jobs.removeFirst().collect() ?? PreparedLines()
            // What is taken away above is made up for before its records are looked at.
            readAhead()
        }
    }

    private func readAhead() {
        while !hasEnded, jobs.count < Self.blocksAhead {
            do throws(InterchangeError) {
                guard let lines = try blocks.next() else {
                    hasEnded = true
                    return
                }
                jobs.append(
                    PoolJob { [decoder, preparation] in
                        PreparedLines(decoder.records(lines), preparation)
                    }
                )
            } catch {
                failure = error
                hasEnded = true
            }
        }
    }
}

/// What came of a block.
struct PreparedLines: Sendable {
    var count = 0
    /// The last record first, so that taking the next one costs nothing.
    var reversed: [PreparedRecord] = []
    /// Its line is counted from the beginning of the block.
    var error: InterchangeError?

    init() {}

    init(_ decoded: DecodedLines, _ preparation: RecordPreparation) {
        count = decoded.records.count
        reversed = decoded.records.reversed().map { preparation.prepare($0) }
        error = decoded.error
    }
}
