public import Practice

/// What waits, and what could not be read on the way to it.
public struct DueItems: Sendable {
    /// The longest waiting first.
    public let items: [DueItem]
    /// How many psychotherapy notes are drafts and were left out because nobody asked for them.
    public let psychotherapyDraftsWithheld: Int
    public let problems: [IntegrityProblem]
}

extension DueItems {
    /// Both together, in order; what rules find and a date has told already is told once.
    public func joined(with rules: DueItems) -> DueItems {
        let more = rules.items.filter { item in
            !items.contains { $0.engagement == item.engagement && $0.tells(of: item) }
        }
        return DueItems(
            items: (items + more).sorted(by: DueItem.precedes),
            psychotherapyDraftsWithheld: psychotherapyDraftsWithheld
                + rules.psychotherapyDraftsWithheld,
            problems: problems + rules.problems.filter { !problems.contains($0) }
        )
    }
}

extension DueItem {
    /// Whether it says by its date what a rule says of the same engagement.
    fileprivate func tells(of item: DueItem) -> Bool {
        guard case .finding(let rule, _, _) = item.matter else { return false }
        return switch matter {
        case .planReview: rule == "CL-01"
        case .openCommitment: rule == "CB-03"
        case .crisisFollowUp: rule == "CB-01"
        case .referralFollowUp: rule == "RF-08"
        default: false
        }
    }
}

extension UnlockedVault {
    /// What waits for the holder: drafts, reviews, follow-ups, open commitments and goals, sessions
    /// that no document names, credentials that end.
    ///
    /// Nothing is due in an engagement that is closed but its drafts, nothing of clients who have
    /// all died (DE-01), and nothing in a journal. What rules find is told by
    /// ``dueByRules(in:now:_:)``.
    ///
    /// - Parameter engagements: `nil` for all of the role's, and what is the holder's own.
    public func due(
        in engagements: Set<Identifier>? = nil,
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> DueItems {
        guard role != .client else {
            return DueItems(items: [], psychotherapyDraftsWithheld: 0, problems: [])
        }
        var finding = DueFinding(
            engagements: engagements,
            includesPsychotherapyNotes: permit.action.includesPsychotherapyNotes,
            now: now
        )
        var items = try DueItem.items(among: finding.drafts(self) + finding.dated(self), today: now)
        items += try finding.undocumentedSessions(self)
        if engagements == nil { items += try credentials(endingBy: now) }
        let closed = Set(
            try registry().engagements.filter { $0.standing == .closed }.map(\.id)
        )
        let gone = try engagementsOfTheDead()
        return DueItems(
            items: items.filter { item in
                guard let engagement = item.engagement else { return true }
                guard !gone.contains(engagement) else { return false }
                return item.matter.isDraft || !closed.contains(engagement)
            }.sorted(by: DueItem.precedes),
            psychotherapyDraftsWithheld: finding.withheld,
            problems: finding.problems
        )
    }

    private func credentials(endingBy now: Moment) throws(VaultError) -> [DueItem] {
        try profile().credentials.compactMap { credential in
            guard credential.validity(on: now) != .valid, let day = credential.expires else {
                return nil
            }
            return DueItem(.credential(credential.title), day: day)
        }
    }
}

/// The records that may be due, found by the index.
private struct DueFinding {
    let engagements: Set<Identifier>?
    let includesPsychotherapyNotes: Bool
    let now: Moment
    private(set) var withheld = 0
    private(set) var problems: [IntegrityProblem] = []

    init(engagements: Set<Identifier>?, includesPsychotherapyNotes: Bool, now: Moment) {
        self.engagements = engagements
        self.includesPsychotherapyNotes = includesPsychotherapyNotes
        self.now = now
    }

    mutating func drafts(_ vault: borrowing UnlockedVault) throws(VaultError) -> [DatedRecord] {
        // How many psychotherapy notes wait is said, and nothing else of them.
        let found = try records(
            RecordFilter(engagements: engagements, statuses: [.draft]),
            vault,
            includingPsychotherapyNotes: true
        )
        let shown = found.filter {
            includesPsychotherapyNotes || $0.realm != .psychotherapyNotes
        }
        withheld = found.count - shown.count
        return shown.map(DatedRecord.init)
    }

    mutating func dated(_ vault: borrowing UnlockedVault) throws(VaultError) -> [DatedRecord] {
        try records(
            RecordFilter(
                engagements: engagements,
                kinds: DueItem.kinds,
                statuses: [.signed, .imported]
            ),
            vault
        ).map(DatedRecord.init)
    }

    mutating func undocumentedSessions(
        _ vault: borrowing UnlockedVault
    ) throws(VaultError) -> [DueItem] {
        let since = Moment(dayNumber: now.dayNumber - DueItem.daysToDocument)
        let sessions = try records(
            RecordFilter(engagements: engagements, kinds: [Session.kind], since: since),
            vault
        )
        guard !sessions.isEmpty else { return [] }
        let documents = try records(
            RecordFilter(
                engagements: Set(sessions.map(\.engagement)),
                kinds: Self.documents,
                since: since
            ),
            vault
        )
        return DueItem.undocumented(
            sessions.map(DatedRecord.init),
            documents: documents.map(DatedRecord.init),
            today: now
        )
    }

    /// The kinds whose form has a place for the session.
    private static let documents = Set(
        Kind.all.filter { $0.field(named: Session.link) != nil }.map(\.id)
    )

    private mutating func records(
        _ filter: RecordFilter,
        _ vault: borrowing UnlockedVault,
        includingPsychotherapyNotes: Bool = false
    ) throws(VaultError) -> [Record] {
        let permit = try vault.gate.permitToSearch(
            includingPsychotherapyNotes: includingPsychotherapyNotes
        )
        let found = try vault.records(matching: filter, permit)
        problems += found.problems.filter { !problems.contains($0) }
        return found.records
    }
}

extension DatedRecord {
    init(_ record: Record) {
        self.init(
            id: record.id,
            engagement: record.engagement,
            note: record.note,
            status: record.status,
            written: record.written,
            files: record.attachments.count
        )
    }
}
