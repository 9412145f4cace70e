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
            var view = RecordView(
                record: try vault.record(id, revision: revision, permit),
                roster: try Roster(vault)
            )
            if view.record.status != .draft {
                view.addenda = try vault.addenda(to: id, vault.gate.permitToShow())
            }
            view.countersigning = try CountersigningView(
                of: view.record,
                addenda: view.addenda ?? [],
                in: vault
            )
            view.amended = try Self.amended(by: view.record, vault)
            view.passages = Passages(of: view.record, in: vault, now: .now())
            return view
        }
        try options.output.result(view.document) { WrappedText.forOutput(view.text) }
    }

    /// What an addendum adds to; where that is damaged, the addendum is shown nevertheless.
    private static func amended(
        by record: Record,
        _ vault: borrowing UnlockedVault
    ) throws(VaultError) -> Record? {
        do throws(VaultError) {
            return try vault.amended(by: record, vault.gate.permitToShow())
        } catch .integrity(let problems) {
            Damage.tell(problems)
            return nil
        }
    }
}
