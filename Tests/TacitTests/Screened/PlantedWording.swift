import Screening
import Tacit

/// Screenings as a test wants them: what findings are is one thing, which words are found another.
extension NoteScreener {
    struct Plant {
        let word: String
        let category: Category
        let level: Mention.Level
        var qualifiers: [Mention.Qualifier] = []
    }

    static let plants = [
        Plant(word: "plantedscope", category: .disorder, level: .scope),
        Plant(word: "plantedurgent", category: .ideation, level: .urgent),
        Plant(word: "plantedreport", category: .diagnosis, level: .info, qualifiers: reported),
        Plant(word: "plantedillness", category: .illness, level: .referral),
        Plant(word: "plantedrecord", category: .recordProper, level: .advice),
    ]

    private static let reported: [Mention.Qualifier] = [.historical, .professionalReported]

    /// Finds the planted words, for whichever reader they are.
    static let planted = NoteScreener { text, reader throws(ScreeningFailure) in
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.flatMap { start -> [Mention] in
            plants.filter { plant in
                scalars[start...].starts(with: Array(plant.word.unicodeScalars))
                    && plant.isLookedFor(by: reader)
            }.map { plant in
                let length = plant.word.unicodeScalars.count
                return Mention(
                    category: plant.category,
                    level: plant.level,
                    span: Mention.Passage(start: start, length: length, text: plant.word),
                    qualifiers: plant.qualifiers
                )
            }
        }
    }

    static let failing = NoteScreener { _, _ throws(ScreeningFailure) in throw .lexicon(line: 7) }
}

extension NoteScreener.Plant {
    fileprivate func isLookedFor(by reader: Screener.Reader) -> Bool {
        switch reader {
        case .anyone: true
        case .coach: category != .recordProper
        case .therapist, .journal: level == .urgent
        case .psychotherapyNote: level == .urgent || category == .recordProper
        }
    }
}
