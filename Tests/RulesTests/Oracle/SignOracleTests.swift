import Practice
import Rules
import Testing

/// Every kind, role, standing and state of the paperwork: what is asked before a signature.
@Suite struct `What keeps a note from being signed is what the text of the rules says` {
    @Test func `the table knows every kind, and no other`() {
        #expect(Set(SignTable.lines.keys) == Set(Kind.all.map(\.id)))
    }

    @Test(arguments: Role.allCases, Kind.all.map(\.id))
    func `in every small world`(role: Role, kind: String) {
        let note = Note.benign(kind)
        var comparison = Comparison()
        for (world, scene) in SignWorld.all[role] ?? [] {
            if world.isOfSessionsOnly, SignTable.lines[kind]?.isOfSession != true { continue }
            comparison.compare(
                "\(kind): \(world.words)",
                table: SignTable.blocking(world, kind),
                rulebook: world.blocking(note, scene)
            )
        }
        #expect(comparison.worlds >= (role == .client ? 5 : 5 * 4 * 2 * 4))
        let isAgreed = comparison.disagreements.isEmpty
        #expect(isAgreed, "\(comparison.report)")
    }
}
