import ArgumentParser
import Practice
import Tacit

struct CountersignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countersign",
        abstract: "Stand by signed notes of a trainee that came in a package.",
        discussion: """
            Read the note first. The countersignature is a record of its own beside it, signed at once: \
            it covers exactly the text that its author signed, and no later addendum. \
            'tacit export --purpose countersignature' sends it back. A signature on paper is entered \
            with 'tacit add countersignature' by whoever wrote the note.
            """
    )

    @Argument(help: "The notes' ids, or their first characters.")
    var ids: [String] = []

    @Flag(help: "All that wait, after they were shown; asks before.")
    var all = false

    @Option(help: ArgumentHelp("Only about this client, with --all.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("Only of this engagement, with --all.", valueName: "ref"))
    var engagement: String?

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("Only from this trainee, with --all.", valueName: "name")
    )
    var sender: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if ids.isEmpty != all { throw ValidationError("which notes: ids, or --all") }
        if !all, client != nil || engagement != nil || sender != nil {
            throw ValidationError("--client, --engagement and --from go with --all")
        }
    }

    func run() throws {
        let given = try VaultAccess(options).unlocked { vault in
            let now = Moment.now()
            let roster = try Roster(vault)
            let notes = try all ? waiting(vault, roster, now: now) : named(vault)
            guard !notes.isEmpty else { return [GivenCountersignature]() }
            let permit = try vault.permitToCountersign(notes.map(\.id), now: now)
            let saved = try vault.countersign(now: now, permit)
            return try zip(notes, saved).map { note, saved in
                GivenCountersignature(
                    note: note,
                    view: RecordView(
                        record: try vault.record(saved.id, vault.gate.permitToShow()),
                        roster: roster
                    )
                )
            }
        }
        try options.output.result(["records": .array(given.map(\.document))]) {
            given.map(\.text).joined(separator: "\n")
        }
        guard let first = given.first else { return Talk.say("no note of a trainee waits") }
        let sender = first.note.provenance?.sender ?? "NAME"
        Talk.hint(
            "send it back: tacit export --purpose countersignature --engagement "
                + "\(first.note.engagement.shortText) --to '\(sender)' --output FILE"
        )
    }

    private func named(_ vault: borrowing UnlockedVault) throws -> [Record] {
        var found: [Record] = []
        for id in ids {
            let record = try vault.record(
                vault.recordID(matching: id),
                vault.gate.permitToShow()
            )
            if !found.contains(where: { $0.id == record.id }) { found.append(record) }
        }
        return found
    }

    /// What waits, shown before anybody is asked.
    private func waiting(
        _ vault: borrowing UnlockedVault,
        _ roster: Roster,
        now: Moment
    ) throws -> [Record] {
        let notes = try vault.notesToCountersign(
            in: roster.engagements(client: client, engagement: engagement),
            now: now,
            vault.gate.permitToSearch()
        ).filter { note in
            sender == nil
                || NameFold.fold(note.provenance?.sender ?? "") == NameFold.fold(sender ?? "")
        }
        guard !notes.isEmpty else { return [] }
        for note in notes {
            Talk.say(RecordView(record: note, roster: roster).text + "\n")
        }
        let senders = Set(notes.compactMap { $0.provenance?.sender }).sorted()
        let count = TransferMessages.count(notes.count, "note")
        let whose = senders.map { "'\($0)'" }.joined(separator: ", ")
        try Consent.ask("countersign \(count) from \(whose)", options)
        return notes
    }
}

/// A countersignature that was just given.
private struct GivenCountersignature {
    let note: Record
    let view: RecordView

    var document: JSONValue { view.document.with("note", .string(note.id.text)) }

    var text: String {
        "countersigned \(note.note.kind) '\(note.id.shortText)' of "
            + "'\(note.provenance?.author ?? "")' ('\(view.record.id.shortText)')"
    }
}
