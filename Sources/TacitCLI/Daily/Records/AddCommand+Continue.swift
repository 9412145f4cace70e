import Glibc
import Platform
import Practice
import Tacit

extension AddCommand {
    /// Goes on with a draft: step by step where something is missing, otherwise in the editor.
    func runContinued() throws {
        let now = Moment.now()
        let moment = try note.moment(now: now)
        let attachments = try AttachedFile.sources(note.attachments)
        let entered = try VaultAccess(options).unlocked { vault in
            let record = try Drafts.toContinue(words.first, in: vault)
            let kind = try Kind.argument(record.note.kind)
            if note.sign { try vault.gate.checkSignable(kind: kind.id) }
            var given = record.note
            let note = try SessionLink.resolved(note, in: record.engagement, vault)
            try note.apply(to: &given, form: kind, at: moment, now: now)
            let fields = try note.given(for: kind, now: now)
            try GivenReferences.check(fields, in: given, of: record.engagement, kind, vault)
            let id = try goOn(with: given, of: record, kind, attachments, in: &vault)
            let advice = note.sign ? try Signature.write(onSaved: id, in: &vault) : nil
            return try EnteredRecord(
                id,
                try Roster(vault),
                in: vault,
                advice: advice,
                now: now
            )
        }
        try options.output.result(entered.document) { Self.text(entered.view) }
        entered.warn()
    }

    private func goOn(
        with given: Note,
        of record: Record,
        _ kind: Kind,
        _ attachments: [AttachmentSource],
        in vault: inout UnlockedVault
    ) throws -> Identifier {
        let writing = DraftWriting(
            kind: kind,
            discipline: vault.role.discipline,
            draft: GrowingDraft(continuing: record, attachments: attachments),
            allowDisk: note.allowDisk
        )
        guard note.edit || Terminal.isTerminal(STDIN_FILENO) else {
            let text = try NoteText.standardInput()
            let longer = text.isEmpty ? given : Self.add(text, to: given, of: kind, vault.role)
            return try writing.add(longer, isNamed: true, typed: false, in: &vault)
        }
        let isComplete = kind.faults(in: given, now: .now()).isEmpty
        return note.edit || isComplete
            ? try writing.edit(given, isNamed: true, in: &vault)
            : try writing.ask(given, keepsFirst: true, in: &vault)
    }
}

extension AddCommand {
    /// The draft with a text that goes on with it: a filled form, or words behind its own.
    private static func add(_ text: String, to note: Note, of kind: Kind, _ role: Role) -> Note {
        let form = FormText(kind: kind, original: note, in: role.discipline)
        guard !form.isForm(text) else { return form.noteTelling(from: text) }
        var note = note
        note.body = note.body.isEmpty ? text : note.body + "\n\n" + text
        return note
    }
}

/// Records that nobody has signed yet.
enum Drafts {
    /// The draft that is named, or the one that was written last.
    ///
    /// Psychotherapy notes count: it is one's own work that is gone on with.
    static func toContinue(
        _ reference: String?,
        in vault: borrowing UnlockedVault
    ) throws -> Record {
        if let reference {
            let id = try vault.recordID(matching: reference)
            let record = try vault.record(id, try vault.gate.permitToShow())
            guard record.status == .draft else {
                throw VaultError.invalid(.notEditable(record.status))
            }
            return record
        }
        let drafts = try vault.records(
            matching: RecordFilter(statuses: [.draft]),
            try vault.gate.permitToSearch(includingPsychotherapyNotes: true)
        )
        // With something unread nobody knows which one was the last.
        guard drafts.problems.allSatisfy(\.isOfIndex) else {
            throw VaultError.integrity(drafts.problems)
        }
        let last = drafts.records.max {
            ($0.written.instant, $0.revision, $0.id) < ($1.written.instant, $1.revision, $1.id)
        }
        guard let last else { throw CommandError.noDraft }
        return last
    }

    /// How many wait for the role whose session runs, psychotherapy notes among them.
    ///
    /// `nil` where none runs. The session lasts no longer for it.
    static func count(_ access: VaultAccess, now: Moment) -> Int? {
        guard let vault = try? access.locked(),
            let role = VaultSession.standing(of: vault.id)?.role,
            let open = try? vault.unlockWithSession(role, renewing: false, now: now)
        else { return nil }
        let permit = try? open.gate.permitToSearch(includingPsychotherapyNotes: true)
        guard let permit else { return nil }
        let due = try? open.due(now: now, permit)
        try? open.lock()
        return due?.items.filter(\.matter.isDraft).count
    }
}
