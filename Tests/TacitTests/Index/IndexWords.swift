import Practice

extension SeededRandom {
    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: choices.indices, using: &self)]
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }
}

/// Notes and queries in many scripts, out of a small vocabulary so that much of it meets.
enum IndexWords {
    static let vocabulary = [
        "plague", "plagued", "Anna", "Anna's", "Anna’s", "well", "being", "well-being",
        "wellbeing", "mother-in-law", "motherinlaw", "in", "law", "God", "blessed", "be", "1,000",
        "1000", "3.5", "don't", "o'clock-ish", "rest", "restless", "unrest", "a", "b", "co-op",
        "coop", "Müller", "muller", "straße", "strasse", "高考", "高", "考前", "ที่ดี", "ดี", "мой",
        "МОЙ", "한국어", "한국", "שלום", "Videokamera", "kamera", "e\u{301}tude", "étude", "🙂",
    ]
    static let tags = ["Sleep", "schläf", "two words", "高考", "SLEEP", "Müdigkeit"]
    static let fields = ["plan", "presentingProblem", "own field", "linkedGoal"]
    static let days = [
        "1969-12-31", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-02T23:30:00-05:00",
        "2026-03-03T00:15:00+09:00", "2026-03-03", "2026-04-01T12:00:00+00:00",
    ]

    static func text(_ random: inout SeededRandom, upTo count: Int) -> String {
        let separators = [" ", " ", " ", ", ", ". ", "\n", " - ", ":", "_", "-", ".", "'"]
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &random) {
            let word = random.pick(vocabulary)
            text += (random.chance(15) ? word.uppercased() : word) + random.pick(separators)
        }
        return text
    }

    /// So many words, nearly all of them different: long in an index as well.
    static func long(_ random: inout SeededRandom, words: Int) -> String {
        (0..<words).map { _ in
            random.chance(8)
                ? random.pick(vocabulary)
                : "w" + String(Int.random(in: 0..<4_000_000, using: &random), radix: 36)
        }.joined(separator: " ")
    }

    static func note(_ random: inout SeededRandom, kind: String) -> Note {
        var note = Note(kind: kind)
        if random.chance(75) { note.at = Moment(iso: random.pick(days)) }
        if random.chance(40) { note.title = text(&random, upTo: 4) }
        for tag in tags where random.chance(15) { note.tags.append(tag) }
        for name in fields where random.chance(20) {
            note.fields.append(Note.Field(name: name, value: text(&random, upTo: 8)))
        }
        switch Int.random(in: 0..<100, using: &random) {
        // Without any word, but not without anything.
        case 0..<8: note.body = "… — !"
        case 8..<16: note.body = long(&random, words: Int.random(in: 400...900, using: &random))
        default: note.body = text(&random, upTo: 20) + "."
        }
        return note
    }
}

// Queries.
extension IndexWords {
    private static func leaf(_ random: inout SeededRandom) -> String {
        if random.chance(25) {
            let count = Int.random(in: 1...3, using: &random)
            return "\"" + (0..<count).map { _ in random.pick(vocabulary) }.joined(separator: " ")
                + "\""
        }
        let word = random.pick(vocabulary)
        guard random.chance(35) else { return word }
        let cut = String(word.dropFirst(Int.random(in: 0..<word.count, using: &random)))
        return (random.chance(50) ? "*" : "") + cut + (random.chance(60) ? "*" : "")
    }

    static func words(_ random: inout SeededRandom, depth: Int) -> String {
        guard depth > 0, random.chance(60) else { return leaf(&random) }
        let parts = (0..<2).map { _ in words(&random, depth: depth - 1) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "(\(parts[0]) OR \(parts[1]))"
        case 1: return "(\(parts[0]) NOT \(parts[1]))"
        default: return "(\(parts[0]) \(parts[1]))"
        }
    }

    private static func filter(
        _ random: inout SeededRandom,
        _ kinds: [String],
        _ clients: [String]
    ) -> String {
        let filter =
            switch Int.random(in: 0..<(clients.isEmpty ? 6 : 7), using: &random) {
            case 0: "kind:\(random.pick(kinds))"
            case 1: "tag:\"\(random.pick(["sleep", "Schlaf", "Two  words", "高考", "none"]))\""
            case 2: "since:\(random.pick(days).prefix(10))"
            case 3: "until:\(random.pick(days).prefix(10))"
            case 4: "signed:\(random.pick(["yes", "no"]))"
            case 5: "in:\(random.pick(["title", "tags", "body", "plan", "presentingProblem"]))"
            default: "client:\"\(random.pick(clients))\""
            }
        return (random.chance(30) ? "NOT " : "") + filter
    }

    /// Words, filters, or both.
    static func query(
        _ random: inout SeededRandom,
        kinds: [String],
        clients: [String]
    ) -> String {
        var parts = random.chance(88) ? [words(&random, depth: 2)] : []
        while parts.isEmpty || random.chance(35) { parts.append(filter(&random, kinds, clients)) }
        return parts.shuffled(using: &random).joined(separator: " ")
    }
}
