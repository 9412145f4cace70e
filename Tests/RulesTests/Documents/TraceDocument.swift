import Rules

/// Docs/Trace.md: from each statement to the rules that carry it, and from each rule to its tests.
///
/// All of it but the names of tests is made from the rulebook. Those names are taken from the
/// document, and held to be tests of their rules; `make rules` looks for them anew.
struct TraceDocument {
    static let path = "Docs/Trace.md"

    struct Tests: Hashable {
        let suite: String
        var names: [String]
    }

    /// For each rule its tests, suite by suite.
    var tests: [String: [Tests]]

    static let heading = "## Rules and their tests"

    var text: String {
        let sources = Statement.Source.all.map(section).joined(separator: "\n\n")
        return Self.introduction + "\n\n" + sources + "\n\n" + Self.heading + "\n\n"
            + Markdown.wrapped(Self.aboutTests) + "\n\n" + rules + "\n"
    }

    private static let introduction = """
        # Trace

        \(Markdown.wrapped("""
            Five texts, written by practitioners for people who choose between therapy and coaching, \
            were taken apart into \(Statement.all.count) statements. Each is here in this project's \
            words, with the rules that carry it and the suites that test those rules; \
            [Rules.md](Rules.md) says what each rule does, and `tacit rules ID` says it at the command \
            line.
            """))

        \(Markdown.wrapped("""
            `make rules` writes this page from the rulebook. A test compares the two, and holds each \
            name of a test below to be that of a test about its rule.
            """))
        """

    private static let aboutTests = """
        A rule without a source comes from no statement: a practice cannot do without it (Rules.md, \
        the last group).
        """

    private func section(_ source: Statement.Source) -> String {
        "## \(source.id): \(source.title)\n\n"
            + Markdown.table(
                ["row", "what it says", "rules", "tests"],
                source.statements.map { statement in
                    [
                        statement.id, statement.text, statement.rules.joined(separator: ", "),
                        suites(of: statement.rules).map { "`\($0)`" }.joined(separator: ", "),
                    ]
                }
            )
    }

    private func suites(of rules: [String]) -> [String] {
        var seen: Set<String> = []
        return rules.flatMap { tests[$0] ?? [] }.map(\.suite).filter { seen.insert($0).inserted }
    }

    private var rules: String {
        Markdown.table(
            ["rule", "what it is about", "tests"],
            Rulebook.rules.map { [$0.id, $0.title, cell(tests[$0.id] ?? [])] }
        )
    }

    private func cell(_ tests: [Tests]) -> String {
        tests.map { suite in
            "`\(suite.suite)`: " + suite.names.map { "`\($0)`" }.joined(separator: ", ")
        }.joined(separator: "; ")
    }
}

extension TraceDocument {
    /// With the tests that a document names.
    init(reading text: String) {
        tests = [:]
        guard let section = text.firstRange(of: Self.heading) else { return }
        for line in text[section.upperBound...].split(separator: "\n") {
            guard let cells = Markdown.cells(line), cells.count == 3 else { continue }
            var named: [Tests] = []
            for code in Markdown.code(in: cells[2]) {
                if code.isHead {
                    named.append(Tests(suite: code.text, names: []))
                } else if !named.isEmpty {
                    named[named.count - 1].names.append(code.text)
                }
            }
            if !named.isEmpty { tests[cells[0]] = named }
        }
    }

    /// With the tests that are found in the files; not more than a reader looks through.
    init(finding catalogue: TestCatalogue) {
        tests = [:]
        for rule in Rulebook.rules {
            var found: [Tests] = []
            for test in catalogue.tests(of: rule.id).prefix(Self.limit) {
                if found.last?.suite != test.suite {
                    found.append(Tests(suite: test.suite, names: []))
                }
                found[found.count - 1].names.append(test.name)
            }
            if !found.isEmpty { tests[rule.id] = found }
        }
    }

    private static let limit = 12
}
