import Practice
import Rules
import Screening
import Testing

/// What is said about a passage (RULES.md, section 6.5).
@Suite struct `An alert (RF-11)` {
    private static let texts = [
        AlertWording.suicideForCoach, AlertWording.suicideForTherapist, AlertWording.abuse,
        AlertWording.abuseOfDependant, AlertWording.threatToOthers, AlertWording.referral,
        AlertWording.scope, AlertWording.stance, AlertWording.recordProper,
        AlertWording.information, AlertWording.reported, AlertWording.anotherPerson,
        AlertWording.anAid, AlertWording.nothingFound, AlertWording.didNotRun,
        CrisisLines.neutral.journalCard,
    ]

    private func told(
        _ scene: Scene,
        _ category: Screening.Category,
        _ level: Mention.Level,
        _ qualifiers: [Mention.Qualifier] = [],
        kind: String = "coaching-session",
        words: String = "found words"
    ) -> PassageAlert? {
        let record = scene.draft(Scene.note(kind, on: "2026-03-10"))
        let finding = Scene.passage(category, level, qualifiers, words)
        return scene.context.alerts(for: NoteScreening(findings: [finding]), in: record).first
    }

    private func place(_ code: String, _ scene: Scene = .coachingInOrder) -> Scene {
        scene.with { $0.engagement?.fields = [Note.Field(name: "place", value: code)] }
    }

