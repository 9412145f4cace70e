import Screening
import Testing

@Suite("Hostile text") struct HostileTextTests {
    @Test func `without a space is one word, however long`() throws {
        let text = String(repeating: "suicidal", count: 125_000)
        #expect(try Screener().mentions(in: text, for: .anyone).count <= 1)
        let end = text + "\nI want to die"
        #expect(try Screener().mentions(in: end, for: .anyone).last?.span.start == 1_000_003)
    }

    @Test func `of nested quotation marks hides nothing that comes after it`() throws {
        let quotes = String(repeating: "“\"‘«", count: 50_000)
        let found = try Screener().mentions(in: quotes + "\n\nWe did EMDR.", for: .coach)
        #expect(found.map(\.level) == [.scope])
    }

    @Test func `of one sentence without an end is looked through to its end`() throws {
        let text = String(repeating: "and then we went on ", count: 20_000) + "I want to die"
        #expect(try Screener().mentions(in: text, for: .journal).map(\.category) == [.ideation])
    }

    @Test func `of bytes that were no text is read like any other`() throws {
        let bytes: [UInt8] =
            [0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x20] + Array("I want to die".utf8)
        let text = String(decoding: bytes, as: UTF8.self)
        let found = try Screener().mentions(in: text, for: .journal)
        #expect(found.map(\.span.text) == ["want to die"])
    }

    @Test func `that is empty, blank or without letters gives nothing`() throws {
        for text in ["", " ", "\n\n\n", "….,;:!?", "\u{200B}\u{FEFF}", "🙂🙂"] {
            #expect(try Screener().mentions(in: text, for: .anyone).isEmpty)
        }
    }
}
