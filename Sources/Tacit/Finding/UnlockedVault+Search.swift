public import Practice
import Search

extension UnlockedVault {
    /// Searches the records of the role in hand.
    ///
    /// The query's own filters and `filter` must both hold. Psychotherapy notes are searched only
    /// where the permit includes them, withdrawn records only where `filter` names that status.
    ///
    /// - Parameters:
    ///   - limit: how many hits at most.
    ///   - now: for dates such as `since:yesterday`.
    /// - Throws: ``SearchError/query(_:column:)``; ``SearchError/vault(_:)``.
    public func search(
        _ text: String,
        filter: RecordFilter = RecordFilter(),
        limit: Int = 20,
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(SearchError) -> SearchResults {
        let includesPsychotherapyNotes = permit.action.includesPsychotherapyNotes
        let query = try Self.parse(text)
        var fault: SearchError?
        let isWide = filter.engagements.map { $0.count >= SearchPlaces.manyPlaces } ?? true
        let connection = isWide ? Alongside.connection(beside: store) : nil
        defer { Alongside.close(connection) }
        do {
            return try reading { ledger in
                do throws(SearchError) {
                    return try Searching(query, filter, includesPsychotherapyNotes, connection)
                        .run(ledger, limit: limit, now: now)
                } catch {
                    // The door knows no errors of a search.
                    fault = error
                    throw error
                }
            }
        } catch {
            throw fault ?? .vault(error)
        }
    }

    private static func parse(_ text: String) throws(SearchError) -> Query {
        do throws(QueryError) {
            return try Query(text)
        } catch {
            throw .query(QueryProblem(error.problem), column: error.column)
        }
    }
}

/// One search: through the index of each compartment in its reach, or, where there is none that can
/// be read, through its records.
private struct Searching {
    private let query: Query
    private let filter: RecordFilter
    private let includesPsychotherapyNotes: Bool

    private let connection: Alongside.Connection?

    init(
        _ query: Query,
        _ filter: RecordFilter,
        _ includesPsychotherapyNotes: Bool,
        _ connection: Alongside.Connection?
    ) {
        self.query = query
        self.filter = filter
        self.includesPsychotherapyNotes = includesPsychotherapyNotes
        self.connection = connection
    }

    func run(_ ledger: Ledger, limit: Int, now: Moment) throws(SearchError) -> SearchResults {
        var problems: [IntegrityProblem] = []
        let registry = try vault { try ledger.registry(problems: &problems) }
        let engagements = registry.engagements
        let filters = try QueryFilters(
            query.filters,
            among: engagements,
            clients: registry.people,
            now: now
        )
        let reach = engagements.filter {
            filter.takes($0.id, of: $0.clients) && filters.takes($0.id)
        }
        let names = ClientNames(reach)
        return try vault {
            let places = SearchPlaces(
                query: query,
                filter: filter,
                filters: filters,
                places: try ledger.currentDirectory().entries.filter { place in
                    names.of(place.engagement) != nil
                        && (includesPsychotherapyNotes || place.realm != .psychotherapyNotes)
                }
            )
            let found = try places.search(ledger, connection, limit: limit, problems: &problems)
            let hits = try found.best.compactMap { hit, compartment in
                let names = names.of(compartment.keys.engagement) ?? []
                return try ledger.collecting(&problems) {
                    try show(hit, in: compartment, ledger, names)
                }
            }
            return SearchResults(total: found.total, hits: hits, problems: problems)
        }
    }

    private func vault<Result>(_ body: () throws -> Result) throws(SearchError) -> Result {
        do {
            return try door(body)
        } catch {
            throw .vault(error)
        }
    }

    private func show(
        _ hit: RankedDocument<DocumentID>,
        in compartment: Compartment,
        _ ledger: Ledger,
        _ names: [String]
    ) throws -> SearchHit {
        let id = Identifier(hit.id)
        guard let entry = try compartment.manifest.entry(id) else {
            throw VaultError.integrity(.malformed, .segment, compartment.keys.id)
        }
        let (revision, _) = try ledger.revision(entry, in: compartment.keys)
        let note = revision.note
        return SearchHit(
            id: id,
            clientNames: names,
            kind: note.kind,
            at: note.at,
            status: revision.status,
            title: note.title,
            snippet: snippet(of: note),
            score: hit.score
        )
    }

    /// From the first text that shows a match: the body, then fields, then tags; else the beginning.
    private func snippet(of note: Note) -> SearchSnippet {
        let fields = note.fields.map(\.value)
        let texts = ([note.body] + fields + note.tags).filter { !$0.isEmpty }
        for text in texts {
            let snippet = Snippet(query, text)
            if !snippet.matches.isEmpty {
                return SearchSnippet(text: snippet.text, matches: snippet.matches)
            }
        }
        let start = texts.first.map { Snippet(query, $0).text } ?? ""
        return SearchSnippet(text: start, matches: [])
    }
}

/// The names of the clients of some engagements.
///
/// A list in order of identifier: a dictionary of one more type costs each process more than a search
/// in a list.
private struct ClientNames {
    private let inOrder: [Engagement]

    init(_ engagements: [Engagement]) { inOrder = engagements.sorted { $0.id < $1.id } }

    /// `nil` for an engagement that is not among them.
    func of(_ engagement: Identifier) -> [String]? {
        let position = inOrder.partitioningIndex { $0.id >= engagement }
        guard position < inOrder.count, inOrder[position].id == engagement else { return nil }
        return inOrder[position].clients.map(\.name)
    }
}
