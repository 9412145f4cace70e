/// The English words that times are said with.
enum SpokenWords {
    /// Monday first.
    static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// 0 for Monday to 6 for Sunday; `nil` for any other word.
    static func weekday(_ word: String) -> Int? {
        index(of: word, in: weekdays, alsoKnownAs: ["tues": 1, "weds": 2, "thur": 3, "thurs": 3])
    }

    /// 1 to 12; `nil` for any other word.
    static func month(_ word: String) -> Int? {
        index(of: word, in: months, alsoKnownAs: ["sept": 8]).map { $0 + 1 }
    }

    /// A number from 1 to 9999, in digits or, up to twelve, as a word.
    static func count(_ word: String) -> Int? {
        if let number = number(word, digits: 1...4) { return number > 0 ? number : nil }
        return counts.firstIndex(of: word).map { $0 + 1 } ?? (word == "a" || word == "an" ? 1 : nil)
    }

    /// The day of a month in digits, also as `2nd`.
    static func day(_ word: String) -> Int? {
        if let number = number(word, digits: 1...2) { return number }
        guard let number = number(String(word.dropLast(2)), digits: 1...2) else { return nil }
        return word.hasSuffix(ordinalEnding(number)) ? number : nil
    }

    /// A number of ASCII digits; nothing else, not even a sign.
    static func number(_ word: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) })
        else {
            return nil
        }
        return Int(word)
    }

    private static let counts = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ]

    static func ordinalEnding(_ number: Int) -> String {
        switch (number / 10, number % 10) {
        case (1, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    }

    private static func index(
        of word: String,
        in names: [String],
        alsoKnownAs others: [String: Int]
    ) -> Int? {
        names.firstIndex { $0.lowercased() == word || $0.prefix(3).lowercased() == word }
            ?? others[word]
    }
}

/// What a distance in time is counted in.
enum SpokenUnit {
    /// A number of seconds: the result is a time.
    case seconds(Int64)
    /// A number of days: the result is a date.
    case days(Int)
    /// A number of months: the result is a date.
    case months(Int)

    init?(_ word: String) {
        switch word {
        case "minute", "minutes", "min", "mins": self = .seconds(60)
        case "hour", "hours", "hr", "hrs": self = .seconds(3_600)
        case "day", "days": self = .days(1)
        case "week", "weeks": self = .days(7)
        case "month", "months": self = .months(1)
        case "year", "years": self = .months(12)
        default: return nil
        }
    }
}

/// A part of a day: it tells the halves of a day apart, but is no time by itself.
enum SpokenDayPart: String {
    case morning, afternoon, evening, night

    /// The hours that belong to it.
    var hours: ClosedRange<Int> {
        switch self {
        case .morning: 0...11
        case .afternoon: 12...18
        case .evening: 16...23
        case .night: 18...23
        }
    }
}
