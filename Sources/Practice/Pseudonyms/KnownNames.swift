/// The names of people whom a roster knows, and the pseudonym of each.
struct KnownNames: Sendable {
    private struct Entry: Sendable {
        let pseudonym: String
        let isClient: Bool
        /// Every word of every name, particles too.
        var words: Set<String> = []
        /// The first letters of each name, in its order.
        var initials: [[String]] = []
    }

    private var entries: [Entry] = []
    private var book = PhraseBook<Int>()

    /// - Parameter people: clients of the engagement first; earlier ones get what two share.
    init(_ people: [KnownPerson]) {
        let codes = Pseudonym.codes(people.map(\.draw))
        for (person, code) in zip(people, codes) {
            entries.append(
                Entry(
                    pseudonym: (person.isClient ? "Client " : "Person ") + code,
                    isClient: person.isClient
                )
            )
            for name in person.names { add(TokenizedText.words(of: name), isLoose: false) }
            for name in person.looseNames { add(loose: name) }
        }
    }

    /// Names among other words; where there is nothing else, they count as any name does.
    private mutating func add(loose name: String) {
        let words = NameWords.names(in: name)
        add(words, isLoose: words.count > 4 || words.count < TokenizedText.words(of: name).count)
    }

    /// A name of the last person: as a whole, run together, and each of its words.
    private mutating func add(_ words: [String], isLoose: Bool) {
        let index = entries.count - 1
        let words = NameWords.withoutTitles(words)
        guard !words.isEmpty else { return }
        entries[index].words.formUnion(words)
        entries[index].initials.append(words.map { String($0.prefix(1)) })
        if words.count > 1 {
            book.add(words, index, needsCapital: isLoose)
            // Run together, with or without the names between the first and the last.
            let ends = [words[0], words[words.count - 1]]
            for parts in Set([words, words.reversed(), ends, ends.reversed()]) {
                book.add([parts.joined()], index, needsCapital: isLoose)
            }
        }
        // In a name of two words both are names, whatever they are elsewhere.
        let isShort = words.count <= 2
        for word in words {
            guard word.unicodeScalars.count > 1 else { continue }
            let isParticle = NameWords.particles.contains(word)
            guard isShort || !isParticle else { continue }
            book.add(
                [word],
                index,
                needsCapital: isLoose || isParticle || word.unicodeScalars.count == 2
            )
        }
    }
}

// MARK: Finding

extension KnownNames {
    /// Somebody whose name may stand there: the longest counts, then who has its words in a row,
    /// then who comes first.
    private struct Offer: Comparable {
        let person: Int
        let end: Int
        var wordsInOrder = 0
        var ending = ""

        static func < (one: Offer, other: Offer) -> Bool {
            (one.end, one.wordsInOrder, -one.person)
                < (other.end, other.wordsInOrder, -other.person)
        }
    }

    func edit(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let word = text.word(index) else { return nil }
        var best: Offer?
        func offer(_ other: Offer) {
            if best.map({ $0 < other }) ?? true { best = other }
        }
        for (phrase, end) in book.matches(at: index, in: text) {
            let person = phrase.meaning
            offer(
                Offer(
                    person: person,
                    end: run(of: person, from: end, in: text),
                    wordsInOrder: phrase.words.count
                )
            )
        }
        if best == nil, word.count > 3, word.hasSuffix("s") {
            // A family in the plural, a genitive without an apostrophe.
            let stem = String(word.dropLast())
            for (phrase, end) in book.matches(at: index, in: text, as: stem) where end == index + 1
            {
                offer(Offer(person: phrase.meaning, end: end, ending: "s"))
            }
        }
        for person in entries.indices {
            if let end = initialled(person, at: index, in: text) {
                offer(Offer(person: person, end: end))
            }
        }
        guard let best else { return nil }
        return TextEdit(best.end, entries[best.person].pseudonym + best.ending, .names)
    }

    /// The end of a name that goes on: `Ana` with `-Maria`, ` P.`, ` van der Pop`.
    private func run(of person: Int, from end: Int, in text: TokenizedText) -> Int {
        let entry = entries[person]
        var end = end
        var next = behindJoint(end, in: text)
        while let word = text.word(next) {
            if text.mark(next + 1) == ".", isInitial(word, of: entry) {
                // The stop of a sentence stays.
                end = endsSentence(next + 1, in: text) ? next + 1 : next + 2
            } else if NameWords.particles.contains(word), entry.words.contains(word) {
                next = behindJoint(next + 1, in: text)
                continue
            } else if entry.words.contains(word) {
                end = next + 1
            } else {
                break
            }
            next = behindJoint(end, in: text)
        }
        return end
    }

    /// The token behind what joins two parts of one name: nothing, a space, a hyphen, `, `.
    private func behindJoint(_ index: Int, in text: TokenizedText) -> Int {
        switch text.mark(index) {
        case "-", "‐", "‑", "'", "’", "_": index + 1
        case ",": text.isSpace(index + 1) ? index + 2 : index
        case nil: index
        default: text.isSpace(index) ? index + 1 : index
        }
    }

    private func isInitial(_ word: String, of entry: Entry) -> Bool {
        word.unicodeScalars.count == 1 && entry.initials.contains { $0.contains(word) }
    }

    private func endsSentence(_ stop: Int, in text: TokenizedText) -> Bool {
        guard stop + 1 < text.count else { return true }
        guard text.isSpace(stop + 1) else { return false }
        return text.word(stop + 2) == nil || text.isCapital(stop + 2)
    }

    /// A name that begins with an initial: `A. P.`, `A. Pop`; of a client `A.` too, within a sentence.
    private func initialled(_ person: Int, at index: Int, in text: TokenizedText) -> Int? {
        let entry = entries[person]
        guard let word = text.word(index), word.unicodeScalars.count == 1, text.isCapital(index),
            text.mark(index + 1) == ".", isInitial(word, of: entry),
            index == 0 || text.mark(index - 1).map({ $0 != "." }) ?? false
        else { return nil }
        var letters = [word]
        var end = index + 2
        while true {
            let next = text.isSpace(end) ? end + 1 : end
            guard let letter = text.word(next), letter.unicodeScalars.count == 1,
                text.isCapital(next)
            else { break }
            letters.append(letter)
            let hasStop = text.mark(next + 1) == "."
            end = next + 1
            guard hasStop else { break }
            if endsSentence(next + 1, in: text) { break }
            end += 1
        }
        if letters.count > 1, entry.initials.contains(where: { Self.matches(letters, $0) }) {
            return end
        }
        let next = text.isSpace(index + 2) ? index + 3 : index + 2
        if let name = text.word(next), entry.words.contains(name),
            name.unicodeScalars.count > 1, !NameWords.particles.contains(name)
        {
            return run(of: person, from: next + 1, in: text)
        }
        guard entry.isClient else { return nil }
        let isWithin = text.word(next) != nil && next == index + 3 && !text.isCapital(next)
        let isPossessive = ["'", "’"].contains(text.mark(index + 2)) && text.word(index + 3) == "s"
        return isWithin || isPossessive ? index + 2 : nil
    }

    /// All initials of a name in order, or the first and the last.
    private static func matches(_ letters: [String], _ initials: [String]) -> Bool {
        letters == initials
            || initials.count > 2 && letters == [initials[0], initials[initials.count - 1]]
    }
}
