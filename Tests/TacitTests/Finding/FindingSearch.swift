import Practice
import Tacit
import Testing

@Suite struct `Searching a vault` {
    private static let lines = """
        {"client":"Ana Pop","at":"2026-03-02","tags":["Sleep"],"title":"First","body":"slept badly"}
        {"client":"Ana Pop","at":"2026-03-09","body":"a walk by the river, slept well"}
        {"client":"Ben","at":"2026-03-03","fields":{"plan":"walk every day"}}
        {"client":"Ben","kind":"psychotherapy-note","body":"a dream about a river"}
        {"client":"Ben","body":"walk away","status":"withdrawn"}

        """

    private func found(
        _ query: String,
        _ filter: RecordFilter = RecordFilter(),
        includingPsychotherapyNotes: Bool = false
    ) throws -> SearchResults {
        var results: SearchResults?
        try TransferScene.fresh { vault in
            _ = try vault.bring(jsonLines: Self.lines)
            results = try vault.search(
                query,
                filter: filter,
                now: SampleVault.moment,
                vault.gate.permitToSearch(
                    includingPsychotherapyNotes: includingPsychotherapyNotes
                )
            )
        }
        return try #require(results)
    }

    @Test func `a word finds every record that has it, wherever it stands`() throws {
        let results = try found("walk")
        #expect(results.total == 2 && results.problems.isEmpty)
        #expect(Set(results.hits.flatMap(\.clientNames)) == ["Ana Pop", "Ben"])
        for hit in results.hits {
            let words = hit.snippet.matches.map { String(hit.snippet.text[$0]) }
            #expect(words == ["walk"])
        }
    }

    @Test func `psychotherapy notes are found only when asked for`() throws {
        #expect(try found("dream").total == 0)
        #expect(try found("dream", includingPsychotherapyNotes: true).total == 1)
    }

    @Test func `a withdrawn record is found only by its standing`() throws {
        #expect(try found("away").total == 0)
        #expect(try found("away", RecordFilter(statuses: [.withdrawn])).total == 1)
    }

    @Test(arguments: [
        ("slept client:ana", 2), ("slept since:2026-03-05", 1), ("slept until:2026-03-05", 1),
        ("slept tag:sleep", 1), ("slept NOT tag:sleep", 1), ("NOT client:ana walk", 1),
        ("kind:progress-note", 3), ("signed:yes", 0), ("slept signed:no", 2),
        ("slept since:2026-03-02 until:2026-03-09", 2),
    ])
    func `filters narrow what is found`(_ query: String, _ count: Int) throws {
        #expect(try found(query).total == count)
    }

    @Test func `the filter of the caller and those of the query both hold`() throws {
        let filter = RecordFilter(since: Moment(iso: "2026-03-03"))
        #expect(try found("client:ana slept", filter).hits.map(\.at?.iso) == ["2026-03-09"])
    }

    @Test(arguments: [
        ("client:nobody x", QueryProblem.noSuchClient, 1), ("x kind:poem", .noSuchKind, 3),
        ("x signed:perhaps", .notYesOrNo, 3), ("\"x", .unbalancedQuote, 1),
        ("x since:nonsense", .badDate(.notUnderstood), 3), ("x in:nowhere", .noSuchField, 3),
    ])
    func `a query that makes no sense is an error with its column, never silence`(
        _ query: String,
        _ problem: QueryProblem,
        _ column: Int
    ) throws {
        do {
            _ = try found(query)
            Issue.record("understood: \(query)")
        } catch SearchError.query(let found, let at) {
            #expect(found == problem && at == column)
        }
    }

    @Test func `the coach finds nothing of the therapist's`() throws {
        let sample = try TransferScene.practitioner.get()
        let folder = try sample.folder.copy()
        var therapist = try sample.unlock(folder, .therapist)
        _ = try therapist.bring(jsonLines: Self.lines)
        try therapist.lock()
        let coach = try sample.unlock(folder, .coach)
        let results = try coach.search(
            "walk",
            now: SampleVault.moment,
            coach.gate.permitToSearch(includingPsychotherapyNotes: true)
        )
        #expect(results.total == 0)
        try coach.lock()
    }
}
