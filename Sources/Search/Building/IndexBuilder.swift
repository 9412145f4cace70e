/// Documents of many indexes on their way into segments: tokens in memory, about two bytes each.
///
/// One table of terms serves all of them. Take documents with ``add(_:to:)``, then make a segment of
/// each index with ``SegmentBuilder``.
package struct IndexBuilder: ~Copyable {
    private var tokenizer = Tokenizer()
    private var writer = TokenStreamWriter(TermTable())
    private var gatherings: [Gathering] = []
    /// The bytes of all streams.
    package private(set) var byteCount = 0

    package init() {}

    /// The documents of one index.
    struct Gathering {
        var stream: [UInt8] = []
        var rows: [DocumentRow] = []
        var lengths: [Int32] = []
        var titleLengths: [Int32] = []
        var hidden: [Int32] = []
    }

    /// The number of indexes.
    package var count: Int { gatherings.count }

    /// A place for the documents of one more index.
    package mutating func addIndex() -> Int {
        gatherings.append(Gathering())
        return gatherings.count - 1
    }

    package func documentCount(of index: Int) -> Int { gatherings[index].rows.count }

    /// Reads a document into one of the indexes.
    package mutating func add(_ document: IndexedDocument, to index: Int) {
        writer.exchange(&gatherings[index].stream)
        let before = writer.bytes.count
        var positions = PartPositions()
        var titleLength = 0
        var row = DocumentRow(
            id: document.id,
            revision: document.revision,
            sortKey: document.sortKey,
            facts: document.facts
        )
        for part in document.parts where !part.text.isEmpty {
            let start = positions.nextStart
            writer.beginPart(at: start)
            let count = tokenizer.tokenize(part.text.utf8Span.span, into: &writer)
            positions.add(count)
            if part.role == .title { titleLength += count }
            row.append(part.name, at: start)
        }
        writer.endDocument()
        byteCount += writer.bytes.count - before
        writer.exchange(&gatherings[index].stream)
        let number = Int32(gatherings[index].rows.count)
        gatherings[index].rows.append(row)
        gatherings[index].lengths.append(Int32(truncatingIfNeeded: positions.length))
        gatherings[index].titleLengths.append(Int32(truncatingIfNeeded: titleLength))
        if document.isHidden { gatherings[index].hidden.append(number) }
    }

    /// Makes ready to write segments: no documents come after this.
    package consuming func finish() -> SegmentBuilder {
        SegmentBuilder(table: writer.table.frozen(), gatherings: gatherings)
    }
}

extension TermTable {
    /// The terms in ascending order, for readers on several threads.
    consuming func frozen() -> SortedTerms {
        let order = sorted()
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[Int(number)] = UInt32(rank) }
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        ends.reserveCapacity(order.count)
        for number in order {
            append(Int(number), to: &bytes)
            ends.append(UInt32(bytes.count))
        }
        return SortedTerms(ranks: ranks, bytes: bytes, ends: ends)
    }
}

/// All terms of a builder, by rank.
struct SortedTerms: Sendable {
    /// The rank of each number.
    let ranks: [UInt32]
    fileprivate let bytes: [UInt8]
    fileprivate let ends: [UInt32]

    var count: Int { ends.count }

    func term(_ rank: Int) -> ArraySlice<UInt8> {
        bytes[(rank == 0 ? 0 : Int(ends[rank - 1]))..<Int(ends[rank])]
    }
}
