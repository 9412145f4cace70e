import Practice
import Testing

@testable import Rules

@Suite struct `What depends on the place` {
    // MARK: Profiles

    @Test func `there are four profiles, each dated and versioned`() {
        #expect(
            JurisdictionProfile.all.map(\.id) == ["us-hipaa", "us-coach", "eu-gdpr", "neutral"]
        )
        for profile in JurisdictionProfile.all {
            #expect(JurisdictionProfile.named(profile.id) == profile)
            #expect(Moment(iso: profile.dated) != nil)
            #expect(profile.version >= 1)
            #expect(profile.waitingDays == Settings().waitingDays)
        }
        #expect(JurisdictionProfile.named("mars") == nil)
    }

    @Test func `no profile passes off as confirmed what nobody confirmed`() {
        for profile in JurisdictionProfile.all { #expect(!profile.retention.ground.isConfirmed) }
    }

    @Test func `only a covered provider has the estimate and leaves psychotherapy notes out`() {
        for profile in JurisdictionProfile.all {
            #expect(profile.advisesEstimate == (profile.id == "us-hipaa"))
            #expect(profile.accessExcludesPsychotherapyNotes == (profile.id == "us-hipaa"))
        }
    }

    @Test func `under the GDPR what is over has to go`() {
        let old = PracticeScene.coaching.changed {
            $0.standing = .closed
            $0.opened = day("2020-01-01")
            $0.closed = day("2020-02-01")
            $0.profile = .euGDPR
        }
        #expect(old.reviewing("CL-04").levels == [.advise])
        #expect(old.changed { $0.profile = .usCoach }.reviewing("CL-04").levels == [.inform])
    }

    // MARK: Texts

    private func limits(
        _ profile: JurisdictionProfile,
        _ discipline: Discipline,
        _ answer: Bool? = nil
    ) -> Notice? {
        profile.notice(.limitsOfConfidentiality, discipline, sameLegalEntity: answer)
    }

    @Test func `a coaching text says that it is not privileged, a therapy text does not`() {
        for profile in JurisdictionProfile.all {
            #expect(limits(profile, .therapy)?.text.contains("not privileged") == false)
            #expect(limits(profile, .therapy)?.text.contains("privilege") == true)
            for answer in [nil, true, false] {
                #expect(limits(profile, .coaching, answer)?.text.contains("not privileged") == true)
            }
        }
    }

    @Test func `HIPAA stands in the therapy text of a covered provider only`() {
        for profile in JurisdictionProfile.all {
            let mentions = limits(profile, .therapy)?.text.contains("HIPAA")
            #expect(mentions == (profile.id == "us-hipaa"))
        }
    }

    @Test func `no coaching text speaks of HIPAA before the holder has answered`() {
        for profile in JurisdictionProfile.all {
            #expect(limits(profile, .coaching)?.text.contains("HIPAA") == false)
            for answer in [true, false] {
                let mentions = limits(profile, .coaching, answer)?.text.contains("HIPAA")
                #expect(mentions == profile.id.hasPrefix("us-"))
            }
        }
        #expect(limits(.usCoach, .coaching, true)?.text.contains("may apply") == true)
        #expect(limits(.usCoach, .coaching, false)?.text.contains("does not protect") == true)
    }

    @Test func `each text has an id of its own, by which a record finds it`() {
        #expect(limits(.usHIPAA, .therapy)?.id == "therapy-limits-us-hipaa-1")
        #expect(limits(.usCoach, .coaching)?.id == "coaching-limits-us-coach-1")
        #expect(Set(Notice.all.map(\.id)).count == Notice.all.count)
        for notice in Notice.all {
            #expect(Notice.named(notice.id) == notice)
            #expect(notice.id.wholeMatch(of: /[a-z0-9-]+-[0-9]+/) != nil)
            #expect(notice.text.count > 100)
            #expect(notice.text.split(separator: " ").count < 250, "\(notice.id) is long")
        }
        #expect(Notice.named("therapy-limits-us-hipaa-0") == nil)
    }

    @Test func `a journal has no notices, and therapy needs none that it is no therapy`() {
        for matter in Notice.Matter.allCases {
            #expect(JurisdictionProfile.neutral.notice(matter, .journal) == nil)
            #expect(JurisdictionProfile.neutral.notice(matter, .coaching) != nil)
        }
        #expect(JurisdictionProfile.neutral.notice(.notTherapy, .therapy) == nil)
        #expect(
            JurisdictionProfile.usHIPAA.notice(.telehealth, .therapy)?.text.contains("state")
                == true
        )
    }

    // MARK: Lines

    @Test(arguments: [
        ("US", "911", "988"), ("us-ny", "911", "988"), ("CA", "911", "988"),
        ("US-CA", "911", "988"), ("UK", "999", "116 123"), ("gb", "999", "116 123"),
        ("GB-SCT", "999", "116 123"), ("IE", "112", "116 123"), ("AU", "000", "13 11 14"),
        ("NZ", "111", "1737"),
    ])
    func `each place has its numbers`(_ code: String, _ emergency: String, _ crisis: String) {
        let lines = CrisisLines.lines(forPlace: code)
        #expect(lines.line(.emergency)?.number == emergency)
        #expect(lines.line(.crisis)?.number == crisis)
        #expect(!lines.isNeutral)
    }

    @Test func `abuse lines stand where there is one`() {
        #expect(CrisisLines.lines(forPlace: "US").line(.abuse)?.number == "1-800-799-7233")
        #expect(CrisisLines.lines(forPlace: "UK").line(.abuse)?.number == "0808 2000 247")
        #expect(CrisisLines.lines(forPlace: "NZ").line(.abuse) == nil)
    }

    @Test(arguments: ["EU", "RO", "de", "FR-75"])
    func `the European Union has 112`(_ code: String) {
        #expect(CrisisLines.lines(forPlace: code).line(.emergency)?.number == "112")
    }

    @Test(arguments: ["", " ", "Mars", "XX", "at home", "-", "USSR", nil] as [String?])
    func `an unknown place gets no number of any country`(_ code: String?) {
        let lines = CrisisLines.lines(forPlace: code)
        #expect(lines.isNeutral)
        #expect(lines.line(.emergency)?.number.contains("where that person is now") == true)
    }

    @Test func `whatever shows a number says that nobody checked it, and warns after a year`() {
        for lines in CrisisLines.all + [.neutral] {
            for line in lines.lines {
                #expect(line.checked == nil)
                #expect(line.words(on: day("2027-11-26")).contains("not checked"))
                #expect(!line.words(on: day("2027-11-26")).contains("look it up"))
                #expect(line.words(on: day("2027-11-27")).contains("look it up"))
            }
        }
        let checked = CrisisLines.Line(
            use: .crisis,
            number: "1",
            entered: day("2026-01-01"),
            checked: day("2027-02-28")
        )
        #expect(checked.words(on: day("2028-02-28")) == "crisis line: 1 (checked on 2027-02-28)")
        #expect(checked.isOld(on: day("2028-02-29")))
    }

    @Test func `the card of a journal names no passage, no category and no count`() {
        let card = CrisisLines.lines(forPlace: "US").journalCard
        #expect(card.contains("988") && card.contains("911") && card.contains("tacit lock"))
        for word in ["suicid", "harm", "abuse", "crisis", "passage", "found"] {
            #expect(!card.lowercased().contains(word))
        }
    }
}
