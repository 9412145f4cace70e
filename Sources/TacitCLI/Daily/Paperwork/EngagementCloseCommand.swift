import ArgumentParser
import Practice
import Rules
import Tacit

struct EngagementCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "End an engagement, with the document that tells how.",
        discussion: """
            The completion of coaching or the discharge summary of therapy is written from the fields \
            and signed; at a terminal it is asked for. Where the work broke off, --reason interrupted \
            adds a closure: --field interruption=TEXT --field successor=TEXT.
            """
    )

    @Argument(help: "A short id, or the beginning of a client's name.")
    var reference: String

    @Option(
        help: ArgumentHelp(
            "completed, ended-by-client, ended-by-practitioner, interrupted, transferred, not-begun "
                + "or deceased.",
            valueName: "reason"
        )
    )
    var reason: String = "completed"

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            "A field of the closing document, or KIND.NAME=VALUE; may be repeated.",
            valueName: "name=value"
        )
    )
    var fields: [String] = []

    @Option(
        name: .customLong("document"),
        help: ArgumentHelp(
            "The closing document as a filled template; may be repeated.",
            valueName: "kind=path"
        )
    )
    var documents: [String] = []

    @OptionGroup var exception: ExceptionOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let closure = try Kind.argument("closure")
        let reason =
            try GivenFields(
                fields: ["reason=\(reason)"],
                sections: [],
                kind: closure,
                now: now
            ).values.first?.value ?? reason
        let given = try GivenDocuments(
            files: documents,
            fields: fields,
            in: options.role?.discipline,
            now: now
        )
        let exceptions = try exception.notes(now: now)
        let (engagement, papers) = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            let place = try Roster(vault).engagement(reference)
            let run = ClosingRun(place: place, reason: reason, given: given, now: now)
            // Whatever refuses it whatever is written is said before anybody writes.
            guard place.standing != .closed else {
                throw RefusedAndKept(id: nil, refusal: Messages.closed(place))
            }
            try ExceptionOptions.write(exceptions, in: [place.id], &vault)
            let papers = try run.write(asking: PaperworkWalk.isPossible(options), in: &vault)
            let permit = try vault.permitToClose(place.id, reason: reason, now: now)
            return (try vault.closeEngagement(now: now, permit).engagement, papers)
        }
        let document = engagement.document.with(
            "documents",
            .array(
                papers.map {
                    [
                        "id": .string($0.id.text), "kind": .string($0.note.kind),
                        "status": .string($0.status.word),
                    ]
                }
            )
        )
        try options.output.result(document) {
            let lines = papers.map { "signed \($0.note.kind) '\($0.id.shortText)'" }
            let names = engagement.clients.map { "'\($0.name)'" }.joined(separator: " and ")
            return
                (lines + [
                    "closed \(engagement.discipline.rawValue) with \(names) (\(engagement.id.shortText))"
                ]).joined(separator: "\n")
        }
    }
}

/// The documents of an ending, from the fields and answers to the signatures.
struct ClosingRun {
    let place: Engagement
    let reason: String
    let given: GivenDocuments
    let now: Moment

    /// The kind that tells how it ended.
    private var kind: String {
        place.discipline == .coaching ? "completion" : "discharge-summary"
    }

    /// Writes and signs what was given or is answered; what is final already is left alone.
    func write(asking: Bool, in vault: inout UnlockedVault) throws -> [Record] {
        var notes = given.notes
        try sort(given.plain, into: &notes)
        if reason != "completed", !notes.contains(where: { $0.kind == "closure" }),
            try standing("closure", vault)?.isFinal != true
        {
            notes.append(Note(kind: "closure", at: now))
        }
        for index in notes.indices where notes[index].kind == "closure" {
            if notes[index].value(of: "reason") == nil { notes[index].set("reason", reason) }
        }
        var ids = try notes.map { try keep($0, in: &vault) }
        if asking, notes.allSatisfy({ $0.kind != kind }),
            !["not-begun", "deceased"].contains(reason)
        {
            let walk = PaperworkWalk(
                suggestions: try .standard(vault, clients: place.clients.map(\.id), today: now),
                now: now
            )
            guard try walk.fill(kind, in: place.id, &vault) else {
                throw OpeningError.notClosed(place.id)
            }
            if let record = try standing(kind, vault)?.record, record.status == .draft {
                ids.append(record.id)
            }
        }
        return try ids.map { id in
            try Signature.write(onSaved: id, in: &vault)
            return try vault.record(id, vault.gate.permitToShow())
        }
    }

    /// Puts each field where the forms have it: the closing document first.
    private func sort(_ fields: [Note.Field], into notes: inout [Note]) throws {
        for field in fields {
            let home = [kind, "closure"].compactMap(Kind.named)
                .first { $0.field(named: field.name) != nil }
            guard let form = home ?? Kind.named(kind) else { continue }
            let value =
                try GivenFields(
                    fields: ["\(field.name)=\(field.value)"],
                    sections: [],
                    kind: form,
                    now: now
                ).values.first?.value ?? field.value
            let index = notes.firstIndex { $0.kind == form.id } ?? notes.count
            if index == notes.count { notes.append(form.newNote(at: now)) }
            let earlier = notes[index].value(of: field.name)
            notes[index].set(field.name, earlier.map { "\($0)\n\(value)" } ?? value)
        }
    }

    /// Saves a document, on top of its draft where there is one.
    private func keep(_ note: Note, in vault: inout UnlockedVault) throws -> Identifier {
        let permit = try vault.gate.permitToSave(kind: note.kind)
        guard let draft = try standing(note.kind, vault)?.record, draft.status == .draft else {
            let new = NewRecord(engagement: place.id, note: note)
            return try vault.add(new, now: now, permit).id
        }
        var merged = draft.note
        for field in note.fields { merged.set(field.name, field.value) }
        if !note.body.isEmpty { merged.body = note.body }
        return try vault.edit(
            draft.id,
            parents: [draft.revision],
            note: merged,
            now: now,
            permit
        ).id
    }

    private func standing(
        _ kind: String,
        _ vault: borrowing UnlockedVault
    ) throws -> Paperwork.Standing? {
        try Paperwork.standings(of: [kind], in: place.id, vault).first
    }
}
