public import Practice
public import Rules

/// Leave to do one thing once.
///
/// Noncopyable, and made by ``Gate`` only: the calls that let content out, or change a record's
/// standing, consume one, so that without asking the gate they cannot be written down.
public struct Permit<Action: GatedAction>: ~Copyable, Sendable {
    let action: Action

    fileprivate init(_ action: Action) { self.action = action }
}

extension Permit where Action == SignAction {
    /// What the rules advise with it and nobody has been told yet.
    public var advice: [Finding] { action.advice }
}

extension Permit where Action == OpenEngagementAction {
    /// What the rules advise with it.
    public var advice: [Finding] { action.advice }
}

/// Something that the gate is asked about.
public protocol GatedAction: Sendable {}

/// Saving a note of a kind in an engagement of the role's discipline.
public struct SaveAction: GatedAction {
    let realm: Realm
    let kind: String
}

/// Finalising one record as it stands.
public struct SignAction: GatedAction {
    let record: Identifier
    let revision: UInt64
    let kind: String
    /// What the rules advised, to be remembered with the signature.
    let advice: [Finding]
}

/// Taking a record out of sight.
public struct WithdrawAction: GatedAction {
    let reason: String
}

/// Opening an engagement, or making one of an inquiry.
public struct OpenEngagementAction: GatedAction {
    let opening: EngagementOpening
    let advice: [Finding]
}

/// Showing single records.
public struct ShowAction: GatedAction {}

/// Listing and searching across engagements.
public struct SearchAction: GatedAction {
    /// Psychotherapy notes are left alone unless they are asked for by name.
    let includesPsychotherapyNotes: Bool
}

/// A plain copy for the holder.
public struct OwnExportAction: GatedAction {
    let includesPsychotherapyNotes: Bool
}

/// Showing what helps in an emergency: whom to call, where, with what on file (EM-01).
public struct EmergencyAction: GatedAction {}

/// Bringing records in.
public struct ImportAction: GatedAction {
    let role: Role
}

/// The one gate: everything that changes a record's standing or lets content out asks here.
///
/// It asks the rules (``Rules/Rulebook``) and answers with a permit or a refusal. Saving is refused
/// only where the text would land in the wrong realm (SC-01). What rests on facts about an engagement
/// is asked of the vault, which gathers them itself: nobody else can hand facts to the gate.
public struct Gate: Sendable {
    let role: Role

    init(role: Role) { self.role = role }

    /// - Throws: ``VaultError/InvalidInput/unknownKind(_:)``; SC-01 for a kind of another discipline.
    public func permitToSave(kind id: String) throws(VaultError) -> Permit<SaveAction> {
        Permit(SaveAction(realm: try realm(ofKind: id), kind: id))
    }

    /// Whether the role signs records of a kind at all: what can be known before anything is written.
    ///
    /// - Throws: ``VaultError/InvalidInput/journalNotSigned``;
    ///   ``VaultError/InvalidInput/unknownKind(_:)``; SC-01 for a kind of another discipline.
    public func checkSignable(kind id: String) throws(VaultError) {
        guard role.discipline != .journal else { throw .invalid(.journalNotSigned) }
        _ = try realm(ofKind: id)
    }

    /// - Throws: what the rules refuse or demand, all of it.
    func permit(
        signing record: DatedRecord,
        revision: UInt64,
        _ context: Context
    ) throws(VaultError) -> Permit<SignAction> {
        let ruling = Rulebook.ruling(on: .sign(record), context)
        try check(ruling)
        return Permit(
            SignAction(
                record: record.id,
                revision: revision,
                kind: record.note.kind,
                advice: context.fresh(ruling.advice)
            )
        )
    }

    /// - Throws: what the rules refuse or demand, all of it.
    func permit(
        opening: EngagementOpening,
        _ action: Opening,
        _ context: Context
    ) throws(VaultError) -> Permit<OpenEngagementAction> {
        let ruling = Rulebook.ruling(on: .open(action), context)
        try check(ruling)
        return Permit(
            OpenEngagementAction(opening: opening, advice: context.fresh(ruling.advice))
        )
    }

