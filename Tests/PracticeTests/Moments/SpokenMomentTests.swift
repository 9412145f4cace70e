import Practice
import Testing

@Suite struct `Spoken moments` {
    /// Wednesday 11 March 2026, 09:41:27 in Bratislava.
    static let now = Moment(iso: "2026-03-11T09:41:27+01:00")

    private func read(_ text: String, now: Moment? = Self.now) throws -> String {
        try Moment(spoken: text, now: #require(now), in: .bratislava).iso
    }

    @Test(arguments: [
        ("today", "2026-03-11"), ("Yesterday", "2026-03-10"), (" TOMORROW ", "2026-03-12"),
        ("the day before yesterday", "2026-03-09"), ("day after tomorrow", "2026-03-13"),
        ("this morning", "2026-03-11"), ("tonight", "2026-03-11"), ("last night", "2026-03-10"),
        ("yesterday evening", "2026-03-10"), ("monday morning", "2026-03-09"),
        ("wed", "2026-03-11"), ("Tuesday", "2026-03-10"), ("thu", "2026-03-05"),
        ("on thursday", "2026-03-05"), ("sunday", "2026-03-08"), ("thurs", "2026-03-05"),
        ("last wed", "2026-03-04"), ("last tue", "2026-03-10"), ("next wed", "2026-03-18"),
        ("next thursday", "2026-03-12"), ("this mon", "2026-03-09"), ("this sunday", "2026-03-15"),
        ("3 days ago", "2026-03-08"), ("two weeks ago", "2026-02-25"), ("a week ago", "2026-03-04"),
        ("a month ago", "2026-02-11"), ("12 months ago", "2025-03-11"),
        ("a year ago", "2025-03-11"), ("in 3 days", "2026-03-14"), ("in two weeks", "2026-03-25"),
        ("2 march", "2026-03-02"), ("march 11", "2026-03-11"), ("12 march", "2025-03-12"),
        ("28 december", "2025-12-28"), ("29 february", "2024-02-29"),
        ("2nd of March", "2026-03-02"),
        ("march 2 2026", "2026-03-02"), ("2 Mar 2027", "2027-03-02"), ("1 may 1999", "1999-05-01"),
        ("Sept 21st, 2025", "2025-09-21"), ("tue 3 march", "2026-03-03"),
        ("Tuesday 3 March 2026", "2026-03-03"), ("3 march 0033", "0033-03-03"),
        ("2026-03-02", "2026-03-02"), ("2026-3-2", "2026-03-02"), ("2026/03/02", "2026-03-02"),
        ("2.3.2026", "2026-03-02"), ("13/04/2025", "2025-04-13"), ("04/13/2025", "2025-04-13"),
        ("3/3/2026", "2026-03-03"), ("13-04-2025", "2025-04-13"),
    ])
    func `a day without a time stays a date alone`(text: String, iso: String) throws {
        #expect(try read(text) == iso)
    }

    @Test(
        arguments: [
            ("now", "2026-03-11T09:41:27+01:00"), ("an hour ago", "2026-03-11T08:41:27+01:00"),
            ("20 minutes ago", "2026-03-11T09:21:27+01:00"),
            ("in 2 hours", "2026-03-11T11:41:27+01:00"),
            ("half an hour ago", "2026-03-11T09:11:27+01:00"),
            ("in half an hour", "2026-03-11T10:11:27+01:00"),
            ("24 hours ago", "2026-03-10T09:41:27+01:00"), ("10:30", "2026-03-11T10:30:00+01:00"),
            ("noon", "2026-03-11T12:00:00+01:00"), ("at noon", "2026-03-11T12:00:00+01:00"),
            ("yesterday noon", "2026-03-10T12:00:00+01:00"), ("3pm", "2026-03-11T15:00:00+01:00"),
            ("yesterday 3pm", "2026-03-10T15:00:00+01:00"),
            ("3 PM yesterday", "2026-03-10T15:00:00+01:00"),
            ("12am today", "2026-03-11T00:00:00+01:00"),
            ("12:15 a.m.", "2026-03-11T00:15:00+01:00"),
            ("12pm", "2026-03-11T12:00:00+01:00"), ("tue 14:30", "2026-03-10T14:30:00+01:00"),
            ("tuesday at 15", "2026-03-10T15:00:00+01:00"),
            ("last wed 9:05", "2026-03-04T09:05:00+01:00"),
            ("9:05:07 on monday", "2026-03-09T09:05:07+01:00"),
            ("this morning at 8", "2026-03-11T08:00:00+01:00"),
            ("at 8 in the morning", "2026-03-11T08:00:00+01:00"),
            ("yesterday evening at 8", "2026-03-10T20:00:00+01:00"),
            ("tonight 8:15", "2026-03-11T20:15:00+01:00"),
            ("last night at 11", "2026-03-10T23:00:00+01:00"),
            ("this afternoon at 12", "2026-03-11T12:00:00+01:00"),
            ("3 days ago at 3pm", "2026-03-08T15:00:00+01:00"),
            ("2 Mar 2026 10:00", "2026-03-02T10:00:00+01:00"),
            ("tue, 3 march 2026, 15:00", "2026-03-03T15:00:00+01:00"),
            ("3 march 2026, 15:00 (-05:00)", "2026-03-03T15:00:00-05:00"),
            ("2026-03-02 10:00", "2026-03-02T10:00:00+01:00"),
            ("2026-03-02T10:00", "2026-03-02T10:00:00+01:00"),
            ("2026-03-02T10:00:20", "2026-03-02T10:00:20+01:00"),
            ("2026-03-02T10:00Z", "2026-03-02T10:00:00+00:00"),
            ("2026-03-02T10:00-05:00", "2026-03-02T10:00:00-05:00"),
            ("2026-03-02 10:00 UTC", "2026-03-02T10:00:00+00:00"),
            ("1 july 2025 10:00", "2025-07-01T10:00:00+02:00"),
            ("2.3.2026 10:00", "2026-03-02T10:00:00+01:00"),
        ].filter { !$0.1.isEmpty }
    )
    func `a time takes the offset of its day and place`(text: String, iso: String) throws {
        #expect(try read(text) == iso)
    }

    @Test(arguments: [
        "", " ", "soon", "the", "at", "3", "8 in the morning", "yesterday 3", "last", "next",
        "this",
        "last week", "march", "march 2026", "2026", "ago", "days ago", "0 days ago", "-3 days ago",
        "3 days", "in days", "in 3", "two two days ago", "today tomorrow", "now now", "now 10:00",
        "10:30 11:30", "10:00-11:00", "2026-03-02 10:00-11:00", "10:00 - 11:00", "mon tue",
        "an hour ago yesterday", "10:3",
        "10:", ":30", "10:30:5", "1:2:3:4", "+01:00", "today +01:00", "10:30pmish",
        "half a day ago",
        "half an day ago", "3rd", "2th march", "march 2x", "２ march", "٣ days ago", "2026-03",
        "2026-03-02-01", "2026-03/02", "20260302", "2026-03-02T", "T10:00", "tuesdays", "3pm pm",
        "99999 days ago", "10.30", "drop table", "ümlaut", "🕒", "today\u{0}", "march 2 26",
    ])
    func `anything else is not understood`(text: String) {
        #expect(throws: MomentError.notUnderstood) { try read(text) }
    }

    @Test(
        arguments: [
            ("2026-02-30", .noSuchDay), ("31 april", .noSuchDay), ("29 feb 2026", .noSuchDay),
            ("32 march 2026", .noSuchDay), ("0 march", .noSuchDay), ("31/13/2026", .noSuchDay),
            ("32.1.2026", .noSuchDay), ("2026-13-01", .noSuchDay), ("0000-01-01", .noSuchDay),
            ("2026-02-30 10:00", .noSuchDay), ("2026-02-30T10:00Z", .noSuchDay),
            ("9999 years ago", .noSuchDay), ("in 9999 years", .noSuchDay),
            ("24:00", .noSuchTime), ("25:00", .noSuchTime), ("10:60", .noSuchTime),
            ("10:00:60", .noSuchTime), ("13pm", .noSuchTime), ("0am", .noSuchTime),
            ("at 24", .noSuchTime), ("this morning 17:00", .noSuchTime),
            ("this morning at 3pm", .noSuchTime), ("this evening 9am", .noSuchTime),
            ("mon 3 march 2026", .otherWeekday), ("monday yesterday", .otherWeekday),
        ] as [(String, MomentError.Impossibility)]
    )
    func `an impossible time is an error with its reason`(
        text: String,
        reason: MomentError.Impossibility
    ) {
        #expect(throws: MomentError.impossible(reason)) { try read(text) }
    }

    @Test(
        arguments: [
            ("03/04/2026", .dayOrMonth), ("12/4/2026", .dayOrMonth), ("4/12/2026", .dayOrMonth),
            ("3-4-2026", .dayOrMonth), ("3/4/26", .year),
            ("3.4.26", .year),
            ("at 3", .hour), ("tuesday at 12", .hour), ("midnight", .midnight),
            ("tue at midnight", .midnight), ("last night at 1", .midnight),
            ("last night 1am", .midnight), ("tonight at 12", .midnight),
        ] as [(String, MomentError.Ambiguity)]
    )
    func `an ambiguous time is an error with its reason`(
        text: String,
        reason: MomentError.Ambiguity
    ) {
        #expect(throws: MomentError.ambiguous(reason)) { try read(text) }
    }

    @Test func `a day that a month lacks becomes its last`() throws {
        let end = Moment(iso: "2026-03-31T10:00:00+02:00")
        #expect(try read("a month ago", now: end) == "2026-02-28")
        #expect(try read("25 months ago", now: end) == "2024-02-29")
        #expect(try read("in 1 month", now: end) == "2026-04-30")
    }

    @Test func `weekdays follow the same rule on every day of the week`() throws {
        for day in 20_500..<20_507 {
            let clock = Moment.Clock(second: 0, offset: 60)
            let now = try #require(Moment(dayNumber: day, clock: clock))
            let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            for (index, name) in names.enumerated() {
                // 1970-01-05 was a Monday.
                func weekday(_ number: Int) -> Int { (number - 4) % 7 }
                func read(_ words: String) throws -> Int {
                    try Moment(spoken: words, now: now, in: .bratislava).dayNumber
                }
                for prefix in ["", "last ", "next ", "this "] {
                    #expect(try weekday(read(prefix + name)) == index)
                }
                #expect((day - 6...day).contains(try read(name)))
                #expect((day - 7..<day).contains(try read("last \(name)")))
                #expect((day + 1...day + 7).contains(try read("next \(name)")))
                #expect(try (read("this \(name)") - 4) / 7 == (day - 4) / 7)
            }
        }
    }

    @Test func `what is echoed is read back`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        let now = try #require(Self.now)
        for _ in 0..<2_000 {
            let clock = Moment.Clock(
                second: .random(in: 0..<86_400, using: &random),
                offset: .random(in: -1_080...1_080, using: &random)
            )
            let day = Int.random(in: -719_160...2_932_894, using: &random)
            let moment = try #require(
                Moment(dayNumber: day, clock: Bool.random(using: &random) ? clock : nil)
            )
            let again = try Moment(spoken: moment.spoken, now: now, in: .bratislava)
            #expect(again == moment, "seed \(seed), \(moment.spoken)")
        }
    }

    @Test(arguments: [
        ("2026-03-03", "Tuesday 3 March 2026"),
        ("2026-03-03T15:00:00+01:00", "Tuesday 3 March 2026, 15:00 (+01:00)"),
        ("2024-02-29T00:00:09-05:30", "Thursday 29 February 2024, 00:00:09 (-05:30)"),
        ("0033-04-03", "Sunday 3 April 0033"), ("1969-12-28", "Sunday 28 December 1969"),
    ])
    func `a moment is echoed in words`(iso: String, words: String) {
        #expect(Moment(iso: iso)?.spoken == words)
    }
}
