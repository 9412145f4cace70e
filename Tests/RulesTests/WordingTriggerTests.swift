import Practice
import Rules
import Screening
import Testing

private let session = ["outsideCompetence": "no"]

@Suite struct `Wording that matches a referral guideline (RF-01, RF-02, RF-05)` {
    private static let matters: [(String, Screening.Category, String)] = [
        ("RF-01", .illness, "mental-illness"), ("RF-01", .sign, "mental-illness"),
        ("RF-02", .substance, "substance-use"),
    ]

    private func raised(_ category: Screening.Category, on day: String = "2026-02-01") -> Scene {
        Scene.coachingInOrder.having("coaching-session", on: day, session)
            .found(category, .referral)
    }

    @Test(arguments: matters)
    func `leads to advice, and holds nothing up`(
        _ rule: String,
        _ category: Screening.Category,
        _ matter: String
    ) {
        let ruling = Scene.coachingInOrder.finding(category, .referral)
            .signing("coaching-session", session)
        #expect(ruling.advises(rule) && ruling.isPermitted)
        #expect(raised(category).ruling(on: .review).advises(rule))
    }

    @Test(arguments: [Mention.Level.info, .advice])
    func `as information it asks for nothing`(_ level: Mention.Level) {
        let scene = Scene.coachingInOrder.finding(.illness, level, [.negated])
        #expect(scene.signing("coaching-session", session).isSilent("RF-01"))
    }

    @Test(arguments: matters)
    func `is settled by a disposition, which lasts`(
        _ rule: String,
        _ category: Screening.Category,
        _ matter: String
    ) {
        let decided = raised(category)
            .having("disposition", on: "2026-02-02", ["triggers": matter])
        #expect(decided.ruling(on: .review).isSilent(rule))
        let again = decided.finding(category, .referral).signing("coaching-session", session)
        #expect(again.isSilent(rule))
    }

    @Test func `of a new category is advised about once more, and after a renewal`() {
        let decided = raised(.illness)
            .having("disposition", on: "2026-02-02", ["triggers": "mental-illness"])
        let other = decided.finding(.sign, .referral).signing("coaching-session", session)
        #expect(other.advises("RF-01"))
        let renewed = decided.having("renewal", on: "2026-03-01")
            .finding(.illness, .referral).signing("coaching-session", session)
        #expect(renewed.advises("RF-01"))
    }

    @Test func `is covered by what was decided after a tick`() {
        let ticked = Scene.coachingInOrder
            .having(
                "coaching-session",
                on: "2026-02-01",
                ["referralTriggers": "mental-illness", "outsideCompetence": "no"]
            )
            .having("disposition", on: "2026-02-02", ["triggers": "mental-illness"])
        let worded = ticked.finding(.sign, .referral).signing("coaching-session", session)
        #expect(worded.isSilent("RF-01"))
    }

    @Test func `that was settled in the note asks for nothing more`() {
        let scene = Scene.coachingInOrder.finding(.illness, .referral, settled: .reason)
        #expect(scene.signing("coaching-session", session).isSilent("RF-01"))
    }

    @Test func `in two of three sessions is said in stronger words`() throws {
        let once = try #require(
            Scene.coachingInOrder.finding(.illness, .referral)
                .signing("coaching-session", session).of("RF-01").first
        )
        let twice = try #require(
            raised(.illness).finding(.illness, .referral)
                .signing("coaching-session", session).of("RF-01").first
        )
        #expect(!once.reason.contains("two of the last three sessions"))
        #expect(twice.reason.contains("two of the last three sessions"))
        #expect(once.level == .advise && twice.level == .advise)
    }

    @Test func `about the limits of competence is as a yes (RF-05)`() {
        let scene = Scene.coachingInOrder.finding(.competence, .referral)
        let ruling = scene.signing("coaching-session", session)
        #expect(ruling.advises("RF-05") && ruling.isPermitted)
        let consulted = scene.having("consultation", on: "2026-03-10")
        #expect(consulted.signing("coaching-session", session).isSilent("RF-05"))
    }

    @Test func `in therapy asks for nothing`() {
        let scene = Scene.therapyInOrder.finding(.illness, .referral)
        for rule in ["RF-01", "RF-02", "RF-05"] {
            #expect(scene.signing("progress-note").isSilent(rule))
        }
    }
}

@Suite struct `Urgent wording (RF-03, RF-04, RF-07)` {
    private static let urgent: [(String, Screening.Category, String)] = [
        ("RF-04", .passiveWish, "suicide"), ("RF-04", .ideation, "suicide"),
        ("RF-04", .plan, "suicide"), ("RF-04", .attempt, "suicide"),
        ("RF-04", .selfHarm, "suicide"), ("RF-03", .abuseOfClient, "abuse-or-threat"),
        ("RF-03", .abuseOfDependant, "abuse-or-threat"),
        ("RF-03", .threatToOthers, "abuse-or-threat"),
    ]

    private func told(
        _ category: Screening.Category,
        _ qualifiers: [Mention.Qualifier] = [],
        words: String = "words",
        status: Status = .signed
    ) -> Scene {
        Scene.coachingInOrder.having("coaching-session", on: "2026-02-01", session, status: status)
            .found(category, .urgent, qualifiers, words: words)
    }

