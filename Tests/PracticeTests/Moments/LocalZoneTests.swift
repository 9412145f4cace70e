import Glibc
import Practice
import Testing

extension LocalZone {
    /// The European Union's rule: summer time between the last Sundays of March and October,
    /// changed at 01:00 UTC.
    static let bratislava = LocalZone { instant in
        changes(instant, from: (3, 31, 3_600), to: (10, 31, 3_600)) ? 120 : 60
    }

    /// The rule of the United States since 2007: second Sunday of March, 07:00 UTC, to the first
    /// of November, 06:00 UTC.
    static let newYork = LocalZone { instant in
        changes(instant, from: (3, 14, 7 * 3_600), to: (11, 7, 6 * 3_600)) ? -240 : -300
    }

    /// Whether an instant lies between the Sundays on or before two days, in its year.
    private static func changes(
        _ instant: Int64,
        from start: (Int, Int, Int64),
        to end: (Int, Int, Int64)
    ) -> Bool {
        guard let year = Moment(instant: instant, offset: 0)?.year else { return false }
        let bounds = [start, end].compactMap { month, day, second in
            Moment(year: year, month: month, day: day).map { latest in
                // 1970-01-04 was a Sunday.
                Int64(latest.dayNumber - (latest.dayNumber - 3) % 7) * 86_400 + second
            }
        }
        return bounds[0] <= instant && instant < bounds[1]
    }
}

@Suite(.serialized) struct `Local zones` {
    /// A time on a clock, and the offset with which it is to be understood.
    static let expectations: [(String, LocalZone, [(String, String)])] = [
        (
            "Europe/Bratislava", .bratislava,
            [
                ("2026-03-29 01:59", "2026-03-29T01:59:00+01:00"),
                ("2026-03-29 02:00", "2026-03-29T02:00:00+01:00"),
                ("2026-03-29 02:59", "2026-03-29T02:59:00+01:00"),
                ("2026-03-29 03:00", "2026-03-29T03:00:00+02:00"),
                ("2026-10-25 01:59", "2026-10-25T01:59:00+02:00"),
                ("2026-10-25 02:00", "2026-10-25T02:00:00+02:00"),
                ("2026-10-25 02:59", "2026-10-25T02:59:00+02:00"),
                ("2026-10-25 03:00", "2026-10-25T03:00:00+01:00"),
                ("2026-01-01 00:00", "2026-01-01T00:00:00+01:00"),
                ("2026-07-01 23:59", "2026-07-01T23:59:00+02:00"),
            ]
        ),
        (
            "America/New_York", .newYork,
            [
                ("2026-03-08 01:59", "2026-03-08T01:59:00-05:00"),
                ("2026-03-08 02:30", "2026-03-08T02:30:00-05:00"),
                ("2026-03-08 03:00", "2026-03-08T03:00:00-04:00"),
                ("2026-11-01 00:59", "2026-11-01T00:59:00-04:00"),
                ("2026-11-01 01:30", "2026-11-01T01:30:00-04:00"),
                ("2026-11-01 02:00", "2026-11-01T02:00:00-05:00"),
            ]
        ),
    ]

    @Test func `in a gap and in an overlap the offset from before the change holds`() throws {
        let now = try #require(Moment(iso: "2026-06-01T12:00:00Z"))
        for (name, zone, times) in Self.expectations {
            for (text, iso) in times {
                #expect(try Moment(spoken: text, now: now, in: zone).iso == iso, "\(name)")
            }
        }
    }

    @Test func `every hour of a year that clocks show once is read back to its instant`() throws {
        for (name, zone, _) in Self.expectations {
            var shownBefore: Set<Moment?> = []
            for hour in 0..<8_760 {
                let instant = 1_767_225_600 + Int64(hour) * 3_600
                let moment = try #require(zone.moment(at: instant))
                let clock = try #require(moment.clock)
                let shown = Moment(
                    dayNumber: moment.dayNumber,
                    clock: .init(second: clock.second, offset: 0)
                )
                let offset = zone.offset(onDay: moment.dayNumber, second: clock.second)
                let isFirst = shownBefore.insert(shown).inserted
                #expect((offset == clock.offset) == isFirst, "\(name) \(moment.iso)")
            }
            #expect(shownBefore.count == 8_759, "\(name)")
        }
    }

    @Test func `an hour ago is an hour, also across a change of clocks`() throws {
        let zone = LocalZone.bratislava
        for (now, before) in [
            ("2026-03-29T03:30:00+02:00", "2026-03-29T01:30:00+01:00"),
            ("2026-10-25T02:30:00+01:00", "2026-10-25T02:30:00+02:00"),
            ("2026-10-25T03:30:00+01:00", "2026-10-25T02:30:00+01:00"),
        ] {
            let moment = try #require(Moment(iso: now))
            #expect(try Moment(spoken: "an hour ago", now: moment, in: zone).iso == before)
        }
    }

    @Test func `a day that a place never had is read with the offset from before`() throws {
        // Samoa went from -10:00 to +14:00 at the end of 29 December 2011.
        let samoa = LocalZone { $0 < 1_325_239_200 ? -600 : 840 }
        let now = try #require(Moment(iso: "2012-01-05T12:00:00+14:00"))
        for (text, iso) in [
            ("2011-12-29 23:59", "2011-12-29T23:59:00-10:00"),
            ("2011-12-30 12:00", "2011-12-30T12:00:00-10:00"),
            ("2011-12-31 00:00", "2011-12-31T00:00:00+14:00"),
        ] {
            #expect(try Moment(spoken: text, now: now, in: samoa).iso == iso)
        }
    }

    static var hasTimeZones: Bool {
        unsafe access("/usr/share/zoneinfo/Europe/Bratislava", R_OK) == 0
    }

    @Test(.enabled(if: hasTimeZones, "needs the time zone database"))
    func `the process's zone is the one in TZ`() async {
        // In a process of its own, since the environment belongs to every test.
        await #expect(processExitsWith: .success) {
            for (name, rule, times) in Self.expectations {
                unsafe setenv("TZ", name, 1)
                let zone = LocalZone.process
                let now = try #require(Moment(iso: "2026-06-01T12:00:00Z"))
                for (text, iso) in times {
                    #expect(try Moment(spoken: text, now: now, in: zone).iso == iso, "\(name)")
                }
                for hour in 0..<26_280 {
                    let instant = 1_767_225_600 + Int64(hour) * 3_600
                    #expect(zone.offset(at: instant) == rule.offset(at: instant), "\(name)")
                }
                #expect(zone.offset(at: .max) == 0)
            }
            unsafe setenv("TZ", "UTC", 1)
            let utc = Moment.now()
            #expect(utc.clock?.offset == 0)
        }
    }
}
