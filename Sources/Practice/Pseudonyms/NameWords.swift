/// Words that stand in names and are none by themselves.
package enum NameWords {
    /// The names among other words: what is written large and no title, relation or institution.
    package static func names(in text: String) -> [String] {
        let text = TokenizedText(text)
        let capitals = text.tokens.indices.filter { text.word($0) != nil && text.isCapital($0) }
        return withoutTitles(capitals.map { text.tokens[$0].fold }).filter { !common.contains($0) }
    }

    /// A whole name so that it can be compared: its words, without titles.
    package static func words(of name: String) -> [String] {
        withoutTitles(TokenizedText.words(of: name))
    }

    static func withoutTitles(_ words: [String]) -> [String] {
        words.filter { !titles.contains($0) && !$0.isEmpty }
    }

    private static let titles: Set<String> = [
        "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "herr", "frau",
        "mme", "mlle", "dipl", "psych", "phd", "md", "jr", "sr", "ii", "iii", "rev",
    ]

    static let particles: Set<String> = [
        "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "les", "van", "von",
        "der", "den", "zu", "zur", "zum", "ter", "ten", "al", "el", "bin", "ibn", "bint", "of",
        "the", "and", "und", "et", "st", "saint", "af", "av", "y", "e", "i", "d", "l", "o",
    ]

    /// What people write beside a name when they note whom to call.
    private static let common: Set<String> = [
        "hospital", "clinic", "centre", "center", "school", "practice", "university", "college",
        "court", "police", "crisis", "line", "service", "services", "agency", "office", "house",
        "church", "general", "county", "city", "community", "emergency", "room", "ward", "any",
        "treating", "a", "an", "new", "family",
        "mother", "father", "mum", "mom", "dad", "parent", "brother", "sister", "husband", "wife",
        "partner", "spouse", "friend", "son", "daughter", "aunt", "uncle", "grandmother",
        "grandfather", "neighbour", "neighbor", "colleague", "client", "her", "his", "their", "my",
        "none", "guardian", "executor", "interpreter", "observer", "collateral", "supervisor",
        "psychiatrist", "therapist", "doctor", "coach", "not", "no", "on", "in", "with", "ask",
        "for", "call", "only", "work", "home",
    ]
}
