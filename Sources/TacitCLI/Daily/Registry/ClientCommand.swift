import ArgumentParser
import Practice
import Tacit

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "The roster of the role in hand.",
        subcommands: [
            ClientAddCommand.self, ClientListCommand.self, ClientShowCommand.self,
            ClientEditCommand.self,
        ],
        defaultSubcommand: ClientListCommand.self
    )
}

struct ClientAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person to the roster."
    )

    @Argument(help: "The name that is used.")
    var name: String

    @OptionGroup var details: ClientOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        var person = ClientDetails(name: name)
        try details.change(now: now).apply(to: &person)
        let client = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            return try vault.addClient(person, now: now)
        }
        try options.output.result(ClientView(client).document) {
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
        try options.output.result(["clients": .array(clients.map(\.outline))]) {
            var table = Table()
            for client in clients {
                table.add([client.id.shortText, client.details.born?.iso ?? "", client.name])
            }
            return table.text
        }
    }
}

extension Client {
    /// What a list says: nothing by which anybody gets in touch, since that has its restrictions.
    fileprivate var outline: JSONValue {
        [
            "id": .string(id.text), "name": .string(name),
            "pronouns": .optional(details.pronouns), "born": .optional(details.born?.iso),
            "restricted": .bool(!details.restrictions.isEmpty),
        ]
    }
}
