import ArgumentParser
import Practice
import Tacit

struct EngagementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engagement",
        abstract: "Engagements of the role's one discipline.",
        subcommands: [
            EngagementOpenCommand.self, EngagementListCommand.self, EngagementShowCommand.self,
        ],
        defaultSubcommand: EngagementListCommand.self
    )
}

struct EngagementOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open an engagement with one or more clients."
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
        help: ArgumentHelp("What was agreed; may be repeated.", valueName: "name=value")
    )
    var fields: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let agreed = try fields.map { argument in
            let field = try FieldArgument(argument)
            return Note.Field(name: field.name, value: field.value)
        }
        let labels = try roles.map { try PersonArguments.pair($0, form: "--role REF=ROLE") }
        let engagement = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            if clients.isEmpty { throw CommandError.clientNeeded }
            let roster = try Roster(vault)
            var people: [Identifier] = []
            for reference in clients {
                let id = try roster.client(reference).id
                if !people.contains(id) { people.append(id) }
            }
            var roles: [Identifier: String] = [:]
            for (reference, label) in labels { roles[try roster.client(reference).id] = label }
            let now = Moment.now()
            let opening = EngagementOpening(
                clients: people,
                subtype: subtype,
                fields: agreed,
                roles: roles,
                name: name
            )
            return try vault.openEngagement(now: now, vault.permitToOpen(opening, now: now))
                .engagement
        }
        try options.output.result(engagement.document) {
            "opened \(engagement.discipline.rawValue) with "
                + engagement.clients.map { "'\($0.name)'" }.joined(separator: " and ")
                + " (\(engagement.id.shortText))"
        }
    }
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
        let engagement = try VaultAccess(options).unlocked { vault in
            try Roster(vault).engagement(reference)
        }
        try options.output.result(engagement.document) {
            var table = Table()
            table.add(["id", engagement.id.shortText])
            table.add(["discipline", engagement.discipline.rawValue])
            table.add(["state", engagement.standing.rawValue])
            table.add(["opened", engagement.opened.spoken])
            if let name = engagement.name { table.add(["name", name]) }
            if let subtype = engagement.subtype { table.add(["subtype", subtype]) }
            for client in engagement.clients {
                let role = engagement.role(of: client.id) ?? ""
                table.add([
                    "client", PartsText.line("\(client.name) (\(client.id.shortText))", [role]),
                ])
            }
            for field in engagement.fields { table.add([field.name, field.value]) }
            return table.text
        }
    }
}
