import Practice
import Sealing

extension Ledger {
    /// Opens the revision that an entry names, after checking that it is that one.
    func revision(
        _ entry: ManifestEntry,
        in compartment: CompartmentKeys
    ) throws -> (revision: RecordRevision, arrival: Int64) {
        let row = compartment.row(of: entry.id, revision: entry.revision)
        let stored = try stored(entry, row: row)
        let place = compartment.place(.record, entry.id, revision: entry.revision)
        return try opened(.record, entry.id) {
            let revision = try RecordRevision(compartment.open(stored, at: place))
            try revision.checkPast(number: entry.revision)
            return (revision, stored.arrival)
        }
    }

    /// All revisions of a record, the newest first; each vouches for the one before.
    func revisions(
        of entry: ManifestEntry,
        in compartment: CompartmentKeys,
        _ body: (UInt64, RecordRevision) throws -> Bool
    ) throws {
        var entry = entry
        while true {
            let (revision, _) = try revision(entry, in: compartment)
            guard try body(entry.revision, revision), entry.revision > 1 else { return }
            guard let previous = revision.previous else {
                throw VaultError.integrity(.malformed, .record, entry.id)
            }
            entry = ManifestEntry(
                id: entry.id,
                type: .record,
                revision: entry.revision - 1,
                commitment: previous
            )
        }
    }

    /// Where a record is: its compartment and its entry.
    func find(_ id: Identifier) throws -> (Compartment, ManifestEntry) {
        var problems: [IntegrityProblem] = []
        for compartment in try allCompartments(problems: &problems) {
            if let entry = try compartment.manifest.entry(id), entry.type == .record {
                return (compartment, entry)
            }
        }
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        throw VaultError.notFound(.record)
    }

    /// The records whose identifiers lie between two.
    func find(from low: Identifier, through high: Identifier) throws -> [Identifier] {
        var problems: [IntegrityProblem] = []
        let found = try allCompartments(problems: &problems).flatMap { compartment in
            try compartment.manifest.entries(from: low, through: high)
                .filter { $0.type == .record }.map(\.id)
        }
        guard !found.isEmpty || problems.isEmpty else { throw VaultError.integrity(problems) }
        return found
    }

    /// Seals a revision and lists it.
    func save(
        _ revision: RecordRevision,
        number: UInt64,
        of id: Identifier,
        in compartment: Compartment
    ) throws {
        let sealed = compartment.keys.seal(
            revision.bytes,
            at: compartment.keys.place(.record, id, revision: number)
        )
        try put(sealed, row: compartment.keys.row(of: id, revision: number), isNew: true)
        try compartment.manifest.put(
            ManifestEntry(id: id, type: .record, revision: number, commitment: sealed.commitment)
        )
        compartment.index.put(
            IndexedRecord(id: id, revision: number, note: revision.note, status: revision.status),
            isNew: number == 1
        )
        compartment.isChanged = true
    }

    /// Every record of a compartment as its index wants it.
    func indexedRecords(of compartment: Compartment) throws -> [IndexedRecord] {
        try compartment.manifest.entries().filter { $0.type == .record }.map { entry in
            let (revision, _) = try revision(entry, in: compartment.keys)
            return IndexedRecord(
                id: entry.id,
                revision: entry.revision,
                note: revision.note,
                status: revision.status
            )
        }
    }
}
