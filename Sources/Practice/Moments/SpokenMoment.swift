extension Moment {
    /// Reads the words that people say for a time, in English, in their own time zone.
    ///
    /// A day said without a time stays a date alone; so do `this morning` and `last night`, since
    /// they name no hour. Case does not matter, nor do commas, `at`, `on`, `the` and `of`.
    ///
    /// - ISO 8601 as in ``init(iso:)``, also without offset, without seconds or with a space for T;
    ///   `2026/3/2` and, day first, `2.3.2026`. With slashes or hyphens a year at the end leaves
    ///   open what is the month, so `3/4/2026` is ambiguous, but `13/4/2026` is not.
    /// - `now`, `today`, `yesterday`, `tomorrow`, `the day before yesterday`, `the day after
    ///   tomorrow`, `this morning`, `tonight`, `last night` (yesterday's).
    /// - `2 march`, `march 2nd 2026`, `tue 3 march 2026`. Without a year it is the latest such day
    ///   that is not in the future. A weekday that does not fit the date is an error.
    /// - `tue` is the latest Tuesday, today included, since notes are about what happened; `last
    ///   tue` the latest before today; `next tue` the first after today; `this tue` the one of
    ///   this week, Monday to Sunday.
    /// - `3 days ago`, `in two weeks`, `a month ago` (a day that the month lacks becomes its last)
    ///   are dates; `an hour ago`, `in 20 minutes`, `half an hour ago` are times.
    /// - Times: `15:00`, `3pm`, `3:30 pm`, `noon`, `at 15`, `evening at 8`. A time alone is
    ///   today's, also where that is still to come. An offset such as `(+01:00)` may follow.
    ///
    /// - Parameters:
    ///   - now: the present, as clocks show it in `zone`.
    ///   - zone: where the words were said. A time that clocks there skip or show twice is
    ///     understood as in ``LocalZone/offset(onDay:second:)``.
    /// - Throws: what is wrong with the words, without repeating them.
    public init(
        spoken text: String,
        now: Moment,
        in zone: LocalZone = .process
    ) throws(MomentError) {
        let chunks = text.split(whereSeparator: \.isWhitespace)
        if chunks.count == 1, let stated = Moment(iso: String(chunks[0])) {
            self = stated
            return
        }
        let words = SpokenMoment.words(of: text)
        var reader = SpokenMoment(words: words, now: now, zone: zone)
        self = try reader.moment()
    }
}

/// The reader of spoken times: takes one word after the other and collects what they say.
struct SpokenMoment {
    private let words: [String]
    private var position = 0
    let now: Moment
    let zone: LocalZone

    private var day: Int?
    private var weekday: Int?
    private var part: SpokenDayPart?
    private var clock: SpokenClock?
    private var offset: Int?
    private var whole: Moment?

    init(words: [String], now: Moment, zone: LocalZone) {
        self.words = words
        self.now = now
        self.zone = zone
    }

    /// Lower-case words without commas, brackets and fillers.
    static func words(of text: String) -> [String] {
        let separators: Set<Character> = [",", "(", ")"]
        let words = text.lowercased()
            .split { $0.isWhitespace || separators.contains($0) }
            .map(String.init)
            .filter { !["on", "the", "of"].contains($0) }
        guard let first = words.first, let t = first.firstIndex(of: "t"),
            first[..<t].contains("-"), first[..<t].allSatisfy({ $0 == "-" || $0.isNumber })
        else { return words }
        return [String(first[..<t]), String(first[first.index(after: t)...])] + words.dropFirst()
    }
}

extension SpokenMoment {
    mutating func moment() throws(MomentError) -> Moment {
        guard !words.isEmpty else { throw .notUnderstood }
        while position < words.count { try takePhrase() }
        if let whole {
            guard day == nil, weekday == nil, clock == nil, part == nil, offset == nil else {
                throw .notUnderstood
            }
            return whole
        }
        return try assembled()
    }

    private func assembled() throws(MomentError) -> Moment {
        let day = try statedDay()
        guard let clock else {
            guard offset == nil else { throw .notUnderstood }
            return try date(day)
        }
        let second = try clock.secondOfDay(in: part)
        let east = offset ?? zone.offset(onDay: day, second: second)
        guard let clock = Moment.Clock(second: second, offset: east) else {
            throw .impossible(.noSuchTime)
        }
        guard let moment = Moment(dayNumber: day, clock: clock) else {
            throw .impossible(.noSuchDay)
        }
        return moment
    }

    private func statedDay() throws(MomentError) -> Int {
        guard let day else { return weekday.map(latest) ?? now.dayNumber }
        if let weekday, weekday != Moment.weekday(ofDay: day) { throw .impossible(.otherWeekday) }
        return day
    }

    /// The latest day with this weekday, today included.
    private func latest(_ weekday: Int) -> Int {
        now.dayNumber - (Moment.weekday(ofDay: now.dayNumber) - weekday + 7) % 7
    }

    private func date(_ dayNumber: Int) throws(MomentError) -> Moment {
        guard let date = Moment(dayNumber: dayNumber) else { throw .impossible(.noSuchDay) }
        return date
    }
}

extension SpokenMoment {
    private var word: String { words[position] }

    private func word(_ ahead: Int) -> String? {
        position + ahead < words.count ? words[position + ahead] : nil
    }

    private mutating func takePhrase() throws(MomentError) {
        if try takeDay() { return }
        if try takeDistance() { return }
        if try takeCalendarDay() { return }
        if try takeClock() { return }
        throw .notUnderstood
    }

