import Practice
import Testing

@Suite struct `A package of units` {
    private static func note(_ kind: String, _ day: String?, _ field: String, _ value: String)
        -> Note
    {
        var note = Note(kind: kind, at: day.flatMap { Moment(iso: $0) })
        note.set(field, value)
        return note
    }

    private static func package(_ units: String, _ day: String?, until: String = "") -> Note {
        var note = note("package", day, "units", units)
        note.set("validUntil", until)
        return note
    }

    private static func session(_ day: String?, _ units: String) -> Note {
        note("session", day, "unitsCharged", units)
    }

    @Test func `is used up by sessions and check-ins since it began, whatever their order`() throws
    {
        let notes = [
            Self.session("2026-03-09", "2"), Self.package("10", "2026-03-02"),
            Self.session("2026-03-02T15:00:00+01:00", "1"),
            Self.note("check-in", "2026-03-05", "unitCharged", "1"),
            Self.note("check-in", "2026-03-06", "unitCharged", "yes"),
            Self.note("check-in", "2026-03-06", "unitCharged", "no"),
            Self.session("2026-03-01", "5"), Self.session(nil, "5"), Self.session("2026-03-03", ""),
            Self.note("goal", "2026-03-04", "unitsCharged", "7"),
        ]
        let use = try #require(PackageUse.all(in: notes).first)
        #expect(use.units == 10 && use.used == 5 && use.left == 5)
        #expect(PackageUse.all(in: notes.reversed()) == PackageUse.all(in: notes))
    }

    @Test func `gives way to the next one, which begins with all of its units`() {
        let notes = [
            Self.package("2", "2026-01-01"), Self.package("4", "2026-02-01"),
            Self.session("2026-01-15", "3"), Self.session("2026-02-01", "1"),
        ]
        let uses = PackageUse.all(in: notes)
        #expect(uses.map(\.left) == [-1, 3])
    }

    @Test func `counts until its last day`() throws {
        let use = try #require(
            PackageUse.all(in: [Self.package("1", "2026-01-01", until: "2026-03-31")]).first
        )
        #expect(!use.hasExpired(on: try #require(Moment(iso: "2026-03-31"))))
        #expect(use.hasExpired(on: try #require(Moment(iso: "2026-04-01"))))
    }

    @Test(arguments: ["", "none", "0", "-3", "99999999999999999999"])
    func `of no number of units is none, and stops nothing`(units: String) {
        let notes = [Self.package(units, "2026-01-01"), Self.session("2026-01-02", "1")]
        #expect(PackageUse.all(in: notes).isEmpty)
    }

    @Test func `that is charged beyond all measure still has a number`() throws {
        let notes =
            [Self.package("9", "2026-01-01")]
            + (0..<50).map { _ in Self.session("2026-01-02", "9223372036854775807") }
        #expect(try #require(PackageUse.all(in: notes).first).used > 9)
    }
}
