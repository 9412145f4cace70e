/// What turns one sequence into another: the runs that are exchanged, in order.
///
/// The shortest script of Myers, *An O(ND) Difference Algorithm and Its Variations* (1986), between
/// what both have in common at their ends. Where it would be longer than ``longestScript``, all that
/// lies between is one exchange: whoever rewrote that much reads the text and not the script.
struct SequenceDifference {
    /// Elements of the old sequence and the elements of the new one that stand in their place; one
    /// of the two may be empty.
    struct Exchange: Equatable {
        var removed: Range<Int>
        var added: Range<Int>
    }

    /// So many elements that go or come; the trace grows with the square of it.
    static let longestScript = 1_000

    private(set) var exchanges: [Exchange] = []

    init(_ old: [Int], _ new: [Int]) {
        let shorter = min(old.count, new.count)
        let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
        let tail =
            (0..<(shorter - head)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
            ?? shorter - head
        let removed = head..<(old.count - tail)
        let added = head..<(new.count - tail)
        guard !removed.isEmpty || !added.isEmpty else { return }
        guard !removed.isEmpty, !added.isEmpty,
            let kept = Self.kept(old[removed], new[added])
        else {
            exchanges = [Exchange(removed: removed, added: added)]
            return
        }
        fill(removed, added, between: kept)
    }

    /// What lies between the pairs that are kept.
    private mutating func fill(
        _ removed: Range<Int>,
        _ added: Range<Int>,
        between kept: [(old: Int, new: Int)]
    ) {
        var next = (old: removed.lowerBound, new: added.lowerBound)
        for pair in kept + [(removed.upperBound, added.upperBound)] {
            if next.old < pair.old || next.new < pair.new {
                exchanges.append(
                    Exchange(removed: next.old..<pair.old, added: next.new..<pair.new)
                )
            }
            next = (pair.old + 1, pair.new + 1)
        }
    }

    /// The pairs of positions that a shortest script keeps; `nil` where that would be too long.
    private static func kept(
        _ old: ArraySlice<Int>,
        _ new: ArraySlice<Int>
    ) -> [(old: Int, new: Int)]? {
        let (rows, columns) = (old.count, new.count)
        let limit = min(rows + columns, longestScript)
        // On diagonal k (row − column) the furthest row that d steps reach, at k + limit + 1.
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        var trace: [[Int]] = []
        for steps in 0...limit {
            trace.append(Array(furthest[(limit + 1 - steps)...(limit + 1 + steps)]))
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                let place = diagonal + limit + 1
                let isAddition =
                    diagonal == -steps
                    || diagonal != steps && furthest[place - 1] < furthest[place + 1]
                var row = isAddition ? furthest[place + 1] : furthest[place - 1] + 1
                while row < rows, row - diagonal < columns,
                    old[old.startIndex + row] == new[new.startIndex + row - diagonal]
                {
                    row += 1
                }
                furthest[place] = row
                if row >= rows, row - diagonal >= columns {
                    return walk(back: trace, rows: rows, columns: columns).reversed().map {
                        (old.startIndex + $0.row, new.startIndex + $0.column)
                    }
                }
            }
        }
        return nil
    }

    /// From the end to the beginning along the trace: the pairs that were kept, the last one first.
    private static func walk(
        back trace: [[Int]],
        rows: Int,
        columns: Int
    ) -> [(row: Int, column: Int)] {
        var kept: [(row: Int, column: Int)] = []
        var (row, column) = (rows, columns)
        for steps in trace.indices.reversed() {
            // What was reached before this step, diagonals from −steps to steps.
            let furthest = trace[steps]
            let diagonal = row - column
            func reached(_ diagonal: Int) -> Int {
                let place = diagonal + steps
                return furthest.indices.contains(place) ? furthest[place] : -1
            }
            let isAddition =
                diagonal == -steps
                || diagonal != steps && reached(diagonal - 1) < reached(diagonal + 1)
            let before = isAddition ? diagonal + 1 : diagonal - 1
            let start = steps == 0 ? 0 : isAddition ? reached(before) : reached(before) + 1
            while row > start {
                row -= 1
                column -= 1
                kept.append((row, column))
            }
            guard steps > 0 else { break }
            row = reached(before)
            column = row - before
        }
        return kept
    }
}
