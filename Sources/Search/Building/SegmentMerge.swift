/// Makes one segment out of several: the documents that count, in order, under new numbers.
package enum SegmentMerge {
    /// `nil` where no document is left.
    package static func merged(_ images: [SegmentImage]) throws(MalformedIndex) -> SegmentImage? {
        var sources: [MergeSource] = []
        var first = 0
        for image in images {
            let source = try MergeSource(image, firstDocument: first)
            first += image.layout.living
            sources.append(source)
        }
        guard first > 0 else { return nil }
        var writer = SegmentWriter(reserving: images.reduce(0) { $0 + $1.bytes.count })
        var term: [UInt8] = []
        while let least = Self.least(sources) {
            // Copied, so that the source may change its own in place.
            term.removeAll(keepingCapacity: true)
            term.append(contentsOf: sources[least].term)
            writer.beginTerm()
            var isSecondary = false
            for index in least..<sources.count where !sources[index].isAtEnd {
                guard index == least || sources[index].term == term else { continue }
                isSecondary = isSecondary || sources[index].entry.isSecondary
                try sources[index].copy(to: &writer)
                try sources[index].advance()
            }
            writer.endTerm(term, isSecondary: isSecondary)
        }
        return finish(writer, images, try rows(images))
    }

    /// The first of the sources whose term comes first.
    private static func least(_ sources: [MergeSource]) -> Int? {
        var least: Int?
        for index in sources.indices where !sources[index].isAtEnd {
            guard let known = least else {
                least = index
                continue
            }
            if sources[index].term.lexicographicallyPrecedes(sources[known].term) { least = index }
        }
        return least
    }

    private static func rows(_ images: [SegmentImage]) throws(MalformedIndex) -> [[DocumentRow]] {
        var all: [[DocumentRow]] = []
        for image in images { all.append(try image.rows()) }
        return all
    }

    private static func finish(
        _ writer: consuming SegmentWriter,
        _ images: [SegmentImage],
        _ rows: [[DocumentRow]]
    ) -> SegmentImage {
        var living: [DocumentRow] = []
        var lengths: [Int32] = []
        var titleLengths: [Int32] = []
        var hidden: [Int32] = []
        for (image, rows) in zip(images, rows) {
            let layout = image.layout
            let dead = Set(layout.dead)
            let hiddenHere = Set(layout.hidden)
            for document in 0..<layout.documents where !dead.contains(Int32(document)) {
                if hiddenHere.contains(Int32(document)) { hidden.append(Int32(living.count)) }
                living.append(rows[document])
                lengths.append(layout.lengths[document])
                titleLengths.append(
                    layout.titleLengths.isEmpty ? 0 : layout.titleLengths[document]
                )
            }
        }
        return writer.finish(living, lengths: lengths, titleLengths: titleLengths, hidden: hidden)
    }
}

/// One of the segments being merged, term by term.
///
/// A value: each access to a class's property would be checked while the program runs, which took a
/// fifth of a merge.
private struct MergeSource {
    private let image: SegmentImage
    private let bytes: [UInt8]
    /// The new number of each document, −1 where it does not count.
    private let numbers: [Int32]
    /// Whether every document keeps its number.
    private let keepsNumbers: Bool
    private var page: DictionaryPage?
    private var nextPage = 0

    private(set) var term: [UInt8] = []
    private(set) var entry = DictionaryEntry()
    private(set) var isAtEnd = false

    init(_ image: SegmentImage, firstDocument: Int) throws(MalformedIndex) {
        self.image = image
        bytes = image.bytes
        keepsNumbers = firstDocument == 0 && image.layout.dead.isEmpty
        let dead = Set(image.layout.dead)
        var next = Int32(firstDocument)
        numbers = (0..<image.layout.documents).map { document in
            guard !dead.contains(Int32(document)) else { return -1 }
            defer { next += 1 }
            return next
        }
        try advance()
    }

    mutating func advance() throws(MalformedIndex) {
        while true {
            if let head = try page?.nextHead() {
                guard head.shared <= term.count else { throw MalformedIndex() }
                term.removeLast(term.count - head.shared)
                for index in head.suffix { term.append(bytes[index]) }
                if let entry = try page?.body(of: head) { self.entry = entry }
                return
            }
            guard nextPage < image.layout.pageCount else {
                isAtEnd = true
                return
            }
            page = try DictionaryPage(bytes, image.layout.page(nextPage))
            nextPage += 1
            term.removeAll(keepingCapacity: true)
        }
    }

    /// Adds the postings of the term at hand, and the positions behind each.
    func copy(to writer: inout SegmentWriter) throws(MalformedIndex) {
        let layout = image.layout
        if case .single(let document, let position) = entry.postings {
            guard document < layout.documents else { throw MalformedIndex() }
            guard numbers[document] >= 0 else { return }
            writer.add(Postings.Posting(document: Int(numbers[document])))
            writer.add(position: position, after: -1)
            return
        }
        var place = layout.postingsEnd + entry.positions.lowerBound
        let end = layout.postingsEnd + entry.positions.upperBound
        let range = try image.range(of: entry)
        guard end <= layout.positionsEnd else { throw MalformedIndex() }
        let bytes = bytes
        guard !keepsNumbers else {
            var last = -1
            try Postings.forEach(bytes, range, count: entry.documents, below: layout.documents) {
                last = $0.document
            }
            return writer.add(bytes, postings: range, positions: place..<end, entry.documents, last)
        }
        let numbers = numbers
        try Postings.forEach(bytes, range, count: entry.documents, below: layout.documents) {
            posting throws(MalformedIndex) in
            let start = place
            for _ in 0..<posting.count { _ = try bytes.number(at: &place, before: end) }
            guard numbers[posting.document] >= 0 else { return }
            var moved = posting
            moved.document = Int(numbers[posting.document])
            writer.add(moved)
            writer.add(positions: bytes, start..<place)
        }
    }
}

extension SegmentImage {
    /// The bytes of the segment with the postings of a term that is no single one.
    func range(of entry: DictionaryEntry) throws(MalformedIndex) -> Range<Int> {
        switch entry.postings {
        case .single: throw MalformedIndex()
        case .inline(let range): return range
        case .apart(let range):
            guard layout.dictionaryEnd + range.upperBound <= layout.postingsEnd else {
                throw MalformedIndex()
            }
            return layout.dictionaryEnd + range.lowerBound..<layout.dictionaryEnd + range.upperBound
        }
    }

    /// The rows of all documents.
    package func rows() throws(MalformedIndex) -> [DocumentRow] {
        var all: [DocumentRow] = []
        for first in stride(from: 0, to: layout.documents, by: DocumentTable.groupSize) {
            let group = layout.group(of: first)
            guard group.bytes.upperBound <= bytes.count else { throw MalformedIndex() }
            all.append(
                contentsOf: try DocumentTable.rows(Array(bytes[group.bytes]), count: group.count)
            )
        }
        return all
    }
}
