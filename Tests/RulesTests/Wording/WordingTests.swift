import Foundation
import Rules
import Testing

@Suite struct `What the product says` {
    @Test func `judges nobody`() {
        #expect(ProductTexts.all.count > 250)
        for (place, text) in ProductTexts.all {
            #expect(ForbiddenWording.found(in: text) == [], "\(place): \(text)")
        }
    }

    @Test func `judges nobody in any literal of the rules and of the command line`() throws {
        var count = 0
        for file in try ProjectFolder.swiftFiles("Sources/Rules", "Sources/TacitCLI") {
            for text in SwiftLiterals.texts(in: file.text) {
                count += 1
                #expect(ForbiddenWording.found(in: text) == [], "\(file.path): \(text)")
            }
        }
        #expect(count > 1_000)
    }

    @Test func `judges nobody in the documents`() throws {
        for path in [TraceDocument.path, RulesDocument.path] {
            for line in try ProjectFolder.text(path).split(whereSeparator: \.isNewline) {
                #expect(ForbiddenWording.found(in: String(line)) == [], "\(path)")
            }
        }
    }

    @Test(
        arguments: [
            "the client is safe now", "a Safety check", "she is AT RISK", "moderate risk",
            "no risk",
            "he is suicidal", "cleared for work", "diagnosis suggested: F41",
        ]
    )
    func `would be caught`(_ text: String) {
        #expect(ForbiddenWording.found(in: text).count == 1)
    }

    @Test(arguments: [
        "safety plan", "a safety-plan", "Safety plans", "risk", "unclear", "diagnosis",
    ])
    func `may name a safety plan, a risk assessment, a diagnosis`(_ text: String) {
        #expect(ForbiddenWording.found(in: text).isEmpty)
    }

    @Test func `has titles without a full stop and texts with one`() {
        for rule in Rulebook.rules {
            #expect(rule.title.last != "." && rule.title.first?.isUppercase == true, "\(rule.id)")
            #expect(rule.text.last == "." && rule.text.first?.isUppercase == true, "\(rule.id)")
            #expect(!rule.wayOut.isEmpty && rule.wayOut.last != ".", "\(rule.id)")
        }
    }
}

@Suite struct `The reasons of findings` {
    @Test func `are lower case, without a full stop`() throws {
        var count = 0
        for file in try ProjectFolder.swiftFiles("Sources/Rules") {
            for reason in SwiftLiterals.reasons(in: file.text) {
                guard let first = reason.parts.first, let last = reason.parts.last else { continue }
                count += 1
                #expect(Voice.beginsLow(first), "\(file.path): \(first)")
                #expect(Voice.endsOpen(last), "\(file.path): \(last)")
            }
        }
        #expect(count >= Rulebook.rules.count / 2, "the reasons were not found")
    }

    @Test func `are found in a file, whatever they are made of`() {
        let file = #"""
            // .refuse("Not this.")
            return [.refuse(
                "a '\(kind.id ?? f("x, y"))' is " + (isOld ? "old" : "new"),
                wayOut: "Wait."), .advise(text, wayOut: "")]
            """#
        let reasons = SwiftLiterals.reasons(in: file)
        #expect(reasons.map(\.level).contains("refuse"))
        #expect(reasons.contains { $0.parts.first == "a '…' is " && $0.parts.last == "new" })
    }

    @Test(arguments: ["The note", "A note", "Sign first"])
    func `would be caught in upper case`(_ text: String) { #expect(!Voice.beginsLow(text)) }

    @Test(arguments: ["it is late.", "is it late.\n"])
    func `would be caught with a full stop`(_ text: String) { #expect(!Voice.endsOpen(text)) }
}

/// How a finding's reason is put.
enum Voice {
    /// Not with a capital, other than a name's: `ICD-10`, `HIPAA`.
    static func beginsLow(_ text: String) -> Bool {
        guard let first = text.first, first.isUppercase else { return true }
        let second = text.dropFirst().first
        return second?.isUppercase == true
    }

    static func endsOpen(_ text: String) -> Bool {
        text.last { !$0.isWhitespace } != "."
    }
}

@Suite struct `The words of others` {
    @Test(.enabled(if: ProjectFolder.shared("sources") != nil, "\(noSources)"))
    func `are not in the product`() throws {
        let sources = try Self.files("sources")
        #expect(sources.count == 5)
        try Self.expectNothing(of: sources.joined(separator: "\n\u{2029}\n"), "a source")
    }

    @Test(.enabled(if: ProjectFolder.shared("rules/rules.tsv") != nil, "\(noSources)"))
    func `are not in the rules either, though they were asked for in such words`() throws {
        let url = try #require(ProjectFolder.shared("rules/rules.tsv"))
        let asked = Words.runs(of: 8, in: try String(contentsOf: url, encoding: .utf8))
        for (place, text) in ProductTexts.all {
            for run in Words.runs(of: 8, in: text).intersection(asked) {
                Issue.record("\(place): \(run.joined(separator: " "))")
            }
        }
    }

    @Test func `would be found`() {
        let runs = Words.runs(
            of: 8,
            in: "He said: one two three four five six seven eight, nine.",
            and: "One, two; three four five (six) seven eight?"
        )
        #expect(runs == [["one", "two", "three", "four", "five", "six", "seven", "eight"]])
    }

    /// No run of eight words of a text is in what users see.
    private static func expectNothing(of text: String, _ origin: String) throws {
        let foreign = Words.runs(of: 8, in: text)
        #expect(foreign.count > 1_000)
        var own = ProductTexts.all
        for file in try ProjectFolder.swiftFiles(
            "Sources/Rules",
            "Sources/Practice",
            "Sources/TacitCLI"
        ) {
            own += SwiftLiterals.texts(in: file.text).map { (file.path, $0) }
        }
        for path in [TraceDocument.path, RulesDocument.path, "README.md"] {
            own.append((path, try ProjectFolder.text(path)))
        }
        for (place, text) in own {
            for run in Words.runs(of: 8, in: text).intersection(foreign) {
                Issue.record("\(place) has words of \(origin): \(run.joined(separator: " "))")
            }
        }
    }

    private static func files(_ folder: String) throws -> [String] {
        guard let url = ProjectFolder.shared(folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }

    private static let noSources = ProjectFolder.noSources
}
