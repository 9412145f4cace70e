import Practice

/// A time as it is typed: ISO 8601 or natural words.
enum SpokenArgument {
    /// Reads a time and tells a person what was understood, where they did not say it in ISO 8601.
    static func moment(_ words: String, now: Moment) throws(CommandError) -> Moment {
        do {
            let moment = try Moment(spoken: words, now: now)
            if Moment(iso: words) == nil { Talk.say("'\(words)' is \(moment.spoken)") }
            return moment
        } catch {
            throw .moment(words, error)
        }
    }

    /// Reads a date, without a time of day.
    static func day(_ words: String, now: Moment) throws(CommandError) -> Moment {
        let moment = try moment(words, now: now)
        return Moment(year: moment.year, month: moment.month, day: moment.day) ?? moment
    }
}

/// The time that a list is limited to; both ends count.
struct TimeRange {
    let since: Moment?
    let until: Moment?

    init(since: String?, until: String?, now: Moment) throws(CommandError) {
        self.since = try since.map { words throws(CommandError) in
            try SpokenArgument.moment(words, now: now)
        }
        self.until = try until.map { words throws(CommandError) in
            try SpokenArgument.moment(words, now: now)
        }
    }

    /// Whether something happened then; what has no time did only where nobody asked for one.
    func contains(_ moment: Moment?) -> Bool {
        guard since != nil || until != nil else { return true }
        guard let moment else { return false }
        return (since.map { Self.order($0, moment) <= 0 } ?? true)
            && (until.map { Self.order(moment, $0) <= 0 } ?? true)
    }

    /// Days are compared as days, where one of the two has no time of day.
    private static func order(_ first: Moment, _ second: Moment) -> Int {
        guard first.clock != nil, second.clock != nil else {
            return (first.dayNumber - second.dayNumber).signum()
        }
        return Int((first.instant - second.instant).signum())
    }
}
