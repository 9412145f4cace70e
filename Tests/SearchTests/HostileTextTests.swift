import Search
import Testing

/// Texts that nobody writes, a megabyte at a time: what matters is that they end.
///
/// Four times the text must give four times the work. Work is counted in tokens, not in time; a scan that
/// goes back over what it has read would make these tests take minutes instead of seconds.
@Suite struct `Hostile text is read in one pass` {
    private static let quarter = 1 << 18

    private struct Counter: ~Copyable, TokenSink {
        var tokens = 0
        var longest = 0

        mutating func take(_ term: Span<UInt8>, _ token: Token) {
            tokens += 1
            longest = max(longest, term.count)
        }
    }

    /// The start of a text, what is repeated after it, and the tokens of each repetition.
    private static let hostile: [(start: String, unit: [UInt8], tokens: Int)] = [
        ("", Array("a".utf8), 0), ("", Array("Q".utf8), 0), ("", Array("7".utf8), 0),
        ("a", Array("'".utf8), 0), ("a", Array("’".utf8), 0), ("", Array("a'".utf8), 0),
        ("", Array("a’".utf8), 0), ("", Array("a-".utf8), 1), ("a", Array("-".utf8), 0),
        ("", Array("1,".utf8), 1), ("1", Array(".".utf8), 0),
        ("", Array("a'\u{301}\u{301}\u{301}".utf8), 0), ("", Array("a-\u{2060}\u{2060}".utf8), 1),
        ("1", Array("\u{301}".utf8), 0), ("a", Array("\u{2060}".utf8), 0),
        ("क", Array("\u{94D}\u{93C}".utf8), 0), ("か", Array("\u{302A}\u{3099}".utf8), 0),
        ("", Array("ท\u{E48}\u{E38}".utf8), 1), ("", Array("高".utf8), 1),
        ("", Array("\u{1112}\u{1161}\u{11AB}".utf8), 0), ("", Array("ﬃ".utf8), 0),
        ("a", [0x80], 0), ("a", [0xE2], 0), ("a", [0xF0, 0x9F], 0), ("", [0x61, 0xC3], 1),
    ]

    @Test(arguments: 0..<hostile.count)
    func `four times the text gives four times the tokens, and no term is too long`(index: Int) {
        let (start, unit, each) = Self.hostile[index]
        let counts = [1, 4].map { quarters in
            let times = quarters * Self.quarter / unit.count
            var text = Array(start.utf8)
            for _ in 0..<times { text += unit }
            var tokenizer = Tokenizer()
            var counter = Counter()
            _ = tokenizer.tokenize(text.span, into: &counter)
            #expect(counter.longest <= 128)
            // Beside those of each repetition: a word, two pieces, a joined term.
            #expect(abs(counter.tokens - times * each) <= 12, "\(start) \(unit)")
            return counter.tokens
        }
        #expect(abs(counts[1] - 4 * counts[0]) <= 48, "\(start) \(unit)")
    }
}
