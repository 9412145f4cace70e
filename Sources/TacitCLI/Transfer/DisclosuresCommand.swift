import ArgumentParser
import Practice
import Tacit

struct DisclosuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclosures",
        abstract: "The account of what went out about a client, to whom and why.",
        discussion: """
            In therapy what the law lists, as many years back as the profile says; in coaching \
            everything. What was told by word of mouth is in it once it is written down and signed: \
            'tacit add disclosure'.
            """
    )

    @Option(help: ArgumentHelp("Whose.", valueName: "ref"))
    var client: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let account = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(vault.role) }
            let person = try Roster(vault).client(client)
            return try vault.disclosureAccount(
                of: person.id,
                now: .now(),
                vault.gate.permitToShow()
            )
        }
        try options.output.result(
            [
                "entries": .array(account.entries.map(\.document)),
                "since": .optional(account.since.map { String($0.iso.prefix(10)) }),
                "leftOut": .int(account.leftOut), "unsigned": .int(account.unsigned),
            ]
        ) {
            var table = Table()
            for entry in account.entries { table.add(entry.row) }
            return account.entries.isEmpty ? "nothing to account for" : table.text
        }
        guard !options.json else { return }
        if account.leftOut > 0 {
            Talk.say(
                "left out: \(account.leftOut) for treatment or payment, to the client, or authorised "
                    + "(CD-08)"
            )
        }
        if account.unsigned > 0 {
            Talk.say("not signed yet, and so not in it: \(account.unsigned)")
        }
    }
}

extension DisclosureAccount.Entry {
    fileprivate var document: JSONValue {
        [
            "at": .string(at.iso), "engagement": .string(engagement.text),
            "recipient": .string(recipient), "address": .string(address),
            "description": .string(description), "purpose": .string(purpose),
            "basis": .string(basis), "facts": .string(facts),
            "clientNotice": .string(clientNotice), "record": .optional(record?.text),
        ]
    }

    fileprivate var row: [String] {
        let place = address.isEmpty ? "" : ", \(address)"
        return [String(at.iso.prefix(10)), recipient + place, description, purpose, basis]
    }
}
