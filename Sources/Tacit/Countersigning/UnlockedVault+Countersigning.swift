public import Practice
import Rules

/// Standing by notes of trainees, each as it came and was read (SV-01).
public struct CountersignAction: GatedAction {
    let items: [Item]

    struct Item: Sendable {
        let note: Identifier
        /// The countersignature that is written beside it.
        let countersignature: Note
    }
}

extension UnlockedVault {
    /// The notes of trainees that wait for the holder's countersignature, oldest first.
    ///
    /// - Parameter engagements: `nil` for all of the role's.
    public func notesToCountersign(
        in engagements: Set<Identifier>? = nil,
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> [Record] {
        guard role != .client else { return [] }
        var found: [Record] = []
        for engagement in try registry().engagements
        where engagements?.contains(engagement.id) ?? true {
            let context = try ruleContext(
                of: engagement.id,
                includingPsychotherapyNotes: false,
                now: now
            )
            for waiting in context.toCountersign {
                found.append(try record(waiting.id, gate.permitToShow()))
            }
        }
        return found
    }

    /// Leave to countersign notes that came in packages from those who wrote them.
    ///
    /// - Throws: ``VaultError/refused(_:)``: SV-01 for what cannot be countersigned
    ///   (``Rules/CountersignObstacle``), and what rules refuse or demand of a signature.
    public func permitToCountersign(
        _ notes: [Identifier],
        now: Moment
    ) throws(VaultError) -> Permit<CountersignAction> {
        let profile = try profile()
        var contexts: [Identifier: Context] = [:]
        var items: [CountersignAction.Item] = []
        var findings: [Finding] = []
        for id in notes {
            let record = try record(id, gate.permitToShow())
            if contexts[record.engagement] == nil {
                contexts[record.engagement] = try ruleContext(
                    of: record.engagement,
                    includingPsychotherapyNotes: false,
                    now: now
                )
            }
            guard let context = contexts[record.engagement] else { continue }
            do throws(CountersignObstacle) {
                let content = try countersignable(record, context)
                let note = Self.countersignature(
                    for: record,
                    content,
                    by: profile,
                    role: role,
                    now: now
                )
                findings += Self.objections(to: note, of: record, context)
                items.append(CountersignAction.Item(note: id, countersignature: note))
            } catch {
                findings.append(error.finding)
            }
        }
        return try gate.permit(CountersignAction(items: items), unless: findings)
    }

    /// Writes and signs the countersignatures that a permit allows, beside the notes: all of them or,
    /// after any error, none.
    ///
    /// - Throws: ``VaultError/InvalidInput/superseded(_:current:)`` for a note that is another by now.
    /// - Returns: the countersignatures, in the order of the notes.
    public mutating func countersign(
        now: Moment,
        _ permit: consuming Permit<CountersignAction>
    ) throws(VaultError) -> [SavedRecord] {
        let items = permit.action.items
        return try writing { ledger in
            var saved: [SavedRecord] = []
            var touched: [Identifier: CompartmentKeys] = [:]
            for item in items {
                let compartment = try ledger.checkUnchanged(item)
                let note = item.countersignature
                try ledger.checkTakes(note, in: compartment.keys.engagement, now: now)
                saved.append(try ledger.addSigned(note, to: compartment, now: now))
                touched[compartment.keys.engagement] = compartment.keys
            }
            let only = saved.count == 1 ? saved.first : nil
            return (
                saved,
                AuditEvent(
                    action: .sign,
                    count: UInt64(saved.count),
                    compartment: touched.count == 1 ? touched.values.first : nil,
                    subject: only.map { AuditSubject(record: $0.id, revision: $0.revision) },
                    now: now
                )
            )
        }
    }
}

// MARK: What can be countersigned

extension UnlockedVault {
    /// The digest of what the author signed, or why there is nothing to stand by.
    private func countersignable(
        _ record: Record,
        _ context: Context
    ) throws(CountersignObstacle) -> String {
        guard let provenance = record.provenance, record.status == .imported else {
            throw .notFromPackage
        }
        let isMain = record.realm == role.discipline.mainRealm
        let kind = record.note.kind
        guard isMain, Context.countersigned.contains(kind) || record.note.isAddendum else {
            throw .otherKind
        }
        guard provenance.firstSigner == nil else { throw .passedOn }
        guard let content = record.foreignSignedContent else { throw .unsigned }
        let isGiven = context.records.contains { given in
            given.note.kind == Countersignature.kind && given.status == .signed
                && given.note.value(of: Countersignature.signedContent) == content
        }
        guard !isGiven else { throw .already }
        return content
    }

    private static func countersignature(
        for record: Record,
        _ content: String,
        by profile: HolderProfile,
        role: Role,
        now: Moment
    ) -> Note {
        var note = Note(kind: Countersignature.kind, at: now.day)
        note.set(Countersignature.record, (record.writtenAs ?? record.id).text)
        note.set(Countersignature.supervisor, profile.holder)
        // A protected title stands on nothing that leaves the coach's role (SC-05).
        let credential = role == .therapist ? profile.credentials.first : nil
        if let credential { note.set(Countersignature.credential, credential.line) }
        note.set(Countersignature.signedOn, now.day.iso)
        note.set(Countersignature.evidence, "the signature of this record")
        note.set(Countersignature.signedContent, content)
        return note
    }

    /// What rules refuse or demand of the countersignature as of any record that is signed.
    private static func objections(
        to note: Note,
        of record: Record,
        _ context: Context
    ) -> [Finding] {
        let dated = DatedRecord(
            id: .random(),
            engagement: record.engagement,
            note: note,
            status: .draft,
            written: context.now
        )
        return Rulebook.ruling(on: .sign(dated), context).blocking
    }
}

extension Moment {
    /// Its day, as the clock shows it.
    fileprivate var day: Moment { Moment(iso: String(iso.prefix(10))) ?? self }
}

extension Credential {
    fileprivate var line: String {
        [title + (number.isEmpty ? "" : " \(number)"), jurisdiction]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Ledger {
    /// The compartment of a note, which is still what was read when leave was given.
    fileprivate func checkUnchanged(_ item: CountersignAction.Item) throws -> Compartment {
        let (compartment, entry) = try find(item.note)
        let (revision, arrival) = try revision(entry, in: compartment.keys)
        let record = Record(
            revision,
            entry: entry,
            compartment: compartment.keys,
            arrival: arrival
        )
        let content = item.countersignature.value(of: Countersignature.signedContent)
        guard record.foreignSignedContent == content else {
            throw VaultError.invalid(.superseded(item.note, current: entry.revision))
        }
        return compartment
    }

    /// Saves a note and signs it at once.
    fileprivate func addSigned(
        _ note: Note,
        to compartment: Compartment,
        now: Moment
    ) throws -> SavedRecord {
        let (draft, _) = try addDraft(note, [], to: compartment, now: now)
        guard let entry = try compartment.manifest.entry(draft.id) else {
            throw VaultError.notFound(.record)
        }
        let (current, _) = try revision(entry, in: compartment.keys)
        var signed = current.followed(at: entry, status: .signed, now: now)
        let number = entry.revision + 1
        signed.signature = try sign(signed, number: number, of: draft.id, at: now)
        try save(signed, number: number, of: draft.id, in: compartment)
        return SavedRecord(id: draft.id, revision: number, conflicts: [])
    }
}
