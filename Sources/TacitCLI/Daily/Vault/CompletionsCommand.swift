import ArgumentParser

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a completion script: bash, zsh or fish."
    )

    @Argument(help: "bash, zsh or fish.")
    var shell: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let shell = CompletionShell(rawValue: shell) else {
            throw ValidationError("there is no completion script for '\(shell)'")
        }
        let script = TacitCommand.completionScript(for: shell)
        try options.output.result(["shell": .string(shell.rawValue), "script": .string(script)]) {
            script
        }
    }
}
