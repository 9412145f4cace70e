/// A day, or a time of a day with its offset from UTC, as somebody stated it.
///
/// A date alone stays a date alone: nobody's midnight is invented for it. Written as ISO 8601:
/// `2026-03-02` or `2026-03-02T10:00:00+01:00`.
public struct Moment: Hashable, Sendable {
    /// Proleptic Gregorian year, 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the last day of the month.
    public let day: Int
    /// `nil` for a date alone.
    public let clock: Clock?

    /// The time of day and its offset from UTC.
    public struct Clock: Hashable, Sendable {
        /// Seconds since midnight, 0 to 86,399.
        public let second: Int
        /// Minutes east of UTC, −1,080 to 1,080.
        public let offset: Int

        /// `nil` where a part is out of range.
        public init?(second: Int, offset: Int) {
            guard (0..<86_400).contains(second), (-1_080...1_080).contains(offset) else {
                return nil
            }
            self.second = second
            self.offset = offset
        }
    }

    /// `nil` where there is no such day.
    public init?(year: Int, month: Int, day: Int, clock: Clock? = nil) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Moment.lastDay(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.clock = clock
    }
}

extension Moment {
    /// The number of days of a month.
    public static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, negative before it.
    public var dayNumber: Int {
        // Days from civil: the year begins in March, so that the leap day is its last.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The numbers of 0001-01-01 to 9999-12-31.
    private static let dayNumbers = -719_162...2_932_896

    /// The day with this number of days since 1970-01-01; `nil` outside of years 1 to 9999.
    public init?(dayNumber: Int, clock: Clock? = nil) {
        guard Moment.dayNumbers.contains(dayNumber) else { return nil }
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: day,
            clock: clock
        )
    }

    /// Seconds since 1970-01-01T00:00:00Z; a date alone counts as its midnight at UTC.
    public var instant: Int64 {
        let midnight = Int64(dayNumber) * 86_400
        guard let clock else { return midnight }
        return midnight + Int64(clock.second) - Int64(clock.offset) * 60
    }

    /// The moment that an instant is at an offset from UTC; `nil` outside of years 1 to 9999.
    public init?(instant: Int64, offset: Int) {
        // Far-off instants are turned away first, since the sum below would trap on them.
        guard (-1_000_000_000_000...1_000_000_000_000).contains(instant),
            (-1_080...1_080).contains(offset)
        else { return nil }
        let local = Int(instant) + offset * 60
        let day = (local >= 0 ? local : local - 86_399) / 86_400
        guard let clock = Clock(second: local - day * 86_400, offset: offset) else { return nil }
        self.init(dayNumber: day, clock: clock)
    }
}

extension Moment {
    /// ISO 8601: `2026-03-02` or `2026-03-02T10:00:00+01:00` (never `Z`).
    public var iso: String {
        var text: [UInt8] = []
        text.reserveCapacity(25)
        text.append(year, digits: 4, after: nil)
        text.append(month, digits: 2, after: "-")
        text.append(day, digits: 2, after: "-")
        if let clock {
            text.append(clock.second / 3_600, digits: 2, after: "T")
            text.append(clock.second / 60 % 60, digits: 2, after: ":")
            text.append(clock.second % 60, digits: 2, after: ":")
            text.append(abs(clock.offset) / 60, digits: 2, after: clock.offset < 0 ? "-" : "+")
            text.append(abs(clock.offset) % 60, digits: 2, after: ":")
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads ISO 8601: `YYYY-MM-DD`, or with `Thh:mm` or `Thh:mm:ss` and `Z` or `±hh:mm`.
    ///
    /// Nothing else: no lower-case `t`, no fraction, no missing offset, no `-00:00` (which ISO 8601
    /// forbids), no 24:00, no leap second.
    public init?(iso text: String) {
        var reader = ISOReader(text)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
            reader.take("-"), let day = reader.number(2)
        else { return nil }
        guard !reader.atEnd else {
            self.init(year: year, month: month, day: day)
            return
        }
        guard reader.take("T"), let clock = reader.clock(), reader.atEnd else { return nil }
        self.init(year: year, month: month, day: day, clock: clock)
    }
}

private struct ISOReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var atEnd: Bool { position == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else {
            return false
        }
        position += 1
        return true
    }

    mutating func number(_ digits: Int) -> Int? {
        guard bytes.count - position >= digits else { return nil }
        var value = 0
        for _ in 0..<digits {
            guard (48...57).contains(bytes[position]) else { return nil }
            value = value * 10 + Int(bytes[position] - 48)
            position += 1
        }
        return value
    }

    mutating func clock() -> Moment.Clock? {
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60 else {
            return nil
        }
        var second = 0
        if take(":") {
            guard let given = number(2), given < 60 else { return nil }
            second = given
        }
        guard let offset = offset() else { return nil }
        return Moment.Clock(second: hour * 3_600 + minute * 60 + second, offset: offset)
    }

    private mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hour = number(2), take(":"), let minute = number(2), minute < 60 else {
            return nil
        }
        let offset = hour * 60 + minute
        return sign < 0 && offset == 0 ? nil : sign * offset
    }
}

extension [UInt8] {
    /// Two or four digits with leading zeros, behind an ASCII character.
    fileprivate mutating func append(_ value: Int, digits: Int, after mark: Unicode.Scalar?) {
        if let mark { append(UInt8(ascii: mark)) }
        var unit = digits == 4 ? 1_000 : 10
        while unit > 0 {
            append(48 + UInt8(value / unit % 10))
            unit /= 10
        }
    }
}
