public import Practice

/// What waits, and what could not be read on the way to it.
public struct DueItems: Sendable {
    /// The longest waiting first.
    public let items: [DueItem]
    /// How many psychotherapy notes are drafts and were left out because nobody asked for them.
    public let psychotherapyDraftsWithheld: Int
    public let problems: [IntegrityProblem]
}

extension UnlockedVault {
    /// What waits for the holder: drafts, reviews, follow-ups, open commitments and goals.
    ///
    /// Nothing is due in an engagement that is closed but its drafts. Drafts of a journal are its
    /// normal state and wait for nothing.
    ///
    /// - Parameter engagements: `nil` for all of the role's.
    public func due(
        in engagements: Set<Identifier>? = nil,
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> DueItems {
        let includesPsychotherapyNotes = permit.action.includesPsychotherapyNotes
        guard role != .client else {
            return DueItems(items: [], psychotherapyDraftsWithheld: 0, problems: [])
        }
        let drafts = try records(
            matching: RecordFilter(engagements: engagements, statuses: [.draft]),
            Gate(role: role).permitToSearch(includingPsychotherapyNotes: true)
        )
        let dated = try records(
            matching: RecordFilter(
                engagements: engagements,
                kinds: DueItem.kinds,
                statuses: [.signed, .imported]
            ),
            Gate(role: role).permitToSearch()
        )
        let closed = Set(
            try registry().engagements.filter { $0.standing == .closed }.map(\.id)
        )
        let shown = drafts.records.filter {
            includesPsychotherapyNotes || $0.realm != .psychotherapyNotes
        }
        let items = DueItem.items(
            among: (shown + dated.records).map(DatedRecord.init),
            today: now
        )
        return DueItems(
            items: items.filter { item in
                item.matter.isDraft || !(item.engagement.map(closed.contains) ?? false)
            },
            psychotherapyDraftsWithheld: drafts.records.count - shown.count,
            problems: drafts.problems + dated.problems.filter { !drafts.problems.contains($0) }
        )
    }
}

extension DatedRecord {
    init(_ record: Record) {
        self.init(
            id: record.id,
            engagement: record.engagement,
            note: record.note,
            status: record.status,
            written: record.written
        )
    }
}
