import Practice
import Rules
import Screening

extension Scene {
    /// The same scene, in which the note that is to be signed has a finding more.
    func finding(
        _ category: Category,
        _ level: Mention.Level,
        _ qualifiers: [Mention.Qualifier] = [],
        words: String = "words",
        settled: PassageFinding.Resolution.Way? = nil
    ) -> Scene {
        adding(Self.passage(category, level, qualifiers, words, settled), to: Self.draftID)
    }

    /// The same scene, in which the record that was put in last has a finding more.
    func found(
        _ category: Category,
        _ level: Mention.Level,
        _ qualifiers: [Mention.Qualifier] = [],
        words: String = "words",
        settled: PassageFinding.Resolution.Way? = nil
    ) -> Scene {
        adding(Self.passage(category, level, qualifiers, words, settled), to: latest.id)
    }

    private func adding(_ finding: PassageFinding, to record: Identifier) -> Scene {
        with { $0.passages[record, default: []].append(finding) }
    }

    /// What a draft is called that is to be signed.
    private static var draftID: Identifier { identifier(0xA0 + 0x5000) }

    static func passage(
        _ category: Category,
        _ level: Mention.Level,
        _ qualifiers: [Mention.Qualifier] = [],
        _ words: String = "words",
        _ settled: PassageFinding.Resolution.Way? = nil
    ) -> PassageFinding {
        let count = words.unicodeScalars.count
        return PassageFinding(
            place: .body,
            mention: Mention(
                category: category,
                level: level,
                span: Mention.Passage(start: 0, length: count, text: words),
                qualifiers: qualifiers
            ),
            rule: category.rule,
            resolution: settled.map {
                PassageFinding.Resolution($0, text: "why", at: moment("2026-03-10"))
            }
        )
    }
}
