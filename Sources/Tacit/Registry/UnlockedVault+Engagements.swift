public import Practice
import Rules

/// What may be said anew about an engagement that stands.
public struct EngagementTerms: Hashable, Sendable {
    public var subtype: String?
    public var fields: [Note.Field]
    /// What clients are in it; of nobody else, and none without a label.
    public var roles: [ClientRole]
    /// What it is called, such as a group; `nil` where its clients name it.
    public var name: String?

    init(_ details: EngagementDetails) {
        subtype = details.subtype
        fields = details.fields
        roles = details.roles
        name = details.name
    }
}

extension UnlockedVault {
    /// Says anew what an engagement is, in one transaction with its row in the audit log.
    ///
    /// - Parameter change: is given what stands there at that moment, so that two writers do not
    ///   undo each other's changes.
    /// - Throws: ``VaultError/notFound(_:)``, also for a role of somebody who is no client of it;
    ///   CL-02 for an engagement that is closed.
    @discardableResult
    public mutating func changeEngagement(
        _ id: Identifier,
        now: Moment,
        _ change: (inout EngagementTerms) -> Void
    ) throws(VaultError) -> Engagement {
        try changing(id, .editEngagement, now: now) { details throws(VaultError) in
            guard details.standing != .closed else { throw .refused([.engagementClosed(id)]) }
            var terms = EngagementTerms(details)
            change(&terms)
            guard Set(terms.roles.map(\.person)).isSubset(of: details.clients) else {
                throw .notFound(.client)
            }
            details.subtype = terms.subtype?.isEmpty == true ? nil : terms.subtype
            details.fields = terms.fields
            details.name = terms.name?.isEmpty == true ? nil : terms.name
            details.roles = details.clients.compactMap { client in
                terms.roles.last { $0.person == client && !$0.label.isEmpty }
            }
        }
    }

    /// Sets a mark on an engagement, closed or not, in one transaction with its row in the audit log.
    ///
    /// A legal hold and a complaint keep everything of it from being destroyed until they are lifted
    /// (CL-04, OV-01).
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/InvalidInput/liftedWithoutPermit`` for
    ///   ``EngagementMark/Matter/lifted``: what was set is lifted through the gate; CD-05 for the
    ///   mark of a substance-use programme outside of therapy.
    @discardableResult
    public mutating func mark(
        _ id: Identifier,
        _ mark: EngagementMark,
        now: Moment
    ) throws(VaultError) -> Engagement {
        guard mark.matter != .lifted else { throw .invalid(.liftedWithoutPermit) }
        guard mark.matter != .part2 || role.discipline == .therapy else {
            throw .refused([Refusal(.part2OutsideTherapy)])
        }
        return try changing(id, .mark, reason: mark.reason, now: now) { $0.marks.append(mark) }
    }

    /// Changes what stands about an engagement in its state and in the roster.
    mutating func changing(
        _ id: Identifier,
        _ action: AuditAction,
        reason: String? = nil,
        now: Moment,
        _ change: (inout EngagementDetails) throws(VaultError) -> Void
    ) throws(VaultError) -> Engagement {
        try writing { ledger in
            let (engagement, compartment) = try ledger.changeEngagement(id, change)
            return (
                engagement,
                AuditEvent(
                    action: action,
                    compartment: compartment.keys,
                    subject: reason.flatMap { $0.isEmpty ? nil : AuditSubject(reason: $0) },
                    now: now
                )
            )
        }
    }
}

extension Ledger {
    /// What an engagement is, and the compartment in whose state that stands.
    func details(of id: Identifier) throws -> (EngagementDetails, Compartment) {
        for compartment in try compartments(of: id) {
            if let details = compartment.state.details { return (details, compartment) }
        }
        throw VaultError.notFound(.engagement)
    }

    /// Changes what an engagement's state says about it, and what the roster repeats.
    func changeEngagement(
        _ id: Identifier,
        _ change: (inout EngagementDetails) throws(VaultError) -> Void
    ) throws -> (Engagement, Compartment) {
        var (details, compartment) = try details(of: id)
        try change(&details)
        compartment.state.details = details
        compartment.isChanged = true
        try changeRoster { $0.put(details, of: id) }
        return (try engagement(details, id: id), compartment)
    }

    /// An engagement with its clients by name; one whose entry does not open by its identifier.
    func engagement(_ details: EngagementDetails, id: Identifier) throws -> Engagement {
        var unread: [IntegrityProblem] = []
        let people = try details.clients.map { client in
            try collecting(&unread) { try self.client(client).person }
                ?? Person(id: client, name: client.shortText)
        }
        return Engagement(details, id: id) { client in
            people.first { $0.id == client } ?? Person(id: client, name: client.shortText)
        }
    }
}

extension Refusal {
    /// CL-02: what was closed takes addenda and records of what happened, and nothing else.
    static func engagementClosed(_ id: Identifier) -> Refusal {
        Refusal(
            rule: "CL-02",
            reason: "the engagement is closed and is only read",
            wayOut: "tacit amend ID adds to a signed record; tacit engagement reopen"
                + " \(id.shortText) --reason TEXT opens it again",
            sources: Rulebook.rule("CL-02")?.sources ?? [],
            grounds: Rulebook.rule("CL-02")?.grounds.map(\.shown) ?? []
        )
    }
}
