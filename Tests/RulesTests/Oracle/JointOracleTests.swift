import Practice
import Rules
import Testing

/// JC-02: every state of two signatures under what belongs to two people.
@Suite struct `What belongs to several people leaves as the text of the rules says` {
    @Test func `in every small world`() {
        var comparison = Comparison()
        for world in JointWorld.all {
            comparison.compare(
                world.words,
                table: Self.blocking(world),
                rulebook: world.blocking
            )
        }
        #expect(comparison.worlds == 2 * 3 * 2 * 20 * 6 * 6)
        let isAgreed = comparison.disagreements.isEmpty
        #expect(isAgreed, "\(comparison.report)")
    }

    private static func blocking(_ world: JointWorld) -> Set<String> {
        var rules: Set<String> = isGround(world) ? [] : ["CD-01"]
        if lacksSignature(world) { rules.insert("JC-02") }
        return rules
    }

    /// CD-01: to a new therapist on a release that holds; in therapy as treatment too.
    ///
    /// One for a child that does not say with what authority somebody signed it does not hold.
    private static func isGround(_ world: JointWorld) -> Bool {
        switch world.basis {
        case .authorization:
            world.first == .none
                ? world.second.holds && world.party != .withMinor : world.first.holds
        case .treatment: world.role == .therapist
        default: false
        }
    }

    /// JC-02: joint notes leave with a release of each adult that holds, for this recipient.
    ///
    /// A note about one person alone goes as that of a single client does, and on nobody else's
    /// release. Danger, reports, orders and what law entitles somebody to are not held up.
    private static func lacksSignature(_ world: JointWorld) -> Bool {
        switch world.basis {
        case .authorization, .consent, .clientRequest, .treatment, .payment, .noneGiven:
            switch (world.party, world.matter) {
            case (.alone, _): return false
            case (_, .own):
                let isOfSecond = world.first == .none && ![.none, .draft].contains(world.second)
                return world.basis == .authorization && isOfSecond
            case (.withMinor, .joint): return !world.first.holds
            case (.couple, .joint): return !world.first.holds || !world.second.holds
            }
        case .courtOrder, .part2Order, .subpoena, .attorneyLetter, .seriousThreat, .abuseReport,
            .requiredByLaw, .emergencyTreatment, .oversight, .ownDefence, .coroner, .representative,
            .ownTraining, .professionalWill:
            return false
        }
    }
}
