import Practice
import Testing

@Suite struct `Whatever the names and texts, a text without the person` {
    private static let parts = [
        "ána", "müller", "o'brien", "łuk", "smith", "jean", "zoë", "þór", "ngozi", "çelik", "søren",
        "ivanović", "ßeck", "dvořák", "mbeki", "garcía", "ólafur", "grünwald", "nuñez", "kwame",
    ]
    private static let filler = [
        "today", "talked", "about", "sleep", "and", "work", "(again)", "“well”", "—", "quiet,",
        "then", "left.", "F32.1", "7/10", "\n\n", "émotion", "naïve", "über", "14", "week",
    ]

    private func name(_ random: inout SeededRandom) -> String {
        let first = Self.parts.randomElement(using: &random) ?? "ana"
        let last = Self.parts.randomElement(using: &random) ?? "pop"
        let middle = Bool.random(using: &random) ? "-" : " "
        let third = Self.parts.randomElement(using: &random) ?? "x"
        return Bool.random(using: &random)
            ? "\(first) \(last)" : "\(first)\(middle)\(third) \(last)"
    }

    /// A word of a name as somebody may write it: in any case, with marks apart or without them.
    private func spelled(_ word: String, _ random: inout SeededRandom) -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: word.uppercased()
        case 1: word.prefix(1).uppercased() + word.dropFirst()
        case 2: NameFold.fold(word)
        case 3: String(word.prefix(1)) + "\u{AD}" + word.dropFirst()
        default: word
        }
    }

    private func words(_ text: String) -> [String] {
        NameFold.fold(text).split { !$0.isLetter }.map(String.init)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `has no name of the roster in it, each pseudonym each time, and every other word`(
        seed: UInt64
    ) throws {
        var random = SeededRandom(seed: seed)
        var names: [String] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let name = name(&random)
            // Two people of the very same words are told apart by nobody.
            if !names.contains(where: { Set(words($0)) == Set(words(name)) }) { names.append(name) }
        }
        var scene = PseudonymScene()
        scene.facts.people = names.enumerated().map { index, name in
            KnownPerson(
                names: [name],
                isClient: index == 0,
                draw: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
            )
        }
        var pieces: [String] = []
        var others: [String] = []
        for _ in 0..<80 {
            if Int.random(in: 0..<4, using: &random) == 0 {
                let name = names.randomElement(using: &random) ?? names[0]
                let separators = ["-", " ", "'s ", "/", ", ", "_"]
                let word = name.split { $0 == " " || $0 == "-" }.randomElement(using: &random)
                pieces.append(spelled(String(word ?? ""), &random))
                pieces.append(separators.randomElement(using: &random) ?? " ")
            } else {
                let word = Self.filler.randomElement(using: &random) ?? ""
                others.append(word)
                pieces.append(" \(word) ")
            }
        }
        let text = pieces.joined()
        let said = try scene.said(text)
        let forbidden = Set(names.flatMap(words)).filter { $0.count > 1 }
        let left = Set(words(said)).intersection(forbidden)
        #expect(left.isEmpty, "seed \(seed): \(left) of \(names) in \(said)")
        // What is about nobody stays, in its order.
        var rest = said[...]
        for word in others {
            guard let found = rest.firstRange(of: word) else {
                Issue.record("seed \(seed): \(word) is gone from \(said)")
                break
            }
            rest = rest[found.upperBound...]
        }
        // Whole names give the same each time, and different people different ones.
        let pseudonyms = try names.map { try scene.said($0) }
        for (name, pseudonym) in zip(names, pseudonyms) {
            #expect(
                try scene.said("then \(name) and \(name)") == "then \(pseudonym) and \(pseudonym)"
            )
            #expect(try scene.said(name.uppercased()) == pseudonym, "seed \(seed): \(name)")
        }
        #expect(Set(pseudonyms).count == names.count, "seed \(seed)")
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `keeps the days between any two of its dates, in each way of writing, and weekdays`(
        seed: UInt64
    ) throws {
        var random = SeededRandom(seed: seed)
        let shift = DateShift(draw: (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) })
        #expect(shift.days != 0 && shift.days % 7 == 0 && abs(shift.days) <= 182)
        var scene = PseudonymScene()
        scene.days = shift.days
        scene.order = .dayFirst
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        func written(_ day: Moment, _ way: Int) -> String {
            switch way {
            case 0: day.iso
            case 1: "\(day.day) \(months[day.month - 1]) \(day.year)"
            case 2: "\(months[day.month - 1]) \(day.day), \(day.year)"
            case 3: "\(day.day)/\(day.month)/\(day.year)"
            case 4: "\(day.day).\(day.month).\(day.year)"
            default: "\(day.day)/\(day.month)/\(day.year % 100 < 10 ? "0" : "")\(day.year % 100)"
            }
        }
        for _ in 0..<40 {
            let number = Int.random(in: 14_700...22_000, using: &random)
            let day = try #require(Moment(dayNumber: number))
            let moved = try #require(Moment(dayNumber: number + shift.days))
            let way = Int.random(in: 0..<6, using: &random)
            let said = try scene.said("seen (\(written(day, way))), well")
            #expect(said == "seen (\(written(moved, way))), well", "seed \(seed)")
        }
    }

    @Test func `differs in its shift from client to client`() {
        var random = SeededRandom(seed: 7)
        let shifts = (0..<500).map { _ in
            DateShift(draw: (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }).days
        }
        #expect(Set(shifts).count == 52 && shifts.min() == -182 && shifts.max() == 182)
    }

    @Test func `has codes that nobody shares, and that could be nobody's name`() {
        var random = SeededRandom(seed: 8)
        let draws = (0..<20_000).map { _ in
            (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        let codes = Pseudonym.codes(draws)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            let scalars = Array(code.unicodeScalars)
            #expect(scalars.count == 6)
            #expect(scalars.enumerated().allSatisfy { ($0 % 2 == 1) == ("2"..."9").contains($1) })
        }
    }
}
