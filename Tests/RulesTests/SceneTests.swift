import Practice
import Rules
import Testing

@Suite struct `A scene of a test` {
    @Test(arguments: Kind.all.map(\.id))
    func `makes notes that are complete in their own fields`(_ kind: String) throws {
        let note = Scene.note(kind, on: "2026-03-10")
        let today = Scene.moment("2026-03-10T12:00:00+00:00")
        #expect(try #require(Kind.named(kind)).faults(in: note, now: today).isEmpty)
    }

    @Test func `holds its records in order of their time, each with an id of its own`() {
        let scene = Scene(.coach).having("contact", on: "2026-03-02")
            .having("contact", on: "2026-02-02")
        #expect(scene.context.records.map { $0.note.at?.iso } == ["2026-02-02", "2026-03-02"])
        #expect(Set(scene.context.records.map(\.id.shortText)).count == 2)
        #expect(scene.latest.note.at?.iso == "2026-02-02")
    }
}
