import Testing

@testable import TacitCLI

@Suite struct `Text at a terminal` {
    @Test func `breaks between words, and keeps words, blanks and line breaks`() {
        let text = "one two three four\n\n  - a list that is longer\nword"
        #expect(
            WrappedText.wrapped(text, to: 12)
                == "one two\nthree four\n\n  - a list\n    that is\n    longer\nword"
        )
        #expect(WrappedText.wrapped("a" + String(repeating: "b", count: 30), to: 10).count == 31)
        #expect(WrappedText.wrapped("short  and  spaced", to: 40) == "short  and  spaced")
    }

    @Test func `counts columns, not characters`() {
        #expect(WrappedText.wrapped("日本語 日本語", to: 8) == "日本語\n日本語")
        #expect(
            WrappedText.wrapped("e\u{301}e\u{301} e\u{301}e\u{301}", to: 5).contains("\n") == false
        )
    }

    @Test(arguments: 20...120)
    func `a table is never wider than the terminal`(width: Int) {
        var table = Table()
        table.add(["H7GWN0HF", "2026-03-02", "a very long name of a person indeed", "and the rest"])
        table.add(["H7GWN0HG", "2026-03-02", "Ana", String(repeating: "word ", count: 40)])
        let lines = table.text(width: width).split(separator: "\n").map(String.init)
        // Three columns and what stands between them need so much.
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(width, 44) })
        #expect(lines.allSatisfy { $0.contains("2026-03-02") })
    }

    @Test func `a table that goes elsewhere is cut nowhere`() {
        var table = Table()
        table.add([String(repeating: "x", count: 300), String(repeating: "y", count: 300)])
        #expect(table.text(width: .max).count == 602)
    }
}
