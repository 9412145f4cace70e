public import Practice

/// A note that is about to become a record.
public struct NewRecord: Sendable {
    public var engagement: Identifier
    public var note: Note
    public var attachments: [AttachmentSource]

    public init(engagement: Identifier, note: Note, attachments: [AttachmentSource] = []) {
        self.engagement = engagement
        self.note = note
        self.attachments = attachments
    }
}

/// The longest text that one revision takes, in bytes of UTF-8.
public let noteByteLimit = 128 << 20

extension UnlockedVault {
    /// Saves a note as a draft.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` for an engagement that is not there,
    ///   ``VaultError/InvalidInput/tooLarge(limit:)``, ``VaultError/InvalidInput/emptyNote``;
    ///   CL-02 for an engagement that was closed before the note's day, unless it is
    ///   ``Practice/Note/isOfAnEnding``.
    public mutating func add(
        _ new: NewRecord,
        now: Moment,
        _ permit: consuming Permit<SaveAction>
    ) throws(VaultError) -> SavedRecord {
        let action = permit.action
        try Self.check(new.note)
        guard action.kind == new.note.kind else { throw .invalid(.unknownKind(new.note.kind)) }
        return try writing { ledger in
            try ledger.checkTakes(new.note, in: new.engagement, now: now)
            let compartment = try ledger.compartment(for: new, realm: action.realm)
            return try ledger.addDraft(new.note, new.attachments, to: compartment, now: now)
        }
    }

    /// Saves a new revision of a draft.
    ///
    /// Where somebody else saved after `parents` were read, both texts are kept: the new revision
    /// names the others as heads that are still to be settled.
    ///
    /// - Parameter parents: the revisions that the writer had in front of them.
    /// - Throws: ``VaultError/InvalidInput/notEditable(_:)`` for a record that is no draft.
    public mutating func edit(
        _ id: Identifier,
        parents: [UInt64],
        note: Note,
        attachments: [AttachmentSource] = [],
        now: Moment,
        _ permit: consuming Permit<SaveAction>
    ) throws(VaultError) -> SavedRecord {
        let action = permit.action
        try Self.check(note)
        guard action.kind == note.kind else { throw .invalid(.unknownKind(note.kind)) }
        return try writing { ledger in
            let (compartment, entry) = try ledger.find(id)
            let (current, _) = try ledger.revision(entry, in: compartment.keys)
            guard current.status == .draft || current.status == .imported else {
                throw VaultError.invalid(.notEditable(current.status))
            }
            // A draft that stood there may be finished; history that was brought in stays as it is.
            if current.status == .imported {
                try ledger.checkTakes(note, in: compartment.keys.engagement, now: now)
            }
            // A kind of another realm would have to be sealed under another key: not by an edit.
            guard
                compartment.keys.realm == action.realm || current.note.isAddendum && note.isAddendum
            else {
                throw VaultError.invalid(.unknownKind(note.kind))
            }
            try ledger.checkRealm(of: note, saved: id, in: compartment)
            let added = try attachments.map { try ledger.attach($0, in: compartment) }
            let number = entry.revision + 1
            let parents = Set(parents).filter { (1..<number).contains($0) }.sorted()
            let heads = ([entry.revision] + current.otherHeads).filter { !parents.contains($0) }
            let revision = RecordRevision(
                note: note,
                status: current.status,
                attachments: current.attachments + added,
                written: now,
                parents: parents,
                otherHeads: heads.sorted(),
                previous: entry.commitment,
                externalID: current.externalID,
                screening: try ledger.screening(of: note, after: entry, in: compartment),
                provenance: current.provenance
            )
            try ledger.save(revision, number: number, of: id, in: compartment)
            return (
                SavedRecord(id: id, revision: number, conflicts: heads.sorted()),
                AuditEvent(
                    action: .edit,
                    count: 1,
                    compartment: compartment.keys,
                    subject: AuditSubject(record: id, revision: number),
                    now: now
                )
            )
        }
    }

