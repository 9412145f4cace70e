public import Practice

/// What a search found.
public struct SearchResults: Sendable {
    /// The number of all records that matched, also of those beyond the limit.
    public let total: Int
    /// The best, by falling score, then the newest first.
    public let hits: [SearchHit]
    /// What could not be read: a record among it was not searched; where it was an index, its
    /// engagement was searched record by record instead.
    public let problems: [IntegrityProblem]
}

/// One record that matched.
public struct SearchHit: Sendable {
    public let id: Identifier
    /// Those who take part in its engagement; none in a client's own journal.
    public let clientNames: [String]
    public let kind: String
    public let at: Moment?
    public let status: Status
    public let title: String
    public let snippet: SearchSnippet
    /// BM25; 0 for a query that only filters.
    public let score: Double
}

/// The passage that shows best why a record was found.
public struct SearchSnippet: Sendable {
    /// On one line; empty where the record has no text besides its title.
    public let text: String
    /// What matched, as rising ranges of `text` on character boundaries.
    public let matches: [Range<String.Index>]
}

/// Why a search did not take place.
public enum SearchError: Error, Sendable {
    case vault(VaultError)
    /// The query cannot be understood; the character, counted from 1, at which the problem begins.
    case query(QueryProblem, column: Int)
}

/// What is wrong with a query; no case repeats its text.
public enum QueryProblem: Hashable, Sendable {
    case emptyQuery
    /// Only characters that are no words.
    case nothingToFind
    case unbalancedQuote
    case unbalancedParenthesis
    case emptyGroup
    /// `AND`, `OR` or `NOT` with nothing to work on.
    case danglingOperator
    /// `NOT` with nothing beside it that could be found.
    case onlyExclusions
    case unknownFilter
    case missingFilterValue
    /// A filter within `OR`, or within a group that is excluded.
    case filterInsideGroup
    /// A star with no word at it.
    case bareStar
    case starInsideWord
    case tooManyTerms
    case nestedTooDeep
    /// Nobody on the roster is called what stands behind `client:`.
    case noSuchClient
    /// Several are.
    case ambiguousClient(candidates: [Identifier])
    /// What stands behind `in:` is no field: neither `title`, `tags` or `body` nor one of a kind's form.
    case noSuchField
    /// What stands behind `kind:` is no kind.
    case noSuchKind
    /// What stands behind `since:` or `until:` is no date.
    case badDate(MomentError)
    /// What stands behind `signed:` is neither `yes` nor `no`.
    case notYesOrNo
}
