import Search
import Testing

@Suite struct `Text becomes terms` {
    @Test(arguments: [
        ("Blessed be God!", ["blessed@0", "be@1", "god@2"]),
        ("well-being now", ["well@0", "being@1", "wellbeing@0", "now@2"]),
        ("mother‑in‐law", ["mother@0", "in@1", "law@2", "motherinlaw@0"]),
        ("a - b -- c -d- e", ["a@0", "b@1", "c@2", "d@3", "e@4"]),
        ("Anna's day", ["anna's@0", "anna@0", "day@1"]),
        ("the Lord’s day", ["the@0", "lord's@1", "lord@1", "day@2"]),
        ("l’amour don't", ["l'amour@0", "amour@0", "don't@1", "don@1"]),
        ("'quoted' rock'", ["quoted@0", "rock@1"]),
        ("the 1990's, a'0", ["the@0", "1990@1", "s@2", "a@3", "0@4"]),
        ("12'000 ١’٢", ["12'000@0", "000@0", "1'2@1"]),
        ("don'\u{2060}t e\u{301}’\u{308}a ab’型", ["don't@0", "don@0", "e'a@1", "ab@2", "型@3"]),
        ("1,000.5 mg", ["1@0", "000@1", "5@2", "1,000.5@0", "mg@3"]),
        (
            "٣٬٠٠٠ ３．５ 1,\u{2060}5 1.",
            ["3@0", "000@1", "3,000@0", "3@2", "5@3", "3.5@2", "1@4", "5@5", "1,5@4", "1@6"]
        ),
        ("1.a a.1 1..2 1.高", ["1@0", "a@1", "a@2", "1@3", "1@4", "2@5", "1@6", "高@7"]),
        ("well-\u{2060}being a-\u{93F}b", ["well@0", "being@1", "wellbeing@0", "a@2", "b@3"]),
        ("2024-05-06", ["2024@0", "05@1", "06@2", "20240506@0"]),
        ("10:30 e.g. a_b", ["10@0", "30@1", "e@2", "g@3", "a@4", "b@5"]),
        ("Müller MÜLLER mu\u{308}ller", ["muller@0", "muller@1", "muller@2"]),
        ("Straße Æsop Łódź ıI İ", ["strasse@0", "aesop@1", "lodz@2", "ii@3", "i@4"]),
        ("ΣΊΣΥΦΟΣ Σίσυφος", ["σισυφοσ@0", "σισυφοσ@1"]),
        ("so\u{AD}ft می\u{200C}خواهم", ["soft@0", "میخواهم@1"]),
        ("٣٤ ３４", ["34@0", "34@1"]),
        ("高考前 年", ["高考@0", "考前@1", "前@2", "年@3"]),
        ("A型", ["a@0", "型@1"]),
        ("ｶﾞｷﾞ か\u{3099}", ["ガギ@0", "ギ@1", "が@2"]),
        ("한국어 \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", ["한국어@0", "한국@1"]),
        ("ที่ดี", ["ที่ดี@0", "ดี@1"]),
        ("🙂 ... — “”", []),
    ])
    func `words, compounds and runs have their terms and positions`(
        text: String,
        expected: [String]
    ) {
        #expect(terms(text).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test func `ranges cut from the original fold to the term again`() throws {
        let samples = [
            "The Lord’s day, well-being & 1,000 things; L’été, naïveté, Straße, ŉ",
            "高考前的恐惧 が ｶﾞ ที่ดี ភាសា 한국어 \u{1112}\u{1161}\u{11AB}", "e\u{301}\u{327}a\u{AD}b",
        ]
        for text in samples {
            let bytes = Array(text.utf8)
            for read in tokens(of: text) {
                let cut = Array(bytes[read.token.start..<read.token.end])
                #expect(tokens(of: cut).contains { $0.term == read.term }, "\(read) of \(text)")
                #expect(read.token.headEnd <= read.token.end)
                #expect(read.token.headEnd > read.token.start)
            }
        }
    }

    @Test func `any bytes are read without harm, with ranges inside them`() {
        for seed in UInt64(0)..<400 {
            var random = SeededGenerator(seed)
            let ranges: [ClosedRange<UInt8>] = [0...255, 0x80...0xFF, 0x20...0x7E, 0xE0...0xEF]
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                UInt8.random(in: random.pick(ranges), using: &random)
            }
            var highest = -1
            for read in tokens(of: bytes) {
                let token = read.token
                #expect(token.start < token.end && token.end <= bytes.count, "seed \(seed)")
                #expect(!read.term.isEmpty && read.term.utf8.count <= 128, "seed \(seed)")
                highest = max(highest, token.position)
            }
            var tokenizer = Tokenizer()
            var collector = TokenCollector()
            let count = tokenizer.tokenize(bytes.span, into: &collector)
            #expect(count == highest + 1, "seed \(seed)")
        }
    }

    @Test func `a word of any length is found by itself`() throws {
        for length in [1, 127, 128, 129, 5_000] {
            let word = String(repeating: "x", count: length)
            #expect(try finds(word, in: "so \(word) it is"))
            let accented = String(repeating: "жё", count: length)
            #expect(try finds(accented, in: accented))
        }
        #expect(try !finds("xx", in: "x"))
    }
}