    /// Leave for what a ruling permits.
    ///
    /// - Throws: what the rules refuse or demand, all of it.
    func permit<Action>(
        _ action: Action,
        by ruling: Ruling
    ) throws(VaultError) -> Permit<Action> {
        try check(ruling)
        return Permit(action)
    }

    /// Leave for what nothing stands against.
    ///
    /// - Throws: everything that refuses or demands something.
    func permit<Action>(
        _ action: Action,
        unless blocking: [Finding]
    ) throws(VaultError) -> Permit<Action> {
        guard blocking.isEmpty else { throw .refused(blocking.map(Refusal.init)) }
        return Permit(action)
    }

    func check(_ ruling: Ruling) throws(VaultError) {
        guard ruling.isPermitted else { throw .refused(ruling.blocking.map(Refusal.init)) }
    }

    /// - Throws: ER-01 without a reason.
    public func permitToWithdraw(
        reason: String
    ) throws(VaultError) -> Permit<WithdrawAction> {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .refused([.withdrawnForNoReason]) }
        return Permit(WithdrawAction(reason: reason))
    }

    public func permitToShow() throws(VaultError) -> Permit<ShowAction> {
        Permit(ShowAction())
    }

    public func permitToSearch(
        includingPsychotherapyNotes: Bool = false
    ) throws(VaultError) -> Permit<SearchAction> {
        Permit(SearchAction(includesPsychotherapyNotes: includingPsychotherapyNotes))
    }

    public func permitToExportOwn(
        includingPsychotherapyNotes: Bool = false
    ) throws(VaultError) -> Permit<OwnExportAction> {
        Permit(OwnExportAction(includesPsychotherapyNotes: includingPsychotherapyNotes))
    }

    /// Never refused, whatever is missing or overdue (EM-01).
    public func permitForEmergency() -> Permit<EmergencyAction> { Permit(EmergencyAction()) }

    public func permitToImport() throws(VaultError) -> Permit<ImportAction> {
        Permit(ImportAction(role: role))
    }

    /// The realm in which the role in hand keeps a kind.
    func realm(ofKind id: String) throws(VaultError) -> Realm {
        guard let kind = Kind.named(id) else { throw .invalid(.unknownKind(id)) }
        guard let realm = kind.realm(in: role.discipline) else {
            throw .refused([Refusal(.kindOutsideDiscipline(kind, role.discipline))])
        }
        return realm
    }
}

extension Gate {
    /// What the rules have to say about a note while it is a draft: said, never refused.
    ///
    /// Only the note itself is looked at; ``UnlockedVault/ruling(onSigning:now:)`` knows the rest.
    public func findings(onSaving note: Note, now: Moment) -> [Finding] {
        Rulebook.ruling(on: .save(note), Context(role: role, now: now)).advice
    }
}

extension Refusal {
    init(_ finding: Finding) {
        let rule = Rulebook.rule(finding.rule)
        self.init(
            rule: finding.rule,
            reason: finding.reason,
            wayOut: finding.wayOut,
            sources: rule?.sources ?? [],
            grounds: rule?.grounds.map(\.shown) ?? []
        )
    }

    /// ER-01: what is taken out of sight is named in the log, with the reason.
    static let withdrawnForNoReason = Refusal(
        rule: "ER-01",
        reason: "a record is not taken out of sight without a reason",
        wayOut: "say why: --reason TEXT",
        sources: [],
        grounds: ["45 CFR 164.526"]
    )
}

extension Context {
    /// Advice that was neither shown in this episode nor dismissed.
    func fresh(_ advice: [Finding]) -> [Finding] {
        advice.filter { finding in
            guard finding.level == .advise, let engagement else { return true }
            return !engagement.stands(.dismissed, subject: finding.rule)
                && !engagement.stands(.advised, subject: finding.mark)
        }
    }
}

extension Finding {
    /// What the mark of an advice that was shown is called.
    var mark: String { episode.isEmpty ? rule : "\(rule)/\(episode)" }
}
