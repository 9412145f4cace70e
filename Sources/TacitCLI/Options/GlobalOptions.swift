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

    /// Whether a value follows an option's name as it is typed; `nil` for what is none of them.
    static func takesValue(_ name: String) -> Bool? {
        switch name {
        case "--vault", "--as", "--passphrase-file": true
        case "--json", "--yes": false
        default: nil
        }
    }
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
