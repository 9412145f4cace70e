/// The documents of one segment that have a term, with how often each has it.
///
/// A posting is the distance from the document before and a flag; where the flag is set, the number
/// of occurrences follows, and where some of them stand in the title, the number of those. Without
/// the flag the term occurs once, and not in the title. Docs/Format.md, section Index, Postings.
enum Postings {
    struct Posting {
        var document = 0
        var count = 1
        var inTitle = 0

        /// How much the term counts for ranking; an occurrence in a title weighs more.
        var frequency: Int { count + (Ranking.titleWeight - 1) * inTitle }
    }

    @inline(__always)
    static func append(_ posting: Posting, after last: Int, to bytes: inout [UInt8]) {
        let distance = posting.document - last - 1
        guard posting.count > 1 || posting.inTitle > 0 else {
            bytes.append(number: distance << 1)
            return
        }
        bytes.append(number: distance << 1 | 1)
        bytes.append(number: posting.count << 1 | (posting.inTitle > 0 ? 1 : 0))
        if posting.inTitle > 0 { bytes.append(number: posting.inTitle) }
    }

    /// Calls `body` with each of `count` postings in `range`; documents lie below `limit`.
    @inline(__always)
    static func forEach(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        count: Int,
        below limit: Int,
        _ body: (Posting) throws(MalformedIndex) -> Void
    ) throws(MalformedIndex) {
        var position = range.lowerBound
        var posting = Posting(document: -1)
        for _ in 0..<count {
            let head = try bytes.number(at: &position, before: range.upperBound)
            posting.count = 1
            posting.inTitle = 0
            posting.document += 1 + head >> 1
            guard posting.document < limit else { throw MalformedIndex() }
            if head & 1 != 0 {
                let counts = try bytes.number(at: &position, before: range.upperBound)
                posting.count = counts >> 1
                if counts & 1 != 0 {
                    posting.inTitle = try bytes.number(at: &position, before: range.upperBound)
                }
                guard posting.count > 0, posting.inTitle <= posting.count else {
                    throw MalformedIndex()
                }
            }
            try body(posting)
        }
        guard position == range.upperBound else { throw MalformedIndex() }
    }
}
