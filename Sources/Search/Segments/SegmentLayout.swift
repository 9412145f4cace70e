/// What a root says about one segment: where things stand in it, and how long each document is.
///
/// The bytes of a segment are its dictionary (pages of 2,016 bytes, the last one shorter), then
/// postings, then positions, then the table of documents. Docs/Format.md, section Index, Segment.
package struct SegmentLayout: Equatable, Sendable {
    /// The number of documents, those that no longer count included.
    package var documents = 0
    var dictionaryEnd = 0
    var postingsEnd = 0
    var positionsEnd = 0
    package var byteCount = 0
    /// The first term of each page but the first, each with its length (1) before it.
    var firstTerms: [UInt8] = []
    /// Where each group of the table of documents begins, counted from the end of the positions.
    var groups: [Int] = []
    /// The number of positions of each document.
    var lengths: [Int32] = []
    /// How many of them are its title; empty where no document has one.
    var titleLengths: [Int32] = []
    /// Documents that are gone, or were replaced by a later version: they do not count.
    package var dead: [Int32] = []
    /// Documents that are found only by those who ask for them.
    package var hidden: [Int32] = []

    package init() {}

    /// How many documents count.
    package var living: Int { documents - dead.count }

    /// The bytes of a page of the dictionary.
    func page(_ index: Int) -> Range<Int> {
        let start = index * DictionaryPage.byteCount
        return start..<min(start + DictionaryPage.byteCount, dictionaryEnd)
    }

    var pageCount: Int {
        (dictionaryEnd + DictionaryPage.byteCount - 1) / DictionaryPage.byteCount
    }

    /// The page on which a term would stand.
    func page(of term: [UInt8]) -> Int {
        var page = 0
        var start = 0
        while start < firstTerms.count {
            let end = start + 1 + Int(firstTerms[start])
            guard !precedes(term, firstTerms, start + 1..<end) else { return page }
            page += 1
            start = end
        }
        return page
    }

    private func precedes(_ term: [UInt8], _ bytes: [UInt8], _ other: Range<Int>) -> Bool {
        let shared = min(term.count, other.count)
        for index in 0..<shared where term[index] != bytes[other.lowerBound + index] {
            return term[index] < bytes[other.lowerBound + index]
        }
        return term.count < other.count
    }

    /// The rows of a group, and the bytes in which they stand.
    func group(of document: Int) -> (first: Int, count: Int, bytes: Range<Int>) {
        let index = document / DocumentTable.groupSize
        let first = index * DocumentTable.groupSize
        let end = index + 1 < groups.count ? groups[index + 1] : byteCount - positionsEnd
        return (
            first,
            min(DocumentTable.groupSize, documents - first),
            positionsEnd + groups[index]..<positionsEnd + end
        )
    }
}

extension SegmentLayout {
    func append(to bytes: inout [UInt8]) {
        bytes.append(number: documents)
        bytes.append(number: dictionaryEnd)
        bytes.append(number: postingsEnd - dictionaryEnd)
        bytes.append(number: positionsEnd - postingsEnd)
        bytes.append(number: byteCount - positionsEnd)
        bytes.append(contentsOf: firstTerms)
        var last = 0
        for group in groups.dropFirst() {
            bytes.append(number: group - last)
            last = group
        }
        bytes.append(ascending: dead)
        bytes.append(ascending: hidden)
        bytes.append(titleLengths.isEmpty ? 0 : 1)
        for length in lengths { bytes.append(number: Int(length)) }
        for length in titleLengths { bytes.append(number: Int(length)) }
    }

    init(_ bytes: [UInt8], at position: inout Int) throws(MalformedIndex) {
        let end = bytes.count
        // A document takes two bytes here at the least, and nothing is as long as 1 GiB.
        let limit = 1 << 30
        documents = try bytes.number(at: &position, before: end)
        guard (1...end).contains(documents) else { throw MalformedIndex() }
        var stretches = InlineArray<4, Int>(repeating: 0)
        for index in 0..<4 {
            stretches[index] = try bytes.number(at: &position, before: end)
            guard stretches[index] < limit else { throw MalformedIndex() }
        }
        dictionaryEnd = stretches[0]
        postingsEnd = dictionaryEnd + stretches[1]
        positionsEnd = postingsEnd + stretches[2]
        byteCount = positionsEnd + stretches[3]
        firstTerms = try Self.firstTerms(bytes, at: &position, count: max(0, pageCount - 1))
        groups = [0]
        let groupCount =
            (documents + DocumentTable.groupSize - 1) / DocumentTable.groupSize
        for index in 1..<max(1, groupCount) {
            let next = groups[index - 1] + (try bytes.number(at: &position, before: end))
            guard next < stretches[3] else { throw MalformedIndex() }
            groups.append(next)
        }
        dead = try bytes.ascending(at: &position, before: end, below: documents)
        hidden = try bytes.ascending(at: &position, before: end, below: documents)
        guard position < end, bytes[position] < 2 else { throw MalformedIndex() }
        let hasTitles = bytes[position] == 1
        position += 1
        lengths = try Self.lengths(bytes, at: &position, count: documents)
        if hasTitles {
            titleLengths = try Self.lengths(bytes, at: &position, count: documents)
            // Where no document has a title, nothing is written.
            guard titleLengths.contains(where: { $0 > 0 }) else { throw MalformedIndex() }
        }
    }

    private static func firstTerms(
        _ bytes: [UInt8],
        at position: inout Int,
        count: Int
    ) throws(MalformedIndex) -> [UInt8] {
        let start = position
        for _ in 0..<count {
            guard position < bytes.count else { throw MalformedIndex() }
            let length = Int(bytes[position])
            guard (1...128).contains(length), length < bytes.count - position else {
                throw MalformedIndex()
            }
            position += 1 + length
        }
        return Array(bytes[start..<position])
    }

    private static func lengths(
        _ bytes: [UInt8],
        at position: inout Int,
        count: Int
    ) throws(MalformedIndex) -> [Int32] {
        var lengths: [Int32] = []
        lengths.reserveCapacity(count)
        for _ in 0..<count {
            let length = try bytes.number(at: &position, before: bytes.count)
            guard length <= Int32.max else { throw MalformedIndex() }
            lengths.append(Int32(length))
        }
        return lengths
    }
}
