import Practice

/// A date as programs write it into plain text, with or without a time and an offset.
///
/// Three numbers between equal separators, the year first or last; then, where it stands, a time
/// of 12 or 24 hours with a fraction that is dropped, and an offset. Anything else goes to the
/// words that people say (``Practice/Moment/init(spoken:now:in:)``), if a year is among them:
/// `10 June 2013 15:40`. No word that depends on today is taken for a date.
struct WrittenDate {
    /// Which of two numbers is the day.
    enum Order {
        case dayFirst, monthFirst
    }

    private(set) var moment: Moment?
    /// Whether the text states an offset.
    private(set) var hasOffset = false
    /// What the numbers say about the order, where day and month could be told apart.
    private(set) var order: Order?
    /// Whether only the order keeps it from being read.
    private(set) var isAmbiguous = false

    /// - Parameters:
    ///   - day: of a text that may be a time alone.
    ///   - order: for slashes and hyphens, which leave it open.
    init(_ text: some StringProtocol, day: Moment? = nil, order: Order? = nil, in zone: LocalZone) {
        var words = Self.words(text)
        guard let first = words.first else { return }
        var date: Moment?
        if let numbers = Self.numbers(first) {
            words.removeFirst()
            date = takeDate(numbers, given: order)
            guard date != nil else { return }
        } else if let day, first.utf8.contains(UInt8(ascii: ":")) {
            date = day
        }
        guard let date else {
            moment = Self.spoken(String(text), zone)
            return
        }
        moment = Self.moment(date, words[...], zone, hasOffset: &hasOffset)
    }

    /// Whether somebody may have meant a date: long enough for one, and with a number in it.
    static func isLike(_ text: some StringProtocol) -> Bool {
        text.utf8.count > 6 && text.utf8.contains { (48...57).contains($0) }
    }

    private static func words(_ text: some StringProtocol) -> [String] {
        let words = String(text).split { " ,\t".contains($0) }.map { String($0) }
        guard let first = words.first, let t = first.utf8.firstIndex(of: UInt8(ascii: "T")),
            first.utf8.first.map({ (48...57).contains($0) }) == true
        else { return words }
        let rest = String(first[first.utf8.index(after: t)...])
        return [String(first[..<t]), rest].filter { !$0.isEmpty } + words.dropFirst()
    }
}

// MARK: The day

extension WrittenDate {
    private struct Numbers {
        var values: [Int]
        var digits: [Int]
        var separator: UInt8
    }

    private static func numbers(_ word: String) -> Numbers? {
        guard let separator = word.utf8.first(where: { "-/.".utf8.contains($0) }) else {
            return nil
        }
        let parts = word.utf8.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        var values: [Int] = []
        for part in parts {
            guard (1...4).contains(part.count), part.allSatisfy({ (48...57).contains($0) }) else {
                return nil
            }
            values.append(part.reduce(0) { $0 * 10 + Int($1 - 48) })
        }
        return Numbers(values: values, digits: parts.map(\.count), separator: separator)
    }

    private mutating func takeDate(_ numbers: Numbers, given: Order?) -> Moment? {
        let values = numbers.values
        if numbers.digits[0] == 4 {
            return Moment(year: values[0], month: values[1], day: values[2])
        }
        guard numbers.digits[2] != 3, numbers.digits[2] != 1 else { return nil }
        // Two digits are of the years 1969 to 2068, as POSIX reads them.
        let last = values[2]
        let year = numbers.digits[2] == 4 ? last : last + (last > 68 ? 1_900 : 2_000)
        if values[0] > 12 { order = .dayFirst }
        if values[1] > 12 { order = .monthFirst }
        // Dots are written day first everywhere.
        let known = numbers.separator == UInt8(ascii: ".") ? .dayFirst : order ?? given
        guard let known else {
            guard values[0] == values[1] else {
                isAmbiguous = true
                return nil
            }
            return Moment(year: year, month: values[0], day: values[0])
        }
        return known == .dayFirst
            ? Moment(year: year, month: values[1], day: values[0])
            : Moment(year: year, month: values[0], day: values[1])
    }
}

// MARK: The time

extension WrittenDate {
    private static func moment(
        _ date: Moment,
        _ words: ArraySlice<String>,
        _ zone: LocalZone,
        hasOffset: inout Bool
    ) -> Moment? {
        guard let first = words.first else { return date }
        var text = first
        for word in words.dropFirst() { text += word }
        let bytes = Array(text.utf8)
        let end = bytes.firstIndex { !(48...58).contains($0) } ?? bytes.endIndex
        guard var second = second(bytes[..<end]) else { return nil }
        var rest = bytes[end...]
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst().drop { (48...57).contains($0) }
        }
        let half = String(decoding: rest.prefix(2), as: UTF8.self).uppercased()
        if half == "AM" || half == "PM" {
            guard (3_600..<46_800).contains(second) else { return nil }
            second = second % 43_200 + (half == "PM" ? 43_200 : 0)
            rest = rest.dropFirst(2)
        }
        var offset: Int?
        if !rest.isEmpty {
            offset = Self.offset(rest)
            guard offset != nil else { return nil }
            hasOffset = true
        }
        let east = offset ?? zone.offset(onDay: date.dayNumber, second: second)
        guard let clock = Moment.Clock(second: second, offset: east) else { return nil }
        return Moment(dayNumber: date.dayNumber, clock: clock)
    }

    /// Seconds since midnight of `15:40` or `15:40:20`.
    private static func second(_ bytes: ArraySlice<UInt8>) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }) else {
            return nil
        }
        let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard values[0] < 24, values.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return values[0] * 3_600 + values[1] * 60 + (values.count > 2 ? values[2] : 0)
    }

    /// Minutes east of UTC of `Z`, `+01:00` or `+0100`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual("Z".utf8) || bytes.elementsEqual("UTC".utf8) { return 0 }
        let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard let sign = bytes.first, "+-".utf8.contains(sign), digits.count == 4,
            digits.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        let minutes = number / 100 * 60 + number % 100
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }

    /// What words say, if they name a year and so no day that depends on today.
    private static func spoken(_ text: String, _ zone: LocalZone) -> Moment? {
        let numbers = text.split { !$0.isNumber }
        guard numbers.contains(where: { $0.utf8.count == 4 }),
            let origin = Moment(year: 2_000, month: 1, day: 1)
        else { return nil }
        return try? Moment(spoken: text, now: origin, in: zone)
    }
}
