import ArgumentParser
import Practice
import Rules
import Tacit

struct EngagementOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open an engagement with one or more clients, and go through its paperwork.",
        discussion: """
            At a terminal the documents that come first are gone through at once: suitability and \
            agreement of coaching, informed consent of therapy. Each answer is kept as it is typed, \
            Ctrl-D stops, and --resume goes on. Without a terminal nothing is asked; documents come \
            from filled templates ('tacit template KIND') with --document, and single fields with \
            --field KIND.NAME=VALUE.
            """
    )

    @Option(
        name: .customLong("client"),
        help: ArgumentHelp("Whose it is; repeated for joint work.", valueName: "ref")
    )
    var clients: [String] = []

    @Option(help: ArgumentHelp("Such as individual, couple, group.", valueName: "subtype"))
    var subtype: String?

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp(
            "What a client is in it: partner, parent, child, identified-patient, collateral, member "
                + "or other words; may be repeated.",
            valueName: "ref=role"
        )
    )
    var roles: [String] = []

    @Option(help: ArgumentHelp("What it is called, such as a group.", valueName: "name"))
    var name: String?

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            "What was agreed, or KIND.NAME=VALUE of a document; may be repeated.",
            valueName: "name=value"
        )
    )
    var fields: [String] = []

    @Option(
        name: .customLong("document"),
        help: ArgumentHelp(
            "A document that comes with it, as a filled template; may be repeated.",
            valueName: "kind=path"
        )
    )
    var documents: [String] = []

    @Flag(help: "Sign the documents that come with it.")
    var sign = false

    @Flag(help: "Only an inquiry: a first talk, without any agreement.")
    var inquiry = false

    @Option(help: ArgumentHelp("The inquiry that becomes an engagement.", valueName: "ref"))
    var from: String?

    @Option(
        help: ArgumentHelp("Go on with the paperwork of an engagement.", valueName: "ref")
    )
    var resume: String?

    @Flag(help: "People of the same name in another role are somebody else.")
    var notTheSamePerson = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        let given = [
            from != nil ? "--from" : nil, resume != nil ? "--resume" : nil,
            !clients.isEmpty ? "--client" : nil,
        ].compactMap { $0 }
        if given.count > 1 {
            throw ValidationError("\(given[0]) and \(given[1]) do not go together")
        }
        if inquiry, from != nil || resume != nil {
            throw ValidationError("--inquiry opens one: it goes with --client")
        }
    }

    func run() throws {
        let now = Moment.now()
        let given = try GivenDocuments(
            files: documents,
            fields: fields,
            in: options.role?.discipline,
            now: now
        )
        let labels = try roles.map { try PersonArguments.pair($0, form: "--role REF=ROLE") }
        let outcome = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            for note in given.notes { _ = try vault.gate.permitToSave(kind: note.kind) }
            let roster = try Roster(vault)
            let place = try place(in: roster)
            if place == nil, clients.isEmpty { throw CommandError.clientNeeded }
            let opening = try opening(in: roster, place, labels, given)
            var run = OpeningRun(
                opening: opening,
                documents: given,
                isSigned: sign,
                asks: PaperworkWalk.isPossible(options) && given.notes.isEmpty,
                now: now
            )
            let isGoneOnWith = place.map { $0.standing != .inquiry } ?? false
            var outcome =
                if isGoneOnWith, let place {
                    try run.resume(place, in: &vault)
                } else {
                    try run.open(in: &vault)
                }
            outcome.passages = outcome.documents.map { Passages(of: $0, in: vault, now: now) }
            return outcome
        }
        try show(outcome)
    }

    /// The engagement that is gone on with, or the inquiry that becomes one; `nil` for a new one.
    private func place(in roster: Roster) throws -> Engagement? {
        if let resume {
            let place = try roster.engagement(resume)
            guard place.standing != .closed else { throw OpeningError.closed(place.id) }
            return place
        }
        guard let from else { return nil }
        let place = try roster.engagement(from)
        guard place.standing == .inquiry else { throw OpeningError.noInquiry(place.id) }
        return place
    }

    private func opening(
        in roster: Roster,
        _ inquiry: Engagement?,
        _ labels: [(String, String)],
        _ given: GivenDocuments
    ) throws -> EngagementOpening {
        var people = inquiry?.clients.map(\.id) ?? []
        for reference in clients {
            let id = try roster.client(reference).id
            if !people.contains(id) { people.append(id) }
        }
        var roles: [Identifier: String] = [:]
        for role in inquiry?.roles ?? [] { roles[role.person] = role.label }
        for (reference, label) in labels { roles[try roster.client(reference).id] = label }
        return EngagementOpening(
            clients: people,
            subtype: subtype ?? inquiry?.subtype,
            fields: (inquiry?.fields ?? []).filter { old in
                !given.plain.contains { $0.name == old.name }
            } + given.plain,
            roles: roles,
            name: name ?? inquiry?.name,
            isInquiry: self.inquiry,
            inquiry: inquiry?.standing == .inquiry ? inquiry?.id : nil,
            isAnotherPerson: notTheSamePerson
        )
    }

    private func show(_ outcome: OpeningOutcome) throws {
        try options.output.result(outcome.document) { outcome.text }
        outcome.passages.forEach { $0.tell() }
        outcome.advice.tell()
        for (id, complaint) in outcome.refused {
            Talk.warn("not signed: '\(id.shortText)': \(complaint.message)")
            for line in complaint.details { Talk.say("  " + line) }
            for rule in complaint.rules { rule.tell(unless: complaint.hint) }
            if let hint = complaint.hint { Talk.hint(hint) }
        }
        for missing in outcome.missing { Talk.dim(missing.text) }
        if outcome.isStopped {
            Talk.hint("'tacit engagement open --resume \(outcome.engagement.id.shortText)' goes on")
        }
        if let first = outcome.refused.first { throw Finished(status: first.complaint.status) }
    }
}

