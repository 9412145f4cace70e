import Screening
import Testing

@Suite("The lexicon") struct LexiconTests {
    private func screener(_ lines: String) throws -> Screener {
        try Screener(classesAnd: lines)
    }

    @Test func `takes a line of wording and finds it in every form that the line names`() throws {
        let screener = try screener("[S2]\nleave/leaves/left this? world* ..1 soon")
        for text in ["leave world soon", "She left this worldly place soon", "leaves worlds soon"] {
            #expect(try screener.mentions(in: text, for: .journal).count == 1, "\(text)")
        }
        for text in ["left this place soon", "leave the world soon", "leave world a b soon"] {
            #expect(try screener.mentions(in: text, for: .journal).isEmpty, "\(text)")
        }
    }

    @Test func `lets the longest wording win, and what only looks like it`() throws {
        let screener = try screener("[pseudo]\nkilling it\n[S2]\nkilling\nkilling @self")
        #expect(try screener.mentions(in: "killing it at work", for: .journal).isEmpty)
        let found = try screener.mentions(in: "killing myself", for: .journal)
        #expect(found.map(\.span.text) == ["killing myself"])
    }

    @Test(arguments: [
        "no section before it", "[S9]\nword", "[S2]\n@unknown word", "[S2]\nword => flagged",
        "[S2]\nwörd", "[negated sideways]\nno",
    ])
    func `names the line that it cannot read`(_ lines: String) {
        #expect(throws: ScreeningFailure.self) { try screener(lines) }
    }
}
