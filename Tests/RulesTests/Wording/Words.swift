/// Texts compared by their words.
enum Words {
    /// Letters and digits in lower case, a typographic apostrophe like any other.
    static func of(_ text: String) -> [String] {
        text.lowercased().replacing("\u{2019}", with: "'")
            .split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    }

    /// Every run of so many words.
    static func runs(of count: Int, in text: String) -> Set<[String]> {
        let words = of(text)
        guard words.count >= count else { return [] }
        return Set((0...words.count - count).map { Array(words[$0..<$0 + count]) })
    }

    /// Runs of so many words that two texts have in common.
    static func runs(of count: Int, in first: String, and second: String) -> Set<[String]> {
        runs(of: count, in: first).intersection(runs(of: count, in: second))
    }
}

/// Words that no text of the product uses (RF-11): it never judges how somebody is.
enum ForbiddenWording {
    private static var words: Regex<Substring> {
        /safe(?!ty[- ]?plan)|\bat risk\b|\b(?:no|low|moderate|high) risk\b|is suicidal|\bcleared\b|diagnosis suggested/
            .ignoresCase()
    }

    /// What is forbidden in a text, as it stands there.
    static func found(in text: String) -> [String] {
        text.matches(of: words).map { String($0.output) }
    }
}
