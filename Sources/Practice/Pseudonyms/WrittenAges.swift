/// Ages over 89, which few people have; dates and years of birth that tell of them.
extension WrittenDays {
    private static let least = 90
    private static let births: Set<String> = [
        "born", "birth", "birthday", "birthdate", "dob", "geboren", "geb", "geburtstag", "ne",
        "nee",
    ]

    /// What is told in place of a date of birth: its year, unless that tells an age over 89.
    func birth(_ moment: Moment, at index: Int, in text: TokenizedText) -> String? {
        guard births.contains(moment.dayNumber) || speaksOfBirth(before: index, in: text) else {
            return nil
        }
        return today.year - moment.year < Self.least ? "\(moment.year)" : "[birth date]"
    }

    /// A year of birth that tells of an age over 89: `born in 1931`.
    func birthYear(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let number = text.number(index), number.count == 4, let year = Int(number),
            (1_850...today.year).contains(year), today.year - year >= Self.least,
            speaksOfBirth(before: index, in: text)
        else { return nil }
        return TextEdit(index + 1, "[birth year]", .ages)
    }

    /// Whether one of the last four words of the line is about being born.
    private func speaksOfBirth(before index: Int, in text: TokenizedText) -> Bool {
        var words = 0
        var index = index - 1
        while index >= 0, words < 4, text.mark(index) != "\n" {
            if let word = text.word(index) {
                if Self.births.contains(word) { return true }
                words += 1
            }
            index -= 1
        }
        return false
    }

    /// `92 years old`, `92-year-old`, `aged 92`, `92yo`.
    func age(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let number = text.number(index), number.count <= 3, let age = Int(number),
            (Self.least...130).contains(age)
        else { return nil }
        let before = index > 1 && text.mark(index - 1) != nil ? text.word(index - 2) : nil
        let next = text.mark(index + 1) == nil ? index + 1 : index + 2
        let isSaid =
            ["aged", "age", "turned", "turns", "turning"].contains(before)
            || ["yo", "jahrige", "jahriger"].contains(text.word(next))
            || text.word(next) == "y" && text.mark(next + 1) == "/"
            || ["year", "years", "yrs"].contains(text.word(next))
                && ["old", "of"].contains(text.word(next + 2))
        return isSaid ? TextEdit(index + 1, "90+", .ages) : nil
    }
}
