import Glibc
import Platform
import Practice
import Tacit

/// Gets the text of a new note from where it comes, and saves it.
struct NoteWriter {
    let kind: Kind
    let engagement: Identifier
    let discipline: Discipline
    let attachments: [AttachmentSource]
    let note: NoteOptions
    let words: String?
    /// Whether a person is asked step by step and not given the editor.
    let asks: Bool
    /// The session that the note names.
    let link: SessionLink?
    /// The signed record to which the note adds.
    var amended: Identifier?

    func save(_ draft: Note, in vault: inout UnlockedVault) throws -> Identifier {
        var draft = draft
        if let words {
            draft.body = words
        } else if let file = note.file {
            try fill(&draft, from: try NoteText.file(file))
        } else if !note.edit, !Terminal.isTerminal(STDIN_FILENO) {
            try fill(&draft, from: try NoteText.standardInput())
        }
        let isLeftToPerson =
            words == nil && note.file == nil && Terminal.isTerminal(STDIN_FILENO)
            && note.fields.isEmpty && note.sections.isEmpty && note.attachments.isEmpty
        let writing = DraftWriting(
            kind: kind,
            discipline: discipline,
            draft: GrowingDraft(
                in: engagement,
                attachments: attachments,
                link: link,
                amending: amended
            ),
            allowDisk: note.allowDisk
        )
        if asks, !note.edit, isLeftToPerson {
            // Nobody is asked for what the session says.
            link?.fill(&draft, form: kind)
            return try writing.ask(draft, keepsFirst: isGiven, in: &vault)
        }
        if note.edit || isLeftToPerson {
            return try writing.edit(draft, isNamed: !attachments.isEmpty, in: &vault)
        }
        return try writing.add(draft, isNamed: !attachments.isEmpty, typed: false, in: &vault)
    }

    /// Whether the command line said something of the note itself.
    private var isGiven: Bool {
        note.title != nil || !note.tags.isEmpty || !note.fields.isEmpty || !note.sections.isEmpty
            || !attachments.isEmpty
    }

    private func fill(_ draft: inout Note, from text: String) throws(CommandError) {
        let form = FormText(kind: kind, original: draft, in: discipline)
        guard form.isForm(text) else {
            draft.body = text
            return
        }
        let given = draft
        draft = form.noteTelling(from: text)
        if draft.title.isEmpty || note.title != nil { draft.title = given.title }
        // What the command line says counts more than what the form says.
        for field in try note.given(for: kind, now: .now()).values {
            draft.set(field.name, field.value)
        }
    }
}

/// A draft that a person writes, by whichever way.
struct DraftWriting {
    let kind: Kind
    let discipline: Discipline
    let draft: GrowingDraft
    let allowDisk: Bool

    /// Step by step at the terminal.
    ///
    /// - Throws: ``CommandError/nothingTyped``; ``CommandError/interrupted(_:)`` where a signal came,
    ///   after what was typed is kept.
    ///
    /// - Parameter keepsFirst: whether the note says something before the first answer.
    func ask(
        _ note: Note,
        keepsFirst: Bool,
        in vault: inout UnlockedVault
    ) throws -> Identifier {
        var draft = draft
        if keepsFirst { try draft.keep(note, in: &vault) }
        var steps = try FormSteps(
            kind: kind,
            note: note,
            discipline: discipline,
            allowDisk: allowDisk,
            now: .now()
        )
        let ending = try steps.run { note, file in
            if let file { draft.attach(file) }
            _ = try draft.keep(note, in: &vault)
        }
        if case .signal = ending { throw CommandError.interrupted(draft.id?.shortText) }
        guard let id = draft.id else { throw CommandError.nothingTyped }
        if case .stopped = ending { Talk.hint(Messages.continueHint) }
        Self.tell(draft)
        return id
    }

    /// In the editor; what is saved there is kept at once.
    ///
    /// - Parameter isNamed: whether a note without a word is named after its kind.
    func edit(_ note: Note, isNamed: Bool, in vault: inout UnlockedVault) throws -> Identifier {
        var draft = draft
        let editing = NoteEditing(
            form: FormText(kind: kind, original: note, in: discipline),
            allowDisk: allowDisk
        )
        let outcome = try editing.run { note in
            // Where this fails, the end of the editor tells.
            _ = try? draft.keep(note, in: &vault)
        }
        switch outcome {
        case .unchanged where draft.id == nil && isBlank(note) && !isNamed:
            throw VaultError.invalid(.emptyNote)
        case .unchanged:
            return try add(note, isNamed: isNamed, typed: true, in: &vault, to: draft)
        case .changed(let filled):
            return try add(filled, isNamed: isNamed, typed: true, in: &vault, to: draft)
        case .notText(let bytes, let offset):
            var kept = note
            if kept.title.isEmpty { kept.title = kind.title }
            let source = AttachedBytes.source(bytes, name: "\(kind.id).md")
            draft.attach(source)
            let id = try add(kept, isNamed: true, typed: true, in: &vault, to: draft)
            throw CommandError.editorTextKept(id.shortText, offset: offset)
        }
    }

    func add(
        _ note: Note,
        isNamed: Bool,
        typed: Bool,
        in vault: inout UnlockedVault
    ) throws -> Identifier {
        try add(note, isNamed: isNamed, typed: typed, in: &vault, to: draft)
    }

    private func add(
        _ note: Note,
        isNamed: Bool,
        typed: Bool,
        in vault: inout UnlockedVault,
        to draft: GrowingDraft
    ) throws -> Identifier {
        var note = note
        var draft = draft
        if isBlank(note), note.title.isEmpty {
            // A note that is only its attachments is named after the kind.
            guard isNamed || draft.id != nil else { throw VaultError.invalid(.emptyNote) }
            note.title = kind.title
        }
        try Saving.run(typed: typed) { _ = try draft.keep(note, in: &vault) }
        guard let id = draft.id else { throw VaultError.invalid(.emptyNote) }
        Self.tell(draft)
        return id
    }

    /// Whether nobody wrote anything: the session that a note names is no text.
    private func isBlank(_ note: Note) -> Bool {
        var note = note
        note.set(Session.link, "")
        return kind.isBlank(note)
    }

    private static func tell(_ draft: GrowingDraft) {
        if let news = draft.link?.news { Talk.say(news) }
        if let late = draft.late, let id = draft.id { Messages.tellLate(late, keptAs: id) }
        guard let id = draft.id, !draft.conflicts.isEmpty else { return }
        Messages.tellConflict(id, draft.conflicts)
    }
}
