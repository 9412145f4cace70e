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

    /// Where records go, and what the manifest will say of them.
    private final class Shelf {
        let compartment: Compartment
        var entries: [ManifestEntry] = []

        init(_ compartment: Compartment) { self.compartment = compartment }
    }

    private let ledger: Ledger
    private let gate: Gate
    private var targets: ImportTargets
    private var reader: ImportReader
    private let preparation: RecordPreparation
    private var shelves: [Place: Shelf] = [:]
    private var lane = SealingLane()
    /// Where the records in the lane go, in their order.
    private var destinations: [(id: Identifier, shelf: Shelf)] = []
    private var realms: [String: Realm] = [:]
    private var known = KnownRecords()
    private var learned: Set<Identifier> = []
    private let indexing: BulkIndexing
    private var addenda: HeldAddenda
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
        self.gate = gate
        indexing = try BulkIndexing(ledger)
        addenda = HeldAddenda(role: gate.role)
        targets = try ImportTargets(ledger, request, role: gate.role, now: now)
        preparation = RecordPreparation(
            defaultKind: Kind.defaultKind(for: gate.role).id,
            now: now
        )
        reader = ImportReader(
            source,
            mapping: ColumnMapping(request.mapping),
            preparation: preparation
        )
    }

    /// The one compartment that took records, if it is one.
    var onlyCompartment: CompartmentKeys? {
        shelves.count == 1 ? shelves.values.first?.compartment.keys : nil
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
        for addendum in addenda.settled() {
            try place(addendum.record, in: addendum.engagement, addendum.realm)
        }
        while let batch = lane.rest() { try put(batch) }
        try indexing.finish()
        for shelf in shelves.values {
            for entry in shelf.entries.sorted(by: { $0.id < $1.id }) {
                try shelf.compartment.manifest.put(entry)
            }
            shelf.compartment.isChanged = true
        }
        report.clientsCreated = targets.clientsCreated
        report.unmapped = reader.unmapped
        report.localTimes = reader.localTimes
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

    private mutating func take(_ record: PreparedRecord) throws {
        let realm = try realm(ofKind: record.note.kind)
        try check(record.note)
        let engagement = try targets.engagement(of: record.client)
        try learn(engagement)
        guard !addenda.hold(record, engagement) else { return }
        try place(record, in: engagement, realm)
    }

    private mutating func place(
        _ record: PreparedRecord,
        in engagement: Identifier,
        _ realm: Realm
    ) throws {
        guard !known.takesAsKnown(record, engagement: engagement) else {
            report.skipped += 1
            return
        }
        let shelf = try shelf(Place(engagement: engagement, realm: realm))
        let (id, externalID) = try identifier(stated: record.id)
        addenda.learn(record.id ?? id.text, realm: realm)
        destinations.append((id, shelf))
        try indexing.add(
            IndexedRecord(id: id, revision: 1, note: record.note, status: record.status),
            to: shelf.compartment
        )
        report.imported += 1
        let revision = try attached(record, in: shelf.compartment)
        try put(
            lane.add(
                SealingLane.Task(
                    keys: shelf.compartment.keys,
                    id: id,
                    revision: revision,
                    externalID: externalID
                )
            )
        )
    }

    /// The revision of a record, its files put down first.
    private mutating func attached(
        _ record: PreparedRecord,
        in compartment: Compartment
    ) throws -> [UInt8] {
        guard !record.files.isEmpty else { return record.revision }
        var references: [AttachmentReference] = []
        for file in record.files {
            let read = try reader.open(file.path)
            references.append(try ledger.attach(file.name, in: compartment, read))
        }
        report.attachments += references.count
        return preparation.revision(record, with: references)
    }

    /// Puts down what came out of the lane.
    private mutating func put(_ batch: [Sealed]) throws {
        for (sealed, (id, shelf)) in zip(batch, destinations) {
            try ledger.put(sealed, row: id, isNew: true)
            lane.forget(id)
            shelf.entries.append(
                ManifestEntry(id: id, type: .record, revision: 1, commitment: sealed.commitment)
            )
        }
        destinations.removeFirst(batch.count)
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

    private mutating func shelf(_ place: Place) throws -> Shelf {
        if let open = shelves[place] { return open }
        let shelf = Shelf(
            try ledger.compartment(of: place.engagement, realm: place.realm, creating: true)
        )
        shelves[place] = shelf
        return shelf
    }

    /// Its own identifier where it is one and free, else a new one with the stated one beside it.
    private mutating func identifier(
        stated: String?
    ) throws -> (id: Identifier, external: String?) {
        if let stated, let own = Identifier(text: stated), own.text == stated, own != .none,
            !lane.hasObject(beginningLike: own),
            try !ledger.rows.hasObject(beginningWith: Array(own.bytes.prefix(5)))
        {
            return (own, nil)
        }
        while true {
            let id = try ledger.newRecordID()
            if !lane.hasObject(beginningLike: id) { return (id, stated) }
        }
    }

    /// Reads what an engagement holds before its first record comes in.
    private mutating func learn(_ engagement: Identifier) throws {
        guard learned.insert(engagement).inserted else { return }
        for compartment in try ledger.compartments(of: engagement) {
            for entry in try compartment.manifest.entries() where entry.type == .record {
                let (revision, _) = try ledger.revision(entry, in: compartment.keys)
                known.learn(revision, id: entry.id, engagement: engagement)
                addenda.learn(entry.id.text, realm: compartment.keys.realm)
                if let id = revision.externalID {
                    addenda.learn(id, realm: compartment.keys.realm)
                }
            }
        }
    }
}
