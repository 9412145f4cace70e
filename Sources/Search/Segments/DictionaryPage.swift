/// Where the postings of a term stand.
enum PostingPlace {
    /// One occurrence in one document, at a position; not in the title.
    case single(document: Int, position: Int)
    /// In these bytes of the page that was read.
    case inline(Range<Int>)
    /// In these bytes of the segment.
    case apart(Range<Int>)
}

/// What the dictionary of a segment says about a term.
struct DictionaryEntry {
    /// In how many documents it stands.
    var documents = 0
    /// Whether it came, at least once, from a part of a word or from joined words, so that another
    /// term may stand at the same position.
    var isSecondary = false
    var postings = PostingPlace.single(document: 0, position: 0)
    /// The bytes of the segment with its positions; empty for a single one.
    var positions = 0..<0
}

/// Reads a page of a dictionary: sorted terms, each without the bytes it shares with the one before.
///
/// A page is 2,016 bytes of the segment, the last one shorter: number of entries (2), where the
/// postings and the positions of its first term begin, then the entries, then zero bytes.
/// Docs/Format.md, section Index, Dictionary.
struct DictionaryPage {
    static let byteCount = 2_016
    /// Postings of at most so many bytes stand within the dictionary.
    static let inlineLimit = 64

    let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var left: Int
    private var postings: Int
    private var positions: Int

    /// - Parameter range: the page's bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>) throws(MalformedIndex) {
        self.bytes = bytes
        end = range.upperBound
        guard range.count >= 4 else { throw MalformedIndex() }
        left = Int(bytes[range.lowerBound]) | Int(bytes[range.lowerBound + 1]) << 8
        position = range.lowerBound + 2
        postings = try bytes.number(at: &position, before: end)
        positions = try bytes.number(at: &position, before: end)
    }

    /// What stands before the body of an entry.
    struct Head {
        let shared: Int
        let suffix: Range<Int>
        let isSecondary: Bool
        fileprivate let isSingle: Bool
    }

    /// The next entry's head; its body must be read before the head after it.
    @inline(__always)
    mutating func nextHead() throws(MalformedIndex) -> Head? {
        guard left > 0 else { return nil }
        left &-= 1
        guard end - position >= 3 else { throw MalformedIndex() }
        let (first, second) = (bytes[position], bytes[position + 1])
        let start = position + 2
        let length = Int(second & 0x7F) + 1
        guard end - start > length else { throw MalformedIndex() }
        position = start + length
        return Head(
            shared: Int(first & 0x7F),
            suffix: start..<position,
            isSecondary: first & 0x80 != 0,
            isSingle: second & 0x80 != 0
        )
    }

    @inline(__always)
    mutating func body(of head: Head) throws(MalformedIndex) -> DictionaryEntry {
        var entry = DictionaryEntry()
        entry.isSecondary = head.isSecondary
        if head.isSingle {
            entry.documents = 1
            entry.postings = .single(
                document: try bytes.number(at: &position, before: end),
                position: try bytes.number(at: &position, before: end)
            )
            return entry
        }
        let counts = try bytes.number(at: &position, before: end)
        entry.documents = counts >> 1
        let positionBytes = try bytes.number(at: &position, before: end)
        let postingBytes = try bytes.number(at: &position, before: end)
        guard entry.documents > 0, positionBytes <= Int32.max, postingBytes <= Int32.max else {
            throw MalformedIndex()
        }
        entry.positions = positions..<positions + positionBytes
        positions += positionBytes
        if counts & 1 != 0 {
            guard postingBytes <= end - position else { throw MalformedIndex() }
            entry.postings = .inline(position..<position + postingBytes)
            position += postingBytes
        } else {
            entry.postings = .apart(postings..<postings + postingBytes)
            postings += postingBytes
        }
        return entry
    }
}

extension DictionaryPage {
    /// Finds a term, without putting together the terms before it.
    mutating func find(_ term: [UInt8]) throws(MalformedIndex) -> DictionaryEntry? {
        // How many bytes the last term shares with the one that is looked for; it lies before it.
        var matched = 0
        while let head = try nextHead() {
            let entry = try body(of: head)
            if head.shared > matched { continue }
            if head.shared < matched { return nil }
            var index = head.suffix.lowerBound
            while index < head.suffix.upperBound, matched < term.count,
                bytes[index] == term[matched]
            {
                index &+= 1
                matched &+= 1
            }
            if index == head.suffix.upperBound {
                if matched == term.count { return entry }
            } else if matched == term.count || bytes[index] > term[matched] {
                return nil
            }
        }
        return nil
    }

    /// Calls `body` with each term and its entry until it answers `false`.
    ///
    /// - Returns: whether it never did.
    mutating func forEach(
        _ body: ([UInt8], DictionaryEntry) throws(MalformedIndex) -> Bool
    ) throws(MalformedIndex) -> Bool {
        var term: [UInt8] = []
        term.reserveCapacity(128)
        while let head = try nextHead() {
            guard head.shared <= term.count else { throw MalformedIndex() }
            term.removeLast(term.count - head.shared)
            for index in head.suffix { term.append(bytes[index]) }
            let entry = try self.body(of: head)
            guard try body(term, entry) else { return false }
        }
        return true
    }
}
