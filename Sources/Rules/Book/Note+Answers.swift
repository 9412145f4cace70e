import Practice

extension Note {
    /// Whether a field says that there is nothing, and not why: `none`, `n/a`, a dash.
    func saysOnlyNone(_ name: String) -> Bool {
        let words = words(of: name)
        return !words.isEmpty && words.allSatisfy(Self.wordsForNothing.contains)
    }

    /// Whether a field answers the question that it puts, or says why not.
    func answers(_ name: String) -> Bool { says(name) && !saysOnlyNone(name) }

    /// Whether a field consists of nothing but these words.
    func says(_ name: String, only allowed: Set<String>) -> Bool {
        let words = words(of: name)
        return !words.isEmpty && words.allSatisfy(allowed.contains)
    }

    /// Whether a field says this word and nothing else.
    func says(_ name: String, _ word: String) -> Bool {
        value(of: name).map { NameFold.fold($0) == word } ?? false
    }

    /// The day that a field names; `nil` where it names none.
    func dayNumber(of name: String) -> Int? {
        value(of: name).flatMap(Moment.init(iso:))?.dayNumber
    }

    /// The words of a field without case and punctuation; a text of marks alone is one word.
    private func words(of name: String) -> [String] {
        let text = NameFold.fold(value(of: name) ?? "")
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.isEmpty && !text.isEmpty ? ["-"] : words
    }

    private static let wordsForNothing: Set<String> = [
        "none", "nothing", "no", "not", "yet", "n", "a", "na", "nil", "pending", "tbd", "-",
    ]
}
