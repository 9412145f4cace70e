import Practice
import Rules

/// What a countersignature is worth in this vault (SV-01): who signed it, and over what.
struct CountersignatureCheck {
    private let role: Role
    private let settings: Settings
    private let contacts: [Contact]

    init(_ vault: borrowing UnlockedVault) throws(VaultError) {
        role = vault.role
        settings = try vault.settings()
        contacts = try vault.contacts()
    }

    /// - Parameter note: the record that it names, where that is here.
    func standing(of record: Record, for note: Record?) -> CountersignatureStanding {
        guard let provenance = record.provenance else { return .onPaper }
        guard record.foreignSignedContent != nil else { return .unsigned }
        // The package's signature vouches for the key of the record: so it has to be the signer's own.
        guard provenance.firstSigner == nil else { return .passedOn }
        guard provenance.role == role else { return .otherRole }
        guard let contact = contacts.first(where: { $0.signerKey == provenance.signer }),
            settings.isSupervisor(contact.name)
        else { return .notOfRecord }
        guard contact.confirmed != nil else { return .unconfirmed }
        guard let content = note?.signedContent else { return .noNote }
        return content == record.note.value(of: Countersignature.signedContent)
            ? .holds : .otherText
    }

    var isSupervised: Bool { !settings.supervisors.isEmpty }

    /// What the sender of a record is called: in its package, and in the address book.
    func senders(of provenance: Provenance) -> [String] {
        let known = contacts.first { $0.signerKey == provenance.signer }?.name
        return Set([provenance.sender, known].compactMap(\.self)).sorted()
    }
}

extension UnlockedVault {
    /// What rules look at of countersignatures that came in packages, and of notes that may get one.
    func learnCountersignatures(
        from records: [Record],
        into context: inout Context
    ) throws(VaultError) {
        let given = records.filter { record in
            record.note.kind == Countersignature.kind && record.provenance != nil
        }
        let notes = records.filter(\.isSignedByAuthor)
        guard !given.isEmpty || !notes.isEmpty else { return }
        let check = try CountersignatureCheck(self)
        let byID = Dictionary(records.map { ($0.id.text, $0) }) { first, _ in first }
        for record in given {
            let named = record.note.value(of: Countersignature.record).flatMap { byID[$0] }
            context.countersignatures[record.id] = check.standing(of: record, for: named)
        }
        let supervised = Engagement.supervised(context.engagement?.fields ?? [])
        for record in notes {
            guard let provenance = record.provenance, let id = record.writtenAs else { continue }
            let senders = check.senders(of: provenance)
            context.traineeNotes[record.id] = TraineeNote(
                id: id.text,
                senders: senders,
                isForSupervision: senders.contains { supervised.contains(NameFold.fold($0)) }
            )
        }
    }
}

extension Record {
    /// Whether it came straight from who wrote and signed it, and is no countersignature itself.
    ///
    /// The signature was checked when it came; whoever countersigns checks it again.
    var isSignedByAuthor: Bool {
        guard let provenance, status == .imported, note.kind != Countersignature.kind else {
            return false
        }
        return provenance.signature != nil && provenance.status == .signed
            && provenance.firstSigner == nil
    }
}
