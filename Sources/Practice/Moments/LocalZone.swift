import Glibc

/// The offsets from UTC that hold in one place.
///
/// Pure but for ``process``: a zone is a function from an instant to an offset.
public struct LocalZone: Sendable {
    private let offsetAtInstant: @Sendable (Int64) -> Int

    /// A zone from the function that gives, for seconds since 1970-01-01T00:00:00Z, the minutes
    /// east of UTC.
    public init(offsetAtInstant: @escaping @Sendable (_ instant: Int64) -> Int) {
        self.offsetAtInstant = offsetAtInstant
    }

    /// The minutes east of UTC at an instant.
    public func offset(at instant: Int64) -> Int { offsetAtInstant(instant) }

    /// The minutes east of UTC when clocks show this day and second of the day.
    ///
    /// Where clocks are put back, a time occurs twice: the first one is meant. Where they are put
    /// forward, a time does not occur: it is read with the offset from before the change, which is
    /// a real instant. So in both cases the offset from before the change holds.
    public func offset(onDay dayNumber: Int, second: Int) -> Int {
        let shown = Int64(dayNumber) * 86_400 + Int64(second)
        // No place is a day away from UTC, so these two lie on either side of a change nearby.
        let before = offset(at: shown - 86_400)
        let after = offset(at: shown + 86_400)
        if offset(at: shown - Int64(before) * 60) == before { return before }
        return offset(at: shown - Int64(after) * 60) == after ? after : before
    }

    /// The moment of an instant as clocks show it here; `nil` outside of years 1 to 9999.
    public func moment(at instant: Int64) -> Moment? {
        Moment(instant: instant, offset: offset(at: instant))
    }
}

extension LocalZone {
    /// UTC.
    public static let utc = LocalZone { _ in 0 }

    /// The zone of this process: the environment's `TZ`, else the machine's.
    ///
    /// Seconds of an offset, as before standard time, are dropped.
    public static var process: LocalZone {
        tzset()
        return LocalZone { instant in
            var parts = unsafe tm()
            var time = time_t(instant)
            guard unsafe localtime_r(&time, &parts) != nil else { return 0 }
            return unsafe parts.tm_gmtoff / 60
        }
    }
}

extension Moment {
    /// The present moment in a zone, to the second.
    ///
    /// Traps if the machine's clock is not within years 1 to 9999.
    public static func now(in zone: LocalZone = .process) -> Moment {
        guard let moment = zone.moment(at: Int64(time(nil))) else {
            preconditionFailure("the machine's clock is out of range")
        }
        return moment
    }
}
