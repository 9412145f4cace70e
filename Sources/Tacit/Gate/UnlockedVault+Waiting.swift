public import Practice
import Rules

extension UnlockedVault {
    /// What rules say about the engagements as they stand: what is overdue or missing, what keeps
    /// complete drafts from being signed, and emergencies after which nothing was recorded.
    ///
    /// The facts about an engagement are gathered once for all its drafts. Closed engagements are
    /// left out, and of clients who died all but how long records are kept (DE-01).
    ///
    /// - Parameter engagements: `nil` for all of the role's.
    public func dueByRules(
        in engagements: Set<Identifier>? = nil,
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> DueItems {
        guard role != .client else {
            return DueItems(items: [], psychotherapyDraftsWithheld: 0, problems: [])
        }
        let includesPsychotherapyNotes = permit.action.includesPsychotherapyNotes
        var problems: [IntegrityProblem] = []
        var items: [DueItem] = []
        let gone = try engagementsOfTheDead()
        for engagement in try registry().engagements
        where engagement.standing != .closed && engagements?.contains(engagement.id) ?? true {
            do throws(VaultError) {
                let context = try ruleContext(
                    of: engagement.id,
                    includingPsychotherapyNotes: includesPsychotherapyNotes,
                    now: now
                )
                let isGone = gone.contains(engagement.id)
                items += reviewed(context).filter { item in
                    !isGone || item.rule == Self.retentionRule
                }
                if !isGone { items += try blocked(context) }
            } catch {
                // What is damaged is named, and everything else is told.
                guard case .integrity(let found) = error else { throw error }
                problems += found.filter { !problems.contains($0) }
            }
        }
        items += try undisclosed(in: engagements, now: now)
        return DueItems(
            items: items.sorted(by: DueItem.precedes),
            psychotherapyDraftsWithheld: 0,
            problems: problems
        )
    }

    /// What runs on after a client's death (DE-01).
    static var retentionRule: String { "CL-04" }

    /// The engagements whose clients have all died.
    func engagementsOfTheDead() throws(VaultError) -> Set<Identifier> {
        let dead = Set(try clients().filter { $0.details.died != nil }.map(\.id))
        guard !dead.isEmpty else { return [] }
        return Set(
            try registry().engagements.filter { engagement in
                !engagement.clients.isEmpty
                    && engagement.clients.allSatisfy { dead.contains($0.id) }
            }.map(\.id)
        )
    }

    private func reviewed(_ context: Context) -> [DueItem] {
        let ruling = Rulebook.ruling(on: .review, context)
        return ruling.findings.filter { finding in
            finding.level != .inform
                && context.engagement?.stands(.dismissed, subject: finding.rule) != true
        }.map { finding in
            DueItem(
                .finding(rule: finding.rule, reason: finding.reason, wayOut: finding.wayOut),
                engagement: context.engagement?.id,
                day: context.now
            )
        }
    }

    /// What keeps each draft that its writer has finished from being signed.
    private func blocked(_ context: Context) throws(VaultError) -> [DueItem] {
        guard let engagement = context.engagement?.id else { return [] }
        var items: [DueItem] = []
        for draft in context.records where draft.status == .draft {
            items += try findings(holdingUp: draft, context).map { finding in
                DueItem(
                    .blocked(rule: finding.rule, reason: finding.reason, wayOut: finding.wayOut),
                    record: draft.id,
                    engagement: engagement,
                    kind: draft.note.kind,
                    day: draft.written
                )
            }
        }
        return items
    }

    /// What waits of a draft: once it is complete, everything that its signature waits for; before,
    /// and for what is kept current without a signature, passages that nobody has settled (SC-06).
    private func findings(
        holdingUp draft: DatedRecord,
        _ context: Context
    ) throws(VaultError) -> [Finding] {
        let isForSigning = Kind.named(draft.note.kind)?.isKeptCurrent == false
        let faults = try faults(in: draft.note, of: draft.engagement, now: context.now)
        guard isForSigning, faults.isEmpty else {
            return Rulebook.rule("SC-06")?.findings(.sign(draft), context) ?? []
        }
        var draft = draft
        draft.note = try completed(draft.note, of: draft.engagement, now: context.now)
        return Rulebook.ruling(on: .sign(draft), context).blocking
    }

    /// Emergencies that no record of a disclosure follows.
    private func undisclosed(
        in engagements: Set<Identifier>?,
        now: Moment
    ) throws(VaultError) -> [DueItem] {
        let emergencies = try emergencies(now: now)
        guard !emergencies.isEmpty else { return [] }
        let all = try registry().engagements
        var items: [DueItem] = []
        for emergency in emergencies {
            let own = all.filter { engagement in
                engagement.clients.contains { $0.id == emergency.client }
            }
            if let engagements, !own.contains(where: { engagements.contains($0.id) }) { continue }
            var isSettled = false
            for engagement in own where !isSettled {
                isSettled = try isDisclosed(emergency, in: engagement)
            }
            guard !isSettled else { continue }
            // Where the record would go: the work that goes on, else the latest that there was.
            let place = own.last { $0.standing != .closed } ?? own.last
            items.append(
                DueItem(
                    .disclosureToRecord,
                    engagement: place?.id,
                    client: emergency.client,
                    day: emergency.at
                )
            )
        }
        return items
    }

    private func isDisclosed(
        _ emergency: Emergency,
        in engagement: Engagement
    ) throws(VaultError) -> Bool {
        let dismissed = engagement.lastDismissal(of: "EM-01")
        if let dismissed, dismissed.instant >= emergency.at.instant { return true }
        let found = try records(
            matching: RecordFilter(engagements: [engagement.id], kinds: ["disclosure"]),
            gate.permitToSearch()
        )
        return found.records.contains { $0.written.instant >= emergency.at.instant }
    }
}

extension Engagement {
    /// When the advice of a rule was dismissed last.
    fileprivate func lastDismissal(of rule: String) -> Moment? {
        marks.last { $0.matter == .dismissed && $0.subject == rule }?.since
    }
}

extension DueItem {
    /// The rule that it comes from.
    fileprivate var rule: String? {
        switch matter {
        case .finding(let rule, _, _), .blocked(let rule, _, _): rule
        default: nil
        }
    }
}
