/// Days of the calendar as people write them, as numbers of ``Moment/dayNumber``.
enum SpokenDate {
    /// Reads three numbers between equal separators; `nil` where the word is nothing like that.
    static func numeric(_ word: String) throws(MomentError) -> Int? {
        guard let separator = word.first(where: { "-/.".contains($0) }) else { return nil }
        let parts = word.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        var numbers: [Int] = []
        for part in parts {
            guard let number = SpokenWords.number(part, digits: 1...4) else { return nil }
            numbers.append(number)
        }
        switch (parts[0].utf8.count, parts[1].utf8.count, parts[2].utf8.count) {
        case (4, 1...2, 1...2):
            return try day(year: numbers[0], month: numbers[1], day: numbers[2])
        case (1...2, 1...2, 4):
            let (first, second) = (numbers[0], numbers[1])
            // Dots are written day first everywhere.
            guard separator != "." else {
                return try day(year: numbers[2], month: second, day: first)
            }
            if first != second, first <= 12, second <= 12 { throw .ambiguous(.dayOrMonth) }
            return try first <= 12
                ? day(year: numbers[2], month: first, day: second)
                : day(year: numbers[2], month: second, day: first)
        case (1...2, 1...2, 1...2): throw .ambiguous(.year)
        default: return nil
        }
    }

    static func day(year: Int, month: Int, day: Int) throws(MomentError) -> Int {
        guard let date = Moment(year: year, month: month, day: day) else {
            throw .impossible(.noSuchDay)
        }
        return date.dayNumber
    }

    /// The latest such day that is not after today.
    static func latest(month: Int, day: Int, now: Moment) throws(MomentError) -> Int {
        // Eight years are the longest time without a 29 February.
        for year in stride(from: now.year, through: now.year - 8, by: -1) {
            guard let date = Moment(year: year, month: month, day: day) else { continue }
            if date.dayNumber <= now.dayNumber { return date.dayNumber }
        }
        throw .impossible(.noSuchDay)
    }
}

extension Moment {
    /// 0 for Monday to 6 for Sunday.
    static func weekday(ofDay dayNumber: Int) -> Int {
        // 1970-01-01 was a Thursday.
        ((dayNumber + 3) % 7 + 7) % 7
    }

    /// The day some months later; a day that its month lacks becomes the last one.
    func dayNumber(monthsLater months: Int) throws(MomentError) -> Int {
        let month = year * 12 + self.month - 1 + months
        let (year, ofYear) = (month / 12, month % 12 + 1)
        guard month >= 12 else { throw .impossible(.noSuchDay) }
        let last = Moment.lastDay(ofMonth: ofYear, year: year)
        return try SpokenDate.day(year: year, month: ofYear, day: min(day, last))
    }
}