    @Test func `says these words and no others`() {
        #expect(
            AlertWording.suicideForCoach
                == #"This passage uses wording about suicide or self-harm: "<span>". The vault "#
                + "cannot judge it. If someone may be in danger now: <emergency>; <crisis line>. "
                + "Record what you did before you sign your next session note (RF-07)."
        )
        #expect(
            AlertWording.suicideForTherapist
                == #"This passage uses wording about suicide or self-harm: "<span>". The vault "#
                + "cannot judge it. Forms at hand: risk assessment, safety plan."
        )
        #expect(
            AlertWording.abuse
                == #"This passage uses wording about abuse or threats: "<span>". The vault cannot "#
                + "judge it. If someone may be in danger now: <emergency>. Otherwise ask the "
                + "client, alone, how and whether they wish to be contacted; do not contact the "
                + "other person. <abuse line>"
        )
        #expect(
            AlertWording.abuseOfDependant
                == AlertWording.abuse + ". Reporting duties depend on place and profession: "
                + "<profile>. Record what you decided and why."
        )
        #expect(
            AlertWording.threatToOthers
                == #"This passage uses wording about harming another person: "<span>". The vault "#
                + "cannot judge it. Duties to warn or protect differ by place: <profile>. Record "
                + "what you decided and why."
        )
        #expect(
            AlertWording.referral
                == #"This passage mentions <category>: "<span>". Coaching guidelines suggest "#
                + "considering a referral or coordinating with a treating professional. Options: "
                + "refer, already in treatment, client declined, not applicable."
        )
        #expect(
            AlertWording.scope
                == #"This reads as a clinical statement by the coach: "<span>". Rewrite it, mark "#
                + "who said it, or state a reason (SC-06)."
        )
        #expect(
            AlertWording.nothingFound == "No listed wording found. This is not an assessment."
        )
    }

    @Test func `judges nobody, and claims nothing`() {
        for text in Self.texts {
            #expect(ForbiddenWording.found(in: text) == [], "\(text)")
            #expect(!text.lowercased().contains("no risk"))
        }
    }

    @Test(arguments: Screening.Category.allCases, Mention.Level.allCases)
    func `quotes the words, and leaves no place unfilled`(
        _ category: Screening.Category,
        _ level: Mention.Level
    ) throws {
        for scene in [Scene.coachingInOrder, .therapyInOrder] {
            for qualifiers in [[], Mention.Qualifier.allCases] {
                let alert = try #require(told(scene, category, level, qualifiers))
                #expect(alert.text.contains(#""found words""#))
                #expect(!alert.text.contains("<") && !alert.text.contains(">"), "\(alert.text)")
                #expect(ForbiddenWording.found(in: alert.text) == [], "\(alert.text)")
            }
        }
    }

    @Test func `names whom to call where the client is, and where nobody knows, how to find out`()
        throws
    {
        let american = try #require(told(place("US-NY"), .ideation, .urgent)).text
        #expect(american.contains("911") && american.contains("988"))
        #expect(american.contains("not checked"))
        let british = try #require(told(place("GB"), .abuseOfClient, .urgent)).text
        #expect(british.contains("999") && british.contains("0808 2000 247"))
        let nowhere = try #require(told(.coachingInOrder, .ideation, .urgent)).text
        #expect(nowhere.contains("where that person is now"))
        #expect(nowhere.contains("findahelpline.com"))
        // A place without such a line of its own.
        let canadian = try #require(told(place("CA"), .abuseOfClient, .urgent)).text
        #expect(canadian.contains("911") && canadian.contains("988"))
    }

    @Test func `goes by the place of the session before that of the engagement`() throws {
        let scene = place("US").having("session", on: "2026-03-10", ["place": "IE"])
        var note = Scene.note("coaching-session", on: "2026-03-10")
        note.set("session", scene.latest.id.text)
        let finding = Scene.passage(.ideation, .urgent)
        let alerts = scene.context.alerts(
            for: NoteScreening(findings: [finding]),
            in: scene.draft(note)
        )
        #expect(try #require(alerts.first).text.contains("112"))
    }

    @Test(arguments: [
        ("us-hipaa", "US", "mandatory"), ("us-hipaa", "DE", "unknown"), ("us-hipaa", "", "unknown"),
        ("neutral", "US", "unknown"),
    ])
    func
        `says of a duty what the profile of the client's place says, and otherwise that it is not known`(
            _ profile: String,
            _ code: String,
            _ word: String
        ) throws
    {
        let scene = place(code).with {
            $0.profile = JurisdictionProfile.named(profile) ?? .neutral
        }
        let text = try #require(told(scene, .abuseOfDependant, .urgent)).text
        #expect(text.contains("profession: \(word)."))
    }

    @Test func `of an attempt that was told before is for information`() throws {
        let scene = Scene.coachingInOrder.having("coaching-session", on: "2026-02-01")
            .found(.attempt, .urgent, [.historical], words: "found words")
        let alert = try #require(told(scene, .attempt, .urgent, [.historical]))
        #expect(alert.level == .info && alert.finding.level == .urgent)
        let first = try #require(told(.coachingInOrder, .attempt, .urgent, [.historical]))
        #expect(first.level == .urgent)
    }

    @Test func `about another person says that a disposition is the coach's choice`() throws {
        let other = try #require(told(.coachingInOrder, .ideation, .urgent, [.otherPerson]))
        #expect(other.text.hasSuffix(AlertWording.anotherPerson))
        let therapy = try #require(told(.therapyInOrder, .ideation, .urgent, [.otherPerson]))
        #expect(!therapy.text.contains(AlertWording.anotherPerson))
    }

    @Test func `takes nothing in the words for a place to fill in`() throws {
        let hostile = "<emergency> \n\t<span> " + String(repeating: "x", count: 500)
        let text = try #require(
            told(place("US"), .ideation, .urgent, words: hostile)
        ).text
        #expect(text.contains(#""<emergency> <span> xxx"#) && text.contains("…"))
        #expect(!text.contains("\n") && text.count < 600)
    }

    @Test func `in a psychotherapy note advises where it belongs (CD-03)`() throws {
        let alert = try #require(
            told(.therapyInOrder, .recordProper, .advice, kind: "psychotherapy-note")
        )
        #expect(alert.text.contains("(CD-03)") && alert.level == .advice)
    }
}
