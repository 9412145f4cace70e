/// A date with the name of its month: `2 March 2026`, `March 2nd`, `3. März`, `2-Mar-26`.
struct WordDate {
    /// Where the parts stand.
    private let dayPlace: Int
    private var suffixPlace: Int?
    private let monthPlace: Int
    private var yearPlace: Int?
    let name: MonthNames.Name
    let day: Int
    /// `nil` where the text does not say it.
    private(set) var year: Int?
    let start: Int
    private(set) var end: Int

    init?(at index: Int, in text: TokenizedText) {
        guard let found = Self.dayFirst(at: index, in: text) ?? Self.monthFirst(at: index, in: text)
        else { return nil }
        self = found
    }

    private init(
        start: Int,
        day: (place: Int, number: Int),
        suffix: Int?,
        month: (place: Int, name: MonthNames.Name),
        end: Int
    ) {
        self.start = start
        dayPlace = day.place
        self.day = day.number
        suffixPlace = suffix
        monthPlace = month.place
        name = month.name
        self.end = end
    }

    private static let between: Set<String> = ["of", "de", "di", "den"]
    private static let suffixes: Set<String> = ["st", "nd", "rd", "th"]

    private static func dayNumber(_ index: Int, in text: TokenizedText) -> Int? {
        guard let number = text.number(index), number.count <= 2, let day = Int(number),
            (1...31).contains(day)
        else { return nil }
        return day
    }

    /// `2 March`, `2nd of March`, `3. März`, `2-Mar`.
    private static func dayFirst(at index: Int, in text: TokenizedText) -> WordDate? {
        guard let day = dayNumber(index, in: text) else { return nil }
        var next = index + 1
        var suffix: Int?
        if let word = text.word(next), suffixes.contains(word) {
            suffix = next
            next += 1
        } else if text.mark(next) == "." {
            next += 1
        }
        if text.isSpace(next) || ["-", "/"].contains(text.mark(next)) { next += 1 }
        if let word = text.word(next), between.contains(word), text.isSpace(next + 1) { next += 2 }
        guard let name = MonthNames.named(text.word(next)) else { return nil }
        var date = WordDate(
            start: index,
            day: (index, day),
            suffix: suffix,
            month: (next, name),
            end: next + 1
        )
        date.takeYear(in: text)
        let isClear = !name.isCommonWord || text.isCapital(next) || date.year != nil
        return isClear ? date : nil
    }

    /// `March 2`, `March 2nd, 2026`.
    private static func monthFirst(at index: Int, in text: TokenizedText) -> WordDate? {
        guard let name = MonthNames.named(text.word(index)), name.isEnglish else { return nil }
        var next = index + 1
        if text.mark(next) == "." { next += 1 }
        if text.isSpace(next) || text.mark(next) == "-" { next += 1 }
        if text.word(next) == "the", text.isSpace(next + 1) { next += 2 }
        guard let day = dayNumber(next, in: text), next > index + 1,
            ![":", "%"].contains(text.mark(next + 1))
        else { return nil }
        let suffix = text.word(next + 1).map(suffixes.contains) ?? false ? next + 1 : nil
        var date = WordDate(
            start: index,
            day: (next, day),
            suffix: suffix,
            month: (index, name),
            end: (suffix ?? next) + 1
        )
        date.takeYear(in: text)
        let isClear = !name.isCommonWord && !name.isShort || text.isCapital(index)
        return isClear || date.year != nil ? date : nil
    }

    /// `, 2026`, ` de 2026`, `-26`, `’26`.
    private mutating func takeYear(in text: TokenizedText) {
        var next = end
        if let mark = text.mark(next), [".", ","].contains(mark) { next += 1 }
        let isShort = ["-", "'", "’"].contains(text.mark(next))
        if text.isSpace(next) || isShort { next += 1 }
        if ["de", "del"].contains(text.word(next)), text.isSpace(next + 1) { next += 2 }
        guard let number = text.number(next), let value = Int(number), next > end else { return }
        if number.count == 4, (1_800...2_200).contains(value) {
            year = value
        } else if number.count == 2, isShort {
            year = value + (value > 68 ? 1_900 : 2_000)
        } else {
            return
        }
        yearPlace = next
        end = next + 1
    }
}

extension WordDate {
    /// The day, in the year that is nearest to another one where none is said.
    func moment(near base: Moment?) -> Moment? {
        if let year { return Moment(year: year, month: name.month, day: day) }
        return Moment.nearest(to: base, month: name.month, day: day)
    }

    /// Another day, written in the same way.
    func written(_ other: Moment, in text: TokenizedText) -> String {
        var others = [
            dayPlace: NumberDate.digits(
                other.day,
                text.number(dayPlace)?.hasPrefix("0") == true ? 2 : 1
            ),
            monthPlace: MonthNames.written(
                other.month,
                like: name,
                text.text(monthPlace..<monthPlace + 1)
            ),
        ]
        if let suffixPlace { others[suffixPlace] = SpokenWords.ordinalEnding(other.day) }
        if let yearPlace {
            let isShort = text.number(yearPlace)?.count == 2
            others[yearPlace] =
                isShort ? NumberDate.digits(other.year % 100, 2) : NumberDate.digits(other.year, 4)
        }
        return text.text(start..<end, replacing: others)
    }
}

extension Moment {
    /// A day of the year that is nearest to a moment; `nil` without one.
    static func nearest(to base: Moment?, month: Int, day: Int) -> Moment? {
        guard let base else { return nil }
        return (base.year - 1...base.year + 1)
            .compactMap { Moment(year: $0, month: month, day: day) }
            .min { abs($0.dayNumber - base.dayNumber) < abs($1.dayNumber - base.dayNumber) }
    }
}
