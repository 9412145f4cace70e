import ArgumentParser
import Practice
import Tacit

struct SessionShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One session, and the documents that name it."
    )

    @Argument(help: "The session's id, or its first characters.")
    var id: String

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: ListCommand.Inclusion?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let view = try VaultAccess(options).unlocked { vault in
            let kept = try KeptSession.named(id, vault)
            let roster = try Roster(vault)
            let found = try SessionCollection(
                of: [kept.record.engagement],
                roster: roster,
                includingPsychotherapyNotes: include == .psychotherapyNotes,
                vault
            )
            Damage.tell(found.problems)
            return found.views.first { $0.kept.id == kept.id } ?? SessionView(kept, roster: roster)
        }
        try options.output.result(view.document) { view.text }
    }
}

struct SessionEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a session; what it said before stays in its history.",
        discussion: """
            An empty value takes away what is there. A session that turns out to have taken place \
            gets the next number; one that did not loses its own.
            """
    )

    @Argument(help: "The session's id, or its first characters.")
    var id: String

    @OptionGroup var session: SessionOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let (view, isSaved) = try VaultAccess(options).unlocked { vault in
            let kept = try KeptSession.named(id, vault)
            let record = kept.record
            guard record.status == .draft || record.status == .imported else {
                throw VaultError.invalid(.notEditable(record.status))
            }
            var changed = try kept.readable()
            try session.apply(to: &changed, now: now)
            changed = try NewSession(of: record.engagement, vault).numbered(changed)
            var note = record.note
            changed.write(to: &note)
            let isSaved = !note.isSame(as: record.note)
            if isSaved {
                _ = try vault.edit(
                    record.id,
                    parents: [record.revision],
                    note: note,
                    now: .now(),
                    try vault.gate.permitToSave(kind: Session.kind)
                )
            }
            let current = try vault.record(record.id, try vault.gate.permitToShow())
            return (SessionView(KeptSession(current), roster: try Roster(vault)), isSaved)
        }
        guard case .object(let members) = view.document else { return }
        try options.output.result(.object(members + [("saved", .bool(isSaved))])) {
            isSaved
                ? "saved \(view.name) (\(view.kept.id.shortText)), revision "
                    + "\(view.kept.record.revision)"
                : "\(view.name) is unchanged; nothing was saved"
        }
    }
}

extension KeptSession {
    /// The session that an id, or its first characters, stands for.
    static func named(
        _ reference: String,
        _ vault: borrowing UnlockedVault
    ) throws -> KeptSession {
        let record = try vault.record(
            try vault.recordID(matching: reference),
            try vault.gate.permitToShow()
        )
        guard record.note.kind == Session.kind else { throw VaultError.notFound(.record) }
        return KeptSession(record)
    }

    /// What it says, to be changed.
    func readable() throws(RegistryError) -> Session {
        do throws(FieldFault) {
            return try session.get()
        } catch {
            throw .sessionField(error)
        }
    }
}
