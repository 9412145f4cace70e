/// A slow, independent reading of what a query means, for ASCII text: the oracle of the scan.
///
/// It shares nothing with the module but the rules written at its types: words by a regular
/// expression, positions in dictionaries, every document evaluated for every leaf.
struct NaiveDocument {
    /// For each part the terms at each position, and whether it is a title.
    let parts: [(terms: [Int: Set<String>], isTitle: Bool)]
    let length: Int

    init(_ texts: [(text: String, isTitle: Bool)]) {
        var length = 0
        parts = texts.map { part in
            let chains = NaiveText.chains(part.text)
            var terms: [Int: Set<String>] = [:]
            var position = 0
            for chain in chains {
                terms[position, default: []].insert(chain.joined)
                for word in chain.words {
                    terms[position, default: []].insert(word)
                    let pieces = word.split(separator: "'").map(String.init)
                    if pieces.count > 1 {
                        for piece in pieces where piece.count >= 3 {
                            terms[position, default: []].insert(piece)
                        }
                    }
                    position += 1
                }
            }
            length += position
            return (terms, part.isTitle)
        }
        self.length = length
    }
}

/// A word or hyphenated word: its parts, and all of them as one.
struct NaiveChain {
    var words: [String]
    var joined: String
}

enum NaiveText {
    static func chains(_ text: String) -> [NaiveChain] {
        let lower = text.lowercased()
        var chains: [NaiveChain] = []
        var end: String.Index?
        for match in lower.matches(of: /(?:[a-z]'(?=[a-z])|[0-9]'(?=[0-9])|[a-z0-9])+/) {
            let word = String(match.output)
            let joint = end.map { String(lower[$0..<match.range.lowerBound]) } ?? ""
            if let before = chains.last?.words.last, joins(joint, before, word) {
                chains[chains.count - 1].words.append(word)
                chains[chains.count - 1].joined += (joint == "-" ? "" : joint) + word
            } else {
                chains.append(NaiveChain(words: [word], joined: word))
            }
            end = match.range.upperBound
        }
        return chains
    }

    private static func joins(_ joint: String, _ before: String, _ after: String) -> Bool {
        if joint == "-" { return true }
        guard joint == "." || joint == "," else { return false }
        return before.last?.isNumber == true && after.first?.isNumber == true
    }
}

struct NaiveLeaf: Hashable {
    /// The text of the leaf, without stars and quotes.
    let text: String
    var isQuoted = false
    var starBefore = false
    var starAfter = false

    var written: String {
        if isQuoted { return "\"\(text)\"" }
        return (starBefore ? "*" : "") + text + (starAfter ? "*" : "")
    }

    /// The sequences of terms that it stands for.
    var sequences: [[String]] {
        let chains = NaiveText.chains(text)
        let apart = chains.flatMap(\.words)
        let joined = chains.map(\.joined)
        return apart == joined ? [apart] : [apart, joined]
    }

    /// The places where it occurs in a part.
    func places(in terms: [Int: Set<String>]) -> Set<Int> {
        var found: Set<Int> = []
        for sequence in sequences {
            for start in terms.keys {
                let occurs = sequence.indices.allSatisfy { index in
                    (terms[start + index] ?? []).contains {
                        matches($0, sequence[index], index, of: sequence.count)
                    }
                }
                if occurs { found.insert(start) }
            }
        }
        return found
    }

    private func matches(_ term: String, _ wanted: String, _ index: Int, of count: Int) -> Bool {
        switch (starBefore && index == 0, starAfter && index == count - 1) {
        case (false, false): term == wanted
        case (false, true): term.hasPrefix(wanted)
        case (true, false): term.hasSuffix(wanted)
        case (true, true): term.contains(wanted)
        }
    }

    func frequency(in document: NaiveDocument) -> Int {
        document.parts.reduce(0) { $0 + places(in: $1.terms).count * ($1.isTitle ? 3 : 1) }
    }
}

indirect enum NaiveNode {
    case leaf(NaiveLeaf)
    case all([NaiveNode])
    case any([NaiveNode])
    case not(NaiveNode)

    func holds(for document: NaiveDocument) -> Bool {
        switch self {
        case .leaf(let leaf): leaf.frequency(in: document) > 0
        case .all(let nodes): nodes.allSatisfy { $0.holds(for: document) }
        case .any(let nodes): nodes.contains { $0.holds(for: document) }
        case .not(let node): !node.holds(for: document)
        }
    }

    /// Leaves that are not below a `NOT`.
    var wanted: Set<NaiveLeaf> {
        switch self {
        case .leaf(let leaf): [leaf]
        case .all(let nodes), .any(let nodes): nodes.reduce(into: []) { $0.formUnion($1.wanted) }
        case .not: []
        }
    }

    /// Whether something is found rather than only left out.
    var isFindable: Bool {
        switch self {
        case .leaf: true
        case .not: false
        case .all(let nodes): nodes.contains { $0.isFindable }
        case .any(let nodes): nodes.allSatisfy { $0.isFindable }
        }
    }

    /// Whether each alternative, wherever it stands, finds something.
    var hasFindableAlternatives: Bool {
        switch self {
        case .leaf: true
        case .not(let node): node.hasFindableAlternatives
        case .all(let nodes): nodes.allSatisfy { $0.hasFindableAlternatives }
        case .any(let nodes): nodes.allSatisfy { $0.isFindable && $0.hasFindableAlternatives }
        }
    }

    func written(_ random: inout SeededGenerator) -> String {
        switch self {
        case .leaf(let leaf): return leaf.written
        case .not(let node): return "NOT " + node.bracketed(&random)
        case .any(let nodes):
            var operands: [String] = []
            for node in nodes {
                // OR binds weakest, so an AND needs no parentheses below it.
                if case .all = node, random.chance(50) {
                    operands.append(node.written(&random))
                } else {
                    operands.append(node.bracketed(&random))
                }
            }
            return operands.joined(separator: " OR ")
        case .all(let nodes):
            var text = nodes[0].bracketed(&random)
            for node in nodes.dropFirst() {
                text += random.chance(50) ? " AND " : "  "
                text += node.bracketed(&random)
            }
            return text
        }
    }

    private func bracketed(_ random: inout SeededGenerator) -> String {
        switch self {
        case .leaf, .not: random.chance(15) ? "(\(written(&random)))" : written(&random)
        case .all, .any: "(\(written(&random)))"
        }
    }
}