    static func check(_ note: Note) throws(VaultError) {
        let fields = note.fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        let tags = note.tags.reduce(0) { $0 + $1.utf8.count }
        let count = note.body.utf8.count + note.title.utf8.count + fields + tags
        guard count > 0 else { throw .invalid(.emptyNote) }
        guard count <= noteByteLimit else { throw .invalid(.tooLarge(limit: noteByteLimit)) }
    }
}

// MARK: Reading

extension UnlockedVault {
    /// One record, in its current revision or in one that is named.
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/integrity(_:)`` naming the record, also
    ///   where its signature does not hold.
    public func record(
        _ id: Identifier,
        revision: UInt64? = nil,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> Record {
        try reading { ledger in
            let (compartment, entry) = try ledger.find(id)
            guard let wanted = revision, wanted != entry.revision else {
                let (revision, arrival) = try ledger.shownRevision(entry, in: compartment.keys)
                return Record(
                    revision,
                    entry: entry,
                    compartment: compartment.keys,
                    arrival: arrival
                )
            }
            var found: Record?
            try ledger.revisions(of: entry, in: compartment.keys) { number, revision in
                guard number == wanted else { return true }
                let entry = ManifestEntry(
                    id: id,
                    type: .record,
                    revision: number,
                    commitment: entry.commitment
                )
                found = Record(revision, entry: entry, compartment: compartment.keys, arrival: 0)
                return false
            }
            guard let found else { throw VaultError.notFound(.revision(wanted)) }
            return found
        }
    }

    /// All revisions of a record, the newest first.
    public func history(
        of id: Identifier,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> [Record] {
        try reading { ledger in
            let (compartment, entry) = try ledger.find(id)
            var records: [Record] = []
            try ledger.revisions(of: entry, in: compartment.keys) { number, revision in
                let entry = ManifestEntry(
                    id: id,
                    type: .record,
                    revision: number,
                    commitment: entry.commitment
                )
                records.append(
                    Record(revision, entry: entry, compartment: compartment.keys, arrival: 0)
                )
                return true
            }
            return records
        }
    }

    /// The record that a reference names: a short identifier, a longer beginning of one, or the
    /// whole identifier under which a record was brought in; or `last`, the one that was written last.
    ///
    /// - Throws: ``VaultError/notFound(_:)``, ``VaultError/ambiguous(_:candidates:)``.
    public func recordID(matching reference: String) throws(VaultError) -> Identifier {
        if reference == Self.lastReference {
            guard let last = try lastRecord() else { throw .notFound(.record) }
            return last
        }
        let found = try recordIDs(beginning: reference)
        let candidates = try found.isEmpty ? records(broughtInAs: reference) : found
        guard let first = candidates.first else { throw .notFound(.record) }
        guard candidates.count == 1 else { throw .ambiguous(.record, candidates: candidates) }
        return first
    }

    /// The records whose identifier begins so; of the length of the short form or longer, one.
    func recordIDs(beginning prefix: String) throws(VaultError) -> [Identifier] {
        try reading { ledger in
            guard let (low, high) = Identifier.range(ofPrefix: prefix) else { return [] }
            if prefix.utf8.count >= Identifier.shortLength,
                let id = try ledger.findByShortForm(from: low, through: high)
            {
                return [id]
            }
            return try ledger.find(from: low, through: high)
        }
    }

    /// The records that were brought in under an identifier of another vault; looks at all of them.
    func records(broughtInAs externalID: String) throws(VaultError) -> [Identifier] {
        var found: [Identifier] = []
        _ = try forEachRecord(of: nil, includingPsychotherapyNotes: true) { record in
            if record.externalID?.utf8.elementsEqual(externalID.utf8) == true {
                found.append(record.id)
            }
        }
        return found
    }

    /// Lends every current record of some engagements, or of all; in order of identifier.
    ///
    /// - Returns: what could not be read; everything else was.
    public func forEachRecord(
        of engagements: Set<Identifier>? = nil,
        _ permit: consuming Permit<SearchAction>,
        _ body: (Record) throws -> Void
    ) throws(VaultError) -> [IntegrityProblem] {
        try forEachRecord(
            of: engagements,
            includingPsychotherapyNotes: permit.action.includesPsychotherapyNotes,
            body
        )
    }

    func forEachRecord(
        of engagements: Set<Identifier>?,
        includingPsychotherapyNotes: Bool,
        _ body: (Record) throws -> Void
    ) throws(VaultError) -> [IntegrityProblem] {
        try reading { ledger in
            var problems: [IntegrityProblem] = []
            for compartment in try ledger.allCompartments(problems: &problems) {
                let keys = compartment.keys
                guard engagements?.contains(keys.engagement) ?? true,
                    includingPsychotherapyNotes || keys.realm != .psychotherapyNotes
                else { continue }
                try ledger.forEachRecord(of: compartment, problems: &problems, body)
            }
            return problems
        }
    }
}

extension Ledger {
    /// Saves the first revision of a record.
    func addDraft(
        _ note: Note,
        _ sources: [AttachmentSource],
        to compartment: Compartment,
        now: Moment
    ) throws -> (SavedRecord, AuditEvent) {
        let attachments = try sources.map { try attach($0, in: compartment) }
        let id = try newRecordID()
        let revision = RecordRevision(
            note: note,
            status: .draft,
            attachments: attachments,
            written: now,
            parents: [],
            otherHeads: [],
            previous: nil,
            externalID: nil,
            screening: screener.screening(of: note, in: compartment.keys.realm)
        )
        try save(revision, number: 1, of: id, in: compartment)
        return (
            SavedRecord(id: id, revision: 1, conflicts: []),
            AuditEvent(
                action: .add,
                count: 1,
                compartment: compartment.keys,
                subject: AuditSubject(record: id, revision: 1),
                now: now
            )
        )
    }

    func forEachRecord(
        of compartment: Compartment,
        problems: inout [IntegrityProblem],
        _ body: (Record) throws -> Void
    ) throws {
        let entries = try collecting(&problems) { try compartment.manifest.entries() } ?? []
        for entry in entries where entry.type == .record {
            let record = try collecting(&problems) {
                let (revision, arrival) = try revision(entry, in: compartment.keys)
                return Record(
                    revision,
                    entry: entry,
                    compartment: compartment.keys,
                    arrival: arrival
                )
            }
            if let record { try body(record) }
        }
    }

    /// Every compartment of the role that opens; the others are named.
    func allCompartments(problems: inout [IntegrityProblem]) throws -> [Compartment] {
        var found: [Compartment] = []
        for place in try currentDirectory().entries {
            if let compartment = try collecting(&problems, { try compartment(place) }) {
                found.append(compartment)
            }
        }
        return found
    }

    /// Runs a body and collects what it finds damaged instead of stopping there.
    func collecting<Result>(
        _ problems: inout [IntegrityProblem],
        _ body: () throws -> Result
    ) throws -> Result? {
        do {
            return try body()
        } catch VaultError.integrity(let found) {
            problems.append(contentsOf: found)
            return nil
        }
    }
}

extension Identifier {
    /// The least and the greatest identifier whose text begins like this; at least four characters.
    static func range(ofPrefix prefix: String) -> (Identifier, Identifier)? {
        let length = prefix.utf8.count
        guard (4...26).contains(length) else { return nil }
        // The last character holds three bits: W is the greatest that an identifier ends with.
        let high = length == 26 ? prefix : prefix + String(repeating: "Z", count: 25 - length) + "W"
        let low = prefix + String(repeating: "0", count: 26 - length)
        guard let low = Identifier(text: low), let high = Identifier(text: high) else { return nil }
        return (low, high)
    }
}
