import Practice
import Sealing
import Search
import Store

/// What the form of an addendum calls the record that it adds to.
package enum Addendum {
    package static let kind = "addendum"
    package static let amends = "amends"
    package static let reason = "reason"
}

extension Note {
    var isAddendum: Bool { kind == Addendum.kind }

    /// Whether this is an addendum that names a record, by its identifier or the short form of it.
    func amends(_ record: Identifier) -> Bool {
        guard isAddendum, let named = value(of: Addendum.amends) else { return false }
        return record.answers(to: named)
    }
}

extension Note {
    /// Days in words, such as `tomorrow`, which would be another day on the day of signing: what is
    /// signed is what was there to read.
    var relativeDays: [FieldFault] {
        fields.compactMap { field in
            guard case .date? = Kind.named(kind)?.field(named: field.name)?.type,
                !field.value.allSatisfy(\.isWhitespace),
                Moment(iso: field.value.trimmed) == nil
            else { return nil }
            return FieldFault(field: field.name, reason: .notADate(.notUnderstood))
        }
    }
}

extension Identifier {
    /// Whether a reference is this identifier, or a beginning of it no shorter than the short form.
    func answers(to reference: String) -> Bool {
        let reference = reference.trimmed
        guard reference.utf8.count >= Self.shortLength,
            let (low, high) = Self.range(ofPrefix: reference)
        else { return false }
        return low <= self && self <= high
    }
}

extension Ledger {
    /// The record that an addendum names, in the compartment where the addendum lies or would lie;
    /// `nil` where there is none.
    func amended(
        by note: Note,
        in compartment: Compartment
    ) throws -> (entry: ManifestEntry, revision: RecordRevision)? {
        guard note.isAddendum, let named = note.value(of: Addendum.amends)?.trimmed,
            named.utf8.count >= Identifier.shortLength,
            let (low, high) = Identifier.range(ofPrefix: named)
        else { return nil }
        let entries = try compartment.manifest.entries(from: low, through: high)
            .filter { $0.type == .record }
        guard entries.count == 1, let entry = entries.first else { return nil }
        return (entry, try revision(entry, in: compartment.keys).revision)
    }

    /// The compartment of an engagement in which a new note is sealed.
    ///
    /// An addendum is kept where the record lies to which it adds: what is said about a
    /// psychotherapy note is one itself.
    func compartment(for new: NewRecord, realm: Realm) throws -> Compartment {
        if new.note.isAddendum {
            for compartment in try compartments(of: new.engagement)
            where try amended(by: new.note, in: compartment) != nil {
                return compartment
            }
        }
        return try compartment(of: new.engagement, realm: realm, creating: true)
    }

    /// An addendum stays where it was begun: an edit does not make it add to what lies under another
    /// key, such as a psychotherapy note.
    func checkRealm(of note: Note, saved id: Identifier, in compartment: Compartment) throws {
        guard note.isAddendum, try amended(by: note, in: compartment) == nil else { return }
        for other in try compartments(of: compartment.keys.engagement)
        where other.keys.id != compartment.keys.id {
            guard try amended(by: note, in: other) == nil else {
                throw VaultError.invalid(.amendsNothing(id))
            }
        }
    }

    /// The addenda of a record that were not withdrawn, the first one first.
    ///
    /// They lie in its compartment and name it, so they are found through that index.
    func addenda(
        to record: Identifier,
        in compartment: Compartment,
        problems: inout [IntegrityProblem]
    ) throws -> [Record] {
        let places = SearchPlaces(
            query: try Query(record.shortText + "*"),
            filter: RecordFilter(kinds: [Addendum.kind]),
            filters: QueryFilters(),
            places: [compartment.keys.place]
        )
        let found = try places.search(self, nil, limit: .max, problems: &problems)
        var addenda: [Record] = []
        for (hit, _) in found.best {
            guard let entry = try compartment.manifest.entry(Identifier(hit.id)) else { continue }
            let addendum = try collecting(&problems) {
                let (revision, _) = try checkedRevision(entry, in: compartment.keys)
                // In the order in which they were begun: by the row of the first revision.
                let arrival = try rows.object(entry.id.bytes)?.arrival ?? .max
                return Record(
                    revision,
                    entry: entry,
                    compartment: compartment.keys,
                    arrival: arrival
                )
            }
            if let addendum, addendum.note.amends(record) { addenda.append(addendum) }
        }
        return addenda.sorted { ($0.arrival, $0.id) < ($1.arrival, $1.id) }
    }
}
