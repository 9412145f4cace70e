public import Practice
public import Rules

extension UnlockedVault {
    /// What there is to tell of a record as it stands, in the words and with the numbers of the place
    /// where the client is (RULES.md, section 6.5).
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/integrity(_:)``.
    public func alerts(
        on id: Identifier,
        now: Moment,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> [PassageAlert] {
        let record = try record(id, permit)
        guard !record.screening.findings.isEmpty else { return [] }
        let context = try ruleContext(
            of: record.engagement,
            includingPsychotherapyNotes: record.realm == .psychotherapyNotes,
            now: now
        )
        return context.alerts(for: record.screening, in: DatedRecord(record))
    }

    /// What the writer of a page is shown where it sounds heavy: whom to call; `nil` where it does
    /// not, where the card is switched off, and for whoever keeps no journal (JR-02).
    ///
    /// Nothing is kept of it, and nothing is written.
    public func journalCard(
        for note: Note,
        in engagement: Identifier
    ) throws(VaultError) -> String? {
        guard role.discipline == .journal, try settings().showsJournalCard, screener.isHeavy(note)
        else { return nil }
        let standing = try registry().engagements.first { $0.id == engagement }
        let place = standing?.fields.first { $0.name == "place" }?.value
        return CrisisLines.lines(forPlace: place).journalCard
    }
}
