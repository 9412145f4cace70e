public import Practice
import Rules

/// An engagement that was just closed, and the drafts of the documents that came with it.
public struct ClosedEngagement: Sendable {
    public let engagement: Engagement
    /// In the order in which the documents were given; they can still be signed.
    public let drafts: [Identifier]
}

extension UnlockedVault {
    /// Ends an engagement: from then on it is only read.
    ///
    /// It still takes addenda, notes about what happened until that day, and what has no other place
    /// (``Practice/Note/isOfAnEnding``). Drafts that stand in it can be finished.
    ///
    /// - Throws: ``VaultError/busy`` where somebody wrote since the permit was given.
    public mutating func closeEngagement(
        now: Moment,
        _ permit: consuming Permit<CloseAction>
    ) throws(VaultError) -> ClosedEngagement {
        let action = permit.action
        let gate = gate
        return try writing { ledger in
            try ledger.check(epoch: action.epoch)
            let drafts = try action.closing.documents.map { document in
                let realm = try gate.realm(ofKind: document.kind)
                let compartment = try ledger.compartment(
                    of: action.engagement,
                    realm: realm,
                    creating: true
                )
                return try ledger.addDraft(document, [], to: compartment, now: now).0.id
            }
            let (engagement, compartment) = try ledger.changeEngagement(action.engagement) {
                $0.standing = .closed
                $0.closed = now
            }
            try ledger.conflicts.closed(engagement: action.engagement, on: now)
            return (
                ClosedEngagement(engagement: engagement, drafts: drafts),
                AuditEvent(
                    action: .closeEngagement,
                    count: UInt64(drafts.count),
                    compartment: compartment.keys,
                    subject: AuditSubject(reason: action.closing.reason),
                    now: now
                )
            )
        }
    }

    /// Opens a closed engagement again; the reason stands in the log.
    ///
    /// - Throws: ``VaultError/busy`` where somebody wrote since the permit was given.
    @discardableResult
    public mutating func reopenEngagement(
        now: Moment,
        _ permit: consuming Permit<ReopenAction>
    ) throws(VaultError) -> Engagement {
        let action = permit.action
        return try writing { ledger in
            try ledger.check(epoch: action.epoch)
            let (engagement, compartment) = try ledger.changeEngagement(action.engagement) {
                $0.standing = .open
                $0.closed = nil
            }
            try ledger.conflicts.record(
                engagement: action.engagement,
                people: engagement.clients.map(\.id),
                standing: .open
            )
            return (
                engagement,
                AuditEvent(
                    action: .reopenEngagement,
                    compartment: compartment.keys,
                    subject: AuditSubject(reason: action.reason),
                    now: now
                )
            )
        }
    }

    /// Lifts a mark of an engagement; that it stood, and why it was lifted, stays.
    @discardableResult
    public mutating func lift(
        now: Moment,
        _ permit: consuming Permit<LiftAction>
    ) throws(VaultError) -> Engagement {
        let action = permit.action
        let mark = EngagementMark(
            .lifted,
            subject: action.matter.rawValue,
            reason: action.reason,
            since: now
        )
        return try changing(action.engagement, .mark, reason: action.reason, now: now) {
            $0.marks.append(mark)
        }
    }
}

extension Ledger {
    /// Whether the facts are those on which the rules decided.
    func check(epoch: UInt64) throws {
        guard head.epoch == epoch else { throw VaultError.busy }
    }

    /// Whether an engagement takes a new record: a closed one what happened before it was closed, and
    /// what has no other place.
    func checkTakes(_ note: Note, in engagement: Identifier, now: Moment) throws {
        guard !note.isOfAnEnding else { return }
        let (details, _) = try details(of: engagement)
        guard details.standing == .closed else { return }
        let closed = details.closed ?? details.opened
        guard (note.at ?? now).dayNumber <= closed.dayNumber else {
            throw VaultError.refused([.engagementClosed(engagement)])
        }
    }
}
