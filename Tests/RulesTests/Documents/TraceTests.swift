import Foundation
import Rules
import Testing

@Suite struct `The statements` {
    @Test func `are 187, each once, each carried by a rule`() {
        #expect(Statement.all.count == 187)
        #expect(Set(Statement.all.map(\.id)).count == 187)
        for statement in Statement.all {
            #expect(!statement.rules.isEmpty, "\(statement.id)")
            #expect(Set(statement.rules).count == statement.rules.count, "\(statement.id)")
            #expect(statement.text.last == "." && !statement.text.contains("  "), "\(statement.id)")
        }
        for source in Statement.Source.all {
            #expect(source.statements.allSatisfy { $0.id.hasPrefix(source.id + ":L") })
        }
    }

    @Test(.enabled(if: ProjectFolder.shared("rules/statements.tsv") != nil, "\(noSources)"))
    func `are those that were given, with their rules, in other words`() throws {
        let given = try GivenStatement.all()
        #expect(Statement.all.map(\.id) == given.map(\.id))
        for (statement, given) in zip(Statement.all, given) {
            #expect(statement.rules == given.rules, "\(statement.id)")
            #expect(Words.runs(of: 5, in: statement.text, and: given.text).isEmpty)
        }
    }

    @Test func `name rules that there are, and the rules name them`() {
        let named = Set(Statement.all.flatMap(\.rules))
        #expect(named.subtracting(Rulebook.rules.map(\.id)).sorted() == [])
        for rule in Rulebook.rules {
            let carried = Statement.all.filter { $0.rules.contains(rule.id) }.map(\.id)
            #expect(rule.sources.sorted() == carried.sorted(), "the sources of \(rule.id)")
            #expect(rule.statements.count == rule.sources.count, "the statements of \(rule.id)")
            #expect(rule.leadingStatements.count == rule.leads.count, "the leads of \(rule.id)")
            #expect(Set(rule.leads).isDisjoint(with: rule.sources), "the leads of \(rule.id)")
        }
    }

    static let noSources = ProjectFolder.noSources
}

@Suite struct `The rulebook whole` {
    @Test func `has 69 rules, each id once, and some in every group`() {
        #expect(Rulebook.rules.count == 69)
        #expect(Set(Rulebook.rules.map(\.id)).count == Rulebook.rules.count)
        #expect(Set(Rulebook.rules.map(\.group)) == Set(Rule.Group.allCases))
    }

    @Test(.enabled(if: ProjectFolder.shared("rules/rules.tsv") != nil, "\(noSources)"))
    func `has the rules that were asked for, and each decides in the way that was asked`() throws {
        let url = try #require(ProjectFolder.shared("rules/rules.tsv"))
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        let asked = lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return "\(cells[0]) \(cells[5])"
        }
        let decisions = Rulebook.rules.map { "\($0.id) \($0.decision.rawValue)" }
        #expect(Set(asked).symmetricDifference(decisions).sorted() == [])
    }

    private static let noSources = ProjectFolder.noSources
}

@Suite struct `The trace as a document` {
    /// As it lies there, written anew before if that is wanted.
    private static let text = Result {
        if ProjectFolder.writesDocuments {
            let document = TraceDocument(finding: try TestCatalogue())
            try ProjectFolder.write(document.text, to: TraceDocument.path)
        }
        return try ProjectFolder.text(TraceDocument.path)
    }

    @Test func `is as the rulebook is`() throws {
        let text = try Self.text.get()
        #expect(
            text == TraceDocument(reading: text).text,
            "Docs/Trace.md is stale: 'make rules' writes it"
        )
    }

    @Test func `names tests for each rule, that there are, in files about that rule`() throws {
        let document = TraceDocument(reading: try Self.text.get())
        let catalogue = try TestCatalogue()
        let known = Set(catalogue.tests.map { "\($0.suite): \($0.name)" })
        #expect(
            Rulebook.rules.map(\.id).filter { document.tests[$0] == nil } == [],
            "without tests"
        )
        for (rule, suites) in document.tests {
            for suite in suites {
                let rules = catalogue.rulesOfSuites[suite.suite] ?? []
                #expect(rules.contains(rule), "'\(suite.suite)' does not speak of \(rule)")
                let gone = suite.names.filter { !known.contains("\(suite.suite): \($0)") }
                #expect(!suite.names.isEmpty && gone == [], "\(rule)")
            }
        }
    }

    @Test func `reads again what it wrote`() {
        let tests = [
            "SC-01": [
                TraceDocument.Tests(suite: "One | suite", names: ["fires; or not", "is silent"]),
                TraceDocument.Tests(suite: "another", names: ["holds"]),
            ]
        ]
        #expect(TraceDocument(reading: TraceDocument(tests: tests).text).tests == tests)
    }

    @Test func `finds tests by the rule that stands in them`() {
        let text = """
            @Suite struct `Some rules` {
                static let rule = "TM-01"
                @Test func `short`() { #expect(fires("SC-02")) }
                @Test(arguments: ["SC-03"])
                func long(_ id: String) {
                    if id.isEmpty {
                        return
                    }
                    #expect(id == "SC-04")
                }
            }

            struct Other {
                @Test func neither() {}
            }
            """
        let catalogue = TestCatalogue([text])
        #expect(catalogue.tests(of: "SC-02").map(\.name) == ["short"])
        #expect(catalogue.tests(of: "SC-03").map(\.name) == ["long"])
        #expect(catalogue.tests(of: "SC-04").map(\.suite) == ["Some rules"])
        // Where it stands in no test, all of the file's are meant.
        #expect(catalogue.tests(of: "TM-01").map(\.name) == ["short", "long", "neither"])
        #expect(catalogue.tests(of: "TM-02").isEmpty)
    }
}
