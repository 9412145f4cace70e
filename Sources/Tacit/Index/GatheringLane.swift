import Dispatch
import Search
import Synchronization

/// Reads records into an ``IndexBuilder`` on a thread of its own, in the order in which they come.
final class GatheringLane: Sendable {
    /// So many batches wait at the most; whoever brings more waits.
    private static let batchesAhead = 4

    private let builder = Mutex(IndexBuilder())
    private let queue = DispatchQueue(label: "index", qos: .userInitiated)
    private let room = DispatchSemaphore(value: batchesAhead)

    /// A record and the number of its index.
    typealias Item = (record: IndexedRecord, index: Int)

    func submit(_ batch: [Item]) {
        room.wait()
        queue.async { [self] in
            builder.withLock { builder in
                for item in batch {
                    while builder.count <= item.index { _ = builder.addIndex() }
                    builder.add(item.record.document, to: item.index)
                }
            }
            room.signal()
        }
    }

    /// The bytes of tokens so far, of what has been read.
    var byteCount: Int { builder.withLock { $0.byteCount } }

    /// Waits for all that was submitted, and begins anew.
    ///
    /// - Parameter count: the number of indexes.
    func drain(count: Int) -> SegmentBuilder {
        queue.sync {
            builder.withLock { builder in
                var gathered = IndexBuilder()
                swap(&gathered, &builder)
                while gathered.count < count { _ = gathered.addIndex() }
                return gathered.finish()
            }
        }
    }
}
