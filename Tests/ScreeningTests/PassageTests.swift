import Screening
import Testing

@Suite("Passages") struct PassageTests {
    /// Text of many scripts, marks, quotes and forms, with listed wording strewn in.
    private static func text(_ random: inout SeededGenerator) -> String {
        let wording = [
            "I want to die", "ｓｕｉｃｉｄｅ", "𝐬𝐮𝐢𝐜𝐢𝐝𝐞", "self-harm", "SELF\u{AD}HARM", "ﬁrst EMDR",
            "her psychiatrist", "“major depression”", "not suicidal", "naïve", "don’t",
        ]
        let filler = [
            "👩‍👩‍👧", "e\u{301}", "שלום", "\u{202E}abc\u{202C}", "日本語。", "\r\n", "\n\n", " ", "…", "•",
            "\u{FEFF}", "\u{0}", "a", "1.5", ",", "?", "\u{1F1EE}\u{1F1E9}", "ß", "İ", "\u{FFFD}",
            "\"",
        ]
        return (0..<Int.random(in: 1...40, using: &random)).map { _ in
            let list = Bool.random(using: &random) ? wording : filler
            return list.randomElement(using: &random) ?? ""
        }
        .joined(separator: Bool.random(using: &random) ? " " : "")
    }

    @Test(arguments: 0..<40)
    func `are exactly what stands at their place, in any text`(_ number: UInt64) throws {
        let screener = try Screener()
        var random = SeededGenerator(seed: number)
        for _ in 0..<25 {
            let text = Self.text(&random)
            let scalars = Array(text.unicodeScalars)
            for mention in try screener.mentions(in: text, for: .anyone) {
                let end = mention.span.start + mention.span.length
                #expect(mention.span.length > 0 && end <= scalars.count, "seed \(number)")
                var cut = String.UnicodeScalarView()
                cut.append(contentsOf: scalars[mention.span.start..<end])
                #expect(
                    String(cut) == mention.span.text,
                    "seed \(number): \(text.debugDescription)"
                )
            }
        }
    }

    @Test(arguments: [
        "ｓｕｉｃｉｄａｌ", "𝓈𝓊𝒾𝒸𝒾𝒹𝒶𝓁", "suici\u{AD}dal", "SUICIDAL", "suicidál", "ⓢⓤⓘⓒⓘⓓⓐⓛ",
        "sui\u{200B}cidal",
    ])
    func `are found in every form of their letters`(_ word: String) throws {
        let text = "👋 I am \(word)."
        let mention = try #require(try Screener().mentions(in: text, for: .journal).first)
        #expect(mention.span.text == word)
        #expect(mention.span.start == 7)
    }

    @Test func `come in the order in which they stand, each qualifier once and in its order`()
        throws
    {
        let text =
            "Denies suicidal thoughts. Her mother was diagnosed with PTSD years ago? I want to die."
        let found = try Screener().mentions(in: text, for: .anyone)
        #expect(found.count >= 3)
        #expect(found.map(\.span.start) == found.map(\.span.start).sorted())
        for mention in found {
            let order = Mention.Qualifier.allCases.filter(mention.qualifiers.contains)
            #expect(mention.qualifiers == order)
        }
    }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
