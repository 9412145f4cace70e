import Practice
import Sealing
import Search
import Store

/// The index of one compartment while a transaction works on it.
///
/// At rest it has at most two segments: a main one, and a small tail for what came since. Segments
/// are never changed: what replaces one has another key. What is new is put behind the tail as a part
/// of its own, in the same block; only now and then are its parts merged, and the tail with the main
/// segment.
final class CompartmentIndex {
    /// What the compartment's state says about its index.
    enum Standing {
        /// Nothing: the compartment was written before there were indexes, or by another version.
        case none
        /// It was damaged when something was to be added: searches scan, and say so, until `reindex`.
        case lost
        case root(IndexRoot)
    }

    private let keys: CompartmentKeys
    private let rows: Rows
    private(set) var standing: Standing
    private(set) var isChanged = false
    private var added: [IndexedRecord] = []
    private var replaced: Set<Identifier> = []
    /// Segments written in this transaction that are to become one.
    private var runs: [IndexRoot.Segment] = []

    /// - Parameter bytes: what stands in the state; `nil` for nothing.
    init(_ keys: CompartmentKeys, _ rows: Rows, bytes: [UInt8]?) {
        self.keys = keys
        self.rows = rows
        standing = Self.standing(bytes)
    }

    private static func standing(_ bytes: [UInt8]?) -> Standing {
        guard let bytes else { return .none }
        do throws(MalformedIndex) {
            return try bytes.isEmpty ? .lost : IndexRoot(bytes).map { .root($0) } ?? .none
        } catch {
            return .lost
        }
    }

    /// The index of a compartment that has nothing in it yet.
    init(founding keys: CompartmentKeys, _ rows: Rows) {
        self.keys = keys
        self.rows = rows
        standing = .root(IndexRoot())
        isChanged = true
    }

    /// What goes into the state; `nil` for nothing.
    var bytes: [UInt8]? {
        switch standing {
        case .none: nil
        case .lost: []
        case .root(let root): root.bytes
        }
    }

    /// The rows of its blocks.
    var blocks: [Int64] {
        guard case .root(let root) = standing else { return [] }
        return root.segments.flatMap(\.rows)
    }

    /// The parts of the root's segments, opened; `nil` where a search has to scan.
    func readers() throws -> (root: IndexRoot, segments: [SegmentReader])? {
        guard case .root(let root) = standing else { return nil }
        return (root, try root.segments.flatMap { try readers($0) })
    }

    private func readers(_ segment: IndexRoot.Segment) throws -> [SegmentReader] {
        SegmentReader.ofParts(segment, try OpenSegment(segment, keys, rows))
    }

    /// Takes a record in; one that was there in an earlier revision is not found any more.
    func put(_ record: IndexedRecord, isNew: Bool) {
        if !isNew { replaced.insert(record.id) }
        added.removeAll { $0.id == record.id }
        added.append(record)
        isChanged = true
    }
}

// Writing.
extension CompartmentIndex {
    /// A single segment of at most so many bytes is one block.
    private static let smallLimit = 8 << 10
    /// How long a tail may grow: a sixteenth of the main segment, within these bounds.
    private static let tailLimits = 24 << 10...64 << 10
    /// How many parts a segment may have: a search looks into each.
    private static let partLimit = 16

    /// Writes what was taken in.
    ///
    /// - Parameter all: every record of the compartment as it stands; asked where there is no index.
    func flush(
        _ batch: BlockBatch,
        all: () throws -> [IndexedRecord]
    ) throws {
        guard isChanged else { return }
        defer {
            added = []
            replaced = []
            isChanged = false
        }
        do {
            guard case .root(let root) = standing else {
                if case .none = standing { try rebuild(all(), batch) }
                return
            }
            let segments = try mark(replaced, dead: root.segments)
            let image = try Self.image(added)
            standing = .root(IndexRoot(segments: try place(image, segments, batch)))
        } catch let error where Self.isDamage(error) {
            // What somebody wrote is saved, whatever has become of the index.
            lose(batch)
        }
    }

    /// Leaves the compartment without an index, because it cannot be kept whole.
    func lose(_ batch: BlockBatch) {
        if case .root(let root) = standing { (root.segments + runs).forEach(batch.release) }
        runs = []
        standing = .lost
    }

    /// Puts an index of these records in place of the one that stands, no block of which stays.
    ///
    /// - Parameter records: all that are left; what cannot be read leaves no index.
    func renew(_ batch: BlockBatch, _ records: () throws -> [IndexedRecord]) throws {
        guard case .root = standing else { return }
        do {
            try rebuild(records(), batch)
        } catch let error where Self.isDamage(error) {
            lose(batch)
        }
    }

    /// Forgets the index and makes a new one of all records.
    private func rebuild(_ records: [IndexedRecord], _ batch: BlockBatch) throws {
        begin(batch)
        try finish(try Self.image(records), batch)
    }

    /// Forgets the index: what comes next is all of it.
    func begin(_ batch: BlockBatch) {
        if case .root(let root) = standing { root.segments.forEach(batch.release) }
        standing = .root(IndexRoot())
    }

    /// Takes in a segment of many records, more of which may come.
    func add(run image: SegmentImage, _ batch: BlockBatch) throws {
        runs.append(try write(image, isTail: false, batch))
    }

