import Foundation
import Search
import Testing

@Suite struct `The tokenizer does what its plain twin does` {
    /// Everything that the tokenizer treats in a way of its own, some of it twice as often.
    private static let pieces: [[String]] = [
        [
            "a", "b", "Z", "don", "Anna", "lowercase", "CAPITALS", "internationalisation",
            "eight888",
        ],
        ["'", "’", "ʼ", "＇", "-", "‐", "‑", "־", "－", ".", ",", "_", ":", "·", "٫", "٬", "，", "．"],
        ["1", "23", "1990", "1,000.5", "٣", "३", "４"], [" ", " ", "\n", "  ", "\u{3000}", "—"],
        ["\u{301}", "\u{308}", "\u{327}", "\u{345}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{2060}"],
        ["é", "ÀÉÎ", "ŉ", "ß", "ẞ", "ﬁ", "ﬃ", "ĳ", "Ø", "ı", "İ", "ſ"],
        ["Σίσυφος", "ΐ", "ᾷ", "Ж", "ё", "й", "Ї", "ԱՐԵՒ", "և"],
        ["א", "שׁ", "\u{5B8}", "ع", "ـ", "آ", "\u{64E}", "ی", "\u{200C}"],
        ["क", "\u{93C}", "\u{94D}", "\u{93F}", "क़", "\u{951}", "ড়", "\u{BCA}", "\u{DDD}", "க"],
        ["ท", "ี่", "ด", "\u{E38}", "\u{E48}", "ກ", "\u{EB8}", "ក", "\u{17D2}"],
        [
            "\u{1004}", "\u{103A}", "\u{1037}", "\u{102D}", "ဦ", "ཀྵ", "\u{F71}", "\u{F74}",
            "\u{F73}",
        ],
        ["高", "考前", "々", "〇", "が", "か", "\u{3099}", "\u{309A}", "\u{302A}", "は", "ー", "ｶ", "ﾞ"],
        ["한", "국어", "\u{1112}", "\u{1161}", "\u{11AB}", "\u{11A8}"],
        ["🙂", "€", "→", "①", "Ⅷ", "⼀", "𝐀", "𐐀", "𠀀", "𑂚", "\u{E0101}", "\u{10FFFF}"],
    ]

    private static let broken: [[UInt8]] = [
        [0x80], [0xBF], [0xC0], [0xC1, 0xBF], [0xC3], [0xE2, 0x80], [0xE2], [0xE0, 0x81, 0x81],
        [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xF0, 0x80, 0x81, 0x81], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x00],
    ]

    @Test func `on each scalar, alone and among letters`() {
        for value in UInt32(0)...0x10FFFF
        where value < 0x3100 || value > 0xF8FF && value < 0x1_0000 || value % 17 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            expectSame("\(scalar) x\(scalar)y 1\(scalar)2", "U+\(String(value, radix: 16))")
        }
    }

    @Test func `on thousands of random texts, sound and broken`() {
        for seed in UInt64(0)..<6_000 {
            var random = SeededGenerator(seed)
            let kinds = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                random.pick(Self.pieces)
            }
            let breaks = random.chance(20)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                if breaks, random.chance(20) { bytes += random.pick(Self.broken) }
                bytes += Array(random.pick(random.pick(kinds)).utf8)
            }
            expectSame(bytes, "seed \(seed)")
        }
    }

    @Test func `on words around the room of a term and the eight bytes of a step`() {
        for seed in UInt64(0)..<1_500 {
            var random = SeededGenerator(seed)
            let kinds = [random.pick(Self.pieces), random.pick(Self.pieces), ["a", "B", "7"]]
            let length = random.pick([7, 8, 9, 16, 60, 126, 127, 128, 129, 200])
            var text = String(repeating: random.pick(["x", "Q", "é", "न", "か"]), count: length)
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                text += random.pick(random.pick(kinds))
            }
            expectSame(random.chance(50) ? text : " \(text) \(text)", "seed \(seed)")
        }
    }

    @Test(
        .enabled(
            if: SampleData.has("text/udhr") && SampleData.has("text/pepys/pepys.jsonl")
                && SampleData.has("text/naughty-strings/blns.json"),
            "the texts are not beside the checkout"
        )
    )
    func `on real texts of many scripts, also decomposed and in capitals`() throws {
        for name in try SampleData.names(in: "text/udhr", suffix: ".txt") {
            let text = try SampleData.text("text/udhr/\(name)")
            expectSame(text, name)
            let start = String(text.prefix(4_000))
            expectSame(start.decomposedStringWithCanonicalMapping, name)
            expectSame(start.uppercased(), name)
        }
        let diary = try SampleData.text("text/pepys/pepys.jsonl")
        for (number, line) in diary.split(separator: "\n").enumerated() where number % 30 == 0 {
            expectSame(String(line), "entry \(number)")
        }
        for text in try SampleData.naughtyStrings() { expectSame(text, text) }
    }

    private func expectSame(_ text: String, _ name: String) {
        expectSame(Array(text.utf8), name)
    }

    /// Tells the first difference only: the whole of a long text helps nobody.
    private func expectSame(_ bytes: [UInt8], _ name: String) {
        let expected = ReferenceTokenizer.tokens(of: bytes)
        var sink = OutputCollector()
        var tokenizer = Tokenizer()
        let count = tokenizer.tokenize(bytes.span, into: &sink)
        let positions = (expected.map(\.position).max() ?? -1) + 1
        guard sink.output != expected || count != positions else { return }
        let index =
            zip(sink.output, expected).enumerated().first { $1.0 != $1.1 }?.offset
            ?? min(sink.output.count, expected.count)
        let sides = [sink.output, expected].map { side in
            side.dropFirst(index).first.map(\.description) ?? "nothing"
        }
        Issue.record("\(name), token \(index): \(sides[0]), its twin \(sides[1])")
    }
}

/// Keeps every token as the reference tokenizer would.
private struct OutputCollector: ~Copyable, TokenSink {
    var output: [ReferenceTokenizer.Output] = []

    mutating func take(_ term: Span<UInt8>, _ token: Token) {
        output.append(
            ReferenceTokenizer.Output(
                term: (0..<term.count).map { term[$0] },
                kind: token.kind,
                position: token.position,
                range: token.start..<token.end,
                headEnd: token.headEnd
            )
        )
    }
}
