import ArgumentParser
import Practice
import Tacit

struct ClientShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One person, and where the work with them stands."
    )

    @Argument(help: "A short id or the beginning of a name.")
    var reference: String

    @Flag(help: "Show former names, too.")
    var former = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let view = try VaultAccess(options).unlocked { vault in
            let roster = try Roster(vault)
            let person = try roster.client(reference)
            var view = ClientView(try vault.client(person.id), showsFormer: former)
            let engagements = roster.engagements(of: person)
            let overview = try ClientOverview(engagements, roster, vault, today: .now())
            view.sections =
                [.practitioner(engagements), .engagements(engagements, of: person)]
                + overview.sections
                + [try .careTeam(engagements, vault), try .packages(engagements, vault)]
            return view
        }
        try options.output.result(view.document) { view.text }
    }
}
