import ArgumentParser
import Practice
import Tacit

struct EngagementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engagement",
        abstract: "Engagements of the role's one discipline.",
        subcommands: [
            EngagementOpenCommand.self, EngagementListCommand.self, EngagementShowCommand.self,
            EngagementEditCommand.self, EngagementCloseCommand.self, EngagementReopenCommand.self,
        ],
        defaultSubcommand: EngagementListCommand.self
    )
}

struct EngagementListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "All engagements of the role in hand."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let engagements = try VaultAccess(options).unlocked { try $0.engagements() }
        try options.output.result(["engagements": .array(engagements.map(\.document))]) {
            var table = Table()
            for engagement in engagements { table.add(engagement.row) }
            return table.text
        }
    }
}

struct EngagementShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One engagement."
    )

    @Argument(help: "A short id, or the beginning of a client's name.")
    var reference: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let (engagement, missing) = try VaultAccess(options).unlocked { vault in
            let engagement = try Roster(vault).engagement(reference)
            let isAsked = [.open, .inquiry].contains(engagement.standing)
            return (engagement, isAsked ? try Paperwork.missing(in: engagement.id, vault) : [])
        }
        let document = engagement.document.with("missing", .array(missing.map(\.document)))
        try options.output.result(document) {
            var table = Table()
            table.add(["id", engagement.id.shortText])
            table.add(["discipline", engagement.discipline.rawValue])
            table.add(["state", engagement.standing.rawValue])
            table.add(["opened", engagement.opened.spoken])
            if let closed = engagement.closed { table.add(["closed", closed.spoken]) }
            if let name = engagement.name { table.add(["name", name]) }
            if let subtype = engagement.subtype { table.add(["subtype", subtype]) }
            for client in engagement.clients {
                let role = engagement.role(of: client.id) ?? ""
                table.add([
                    "client", PartsText.line("\(client.name) (\(client.id.shortText))", [role]),
                ])
            }
            for field in engagement.fields { table.add([field.name, field.value]) }
            for mark in engagement.shownMarks { table.add(["mark", mark.text]) }
            for missing in missing {
                table.add(["still to come", "\(missing.kind): \(missing.command)"])
            }
            return table.text
        }
    }
}
