import ArgumentParser
import Practice
import Tacit

struct SessionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Sessions in order, with the documents of each."
    )

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("Only this engagement's.", valueName: "ref"))
    var engagement: String?

    @Flag(help: "Contacts between sessions, too.")
    var contacts = false

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: ListCommand.Inclusion?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let found = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            let roster = try Roster(vault)
            return try SessionCollection(
                of: try roster.engagements(client: client, engagement: engagement),
                roster: roster,
                includingPsychotherapyNotes: include == .psychotherapyNotes,
                vault
            )
        }
        try options.output.result(document(found)) { text(found) }
        guard !found.problems.isEmpty else { return }
        for problem in found.problems { Talk.warn(Messages.text(problem)) }
        throw Finished(status: .integrity)
    }

    private func document(_ found: SessionCollection) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("sessions", .array(found.views.map(\.document))),
            ("packages", .array(found.packages.map(\.document))),
        ]
        if contacts {
            let documents = found.contacts.map(SessionView.document)
            members.append(("contacts", .array(documents)))
        }
        if !found.problems.isEmpty {
            members.append(("problems", .array(found.problems.map(Messages.document))))
        }
        return .object(members)
    }

    /// A block for each engagement, contacts among its sessions by day, and packages below all.
    private func text(_ found: SessionCollection) -> String {
        let shown = contacts ? found.contacts : []
        var order: [Identifier] = []
        let engagements = found.views.map(\.kept.record.engagement) + shown.map(\.engagement)
        for engagement in engagements where !order.contains(engagement) {
            order.append(engagement)
        }
        var blocks = order.map { engagement in
            let rows = rows(of: engagement, found, shown)
            guard order.count > 1 else { return rows }
            let roster = found.views.first?.roster
            return "\(roster?.clientName(of: engagement) ?? engagement.shortText)\n\(rows)"
        }
        let today = Moment.now()
        let packages = found.packages.map { $0.text(on: today) }
        if !packages.isEmpty { blocks.append(packages.joined(separator: "\n")) }
        return blocks.joined(separator: "\n\n")
    }

    private func rows(
        of engagement: Identifier,
        _ found: SessionCollection,
        _ contacts: [Record]
    ) -> String {
        var lines = found.views.filter { $0.kept.record.engagement == engagement }
            .map { (day: $0.kept.record.note.at?.dayNumber ?? .min, cells: $0.row) }
        for contact in contacts where contact.engagement == engagement {
            let day = contact.note.at?.dayNumber ?? .min
            let place = lines.firstIndex { $0.day > day } ?? lines.endIndex
            lines.insert((day, Self.cells(contact)), at: place)
        }
        var table = Table()
        for line in lines { table.add(line.cells) }
        return table.text
    }

    private static func cells(_ contact: Record) -> [String] {
        let note = contact.note
        let what = PartsText.line(
            note.value(of: "purpose") ?? "",
            [note.value(of: "channel") ?? ""]
        )
        return [
            "", contact.id.shortText, note.at.map { String($0.iso.prefix(10)) } ?? "",
            note.at?.clockText ?? "", note.kind, contact.status.word, what,
        ]
    }
}
