public import Practice

extension UnlockedVault {
    /// Shows the emergency card of a client, and writes that it was shown into the audit log.
    ///
    /// It is shown first: nothing that fails afterwards, and nothing that is damaged, delays it. It
    /// works in both disciplines, for inquiries and for clients of whom there are only records that
    /// were brought in.
    ///
    /// - Parameter show: lent the card; what it throws is thrown after the audit row was written.
    /// - Returns: whether the audit log has it; a vault that cannot be written to has no row.
    /// - Throws: ``VaultError/notFound(_:)`` for who is not on the roster.
    public mutating func emergencyCard(
        client: Identifier,
        now: Moment,
        _ permit: consuming Permit<EmergencyAction>,
        show: (EmergencyCard) throws -> Void
    ) throws -> Bool {
        let card = try emergencyCard(client: client, now: now)
        let shown = Result { try show(card) }
        let isLogged = logEmergency(of: client, now: now)
        try shown.get()
        return isLogged
    }

    private mutating func logEmergency(of client: Identifier, now: Moment) -> Bool {
        do throws(VaultError) {
            try writing { _ in ((), AuditEvent(action: .emergency, person: client, now: now)) }
            return true
        } catch {
            return false
        }
    }

    private func emergencyCard(
        client id: Identifier,
        now: Moment
    ) throws(VaultError) -> EmergencyCard {
        try reading { ledger in
            var problems: [IntegrityProblem] = []
            let registry = try ledger.registry(problems: &problems)
            guard let person = registry.people.first(where: { $0.id == id }) else {
                throw VaultError.notFound(.client)
            }
            let details = try ledger.collecting(&problems) { try ledger.client(id).details }
            let engagements = registry.engagements.filter { engagement in
                engagement.clients.contains { $0.id == id }
            }
            let reach = Set(engagements.map(\.id))
            var records: [DatedRecord] = []
            // No psychotherapy note: nothing on the card stands in one.
            for place in try ledger.currentDirectory().entries
            where reach.contains(place.engagement) && place.realm != .psychotherapyNotes {
                guard
                    let compartment = try ledger.collecting(
                        &problems,
                        { try ledger.compartment(place) }
                    )
                else { continue }
                try ledger.forEachRecord(of: compartment, problems: &problems) { record in
                    if EmergencyCard.kinds.contains(record.note.kind) {
                        records.append(DatedRecord(record))
                    }
                }
            }
            return EmergencyCard(
                person,
                details: details,
                records: records,
                joint: Set(engagements.filter { $0.clients.count > 1 }.map(\.id)),
                now: now,
                problems: problems
            )
        }
    }

    /// The days for which an emergency card is remembered as one whose disclosure is to be recorded.
    static let emergencyDays = 60

    /// The emergency cards of the last ``emergencyDays``, the latest of each client.
    func emergencies(now: Moment) throws(VaultError) -> [Emergency] {
        let since = now.instant - Int64(Self.emergencyDays) * 86_400
        return try reading { ledger in
            var found: [Emergency] = []
            for epoch in stride(from: ledger.head.epoch, to: 0, by: -1) {
                let (row, _) = try ledger.auditRow(epoch)
                guard row.instant >= since else { break }
                guard row.action == .emergency, let client = row.person,
                    !found.contains(where: { $0.client == client }),
                    let at = Moment(instant: row.instant, offset: Int(row.offset))
                else { continue }
                found.append(Emergency(client: client, at: at))
            }
            return found
        }
    }
}
