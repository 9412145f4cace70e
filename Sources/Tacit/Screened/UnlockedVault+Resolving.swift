public import Practice
public import Rules

extension UnlockedVault {
    /// Settles a finding of a draft: it is marked, and the text stays as it is (SC-06).
    ///
    /// - Parameters:
    ///   - finding: its number, as it stands in ``Record/screening``, from 1.
    ///   - text: the reason, which must be there for ``PassageFinding/Resolution/Way/reason``; else
    ///     who said it, or nothing.
    /// - Throws: ``VaultError/notFound(_:)``, ``VaultError/InvalidInput/notEditable(_:)``,
    ///   ``VaultError/InvalidInput/settledForNoReason``.
    public mutating func resolve(
        _ id: Identifier,
        finding: Int,
        as way: PassageFinding.Resolution.Way,
        text: String = "",
        now: Moment,
        _ permit: consuming Permit<SaveAction>
    ) throws(VaultError) -> SavedRecord {
        guard way != .reason || !text.allSatisfy(\.isWhitespace) else {
            throw .invalid(.settledForNoReason)
        }
        let blank = text.allSatisfy(\.isWhitespace)
        let resolution = PassageFinding.Resolution(way, text: blank ? "" : text, at: now)
        return try rewriting(id, now: now, permit) { revision, _ in
            guard revision.screening.findings.indices.contains(finding - 1) else {
                throw VaultError.notFound(.finding(finding))
            }
            revision.screening.findings[finding - 1].resolution = resolution
        }
    }

    /// Screens a draft once more as it stands, such as one that was saved while the screening could
    /// not run.
    ///
    /// - Throws: ``VaultError/notFound(_:)``, ``VaultError/InvalidInput/notEditable(_:)``.
    public mutating func screen(
        _ id: Identifier,
        now: Moment,
        _ permit: consuming Permit<SaveAction>
    ) throws(VaultError) -> SavedRecord {
        try rewriting(id, now: now, permit) { revision, screened in
            revision.screening = try screened()
        }
    }

    /// Saves a further revision of a draft with the same text and something else said about it.
    ///
    /// In the log it is an edit like any other.
    private mutating func rewriting(
        _ id: Identifier,
        now: Moment,
        _ permit: consuming Permit<SaveAction>,
        _ change: (inout RecordRevision, () throws -> NoteScreening) throws -> Void
    ) throws(VaultError) -> SavedRecord {
        let action = permit.action
        return try writing { ledger in
            let (compartment, entry) = try ledger.find(id)
            let (current, _) = try ledger.revision(entry, in: compartment.keys)
            guard current.status == .draft || current.status == .imported else {
                throw VaultError.invalid(.notEditable(current.status))
            }
            guard action.kind == current.note.kind else {
                throw VaultError.invalid(.unknownKind(current.note.kind))
            }
            var revision = current.followed(at: entry, status: current.status, now: now)
            revision.otherHeads = current.otherHeads
            try change(&revision) {
                try ledger.screening(of: current.note, after: entry, in: compartment)
            }
            let number = entry.revision + 1
            try ledger.save(revision, number: number, of: id, in: compartment)
            return (
                SavedRecord(id: id, revision: number, conflicts: current.otherHeads),
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
}
