import ArgumentParser
import Practice
import Tacit

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Records, the latest first."
    )

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("Only this engagement's.", valueName: "ref"))
    var engagement: String?

    @Option(help: ArgumentHelp("Only of this kind.", valueName: "kind"))
    var kind: String?

    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp("Only with this tag; may be repeated.", valueName: "tag")
    )
    var tags: [String] = []

    @Option(help: ArgumentHelp("Only from then on.", valueName: "when"))
    var since: String?

    @Option(help: ArgumentHelp("Only until then, that day included.", valueName: "when"))
    var until: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: Inclusion?

    @OptionGroup var options: GlobalOptions

    /// What is shown only where it is asked for by name.
    enum Inclusion: String, ExpressibleByArgument {
        case psychotherapyNotes = "psychotherapy-notes"
    }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a number from 0 on") }
    }

    func run() throws {
        let range = try TimeRange(since: since, until: until, now: .now())
        let kind = try kind.map { try Kind.argument($0) }
        // Whoever names the kind has asked for it by name.
        let isPrivate = kind?.realm(in: .therapy) == .psychotherapyNotes
        let (found, problems) = try VaultAccess(options).unlocked { vault in
            let permit = try vault.gate.permitToSearch(
                includingPsychotherapyNotes: include == .psychotherapyNotes || isPrivate
            )
            let roster = try Roster(vault)
            let engagements = try roster.engagements(client: client, engagement: engagement)
            var found: [RecordView] = []
            let problems = try vault.forEachRecord(of: engagements, permit) { record in
                guard matches(record, kind, range) else { return }
                found.append(RecordView(record: record, roster: roster))
            }
            let waiting = try vault.awaitingCountersignature(
                among: found.map(\.record),
                now: .now(),
                vault.gate.permitToSearch()
            )
            for index in found.indices {
                found[index].awaitsCountersignature = waiting.contains(found[index].record.id)
            }
            return (found, problems)
        }
        try show(found, problems)
    }

    private func matches(_ record: Record, _ kind: Kind?, _ range: TimeRange) -> Bool {
        (kind == nil || record.note.kind == kind?.id) && record.status != .withdrawn
            && tags.allSatisfy { wanted in
                record.note.tags.contains { NameFold.fold($0) == NameFold.fold(wanted) }
            } && range.contains(record.note.at)
    }

    private func show(_ found: [RecordView], _ problems: [IntegrityProblem]) throws {
        let views = found.map { (instant: $0.record.note.at?.instant ?? .min, view: $0) }
            .sorted {
                ($0.instant, $0.view.record.written.instant, $0.view.record.id)
                    > ($1.instant, $1.view.record.written.instant, $1.view.record.id)
            }
            .map(\.view).prefix(limit ?? .max)
        var document: [(String, JSONValue)] = [
            ("total", .int(found.count)), ("records", .array(views.map(\.document))),
        ]
        if !problems.isEmpty {
            document.append(("problems", .array(problems.map(Messages.document))))
        }
        try options.output.result(.object(document)) {
            var table = Table()
            for view in views { table.add(view.row) }
            return table.text
        }
        guard !problems.isEmpty else { return }
        for problem in problems { Talk.warn(Messages.text(problem)) }
        throw Finished(status: .integrity)
    }
}
