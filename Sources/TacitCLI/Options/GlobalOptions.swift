import ArgumentParser
import Practice

/// The options that every command takes, before or after its name (``ProgramArguments``).
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The vault's file.", valueName: "path"), completion: .file())
    var vault: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The role to open: therapist, coach or client.", valueName: "role"),
        transform: Role.argument
    )
    var role: Role?

    @Flag(help: "One JSON document on standard output, also for errors.")
    var json = false

    @Option(
        help: ArgumentHelp("A file whose first line is the passphrase.", valueName: "path"),
        completion: .file()
    )
    var passphraseFile: String?

    @Flag(help: "Take every question as answered with yes.")
    var yes = false
}

extension GlobalOptions {
    var output: Output { Output(isJSON: json) }

    /// The names as they are typed; `true` for those that a value follows.
    static let names = [
        "--vault": true, "--as": true, "--json": false, "--passphrase-file": true, "--yes": false,
    ]
}

extension Role {
    /// Reads a role's name on the command line.
    static func argument(_ text: String) throws -> Role {
        guard let role = Role(rawValue: text) else {
            throw ValidationError("therapist, coach or client")
        }
        return role
    }
}
