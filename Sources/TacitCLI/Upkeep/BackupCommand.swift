import ArgumentParser
import Practice
import Tacit

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the vault into a new file, and check the copy."
    )

    @Argument(help: ArgumentHelp("The new file.", valueName: "path"), completion: .file())
    var path: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        if FileStanding.exists(path) { throw CommandError.exists(path) }
        let report = try VaultAccess(options).unlocked { vault in
            try vault.backUp(to: path, now: .now())
        }
        let document: JSONValue = [
            "output": .string(path), "objects": .int(report.objects),
            "notExamined": .int(report.notExamined),
        ]
        try options.output.result(document) {
            "copied the vault to '\(path)': \(report.objects) objects checked"
        }
        Talk.hint("it opens with the passphrase of today; keep it on another device")
    }
}
