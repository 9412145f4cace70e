import Exchange
import Practice
import Sealing
import Store

/// One import inside its transaction.
///
/// Compartments are opened once and records are listed at the end, in order of identifier, so that
/// the cost of a record does not grow with the number of records.
struct ImportRun {
    private struct Place: Hashable {
        let engagement: Identifier
        let realm: Realm
    }

    private let ledger: Ledger
    private let request: ImportRequest
    private let gate: Gate
    private let now: Moment
    private var targets: ImportTargets
    private var reader: ImportReader
    private var compartments: [Place: Compartment] = [:]
    private var entries: [Place: [ManifestEntry]] = [:]
    private var realms: [String: Realm] = [:]
    private var known = KnownRecords()
    private var learned: Set<Identifier> = []
    private let indexing: BulkIndexing
    private(set) var report = ImportReport()

    init(
        _ ledger: Ledger,
        _ source: ImportSource,
        _ request: ImportRequest,
        gate: Gate,
        now: Moment
    )
        throws
    {
        self.ledger = ledger
        self.request = request
        self.gate = gate
        self.now = now
        indexing = try BulkIndexing(ledger)
        targets = try ImportTargets(ledger, request, role: gate.role, now: now)
        reader = ImportReader(source, mapping: ColumnMapping(request.mapping))
    }

    /// The one compartment that took records, if it is one.
    var onlyCompartment: CompartmentKeys? {
        entries.count == 1 ? entries.keys.first.flatMap { compartments[$0]?.keys } : nil
    }

    mutating func run(_ progress: (Int) -> Void) throws {
        while let record = try reader.next() {
            do {
                try take(record)
            } catch let fault as ImportFault {
                throw located(fault)
            }
            if reader.count.isMultiple(of: 256) { progress(reader.count) }
        }
        try indexing.finish()
        for (place, entries) in entries {
            guard let compartment = compartments[place] else { continue }
            for entry in entries.sorted(by: { $0.id < $1.id }) {
                try compartment.manifest.put(entry)
            }
            compartment.isChanged = true
        }
        report.clientsCreated = targets.clientsCreated
    }

    private func located(_ fault: ImportFault) -> TransferError {
        switch fault.cause {
        case .vault(let error): .vault(error)
        case .reason(let reason):
            .input(
                ImportProblem(reason, record: reader.count, line: reader.line, field: fault.field)
            )
        }
    }

    private mutating func take(_ record: PlainRecord) throws {
        var note = record.note
        if note.kind.isEmpty { note.kind = Kind.defaultKind(for: gate.role).id }
        let realm = try realm(ofKind: note.kind)
        try check(note)
        let engagement = try targets.engagement(of: record.client)
        try learn(engagement)
        guard !known.takesAsKnown(note, id: record.id, engagement: engagement) else {
            report.skipped += 1
            return
        }
        let place = Place(engagement: engagement, realm: realm)
        let compartment = try compartment(place)
        let (id, externalID) = try identifier(stated: record.id)
        let revision = RecordRevision(
            note: note,
            status: Self.status(record.status),
            attachments: [],
            written: now,
            parents: [],
            otherHeads: [],
            previous: nil,
            externalID: externalID
        )
        let keys = compartment.keys
        let sealed = keys.seal(revision.bytes, at: keys.place(.record, id, revision: 1))
        try ledger.put(sealed, row: id, isNew: true)
        entries[place, default: []].append(
            ManifestEntry(id: id, type: .record, revision: 1, commitment: sealed.commitment)
        )
        try indexing.add(
            IndexedRecord.document(id, revision: 1, note: note, status: revision.status),
            to: compartment
        )
        report.imported += 1
    }

    /// A signature does not come along, so a signed record becomes history; so does one that says
    /// nothing of its standing.
    private static func status(_ stated: Status?) -> Status {
        switch stated {
        case .signed, .imported, nil: .imported
        case .draft: .draft
        case .withdrawn: .withdrawn
        }
    }

    private mutating func realm(ofKind kind: String) throws -> Realm {
        if let realm = realms[kind] { return realm }
        do throws(VaultError) {
            let realm = try gate.realm(ofKind: kind)
            realms[kind] = realm
            return realm
        } catch .invalid(.unknownKind(let kind)) {
            throw ImportFault(.unknownKind(kind), field: "kind")
        } catch .refused(let refusals) {
            guard let refusal = refusals.first else { throw VaultError.refused(refusals) }
            throw ImportFault(.refused(refusal), field: "kind")
        } catch {
            throw error
        }
    }

    private func check(_ note: Note) throws(ImportFault) {
        do throws(VaultError) {
            try UnlockedVault.check(note)
        } catch .invalid(.tooLarge(let limit)) {
            throw ImportFault(.tooLarge(limit: limit))
        } catch {
            throw ImportFault(.emptyNote)
        }
    }

    private mutating func compartment(_ place: Place) throws -> Compartment {
        if let open = compartments[place] { return open }
        let compartment = try ledger.compartment(
            of: place.engagement,
            realm: place.realm,
            creating: true
        )
        compartments[place] = compartment
        return compartment
    }

    /// Its own identifier where it is one and free, else a new one with the stated one beside it.
    private mutating func identifier(
        stated: String?
    ) throws -> (id: Identifier, external: String?) {
        if let stated, let own = Identifier(text: stated), own.text == stated, own != .none,
            try !ledger.rows.hasObject(beginningWith: Array(own.bytes.prefix(5)))
        {
            return (own, nil)
        }
        return (try ledger.newRecordID(), stated)
    }

    /// Reads what an engagement holds before its first record comes in.
    private mutating func learn(_ engagement: Identifier) throws {
        guard learned.insert(engagement).inserted else { return }
        for compartment in try ledger.compartments(of: engagement) {
            for entry in try compartment.manifest.entries() where entry.type == .record {
                let (revision, _) = try ledger.revision(entry, in: compartment.keys)
                known.learn(revision, id: entry.id, engagement: engagement)
            }
        }
    }
}
