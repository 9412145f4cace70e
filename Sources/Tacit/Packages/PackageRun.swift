import Age
import Exchange
import Practice
import Rules
import Sealing
import Store

/// One package on its way into the vault, inside its transaction.
struct PackageRun {
    private let ledger: Ledger
    private let manifest: PackageManifest
    private let filing: PackageFiling
    private let preparation: RecordPreparation
    private let now: Moment
    private var targets: ImportTargets
    private var known = KnownRecords()
    private var learned: Set<Identifier> = []
    private var addenda: [(listed: PackageManifest.Record, record: PlainRecord)] = []
    /// The realm of each record that is not in the main one, by the identifier that it came with.
    private var apart: [String: Realm] = [:]
    /// Where the files go of records that came in, by their paths.
    private var files: [String: (id: Identifier, name: String, compartment: Compartment)] = [:]
    private var takenFiles: Set<Identifier> = []
    private var touched: Compartment?
    private(set) var report = ImportReport()

    init(
        _ ledger: Ledger,
        _ manifest: PackageManifest,
        _ request: ReceiptRequest,
        role: Role,
        now: Moment
    ) throws {
        self.ledger = ledger
        self.manifest = manifest
        self.now = now
        filing = PackageFiling(role: role, manifest)
        preparation = RecordPreparation(defaultKind: Kind.defaultKind(for: role).id, now: now)
        targets = try ImportTargets(
            ledger,
            ImportRequest(
                engagement: request.engagement,
                createClients: request.createClients
            ),
            role: role,
            now: now
        )
    }

    /// - Throws: what reading throws; ``TransferError/input(_:)`` where the client is not to be found.
    mutating func run(_ package: PackageReader) throws {
        // Files stand behind all records: what is held is settled before the first of them.
        var isSettled = false
        try package.read { listed, record in
            try filing.check(listed, record)
            if record.note.isAddendum {
                addenda.append((listed, record))
            } else {
                let engagement = try engagement(for: record.note)
                try place(listed, record, in: engagement, filing.realm(of: listed))
            }
        } attachment: { member, read in
            if !isSettled { try settle() }
            isSettled = true
            guard let file = files[member.path] else { return nil }
            return try ledger.attach(
                file.name,
                as: file.id,
                in: file.compartment,
                read
            ).digest
        }
        if !isSettled { try settle() }
        report.clientsCreated = targets.clientsCreated
        try noteSupervision()
    }

    /// Where a record goes: a countersignature beside the note that it names, everything else to the
    /// client whom the package names.
    private mutating func engagement(for note: Note) throws -> Identifier {
        let found = try countersigned(by: note) ?? engagement()
        if learned.insert(found).inserted { try learn(found) }
        return found
    }

    private func countersigned(by note: Note) throws -> Identifier? {
        guard note.kind == Countersignature.kind,
            let id = note.value(of: Countersignature.record).flatMap(Identifier.init(text:))
        else { return nil }
        do {
            return try ledger.find(id).0.keys.engagement
        } catch VaultError.notFound {
            return nil
        }
    }

    /// From whom notes came for supervision stands with the engagement, so that they wait there.
    private mutating func noteSupervision() throws {
        guard report.toCountersign > 0, let touched, !manifest.sender.name.isEmpty else { return }
        let sender = manifest.sender.name
        _ = try ledger.changeEngagement(touched.keys.engagement) { details in
            guard !Engagement.supervised(details.fields).contains(NameFold.fold(sender)) else {
                return
            }
            let at = details.fields.firstIndex { $0.name == Context.supervisionField }
            let known = at.map { details.fields[$0].value + "\n" } ?? ""
            let field = Note.Field(name: Context.supervisionField, value: known + sender)
            if let at { details.fields[at] = field } else { details.fields.append(field) }
        }
    }

    private mutating func engagement() throws -> Identifier {
        do throws(ImportFault) {
            // In a client's own vault everything is about the holder.
            return try targets.engagement(of: filing.role == .client ? nil : manifest.client)
        } catch {
            switch error.cause {
            case .vault(let error): throw error
            case .reason(let reason):
                throw TransferError.input(ImportProblem(reason, record: 0, field: error.field))
            }
        }
    }

    private mutating func settle() throws {
        for (listed, record) in addenda {
            let engagement = try engagement(for: record.note)
            let amended = record.note.value(of: Addendum.amends)?.trimmed ?? ""
            let realm = apart[amended] ?? filing.role.discipline.mainRealm
            try place(listed, record, in: engagement, realm)
        }
    }

