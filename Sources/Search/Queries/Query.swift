/// A parsed search query, and the one place that says what matches.
///
/// **Syntax.** `OR` binds weakest, then `AND`, then `NOT`; these are written in capitals. Operands
/// that stand side by side are joined by `AND`. Parentheses group. `"`, `“`, `”` and `„` open and
/// close a phrase, inside which every character is text. `word*` finds what begins with the word,
/// `*word` what ends with it, `*word*` what contains it. `client:`, `kind:`, `tag:`, `since:`,
/// `until:`, `signed:` and `in:` (in any case, the value quoted if it holds spaces) are filters;
/// they hold for the whole query and stand beside the rest, never within `OR`. A piece such as
/// `10:30`, `http://x` or `plan: rest` is text: a name that is no filter is an error only if it is
/// made of ASCII letters and its colon is followed by something other than a space or a slash.
/// Quoting makes anything text. A hyphen in front of a word means nothing; only `NOT` excludes, and
/// never alone: each alternative must have something that can be found. Pieces of a query that
/// hold no word are passed over, unless nothing else is left, they are quoted, or an operator
/// stands beside them.
///
/// **Matching.** Text becomes terms at positions as `Tokenizer` says; a document is one or more
/// parts, and positions in different parts are never neighbours. The query text is read by the
/// same tokenizer, leaving out pieces at apostrophes and the last single character of a run of
/// paired characters.
/// - A **leaf** is a word, a phrase or a bare piece of text that gives several terms (`10:30`). It
///   occurs where all its terms stand at the same distances from each other as in the query.
/// - If the leaf has hyphens (or number points), it occurs also where its joined terms stand in
///   place of the parts, so that `well-being` finds `well being`, `well-being` and `wellbeing`.
///   Either all of its compounds are taken joined or all apart.
/// - A single character of a script without spaces is a prefix: it begins a pair wherever it
///   occurs. Stars at such text change nothing, since it is found within runs anyway.
/// - At a piece that gives several terms, a star in front belongs to the first and a star behind
///   to the last: `*ell-be*` is terms ending in `ell` before terms that begin with `be`.
/// - Prefixes, suffixes and infixes compare bytes of folded terms of every kind, pieces and joined
///   terms among them.
/// - An occurrence is a position, counted once however many terms there match.
/// - A document matches if the tree of leaves is true for it. A query of filters only matches all.
///
/// **Ranking** is in `Ranking`. Leaves that stand below a `NOT` do not count for it.
package struct Query: Sendable {
    /// The most different terms, leaves, and filters that a query may have, each.
    package static let termLimit = 64
    /// How deep parentheses and `NOT` may nest.
    package static let depthLimit = 32

    /// Truth over leaves; absent if the query has filters only.
    package let root: Node?
    package let leaves: [Leaf]
    /// The different terms of all leaves.
    package let terms: [Term]
    package let filters: [Filter]

    /// Parses a query.
    ///
    /// Throws a `QueryError` for any text that is not a query; every text gives one or the other.
    package init(_ text: String) throws(QueryError) {
        var parser = QueryParser(text)
        self = try parser.parse()
    }

    init(root: Node?, leaves: [Leaf], terms: [Term], filters: [Filter]) {
        self.root = root
        self.leaves = leaves
        self.terms = terms
        self.filters = filters
    }
}

extension Query {
    /// How the bytes of a term are compared.
    package enum Comparison: Sendable {
        case exact, prefix, suffix, infix
    }

    /// Folded bytes and how to compare them.
    package struct Term: Hashable, Sendable {
        package let bytes: [UInt8]
        package let comparison: Comparison
    }

    /// A term of a leaf, by its index, at a distance from the beginning of the leaf.
    package struct PlacedTerm: Hashable, Sendable {
        package let term: Int
        package let offset: Int
    }

    /// Something to find: it occurs where one of the alternatives does.
    package struct Leaf: Hashable, Sendable {
        package let alternatives: [[PlacedTerm]]
        /// Whether its occurrences count for ranking and snippets.
        package let isWanted: Bool
    }

    /// The boolean tree.
    package indirect enum Node: Sendable {
        case leaf(Int)
        case all([Node])
        case any([Node])
        case not(Node)

        /// Whether the tree holds for the leaves found, given as bits.
        package func holds(for found: UInt64) -> Bool {
            switch self {
            case .leaf(let index): found & (1 << UInt64(index)) != 0
            case .all(let nodes): nodes.allSatisfy { $0.holds(for: found) }
            case .any(let nodes): nodes.contains { $0.holds(for: found) }
            case .not(let node): !node.holds(for: found)
            }
        }
    }
}
