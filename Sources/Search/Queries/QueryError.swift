/// What is wrong with a query, and where.
package struct QueryError: Error, Equatable, Sendable {
    /// The kinds of mistakes; none of them carries text of the query.
    package enum Problem: Equatable, Sendable {
        /// Nothing but spaces.
        case emptyQuery
        /// Only characters that are no words, as in `"..."`.
        case nothingToFind
        /// A quotation mark without its counterpart.
        case unbalancedQuote
        /// A parenthesis without its counterpart.
        case unbalancedParenthesis
        /// `()`.
        case emptyGroup
        /// `AND`, `OR` or `NOT` with nothing to work on.
        case danglingOperator
        /// `NOT` with nothing beside it that could be found.
        case onlyExclusions
        /// A name before a colon that is no filter.
        case unknownFilter
        /// A filter with nothing behind its colon.
        case missingFilterValue
        /// A filter within `OR`, or within a group that is excluded.
        case filterInsideGroup
        /// A star with no word at it.
        case bareStar
        /// A star in the middle of a word.
        case starInsideWord
        /// More than 64 different terms, of words and phrases, or of filters.
        case tooManyTerms
        /// Parentheses and `NOT` nested more than 32 deep.
        case nestedTooDeep
    }

    /// The character, counted from 1, at which the problem begins.
    package let column: Int
    package let problem: Problem
}
