public import Practice
public import Rules

extension UnlockedVault {
    /// The authorizations and agreements on file, with what each is worth at a moment: engagement by
    /// engagement, in the order of their time.
    ///
    /// The states are those by which the gate decides (``permitToDisclose(_:engagement:now:)``).
    ///
    /// - Parameter engagements: only those; `nil` for all of the role.
    /// - Throws: ``VaultError/notFound(_:)`` for an engagement that is not there.
    public func consents(
        in engagements: Set<Identifier>? = nil,
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> [ConsentOnFile] {
        _ = permit.action
        let all = try registry().engagements.map(\.id)
        guard engagements?.isSubset(of: all) ?? true else { throw .notFound(.engagement) }
        var consents: [ConsentOnFile] = []
        for engagement in all where engagements?.contains(engagement) ?? true {
            let context = try ruleContext(
                of: engagement,
                includingPsychotherapyNotes: false,
                kinds: Set(ConsentOnFile.papers + ["revocation"]),
                now: now
            )
            consents += Disclosures.consents(context)
        }
        return consents
    }
}
