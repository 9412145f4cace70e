import Glibc
import Platform
import Practice
import Rules
import Tacit

/// What was written for a note that cannot be kept as what it was meant to be: it becomes a draft of
/// the kind of every day, so that no text is lost to a rule.
struct KeptText {
    let command: AddCommand
    /// The text on the command line.
    let words: String?
    /// When it happened, where somebody said so.
    let moment: Moment?

    /// Keeps the text of a note whose kind belongs to another discipline (SC-01).
    ///
    /// - Throws: always; ``RefusedAndKept``, or the error itself where there is no text.
    func keep(
        refused error: VaultError,
        _ attachments: [AttachmentSource],
        _ roster: Roster,
        in vault: inout UnlockedVault,
        now: Moment
    ) throws -> Never {
        guard case .refused = error,
            let note = try note(of: Kind.defaultKind(for: vault.role), now: now)
        else {
            throw error
        }
        let engagement = try roster.engagementToSave(
            client: command.client,
            engagement: command.engagement
        )
        let id = try save(note, in: engagement, attachments, &vault, now: now)
        throw RefusedAndKept(id: id, refusal: Messages.complaint(for: error))
    }

    /// Keeps the text of a note that comes after the end of an engagement (CL-02), as a contact: that
    /// is what a closed one still takes.
    ///
    /// - Throws: always; ``RefusedAndKept``.
    func keep(
        after engagement: Engagement,
        _ attachments: [AttachmentSource],
        in vault: inout UnlockedVault,
        now: Moment
    ) throws -> Never {
        let refusal = Messages.closed(engagement)
        guard let note = try note(of: Kind.argument("contact"), now: now) else {
            throw RefusedAndKept(id: nil, refusal: refusal)
        }
        let id = try save(note, in: engagement, attachments, &vault, now: now)
        throw RefusedAndKept(id: id, refusal: refusal)
    }

    /// The text that is there already, as a note of that kind.
    ///
    /// - Returns: `nil` where there is none: nobody is asked to write something that is refused.
    private func note(of kind: Kind, now: Moment) throws -> Note? {
        let options = command.note
        var note = kind.newNote(at: moment ?? now)
        if let words {
            note.body = words
        } else if let file = options.file {
            note.body = try NoteText.file(file)
        } else if !Terminal.isTerminal(STDIN_FILENO) {
            note.body = try NoteText.standardInput()
        }
        note.title = options.title ?? ""
        note.tags = options.tags
        // Whatever they are called: what the form has no room for is a section.
        for argument in options.fields + options.sections {
            guard let (name, value) = FieldArgument.parts(argument) else { continue }
            note.set(name, value)
        }
        let hasText = !note.body.isEmpty || !options.fields.isEmpty || !options.sections.isEmpty
        return hasText ? note : nil
    }

    private func save(
        _ note: Note,
        in engagement: Engagement,
        _ attachments: [AttachmentSource],
        _ vault: inout UnlockedVault,
        now: Moment
    ) throws -> Identifier {
        let id = try vault.add(
            NewRecord(engagement: engagement.id, note: note, attachments: attachments),
            now: now,
            vault.gate.permitToSave(kind: note.kind)
        ).id
        Passages.tell(on: id, in: vault)
        return id
    }
}

/// A rule said no, and the text, if there was any, is kept as a draft.
struct RefusedAndKept: ComplainingError {
    let id: Identifier?
    let refusal: Complaint

    var complaint: Complaint {
        guard let id else { return refusal }
        var complaint = refusal
        complaint.record = id.text
        complaint.message = "\(refusal.message); the text is kept as draft '\(id.shortText)'"
        complaint.details.append("to see it: tacit show \(id.shortText)")
        return complaint
    }
}
