import ArgumentParser
import Practice
import Tacit

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The log of what was done, the oldest first."
    )

    @Option(help: ArgumentHelp("Only what concerns this client.", valueName: "ref"))
    var client: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let (entries, roster) = try VaultAccess(options).unlocked { vault in
            let roster = try Roster(vault)
            let all = try vault.audit()
            guard let client else { return (all, roster) }
            if vault.role == .client { throw CommandError.clientNotForRole(vault.role) }
            let person = try roster.client(client)
            let theirs = Set(roster.engagements(of: person).map(\.id))
            let entries = all.filter { entry in
                entry.person == person.id || entry.engagement.map { theirs.contains($0) } ?? false
            }
            return (entries, roster)
        }
        try options.output.result(
            ["entries": .array(entries.map { $0.document(roster) })]
        ) {
            var table = Table()
            for entry in entries { table.add(entry.row(roster)) }
            return table.text
        }
    }
}

extension AuditEntry {
    func document(_ roster: Roster) -> JSONValue {
        [
            "epoch": .int(Int(epoch)), "at": .string(at.iso), "action": .string(action.rawValue),
            "count": .int(Int(count)), "engagement": .optional(engagement?.text),
            "client": .optional(name(roster)), "record": .optional(record?.text),
            "revision": revision.map { .int(Int($0)) } ?? .null, "reason": .optional(reason),
        ]
    }

    func row(_ roster: Roster) -> [String] {
        let time = "\(at.iso.prefix(10)) \(at.iso.dropFirst(11).prefix(5))"
        let many = count > 0 ? TransferMessages.count(Int(count), "record") : ""
        let why = reason.map { ": \($0)" } ?? ""
        let what = record.map { "record \($0.shortText)\(why)" } ?? many
        return [String(epoch), time, action.rawValue, name(roster) ?? "", what]
    }

    private func name(_ roster: Roster) -> String? {
        if let person { return roster.clients.first { $0.id == person }?.name }
        return engagement.flatMap { roster.clientName(of: $0) }
    }
}
