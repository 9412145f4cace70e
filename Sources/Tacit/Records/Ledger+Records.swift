import Practice
import Sealing
import Store

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
            try revision.checkStanding(number: entry.revision)
            return (revision, stored.arrival)
        }
    }

    /// As ``revision(_:in:)``, for what is shown or handed out: a signature must hold.
    func checkedRevision(
        _ entry: ManifestEntry,
        in compartment: CompartmentKeys
    ) throws -> (revision: RecordRevision, arrival: Int64) {
        let found = try revision(entry, in: compartment)
        try checkSignature(of: found.revision, number: entry.revision, record: entry.id)
        return found
    }

    /// All revisions of a record, the newest first; each vouches for the one before, and each
    /// signature must hold.
    func revisions(
        of entry: ManifestEntry,
        in compartment: CompartmentKeys,
        _ body: (UInt64, RecordRevision) throws -> Bool
    ) throws {
        var entry = entry
        var later: RecordRevision?
        while true {
            let (revision, _) = try checkedRevision(entry, in: compartment)
            try opened(.record, entry.id) { try later?.checkSuccession(of: revision) }
            later = revision
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
    ///
    /// First where a hint says or where its first revision was sealed, then in every compartment:
    /// whichever way, it is there only if the compartment's manifest lists it.
    func find(_ id: Identifier) throws -> (Compartment, ManifestEntry) {
        if let place = try hints.place(of: id) ?? sealer(of: id),
            let found = try find(id, in: place)
        {
            return found
        }
        return try findEverywhere(id)
    }

    private func find(
        _ id: Identifier,
        in place: Directory.Entry
    ) throws -> (Compartment, ManifestEntry)? {
        // What is damaged there is named by the walk through everything.
        var unread: [IntegrityProblem] = []
        return try collecting(&unread) {
            let compartment = try compartment(place)
            guard let entry = try compartment.manifest.entry(id), entry.type == .record else {
                return nil
            }
            hints.remember(id, in: place)
            return (compartment, entry)
        } ?? nil
    }

    /// The compartment whose key sealed the first revision of a record; `nil` where none did.
    private func sealer(of id: Identifier) throws -> Directory.Entry? {
        guard let stored = try rows.object(id.bytes) else { return nil }
        var unread: [IntegrityProblem] = []
        return try currentDirectory().entries.first { place in
            try collecting(&unread) { try fits(stored, id, in: place) } ?? false
        }
    }

    private func findEverywhere(_ id: Identifier) throws -> (Compartment, ManifestEntry) {
        var problems: [IntegrityProblem] = []
        for compartment in try allCompartments(problems: &problems) {
            if let entry = try compartment.manifest.entry(id), entry.type == .record {
                return (compartment, entry)
            }
        }
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        throw VaultError.notFound(.record)
    }

    /// The record that the short form of an identifier, or more of it, names; `nil` where that has
    /// to be looked for everywhere.
    ///
    /// A record's first revision stands under its identifier, and no other object began so when it
    /// was written.
    func findByShortForm(from low: Identifier, through high: Identifier) throws -> Identifier? {
        let rows = try rows.objectIDs(from: low.bytes, through: high.bytes, limit: 2)
        guard rows.count == 1, let id = rows.first.flatMap({ Identifier(bytes: $0) }),
            let place = try sealer(of: id), try find(id, in: place) != nil
        else { return nil }
        return id
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
        hints.remember(id, in: compartment.keys.place)
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
