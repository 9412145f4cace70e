import Search
import Testing

@Suite struct `Queries are parsed strictly` {
    @Test(arguments: [
        ("", 1, QueryError.Problem.emptyQuery),
        (" \u{3000}\n ", 1, .emptyQuery),
        ("\"...\"", 1, .nothingToFind),
        ("!!! ???", 1, .nothingToFind),
        ("plague \"!\"", 8, .nothingToFind),
        ("plague AND &", 12, .nothingToFind),
        ("& AND plague", 1, .nothingToFind),
        ("\"blessed be", 1, .unbalancedQuote),
        ("café \"x", 6, .unbalancedQuote),
        ("“blessed be", 1, .unbalancedQuote),
        ("(a b", 1, .unbalancedParenthesis),
        ("(", 1, .unbalancedParenthesis),
        ("a b)", 4, .unbalancedParenthesis),
        (")", 1, .unbalancedParenthesis),
        ("a ()", 3, .emptyGroup),
        ("a AND", 3, .danglingOperator),
        ("AND a", 1, .danglingOperator),
        ("a OR OR b", 6, .danglingOperator),
        ("a AND OR b", 7, .danglingOperator),
        ("a NOT", 3, .danglingOperator),
        ("(a OR) b", 6, .danglingOperator),
        ("NOT a", 1, .onlyExclusions),
        ("NOT a NOT b", 1, .onlyExclusions),
        ("a OR NOT b", 6, .onlyExclusions),
        ("clinet:anna", 1, .unknownFilter),
        ("plague Foo:bar", 8, .unknownFilter),
        ("client:", 1, .missingFilterValue),
        ("client: anna", 1, .missingFilterValue),
        ("tag:\"\"", 1, .missingFilterValue),
        ("a OR client:x", 6, .filterInsideGroup),
        ("client:x OR a", 1, .filterInsideGroup),
        ("a NOT (b client:x)", 10, .filterInsideGroup),
        ("*", 1, .bareStar),
        ("a **", 3, .bareStar),
        ("a !*", 3, .bareStar),
        ("pl*gue", 3, .starInsideWord),
    ])
    func `a mistake is named with its column`(
        text: String,
        column: Int,
        problem: QueryError.Problem
    ) {
        let error = #expect(throws: QueryError.self) { try Query(text) }
        #expect(error?.problem == problem)
        #expect(error?.column == column)
    }

    @Test func `terms and nesting have limits, and stay usable up to them`() throws {
        let many = (1...64).map { "w\($0)" }
        _ = try Query(many.joined(separator: " OR "))
        _ = try Query((many + many).joined(separator: " "))
        expectProblem(.tooManyTerms, (many + ["w65"]).joined(separator: " "))
        expectProblem(.tooManyTerms, quoted((1...100_000).map(String.init).joined(separator: " ")))
        let open = { String(repeating: "(", count: $0) }
        let close = { String(repeating: ")", count: $0) }
        _ = try Query(open(32) + "a" + close(32))
        expectProblem(.nestedTooDeep, open(33) + "a" + close(33))
        expectProblem(.nestedTooDeep, open(100_000))
        expectProblem(.nestedTooDeep, "a " + String(repeating: "NOT ", count: 100_000) + "b")
    }

    private func expectProblem(_ problem: QueryError.Problem, _ text: String) {
        let error = #expect(throws: QueryError.self) { try Query(text) }
        #expect(error?.problem == problem)
    }

    @Test func `filters come out in order, with values as written`() throws {
        let query = try Query(
            "since:\"last tue\" plague (tag:sleep-log NOT Kind:DAP) client:“Anna B” in:x:y"
        )
        #expect(query.filters.map(\.name) == [.since, .tag, .kind, .client, .within])
        #expect(
            query.filters.map(\.value) == ["last tue", "sleep-log", "DAP", "Anna B", "x:y"]
        )
        #expect(query.filters.map(\.isNegated) == [false, false, true, false, false])
        #expect(query.filters.map(\.column) == [1, 26, 44, 54, 70])
        #expect(query.leaves.count == 1)
    }

    @Test func `filters alone match everything, newest first`() throws {
        let result = try search("tag:sleep", ["a", "", "b"])
        #expect(result.total == 3)
        #expect(result.hits.map(\.id) == [2, 1, 0])
        #expect(try search("tag:sleep NOT a", ["a", "b"]).hits.map(\.id) == [1])
    }

    @Test(arguments: [
        ("10:30", "at 10:30 sharp", true), ("10:30", "10 and 30", false),
        ("http://x.org/y", "see http://x.org/y", true), ("plan: rest", "a plan, and rest", true),
        ("plan:", "a plan", true), ("and or not", "not this and or that", true),
        ("\"AND\"", "and", true), ("a !!! b", "b a", true), ("foo(bar)", "bar foo", true),
        ("foo\"bar baz\"", "foo bar baz", true), ("**bold**", "emboldened", true),
        ("„Guten Tag“", "guten tag", true), ("“a b”", "a x b", false),
        ("\"client:anna\"", "client anna", true),
    ])
    func `what is no syntax is text`(query: String, text: String, isFound: Bool) throws {
        #expect(try finds(query, in: text) == isFound)
    }

    @Test(
        .enabled(
            if: SampleData.has("text/naughty-strings/blns.json"),
            "the naughty strings are not beside the checkout"
        )
    )
    func `any string is a query or an error, and finds itself when quoted`() throws {
        let strings = try SampleData.naughtyStrings()
        var found = 0
        for text in strings {
            if let query = try? Query(text) {
                var scan = Scan<Int>(query)
                scan.offer(0, sortKey: 0, parts: [TextPart(.body, text)])
                _ = scan.finish(limit: 1)
                _ = Snippet(query, text)
            }
            guard !tokens(of: text).isEmpty, let query = try? Query(quoted(text)) else { continue }
            var scan = Scan<Int>(query)
            let isFound = scan.offer(0, sortKey: 0, parts: [TextPart(.body, text)])
            #expect(isFound, "\(text)")
            found += 1
            for other in strings { _ = Snippet(query, other, width: 20) }
        }
        #expect(found > 300)
    }

    @Test func `queries made of syntax at random never crash`() {
        let pieces = [
            "(", ")", "\"", "“", "*", "AND", "OR", "NOT", " ", "a", "b-c", "高考", "client:", ":",
            "tag:x", "'", "\u{301}", "\u{200D}", "é", "1.5", "\u{0}", "in:\"", "ที่", "🙂",
        ]
        var parsed = 0
        for seed in UInt64(0)..<5_000 {
            var random = SeededGenerator(seed)
            let count = Int.random(in: 1...14, using: &random)
            let text = (0..<count).map { _ in random.pick(pieces) }.joined()
            do {
                let query = try Query(text)
                #expect(query.root != nil || !query.filters.isEmpty, "seed \(seed)")
                parsed += 1
            } catch {
                #expect((1...text.count + 1).contains(error.column), "seed \(seed): \(text)")
            }
        }
        #expect(parsed > 300)
    }
}
