import Practice
import Rules
import Testing

/// Every role, place, standing, age, agreement and mark, around the last day of keeping.
@Suite struct `What keeps an engagement from being destroyed is what the text of the rules says` {
    @Test func `in every small world`() {
        var comparison = Comparison()
        for world in PurgeWorld.all {
            comparison.compare(
                world.words,
                table: PurgeTable.blocking(world),
                rulebook: world.blocking(last: PurgeTable.lastDay(world))
            )
        }
        let perAgreement = JurisdictionProfile.all.count * 4 * 3 * 8 * 3
        #expect(comparison.worlds == perAgreement * (1 + 6 + 1))
        let isAgreed = comparison.disagreements.isEmpty
        #expect(isAgreed, "\(comparison.report)")
    }
}
