import Screening
import Testing

@Suite("What comes up again over sessions")
struct RecurrenceTests {
    private func mention(_ category: Category, _ level: Mention.Level = .referral) -> Mention {
        let passage = Mention.Passage(start: 0, length: 1, text: "x")
        return Mention(category: category, level: level, span: passage, qualifiers: [])
    }

    @Test func `two of the last three sessions are a recurrence`() {
        let sessions = [[mention(.substance)], [], [mention(.substance), mention(.sign)]]
        #expect(Recurrence.categories(in: sessions) == [.substance])
    }

    @Test func `one of three is none, and neither is what the newest session does not have`() {
        #expect(Recurrence.categories(in: [[], [], [mention(.sign)]]).isEmpty)
        #expect(Recurrence.categories(in: [[mention(.sign)], [mention(.sign)], []]).isEmpty)
    }

    @Test func `the fourth session back is forgotten, and information does not count`() {
        let old = [[mention(.illness)], [], [], [mention(.illness)]]
        #expect(Recurrence.categories(in: old).isEmpty)
        #expect(
            Recurrence.categories(in: [[mention(.illness, .info)], [mention(.illness)]]).isEmpty
        )
    }
}
