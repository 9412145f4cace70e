import Screening
import Testing

@Suite("Phrases whose sentences are labelled") struct LabelledPhraseTests {
    private static let qualifiers = [
        "negated", "possible", "hypothetical", "historical", "other-person",
    ]

    private struct Judged {
        let phrase: LabelledPhrase
        let found: [Mention]
    }

    /// Each sentence with the mentions of its own phrase.
    ///
    /// One screener looks for all of them; where
    /// another phrase covers the one that is meant, it is looked for alone.
    private static func judged(_ file: String) throws -> [Judged] {
        let phrases = try LabelledPhrase.all(of: file)
        let screener = try Screener(phrases: phrases.map(\.phrase))
        return try phrases.map { phrase in
            let together = try screener.mentions(in: phrase.text, for: .anyone)
                .filter { $0.span.text.lowercased() == phrase.phrase.lowercased() }
            let found =
                together.isEmpty
                ? try Screener(phrases: [phrase.phrase]).mentions(in: phrase.text, for: .anyone)
                : together
            return Judged(phrase: phrase, found: found)
        }
    }

    private static func confusions(_ file: String) throws -> [String: Confusion] {
        var confusions: [String: Confusion] = [:]
        for item in try judged(file) {
            let said = Set(item.found.flatMap { $0.qualifiers.map(\.rawValue) })
            for name in qualifiers {
                confusions[name, default: Confusion()].count(
                    expected: item.phrase.qualifiers.contains(name),
                    found: said.contains(name)
                )
            }
        }
        return confusions
    }

    @Test func `are found wherever they stand`() throws {
        for item in try Self.judged("experiencer-and-negation") {
            #expect(!item.found.isEmpty, "line \(item.phrase.line): \(item.phrase.phrase)")
            #expect(item.found.allSatisfy { $0.category == .target && $0.level == .info })
        }
    }

    @Test func `are negated and somebody else's where careful readers say so`() throws {
        let confusions = try Self.confusions("experiencer-and-negation")
        for name in ["negated", "other-person"] {
            let f1 = try #require(confusions[name]).f1
            #expect(f1 >= 0.95, "\(name): \(f1)")
        }
    }

    @Test(arguments: [
        ("experiencer-and-negation", "labelled phrases"),
        ("held-out-phrases", "phrases kept apart"),
    ])
    func `give what Docs/Screening.md says, as a document`(_ file: String, _ section: String) throws
    {
        let confusions = try Self.confusions(file)
        let rows = try Self.qualifiers.map { name in
            let confusion = try #require(confusions[name])
            return confusion.row(name) + " \(Confusion.percent(confusion.f1)) |"
        }
        let head = """
            | qualifier | found | missed | false | rightly silent | precision | recall | F1 |
            |---|---|---|---|---|---|---|---|
            """
        let text = ([head] + rows).joined(separator: "\n") + "\n"
        #expect(try ProjectDocument.section(section, of: "Docs/Screening.md", is: text))
    }
}
