/// Makes the segment of each index out of what an ``IndexBuilder`` took in.
///
/// Each call makes one, independent of the others, so that several threads may share the work.
package struct SegmentBuilder: Sendable {
    private let terms: SortedTerms
    private let gatherings: [IndexBuilder.Gathering]

    init(table: SortedTerms, gatherings: [IndexBuilder.Gathering]) {
        terms = table
        self.gatherings = gatherings
    }

    /// Room for sorting, to be used again for the next index.
    package struct Scratch {
        fileprivate var counts: [UInt32] = []
        fileprivate var isSecondary: [Bool] = []
        fileprivate var met: [UInt32] = []
        fileprivate var places: [UInt64] = []

        package init() {}
    }

    /// The segment of one index; `nil` where it has no documents.
    package func segment(
        of index: Int,
        _ scratch: inout Scratch
    ) throws(MalformedIndex) -> SegmentImage? {
        let gathering = gatherings[index]
        guard !gathering.rows.isEmpty else { return nil }
        try sort(gathering.stream, &scratch)
        var writer = SegmentWriter(reserving: gathering.stream.count * 3 / 2)
        var start = 0
        var term: [UInt8] = []
        for rank in scratch.met {
            let rank = Int(rank)
            // After sorting, a count is where the places of its term end.
            let end = Int(scratch.counts[rank])
            term.removeAll(keepingCapacity: true)
            term.append(contentsOf: terms.term(rank))
            Self.write(&scratch.places, start..<end, gathering.titleLengths, to: &writer)
            writer.endTerm(term, isSecondary: scratch.isSecondary[rank])
            scratch.counts[rank] = 0
            scratch.isSecondary[rank] = false
            start = end
        }
        return writer.finish(
            gathering.rows,
            lengths: gathering.lengths,
            titleLengths: gathering.titleLengths,
            hidden: gathering.hidden
        )
    }

    /// Sorts the places of all tokens by the rank of their term: counted, then put in place.
    private func sort(_ stream: [UInt8], _ scratch: inout Scratch) throws(MalformedIndex) {
        if scratch.counts.count < terms.count {
            scratch.counts = Array(repeating: 0, count: terms.count)
            scratch.isSecondary = Array(repeating: false, count: terms.count)
        }
        var counts: [UInt32] = []
        var isSecondary: [Bool] = []
        var met: [UInt32] = []
        swap(&counts, &scratch.counts)
        swap(&isSecondary, &scratch.isSecondary)
        var total = 0
        try TokenStream.forEach(stream) { term, _, _, isBeside in
            let rank = Int(terms.ranks[term])
            if counts[rank] == 0 { met.append(UInt32(rank)) }
            counts[rank] &+= 1
            if isBeside { isSecondary[rank] = true }
            total &+= 1
        }
        met.sort()
        var start: UInt32 = 0
        for rank in met {
            let count = counts[Int(rank)]
            counts[Int(rank)] = start
            start += count
        }
        var places: [UInt64] = []
        swap(&places, &scratch.places)
        if places.count < total { places = Array(repeating: 0, count: total) }
        try TokenStream.forEach(stream) { term, document, position, _ in
            let rank = Int(terms.ranks[term])
            places[Int(counts[rank])] = UInt64(document) << 32 | UInt64(position)
            counts[rank] &+= 1
        }
        swap(&places, &scratch.places)
        swap(&counts, &scratch.counts)
        swap(&isSecondary, &scratch.isSecondary)
        scratch.met = met
    }

    /// Writes the places of one term, each position once.
    private static func write(
        _ places: inout [UInt64],
        _ range: Range<Int>,
        _ titleLengths: [Int32],
        to writer: inout SegmentWriter
    ) {
        // Joined words come after their parts, so the order is not quite that of the text.
        for index in range.dropFirst() where places[index] < places[index - 1] {
            places[range].sort()
            break
        }
        writer.beginTerm()
        var start = range.lowerBound
        while start < range.upperBound {
            let document = Int(places[start] >> 32)
            let titleLength = Int(titleLengths[document])
            var posting = Postings.Posting(document: document, count: 0)
            var last = -1
            var end = start
            while end < range.upperBound, Int(places[end] >> 32) == document {
                let position = Int(places[end] & 0xFFFF_FFFF)
                if position > last {
                    posting.count += 1
                    if position < titleLength { posting.inTitle += 1 }
                    writer.add(position: position, after: last)
                    last = position
                }
                end += 1
            }
            writer.add(posting)
            start = end
        }
    }
}
