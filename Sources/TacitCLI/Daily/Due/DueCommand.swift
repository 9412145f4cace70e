import ArgumentParser
import Glibc
import Platform
import Practice
import Tacit

struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "What waits, over all clients, each with the command that settles it."
    )

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: ListCommand.Inclusion?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let (view, problems) = try VaultAccess(options).unlocked { vault in
            let roster = try Roster(vault)
            let due = try DueView.all(
                in: try roster.engagements(client: client, engagement: nil),
                vault,
                including: include == .psychotherapyNotes,
                now: now
            )
            return (DueView(due: due, roster: roster, today: now), due.problems)
        }
        try options.output.result(view.document) { view.text }
        guard !problems.isEmpty else { return }
        for problem in problems { Talk.warn(Messages.text(problem)) }
        throw Finished(status: .integrity)
    }
}

/// What is due, as it is shown.
struct DueView {
    let due: DueItems
    let roster: Roster
    let today: Moment

    /// What waits by its date, and what rules say.
    static func all(
        in engagements: Set<Identifier>?,
        _ vault: borrowing UnlockedVault,
        including psychotherapyNotes: Bool = false,
        now: Moment
    ) throws -> DueItems {
        let dated = try vault.due(
            in: engagements,
            now: now,
            vault.gate.permitToSearch(includingPsychotherapyNotes: psychotherapyNotes)
        )
        let rules = try vault.dueByRules(
            in: engagements,
            now: now,
            vault.gate.permitToSearch(includingPsychotherapyNotes: psychotherapyNotes)
        )
        return dated.joined(with: rules)
    }

    private func whose(_ item: DueItem) -> String? {
        item.client.flatMap { id in roster.clients.first { $0.id == id }?.name }
            ?? item.engagement.flatMap(roster.clientName(of:))
    }

    var document: JSONValue {
        [
            "total": .int(due.items.count),
            "entries": .array(due.items.map(document)),
            "withheld": .int(due.psychotherapyDraftsWithheld),
        ]
    }

    private func document(_ item: DueItem) -> JSONValue {
        [
            "matter": .string(Messages.word(item.matter)),
            "message": .string(Messages.text(item.matter)),
            "due": .string(String(item.day.iso.prefix(10))),
            "client": .optional(whose(item)),
            "engagement": .optional(item.engagement?.text),
            "id": .optional(item.record?.text), "kind": .optional(item.kind),
            "rule": .optional(Messages.rule(item.matter)),
            "command": .optional(Messages.command(item)),
        ]
    }

    /// Day, whose, what, and the command: beside it where there is room, otherwise below, never cut.
    var text: String {
        guard !due.items.isEmpty else { return withheld ?? "nothing is due" }
        let width = Terminal.isTerminal(STDOUT_FILENO) ? Terminal.columns() : .max
        var table = Table()
        for item in due.items {
            table.add([
                String(item.day.iso.prefix(10)),
                whose(item) ?? "",
                Messages.text(item.matter) + (item.kind.map { " (\($0))" } ?? ""),
            ])
        }
        let lines = table.text(width: width).split(separator: "\n").map(String.init)
        let widest = lines.map(DisplayWidth.of).max() ?? 0
        let text = zip(lines, due.items).map { line, item in
            guard let command = Messages.command(item) else { return line }
            guard width < .max, widest + 2 + DisplayWidth.of(command) > width else {
                let blanks = String(repeating: " ", count: widest - DisplayWidth.of(line) + 2)
                return line + blanks + command
            }
            return "\(line)\n    \(command)"
        }.joined(separator: "\n")
        return [text, withheld].compactMap(\.self).joined(separator: "\n")
    }

    private var withheld: String? {
        let count = due.psychotherapyDraftsWithheld
        return count > 0 ? Messages.draftsWithheld(count) : nil
    }
}
