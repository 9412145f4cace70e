import Practice
import Search

/// Records that a filter takes, and what could not be read on the way to them.
public struct MatchingRecords: Sendable {
    /// In no order that means anything.
    public let records: [Record]
    public let problems: [IntegrityProblem]
}

extension UnlockedVault {
    /// The current records that a filter takes, whatever their words.
    ///
    /// Only those are opened: kinds, times, tags and standings of the others are known from the
    /// index. Where that cannot be read, every record is looked at instead, and it is named.
    /// Psychotherapy notes are looked at only where the permit includes them.
    public func records(
        matching filter: RecordFilter,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> MatchingRecords {
        let includesPsychotherapyNotes = permit.action.includesPsychotherapyNotes
        return try reading { ledger in
            var problems: [IntegrityProblem] = []
            var records: [Record] = []
            let reach = try ledger.registry(problems: &problems).engagements
                .filter { filter.takes($0.id, of: $0.clients) }
            let engagements = Set(reach.map(\.id))
            let places = try ledger.currentDirectory().entries.filter { place in
                engagements.contains(place.engagement)
                    && (includesPsychotherapyNotes || place.realm != .psychotherapyNotes)
            }
            for place in places {
                let compartment = try ledger.collecting(&problems) { try ledger.compartment(place) }
                guard let compartment else { continue }
                records += try ledger.records(of: compartment, matching: filter, &problems)
            }
            return MatchingRecords(records: records, problems: problems)
        }
    }
}

extension Ledger {
    fileprivate func records(
        of compartment: Compartment,
        matching filter: RecordFilter,
        _ problems: inout [IntegrityProblem]
    ) throws -> [Record] {
        guard let entries = try listed(compartment, matching: filter, &problems) else {
            var found: [Record] = []
            try forEachRecord(of: compartment, problems: &problems) { record in
                if filter.takes(record.note, status: record.status) { found.append(record) }
            }
            return found
        }
        return try entries.compactMap { entry in
            try collecting(&problems) {
                let (revision, arrival) = try revision(entry, in: compartment.keys)
                return Record(
                    revision,
                    entry: entry,
                    compartment: compartment.keys,
                    arrival: arrival
                )
            }
        }
    }

    /// What the index says is taken; `nil` where it cannot be asked.
    private func listed(
        _ compartment: Compartment,
        matching filter: RecordFilter,
        _ problems: inout [IntegrityProblem]
    ) throws -> [ManifestEntry]? {
        let id = compartment.keys.id
        if case .lost = compartment.index.standing {
            problems.append(IntegrityProblem(.missing, ObjectType.segment.word, id))
        }
        let rows = try collecting(&problems) {
            try opened(.segment, id) {
                try compartment.index.readers()?.segments.flatMap { try $0.livingRows() }
            }
        }
        // Damaged, or none at all.
        guard let rows = rows ?? nil else { return nil }
        return try collecting(&problems) {
            try rows.compactMap { row in
                let (note, status) = try opened(.segment, id) { try IndexedRecord.outline(row) }
                guard filter.takes(note, status: status) else { return nil }
                guard let entry = try compartment.manifest.entry(Identifier(row.id)),
                    entry.revision == row.revision
                else { throw VaultError.integrity(.malformed, .segment, id) }
                return entry
            }
        }
    }
}

extension SegmentReader {
    /// The rows of the documents that are not struck out.
    fileprivate func livingRows() throws -> [DocumentRow] {
        let dead = Set(layout.dead)
        return try rows().enumerated().filter { !dead.contains(Int32($0.offset)) }.map(\.element)
    }
}
