import Foundation
import Screening
import Testing

/// Real notes, where they are beside the project; none of their text is in it.
@Suite("Real notes") struct RealNotesTests {
    private static let coaching = ProjectDocument.shared("data/text/coaching-notes/notes.jsonl")
    private static let clinical = ProjectDocument.shared(
        "data/text/clinical-notes/MTS-Dialog-TrainingSet.csv"
    )

    private struct Note: Decodable {
        let note: String
    }

    @Test(.enabled(if: coaching != nil, "the notes are not beside the project"))
    func `of coaches raise a scope finding in fewer than one of ten`() throws {
        let url = try #require(Self.coaching)
        let notes = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Note.self, from: Data($0.utf8)).note }
        #expect(notes.count >= 60)
        let screener = try Screener()
        let raised = try notes.filter { note in
            try screener.mentions(in: note, for: .coach).contains { $0.level == .scope }
        }
        #expect(raised.count * 10 < notes.count, "\(raised.count) of \(notes.count)")
    }

    @Test(.enabled(if: clinical != nil, "the notes are not beside the project"))
    func `of clinicians raise no scope finding, as therapy`() throws {
        let url = try #require(Self.clinical)
        let text = try String(contentsOf: url, encoding: .utf8)
        let found = try Screener().mentions(in: text, for: .therapist)
        #expect(found.allSatisfy { $0.level == .urgent || $0.level == .info })
        let coach = try Screener().mentions(in: text, for: .coach)
        #expect(coach.contains { $0.level == .scope }, "the same text as a coach's has some")
    }
}
