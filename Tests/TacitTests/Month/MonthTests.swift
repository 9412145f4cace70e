import Foundation
import Practice
import Rules
import Tacit
import Testing

@Suite struct `A month of a practice` {
    private static let texts = MonthTexts()

    @Test(.enabled(if: texts != nil, "the texts of the notes are not there"))
    func `is helped by the rules, and hindered only where something is missing`() throws {
        let texts = try #require(Self.texts)
        var therapy = MonthPractice(texts: texts)
        var coaching = MonthPractice(texts: texts)
        let sample = try SampleVault(roles: [.therapist, .coach]) { vault in
            switch vault.role {
            case .therapist:
                for number in 0..<20 { try therapy.openTherapy(number, in: &vault) }
                for week in 0..<4 {
                    for index in 0..<20 {
                        try therapy.therapySession(index, week: week, in: &vault)
                    }
                }
            case .coach:
                for number in 0..<10 { try coaching.openCoaching(number, in: &vault) }
                for week in 0..<4 {
                    for index in 0..<10 {
                        try coaching.coachingSession(index, week: week, in: &vault)
                    }
                }
            case .client: break
            }
        }
        _ = sample
        for practice in [therapy, coaching] {
            let inOrder = practice.tally.inOrder
            #expect(MonthTally.median(inOrder.map(\.commands)) == 2)
            #expect(inOrder.map(\.commands).max() == 2, "one command to write, one to sign")
            #expect(MonthTally.median(practice.tally.notes.map(\.advice)) == 0)
        }
        #expect(therapy.tally.notes.count == 80 && coaching.tally.notes.count == 40)
        let met = Set(therapy.tally.rules.keys)
        #expect(met.isSuperset(of: ["CD-04", "SC-04", "MD-01"]), "\(met)")
        let coached = Set(coaching.tally.rules.keys)
        #expect(
            coached.isSuperset(of: ["CD-04", "CL-01", "CB-03", "RF-06", "TE-01"]),
            "\(coached)"
        )
        try Self.compare(therapy.tally, coaching.tally)
    }

    /// What the month printed stands in Docs/Rules.md, between two marks.
    private static func compare(_ therapy: MonthTally, _ coaching: MonthTally) throws {
        let text = """
            Twenty clients in therapy and ten in coaching, four weekly sessions each.

            In therapy:

            \(therapy.table)

            In coaching:

            \(coaching.table)

            """
        print(text)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Docs/Rules.md")
        let document = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(document.range(of: "<!-- month -->\n"))
        let end = try #require(document.range(of: "<!-- /month -->"))
        if ProcessInfo.processInfo.environment["TACIT_WRITE_DOCS"] == "1" {
            let written = document.replacingCharacters(
                in: begin.upperBound..<end.lowerBound,
                with: text
            )
            try written.write(to: file, atomically: false, encoding: .utf8)
        } else {
            #expect(document[begin.upperBound..<end.lowerBound] == text, "Docs/Rules.md is stale")
        }
    }
}
