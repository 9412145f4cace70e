import ArgumentParser
import Practice
import Tacit

struct DraftsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts",
        abstract: "What is not signed yet, the latest first, and what each lacks."
    )

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: ListCommand.Inclusion?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let (views, withheld, problems) = try VaultAccess(options).unlocked { vault in
            let roster = try Roster(vault)
            let found = try vault.records(
                matching: RecordFilter(
                    engagements: try roster.engagements(client: client, engagement: nil),
                    statuses: [.draft]
                ),
                // The number of those that are left out is said.
                vault.gate.permitToSearch(includingPsychotherapyNotes: true)
            )
            let shown = found.records.filter {
                include == .psychotherapyNotes || $0.realm != .psychotherapyNotes
            }
            let views = shown.map { DraftView(RecordView(record: $0, roster: roster), now: now) }
                .filter(\.waits)
                .sorted { $0.age > $1.age }
            return (views, found.records.count - shown.count, found.problems)
        }
        try options.output.result([
            "total": .int(views.count), "withheld": .int(withheld),
            "records": .array(views.map(\.document)),
        ]) {
            var table = Table(isWrapped: true)
            for view in views { table.add(view.row) }
            return table.isEmpty && withheld == 0 ? "there are no drafts" : table.text
        }
        if withheld > 0 { Talk.say(Messages.draftsWithheld(withheld)) }
        guard !problems.isEmpty else { return }
        for problem in problems { Talk.warn(Messages.text(problem)) }
        throw Finished(status: .integrity)
    }
}

/// A draft with what it lacks.
struct DraftView {
    let view: RecordView
    let faults: [FieldFault]
    /// Whether anything is to be done with it: a goal or a page of the journal is no draft for being
    /// unsigned.
    let waits: Bool

    init(_ view: RecordView, now: Moment) {
        self.view = view
        let kind = Kind.named(view.record.note.kind)
        faults = kind?.faults(in: view.record.note, now: now) ?? []
        waits = !faults.isEmpty || kind?.isKeptCurrent != true
    }

    var age: (Int64, UInt64, Identifier) {
        (view.record.written.instant, view.record.revision, view.record.id)
    }

    var document: JSONValue {
        guard case .object(let members) = view.document else { return view.document }
        return .object(members + [("lacks", .strings(faults.map { $0.field ?? "body" }))])
    }

    /// Id, when it was written, kind, client, what it lacks.
    var row: [String] {
        let record = view.record
        let client = view.roster.clientName(of: record.engagement).map { [$0] } ?? []
        let lacks = faults.map { $0.field ?? "text" }.joined(separator: ", ")
        return [record.id.shortText, String(record.written.iso.prefix(10)), record.note.kind]
            + client + [lacks.isEmpty ? "complete" : "lacks \(lacks)"]
    }
}
