import Testing

/// Every role, standing, ending and state of its documents: what is asked before closing.
@Suite struct `What keeps an engagement from being closed is what the text of the rules says` {
    @Test func `in every small world`() {
        var comparison = Comparison()
        for world in CloseWorld.all {
            comparison.compare(
                world.words,
                table: CloseTable.blocking(world),
                rulebook: world.blocking
            )
        }
        #expect(comparison.worlds == 3 * 4 * 4 * 3 * 4 * 7 * 2)
        let isAgreed = comparison.disagreements.isEmpty
        #expect(isAgreed, "\(comparison.report)")
    }
}
