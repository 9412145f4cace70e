import Foundation
import Screening
import Testing

@Suite("The labelled sentences") struct LabelledSetTests {
    private struct Judged {
        let sentence: LabelledSentence
        let found: [Mention]
    }

    private static func judged(_ files: [String]) throws -> [Judged] {
        let screener = try Screener()
        return try files.flatMap { file in
            try LabelledSentence.all(of: file).map { sentence in
                Judged(
                    sentence: sentence,
                    found: try screener.mentions(in: sentence.text, for: sentence.reader)
                )
            }
        }
    }

    private static func confusion(
        _ judged: [Judged],
        _ level: Mention.Level,
        _ isOne: (Category) -> Bool = { _ in true }
    ) -> Confusion {
        var confusion = Confusion()
        for item in judged where LabelledSentence.judges(level, in: item.sentence.file) {
            confusion.count(
                expected: item.sentence.labels.contains { $0.level == level && isOne($0.category) },
                found: item.found.contains { $0.level == level && isOne($0.category) }
            )
        }
        return confusion
    }

    @Test func `are at least four hundred, of each category, and no two are the same`() throws {
        let sentences = try LabelledSentence.files.flatMap(LabelledSentence.all(of:))
        #expect(sentences.count >= 400)
        #expect(Set(sentences.map(\.text)).count == sentences.count)
        let categories = Set(sentences.flatMap { $0.labels.map(\.category) })
        #expect(Set(Category.allCases).subtracting(categories) == [.target])
    }

    @Test func `with urgent wording are all found, and few others are`() throws {
        let urgent = Self.confusion(try Self.judged(LabelledSentence.files), .urgent)
        #expect(urgent.misses == 0)
        #expect(urgent.precision >= 0.85)
    }

    @Test func `with a clinical statement by a coach are found, and few others are`() throws {
        let scope = Self.confusion(try Self.judged(LabelledSentence.files), .scope)
        #expect(scope.precision >= 0.9 && scope.recall >= 0.9, "\(scope)")
    }

    @Test func `of a therapist raise no scope finding at all`() throws {
        let judged = try Self.judged(LabelledSentence.files)
        let therapy = judged.filter { $0.sentence.reader == .therapist }
        #expect(therapy.count > 100)
        #expect(
            therapy.allSatisfy { $0.found.allSatisfy { $0.level == .urgent || $0.level == .info } }
        )
    }

    @Test func `with a denial of urgent wording are never silent`() throws {
        for item in try Self.judged(["urgent"]) where !item.sentence.labels.isEmpty {
            #expect(!item.found.isEmpty, "line \(item.sentence.line): \(item.sentence.text)")
        }
    }

    @Test func `give what Docs/Screening.md says, to the last failure, as a document`() throws {
        let judged = try Self.judged(LabelledSentence.files)
        let text = Self.table(judged) + "\n" + Self.failures(judged)
        let isCurrent = try ProjectDocument.section(
            "labelled sentences",
            of: "Docs/Screening.md",
            is: text
        )
        #expect(isCurrent, "the lexicon's effect changed: make rules writes the table anew")
    }

    @Test func `kept apart give what Docs/Screening.md says, as a document`() throws {
        let judged = try Self.judged(["held-out"])
        #expect(judged.count >= 200)
        let levels: [Mention.Level] = [.urgent, .referral, .scope]
        let rows = levels.map { Self.confusion(judged, $0).row($0.rawValue) }
        let text = ([Self.head("level")] + rows).joined(separator: "\n") + "\n"
        #expect(
            try ProjectDocument.section("sentences kept apart", of: "Docs/Screening.md", is: text)
        )
    }

    // MARK: The document

    private static func head(_ first: String) -> String {
        """
        | \(first) | found | missed | false | rightly silent | precision | recall |
        |---|---|---|---|---|---|---|
        """
    }

    private static func table(_ judged: [Judged]) -> String {
        let levels: [Mention.Level] = [.urgent, .referral, .scope, .advice]
        var lines = ["\(judged.count) sentences.", "", head("level")]
        lines += levels.map { confusion(judged, $0).row($0.rawValue) }
        lines += ["", head("category, at its own level")]
        for category in Category.allCases where category != .target {
            let level = ownLevel(of: category)
            let row = confusion(judged, level) { $0 == category }
            lines.append(row.row("\(category.rawValue), \(level.rawValue)"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func ownLevel(of category: Category) -> Mention.Level {
        switch category.rule {
        case "RF-03", "RF-04": .urgent
        case "RF-01", "RF-02", "RF-05": .referral
        case "CD-03": .advice
        default: category == .therapyRelation ? .advice : .scope
        }
    }

    private static func failures(_ judged: [Judged]) -> String {
        let levels: [Mention.Level] = [.urgent, .referral, .scope, .advice]
        let lines = judged.flatMap { item in
            levels.compactMap { level -> String? in
                guard LabelledSentence.judges(level, in: item.sentence.file) else { return nil }
                let isExpected = item.sentence.labels.contains { $0.level == level }
                let isFound = item.found.contains { $0.level == level }
                guard isExpected != isFound else { return nil }
                let kind = isExpected ? "missed" : "false"
                return "- \(kind), \(level.rawValue) (\(item.sentence.file), "
                    + "\(item.sentence.reader.rawValue)): \(item.sentence.text)"
            }
        }
        return "Every failure, by sentence:\n\n" + lines.joined(separator: "\n") + "\n"
    }
}
