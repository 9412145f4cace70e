import Practice
import Rules
import Testing

@Suite struct `Much is common to both (SC-07)` {
    private static let sentences = [
        "We reframed the thought that one mistake spoils the year.",
        "A habit of saying yes came up again.", "Stress at work has eased since May.",
        "She named three emotions in the meeting.", "The insight: nobody minded the pause.",
        "Grief for the father was there, and was given room.",
        "His relationship with the new team is warmer.", "Divorce papers were signed on Monday.",
        "We looked at a pattern: she apologises first.", "Beliefs about money were spoken of.",
        "Coping: a walk before each call.", "Strengths: patience, humour, a long memory.",
        "Needs more quiet in the mornings.", "Options: ask, wait, or leave.",
        "Outcome of the month: two evenings free.", "He found the intimacy exercise awkward.",
        "They unpacked the week that went wrong.", "Affirmed how much was done already.",
        "She teared up about her father, briefly.", "A survivor of trauma, she wants to travel.",
        "Marital conflict about the move.", "His self-destructive habit of late nights.",
        "She restructures chaotic mornings with a list.", "Feelings about the promotion are mixed.",
        "The body was tense, the voice calm.", "Communication with the sister improved.",
        "Organised the desk, and kept it so.", "Values: fairness, time, music.",
        "Vision: a house with a garden.", "An old belief was resolved: I may ask.",
        "Achieved the talk at the all-hands.", "Felt heard for the first time in a while.",
        "Motivation dropped after the holiday.", "Confidence rose from 4 to 7.",
        "A childhood memory was mentioned in passing.", "The family supports the change of work.",
        "Sleep is better since the phone is outside.", "He wept, laughed, and made a plan.",
        "Works through the difficulty one step at a time.", "Sexuality was spoken of with ease.",
        "Understands now why Mondays are hard.", "Accepts what cannot be changed.",
        "A patient person, she waits for others.", "Her patients on the ward keep her busy.",
        "Therapy was helpful before, she says.", "Healing takes its time, in her words.",
    ]

    private static let rules = Rulebook.rules.map(\.id).filter {
        $0.hasPrefix("SC-") || $0.hasPrefix("TM-") || $0.hasPrefix("RF-") || $0.hasPrefix("TE-")
    }

    @Test(arguments: sentences)
    func `a sentence about a life raises nothing in either service`(_ sentence: String) {
        let coaching = Scene.coachingInOrder
        expectSilence(coaching.signing("coaching-session", body: sentence))
        expectSilence(coaching.saving("coaching-session", body: sentence))
        expectSilence(Scene.therapyInOrder.signing("progress-note", body: sentence))
    }

    private func expectSilence(_ ruling: Ruling) {
        for rule in Self.rules { #expect(ruling.isSilent(rule), "\(rule)") }
    }

    @Test(arguments: [
        "Patterns", "Beliefs", "Coping", "Strengths", "Needs", "Outcomes", "Options", "Themes",
        "Affirmation", "Feelings", "Support network", "Context",
    ])
    func `a section about common ground is taken in both`(_ section: String) {
        let fields = [section: "text"]
        expectSilence(Scene.coachingInOrder.signing("coaching-session", fields))
        expectSilence(Scene.therapyInOrder.signing("progress-note", fields))
    }

    @Test func `it is said in at least forty sentences`() {
        #expect(Set(Self.sentences).count >= 40)
    }

    @Test func `therapy that looks ahead and works towards goals raises nothing`() {
        let scene = (1...9).reduce(
            Scene.therapyInOrder.with { $0.settings.planBeforeNote = 12 }
        ) {
            $0.having("progress-note", on: "2026-02-0\($1)", ["orientation": "future"])
        }
        let ruling = scene.signing("progress-note", ["orientation": "future", "modality": "SFBT"])
        expectSilence(ruling)
    }
}
