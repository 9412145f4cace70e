import Practice
import Search

/// The filters of a query, with the names and dates in them understood.
struct QueryFilters {
    private var engagements: Set<Identifier>?
    private var tests: [@Sendable (Note, Status) -> Bool] = []
    private var fieldTests: [@Sendable (String) -> Bool] = []

    /// No filters at all.
    init() {}

    /// - Parameter engagements: all that the role has.
    init(
        _ filters: [Filter],
        among engagements: [Engagement],
        clients: [Person],
        now: Moment
    ) throws(SearchError) {
        for filter in filters {
            do throws(QueryProblem) {
                try add(filter, engagements, clients, now)
            } catch {
                throw .query(error, column: filter.column)
            }
        }
    }

    /// Whether records of an engagement need to be looked at.
    func takes(_ engagement: Identifier) -> Bool { engagements?.contains(engagement) ?? true }

    /// Whether a record, of which kind, time and tags are enough, is taken.
    func takes(_ note: Note, _ status: Status) -> Bool { tests.allSatisfy { $0(note, status) } }

    /// Whether every record is.
    var takesAll: Bool { tests.isEmpty }

    /// Which parts of a record are searched, by name; `nil` for all.
    var fields: (@Sendable (String) -> Bool)? {
        guard !fieldTests.isEmpty else { return nil }
        let tests = fieldTests
        return { name in tests.allSatisfy { $0(name) } }
    }

    private mutating func add(
        _ filter: Filter,
        _ all: [Engagement],
        _ clients: [Person],
        _ now: Moment
    ) throws(QueryProblem) {
        let value = filter.value
        let isWanted = !filter.isNegated
        switch filter.name {
        case .client:
            let client = try Self.client(value, clients)
            let theirs = all.filter { $0.clients.contains { $0.id == client } }.map(\.id)
            narrow(to: Set(theirs), of: all, isWanted)
        case .within:
            let field = try Self.field(value)
            fieldTests.append { ($0.lowercased() == field) == isWanted }
        case .kind:
            guard Kind.named(value) != nil else { throw .noSuchKind }
            tests.append { note, _ in (note.kind == value) == isWanted }
        case .tag:
            tests.append { note, _ in note.isTagged(value) == isWanted }
        case .since, .until:
            let bound = try Self.moment(value, now)
            let isSince = filter.name == .since
            tests.append { note, _ in
                guard let at = note.at else { return false }
                return (isSince ? at.isNotBefore(bound) : bound.isNotBefore(at)) == isWanted
            }
        case .signed:
            let answer = NameFold.fold(value)
            guard answer == "yes" || answer == "no" else { throw .notYesOrNo }
            let wanted = (answer == "yes") == isWanted
            tests.append { _, status in (status == .signed) == wanted }
        }
    }

    private mutating func narrow(to some: Set<Identifier>, of all: [Engagement], _ isWanted: Bool) {
        let taken = isWanted ? some : Set(all.map(\.id)).subtracting(some)
        engagements = engagements?.intersection(taken) ?? taken
    }

    private static func client(
        _ value: String,
        _ clients: [Person]
    ) throws(QueryProblem) -> Identifier {
        switch Reference.match(value, among: clients.map { ($0.id, $0.names) }) {
        case .one(let id): return id
        case .none: throw .noSuchClient
        case .ambiguous(let candidates): throw .ambiguousClient(candidates: candidates)
        }
    }

    /// A field of any kind, or what every record has; in lower case.
    private static func field(_ value: String) throws(QueryProblem) -> String {
        let name = value.lowercased()
        guard fieldNames.contains(name) else { throw .noSuchField }
        return name
    }

    private static let fieldNames = Set(
        ["title", "tags", "body"] + Kind.all.flatMap(\.fields).map { $0.name.lowercased() }
    )

    private static func moment(_ value: String, _ now: Moment) throws(QueryProblem) -> Moment {
        do throws(MomentError) {
            return try Moment(spoken: value, now: now)
        } catch {
            throw .badDate(error)
        }
    }
}

extension QueryProblem: Error {}

extension QueryProblem {
    init(_ problem: QueryError.Problem) {
        self =
            switch problem {
            case .emptyQuery: .emptyQuery
            case .nothingToFind: .nothingToFind
            case .unbalancedQuote: .unbalancedQuote
            case .unbalancedParenthesis: .unbalancedParenthesis
            case .emptyGroup: .emptyGroup
            case .danglingOperator: .danglingOperator
            case .onlyExclusions: .onlyExclusions
            case .unknownFilter: .unknownFilter
            case .missingFilterValue: .missingFilterValue
            case .filterInsideGroup: .filterInsideGroup
            case .bareStar: .bareStar
            case .starInsideWord: .starInsideWord
            case .tooManyTerms: .tooManyTerms
            case .nestedTooDeep: .nestedTooDeep
            }
    }
}
