public import Practice
public import Rules

/// Ending an engagement.
public struct CloseAction: GatedAction {
    let engagement: Identifier
    let closing: Closing
    let epoch: UInt64
}

/// Opening an engagement again that is closed.
public struct ReopenAction: GatedAction {
    let engagement: Identifier
    let reason: String
    let epoch: UInt64
}

/// Destroying an engagement for good.
public struct PurgeAction: GatedAction {
    let engagement: Identifier
    let epoch: UInt64
}

/// Destroying one record for good, as it stands.
public struct DeleteAction: GatedAction {
    let record: Identifier
    let revision: UInt64
    let epoch: UInt64
}

/// Lifting a mark of an engagement, such as a legal hold.
public struct LiftAction: GatedAction {
    let engagement: Identifier
    let matter: EngagementMark.Matter
    let reason: String
}

// The epoch is that of the facts on which the rules decided: what cannot be undone is not done on
// facts that somebody has changed meanwhile.
extension UnlockedVault {
    /// Leave to close an engagement.
    ///
    /// - Parameters:
    ///   - documents: the documents of the ending that come with it and are saved as drafts.
    /// - Throws: ``VaultError/refused(_:)`` with everything that rules refuse or demand, and CL-02
    ///   for one that is closed already; ``VaultError/notFound(_:)``;
    ///   ``VaultError/InvalidInput/unknownKind(_:)``, SC-01 for a document.
    public func permitToClose(
        _ engagement: Identifier,
        reason: String,
        documents: [Note] = [],
        now: Moment
    ) throws(VaultError) -> Permit<CloseAction> {
        let (context, epoch) = try facts(about: engagement, now: now)
        guard context.engagement?.standing != .closed else {
            throw .refused([.engagementClosed(engagement)])
        }
        for document in documents {
            _ = try gate.realm(ofKind: document.kind)
            try Self.check(document)
        }
        let closing = Closing(reason: reason, documents: documents)
        return try gate.permit(
            CloseAction(engagement: engagement, closing: closing, epoch: epoch),
            by: Rulebook.ruling(on: .close(closing), context)
        )
    }

    /// Leave to open an engagement again: what the rules say of opening one with its clients and its
    /// documents holds for it too.
    ///
    /// - Parameter isAnotherPerson: whether the holder has answered that people who only have the
    ///   same name are others (DR-01).
    /// - Throws: ``VaultError/refused(_:)``; ``VaultError/notFound(_:)``, also for one that is not
    ///   closed.
    public mutating func permitToReopen(
        _ engagement: Identifier,
        reason: String,
        isAnotherPerson: Bool = false,
        now: Moment
    ) throws(VaultError) -> Permit<ReopenAction> {
        let closed = try registry().engagements.first { $0.id == engagement }
        guard let closed, closed.standing == .closed else { throw .notFound(.engagement) }
        guard !reason.allSatisfy(\.isWhitespace) else { throw .refused([.reopenedForNoReason]) }
        // Asking stands in the log, so the facts are gathered after it.
        let people = closed.clients.map(\.id)
        let details = try people.map { id throws(VaultError) in try client(id).details }
        var matches = try conflicts(for: details, known: people, now: now)
        for index in matches.indices where matches[index].certainty == .perhaps {
            matches[index].isAnswered = isAnotherPerson
        }
        let (context, epoch) = try facts(about: engagement, now: now)
        guard let facts = context.engagement else { throw .notFound(.engagement) }
        let opening = Opening(
            clients: facts.clients,
            subtype: facts.subtype,
            roles: facts.roles,
            documents: context.records.filter(\.status.isFinal).map(\.note),
            matches: matches
        )
        return try gate.permit(
            ReopenAction(engagement: engagement, reason: reason, epoch: epoch),
            by: Rulebook.ruling(on: .open(opening), context)
        )
    }

    /// Leave to destroy an engagement with all that is in it.
    ///
    /// - Throws: ``VaultError/refused(_:)`` before its time, and under a legal hold;
    ///   ``VaultError/notFound(_:)``.
    public func permitToPurge(
        _ engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> Permit<PurgeAction> {
        let (context, epoch) = try facts(about: engagement, now: now)
        return try gate.permit(
            PurgeAction(engagement: engagement, epoch: epoch),
            by: Rulebook.ruling(on: .purge, context)
        )
    }

    /// Leave to destroy one record: a draft that nobody signed, a page of a journal.
    ///
    /// - Throws: ``VaultError/refused(_:)``; ``VaultError/notFound(_:)``.
    public func permitToDelete(
        _ id: Identifier,
        now: Moment
    ) throws(VaultError) -> Permit<DeleteAction> {
        let epoch = try reading { $0.head.epoch }
        let record = try record(id, gate.permitToShow())
        let (context, _) = try facts(about: record.engagement, now: now)
        return try gate.permit(
            DeleteAction(record: id, revision: record.revision, epoch: epoch),
            by: Rulebook.ruling(on: .delete(DatedRecord(record)), context)
        )
    }

    /// Leave to lift a mark, such as a legal hold.
    ///
    /// - Throws: ``VaultError/refused(_:)``, without a reason too; ``VaultError/notFound(_:)``.
    public func permitToLift(
        _ matter: EngagementMark.Matter,
        of engagement: Identifier,
        reason: String,
        now: Moment
    ) throws(VaultError) -> Permit<LiftAction> {
        let (context, _) = try facts(about: engagement, now: now)
        guard !reason.allSatisfy(\.isWhitespace) else { throw .refused([.liftedForNoReason]) }
        return try gate.permit(
            LiftAction(engagement: engagement, matter: matter, reason: reason),
            by: Rulebook.ruling(on: .lift(Lift(.mark(matter), reason: reason)), context)
        )
    }

    /// What the rules would say about destroying an engagement, without asking for leave.
    public func ruling(
        onPurging engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> Ruling {
        Rulebook.ruling(on: .purge, try facts(about: engagement, now: now).context)
    }

    /// Until when the records of an engagement are kept, and on what that rests (CL-04).
    ///
    /// - Throws: ``VaultError/notFound(_:)``.
    public func retention(
        of engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> RetentionTerm {
        guard let term = try facts(about: engagement, now: now).context.retention else {
            throw .notFound(.engagement)
        }
        return term
    }

    /// All facts about an engagement: its psychotherapy notes too, since all of it is meant.
    func facts(
        about engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> (context: Context, epoch: UInt64) {
        let epoch = try reading { $0.head.epoch }
        let context = try ruleContext(
            of: engagement,
            includingPsychotherapyNotes: true,
            now: now
        )
        return (context, epoch)
    }
}

extension Refusal {
    /// CL-02: what was ended is taken up again for a reason.
    static let reopenedForNoReason = Refusal(
        rule: "CL-02",
        reason: "a closed engagement is not opened again without a reason",
        wayOut: "say why: --reason TEXT",
        sources: [],
        grounds: []
    )

    /// CL-04: a hold that somebody set is lifted for a reason.
    static let liftedForNoReason = Refusal(
        rule: "CL-04",
        reason: "a mark is not lifted without a reason",
        wayOut: "say why: --reason TEXT",
        sources: [],
        grounds: []
    )
}
