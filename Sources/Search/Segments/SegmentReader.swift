/// Where the opened bytes of a segment's blocks come from.
package protocol BlockSource {
    /// The bytes of one block, without any padding.
    func block(_ number: Int) throws -> [UInt8]
}

/// Reads single pages, postings and positions of one part of a segment, block by block.
package final class SegmentReader {
    private let segment: IndexRoot.Segment
    package let layout: SegmentLayout
    /// Where the part begins in its segment.
    private let start: Int
    private let source: any BlockSource
    private var opened: [(number: Int, bytes: [UInt8])] = []

    private init(
        _ segment: IndexRoot.Segment,
        _ layout: SegmentLayout,
        at start: Int,
        _ source: any BlockSource
    ) {
        self.segment = segment
        self.layout = layout
        self.start = start
        self.source = source
    }

    /// A reader for each part of a segment, in order.
    package static func ofParts(
        _ segment: IndexRoot.Segment,
        _ source: any BlockSource
    ) -> [SegmentReader] {
        var start = 0
        return segment.parts.map { part in
            defer { start += part.byteCount }
            return SegmentReader(segment, part, at: start, source)
        }
    }

    private func block(_ number: Int) throws -> [UInt8] {
        if let known = opened.first(where: { $0.number == number }) { return known.bytes }
        let bytes = try source.block(number)
        guard bytes.count == segment.bytes(ofBlock: number).count else { throw MalformedIndex() }
        opened.append((number, bytes))
        return bytes
    }

    /// Some bytes of the part, with the place at which they stand in what is returned.
    func bytes(_ range: Range<Int>) throws -> (bytes: [UInt8], range: Range<Int>) {
        guard range.upperBound <= layout.byteCount else { throw MalformedIndex() }
        guard !segment.isWhole else {
            return (try block(0), start + range.lowerBound..<start + range.upperBound)
        }
        let size = IndexRoot.Segment.blockByteCount
        let first = range.lowerBound / size
        let shifted = range.lowerBound - first * size..<range.upperBound - first * size
        if shifted.upperBound <= size || range.isEmpty {
            return range.isEmpty ? ([], 0..<0) : (try block(first), shifted)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count + size)
        for number in first...(range.upperBound - 1) / size {
            bytes.append(contentsOf: try block(number))
        }
        return (bytes, shifted)
    }

    /// All bytes of the part.
    package func image() throws -> SegmentImage {
        guard !segment.isWhole else {
            let bytes = try block(0)[start..<start + layout.byteCount]
            return SegmentImage(bytes: Array(bytes), layout: layout)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(layout.byteCount)
        for number in segment.rows.indices { bytes.append(contentsOf: try source.block(number)) }
        guard bytes.count == layout.byteCount else { throw MalformedIndex() }
        return SegmentImage(bytes: bytes, layout: layout)
    }

    /// A page of the dictionary.
    func page(_ index: Int) throws -> DictionaryPage {
        let (bytes, range) = try bytes(layout.page(index))
        return try DictionaryPage(bytes, range)
    }

    func entry(_ term: [UInt8]) throws -> TermEntry? {
        guard layout.pageCount > 0 else { return nil }
        var page = try page(layout.page(of: term))
        return try page.find(term).map { TermEntry($0, page.bytes) }
    }

    /// The entries of all terms that begin with some bytes.
    func entries(beginningWith prefix: [UInt8]) throws -> [TermEntry] {
        var found: [TermEntry] = []
        guard layout.pageCount > 0 else { return [] }
        for index in layout.page(of: prefix)..<layout.pageCount {
            var page = try page(index)
            let bytes = page.bytes
            let goesOn = try page.forEach { term, entry throws(MalformedIndex) in
                if term.starts(with: prefix) {
                    found.append(TermEntry(entry, bytes))
                    return true
                }
                return term.lexicographicallyPrecedes(prefix)
            }
            guard goesOn else { break }
        }
        return found
    }

    /// The entries of all terms for which a test holds.
    func entries(where test: ([UInt8]) -> Bool) throws -> [TermEntry] {
        var found: [TermEntry] = []
        for index in 0..<layout.pageCount {
            var page = try page(index)
            let bytes = page.bytes
            _ = try page.forEach { term, entry throws(MalformedIndex) in
                if test(term) { found.append(TermEntry(entry, bytes)) }
                return true
            }
        }
        return found
    }

    /// The row of a document.
    package func row(_ document: Int) throws -> DocumentRow {
        let group = layout.group(of: document)
        return try rows(group)[document - group.first]
    }

    /// All rows, in order.
    package func rows() throws -> [DocumentRow] {
        var all: [DocumentRow] = []
        all.reserveCapacity(layout.documents)
        for first in stride(from: 0, to: layout.documents, by: DocumentTable.groupSize) {
            all.append(contentsOf: try rows(layout.group(of: first)))
        }
        return all
    }

    private var lastGroup: (first: Int, rows: [DocumentRow])?

    private func rows(
        _ group: (first: Int, count: Int, bytes: Range<Int>)
    ) throws -> [DocumentRow] {
        if let lastGroup, lastGroup.first == group.first { return lastGroup.rows }
        let (bytes, range) = try bytes(group.bytes)
        let rows = try DocumentTable.rows(Array(bytes[range]), count: group.count)
        lastGroup = (group.first, rows)
        return rows
    }
}

/// An entry together with the page in which its postings may stand.
struct TermEntry {
    let entry: DictionaryEntry
    let page: [UInt8]

    init(_ entry: DictionaryEntry, _ page: [UInt8]) {
        self.entry = entry
        self.page = page
    }
}

extension SegmentReader {
    /// Calls `body` with each posting of a term.
    @inline(__always)
    func forEachPosting(
        _ term: TermEntry,
        _ body: (Postings.Posting) throws(MalformedIndex) -> Void
    ) throws {
        let limit = layout.documents
        switch term.entry.postings {
        case .single(let document, _):
            guard document < limit else { throw MalformedIndex() }
            try body(Postings.Posting(document: document))
        case .inline(let range):
            try Postings.forEach(
                term.page,
                range,
                count: term.entry.documents,
                below: limit,
                body
            )
        case .apart(let range):
            let (bytes, place) = try bytes(
                layout.dictionaryEnd + range.lowerBound..<layout.dictionaryEnd + range.upperBound
            )
            guard layout.dictionaryEnd + range.upperBound <= layout.postingsEnd else {
                throw MalformedIndex()
            }
            try Postings.forEach(bytes, place, count: term.entry.documents, below: limit, body)
        }
    }

    /// The positions of a term in all of its documents, one after another.
    func positions(_ term: TermEntry) throws -> (bytes: [UInt8], range: Range<Int>) {
        let range = term.entry.positions
        guard layout.postingsEnd + range.upperBound <= layout.positionsEnd else {
            throw MalformedIndex()
        }
        return try bytes(
            layout.postingsEnd + range.lowerBound..<layout.postingsEnd + range.upperBound
        )
    }
}
