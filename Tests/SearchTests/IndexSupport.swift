import Search

/// Blocks that lie in memory.
struct MemoryBlocks: BlockSource {
    let segment: IndexRoot.Segment
    let bytes: [UInt8]

    func block(_ number: Int) throws -> [UInt8] { Array(bytes[segment.bytes(ofBlock: number)]) }
}

/// A document as a test writes it.
struct SampleDocument {
    var id: Int
    var sortKey: Int64
    var isHidden = false
    var fact: UInt8 = 0
    var parts: [(name: String, text: String)]

    var indexed: IndexedDocument {
        IndexedDocument(
            id: DocumentID(high: 0, low: UInt64(id)),
            revision: 1,
            sortKey: sortKey,
            facts: [fact],
            isHidden: isHidden,
            parts: parts.map { NamedPart(Self.role($0.name), name: $0.name, $0.text) }
        )
    }

    static func role(_ name: String) -> TextPart.Role { name == "title" ? .title : .field }
}

/// One index in memory: at most two segments, or one of several parts, as a vault keeps it.
struct SampleIndex {
    /// How its images become segments.
    enum Form: CaseIterable {
        /// Each one cut into blocks.
        case cut
        /// Each one a block.
        case whole
        /// All of them in one block, one behind another.
        case parts
    }

    private(set) var images: [SegmentImage] = []
    private let form: Form

    init(_ form: Form) { self.form = form }

    static func image(_ documents: [SampleDocument]) throws -> SegmentImage? {
        var builder = IndexBuilder()
        let index = builder.addIndex()
        for document in documents { builder.add(document.indexed, to: index) }
        var scratch = SegmentBuilder.Scratch()
        return try builder.finish().segment(of: index, &scratch)
    }

    mutating func append(_ documents: [SampleDocument]) throws {
        if let image = try Self.image(documents) { images.append(image) }
    }

    mutating func merge() throws {
        images = try SegmentMerge.merged(images).map { [$0] } ?? []
    }

    /// Takes a document out of account.
    mutating func remove(_ id: Int) throws {
        for index in images.indices {
            let rows = try images[index].rows()
            for (number, row) in rows.enumerated() where row.id.low == UInt64(id) {
                let dead = images[index].layout.dead
                guard !dead.contains(Int32(number)) else { continue }
                images[index].layout.dead = (dead + [Int32(number)]).sorted()
            }
        }
    }

    /// The images that are one segment each.
    private var segments: [ArraySlice<SegmentImage>] {
        guard form != .parts else { return images.isEmpty ? [] : [images[...]] }
        return images.indices.map { images[$0...$0] }
    }

    /// Written and read back.
    func root() throws -> IndexRoot {
        var row: Int64 = 1
        let segments = segments.map { parts in
            let count = IndexRoot.Segment.blockCount(
                isWhole: form != .cut,
                byteCount: parts.reduce(0) { $0 + $1.layout.byteCount }
            )
            defer { row += Int64(count) }
            return IndexRoot.Segment(
                seal: Array(repeating: 7, count: IndexRoot.Segment.sealByteCount),
                isWhole: form != .cut,
                rows: Array(row..<row + Int64(count)),
                parts: parts.map(\.layout)
            )
        }
        let root = IndexRoot(segments: segments)
        guard let read = try IndexRoot(root.bytes), read == root else { throw MalformedIndex() }
        return read
    }

    func readers(_ root: IndexRoot) -> [SegmentReader] {
        zip(root.segments, segments).flatMap { segment, parts in
            let bytes = parts.flatMap(\.bytes)
            return SegmentReader.ofParts(segment, MemoryBlocks(segment: segment, bytes: bytes))
        }
    }
}

/// What a search gave, to be compared to the last bit.
struct Found: Equatable {
    struct Document: Equatable {
        let id: DocumentID
        let sortKey: Int64
        let score: Double
    }

    let total: Int
    let hits: [Document]
}

/// Searches several indexes, and the same documents by a scan.
enum SampleSearch {
    static func indexed(
        _ query: Query,
        _ indexes: [SampleIndex],
        _ reach: IndexSearch.Reach = .shown,
        fields: (([UInt8]) -> Bool)? = nil,
        limit: Int
    ) throws -> Found {
        var search = IndexSearch(query, reach, fields: fields)
        var readers: [[SegmentReader]] = []
        for (place, index) in indexes.enumerated() {
            let root = try index.root()
            readers.append(index.readers(root))
            try search.search(root, readers[place], place: place)
        }
        let best = try search.tally.ranked(limit: limit) { place, document in
            var number = document
            for reader in readers[place] {
                let rows = try reader.rows()
                if number < rows.count { return (rows[number].id, rows[number].sortKey) }
                number -= rows.count
            }
            throw MalformedIndex()
        }
        return Found(
            total: search.tally.total,
            hits: best.map { Found.Document(id: $0.id, sortKey: $0.sortKey, score: $0.score) }
        )
    }

    static func scanned(
        _ query: Query,
        _ documents: [SampleDocument],
        fact: UInt8? = nil,
        fields: ((String) -> Bool)? = nil,
        limit: Int
    ) -> Found {
        var scan = Scan<DocumentID>(query)
        for document in documents {
            scan.begin()
            for part in document.parts {
                scan.add(
                    part.text.utf8Span.span,
                    as: SampleDocument.role(part.name),
                    isSearched: fields?(part.name) ?? true
                )
            }
            scan.end(
                DocumentID(high: 0, low: UInt64(document.id)),
                sortKey: document.sortKey,
                isTaken: fact.map { $0 == document.fact } ?? !document.isHidden
            )
        }
        let result = scan.finish(limit: limit)
        return Found(
            total: result.total,
            hits: result.hits.map {
                Found.Document(id: $0.id, sortKey: $0.sortKey, score: $0.score)
            }
        )
    }
}
