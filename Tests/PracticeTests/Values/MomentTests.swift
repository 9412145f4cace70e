import Practice
import Testing

@Suite struct `Moments` {
    @Test func `every day of the years 1 to 9999 keeps its number`() throws {
        var number = -719_162
        for year in 1...9_999 {
            for month in 1...12 {
                let last = Moment.lastDay(ofMonth: month, year: year)
                for day in [1, 2, 28, last] {
                    let date = try #require(Moment(year: year, month: month, day: day))
                    try #require(date.dayNumber == number + day - 1, "\(date.iso)")
                    try #require(Moment(dayNumber: date.dayNumber) == date, "\(date.iso)")
                }
                number += last
            }
        }
        #expect(number == 2_932_897)
    }

    @Test func `moments survive ISO and instants`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<5_000 {
            let clock = Moment.Clock(
                second: .random(in: 0..<86_400, using: &random),
                offset: .random(in: -1_080...1_080, using: &random)
            )
            // Days at the very ends may have an instant in year 0 or 10000.
            let day = Int.random(in: -719_160...2_932_894, using: &random)
            let moment = try #require(Moment(dayNumber: day, clock: clock))
            let offset = try #require(moment.clock?.offset)
            #expect(Moment(iso: moment.iso) == moment, "seed \(seed), \(moment.iso)")
            #expect(
                Moment(instant: moment.instant, offset: offset) == moment,
                "seed \(seed)"
            )
        }
    }

    @Test(arguments: [(2_000, 29), (1_900, 28), (2_024, 29), (2_026, 28), (2_100, 28), (4, 29)])
    func `leap years follow the Gregorian rule`(year: Int, last: Int) {
        #expect(Moment(year: year, month: 2, day: last) != nil)
        #expect(Moment(year: year, month: 2, day: last + 1) == nil)
    }

    @Test func `known instants are met`() {
        #expect(Moment(iso: "1970-01-01T00:00:00Z")?.instant == 0)
        #expect(Moment(iso: "2001-09-09T01:46:40Z")?.instant == 1_000_000_000)
        #expect(Moment(iso: "2026-03-02T10:00:00+01:00")?.instant == 1_772_442_000)
        #expect(Moment(iso: "1969-12-31T23:59:59Z")?.instant == -1)
        #expect(Moment(instant: -1, offset: 60)?.iso == "1970-01-01T00:59:59+01:00")
    }

    @Test(arguments: [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02T10:00Z", "2026-03-02T10:00:00+00:00"),
        ("0001-01-01T00:00:00-18:00", "0001-01-01T00:00:00-18:00"),
        ("9999-12-31T23:59:59+05:45", "9999-12-31T23:59:59+05:45"),
    ])
    func `ISO 8601 is read`(text: String, iso: String) {
        #expect(Moment(iso: text)?.iso == iso)
    }

    @Test(arguments: [
        "", "2026", "2026-3-2", "2026-03-2", "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "0000-01-01", "10000-01-01", "-001-01-01", "+2026-03-02", " 2026-03-02", "2026-03-02 ",
        "2026-03-02\n", "20260302", "2026-03-02T", "2026-03-02T10", "2026-03-02T10:00",
        "2026-03-02 10:00Z", "2026-03-02t10:00Z", "2026-03-02T10:00z", "2026-03-02T24:00Z",
        "2026-03-02T23:60Z", "2026-03-02T23:59:60Z", "2026-03-02T10:00:00.0Z",
        "2026-03-02T10:00+1:00", "2026-03-02T10:00+0100", "2026-03-02T10:00+01", "2026-03-02TZ",
        "2026-03-02T10:00-00:00", "2026-03-02T10:00+18:01", "2026-03-02T10:00+01:60",
        "2026-03-02T10:00Z+01:00", "２０２６-03-02", "2026‐03‐02", "2026-03-02T10:00−01:00",
    ])
    func `nothing but ISO 8601 is read`(text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test(arguments: [Int64.min, .max, 253_402_300_800, -62_135_596_801])
    func `an instant outside of years 1 to 9999 is no moment`(instant: Int64) {
        #expect(Moment(instant: instant, offset: 0) == nil)
    }

    @Test(arguments: [Int.min, .max, -719_163, 2_932_897])
    func `a day outside of years 1 to 9999 is no moment`(dayNumber: Int) {
        #expect(Moment(dayNumber: dayNumber) == nil)
        #expect(Moment(instant: 0, offset: dayNumber) == nil)
    }
}
