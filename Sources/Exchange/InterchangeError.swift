/// Why a file of records could not be read: where, and what kind of problem.
///
/// It names keys and columns, never what stands in them.
package struct InterchangeError: Error, Equatable, Sendable {
    /// The line of the file, from 1, on which the record begins; 0 where no line is to blame.
    package var line: Int
    /// The key, column or front-matter name concerned, as the file spells it.
    package var field: String?
    package var problem: Problem

    package init(line: Int, field: String? = nil, problem: Problem) {
        self.line = line
        self.field = field
        self.problem = problem
    }

    package enum Problem: Equatable, Sendable {
        /// The source of bytes threw; its owner knows why.
        case sourceFailed
        case notUTF8
        /// A line, a CSV row or a whole Markdown document is over the limit.
        case tooLong
        case notJSON
        /// Keys or columns that mean nothing here and are neither mapped nor ignored, in text order.
        case unknownKeys([String])
        /// A key or section that must be there is not.
        case missing
        /// Neither `YYYY-MM-DD` nor a time with an offset.
        case badDate
        /// Not one of the words for a status.
        case badStatus
        case wrongType
        /// A key, a column or the target of a mapping occurs twice.
        case duplicateKey
        /// A CSV file without a header row.
        case noHeader
        /// A CSV row with another number of cells than the header.
        case cellCount(expected: Int, found: Int)
        /// A quotation mark inside an unquoted cell, or text after a closing one.
        case strayQuote
        /// The file ends inside a quoted cell.
        case openQuote
        /// A carriage return without a line feed outside of quotes.
        case strayReturn
        /// A backslash in a list of tags before something that needs none.
        case badEscape
        /// The front matter has no closing `---`.
        case openFrontMatter
        /// The front matter is not a YAML mapping with text keys.
        case notYAML
    }
}
