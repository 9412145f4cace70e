import Practice
import Testing

@testable import Rules

@Suite struct `How long records are kept` {
    private func lastDay(_ scene: PracticeScene) -> String? {
        scene.context.retention?.lastDay?.iso
    }

    @Test func `therapy is kept for years after the last session, the last day included`() throws {
        let scene = PracticeScene.therapy.with("session", at: "2019-05-10")
            .with("progress-note", at: "2019-05-10")
        let term = try #require(scene.context.retention)
        #expect(term.lastDay == day("2026-05-10"))
        #expect(term.ground == .lastService(years: 7))
        #expect(!term.permitsPurge(on: day("2026-05-10")))
        #expect(term.permitsPurge(on: day("2026-05-11")))
    }

    @Test(arguments: [
        ("2020-02-29", "2027-03-01"), ("2016-02-29", "2023-03-01"), ("2020-02-28", "2027-02-28"),
        ("2017-02-28", "2024-02-28"), ("2017-03-01", "2024-03-01"), ("2021-12-31", "2028-12-31"),
    ])
    func `seven years after a leap day end on the first of March`(_ last: String, _ end: String) {
        #expect(
            lastDay(.therapy.changed { $0.opened = day("2016-01-01") }.with("session", at: last))
                == end
        )
    }

    @Test func `a leap day that many years later exists stays a leap day`() {
        #expect(day("2020-02-29").adding(years: 4) == day("2024-02-29"))
        #expect(day("2096-02-29").adding(years: 4) == day("2100-03-01"))
        #expect(day("1996-02-29").adding(years: 4) == day("2000-02-29"))
        #expect(day("9998-05-05").adding(years: 7) == day("9999-12-31"))
        #expect(day("2020-02-29").adding(years: 0) == day("2020-02-29"))
    }

    @Test func `no date ends sooner than so many full years`() {
        for number in stride(
            from: day("1999-01-01").dayNumber,
            to: day("2008-01-01").dayNumber,
            by: 1
        ) {
            let start = Moment(dayNumber: number) ?? day("2000-01-01")
            for years in 0...9 {
                let end = start.adding(years: years)
                // A day later starts no sooner: the order of days is kept.
                let next = (Moment(dayNumber: number + 1) ?? start).adding(years: years)
                #expect(next.dayNumber >= end.dayNumber)
                #expect(end.year == start.year + years)
                #expect(
                    end.day == start.day || (start.month == 2 && start.day == 29 && end.day == 1)
                )
            }
        }
    }

    @Test func `a minor's record is kept until years after coming of age, where that is later`() {
        let child = PracticeScene.therapy.changed { $0.opened = day("2026-01-01") }
            .with("session", at: "2026-01-01")
        // 18 on 2038-06-15, three years more; seven years after the session would be 2033.
        #expect(lastDay(child.born("2020-06-15")) == "2041-06-15")
        // 18 on 2028-06-15, three years more is 2031: the adult period is later.
        #expect(lastDay(child.born("2010-06-15")) == "2033-01-01")
        #expect(lastDay(child.born("1980-06-15")) == "2033-01-01")
        #expect(lastDay(child) == "2033-01-01")
    }

    @Test func `who is born on a leap day comes of age on the first of March`() {
        let child = PracticeScene.therapy.changed { $0.opened = day("2026-01-01") }
            .with("session", at: "2026-01-01").born("2020-02-29")
        #expect(lastDay(child) == "2041-03-01")
        #expect(child.context.retention?.ground == .comingOfAge(years: 3))
    }

    @Test func `of several minors the youngest counts`() {
        let family = PracticeScene.therapy.changed {
            $0.opened = day("2026-01-01")
            $0.clients = [
                PracticeScene.client(1, born: "2016-03-03"),
                PracticeScene.client(2, born: "2020-04-04"), PracticeScene.client(3),
            ]
        }
        #expect(lastDay(family.with("session", at: "2026-01-01")) == "2041-04-04")
    }

    @Test func `a session counts for the day that clocks showed, east or west`() {
        let early = PracticeScene.therapy.changed { $0.opened = day("2019-01-01") }
        #expect(lastDay(early.with("session", at: "2019-05-10T23:30:00-08:00")) == "2026-05-10")
        #expect(lastDay(early.with("session", at: "2019-05-10T00:30:00+13:00")) == "2026-05-10")
        let term = early.with("session", at: "2019-05-10T23:30:00-08:00").context.retention
        #expect(term?.permitsPurge(on: day("2026-05-10T23:59:59+14:00")) == false)
        #expect(term?.permitsPurge(on: day("2026-05-11T00:00:00-10:00")) == true)
    }

    @Test func `a session that did not take place is no service, a crisis contact is`() {
        let scene = PracticeScene.therapy.with("session", at: "2026-02-02")
        let missed = scene.with("session", at: "2026-09-09", ["attendance": "no-show"])
        #expect(lastDay(missed) == "2033-02-02")
        #expect(lastDay(missed.with("crisis-contact", at: "2026-10-01")) == "2033-10-01")
        #expect(
            lastDay(missed.with("crisis-contact", at: "2026-10-01", status: .withdrawn))
                == "2033-02-02"
        )
    }

    @Test func `an engagement without a session counts from its end, or from its beginning`() {
        #expect(lastDay(.therapy) == "2033-01-12")
        #expect(lastDay(.therapy.changed { $0.closed = day("2026-03-03") }) == "2033-03-03")
    }

    @Test func `authorizations and disclosures are kept for six years, and the record with them`() {
        let scene = PracticeScene.therapy.with("session", at: "2026-02-02")
        #expect(lastDay(scene.with("disclosure", at: "2030-01-01")) == "2036-01-01")
        #expect(
            lastDay(
                scene.with("release-of-information", at: "2026-02-02", ["expiry": "2031-02-28"])
            ) == "2037-02-28"
        )
        #expect(lastDay(scene.with("disclosure", at: "2026-03-01")) == "2033-02-02")
    }

    @Test func `coaching is kept as agreed, and three years where nothing was agreed`() {
        let scene = PracticeScene.coaching.with("coaching-session", at: "2026-02-02")
        #expect(lastDay(scene) == "2029-02-02")
        let agreed = scene.with("coaching-agreement", at: "2026-01-12", ["retentionYears": "1"])
        #expect(lastDay(agreed) == "2027-02-02")
        #expect(agreed.context.retention?.ground == .agreement(years: 1))
        #expect(agreed.context.retention?.mayEndEarly == false)
        let early = scene.with("coaching-agreement", at: "2026-01-12", ["earlyDeletion": "yes"])
        #expect(early.context.retention?.permitsPurge(on: day("2026-02-03")) == true)
    }

    @Test func `authorizations hold coaching only where it belongs to a therapy practice`() {
        let scene = PracticeScene.coaching.with("coaching-session", at: "2026-02-02")
            .with("disclosure", at: "2026-02-02")
        #expect(lastDay(scene) == "2029-02-02")
        #expect(lastDay(scene.changed { $0.settings.sameLegalEntity = true }) == "2032-02-02")
    }

    @Test func `a journal is its writer's`() throws {
        let term = try #require(PracticeScene.journal.with("entry").context.retention)
        #expect(term.lastDay == nil)
        #expect(term.permitsPurge(on: day("2026-11-26")))
    }

    @Test func `a first talk that came to nothing is kept for the profile's days`() {
        let talk = PracticeScene.coaching.changed { $0.standing = .inquiry }
            .with("inquiry", at: "2026-02-02")
        #expect(lastDay(talk) == "2026-08-01")
        #expect(talk.context.retention?.mayEndEarly == true)
        // A crisis is no small talk: what was signed about it is kept like any record.
        let crisis = talk.with("crisis-contact", at: "2026-02-02")
        #expect(lastDay(crisis) == "2029-02-02")
        #expect(crisis.context.retention?.mayEndEarly == false)
    }

    @Test(arguments: [EngagementMark.Matter.legalHold, .complaint])
    func `a hold stands against everything until it is lifted`(_ matter: EngagementMark.Matter) {
        let old = PracticeScene.therapy.changed { $0.opened = day("2001-01-01") }
            .with("session", at: "2001-01-01")
        #expect(old.context.retention?.permitsPurge(on: old.now) == true)
        let held = old.marked(matter)
        #expect(held.context.retention?.holds == [matter])
        #expect(held.context.retention?.permitsPurge(on: old.now) == false)
        let lifted = held.marked(.lifted, subject: matter.rawValue)
        #expect(lifted.context.retention?.permitsPurge(on: old.now) == true)
    }

    @Test func `a hold stands against a journal and against an inquiry too`() {
        for scene in [PracticeScene.journal, .coaching.changed { $0.standing = .inquiry }] {
            #expect(
                scene.marked(.legalHold).context.retention?.permitsPurge(on: scene.now) == false
            )
        }
    }
}
