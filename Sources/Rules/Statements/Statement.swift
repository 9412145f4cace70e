/// What one of the source texts says about therapy or coaching, in this project's words.
///
/// A row of the trace: from a source to the rules that carry it (Docs/Trace.md).
public struct Statement: Identifiable, Hashable, Sendable {
    /// The source and the line in it, such as `000:L8c`; a letter where a line says several things.
    public let id: String
    public let text: String
    /// The rules that carry it, at least one; the first is the nearest to it.
    public let rules: [String]

    init(_ id: String, _ text: String, _ rules: String...) {
        self.id = id
        self.text = text
        self.rules = rules
    }
}

extension Statement {
    /// Every statement, in the order of the sources.
    public static let all: [Statement] = Source.all.flatMap(\.statements)

    /// The statement with this id; `nil` if there is none.
    public static func named(_ id: String) -> Statement? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    /// A text in which somebody explains the difference.
    public struct Source: Identifiable, Sendable {
        /// Such as `000`: what its statements' ids begin with.
        public let id: String
        /// What it is, in a few words.
        public let title: String
        public let statements: [Statement]

        public static let all: [Source] = [
            Source(
                id: "000",
                title: "a therapist who added coaching to her practice",
                statements: source000
            ),
            Source(
                id: "001",
                title: "a coach for people who recover from trauma",
                statements: source001
            ),
            Source(
                id: "002",
                title: "two columns of differences, and six signs that a therapist comes first",
                statements: source002
            ),
            Source(
                id: "003",
                title: "two lists of emphases, and what stands behind them",
                statements: source003
            ),
            Source(
                id: "004",
                title: "a page about coaching and peer support",
                statements: source004
            ),
        ]
    }
}

extension Rule {
    /// The statements from which it comes, in this project's words.
    public var statements: [Statement] { sources.compactMap(Statement.named) }

    /// The statements that led to it without asking for it.
    public var leadingStatements: [Statement] { leads.compactMap(Statement.named) }
}
