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
    private var shelves: [Place: Shelf] = [:]
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
        self.gate = gate
        indexing = try BulkIndexing(ledger)
        targets = try ImportTargets(ledger, request, role: gate.role, now: now)
        reader = ImportReader(
            source,
            mapping: ColumnMapping(request.mapping),
            preparation: RecordPreparation(
                defaultKind: Kind.defaultKind(for: gate.role).id,
                now: now
            )
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
        try indexing.finish()
        for shelf in shelves.values {
            for entry in shelf.entries.sorted(by: { $0.id < $1.id }) {
                try shelf.compartment.manifest.put(entry)
            }
            shelf.compartment.isChanged = true
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

    private mutating func take(_ record: PreparedRecord) throws {
        let realm = try realm(ofKind: record.note.kind)
        try check(record.note)
        let engagement = try targets.engagement(of: record.client)
        try learn(engagement)
        guard !known.takesAsKnown(record, engagement: engagement) else {
            report.skipped += 1
            return
        }
        let shelf = try shelf(Place(engagement: engagement, realm: realm))
        let (id, externalID) = try identifier(stated: record.id)
        let revision = RecordRevision.bytes(record.revision, externalID: externalID)
        let keys = shelf.compartment.keys
        let sealed = keys.seal(revision, at: keys.place(.record, id, revision: 1))
        try ledger.put(sealed, row: id, isNew: true)
        shelf.entries.append(
            ManifestEntry(id: id, type: .record, revision: 1, commitment: sealed.commitment)
        )
        try indexing.add(
            IndexedRecord(id: id, revision: 1, note: record.note, status: record.status),
            to: shelf.compartment
        )
        report.imported += 1
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
