import ArgumentParser
import Practice
import Tacit

struct AmendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Add to a signed record, which stays as it is.",
        discussion: """
            The addendum is a record of its own: a draft, until it is signed. Its text comes from the \
            words after the id, from --file, from standard input where that is no terminal, or else \
            from the editor.
            """
    )

    @Argument(help: "The signed record's id, or its first characters.")
    var id: String

    @Argument(help: ArgumentHelp("What there is to add.", valueName: "text"))
    var words: [String] = []

    @Option(
        help: ArgumentHelp(
            "Why: late-entry, correction, client-request or other.",
            valueName: "reason"
        )
    )
    var reason: String?

    @OptionGroup var note: NoteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let access = try VaultAccess(options)
        if !words.isEmpty, note.file != nil { throw CommandError.either("TEXT", "--file") }
        let moment = try note.moment(now: now)
        let attachments = try AttachedFile.sources(note.attachments)
        let form = try Kind.argument(Addendum.kind)
        let view = try access.unlocked { vault in
            let amended = try vault.recordID(matching: id)
            let record = try vault.record(amended, vault.gate.permitToShow())
            // Before anybody types a word.
            guard record.status == .signed || record.status == .imported else {
                throw VaultError.invalid(.notAmendable(record.status))
            }
            _ = try vault.gate.permitToSave(kind: form.id)
            var draft = Note(kind: form.id, at: moment ?? now)
            try note.apply(to: &draft, form: form, at: nil)
            draft.set(Addendum.amends, amended.text)
            if let reason { draft.set(Addendum.reason, reason) }
            let writer = NoteWriter(
                kind: form,
                engagement: record.engagement,
                discipline: vault.role.discipline,
                attachments: attachments,
                note: note,
                words: words.isEmpty ? nil : words.joined(separator: " "),
                asks: false,
                link: nil,
                amended: amended
            )
            let added = try writer.save(draft, in: &vault)
            if !words.isEmpty { GivenHints(stateFolder: access.stateFolder).aboutShellHistory() }
            if note.sign { try Signature.write(onSaved: added, in: &vault) }
            var view = RecordView(
                record: try vault.record(added, vault.gate.permitToShow()),
                roster: try Roster(vault)
            )
            view.amended = record
            view.passages = Passages(of: view.record, in: vault, now: now)
            return view
        }
        try options.output.result(view.document) { Self.text(view) }
        view.passages.tell()
    }

    private static func text(_ view: RecordView) -> String {
        let record = view.record
        let amended = view.amended.map { " to '\($0.id.shortText)'" } ?? ""
        return record.status == .signed
            ? "signed addendum '\(record.id.shortText)'\(amended)"
            : "saved addendum '\(record.id.shortText)'\(amended) as a draft; 'tacit sign "
                + "\(record.id.shortText)' makes it final"
    }
}
