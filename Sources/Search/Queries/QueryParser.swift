/// Parses a query by recursive descent: `OR` over `AND` over `NOT` over leaves and groups.
///
/// Filters are lifted out of the tree on the way; a piece without words leaves nothing behind.
struct QueryParser: ~Copyable {
    private var lexer: QueryLexer
    private var lookahead: Lexeme?
    private var table = LeafTable()
    private var filters: [Filter] = []
    private var depth = 0
    /// Where the last lexeme taken begins; an operand that is missing at the end is blamed on it.
    private var lastStart = 0
    /// How many `NOT` lie around what is being parsed.
    private var exclusions = 0
    /// What stops a filter from being one for the whole query: alternatives, excluded groups.
    private var barriers = 0

    init(_ text: String) {
        lexer = QueryLexer(text)
    }

    mutating func parse() throws(QueryError) -> Query {
        try advance()
        guard lookahead != nil else { throw lexer.error(.emptyQuery, at: 0) }
        let operand = try parseAny()
        if let rest = lookahead { throw lexer.error(.unbalancedParenthesis, at: rest.start) }
        let root = try root(of: operand)
        return Query(root: root, leaves: table.leaves, terms: table.terms, filters: filters)
    }

    /// What an operand came to.
    private enum Operand {
        case node(Query.Node)
        /// A filter, now in the list.
        case filter
        /// Text without a word in it.
        case wordless
    }

    private func root(of operand: Operand) throws(QueryError) -> Query.Node? {
        switch operand {
        case .node(let node):
            guard !node.isFindable, filters.isEmpty else { return node }
            throw lexer.error(.onlyExclusions, at: 0)
        case .filter: return nil
        case .wordless: throw lexer.error(.nothingToFind, at: 0)
        }
    }

    private mutating func advance() throws(QueryError) {
        lookahead = try lexer.next()
    }

    private mutating func take() throws(QueryError) -> Lexeme? {
        let lexeme = lookahead
        if let lexeme { lastStart = lexeme.start }
        try advance()
        return lexeme
    }
}

// Operators.
extension QueryParser {
    private mutating func parseAny() throws(QueryError) -> Operand {
        let start = lookahead?.start ?? lastStart
        let filtersBefore = filters.count
        let first = try parseAll()
        guard case .or = lookahead?.kind else { return first }
        if filters.count > filtersBefore {
            throw error(.filterInsideGroup, column: filters[filtersBefore].column)
        }
        barriers += 1
        defer { barriers -= 1 }
        var nodes = [try alternative(first, start: start)]
        while case .or = lookahead?.kind {
            _ = try take()
            let start = lookahead?.start ?? lastStart
            nodes.append(try alternative(try parseAll(), start: start))
        }
        return .node(.any(nodes))
    }

    private func alternative(_ operand: Operand, start: Int) throws(QueryError) -> Query.Node {
        guard case .node(let node) = operand else {
            throw lexer.error(.nothingToFind, at: start)
        }
        guard node.isFindable else { throw lexer.error(.onlyExclusions, at: start) }
        return node
    }

    private mutating func parseAll() throws(QueryError) -> Operand {
        var nodes: [Query.Node] = []
        var hasFilter = false
        var wordless: Int?
        var mustFollow = true
        while true {
            switch lookahead?.kind {
            case nil, .close, .or:
                guard !mustFollow else { throw missingOperand() }
                return Self.all(nodes, hasFilter: hasFilter)
            case .and:
                guard !mustFollow else { throw missingOperand() }
                if let wordless { throw lexer.error(.nothingToFind, at: wordless) }
                _ = try take()
                wordless = try parseOperand(isBehindAnd: true, into: &nodes, &hasFilter)
            default:
                wordless = try parseOperand(isBehindAnd: false, into: &nodes, &hasFilter)
                mustFollow = false
            }
        }
    }

    /// Parses one operand; returns where it began if there was no word in it.
    private mutating func parseOperand(
        isBehindAnd: Bool,
        into nodes: inout [Query.Node],
        _ hasFilter: inout Bool
    ) throws(QueryError) -> Int? {
        switch lookahead?.kind {
        case nil, .close, .or, .and: throw missingOperand()
        default: break
        }
        let start = lookahead?.start ?? lastStart
        switch try parseUnary() {
        case .node(let node): nodes.append(node)
        case .filter: hasFilter = true
        case .wordless:
            guard !isBehindAnd else { throw lexer.error(.nothingToFind, at: start) }
            return start
        }
        return nil
    }

