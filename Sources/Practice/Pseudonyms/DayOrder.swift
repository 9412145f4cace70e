/// Which of two numbers of a date is the day: `2/3/26`.
package enum DayOrder: Sendable {
    case dayFirst, monthFirst

    /// What the dates of some texts say, where one of them leaves no choice and none disagrees.
    package static func said(by texts: some Sequence<String>) -> DayOrder? {
        var found: Set<DayOrder> = []
        for text in texts where text.contains(where: \.isNumber) {
            let text = TokenizedText(text)
            for index in text.tokens.indices {
                guard let numbers = NumberDate(at: index, in: text), numbers.digits[0] < 4 else {
                    continue
                }
                if let order = numbers.certainOrder { found.insert(order) }
            }
        }
        return found.count == 1 ? found.first : nil
    }
}

/// Three numbers between the same marks, as dates are written.
struct NumberDate {
    /// Where the three numbers stand.
    let places: [Int]
    let values: [Int]
    let digits: [Int]
    private let separator: String

    var end: Int { places[2] + 1 }

    init?(at index: Int, in text: TokenizedText) {
        guard text.number(index) != nil, let separator = text.mark(index + 1),
            ["-", "/", ".", "‑"].contains(separator)
        else { return nil }
        // Part of something longer, such as a version or an address of a computer.
        let isPart = index > 1 && text.mark(index - 1) == separator && text.number(index - 2) != nil
        let second = Self.behind(index + 1, separator, in: text)
        guard !isPart, text.mark(second - 1) == separator || text.isSpace(second - 1),
            text.number(second) != nil, text.mark(second + 1) == separator
        else { return nil }
        let third = Self.behind(second + 1, separator, in: text)
        guard text.number(third) != nil,
            text.mark(third + 1) != separator || text.number(third + 2) == nil
        else { return nil }
        places = [index, second, third]
        let numbers = places.compactMap { text.number($0) }
        values = numbers.compactMap { Int($0) }
        digits = numbers.map(\.count)
        self.separator = separator
        guard values.count == 3, digits[1] < 3, digits[0] == 4 ? digits[2] < 3 : digits[0] < 3,
            digits[0] == 4 || digits[2] == 4 || digits[2] == 2
        else { return nil }
    }

    /// The token behind a separator; a stop may have a space behind it.
    private static func behind(_ mark: Int, _ separator: String, in text: TokenizedText) -> Int {
        separator == "." && text.isSpace(mark + 1) ? mark + 2 : mark + 1
    }

    /// Where the numbers themselves, or stops between them, leave no choice.
    var certainOrder: DayOrder? {
        if values[0] > 12 { return .dayFirst }
        if values[1] > 12 { return .monthFirst }
        return separator == "." ? .dayFirst : nil
    }

    /// Two digits are of the years 1969 to 2068.
    private var year: Int {
        digits[2] == 4 ? values[2] : values[2] + (values[2] > 68 ? 1_900 : 2_000)
    }

    /// Whether it can be a date in either order, or was meant as one.
    var isLikely: Bool {
        if digits.contains(4) { return true }
        return moment(.dayFirst) != nil || moment(.monthFirst) != nil
    }

    /// The day; `nil` where the order is open.
    func moment(_ given: DayOrder?) -> Moment? {
        if digits[0] == 4 { return Moment(year: values[0], month: values[1], day: values[2]) }
        let isSame = values[0] == values[1]
        switch certainOrder ?? given ?? (isSame ? .dayFirst : nil) {
        case .dayFirst: return Moment(year: year, month: values[1], day: values[0])
        case .monthFirst: return Moment(year: year, month: values[0], day: values[1])
        case nil: return nil
        }
    }

    /// Another day, written in the same way.
    func written(_ day: Moment, _ given: DayOrder?, in text: TokenizedText) -> String {
        var numbers = [day.year, day.month, day.day]
        if digits[0] < 4 {
            let order = certainOrder ?? given ?? .dayFirst
            numbers =
                order == .dayFirst
                ? [day.day, day.month, day.year] : [day.month, day.day, day.year]
        }
        let isFilled = places.contains { text.number($0)?.hasPrefix("0") == true }
        var others: [Int: String] = [:]
        for (place, (number, count)) in zip(places, zip(numbers, digits)) {
            let isYear = number == day.year
            others[place] =
                isYear
                ? Self.digits(count == 2 ? number % 100 : number, count)
                : Self.digits(number, isFilled || digits[0] == 4 && count == 2 ? 2 : 1)
        }
        return text.text(places[0]..<end, replacing: others)
    }

    /// A number with at least so many digits.
    static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
