import ArgumentParser
import Practice
import Tacit

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a record."
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Option(help: ArgumentHelp("An earlier revision.", valueName: "n"))
    var revision: UInt64?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let view = try VaultAccess(options).unlocked { vault in
            let permit = try vault.gate.permitToShow()
            let id = try vault.recordID(matching: self.id)
            return RecordView(
                record: try vault.record(id, revision: revision, permit),
                roster: try Roster(vault)
            )
        }
        try options.output.result(view.document) { WrappedText.forOutput(view.text) }
    }
}

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "All revisions of a record, the newest first."
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let views = try VaultAccess(options).unlocked { vault in
            let permit = try vault.gate.permitToShow()
            let history = try vault.history(of: try vault.recordID(matching: self.id), permit)
            let roster = try Roster(vault)
            return history.map { RecordView(record: $0, roster: roster) }
        }
        let document: JSONValue = [
            "id": .optional(views.first?.record.id.text),
            "records": .array(views.map(\.document)),
        ]
        try options.output.result(document) {
            var table = Table()
            for view in views {
                let record = view.record
                table.add([
                    "\(record.revision)", record.written.spoken, record.status.word,
                    view.row.last ?? "",
                ])
            }
            return table.text
        }
    }
}
