import Practice
import Testing

@Suite struct `Spoken moments at the edges` {
    static let vocabulary = [
        "in", "9999", "years", "year", "ago", "days", "weeks", "hours", "half", "an", "a", "last",
        "next", "this", "mon", "sun", "night", "morning", "at", "3", "3pm", "10:30", "noon", "12",
        "yesterday", "tomorrow", "day", "before", "29", "feb", "31", "dec", "2026", "9999-12-31",
        "0001-01-01", "+18:00", "-18:00", "utc", "now", "3/3/2026", "t", "(", "🕒", "é",
    ]

    @Test func `any words end in a moment or in an error, at any time`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        let nows = [
            "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2026-03-11T09:41:27+01:00",
            "2024-02-29T12:00:00-05:00",
        ]
        var understood = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...5, using: &random)
            let words = (0..<count).map { _ in Self.vocabulary.randomElement(using: &random) ?? "" }
            let now = try #require(nows.randomElement(using: &random).flatMap(Moment.init(iso:)))
            let text = words.joined(separator: " ")
            guard let moment = try? Moment(spoken: text, now: now, in: .newYork) else { continue }
            understood += 1
            #expect(Moment(iso: moment.iso) == moment, "seed \(seed), \(text)")
            #expect(try Moment(spoken: moment.spoken, now: now, in: .newYork) == moment)
        }
        #expect(understood > 100)
    }
}
