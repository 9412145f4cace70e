import ArgumentParser
import Practice
import Tacit

struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take a misfiled record out of sight; the original stays sealed.",
        discussion: """
            Lists, searches and exports leave a withdrawn record out; 'tacit show' still shows it, \
            and the log says why. It cannot be undone: write it anew where it belongs.
            """
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Option(help: ArgumentHelp("Why; it stands in the log.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let view = try VaultAccess(options).unlocked { vault in
            let id = try vault.recordID(matching: self.id)
            let permit = try vault.gate.permitToWithdraw(reason: reason ?? "")
            _ = try vault.withdraw(id, now: .now(), permit)
            return RecordView(
                record: try vault.record(id, vault.gate.permitToShow()),
                roster: try Roster(vault)
            )
        }
        try options.output.result(view.document) {
            "withdrew \(view.record.note.kind) '\(view.record.id.shortText)'"
        }
    }
}
