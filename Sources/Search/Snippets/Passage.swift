/// A stretch of a text chosen for a snippet, with its surroundings as characters.
struct Passage {
    private let characters: [Character]
    /// The byte of the text at which the first character begins.
    private let firstByte: Int
    private let beginsText: Bool
    private let endsText: Bool
    /// What is to be shown, in indices of `characters`.
    private var shown: Range<Int>

    /// The bytes from the first to the last mark of the window that covers most leaves.
    static func core(of marks: [Mark], in text: String, width: Int) -> Range<Int> {
        guard !marks.isEmpty else { return beginning(of: text) }
        let columns = columns(of: marks, in: text)
        var counts = InlineArray<64, Int>(repeating: 0)
        var best = (distinct: 0, count: 0, range: 0..<0)
        var distinct = 0
        var next = 0
        for first in marks.indices {
            while next < marks.count,
                next == first || columns[next].upperBound - columns[first].lowerBound <= width
            {
                distinct += counts[marks[next].leaf] == 0 ? 1 : 0
                counts[marks[next].leaf] += 1
                next += 1
            }
            if (distinct, next - first) > (best.distinct, best.count) {
                best = (distinct, next - first, first..<next)
            }
            counts[marks[first].leaf] -= 1
            distinct -= counts[marks[first].leaf] == 0 ? 1 : 0
        }
        let chosen = marks[best.range]
        let end = chosen.reduce(0) { max($0, $1.range.upperBound) }
        return marks[best.range.lowerBound].range.lowerBound..<end
    }

    private static func beginning(of text: String) -> Range<Int> {
        let first = text.firstIndex { !$0.isBlank } ?? text.startIndex
        let byte = text.utf8.distance(from: text.startIndex, to: first)
        return byte..<byte
    }

    /// Where the marks stand, counted in scalars, which is near enough for choosing.
    private static func columns(of marks: [Mark], in text: String) -> [Range<Int>] {
        let utf8 = text.utf8Span.span
        var column = 0
        var byte = 0
        return marks.map { mark in
            while byte < mark.range.lowerBound {
                if utf8[byte] & 0xC0 != 0x80 { column += 1 }
                byte += 1
            }
            let length = mark.range.count { utf8[$0] & 0xC0 != 0x80 }
            return column..<(column + length)
        }
    }

    /// Chooses what to show around the bytes of `core`.
    init(_ text: String, around core: Range<Int>, width: Int) {
        let utf8 = text.utf8
        let start = text.characterStart(
            utf8.index(utf8.startIndex, offsetBy: core.lowerBound)
        )
        let end = text.characterEnd(utf8.index(utf8.startIndex, offsetBy: core.upperBound))
        let low = text.index(start, offsetBy: -width, limitedBy: text.startIndex) ?? text.startIndex
        let high = text.index(end, offsetBy: width, limitedBy: text.endIndex) ?? text.endIndex
        characters = Array(text[low..<high])
        firstByte = utf8.distance(from: utf8.startIndex, to: low)
        beginsText = low == text.startIndex
        endsText = high == text.endIndex
        let from = text.distance(from: low, to: start)
        let count = min(width, text.distance(from: start, to: end))
        shown = from..<(from + count)
        extendBackward(room: width - count)
        extendForward(width: width)
    }

    private mutating func extendBackward(room: Int) {
        let core = shown.lowerBound
        let farthest = max(0, core - room * 2 / 3)
        let sentence = (farthest...core).last { startsSentence(at: $0) }
        let nearest = max(0, core - room / 3)
        let word = (nearest..<core).first { isBoundary($0) && characters[$0].beginsWord }
        shown = (sentence ?? word ?? core)..<shown.upperBound
    }

    private mutating func extendForward(width: Int) {
        let core = shown.upperBound
        let farthest = max(core, min(characters.count, shown.lowerBound + width))
        guard farthest < characters.count || !endsText else {
            shown = shown.lowerBound..<farthest
            return
        }
        let half = max(core, shown.lowerBound + width / 2)
        let sentence =
            half <= farthest ? (half...farthest).last { endsSentence(at: $0) } : nil
        let word = (core...farthest).last { isBoundary($0) }
        shown = shown.lowerBound..<(sentence ?? word ?? core)
    }

    private func startsSentence(at index: Int) -> Bool {
        guard index > 0 else { return beginsText }
        guard index < characters.count else { return endsText }
        return SentenceBreak.lies(before: index, in: characters, opensText: beginsText)
    }

    private func endsSentence(at index: Int) -> Bool {
        let next = characters[index...].firstIndex { !$0.isBlank } ?? characters.count
        return startsSentence(at: next)
    }

    /// Whether the text may be cut here without cutting a word.
    private func isBoundary(_ index: Int) -> Bool {
        guard index > 0, index < characters.count else {
            return index == 0 ? beginsText : endsText
        }
        return !(characters[index - 1].isInWord && characters[index].isInWord)
    }
}

// Putting it on one line.
extension Passage {
    func snippet(_ marks: [Mark]) -> Snippet {
        var line = MarkedLine()
        if !startsSentence(at: shown.lowerBound) { line.append("…") }
        var byte = firstByte
        var mark = 0
        for (index, character) in characters.enumerated() where index < shown.upperBound {
            let end = byte + character.utf8.count
            while mark < marks.count, marks[mark].range.upperBound <= byte { mark += 1 }
            if shown.contains(index) {
                let isMarked = marks[mark...].prefix { $0.range.lowerBound < end }
                    .contains { $0.range.upperBound > byte }
                line.append(character, isMarked: isMarked)
            }
            byte = end
        }
        let isWhole = endsSentence(at: shown.upperBound)
        return line.finish(ending: isWhole ? "" : "…")
    }
}
