/// The project's tests as their files say them: which there are, and which rules each is about.
struct TestCatalogue {
    struct Test: Hashable {
        let suite: String
        let name: String
        /// The ids of rules that stand in it.
        let rules: Set<String>
    }

    let tests: [Test]
    /// For each suite all the rules that stand in its file.
    let rulesOfSuites: [String: Set<String>]

    /// - Throws: where a file cannot be read.
    init() throws {
        let files = try ProjectFolder.swiftFiles(
            "Tests/RulesTests",
            "Tests/TacitTests",
            "Tests/TacitCLITests",
            "Tests/EndToEndTests"
        )
        self.init(files.map(\.text))
    }

    init(_ files: [String]) {
        var tests: [Test] = []
        var rulesOfSuites: [String: Set<String>] = [:]
        for text in files {
            let found = Self.tests(in: text)
            tests += found
            for suite in Set(found.map(\.suite)) {
                rulesOfSuites[suite, default: []].formUnion(Self.rules(in: text))
            }
        }
        self.tests = tests
        self.rulesOfSuites = rulesOfSuites
    }

    /// The tests of a rule: those in which its id stands, or else all of a suite whose file has it.
    func tests(of rule: String) -> [Test] {
        let named = tests.filter { $0.rules.contains(rule) }
        return named.isEmpty
            ? tests.filter { rulesOfSuites[$0.suite]?.contains(rule) == true } : named
    }

    static func rules(in text: some StringProtocol) -> Set<String> {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return [] }
        return Set(String(text).matches(of: /\b[A-Z]{2}-[0-9]{2}\b/).map { String($0.output) })
    }

    /// Goes by the lines that the formatter makes: a suite begins in the first column, and what
    /// closes a test stands under its `func`.
    private static func tests(in text: String) -> [Test] {
        var tests: [Test] = []
        var suite = ""
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            if line.first != " ", let name = name(in: line, after: declarations) {
                suite = name
            } else if line.hasPrefix("    @Test") {
                var taken = [line]
                while name(in: taken[taken.count - 1], after: ["func "]) == nil,
                    let next = lines.popFirst()
                {
                    taken.append(next)
                }
                let head = taken[taken.count - 1]
                guard let name = name(in: head, after: ["func "]) else { break }
                let end = head.prefix { $0 == " " } + "}"
                while taken.last != end, head.last != "}", let next = lines.popFirst() {
                    taken.append(next)
                }
                let rules = rules(in: taken.joined(separator: "\n"))
                tests.append(Test(suite: suite, name: name, rules: rules))
            }
        }
        return tests
    }

    private static let declarations = ["struct ", "class ", "actor ", "extension "]

    /// The name that follows a keyword, without backticks; `nil` where there is none.
    private static func name(in line: Substring, after keywords: [String]) -> String? {
        for keyword in keywords {
            guard let range = line.firstRange(of: keyword) else { continue }
            let rest = line[range.upperBound...]
            guard rest.first == "`" else {
                return String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
            }
            return String(rest.dropFirst().prefix { $0 != "`" })
        }
        return nil
    }
}
