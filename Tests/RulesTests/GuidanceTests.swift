@testable import Rules
import Testing

@Suite struct `Guidance for somebody who chooses` {
    /// What only GD-01 carries or GD-01 besides others.
    private static let own = Statement.all.filter { $0.rules.contains("GD-01") }.map(\.id)

    /// The opening sentence of source 002, and its six signs.
    private static let signs = ["L26", "L30", "L31", "L32", "L33", "L34", "L35"].map { "002:" + $0 }

    /// Those of some ids that some chapters do not carry.
    private func missing(_ ids: [String], in chapters: [Guidance.Chapter]) -> [String] {
        let carried = Set(chapters.flatMap(\.statements))
        return ids.filter { !carried.contains($0) }
    }

    @Test func `carries every statement of GD-01, and the signs that a therapist comes first`() {
        #expect(Self.own.count == 10)
        #expect(missing(Self.own + Self.signs, in: Guidance.chapters) == [])
        for id in Guidance.statements { #expect(Statement.named(id) != nil, "\(id)") }
    }

    @Test(arguments: own)
    func `would be missed where a paragraph were gone`(_ id: String) throws {
        let paragraphs = Guidance.chapters.flatMap { $0.paragraphs }
            .filter { $0.statements.contains(id) }
        #expect(!paragraphs.isEmpty)
        let chapters = Guidance.chapters.map { chapter in
            Guidance.Chapter(
                chapter.title,
                chapter.paragraphs.filter { !$0.statements.contains(id) }
            )
        }
        #expect(missing(Self.own, in: chapters).contains(id))
    }

    @Test func `holds the signs together, in their order, as a list to go through`() throws {
        let chapter = try #require(
            Guidance.chapters.first { $0.statements.contains("002:L26") }
        )
        #expect(missing(Self.signs, in: [chapter]) == [])
        #expect(
            chapter.paragraphs.filter(\.isItem).compactMap(\.statements.first)
                == Array(Self.signs.dropFirst())
        )
        // What is urgent is said to be so, and where to turn.
        for sign in ["002:L32", "002:L33"] {
            let item = chapter.paragraphs.first { $0.statements.contains(sign) }
            #expect(item?.text.contains("This is urgent.") == true)
        }
        #expect(chapter.paragraphs.last?.text.contains("emergency number") == true)
    }

    @Test func `says that it is no assessment`() {
        let texts = Guidance.chapters.flatMap { $0.paragraphs }.map(\.text)
        #expect(
            texts.contains {
                $0.contains("A practitioner may help you decide; this is no assessment")
            }
        )
    }

    @Test func `asks questions`() {
        let questions = Guidance.chapters.flatMap { $0.paragraphs }
            .filter { $0.isItem && $0.text.contains("?") }
        #expect(questions.count >= 7)
    }
}
