import Practice
import Search

extension Ledger {
    /// The records of some kinds that one engagement has in a realm, withdrawn ones left out.
    ///
    /// The index says which they are, and only those are opened; where there is none that can be
    /// read, all records of the compartment are, and what is damaged is named.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` for an engagement that is not there.
    func records(
        of engagement: Identifier,
        realm: Realm,
        kinds: Set<String>,
        problems: inout [IntegrityProblem]
    ) throws -> [Record] {
        guard try !currentDirectory().entries(of: engagement).isEmpty else {
            throw VaultError.notFound(.engagement)
        }
        let all = try collecting(&problems) { try compartments(of: engagement) } ?? []
        guard let compartment = all.first(where: { $0.keys.realm == realm }) else { return [] }
        guard let ids = try indexedIDs(in: compartment, kinds: kinds, problems: &problems) else {
            var found: [Record] = []
            try forEachRecord(of: compartment, problems: &problems) { record in
                if kinds.contains(record.note.kind), record.status != .withdrawn {
                    found.append(record)
                }
            }
            return found
        }
        return try ids.compactMap { id in
            try collecting(&problems) { try record(id, in: compartment) }
        }
    }

    private func record(_ id: Identifier, in compartment: Compartment) throws -> Record {
        guard let entry = try compartment.manifest.entry(id), entry.type == .record else {
            throw VaultError.integrity(.malformed, .segment, compartment.keys.id)
        }
        let (revision, arrival) = try revision(entry, in: compartment.keys)
        return Record(revision, entry: entry, compartment: compartment.keys, arrival: arrival)
    }

    /// - Returns: `nil` where the index cannot tell.
    private func indexedIDs(
        in compartment: Compartment,
        kinds: Set<String>,
        problems: inout [IntegrityProblem]
    ) throws -> [Identifier]? {
        let id = compartment.keys.id
        if case .lost = compartment.index.standing {
            problems.append(IntegrityProblem(.missing, ObjectType.segment.word, id))
        }
        return try collecting(&problems) {
            try opened(.segment, id) {
                guard let (_, segments) = try compartment.index.readers() else { return nil }
                var ids: [Identifier] = []
                for segment in segments {
                    let dead = Set(segment.segment.layout.dead)
                    for (number, row) in try segment.rows().enumerated()
                    where !dead.contains(Int32(number)) {
                        let (note, status) = try IndexedRecord.outline(row)
                        guard kinds.contains(note.kind), status != .withdrawn else { continue }
                        ids.append(Identifier(row.id))
                    }
                }
                return ids
            }
        } ?? nil
    }
}
