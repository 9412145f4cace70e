import Practice
import Sealing

/// Records that are sealed on other threads, a few batches ahead of the one that is put down, and
/// that come back in the order in which they went in.
struct SealingLane {
    /// A record that has its place.
    struct Task: Sendable {
        let keys: CompartmentKeys
        let id: Identifier
        /// As ``PreparedRecord/revision``.
        let revision: [UInt8]
        /// The identifier under which it was brought in.
        let externalID: String?

        var sealed: Sealed {
            keys.seal(
                RecordRevision.bytes(revision, externalID: externalID),
                at: keys.place(.record, id, revision: 1)
            )
        }
    }

    private static let batchCount = 128
    private static let batchesAhead = 4

    private var tasks: [Task] = []
    private var jobs: [PoolJob<[Sealed]>] = []
    /// The beginnings of identifiers that the vault does not know yet, as short identifiers show
    /// them: the first five bytes.
    private var beginnings: Set<UInt64> = []

    /// Whether the short form of an identifier is on its way.
    func hasObject(beginningLike id: Identifier) -> Bool { beginnings.contains(id.high >> 24) }

    /// Takes a record; tells of those that are to be put down now.
    mutating func add(_ task: Task) -> [Sealed] {
        beginnings.insert(task.id.high >> 24)
        tasks.append(task)
        guard tasks.count == Self.batchCount else { return [] }
        submit()
        return jobs.count > Self.batchesAhead ? next() ?? [] : []
    }

    /// The next batch at the end, until there is none.
    mutating func rest() -> [Sealed]? {
        submit()
        return next()
    }

    /// To be told once a record stands in its row.
    mutating func forget(_ id: Identifier) { beginnings.remove(id.high >> 24) }

    private mutating func submit() {
        guard !tasks.isEmpty else { return }
        let batch = tasks
        tasks = []
        tasks.reserveCapacity(Self.batchCount)
        jobs.append(PoolJob { batch.map { $0.sealed } })
    }

    private mutating func next() -> [Sealed]? {
        jobs.isEmpty ? nil : jobs.removeFirst().collect()
    }
}
