import Rules
import Testing

/// Every purpose, ground, service and state of the paper, with psychotherapy notes and without.
@Suite struct `What keeps content from leaving is what the text of the rules says` {
    @Test func `in every small world`() {
        var comparison = Comparison()
        for world in DiscloseWorld.all {
            comparison.compare(
                world.words,
                table: DiscloseTable.blocking(world),
                rulebook: world.blocking
            )
        }
        #expect(comparison.worlds == 3 * 19 * (7 + 4 + 4 * 3 + 14 * 2) * 2)
        let isAgreed = comparison.disagreements.isEmpty
        #expect(isAgreed, "\(comparison.report)")
    }
}
