import Foundation
import Screening

/// A sentence with what careful readers see in it: `expected, reader, sentence`.
struct LabelledSentence {
    /// Such as `S2:urgent` or `A1:info:historical`.
    struct Label: Hashable {
        let category: Category
        let level: Mention.Level
    }

    let file: String
    let line: Int
    let reader: Screener.Reader
    let text: String
    let labels: Set<Label>

    static let files = ["urgent", "referral", "scope", "record-proper", "mixed-notes"]

    /// The sentences of a file; a line that does not read as one is an error that names it.
    static func all(of file: String) throws -> [LabelledSentence] {
        try rows(of: file).map { number, cells in
            guard cells.count == 3, let reader = Screener.Reader(rawValue: cells[1]) else {
                throw LabelError(file: file, line: number)
            }
            let entries = cells[0] == "-" ? [] : cells[0].split(separator: ",")
            let labels = try entries.map { entry -> Label in
                let parts = entry.split(separator: ":").map(String.init)
                guard parts.count >= 2, let category = Category(rawValue: parts[0]),
                    let level = Mention.Level(rawValue: parts[1])
                else { throw LabelError(file: file, line: number) }
                return Label(category: category, level: level)
            }
            return LabelledSentence(
                file: file,
                line: number,
                reader: reader,
                text: cells[2],
                labels: Set(labels)
            )
        }
    }

    static func rows(of file: String) throws -> [(Int, [String])] {
        try ProjectDocument.text("Tests/ScreeningTests/Labelled/\(file).tsv")
            .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { index, line in
                guard !line.isEmpty, line.first != "#" else { return nil }
                let cells = line.split(separator: "\t", maxSplits: 2).map(String.init)
                return (index + 1, cells)
            }
    }

    /// Whether the file says everything about a level: each looks at its own categories.
    static func judges(_ level: Mention.Level, in file: String) -> Bool {
        switch (file, level) {
        case (_, .urgent): file != "referral"
        case ("urgent", _), ("record-proper", .referral), ("record-proper", .scope): false
        case (_, .referral): true
        case (_, .scope): file != "referral"
        case (_, .advice): file == "record-proper" || file == "scope" || file == "mixed-notes"
        case (_, .info): false
        }
    }
}

struct LabelError: Error, CustomStringConvertible {
    let file: String
    let line: Int
    var description: String { "\(file).tsv, line \(line) is not a labelled sentence" }
}

/// A phrase in a sentence with what the sentence makes of it: `phrase, qualifiers, sentence`.
struct LabelledPhrase {
    let line: Int
    let phrase: String
    let text: String
    let qualifiers: Set<String>

    static func all(of file: String) throws -> [LabelledPhrase] {
        try LabelledSentence.rows(of: file).map { number, cells in
            guard cells.count == 3 else { throw LabelError(file: file, line: number) }
            let qualifiers = cells[1] == "-" ? [] : cells[1].split(separator: "+").map(String.init)
            return LabelledPhrase(
                line: number,
                phrase: cells[0],
                text: cells[2],
                qualifiers: Set(qualifiers)
            )
        }
    }
}
