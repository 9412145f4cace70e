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
            that is no terminal, or else from you: step by step where a kind is named whose form \
            asks for something, otherwise in the editor. What you typed is kept when you are \
            interrupted: 'tacit add --continue' goes on.
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

    @Flag(
        name: .customLong("continue"),
        help: "Go on with a draft: the one that is named, or the last that is not complete."
    )
    var isContinued = false

    @Flag(help: "Ask for what is missing, step by step.")
    var ask = false

    @OptionGroup var note: NoteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if ask, note.edit { throw ValidationError("--ask and --edit do not go together") }
        guard isContinued else { return }
        if words.count > 1 || note.file != nil || client != nil || engagement != nil {
            throw ValidationError("--continue takes the id of a draft and no text")
        }
    }

    func run() throws {
        if isContinued { return try runContinued() }
        let entered = try enter()
        try options.output.result(entered.document) { Self.text(entered.view) }
        entered.warn()
    }

    /// Saves the note, and signs it where that is wanted.
    ///
    /// - Parameters:
    ///   - presets: what the command says of the form besides the options.
    ///   - reading: what else is asked of the vault once the record is there.
    func enter(
        presets: [Note.Field] = [],
        reading: (borrowing UnlockedVault, Record, Roster) throws -> Void = { _, _, _ in }
    ) throws -> EnteredRecord {
        let now = Moment.now()
        let access = try VaultAccess(options)
        // Everything that can be wrong is looked at before anybody types a word.
        let named = words.first.flatMap(Kind.named)
        let text = words.dropFirst(named == nil ? 0 : 1)
        if named == nil, let word = words.first { try Self.check(word) }
        if !text.isEmpty, note.file != nil { throw CommandError.either("TEXT", "--file") }
        let moment = try note.moment(now: now)
        if let kind = named ?? options.role.map(Kind.defaultKind) {
            _ = try SessionLink.apart(note, form: kind).document.given(for: kind, now: now)
        }
        let attachments = try AttachedFile.sources(note.attachments)
        return try access.unlocked { vault in
            let kind = named ?? Kind.defaultKind(for: vault.role)
            let roster = try Roster(vault)
            let kept = KeptText(
                command: self,
                words: text.isEmpty ? nil : text.joined(separator: " "),
                moment: moment
            )
            do throws(VaultError) {
                _ = try vault.gate.permitToSave(kind: kind.id)
            } catch {
                try kept.keep(refused: error, attachments, roster, in: &vault, now: now)
            }
            if note.sign { try vault.gate.checkSignable(kind: kind.id) }
            let engagement = try roster.engagementToSave(
                client: client,
                engagement: engagement,
                takingClosed: true
            )
            if !engagement.takes(kind, at: moment ?? now) {
                try kept.keep(after: engagement, attachments, in: &vault, now: now)
            }
            let id = try save(
                kind,
                in: engagement,
                words: kept.words,
                isAsked: named?.fields.contains { $0.required } ?? false,
                at: moment,
                presets,
                attachments,
                &vault,
                now: now
            )
            if !text.isEmpty { GivenHints(stateFolder: access.stateFolder).aboutShellHistory() }
            let advice = note.sign ? try Signature.write(onSaved: id, in: &vault) : nil
            let entered = try EnteredRecord(id, roster, in: vault, advice: advice, now: now)
            try reading(vault, entered.view.record, roster)
            return entered
        }
    }

    private func save(
        _ kind: Kind,
        in engagement: Engagement,
        words: String?,
        isAsked: Bool,
        at moment: Moment?,
        _ presets: [Note.Field],
        _ attachments: [AttachmentSource],
        _ vault: inout UnlockedVault,
        now: Moment
    ) throws -> Identifier {
        let (note, link) = try SessionLink.made(
            of: note,
            form: kind,
            in: engagement.id,
            at: moment,
            vault
        )
        var draft = kind.newNote(at: moment ?? link?.at ?? now)
        for field in presets { draft.set(field.name, field.value) }
        try note.apply(to: &draft, form: kind, at: nil, now: now)
        let given = try note.given(for: kind, now: now)
        try GivenReferences.check(given, in: draft, of: engagement.id, kind, vault)
        // It lies where the record does that it adds to: that has to be known before a word is kept.
        if kind.id == "addendum", draft.value(of: "amends") == nil {
            throw CommandError.amendsWhat
        }
        let writer = NoteWriter(
            kind: kind,
            engagement: engagement.id,
            discipline: vault.role.discipline,
            attachments: attachments,
            note: note,
            words: words,
            asks: ask || isAsked,
            link: link
        )
        return try writer.save(draft, in: &vault)
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

    static func text(_ view: RecordView) -> String {
        if view.record.status == .signed { return Signature.text(view) }
        let client = view.roster.clientName(of: view.record.engagement).map { " for '\($0)'" } ?? ""
        let isDraft = Kind.named(view.record.note.kind)?.isKeptCurrent != true
        return "saved \(view.record.note.kind) '\(view.record.id.shortText)'\(client)"
            + (isDraft ? " as a draft" : "")
    }
}
