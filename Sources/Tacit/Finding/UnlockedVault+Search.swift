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
        do {
            return try reading { ledger in
                do throws(SearchError) {
                    return try Searching(query, filter, includesPsychotherapyNotes)
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

/// One search: a scan that decrypts everything in its reach, then the hits once more.
private struct Searching {
    private let query: Query
    private let filter: RecordFilter
    private let includesPsychotherapyNotes: Bool

    init(_ query: Query, _ filter: RecordFilter, _ includesPsychotherapyNotes: Bool) {
        self.query = query
        self.filter = filter
        self.includesPsychotherapyNotes = includesPsychotherapyNotes
    }

    func run(_ ledger: Ledger, limit: Int, now: Moment) throws(SearchError) -> SearchResults {
        var problems: [IntegrityProblem] = []
        let registry = try vault { try ledger.registry(problems: &problems) }
        let engagements = registry.engagements
        var unread: [IntegrityProblem] = []
        let filters = try QueryFilters(
            query.filters,
            among: engagements,
            clients: registry.people,
            now: now
        )
        let reach = engagements.filter {
            filter.takes($0.id, of: $0.clients) && filters.takes($0.id)
        }
        let names = Dictionary(uniqueKeysWithValues: reach.map { ($0.id, $0.clients.map(\.name)) })
        var scan = Scan<Identifier>(query)
        var places: [Identifier: Compartment] = [:]
        try vault {
            for compartment in try ledger.allCompartments(problems: &unread) {
                let keys = compartment.keys
                guard names[keys.engagement] != nil,
                    includesPsychotherapyNotes || keys.realm != .psychotherapyNotes
                else { continue }
                try ledger.forEachRecord(of: compartment, problems: &problems) { record in
                    guard filter.takes(record.note, status: record.status), filters.takes(record)
                    else { return }
                    if Self.offer(record, to: &scan) { places[record.id] = compartment }
                }
            }
        }
        let result = scan.finish(limit: limit)
        let hits = try vault {
            try result.hits.compactMap { hit -> SearchHit? in
                guard let compartment = places[hit.id] else { return nil }
                let names = names[compartment.keys.engagement] ?? []
                return try show(hit, in: compartment, ledger, names)
            }
        }
        return SearchResults(total: result.total, hits: hits, problems: problems)
    }

    private func vault<Result>(_ body: () throws -> Result) throws(SearchError) -> Result {
        do {
            return try door(body)
        } catch {
            throw .vault(error)
        }
    }

    private static func offer(_ record: Record, to scan: inout Scan<Identifier>) -> Bool {
        let note = record.note
        scan.begin()
        scan.add(note.title.utf8Span.span, as: .title)
        for tag in note.tags { scan.add(tag.utf8Span.span, as: .tags) }
        for field in note.fields { scan.add(field.value.utf8Span.span, as: .field) }
        scan.add(note.body.utf8Span.span, as: .body)
        return scan.end(record.id, sortKey: note.at?.instant ?? .min)
    }

    private func show(
        _ hit: Hit<Identifier>,
        in compartment: Compartment,
        _ ledger: Ledger,
        _ names: [String]
    ) throws -> SearchHit? {
        guard let entry = try compartment.manifest.entry(hit.id) else { return nil }
        let (revision, _) = try ledger.revision(entry, in: compartment.keys)
        let note = revision.note
        return SearchHit(
            id: hit.id,
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
