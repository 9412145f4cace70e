/// The bytes of a whole segment, and what its root says about them.
package struct SegmentImage: Sendable {
    package let bytes: [UInt8]
    package var layout: SegmentLayout
}

/// Writes a segment: terms in ascending order, each with its postings, then the documents.
struct SegmentWriter: ~Copyable {
    private var dictionary: [UInt8] = []
    private var postings: [UInt8] = []
    private var positions: [UInt8] = []
    private var firstTerms: [UInt8] = []

    // The page being written.
    private var pageStart = 0
    private var pageEntries = 0
    private var lastTerm: [UInt8] = []

    // The term being written.
    private var termPostings: [UInt8] = []
    private var termPositions: [UInt8] = []
    private var documents = 0
    private var lastDocument = -1
    private var isSingle = false
    private var entry: [UInt8] = []

    init() {}

    init(reserving byteCount: Int) {
        dictionary.reserveCapacity(byteCount / 4)
        postings.reserveCapacity(byteCount / 4)
        positions.reserveCapacity(byteCount / 2)
    }

    /// Begins the postings of a term.
    mutating func beginTerm() {
        termPostings.removeAll(keepingCapacity: true)
        termPositions.removeAll(keepingCapacity: true)
        documents = 0
        lastDocument = -1
    }

    /// Adds a document to the term begun; its positions follow with ``add(position:after:)``.
    @inline(__always)
    mutating func add(_ posting: Postings.Posting) {
        Postings.append(posting, after: lastDocument, to: &termPostings)
        isSingle = documents == 0 && posting.count == 1 && posting.inTitle == 0
        documents += 1
        lastDocument = posting.document
    }

    /// Adds a position of the document added last; `last` is the position before, or −1.
    @inline(__always)
    mutating func add(position: Int, after last: Int) {
        termPositions.append(number: position - last - 1)
    }

    /// Adds the positions of the document added last, as they stand in another segment.
    mutating func add(positions bytes: [UInt8], _ range: Range<Int>) {
        termPositions.append(contentsOf: bytes[range])
    }

    /// Adds the first documents of the term begun as they stand in another segment, under the same
    /// numbers, the last of which is given.
    mutating func add(
        _ bytes: [UInt8],
        postings: Range<Int>,
        positions: Range<Int>,
        _ count: Int,
        _ last: Int
    ) {
        termPostings.append(contentsOf: bytes[postings])
        termPositions.append(contentsOf: bytes[positions])
        documents = count
        lastDocument = last
        isSingle = false
    }

    /// Ends the term begun; leaves nothing behind where it stands in no document.
    mutating func endTerm(_ term: [UInt8], isSecondary: Bool) {
        guard documents > 0 else { return }
        var shared = sharedCount(term)
        write(term, shared: shared, isSecondary: isSecondary)
        if pageEntries == 0 || dictionary.count - pageStart + entry.count > DictionaryPage.byteCount
        {
            beginPage(term)
            shared = 0
            write(term, shared: 0, isSecondary: isSecondary)
        }
        dictionary.append(contentsOf: entry)
        pageEntries += 1
        lastTerm.removeAll(keepingCapacity: true)
        lastTerm.append(contentsOf: term)
        if documents > 1 || !isSingle {
            if termPostings.count > DictionaryPage.inlineLimit {
                postings.append(contentsOf: termPostings)
            }
            positions.append(contentsOf: termPositions)
        }
    }

    private func sharedCount(_ term: [UInt8]) -> Int {
        let limit = min(min(term.count, lastTerm.count), 127)
        var shared = 0
        while shared < limit, term[shared] == lastTerm[shared] { shared += 1 }
        return shared
    }

    private mutating func write(_ term: [UInt8], shared: Int, isSecondary: Bool) {
        let isSingle = documents == 1 && isSingle
        entry.removeAll(keepingCapacity: true)
        entry.append(UInt8(shared) | (isSecondary ? 0x80 : 0))
        entry.append(UInt8(term.count - shared - 1) | (isSingle ? 0x80 : 0))
        for index in shared..<term.count { entry.append(term[index]) }
        if isSingle {
            entry.append(number: lastDocument)
            entry.append(contentsOf: termPositions)
            return
        }
        let isInline = termPostings.count <= DictionaryPage.inlineLimit
        entry.append(number: documents << 1 | (isInline ? 1 : 0))
        entry.append(number: termPositions.count)
        entry.append(number: termPostings.count)
        if isInline { entry.append(contentsOf: termPostings) }
    }

    private mutating func beginPage(_ term: [UInt8]) {
        endPage()
        if !dictionary.isEmpty {
            let rest = dictionary.count - pageStart
            dictionary.append(
                contentsOf: repeatElement(0, count: DictionaryPage.byteCount - rest)
            )
            pageStart = dictionary.count
            firstTerms.append(UInt8(term.count))
            firstTerms.append(contentsOf: term)
        }
        pageEntries = 0
        dictionary.append(0)
        dictionary.append(0)
        dictionary.append(number: postings.count)
        dictionary.append(number: positions.count)
    }

    private mutating func endPage() {
        guard pageEntries > 0 else { return }
        dictionary[pageStart] = UInt8(truncatingIfNeeded: pageEntries)
        dictionary[pageStart + 1] = UInt8(truncatingIfNeeded: pageEntries >> 8)
    }

    /// Ends the segment with its documents; `lengths` and `titleLengths` have one for each row.
    consuming func finish(
        _ rows: some Sequence<DocumentRow>,
        lengths: [Int32],
        titleLengths: [Int32],
        hidden: [Int32]
    ) -> SegmentImage {
        endPage()
        var layout = SegmentLayout()
        layout.documents = lengths.count
        layout.firstTerms = firstTerms
        layout.lengths = lengths
        layout.titleLengths = titleLengths.contains { $0 > 0 } ? titleLengths : []
        layout.hidden = hidden
        layout.dictionaryEnd = dictionary.count
        layout.postingsEnd = layout.dictionaryEnd + postings.count
        layout.positionsEnd = layout.postingsEnd + positions.count
        var table = DocumentTable.Writer()
        for row in rows { table.append(row) }
        layout.groups = table.groups
        layout.byteCount = layout.positionsEnd + table.bytes.count
        var bytes = dictionary
        bytes.reserveCapacity(layout.byteCount)
        bytes.append(contentsOf: postings)
        bytes.append(contentsOf: positions)
        bytes.append(contentsOf: table.bytes)
        return SegmentImage(bytes: bytes, layout: layout)
    }
}
