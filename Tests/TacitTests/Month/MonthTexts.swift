import Foundation

/// Words for the notes of a month: real ones, where they are at hand.
struct MonthTexts {
    private let clinical: [String]
    private let coaching: [String]

    /// `nil` where the texts are not there.
    init?() {
        let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared/data/text")
        let sheet = shared.appending(path: "clinical-notes/MTS-Dialog-TrainingSet.csv")
        let lines = shared.appending(path: "coaching-notes/notes.jsonl")
        guard let table = try? String(contentsOf: sheet, encoding: .utf8),
            let notes = try? String(contentsOf: lines, encoding: .utf8)
        else { return nil }
        clinical = table.matches(of: /(?m)^\d+,[A-Z]+,"([^"]{80,900})",/).map { String($0.1) }
        coaching = notes.split(separator: "\n").compactMap { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8))
            return (object as? [String: Any])?["note"] as? String
        }
        guard clinical.count > 80, coaching.count > 10 else { return nil }
    }

    func therapy(_ number: Int) -> String { clinical[number % clinical.count] }
    func coaching(_ number: Int) -> String { coaching[number % coaching.count] }
}
