import Screening
import Testing

@Suite("Phrases whose sentences are labelled") struct LabelledPhraseTests {
    private static let qualifiers = [
        "negated", "possible", "hypothetical", "historical", "other-person",
    ]

    private static func confusions(_ file: String) throws -> [String: Confusion] {
        var confusions: [String: Confusion] = [:]
        for phrase in try LabelledPhrase.all(of: file) {
            let found = try Screener(phrases: [phrase.phrase])
                .mentions(in: phrase.text, for: .anyone)
            let said = Set(found.flatMap { $0.qualifiers.map(\.rawValue) })
            for name in qualifiers {
                confusions[name, default: Confusion()].count(
                    expected: phrase.qualifiers.contains(name),
                    found: said.contains(name)
                )
            }
        }
        return confusions
    }

    @Test func `are found wherever they stand`() throws {
        for phrase in try LabelledPhrase.all(of: "experiencer-and-negation") {
            let found = try Screener(phrases: [phrase.phrase])
                .mentions(in: phrase.text, for: .anyone)
            #expect(!found.isEmpty, "line \(phrase.line): \(phrase.phrase)")
            #expect(found.allSatisfy { $0.category == .target && $0.level == .info })
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
        ("experiencer-and-negation", "labelled phrases"), ("held-out-phrases", "phrases kept apart"),
    ])
    func `give what Docs/Screening.md says, as a document`(_ file: String, _ section: String) throws {
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
