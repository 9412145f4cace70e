import Practice
import Testing

@testable import Rules

@Suite struct `A client's journal, and help in choosing` {
    private let both = [PracticeScene.therapy, .coaching]

    @Test func `pages of a journal are shared one by one, by their writer`() {
        let page = PracticeScene.journal.with("entry")
        let share = { (items: [Identifier]) in
            Action.disclose(
                DisclosureRequest(purpose: .share, basis: .clientRequest, items: items)
            )
        }
        #expect(page.findings("JR-01", share([])).refuse)
        #expect(page.findings("JR-01", share([page.records[0].id])).isEmpty)
        for scene in both { #expect(scene.findings("JR-01", share([page.records[0].id])).refuse) }
        #expect(page.signing("JR-01", "entry").isEmpty)
    }

    @Test func `gratitude names one thing at least`() {
        let empty = Note.complete("gratitude", ["items": ""])
        #expect(Kind.named("gratitude")?.faults(in: empty, now: day("2026-11-26")).isEmpty == false)
        let full = Note.complete("gratitude")
        #expect(Kind.named("gratitude")?.faults(in: full, now: day("2026-11-26")).isEmpty == true)
    }

    @Test func `no rule changes anything for who reads the guidance or writes a heavy page`() {
        let page = PracticeScene.journal.record(Note.complete("entry"))
        for rule in ["GD-01", "JR-02"] {
            #expect(Rulebook.rule(rule) != nil)
            for action in [Action.review, .save(page.note), .sign(page), .purge] {
                #expect(PracticeScene.journal.findings(rule, action).isEmpty)
            }
        }
    }
}