/// What became of an opening.
struct OpeningOutcome {
    let engagement: Engagement
    /// Whether it was opened just now and not only gone on with.
    let isNew: Bool
    var documents: [Record] = []
    /// What the screening said of each.
    var passages: [Passages] = []
    var advice: Advice
    var refused: [(id: Identifier, complaint: Complaint)] = []
    var missing: [MissingDocument] = []
    /// Whether somebody stopped before all was gone through.
    var isStopped = false

    var document: JSONValue {
        let documents = documents.map { record -> JSONValue in
            let found = passages.first { $0.record.id == record.id }?.document ?? []
            return [
                "id": .string(record.id.text), "kind": .string(record.note.kind),
                "status": .string(record.status.word), "findings": .array(found),
            ]
        }
        return engagement.document.with("documents", .array(documents))
            .with("missing", .array(missing.map(\.document)))
            .with("findings", advice.document)
    }

    var text: String {
        let what =
            engagement.standing == .inquiry ? "an inquiry about " : ""
        let names = engagement.clients.map { "'\($0.name)'" }.joined(separator: " and ")
        let verb = isNew ? "opened" : "gone on with"
        let lines = documents.map { record in
            let isSigned = record.status == .signed
            return "\(isSigned ? "signed" : "saved") \(record.note.kind) '\(record.id.shortText)'"
                + (isSigned ? "" : " as a draft")
        }
        return
            ([
                "\(verb) \(what)\(engagement.discipline.rawValue) with \(names) "
                    + "(\(engagement.id.shortText))"
            ] + lines).joined(separator: "\n")
    }
}

/// Why an engagement is not opened or gone on with.
enum OpeningError: ComplainingError {
    case closed(Identifier)
    case noInquiry(Identifier)
    /// Rules refused it; what was answered is kept in that inquiry.
    case keptAsInquiry(Identifier, VaultError)
    /// Somebody stopped before the closing document was done: it stays open.
    case notClosed(Identifier)
    /// A signal came; the engagement stands with what was answered.
    case interrupted(Identifier)

    var complaint: Complaint {
        switch self {
        case .closed(let id):
            return Complaint(
                "engagementClosed",
                .notFound,
                "the engagement '\(id.shortText)' is closed",
                hint: "'tacit engagement open --client REF' opens another"
            )
        case .noInquiry(let id):
            return Complaint(
                "noInquiry",
                .invalid,
                "'\(id.shortText)' is no inquiry: it is open already",
                hint: "'tacit engagement open --resume \(id.shortText)' goes on with its paperwork"
            )
        case .keptAsInquiry(let id, let error):
            var complaint = Messages.complaint(for: error)
            let reference = id.shortText
            complaint.record = id.text
            complaint.message =
                "\(complaint.message); nothing is lost: it is kept as inquiry '\(reference)'"
            complaint.details =
                ["what can be written there and signed now:"]
                + ["crisis-contact", "disposition", "referral"].map { kind in
                    "  tacit add \(kind) --engagement \(reference)"
                }
                + ["when it has changed: tacit engagement open --from \(reference)"]
            return complaint
        case .notClosed(let id):
            return Complaint(
                "notClosed",
                .failed,
                "the engagement stays open; what was answered is kept",
                hint: "'tacit engagement close \(id.shortText)' goes on"
            )
        case .interrupted(let id):
            return Complaint(
                "interrupted",
                .failed,
                "interrupted; what was answered is kept",
                hint: "'tacit engagement open --resume \(id.shortText)' goes on"
            )
        }
    }
}
