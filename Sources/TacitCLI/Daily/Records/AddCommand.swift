import ArgumentParser
import Glibc
import Platform
import Practice
import Tacit

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Save a note as a draft.",
        discussion: """
            The text comes from the words after the kind, from --file, from standard input where \
            that is no terminal, or else from the editor.
            """
    )

    @Argument(help: ArgumentHelp("A kind ('tacit kinds'), then text.", valueName: "kind-or-text"))
    var words: [String] = []

    @Option(
        help: ArgumentHelp(
            "Whose note it is: a short id or the beginning of a name.",
            valueName: "ref"
        )
    )
    var client: String?

    @Option(help: ArgumentHelp("The engagement, where a client has several.", valueName: "ref"))
    var engagement: String?

    @OptionGroup var note: NoteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let access = try VaultAccess(options)
        // Everything that can be wrong is looked at before anybody types a word.
        let named = words.first.flatMap(Kind.named)
        let text = words.dropFirst(named == nil ? 0 : 1)
        if named == nil, let word = words.first { try Self.check(word) }
        if !text.isEmpty, note.file != nil { throw CommandError.either("TEXT", "--file") }
        let moment = try note.moment(now: now)
        if let kind = named ?? options.role.map(Kind.defaultKind) {
            _ = try note.given(for: kind, now: now)
        }
        let attachments = try AttachedFile.sources(note.attachments)
        let view = try access.unlocked { vault in
            let kind = named ?? Kind.defaultKind(for: vault.role)
            _ = try vault.gate.permitToSave(kind: kind.id)
            let roster = try Roster(vault)
            let engagement = try roster.engagementToSave(client: client, engagement: engagement)
            var draft = kind.newNote(at: moment ?? now)
            try note.apply(to: &draft, form: kind, at: nil, now: now)
            let given = try note.given(for: kind, now: now)
            try GivenReferences.check(given, in: draft, of: engagement.id, kind, vault)
            let writer = NoteWriter(
                kind: kind,
                engagement: engagement.id,
                discipline: vault.role.discipline,
                attachments: attachments,
                note: note,
                words: text.isEmpty ? nil : text.joined(separator: " ")
            )
            let saved = try writer.save(draft, in: &vault)
            if !text.isEmpty { GivenHints(stateFolder: access.stateFolder).aboutShellHistory() }
            return try EnteredRecord(saved.id, roster, in: vault, now: now)
        }
        try options.output.result(view.document) { Self.text(view.view) }
        view.warn()
    }

    /// A first word that looks like a kind and is none is a slip, not a note of one word.
    private static func check(_ word: String) throws {
        let looksLikeKind = word.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
        }
        guard looksLikeKind else { return }
        let isNear = Kind.all.contains { $0.id.hasPrefix(word) || $0.id.hasSuffix("-\(word)") }
        throw isNear ? VaultError.invalid(.unknownKind(word)) : CommandError.unknownKindWord(word)
    }

    private static func text(_ view: RecordView) -> String {
        let client = view.roster.clientName(of: view.record.engagement).map { " for '\($0)'" } ?? ""
        return "saved \(view.record.note.kind) '\(view.record.id.shortText)'\(client) as a draft"
    }
}

/// Gets the text of a new note from where it comes, and saves it.
struct NoteWriter {
    let kind: Kind
    let engagement: Identifier
    let discipline: Discipline
    let attachments: [AttachmentSource]
    let note: NoteOptions
    let words: String?

    func save(_ draft: Note, in vault: inout UnlockedVault) throws -> SavedRecord {
        var draft = draft
        if let words {
            draft.body = words
        } else if let file = note.file {
            try fill(&draft, from: try NoteText.file(file))
        } else if !note.edit, !Terminal.isTerminal(STDIN_FILENO) {
            try fill(&draft, from: try NoteText.standardInput())
        }
        let wantsEditor =
            words == nil && note.file == nil && Terminal.isTerminal(STDIN_FILENO)
            && note.fields.isEmpty && note.attachments.isEmpty
        guard note.edit || wantsEditor else {
            return try add(draft, in: &vault, attachments, typed: false)
        }
        return try edit(draft, in: &vault)
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

    private func edit(_ draft: Note, in vault: inout UnlockedVault) throws -> SavedRecord {
        let editing = NoteEditing(
            form: FormText(kind: kind, original: draft, in: discipline),
            allowDisk: note.allowDisk
        )
        switch try editing.run() {
        case .unchanged where kind.isBlank(draft) && attachments.isEmpty:
            throw VaultError.invalid(.emptyNote)
        case .unchanged: return try add(draft, in: &vault, attachments, typed: true)
        case .changed(let filled): return try add(filled, in: &vault, attachments, typed: true)
        case .notText(let bytes, let offset):
            var kept = draft
            if kept.title.isEmpty { kept.title = kind.title }
            let source = AttachedBytes.source(bytes, name: "\(kind.id).md")
            let saved = try add(kept, in: &vault, attachments + [source], typed: true)
            throw CommandError.editorTextKept(saved.id.shortText, offset: offset)
        }
    }

    private func add(
        _ draft: Note,
        in vault: inout UnlockedVault,
        _ attachments: [AttachmentSource],
        typed: Bool
    ) throws -> SavedRecord {
        var draft = draft
        let isEmpty = kind.isBlank(draft)
        // A note that is only its attachments is named after the kind.
        if isEmpty, !attachments.isEmpty { draft.title = kind.title }
        if isEmpty, attachments.isEmpty { throw VaultError.invalid(.emptyNote) }
        draft = try vault.completed(draft, of: engagement, now: .now())
        return try Saving.run(typed: typed) {
            try vault.add(
                NewRecord(engagement: engagement, note: draft, attachments: attachments),
                now: .now(),
                try vault.gate.permitToSave(kind: kind.id)
            )
        }
    }
}
