import Practice
import Search

/// The filters of a query, with the names and dates in them understood.
struct QueryFilters {
    private var engagements: Set<Identifier>?
    private var tests: [@Sendable (Record) -> Bool] = []

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

    func takes(_ record: Record) -> Bool { tests.allSatisfy { $0(record) } }

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
            narrow(to: [try Self.engagement(value, all)], of: all, isWanted)
        case .kind:
            guard Kind.named(value) != nil else { throw .noSuchKind }
            tests.append { ($0.note.kind == value) == isWanted }
        case .tag:
            tests.append { $0.note.isTagged(value) == isWanted }
        case .since, .until:
            let bound = try Self.moment(value, now)
            let isSince = filter.name == .since
            tests.append { record in
                guard let at = record.note.at else { return false }
                return (isSince ? at.isNotBefore(bound) : bound.isNotBefore(at)) == isWanted
            }
        case .signed:
            let answer = NameFold.fold(value)
            guard answer == "yes" || answer == "no" else { throw .notYesOrNo }
            let wanted = (answer == "yes") == isWanted
            tests.append { ($0.status == .signed) == wanted }
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
        switch Reference.match(value, among: clients.map { ($0.id, [$0.name]) }) {
        case .one(let id): return id
        case .none: throw .noSuchClient
        case .ambiguous(let candidates): throw .ambiguousClient(candidates: candidates)
        }
    }

    private static func engagement(
        _ value: String,
        _ all: [Engagement]
    ) throws(QueryProblem) -> Identifier {
        switch Reference.match(value, among: all.map { ($0.id, []) }) {
        case .one(let id): return id
        case .none: throw .noSuchEngagement
        case .ambiguous(let candidates): throw .ambiguousEngagement(candidates: candidates)
        }
    }

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
