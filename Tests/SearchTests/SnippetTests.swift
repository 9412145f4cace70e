import Search
import Testing

@Suite struct `Snippets show why a text was found` {
    private func marked(_ query: String, _ text: String, width: Int = 160) throws -> String {
        let snippet = Snippet(try Query(query), text, width: width)
        var marked = ""
        var index = snippet.text.startIndex
        for match in snippet.matches {
            marked += snippet.text[index..<match.lowerBound] + "[" + snippet.text[match] + "]"
            index = match.upperBound
        }
        return marked + snippet.text[index...]
    }

    private static let story =
        "We met Mr. Downing early. Nothing much was said there, and the morning was long and slow. "
        + "In the evening\n\n  came news of the plague in the City, which troubled me mightily. "
        + "So home, and to bed; and there dreamed of the sea."

    @Test func `the match stands in its sentence, on one line`() throws {
        #expect(
            try marked("plague", Self.story, width: 64)
                == "came news of the [plague] in the City, which troubled me mightily."
        )
        #expect(
            try marked("downing", Self.story, width: 30) == "We met Mr. [Downing] early."
        )
        #expect(
            try marked("plague", Self.story, width: 24) == "…the [plague] in the City,…"
        )
        #expect(try marked("sea", "All\t of \r\n it: the  sea\n") == "All of it: the [sea]")
    }

    @Test func `the passage with most of the words wins`() throws {
        let filler = String(repeating: "Nothing happened on that day at all. ", count: 20)
        let text =
            "The plague, plague, plague. " + filler + "The plague came to the city. " + filler
            + "City."
        #expect(try marked("plague city", text, width: 40) == "The [plague] came to the [city].")
        #expect(
            try marked("\"plague came\" NOT happened*", text, width: 40).contains("[plague] [came]")
                == true
        )
    }

    @Test func `pieces, pairs and single characters are marked as far as they match`() throws {
        #expect(try marked("anna", "For Anna’s day") == "For [Anna]’s day")
        #expect(try marked("well-being", "wellbeing, well being") == "[wellbeing], [well] [being]")
        #expect(try marked("考", "高考前。好") == "高[考]前。好")
        #expect(try marked("高考前", "在高考前好") == "在[高考前]好")
        #expect(try marked("cafe", "un cafe\u{301}!") == "un [cafe\u{301}]!")
    }

    @Test func `a text without a match gives its beginning`() throws {
        #expect(
            try marked("zebra", Self.story, width: 30) == "We met Mr. Downing early."
        )
        #expect(try marked("tag:x", "") == "")
        #expect(try marked("tag:x", "  one two three", width: 9) == "one two…")
    }

    @Test func `at any width it keeps within it, whole characters and whole matches`() throws {
        let pieces = [
            "plague", "Anna’s", "e\u{301}te\u{301}", "高考前", "👩‍👩‍👧‍👦", "🇩🇪🇫🇷", "ที่ดี", "\n\n", ". ", " ",
            " ", "\u{1B}[1m", "a\u{301}\u{302}\u{303}", "\r\n", "한국어", "! ", "x", "\u{301}",
            "กำ", "\u{600}x",
        ]
        let query = try Query("plague OR anna OR ete OR 考 OR ดี OR \"한국어 x\" OR a OR ก OR x")
        for seed in UInt64(0)..<1_500 {
            var random = SeededGenerator(seed)
            let count = Int.random(in: 0...60, using: &random)
            let text = (0..<count).map { _ in random.pick(pieces) }.joined()
            let width = Int.random(in: 1...80, using: &random)
            let snippet = Snippet(query, text, width: width)
            let characters = Set(text)
            let comment = Comment(rawValue: "seed \(seed)")
            #expect(snippet.text.count <= width + 2, comment)
            #expect(
                snippet.text.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control
                },
                comment
            )
            let strange = snippet.text.first {
                !$0.isWhitespace && $0 != "…" && !characters.contains($0)
            }
            #expect(strange == nil, comment)
            #expect(snippet.matches.allSatisfy { !snippet.text[$0].isEmpty }, comment)
            if count > 0, try finds("plague", in: text), width >= 6 {
                #expect(!snippet.matches.isEmpty, comment)
            }
        }
    }
}
