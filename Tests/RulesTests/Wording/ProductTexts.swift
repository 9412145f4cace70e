@testable import Rules

/// What the rulebook says to anybody, each text with where it stands.
enum ProductTexts {
    static var all: [(place: String, text: String)] {
        rules + guidance + statements + profiles + settings
    }

    private static var rules: [(String, String)] {
        Rulebook.rules.flatMap { rule in
            [
                ("the title of \(rule.id)", rule.title), ("the text of \(rule.id)", rule.text),
                ("the way out of \(rule.id)", rule.wayOut),
            ] + rule.grounds.map { ("a ground of \(rule.id)", $0.text) }
        }
    }

    private static var guidance: [(String, String)] {
        Guidance.chapters.flatMap { chapter in
            [("guidance", chapter.title)] + chapter.paragraphs.map { ("guidance", $0.text) }
        }
    }

    private static var statements: [(String, String)] {
        Statement.all.map { ("statement \($0.id)", $0.text) }
            + Statement.Source.all.map { ("source \($0.id)", $0.title) }
    }

    private static var settings: [(String, String)] {
        NumberSetting.all.map { ("setting \($0.name)", $0.title) }
    }

    /// Notices, crisis lines, grounds: whatever text a profile has, however deep.
    private static var profiles: [(String, String)] {
        JurisdictionProfile.all.flatMap { profile in
            strings(in: profile).map { ("profile \(profile.id)", $0) }
        }
    }

    static func strings(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
    }
}
