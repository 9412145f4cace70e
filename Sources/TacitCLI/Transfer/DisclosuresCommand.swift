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
            'tacit add disclosure'. --letter makes a letter to the client of it, asks for the \
            passphrase again, and stands in the log; into a folder it gets a name that says nothing \
            about anybody.
            """
    )

    @Option(help: ArgumentHelp("Whose.", valueName: "ref"))
    var client: String

    @Flag(help: "As a letter to the client.")
    var letter = false

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("Where the letter goes, 0600; else it is shown.", valueName: "path"),
        completion: .file()
    )
    var target: String?

    @Option(
        help: ArgumentHelp(
            "markdown or html: markdown where it is shown, html for a file by default.",
            valueName: "format"
        )
    )
    var format: Format?

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup var options: GlobalOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html
    }

    func validate() throws {
        if letter {
            guard target == nil, format == .html else { return }
            throw ValidationError("a letter as html goes into a file: --output PATH")
        }
        guard target == nil, format == nil, !force else {
            throw ValidationError("--output, --format and --force come with --letter")
        }
    }

    func run() throws {
        if letter { return try writeLetter() }
        let account = try VaultAccess(options).unlocked { vault in
            let person = try person(in: vault)
            return try vault.disclosureAccount(
                of: person.id,
                now: .now(),
                vault.gate.permitToShow()
            )
        }
        try options.output.result(.object(account.members)) {
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
        account.tellUnsigned()
    }

    func person(in vault: borrowing UnlockedVault) throws -> Person {
        if vault.role == .client { throw CommandError.clientNotForRole(vault.role) }
        return try Roster(vault).client(client)
    }
}

extension DisclosureAccount {
    var members: [(String, JSONValue)] {
        [
            ("entries", .array(entries.map(\.document))),
            ("since", .optional(since.map { String($0.iso.prefix(10)) })),
            ("leftOut", .int(leftOut)), ("unsigned", .int(unsigned)),
        ]
    }

    func tellUnsigned() {
        if unsigned > 0 { Talk.say("not signed yet, and so not in it: \(unsigned)") }
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