    @Test(arguments: urgent)
    func `holds up the next session note until a disposition, and nothing before`(
        _ rule: String,
        _ category: Screening.Category,
        _ matter: String
    ) {
        let itself = Scene.coachingInOrder.finding(category, .urgent)
        #expect(itself.saving("coaching-session", session).isPermitted)
        let signed = itself.signing("coaching-session", session)
        #expect(signed.isPermitted && signed.of(rule).contains { $0.level == .inform })
        for status in [Status.draft, .signed] {
            let pending = told(category, status: status)
            #expect(pending.signing("coaching-session", session).blocks("RF-07"))
            #expect(pending.ruling(on: .review).advises("RF-07"))
            for kind in ["crisis-contact", "referral", "disposition", "contact", "closure"] {
                #expect(!pending.signing(kind).blocks("RF-07"), "\(kind)")
            }
            let decided = pending.having("disposition", on: "2026-02-01", ["triggers": matter])
            #expect(decided.signing("coaching-session", session).isSilent("RF-07"))
        }
    }

    @Test(arguments: [Mention.Level.info, .advice])
    func `denied or past, it asks for nothing`(_ level: Mention.Level) {
        let scene = Scene.coachingInOrder
            .having("coaching-session", on: "2026-02-01", session)
            .found(.ideation, level, [.negated])
        #expect(scene.signing("coaching-session", session).isSilent("RF-07"))
    }

    @Test func `a mark on it replaces no disposition`() {
        let marked = Scene.coachingInOrder.having("coaching-session", on: "2026-02-01", session)
            .found(.ideation, .urgent, settled: .reason)
        #expect(marked.signing("coaching-session", session).blocks("RF-07"))
    }

    @Test func `about another person leaves the disposition to the coach`() {
        for category in [Screening.Category.ideation, .abuseOfClient, .threatToOthers] {
            let pending = told(category, [.otherPerson])
            #expect(pending.signing("coaching-session", session).isSilent("RF-07"), "\(category)")
        }
        // A child is somebody else by nature.
        let child = told(.abuseOfDependant, [.otherPerson])
        #expect(child.signing("coaching-session", session).blocks("RF-07"))
    }

    @Test func `an attempt in the past is urgent once, until the wording changes`() {
        let first = told(.attempt, [.historical], words: "overdosed in 2019")
        #expect(first.signing("coaching-session", session).blocks("RF-07"))
        let decided = first.having("disposition", on: "2026-02-02", ["triggers": "suicide"])
            .having("coaching-session", on: "2026-02-10", session)
        let same = decided.found(.attempt, .urgent, [.historical], words: "Overdosed in 2019")
        #expect(same.signing("coaching-session", session).isSilent("RF-07"))
        let other = decided.found(.attempt, .urgent, [.historical], words: "tried again in 2021")
        #expect(other.signing("coaching-session", session).blocks("RF-07"))
        let present = decided.found(.ideation, .urgent)
        #expect(present.signing("coaching-session", session).blocks("RF-07"))
    }

    @Test(arguments: ["disposition", "referral", "crisis-contact", "consultation"])
    func `in what answers it raises nothing anew`(_ kind: String) {
        let scene = told(.ideation).having(kind, on: "2026-02-02", ["triggers": "suicide"])
            .found(.ideation, .urgent)
            .having("disposition", on: "2026-02-02", ["triggers": "suicide"])
        #expect(scene.signing("coaching-session", session).isSilent("RF-07"))
    }

    @Test func `in history that was brought in raises nothing`() {
        let scene = told(.ideation, status: .imported)
        #expect(scene.signing("coaching-session", session).isSilent("RF-07"))
    }

    @Test func `brings the question of competence to mind (RF-05)`() {
        let asked = told(.ideation).having("disposition", on: "2026-02-01", ["triggers": "suicide"])
        #expect(asked.signing("coaching-session", on: "2026-02-08").isSilent("RF-05"))
        let unanswered = Scene.coachingInOrder.having("coaching-session", on: "2026-02-01")
            .found(.ideation, .urgent)
        #expect(unanswered.signing("coaching-session", on: "2026-02-08").blocks("RF-05"))
    }

    @Test func `in a therapy note brings forms to mind, and holds nothing up`() {
        let scene = Scene.therapyInOrder.finding(.ideation, .urgent)
        let ruling = scene.signing("progress-note")
        #expect(ruling.of("RF-07").map(\.level) == [.inform] && ruling.isPermitted)
        let filled = scene.having("safety-plan", on: "2026-03-10")
        #expect(filled.signing("progress-note").isSilent("RF-07"))
        let denied = Scene.therapyInOrder.finding(.ideation, .info, [.negated])
        #expect(denied.signing("progress-note").isSilent("RF-07"))
        let later = Scene.therapyInOrder.having("progress-note", on: "2026-02-01")
            .found(.ideation, .urgent)
        #expect(later.signing("progress-note").isPermitted)
    }
}
