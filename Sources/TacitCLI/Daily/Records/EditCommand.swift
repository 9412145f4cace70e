import ArgumentParser
import Glibc
import Platform
import Practice
import Tacit

struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a draft; what it said before stays in its history."
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Option(
        name: .customLong("untag"),
        help: ArgumentHelp("Take a tag away; may be repeated.", valueName: "tag")
    )
    var untags: [String] = []

    @Option(
        help: ArgumentHelp(
            "The revision that the change was made to; the current one.",
            valueName: "n"
        )
    )
    var parent: UInt64?

    @Flag(help: "The text takes up what others saved meanwhile: the conflict is settled.")
    var settle = false

    @OptionGroup var note: NoteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let moment = try note.moment(now: now)
        let attachments = try AttachedFile.sources(note.attachments)
        let (entered, isSaved) = try VaultAccess(options).unlocked { vault in
            let id = try vault.recordID(matching: self.id)
            // Whatever revision the change is made to: a signed record is not changed any more.
            let standing = try vault.record(id, try vault.gate.permitToShow()).status
            guard standing == .draft || standing == .imported else {
                throw VaultError.invalid(.notEditable(standing))
            }
            let record = try vault.record(id, revision: parent, try vault.gate.permitToShow())
            let kind = try Kind.argument(record.note.kind)
            _ = try vault.gate.permitToSave(kind: kind.id)
            if note.sign { try vault.gate.checkSignable(kind: kind.id) }
            let change = RecordChange(
                command: self,
                record: record,
                kind: kind,
                moment: moment,
                attachments: attachments,
                note: try SessionLink.resolved(note, in: record.engagement, vault)
            )
            let kept = try change.save(in: &vault)
            // A text that came too late for its record is a draft that nobody asked to sign.
            let advice =
                note.sign && kept ?? id == id
                ? try Signature.write(onSaved: id, in: &vault) : nil
            let entered = try EnteredRecord(
                kept ?? id,
                try Roster(vault),
                in: vault,
                advice: advice,
                now: now
            )
            return (entered, kept != nil)
        }
        try show(entered, isSaved)
    }

    private func show(_ entered: EnteredRecord, _ isSaved: Bool) throws {
        let record = entered.view.record
        guard case .object(let members) = entered.document else { return }
        try options.output.result(.object(members + [("saved", .bool(isSaved))])) {
            if record.status == .signed { return Signature.text(entered.view) }
            return isSaved
                ? "saved '\(record.id.shortText)', revision \(record.revision)"
                : "'\(record.id.shortText)' is unchanged; nothing was saved"
        }
        if isSaved { entered.warn() }
        guard isSaved, !record.otherHeads.isEmpty else { return }
        Messages.tellConflict(record.id, record.otherHeads)
    }
}

/// One change of a record, from where its text comes to the saved revision.
struct RecordChange {
    let command: EditCommand
    let record: Record
    let kind: Kind
    let moment: Moment?
    let attachments: [AttachmentSource]

    /// With the session that is meant by its whole id.
    let note: NoteOptions

    /// - Returns: the record that has the text now; `nil` where there was nothing to save.
    func save(in vault: inout UnlockedVault) throws -> Identifier? {
        var changed = record.note
        try note.apply(to: &changed, form: kind, at: moment)
        let given = try note.given(for: kind, now: .now())
        try GivenReferences.check(given, in: changed, of: record.engagement, kind, vault)
        changed.tags.removeAll { tag in
            command.untags.contains { NameFold.fold($0) == NameFold.fold(tag) }
        }
        let flags = note.saysSomething || !command.untags.isEmpty || command.settle
        if let file = note.file {
            try replaceText(of: &changed, with: try NoteText.file(file))
        } else if !note.edit, !Terminal.isTerminal(STDIN_FILENO) {
            let text = try NoteText.standardInput()
            // With nothing on standard input the options alone are the change.
            if !text.isEmpty || !(flags || note.sign) { try replaceText(of: &changed, with: text) }
        } else if note.edit || !flags {
            return try edit(&changed, in: &vault)
        }
        return try write(changed, in: &vault, typed: false)
    }

    private func replaceText(of changed: inout Note, with text: String) throws {
        if text.allSatisfy(\.isWhitespace), !changed.body.isEmpty {
            try Consent.ask("replace the text by an empty one", command.options)
        }
        let form = FormText(kind: kind, original: changed)
        if form.isForm(text) {
            changed = form.noteTelling(from: text)
            try note.apply(to: &changed, form: kind, at: moment)
        } else {
            changed.body = text
        }
    }

    private func edit(_ changed: inout Note, in vault: inout UnlockedVault) throws -> Identifier? {
        let editing = NoteEditing(
            form: FormText(kind: kind, original: changed, in: vault.role.discipline),
            allowDisk: note.allowDisk
        )
        var draft = self.draft
        let outcome = try editing.run { note in
            // Where this fails, the end of the editor tells; an empty text is asked about then.
            if !kind.isBlank(note) {
                _ = try? draft.keep(note, in: &vault)
            }
        }
        switch outcome {
        case .unchanged: return try write(changed, in: &vault, typed: false, to: draft)
        case .changed(let edited):
            if kind.isBlank(edited) {
                try Consent.ask("save an empty text", command.options)
            }
            return try write(edited, in: &vault, typed: true, to: draft)
        case .notText(let bytes, let offset):
            draft.attach(AttachedBytes.source(bytes, name: "\(kind.id).md"))
            _ = try write(changed, in: &vault, typed: true, to: draft)
            throw CommandError.editorTextKept(record.id.shortText, offset: offset)
        }
    }

    /// The draft as it is before the change.
    private var draft: GrowingDraft {
        GrowingDraft(
            continuing: record,
            attachments: attachments,
            settling: command.settle ? record.otherHeads : []
        )
    }

    private func write(
        _ changed: Note,
        in vault: inout UnlockedVault,
        typed: Bool,
        to begun: GrowingDraft? = nil
    ) throws -> Identifier? {
        var draft = begun ?? self.draft
        let settles = command.settle && !record.otherHeads.isEmpty
        let isSaved = try Saving.run(typed: typed) {
            try draft.keep(changed, in: &vault, always: settles)
        }
        if let late = draft.late, let id = draft.id { Messages.tellLate(late, keptAs: id) }
        return isSaved || draft.isGrown ? draft.id : nil
    }
}

extension Note {
    /// Whether another note says the same, byte by byte: Swift's equality would overlook a change
    /// between canonically equivalent texts.
    func isSame(as other: Note) -> Bool {
        let texts = [self, other].map { note in
            [note.kind, note.title, note.body] + note.tags
                + note.fields.flatMap { [$0.name, $0.value] }
        }
        return at == other.at && tags.count == other.tags.count
            && texts[0].count == texts[1].count
            && zip(texts[0], texts[1]).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
}
