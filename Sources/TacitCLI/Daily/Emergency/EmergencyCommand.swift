import ArgumentParser
import Platform
import Practice
import Tacit

struct EmergencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emergency",
        abstract: "One card at once: where the client is, whom to call, what is on file.",
        discussion: """
            Nothing is asked and nothing refuses it. The audit log has that the card was shown, and \
            'tacit due' asks for a record of what was disclosed until there is one.
            """
    )

    @Option(help: ArgumentHelp("Whose card.", valueName: "ref"))
    var client: String

    @Option(
        help: ArgumentHelp(
            "Write it to a new file instead, to be printed; into a folder with a neutral name.",
            valueName: "path"
        ),
        completion: .file()
    )
    var output: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        var problems: [IntegrityProblem] = []
        let isLogged = try VaultAccess(options).unlocked { vault in
            let person = try Roster(vault).client(client)
            let permit = vault.gate.permitForEmergency()
            return try vault.emergencyCard(client: person.id, now: now, permit) { card in
                problems = card.problems
                try show(EmergencyCardView(card: card, today: now))
            }
        }
        if !isLogged {
            Talk.warn("the audit log could not be written: note that the card was shown")
        }
        Talk.hint("afterwards, record what was disclosed: tacit add disclosure --client \(client)")
        Damage.tell(problems)
    }

    private func show(_ view: EmergencyCardView) throws {
        guard let output else {
            return try options.output.result(["card": view.document]) { view.text }
        }
        let path: String
        do throws(CommandError) {
            path = try write(view, to: output)
        } catch {
            // The card is what matters: where the file cannot be, it is shown.
            try options.output.result(["card": view.document]) { view.text }
            throw error
        }
        try options.output.result(["card": view.document, "output": .string(path)]) {
            "wrote the card to '\(path)'"
        }
    }

    /// - Returns: where it is; the name that was chosen in a folder says nothing (SF-01).
    private func write(_ view: EmergencyCardView, to output: String) throws(CommandError) -> String
    {
        let path =
            try output.utf8.last == UInt8(ascii: "/")
            ? NeutralFile.path(inFolder: output, view.today, ending: "txt") : output
        do throws(PlatformError) {
            let bytes = Array(Terminal.neutralised(view.text + "\n").utf8)
            try unsafe OwnerOnlyFile.write(bytes.span.bytes, to: path)
        } catch {
            throw CommandError.file(path, error)
        }
        return path
    }
}
