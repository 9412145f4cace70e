import ArgumentParser
import Practice
import Tacit

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "The roster of the role in hand.",
        subcommands: [ClientAddCommand.self, ClientListCommand.self, ClientShowCommand.self],
        defaultSubcommand: ClientListCommand.self
    )
}

struct ClientAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person to the roster."
    )

    @Argument(help: "The person's name.")
    var name: String

    @Option(help: ArgumentHelp("Date of birth.", valueName: "date"))
    var born: String?

    @Option(help: ArgumentHelp("E-mail address.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("Phone number.", valueName: "number"))
    var phone: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let details = ClientDetails(
            name: name,
            born: try born.map { try SpokenArgument.day($0, now: now) },
            email: email,
            phone: phone
        )
        let client = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            return try vault.addClient(details, now: now)
        }
        try options.output.result(client.document) {
            "added '\(client.name)' (\(client.id.shortText))"
        }
    }
}

struct ClientListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Everybody on the roster."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let clients = try VaultAccess(options).unlocked { try $0.clients() }
        try options.output.result(["clients": .array(clients.map(\.document))]) {
            var table = Table()
            for client in clients {
                table.add([client.id.shortText, client.details.born?.iso ?? "", client.name])
            }
            return table.text
        }
    }
}

struct ClientShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One person and their engagements."
    )

    @Argument(help: "A short id or the beginning of a name.")
    var reference: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let (client, engagements) = try VaultAccess(options).unlocked { vault in
            let roster = try Roster(vault)
            let person = try roster.client(reference)
            return (try vault.client(person.id), roster.engagements(of: person))
        }
        guard case .object(let members) = client.document else { return }
        let document = JSONValue.object(
            members + [("engagements", .array(engagements.map(\.document)))]
        )
        try options.output.result(document) { Self.text(client, engagements) }
    }

    private static func text(_ client: Client, _ engagements: [Engagement]) -> String {
        var table = Table()
        table.add(["id", client.id.shortText])
        table.add(["name", client.name])
        let details = [
            ("born", client.details.born?.spoken), ("email", client.details.email),
            ("phone", client.details.phone),
        ]
        for (label, value) in details { value.map { table.add([label, $0]) } }
        var rows = Table()
        for engagement in engagements { rows.add(engagement.row) }
        return rows.isEmpty ? table.text : table.text + "\n\nengagements\n" + rows.text
    }
}
