public import Practice
import Rules

/// What went out about a client, to whom and why, the oldest first (CD-08).
public struct DisclosureAccount: Sendable {
    /// In therapy what the law lists, in coaching everything.
    public let entries: [Entry]
    /// The first day that it covers; `nil` for all of the time.
    public let since: Moment?
    /// Disclosures that it leaves out: treatment, payment, the practice's own work, what went to the
    /// client or was authorised.
    public let leftOut: Int
    /// Disclosures by word of mouth that are written down and not signed yet.
    public let unsigned: Int

    /// One disclosure.
    public struct Entry: Sendable {
        public let at: Moment
        public let engagement: Identifier
        public let recipient: String
        /// Empty where it is not known.
        public let address: String
        public let description: String
        public let purpose: String
        public let basis: String
        /// The facts relied on, where there was danger or a report.
        public let facts: String
        /// Whether the client was told, and why not.
        public let clientNotice: String
        /// The record that tells of it, where it was told by word of mouth.
        public let record: Identifier?
    }
}

extension UnlockedVault {
    /// The account of disclosures about a client: copies that this vault made, and what was told by
    /// word of mouth.
    ///
    /// In therapy it goes back as many years as the profile says and leaves out what the law leaves
    /// out; in coaching it is the whole list.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` for a client who is not on the roster.
    public func disclosureAccount(
        of client: Identifier,
        now: Moment,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> DisclosureAccount {
        _ = permit.action
        _ = try self.client(client)
        let reach = try registry().engagements
            .filter { $0.clients.contains { $0.id == client } }.map(\.id)
        let context = try ruleContext(of: nil, includingPsychotherapyNotes: false, now: now)
        let since =
            role.discipline == .therapy
            ? Self.day(now, yearsBack: context.profile.retention.complianceYears) : nil
        let (told, unsigned) = try toldByWordOfMouth(about: client, in: reach, now: now)
        // What is another one's own in joint work is no matter of this client.
        let copies = try audit().filter { $0.person == nil || $0.person == client }
            .compactMap(DisclosureAccount.Entry.init)
            .filter { reach.contains($0.engagement) }
        let all = (copies + told).filter {
            since == nil || $0.at.dayNumber >= since?.dayNumber ?? 0
        }
        let entries = all.filter { entry in
            guard let basis = DisclosureRequest.Basis(rawValue: entry.basis) else { return true }
            return Disclosures.isListed(basis, context)
        }
        return DisclosureAccount(
            entries: entries.sorted { $0.at.instant < $1.at.instant },
            since: since,
            leftOut: all.count - entries.count,
            unsigned: unsigned
        )
    }

    private func toldByWordOfMouth(
        about client: Identifier,
        in engagements: [Identifier],
        now: Moment
    ) throws(VaultError) -> (entries: [DisclosureAccount.Entry], unsigned: Int) {
        var records: [DatedRecord] = []
        for engagement in engagements {
            let context = try ruleContext(
                of: engagement,
                includingPsychotherapyNotes: false,
                kinds: ["disclosure"],
                now: now
            )
            records += context.records.filter { record in
                let owner = context.person(of: record.note)
                return owner == nil || owner == client
            }
        }
        let final = records.filter(\.status.isFinal)
        return (final.map(DisclosureAccount.Entry.init), records.count - final.count)
    }

    /// The same day so many years ago; 29 February becomes 28 February.
    private static func day(_ now: Moment, yearsBack years: Int) -> Moment? {
        let year = now.year - years
        guard year > 0 else { return nil }
        return Moment(
            year: year,
            month: now.month,
            day: min(now.day, Moment.lastDay(ofMonth: now.month, year: year))
        )
    }
}

extension DisclosureAccount.Entry {
    /// `nil` for what is no disclosure, or whose engagement is gone.
    fileprivate init?(_ entry: AuditEntry) {
        guard let disclosed = entry.disclosed, let engagement = entry.engagement else { return nil }
        at = entry.at
        self.engagement = engagement
        recipient = disclosed.recipient
        address = disclosed.address
        let kinds = disclosed.kinds.map { Kind.named($0)?.title ?? $0 }
        description =
            "\(entry.count) record\(entry.count == 1 ? "" : "s"): " + kinds.joined(separator: ", ")
        purpose = disclosed.purpose
        basis = disclosed.basis
        facts = disclosed.facts
        clientNotice = disclosed.clientNotice
        record = nil
    }

    fileprivate init(_ record: DatedRecord) {
        func said(_ field: String) -> String { record.note.value(of: field) ?? "" }
        at = record.note.at ?? record.written
        engagement = record.engagement
        recipient = said("recipient")
        address = said("recipientAddress")
        description = said("description")
        purpose = said("purpose")
        basis = said("basis")
        facts = said("facts")
        clientNotice = said("clientNotice")
        self.record = record.id
    }
}
