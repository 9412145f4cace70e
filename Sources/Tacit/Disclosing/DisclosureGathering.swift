import Exchange
import Practice
import Rules

/// A copy for somebody else while it is put together.
struct DisclosureGathering {
    let action: DiscloseAction
    private(set) var records: [DisclosedRecord] = []
    private(set) var problems: [IntegrityProblem] = []
    private var withheld: [DisclosureSelection.Reason: Int]
    private var withheldFields = 0
    private var attachments = 0
    private var references: ReferenceNames
    private let holder: String
    private let role: Role
    private let pseudonymisation: Pseudonymisation?
    private let consent: String?

    /// Opens everything that was selected; a record that does not open, or whose signature does not
    /// hold, is left out and named.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` where nothing is left.
    init(_ action: DiscloseAction, _ ledger: Ledger) throws {
        self.action = action
        withheld = action.selection.withheld
        references = ReferenceNames(ledger)
        holder = try ledger.profile().holder
        role = ledger.keys.role
        let pseudonymisation = try Self.pseudonymisation(action, ledger)
        self.pseudonymisation = pseudonymisation
        consent = action.consent.map { words in
            var replaced = Replacements()
            return pseudonymisation?.text(words, base: nil, counting: &replaced) ?? words
        }
        for item in action.selection.items {
            let opened = try ledger.collecting(&problems) {
                let (compartment, entry) = try ledger.find(item.record)
                return (entry, try ledger.checkedRevision(entry, in: compartment.keys).revision)
            }
            if let (entry, revision) = opened { try add(revision, entry, item) }
        }
        guard !records.isEmpty else { throw VaultError.integrity(problems) }
    }

    /// - Throws: ``VaultError/notFound(_:)`` where nobody could be taken out.
    private static func pseudonymisation(
        _ action: DiscloseAction,
        _ ledger: Ledger
    ) throws -> Pseudonymisation? {
        guard !action.selection.isIdentified else { return nil }
        guard let deidentification = action.deidentification else {
            throw VaultError.notFound(.client)
        }
        return try deidentification.pseudonymisation(ledger)
    }

    private mutating func add(
        _ revision: RecordRevision,
        _ entry: ManifestEntry,
        _ item: DisclosureSelection.Item
    ) throws {
        // Somebody may have withdrawn it since the gate was asked.
        guard revision.status != .withdrawn, revision.note.kind == item.kind else {
            withheld[.draft, default: 0] += 1
            return
        }
        let isIdentified = action.selection.isIdentified
        let whole = revision.note
        var note = Note(kind: whole.kind)
        note.at = whole.at
        if item.includesTitle { note.title = whole.title }
        if item.includesTags { note.tags = whole.tags }
        note.fields = whole.fields.filter { item.fields.contains($0.name) }
        if item.includesBody { note.body = whole.body }
        var replacements: Replacements?
        if let pseudonymisation {
            var counted = Replacements()
            note = pseudonymisation.note(note, counting: &counted)
            replacements = counted
        } else {
            note = try references.named(note)
        }
        var going = revision
        going.note = note
        going.attachments = item.files > 0 ? revision.attachments : []
        records.append(
            DisclosedRecord(
                id: isIdentified ? item.record : nil,
                note: note,
                status: revision.status,
                replacements: replacements,
                source: DisclosedRecord.Source(
                    record: item.record,
                    id: isIdentified ? revision.externalID ?? item.record.text : nil,
                    origin: isIdentified
                        ? origin(of: revision, entry, isWhole: going.content == revision.content)
                        : nil,
                    files: going.attachments,
                    countersigner: isIdentified ? countersigner(of: item.record) : nil
                )
            )
        )
        withheldFields += item.withheldFields
        attachments += revision.attachments.count
    }

    private func countersigner(of record: Identifier) -> PackageRecord.Signature? {
        guard let note = action.countersignatures[record],
            let at = note.value(of: Countersignature.signedOn).flatMap(Moment.init(iso:))
        else { return nil }
        return PackageRecord.Signature(
            by: note.value(of: Countersignature.supervisor) ?? "",
            at: at
        )
    }

    /// What came in a package and is as it came says where it comes from; everything else is from
    /// here.
    private func origin(
        of revision: RecordRevision,
        _ entry: ManifestEntry,
        isWhole: Bool
    ) -> PackageManifest.Origin? {
        if revision.status == .imported {
            guard let provenance = revision.provenance else { return nil }
            let id = revision.externalID.map(Identifier.init(text:)) ?? entry.id
            let holds = id.map(revision.foreignSignatureHolds) ?? false
            return provenance.origin(isWhole: isWhole && holds)
        }
        let signature = revision.signature
        return PackageManifest.Origin(
            author: signature?.author ?? holder,
            role: role,
            revision: entry.revision,
            status: revision.status,
            signed: signature?.at,
            // It was signed under the identifier here: under the one that it came with, it fits nothing.
            signature: isWhole && revision.externalID == nil
                ? signature.map {
                    PackageManifest.Origin.Signature(key: $0.publicKey, value: $0.value)
                }
                : nil
        )
    }

    // MARK: What comes of it

    /// The row in the log, which is written before anybody holds the copy (CD-08).
    func event(at now: Moment, _ ledger: Ledger) throws -> AuditEvent {
        let compartment = try ledger.compartment(
            of: action.engagement,
            realm: ledger.keys.role.discipline.mainRealm,
            creating: false
        )
        return AuditEvent(
            action: .disclose,
            count: UInt64(records.count),
            // Of a group or a couple: one person's own, which is in nobody else's account.
            person: action.request.person,
            compartment: compartment.keys,
            subject: AuditSubject(disclosed: subject),
            now: now
        )
    }

    private var subject: DisclosedSubject {
        let request = action.request
        return DisclosedSubject(
            recipient: request.recipient,
            address: request.recipientAddress,
            purpose: request.purpose.rawValue,
            basis: request.basis.rawValue,
            facts: request.facts,
            clientNotice: request.clientNotice,
            kinds: Set(records.map(\.note.kind)).sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        )
    }

    func disclosure(at now: Moment) -> Disclosure {
        Disclosure(
            request: action.request,
            engagement: action.engagement,
            at: now,
            client: action.client,
            isIdentified: action.selection.isIdentified,
            consent: consent,
            records: records,
            withheld: withheld,
            withheldFields: withheldFields,
            attachments: attachments,
            notices: action.selection.notices.compactMap(notice),
            advice: action.advice,
            isRestricted: action.isRestricted,
            problems: problems
        )
    }

    private func notice(_ notice: DisclosureNotice) -> Disclosure.Notice? {
        let text =
            switch notice {
            case .part2Statement: action.request.part2Statement
            case .consentScope: consent ?? ""
            default: notice.text ?? ""
            }
        return text.isEmpty ? nil : Disclosure.Notice(id: notice.id, text: text)
    }
}
