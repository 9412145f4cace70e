import ArgumentParser
import Practice
import Tacit

struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Who holds the vault, and with what credentials, in the role in hand.",
        subcommands: [ProfileShowCommand.self, ProfileSetCommand.self],
        defaultSubcommand: ProfileShowCommand.self
    )
}

struct ProfileShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The holder and the credentials, numbered."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let profile = try VaultAccess(options).unlocked { try $0.profile() }
        try options.output.result(profile.document(.now())) { profile.text(.now()) }
    }
}

struct ProfileSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change the holder's name and credentials.",
        discussion: """
            A credential with the title, number and jurisdiction of one that is there takes its \
            place: so it is renewed.
            """
    )

    @Option(help: ArgumentHelp("The holder's name.", valueName: "name"))
    var holder: String?

    @Option(
        name: .customLong("credential"),
        help: ArgumentHelp(
            "\"TITLE;NUMBER;JURISDICTION;EXPIRES\"; may be repeated.",
            valueName: "credential"
        )
    )
    var credentials: [String] = []

    @Option(
        name: .customLong("remove-credential"),
        help: ArgumentHelp("Take one out, by its number; may be repeated.", valueName: "n")
    )
    var removals: [Int] = []

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if holder == nil, credentials.isEmpty, removals.isEmpty {
            throw ValidationError("nothing to set: --holder, --credential or --remove-credential")
        }
    }

    func run() throws {
        let now = Moment.now()
        let new = try credentials.map(Credential.init(argument:))
        let profile = try VaultAccess(options).unlocked { vault in
            let standing = try vault.profile()
            let removed = try removals.map { number in
                guard standing.credentials.indices.contains(number - 1) else {
                    throw RegistryError.noSuchCredential(
                        number,
                        count: standing.credentials.count
                    )
                }
                return standing.credentials[number - 1]
            }
            return try vault.setProfile(now: now) { profile in
                profile.credentials.removeAll { removed.contains($0) }
                for credential in new { profile.put(credential) }
                if let holder { profile.holder = holder }
            }
        }
        try options.output.result(profile.document(now)) { profile.text(now) }
    }
}

extension HolderProfile {
    /// In the place of the same credential, or behind all.
    fileprivate mutating func put(_ credential: Credential) {
        let place = credentials.firstIndex {
            $0.title == credential.title && $0.number == credential.number
                && $0.jurisdiction == credential.jurisdiction
        }
        if let place { credentials[place] = credential } else { credentials.append(credential) }
    }

    fileprivate func document(_ day: Moment) -> JSONValue {
        [
            "holder": .string(holder),
            "credentials": .array(credentials.map { $0.document(day) }),
        ]
    }

    fileprivate func text(_ day: Moment) -> String {
        var table = Table()
        table.add(["holder", holder])
        for (index, credential) in credentials.enumerated() {
            let parts = PartsText.line(
                credential.title,
                [credential.number, credential.jurisdiction, credential.validityText(day)]
            )
            table.add(["credential \(index + 1)", parts])
        }
        return table.text
    }
}