    /// Takes in the last segment of many records, and makes one of all.
    func finish(_ image: SegmentImage?, _ batch: BlockBatch) throws {
        guard case .root(let root) = standing else { return }
        defer { runs = [] }
        do {
            let segments =
                try runs.isEmpty
                ? place(image, root.segments, batch)
                : merge(root.segments + runs, image, batch)
            standing = .root(IndexRoot(segments: segments))
        } catch let error where Self.isDamage(error) {
            // The records come in, whatever has become of the index.
            lose(batch)
        }
    }

    /// Makes one segment of all that there are and a last one.
    private func merge(
        _ segments: [IndexRoot.Segment],
        _ last: SegmentImage?,
        _ batch: BlockBatch
    ) throws -> [IndexRoot.Segment] {
        // The runs were put down in this transaction.
        try batch.settle()
        let all = try SegmentMerge.merged(images(segments[...]) + (last.map { [$0] } ?? []))
        segments.forEach(batch.release)
        return try all.map { [try write($0, isTail: false, batch)] } ?? []
    }

    /// Decides where new documents go: behind the tail, into a merged tail, or, with everything,
    /// into a new main segment.
    private func place(
        _ image: SegmentImage?,
        _ segments: [IndexRoot.Segment],
        _ batch: BlockBatch
    ) throws -> [IndexRoot.Segment] {
        guard let main = segments.first, let last = segments.last else {
            return try image.map { [try write($0, isTail: false, batch)] } ?? []
        }
        guard image != nil || segments.contains(where: \.isWorn) else { return segments }
        let new = image.map { [$0] } ?? []
        let limit =
            segments.count > 1 ? Self.tailLimit(beside: main) : Self.smallLimit
        if let image, last.isWhole, !last.isWorn, !main.isWorn,
            last.parts.count < Self.partLimit, last.byteCount + image.bytes.count <= limit
        {
            return segments.dropLast() + [try append(image, to: last, batch)]
        }
        var rest = try images(segments.dropFirst()) + new
        if !main.isWorn, segments.count > 1 || main.byteCount > Self.smallLimit {
            let tail = try SegmentMerge.merged(rest)
            // Some room has to be left, or the next document would have it merged again.
            guard let tail, tail.bytes.count > Self.tailLimit(beside: main) * 3 / 4 else {
                segments.dropFirst().forEach(batch.release)
                return [main] + (try tail.map { [try write($0, isTail: true, batch)] } ?? [])
            }
            // Two are merged faster than many.
            rest = [tail]
        }
        let all = try SegmentMerge.merged(images(segments.prefix(1)) + rest)
        segments.forEach(batch.release)
        return try all.map { [try write($0, isTail: false, batch)] } ?? []
    }

    private static func tailLimit(beside main: IndexRoot.Segment) -> Int {
        min(max(main.byteCount / 16, tailLimits.lowerBound), tailLimits.upperBound)
    }

    private func images(_ segments: ArraySlice<IndexRoot.Segment>) throws -> [SegmentImage] {
        try segments.flatMap { try readers($0).map { try $0.image() } }
    }

    /// Puts new documents behind those of a whole segment, and leaves all others as they stand:
    /// merging is most of what it takes to add a note.
    private func append(
        _ image: SegmentImage,
        to segment: IndexRoot.Segment,
        _ batch: BlockBatch
    ) throws -> IndexRoot.Segment {
        let bytes = try OpenSegment(segment, keys, rows).block(0) + image.bytes
        batch.release(segment)
        return try batch.put(
            SealedSegment(
                bytes,
                segment.parts + [image.layout],
                isWhole: true,
                key: keys.newSegmentKey()
            )
        )
    }

    private func write(
        _ image: SegmentImage,
        isTail: Bool,
        _ batch: BlockBatch
    ) throws -> IndexRoot.Segment {
        let isWhole = isTail || image.bytes.count <= Self.smallLimit
        return try batch.put(
            SealedSegment(image, isWhole: isWhole, key: keys.newSegmentKey())
        )
    }

    /// Marks the standing versions of some documents as gone.
    private func mark(
        _ ids: Set<Identifier>,
        dead segments: [IndexRoot.Segment]
    ) throws -> [IndexRoot.Segment] {
        guard !ids.isEmpty else { return segments }
        return try segments.map { segment in
            var segment = segment
            for (part, reader) in try readers(segment).enumerated() {
                let found = try reader.rows().enumerated().filter {
                    ids.contains(Identifier($0.1.id))
                }
                guard !found.isEmpty else { continue }
                let dead = segment.parts[part].dead
                segment.parts[part].dead = Set(dead + found.map { Int32($0.0) }).sorted()
            }
            return segment
        }
    }

    private static func image(_ records: [IndexedRecord]) throws -> SegmentImage? {
        guard !records.isEmpty else { return nil }
        var builder = IndexBuilder()
        let index = builder.addIndex()
        for record in records { builder.add(record.document, to: index) }
        var scratch = SegmentBuilder.Scratch()
        return try builder.finish().segment(of: index, &scratch)
    }

    private static func isDamage(_ error: any Error) -> Bool {
        if error is MalformedIndex { return true }
        if case VaultError.integrity = error { return true }
        return false
    }
}

extension IndexRoot.Segment {
    /// Documents that do not count are dragged along up to a quarter of all.
    fileprivate var isWorn: Bool {
        let dead = parts.reduce(0) { $0 + $1.dead.count }
        return dead * 4 > parts.reduce(0) { $0 + $1.documents }
    }
}