    private static func all(_ nodes: [Query.Node], hasFilter: Bool) -> Operand {
        switch nodes.count {
        case 0: hasFilter ? .filter : .wordless
        case 1: .node(nodes[0])
        default: .node(.all(nodes))
        }
    }

    private func missingOperand() -> QueryError {
        if case .close = lookahead?.kind, depth == 0, let start = lookahead?.start {
            return lexer.error(.unbalancedParenthesis, at: start)
        }
        return lexer.error(.danglingOperator, at: lookahead.map(\.start) ?? lastStart)
    }

    private func error(_ problem: QueryError.Problem, column: Int) -> QueryError {
        QueryError(column: column, problem: problem)
    }
}

// Operands.
extension QueryParser {
    private mutating func parseUnary() throws(QueryError) -> Operand {
        guard let lexeme = try take() else { throw missingOperand() }
        switch lexeme.kind {
        case .not: return try parseNot(lexeme)
        case .open: return try parseGroup(lexeme)
        case .text(let text, let isQuoted, let before, let after):
            let stars = LeafTable.Stars(before: before, after: after)
            return try leaf(text, stars, isQuoted: isQuoted, start: lexeme.start)
        case .filter(let name, let value):
            return try filter(name, value, isNegated: false, start: lexeme.start)
        case .close: throw lexer.error(.unbalancedParenthesis, at: lexeme.start)
        case .and, .or: throw lexer.error(.danglingOperator, at: lexeme.start)
        }
    }

    private mutating func parseNot(_ lexeme: Lexeme) throws(QueryError) -> Operand {
        try descend(at: lexeme.start)
        defer { depth -= 1 }
        switch lookahead?.kind {
        case nil, .and, .or, .close:
            throw lexer.error(.danglingOperator, at: lexeme.start)
        case .filter(let name, let value):
            let start = try take()?.start ?? lexeme.start
            return try filter(name, value, isNegated: true, start: start)
        default:
            break
        }
        exclusions += 1
        barriers += 1
        defer {
            exclusions -= 1
            barriers -= 1
        }
        switch try parseUnary() {
        case .node(let node): return .node(.not(node))
        case .filter, .wordless: throw lexer.error(.nothingToFind, at: lexeme.start)
        }
    }

    private mutating func parseGroup(_ lexeme: Lexeme) throws(QueryError) -> Operand {
        try descend(at: lexeme.start)
        defer { depth -= 1 }
        if case .close = lookahead?.kind { throw lexer.error(.emptyGroup, at: lexeme.start) }
        guard lookahead != nil else {
            throw lexer.error(.unbalancedParenthesis, at: lexeme.start)
        }
        let operand = try parseAny()
        guard case .close = lookahead?.kind else {
            throw lexer.error(.unbalancedParenthesis, at: lexeme.start)
        }
        _ = try take()
        return operand
    }

    private mutating func descend(at start: Int) throws(QueryError) {
        depth += 1
        guard depth <= Query.depthLimit else { throw lexer.error(.nestedTooDeep, at: start) }
    }

    private mutating func leaf(
        _ text: [UInt8],
        _ stars: LeafTable.Stars,
        isQuoted: Bool,
        start: Int
    ) throws(QueryError) -> Operand {
        let index: Int?
        do {
            index = try table.leaf(text, stars: stars, isWanted: exclusions == 0)
        } catch {
            throw lexer.error(.tooManyTerms, at: start)
        }
        if let index { return .node(.leaf(index)) }
        guard !isQuoted else { throw lexer.error(.nothingToFind, at: start) }
        guard !stars.before, !stars.after else { throw lexer.error(.bareStar, at: start) }
        return .wordless
    }

    private mutating func filter(
        _ name: Filter.Name,
        _ value: String,
        isNegated: Bool,
        start: Int
    ) throws(QueryError) -> Operand {
        guard barriers == 0 else { throw lexer.error(.filterInsideGroup, at: start) }
        guard filters.count < Query.termLimit else { throw lexer.error(.tooManyTerms, at: start) }
        let column = lexer.column(at: start)
        filters.append(Filter(name: name, value: value, isNegated: isNegated, column: column))
        return .filter
    }
}

extension Query.Node {
    /// Whether the node finds something by itself, rather than only leaving something out.
    fileprivate var isFindable: Bool {
        switch self {
        case .leaf: true
        case .not: false
        case .all(let nodes): nodes.contains { $0.isFindable }
        case .any(let nodes): nodes.allSatisfy { $0.isFindable }
        }
    }
}