    private mutating func place(
        _ listed: PackageManifest.Record,
        _ record: PlainRecord,
        in engagement: Identifier,
        _ realm: Realm
    ) throws {
        guard !known.takesAsKnown(preparation.prepare(record), engagement: engagement) else {
            report.skipped += 1
            return
        }
        let compartment = try ledger.compartment(of: engagement, realm: realm, creating: true)
        touched = compartment
        let (id, externalID) = try identifier(stated: record.id)
        if realm != filing.role.discipline.mainRealm { apart[record.id ?? id.text] = realm }
        var revision = filing.revision(of: listed, record.note, now: now)
        revision.externalID = externalID
        try give(&revision, listed, in: compartment)
        try ledger.save(revision, number: 1, of: id, in: compartment)
        report.imported += 1
        if record.note.kind == Countersignature.kind { report.countersignatures.append(id) }
        if isForSupervision(listed) { report.toCountersign += 1 }
    }

    private func isForSupervision(_ listed: PackageManifest.Record) -> Bool {
        guard manifest.purpose == DisclosureRequest.Purpose.supervisor.rawValue,
            let origin = listed.origin
        else { return false }
        return origin.signature != nil && origin.status == .signed && origin.signer == nil
            && Context.countersigned.contains(listed.kind)
    }

    /// Gives its files identifiers that are free, and remembers where they go.
    private mutating func give(
        _ revision: inout RecordRevision,
        _ listed: PackageManifest.Record,
        in compartment: Compartment
    ) throws {
        let there = revision.attachments
        revision.attachments = try there.map { file in
            let isTaken = try ledger.rows.object(file.id.bytes) != nil
            let id = isTaken || !takenFiles.insert(file.id).inserted ? .random() : file.id
            return AttachmentReference(
                id: id,
                name: file.name,
                byteCount: file.byteCount,
                digest: file.digest
            )
        }
        for (file, attachment) in zip(revision.attachments, listed.attachments) {
            files[attachment.path] = (file.id, file.name, compartment)
        }
        if revision.attachments.map(\.id) != there.map(\.id) {
            revision.provenance?.attachments = there.map(\.id)
        }
    }

    /// Its own identifier where it is one and free, else a new one with the stated one beside it.
    private func identifier(
        stated: String?
    ) throws -> (id: Identifier, external: String?) {
        if let stated, let own = Identifier(text: stated), own.text == stated, own != .none,
            try !ledger.rows.hasObject(beginningWith: Array(own.bytes.prefix(5)))
        {
            return (own, nil)
        }
        return (try ledger.newRecordID(), stated)
    }

    /// Reads what the engagement holds before the first record comes in.
    private mutating func learn(_ engagement: Identifier) throws {
        for compartment in try ledger.compartments(of: engagement) {
            for entry in try compartment.manifest.entries() where entry.type == .record {
                let (revision, _) = try ledger.revision(entry, in: compartment.keys)
                known.learn(revision, id: entry.id, engagement: engagement)
                if compartment.keys.realm != filing.role.discipline.mainRealm {
                    apart[revision.externalID ?? entry.id.text] = compartment.keys.realm
                }
            }
        }
    }

    /// Remembers the package and its sender; the row in the log.
    func event() throws -> AuditEvent {
        var book = try ledger.addressBook()
        let sender = manifest.sender
        book.note(manifest.id, number: UInt64(manifest.sequence), from: sender.signer)
        var contact =
            book.contact(with: sender.signer) ?? book.contact(named: sender.name)
            ?? Contact(
                name: sender.name.isEmpty ? sender.signer.text : sender.name,
                signer: sender.signer,
                firstSeen: now
            )
        contact.take(sender.recipientKey, sender.signer)
        book.put(contact)
        try ledger.put(book)
        return AuditEvent(
            action: .receive,
            count: UInt64(report.imported),
            compartment: touched?.keys,
            subject: AuditSubject(
                reason: "package \(manifest.id.text) from \(sender.name), \(manifest.purpose)"
            ),
            now: now
        )
    }
}

extension PackageManifest.Sender {
    /// The `age1…` for answers.
    var recipientKey: AgeRecipient? { try? AgeRecipient(parsing: recipient) }
}
