extension Moment {
    /// The moment in words, to show what was understood.
    ///
    /// `Tuesday 3 March 2026`, or `Tuesday 3 March 2026, 15:00 (+01:00)`; seconds only where there
    /// are any. ``init(spoken:now:in:)`` reads it back.
    public var spoken: String {
        let weekday = SpokenWords.weekdays[Moment.weekday(ofDay: dayNumber)]
        // The ISO text has the year, the time and the offset padded as they are wanted here.
        let iso = Array(self.iso.utf8)
        func slice(_ range: Range<Int>) -> String { String(decoding: iso[range], as: UTF8.self) }
        let date = "\(weekday) \(day) \(SpokenWords.months[month - 1]) \(slice(0..<4))"
        guard let clock else { return date }
        let time = slice(11..<(clock.second % 60 == 0 ? 16 : 19))
        return "\(date), \(time) (\(slice(19..<25)))"
    }
}
