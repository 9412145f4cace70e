public import Practice
import Rules

extension UnlockedVault {
    /// Adds a person to the roster of the role in hand.
    ///
    /// - Throws: ``VaultError/InvalidInput/emptyName``,
    ///   ``VaultError/InvalidInput/incompletePerson(part:)``,
    ///   ``VaultError/InvalidInput/tooLarge(limit:)``.
    public mutating func addClient(
        _ details: ClientDetails,
        now: Moment
    ) throws(VaultError) -> Client {
        try details.check()
        return try writing { ledger in
            let client = try ledger.createClient(details)
            return (client, AuditEvent(action: .addClient, person: client.id, now: now))
        }
    }

    /// Changes what is known about a person, in one transaction with its row in the audit log.
    ///
    /// - Parameters:
    ///   - reason: why a contact restriction is lifted, where one is; it stands in the log, sealed.
    ///   - change: is given what stands there at that moment, so that two writers do not undo each
    ///     other's changes; it is called once before that, to see whom it will make of them.
    /// - Throws: as ``addClient(_:now:)``; ``VaultError/notFound(_:)``; SF-01 where a contact
    ///   restriction would be lifted without a reason.
    public mutating func editClient(
        _ id: Identifier,
        reason: String = "",
        now: Moment,
        _ change: (inout ClientDetails) -> Void
    ) throws(VaultError) -> Client {
        try learnTraces(after: change, of: id)
        let lifting = Rulebook.ruling(
            on: .lift(Lift(.contactRestriction, reason: reason)),
            Context(role: role, now: now)
        )
        let gate = gate
        return try writing { ledger in
            let before = try ledger.client(id).details
            var details = before
            change(&details)
            try details.check()
            let isLifted = details.lifts(before.restrictions)
            if isLifted { try gate.check(lifting) }
            let client = try ledger.changeClient(id, to: details)
            let compartment = try isLifted ? ledger.anyCompartment(of: id) : nil
            return (
                client,
                AuditEvent(
                    action: .editClient,
                    person: id,
                    compartment: compartment?.keys,
                    subject: compartment.map { _ in AuditSubject(reason: reason) },
                    now: now
                )
            )
        }
    }

    /// Whom and what the role in hand keeps records about: all that is needed to find and to name
    /// them, in one read.
    public func registry() throws(VaultError) -> Registry {
        try noting { ledger, problems in try ledger.registry(problems: &problems) }
    }

    /// One person with all that is known about them.
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/integrity(_:)`` where the entry does not
    ///   open.
    public func client(_ id: Identifier) throws(VaultError) -> Client {
        try reading { ledger in try ledger.client(id) }
    }

    /// Everybody on the roster of the role in hand with all that is known about them, in order of
    /// name; ``registry()`` gives the names without opening an entry.
    public func clients() throws(VaultError) -> [Client] {
        try noting { ledger, problems in try ledger.clients(problems: &problems) }.sorted {
            ($0.name, $0.id) < ($1.name, $1.id)
        }
    }

    /// Opens an engagement of the role's discipline with clients who are on its roster, or makes one
    /// of an inquiry; documents that come with it are its first drafts, in the same transaction.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` for a client or an inquiry that is gone;
    ///   ``VaultError/InvalidInput/tooLarge(limit:)`` for a document.
    public mutating func openEngagement(
        now: Moment,
        _ permit: consuming Permit<OpenEngagementAction>
    ) throws(VaultError) -> OpenedEngagement {
        let opening = permit.action.opening
        for document in opening.documents { try Self.check(document) }
        var details = EngagementDetails(
            discipline: role.discipline,
            clients: opening.clients,
            subtype: opening.subtype,
            standing: opening.isInquiry ? .inquiry : .open,
            opened: now,
            fields: opening.fields
        )
        details.name = opening.name?.isEmpty == true ? nil : opening.name
        details.roles = opening.clientRoles
        try learnTraces(of: opening.clients)
        return try writing { ledger in
            let people = try details.clients.map { try ledger.client($0).person }
            let compartment =
                try opening.inquiry.map { try ledger.convert($0, to: details) }
                ?? ledger.createEngagement(details)
            let drafts = try opening.documents.map { document in
                try ledger.addDraft(document, [], to: compartment, now: now).0
            }
            let engagement = Engagement(details, id: compartment.keys.engagement) { id in
                people.first { $0.id == id } ?? Person(id: id, name: id.shortText)
            }
            return (
                OpenedEngagement(engagement: engagement, drafts: drafts.map(\.id)),
                AuditEvent(
                    action: .openEngagement,
                    count: UInt64(drafts.count),
                    compartment: compartment.keys,
                    now: now
                )
            )
        }
    }

    /// The engagements of the role in hand, in order of opening.
    public func engagements() throws(VaultError) -> [Engagement] {
        try registry().engagements.sorted {
            ($0.opened.instant, $0.id) < ($1.opened.instant, $1.id)
        }
    }
}

extension ClientDetails {
    /// Whether one of these restrictions is not minded any more: others of the same matter take its
    /// place, words of their own do not.
    fileprivate func lifts(_ restrictions: [ContactRestriction]) -> Bool {
        restrictions.contains { old in
            !self.restrictions.contains { new in
                new.matter == old.matter
                    && (old.matter != .other || new.words.utf8.elementsEqual(old.words.utf8))
            }
        }
    }
}

extension Ledger {
    /// A compartment of an engagement in which a person takes part, whose key seals what is said of
    /// them in the log; `nil` where there is none.
    fileprivate func anyCompartment(of person: Identifier) throws -> Compartment? {
        var problems: [IntegrityProblem] = []
        let engagement = try registry(problems: &problems).engagements.last { engagement in
            engagement.clients.contains { $0.id == person }
        }
        return try engagement.map {
            try compartment(of: $0.id, realm: keys.role.discipline.mainRealm, creating: false)
        }
    }
}

/// An engagement that was just opened, and the drafts of the documents that came with it.
public struct OpenedEngagement: Sendable {
    public let engagement: Engagement
    /// In the order in which the documents were given.
    public let drafts: [Identifier]
}
