import Practice

/// Leave to do one thing once.
///
/// Noncopyable, and made by ``Gate`` only: the calls that let content out, or change a record's
/// standing, consume one, so that without asking the gate they cannot be written down.
public struct Permit<Action: GatedAction>: ~Copyable, Sendable {
    let action: Action

    fileprivate init(_ action: Action) { self.action = action }
}

/// Something that the gate is asked about.
public protocol GatedAction: Sendable {}

/// Saving a note of a kind in an engagement of the role's discipline.
public struct SaveAction: GatedAction {
    let realm: Realm
    let kind: String
}

/// Finalising a record of a kind.
public struct SignAction: GatedAction {
    let kind: String
}

/// Taking a record out of sight.
public struct WithdrawAction: GatedAction {
    let reason: String
}

/// Opening an engagement.
public struct OpenEngagementAction: GatedAction {}

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

/// Bringing records in.
public struct ImportAction: GatedAction {
    let role: Role
}

/// The one gate: everything that changes a record's standing or lets content out asks here.
///
/// It asks the rules and answers with a permit or a refusal. As yet it knows the one rule that is
/// structure rather than policy: the kind × discipline matrix (SC-01). Saving is refused only there,
/// where the text would land in the wrong realm.
public struct Gate: Sendable {
    let role: Role

    init(role: Role) { self.role = role }

    /// - Throws: ``VaultError/InvalidInput/unknownKind(_:)``; SC-01 for a kind of another discipline.
    public func permitToSave(kind id: String) throws(VaultError) -> Permit<SaveAction> {
        Permit(SaveAction(realm: try realm(ofKind: id), kind: id))
    }

    /// - Throws: ``VaultError/InvalidInput/journalNotSigned``;
    ///   ``VaultError/InvalidInput/unknownKind(_:)``; SC-01 for a kind of another discipline.
    public func permitToSign(kind id: String) throws(VaultError) -> Permit<SignAction> {
        guard role.discipline != .journal else { throw .invalid(.journalNotSigned) }
        _ = try realm(ofKind: id)
        return Permit(SignAction(kind: id))
    }

    /// - Throws: ER-01 without a reason.
    public func permitToWithdraw(
        reason: String
    ) throws(VaultError) -> Permit<WithdrawAction> {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .refused([.withdrawnForNoReason]) }
        return Permit(WithdrawAction(reason: reason))
    }

    public func permitToOpenEngagement() throws(VaultError) -> Permit<OpenEngagementAction> {
        Permit(OpenEngagementAction())
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

    public func permitToImport() throws(VaultError) -> Permit<ImportAction> {
        Permit(ImportAction(role: role))
    }

    /// The realm in which the role in hand keeps a kind.
    func realm(ofKind id: String) throws(VaultError) -> Realm {
        guard let kind = Kind.named(id) else { throw .invalid(.unknownKind(id)) }
        guard let realm = kind.realm(in: role.discipline) else {
            throw .refused([.kindOutsideDiscipline(kind, role.discipline)])
        }
        return realm
    }
}

extension Refusal {
    /// SC-01: therapy and coaching are two services, and a kind belongs to one of them.
    static func kindOutsideDiscipline(_ kind: Kind, _ discipline: Discipline) -> Refusal {
        let own = Kind.kinds(of: discipline).map(\.id).joined(separator: ", ")
        return Refusal(
            rule: "SC-01",
            reason: "a '\(kind.id)' does not belong to \(discipline.rawValue)",
            wayOut: "choose a kind of \(discipline.rawValue): \(own)",
            sources: ["000:L8c", "000:L26", "001:L9e", "001:L14a"]
        )
    }

    /// ER-01: what is taken out of sight is named in the log, with the reason.
    static let withdrawnForNoReason = Refusal(
        rule: "ER-01",
        reason: "a record is not taken out of sight without a reason",
        wayOut: "say why: --reason TEXT",
        sources: ["164.526"]
    )
}
