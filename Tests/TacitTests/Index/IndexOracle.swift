import Practice
import Search
import Tacit
import Testing

/// What a search must give, from the plain texts of all records: no index, no filter of the library.
struct IndexOracle {
    /// To be compared to the last bit.
    struct Answer: Equatable {
        struct Hit: Equatable {
            let id: Identifier
            let score: Double
        }

        let total: Int
        let hits: [Hit]

        init(total: Int, hits: [Hit]) {
            self.total = total
            self.hits = hits
        }

        init(_ results: SearchResults) {
            total = results.total
            hits = results.hits.map { Hit(id: $0.id, score: $0.score) }
        }
    }

    /// What is asked besides the text.
    struct Scope {
        /// Whether psychotherapy notes are asked for by name.
        var isNamed = false
        var statuses: Set<Status>?
        var engagements: Set<Identifier>?
        var limit = 1_000

        var filter: RecordFilter { RecordFilter(engagements: engagements, statuses: statuses) }
    }

    private let engagements: [Engagement]
    let records: [Record]

    init(_ vault: borrowing UnlockedVault) throws {
        engagements = try vault.engagements()
        var records: [Record] = []
        let problems = try vault.forEachRecord(
            vault.gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { records.append($0) }
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        self.records = records
    }

    func answer(_ text: String, _ scope: Scope = Scope()) throws -> Answer {
        let query = try Query(text)
        let reach = Set(engagements.filter { takes($0, query.filters, scope) }.map(\.id))
        var scan = Scan<Identifier>(query)
        for record in records where reach.contains(record.engagement) {
            guard scope.isNamed || record.realm != .psychotherapyNotes else { continue }
            scan.begin()
            for (name, role, text) in Self.parts(record.note) {
                let isSearched = query.filters.allSatisfy {
                    $0.name != .within || ($0.value == name) != $0.isNegated
                }
                scan.add(text.utf8Span.span, as: role, isSearched: isSearched)
            }
            scan.end(
                record.id,
                sortKey: record.note.at?.instant ?? .min,
                isTaken: scope.takes(record.status)
                    && query.filters.allSatisfy { Self.takes(record, $0) }
            )
        }
        let result = scan.finish(limit: scope.limit)
        return Answer(
            total: result.total,
            hits: result.hits.map { Answer.Hit(id: $0.id, score: $0.score) }
        )
    }

    private static func parts(_ note: Note) -> [(String, TextPart.Role, String)] {
        var parts = [("title", TextPart.Role.title, note.title)]
        parts += note.tags.map { ("tags", .tags, $0) }
        parts += note.fields.map { ($0.name, .field, $0.value) }
        parts.append(("body", .body, note.body))
        return parts.filter { !$0.2.isEmpty }
    }

    private func takes(_ engagement: Engagement, _ filters: [Filter], _ scope: Scope) -> Bool {
        guard scope.engagements?.contains(engagement.id) ?? true else { return false }
        return filters.allSatisfy { filter in
            guard filter.name == .client else { return true }
            return engagement.clients.contains { $0.name == filter.value } != filter.isNegated
        }
    }

    /// Only days are asked for.
    private static func takes(_ record: Record, _ filter: Filter) -> Bool {
        let note = record.note
        switch filter.name {
        case .client, .within: return true
        case .kind: return (note.kind == filter.value) != filter.isNegated
        case .tag:
            let tags = note.tags.map(NameFold.fold)
            return tags.contains(NameFold.fold(filter.value)) != filter.isNegated
        case .signed:
            return ((record.status == .signed) == (filter.value == "yes")) != filter.isNegated
        case .since, .until:
            guard let at = note.at, let bound = Moment(iso: filter.value) else { return false }
            let holds =
                filter.name == .since
                ? at.dayNumber >= bound.dayNumber : at.dayNumber <= bound.dayNumber
            return holds != filter.isNegated
        }
    }
}

extension IndexOracle.Scope {
    fileprivate func takes(_ status: Status) -> Bool {
        statuses?.contains(status) ?? (status != .withdrawn)
    }
}

extension UnlockedVault {
    /// Searches as a program does.
    func find(
        _ text: String,
        _ scope: IndexOracle.Scope = IndexOracle.Scope()
    ) throws -> SearchResults {
        try search(
            text,
            filter: scope.filter,
            limit: scope.limit,
            now: SampleVault.moment,
            gate.permitToSearch(includingPsychotherapyNotes: scope.isNamed)
        )
    }

    /// Expects that a search gives what the oracle says, and complains about nothing.
    func expect(
        _ text: String,
        _ scope: IndexOracle.Scope = IndexOracle.Scope(),
        as oracle: IndexOracle,
        _ comment: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let results = try find(text, scope)
        let wanted = try oracle.answer(text, scope)
        #expect(
            IndexOracle.Answer(results) == wanted,
            "\(comment): \(text)",
            sourceLocation: sourceLocation
        )
        #expect(results.problems == [], "\(comment): \(text)", sourceLocation: sourceLocation)
    }
}
