/// Patterns of words as one tree, walked from each place where one can begin.
struct PatternTree: Sendable {
    /// A pattern that ends: which one, and the place after its last token.
    struct Match {
        var pattern: Int
        var start: Int
        var end: Int
    }

    private struct Edge {
        var node: Int
        /// The class that the next word must be of; `nil` for a gap.
        var words: Int?
        /// How many tokens a gap may pass over.
        var gap = 0
    }

    private var edges: [[Edge]] = [[]]
    private var outputs: [[Int]] = [[]]
    private var trueBeginnings: Set<Int> = []
    private var beginsMention: [Bool] = []
    /// The node that an edge of the root leads to, by class of words.
    private var rootEdges: [Element: Int] = [:]
    /// For each word the nodes to which the root leads.
    private var beginnings: [[Int]] = []
    /// The edges of node `n`, one after the other, from `firstEdge[n]` to `firstEdge[n + 1]`.
    private var flat: [Edge] = []
    private var firstEdge: [Int] = []

    /// - Parameter isFalse: only looks like what is looked for: no reason to look closer.
    mutating func insert(_ elements: [Element], as pattern: Int, isFalse: Bool = false) {
        if !isFalse, let words = elements.first?.words { trueBeginnings.insert(words) }
        var node = 0
        for element in elements {
            let known =
                node == 0
                ? rootEdges[element]
                : edges[node].first { $0.words == element.words && $0.gap == element.gap }?.node
            if let known {
                node = known
            } else {
                if node == 0 { rootEdges[element] = edges.count }
                edges.append([])
                outputs.append([])
                edges[node].append(
                    Edge(node: edges.count - 1, words: element.words, gap: element.gap)
                )
                node = edges.count - 1
            }
        }
        outputs[node].append(pattern)
    }

    /// One place of a pattern: a class of words, or a gap.
    struct Element: Hashable {
        var words: Int?
        var gap = 0
    }

    mutating func finish(_ classes: WordClasses) {
        beginnings = Array(repeating: [], count: classes.wordCount)
        for edge in edges[0] {
            guard let words = edge.words else { continue }
            for word in classes.words(of: words) { beginnings[Int(word)].append(edge.node) }
        }
        beginsMention = Array(repeating: false, count: classes.wordCount)
        for words in trueBeginnings {
            for word in classes.words(of: words) { beginsMention[Int(word)] = true }
        }
        for list in edges {
            firstEdge.append(flat.count)
            flat += list
        }
        firstEdge.append(flat.count)
    }

    @inline(__always)
    func begins(with word: WordNumber) -> Bool { !beginnings[Int(word)].isEmpty }

    /// Whether something that is looked for can begin with the word.
    func beginsMention(with word: WordNumber) -> Bool { beginsMention[Int(word)] }

    /// Every pattern that begins at `start`.
    func matches(
        _ tokens: [Token],
        from start: Int,
        _ classes: WordClasses,
        into matches: inout [Match]
    ) {
        for node in beginnings[Int(tokens[start].word)] {
            follow(node, tokens, at: start + 1, from: start, classes, &matches)
        }
    }

    private func follow(
        _ node: Int,
        _ tokens: [Token],
        at place: Int,
        from start: Int,
        _ classes: WordClasses,
        _ matches: inout [Match]
    ) {
        for pattern in outputs[node] {
            matches.append(Match(pattern: pattern, start: start, end: place))
        }
        guard place < tokens.count else { return }
        for index in firstEdge[node]..<firstEdge[node + 1] {
            let edge = flat[index]
            guard let words = edge.words else {
                pass(edge, tokens, at: place, from: start, classes, &matches)
                continue
            }
            if classes.contains(words, tokens[place].word) {
                follow(edge.node, tokens, at: place + 1, from: start, classes, &matches)
            }
        }
    }

    /// Passes over up to `gap` words, never over what ends a clause.
    private func pass(
        _ edge: Edge,
        _ tokens: [Token],
        at place: Int,
        from start: Int,
        _ classes: WordClasses,
        _ matches: inout [Match]
    ) {
        for skipped in 0...edge.gap {
            let next = place + skipped
            guard next < tokens.count else { return }
            if skipped > 0, !tokens[next - 1].isWord { return }
            follow(edge.node, tokens, at: next, from: start, classes, &matches)
        }
    }
}

/// Which words a class holds.
struct WordClasses: Sendable {
    private var bits: [UInt64]
    private let rowLength: Int
    let wordCount: Int

    init(classCount: Int, wordCount: Int) {
        rowLength = (wordCount + 63) / 64
        bits = Array(repeating: 0, count: rowLength * classCount)
        self.wordCount = wordCount
    }

    mutating func insert(_ word: WordNumber, into words: Int) {
        bits[words * rowLength + Int(word) / 64] |= 1 << UInt64(word % 64)
    }

    func words(of words: Int) -> [WordNumber] {
        var found: [WordNumber] = []
        var column = 0
        while column < rowLength {
            var rest = bits[words * rowLength + column]
            while rest != 0 {
                found.append(WordNumber(column * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
            column += 1
        }
        return found
    }

    @inline(__always)
    func contains(_ words: Int, _ word: WordNumber) -> Bool {
        bits[words * rowLength + Int(word) / 64] & (1 << UInt64(word % 64)) != 0
    }
}