    /// Sets a part that may be said only once, and goes on after the words that said it.
    private mutating func take<Value>(
        _ value: Value,
        as path: WritableKeyPath<SpokenMoment, Value?>,
        words count: Int
    ) throws(MomentError) -> Bool {
        guard self[keyPath: path] == nil else { throw .notUnderstood }
        self[keyPath: path] = value
        position += count
        return true
    }

    /// `today`, `last night`, `monday`, `next tue`, `this morning`.
    private mutating func takeDay() throws(MomentError) -> Bool {
        let today = now.dayNumber
        switch (word, word(1), word(2)) {
        case ("now", _, _): return try take(now, as: \.whole, words: 1)
        case ("today", _, _): return try take(today, as: \.day, words: 1)
        case ("yesterday", _, _): return try take(today - 1, as: \.day, words: 1)
        case ("tomorrow", _, _): return try take(today + 1, as: \.day, words: 1)
        case ("day", "before", "yesterday"): return try take(today - 2, as: \.day, words: 3)
        case ("day", "after", "tomorrow"): return try take(today + 2, as: \.day, words: 3)
        case ("tonight", _, _):
            _ = try take(today, as: \.day, words: 0)
            return try take(.night, as: \.part, words: 1)
        case ("last", "night", _):
            _ = try take(today - 1, as: \.day, words: 0)
            return try take(.night, as: \.part, words: 2)
        case ("in", let next?, _) where SpokenDayPart(rawValue: next) != nil:
            position += 1
            return true
        case ("at", "night", _):
            position += 1
            return true
        case ("this", let next?, _) where SpokenDayPart(rawValue: next) != nil:
            return try take(today, as: \.day, words: 1)
        case ("last", let next?, _), ("next", let next?, _), ("this", let next?, _):
            guard let weekday = SpokenWords.weekday(next) else { return false }
            return try take(day(word, weekday), as: \.day, words: 2)
        default: break
        }
        if let weekday = SpokenWords.weekday(word) {
            return try take(weekday, as: \.weekday, words: 1)
        }
        guard let part = SpokenDayPart(rawValue: word) else { return false }
        return try take(part, as: \.part, words: 1)
    }

    private func day(_ which: String, _ weekday: Int) -> Int {
        let today = now.dayNumber
        switch which {
        case "last": return latest(weekday) == today ? today - 7 : latest(weekday)
        case "next": return latest(weekday) + 7
        default: return today - Moment.weekday(ofDay: today) + weekday
        }
    }

    /// `3 days ago`, `in half an hour`.
    private mutating func takeDistance() throws(MomentError) -> Bool {
        let ahead = word == "in"
        var rest = Array(words[(position + (ahead ? 1 : 0))...].prefix(4))
        let half = rest.first == "half" && rest.dropFirst().first == "an"
        if half { rest.removeFirst() }
        guard rest.count >= 2, let count = SpokenWords.count(rest[0]),
            let unit = SpokenUnit(rest[1]), ahead || (rest.count > 2 && rest[2] == "ago")
        else { return false }
        let length = 3 + (half ? 1 : 0)
        let signed = ahead ? count : -count
        switch unit {
        case .seconds(let seconds):
            guard !half || seconds == 3_600 else { return false }
            let instant = now.instant + Int64(signed) * seconds / (half ? 2 : 1)
            guard let moment = zone.moment(at: instant) else { throw .impossible(.noSuchDay) }
            return try take(moment, as: \.whole, words: length)
        case .days(let days):
            guard !half else { return false }
            return try take(now.dayNumber + signed * days, as: \.day, words: length)
        case .months(let months):
            guard !half else { return false }
            return try take(now.dayNumber(monthsLater: signed * months), as: \.day, words: length)
        }
    }

    /// `2 march 2026`, `march 2nd`, `2026-03-02`, `2.3.2026`.
    private mutating func takeCalendarDay() throws(MomentError) -> Bool {
        if let day = try SpokenDate.numeric(word) { return try take(day, as: \.day, words: 1) }
        let (first, second) = (word, word(1) ?? "")
        let month: Int
        let day: Int
        if let said = SpokenWords.month(first), let number = SpokenWords.day(second) {
            (month, day) = (said, number)
        } else if let said = SpokenWords.month(second), let number = SpokenWords.day(first) {
            (month, day) = (said, number)
        } else {
            return false
        }
        if let year = word(2).flatMap({ SpokenWords.number($0, digits: 4...4) }) {
            return try take(
                SpokenDate.day(year: year, month: month, day: day),
                as: \.day,
                words: 3
            )
        }
        return try take(SpokenDate.latest(month: month, day: day, now: now), as: \.day, words: 2)
    }

    /// `15:00 +01:00`, `3 pm`, `at 8`, `noon`.
    private mutating func takeClock() throws(MomentError) -> Bool {
        let said = word == "at" ? 1 : 0
        guard let text = word(said) else { return false }
        if text == "midnight" { throw .ambiguous(.midnight) }
        if text == "noon" || text == "midday" {
            return try take(.noon, as: \.clock, words: said + 1)
        }
        let half = word(said + 1).flatMap { SpokenClock.Half($0) }
        let isBare = said == 0 && half == nil && text.allSatisfy(\.isNumber)
        guard !isBare, let clock = try SpokenClock(text, half: half) else { return false }
        _ = try take(clock, as: \.clock, words: said + (half == nil ? 1 : 2))
        // Only as a word of its own: `10:00-11:00` is a span of time rather than an offset.
        guard let offset = word(0).flatMap(SpokenMoment.offset) else { return true }
        return try take(offset, as: \.offset, words: 1)
    }

    /// Minutes east of UTC: `z`, `utc` or `±hh:mm`.
    private static func offset(_ text: String) -> Int? {
        text == "utc" ? 0 : Moment(iso: "2000-01-01T00:00\(text.uppercased())")?.clock?.offset
    }
}
