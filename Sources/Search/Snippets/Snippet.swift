/// The passage of a text that shows best why it was found.
///
/// The passage holds as many different wanted leaves of the query as fit in `width` characters,
/// then as many occurrences, then is the earliest. It begins with its sentence if that leaves a
/// third of the room behind the match, and goes on while there is room, to the end of a sentence
/// where that leaves it half full at least. Where it begins or ends within a sentence it is cut
/// between words and shows `…`, which is not counted in `width`. Runs of white space and control
/// characters become one space. It is never cut within a grapheme cluster. A text without any
/// match gives its beginning.
package struct Snippet: Equatable, Sendable {
    /// The passage on one line.
    package let text: String
    /// What matched, as ranges of `text`: rising, apart from each other, on character boundaries.
    package let matches: [Range<String.Index>]

    package init(_ query: Query, _ text: String, width: Int = 160) {
        var finder = MatchFinder(query)
        let marks = finder.marks(in: text)
        let room = max(1, width)
        let core = Passage.core(of: marks, in: text, width: room)
        let passage = Passage(text, around: core, width: room)
        self = passage.snippet(marks)
    }

    init(text: String, matches: [Range<String.Index>]) {
        self.text = text
        self.matches = matches
    }
}

/// One matched stretch of a text, in bytes, and the leaf it belongs to.
struct Mark {
    let range: Range<Int>
    let leaf: Int
}

/// Finds what a query matches within one text.
struct MatchFinder: ~Copyable {
    private let wanted: [Int]
    private var matcher: LeafMatcher

    init(_ query: Query) {
        wanted = query.leaves.indices.filter { query.leaves[$0].isWanted }
        matcher = LeafMatcher(query)
    }

    /// All matched stretches, by where they begin.
    mutating func marks(in text: String) -> [Mark] {
        matcher.beginDocument()
        matcher.read(text.utf8Span.span)
        var marks: [Mark] = []
        for leaf in wanted {
            matcher.forEachRange(of: leaf) { marks.append(Mark(range: $0, leaf: leaf)) }
        }
        marks.sort {
            ($0.range.lowerBound, $0.range.upperBound, $0.leaf)
                < ($1.range.lowerBound, $1.range.upperBound, $1.leaf)
        }
        return marks
    }
}
