import ArgumentParser
import Practice
import Rules
import Screening
import Tacit

struct ResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Settle a finding of the screening; the text stays as it is.",
        discussion: """
            'tacit show ID' numbers the findings. A passage that tells what the client or somebody \
            who treats them said is settled with --as client-reported, one that stands there for a \
            reason with --as reason and the reason, which is kept. To write it in other words is as \
            good: 'tacit edit ID'. The role, where it has to be named, is a second --as: \
            'tacit resolve ID --finding 1 --as client-reported --as coach'.
            """
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Argument(help: ArgumentHelp("The reason, or who said it.", valueName: "text"))
    var words: [String] = []

    @Option(help: ArgumentHelp("The number of the finding.", valueName: "n"))
    var finding: Int

    @Option(help: ArgumentHelp("The reason, or who said it.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: ResolveOptions

    func validate() throws {
        let way = try options.way()
        if reason != nil, !words.isEmpty {
            throw ValidationError("TEXT and --reason do not go together")
        }
        if way == .reason, text.allSatisfy(\.isWhitespace) {
            throw ValidationError("--as reason needs the reason: TEXT, or --reason TEXT")
        }
    }

    private var text: String { reason ?? words.joined(separator: " ") }

    func run() throws {
        let now = Moment.now()
        let way = try options.way()
        let global = try options.global()
        let view = try VaultAccess(global).unlocked { vault in
            let id = try vault.recordID(matching: self.id)
            let kind = try vault.record(id, vault.gate.permitToShow()).note.kind
            _ = try vault.resolve(
                id,
                finding: finding,
                as: way,
                text: text,
                now: now,
                vault.gate.permitToSave(kind: kind)
            )
            let record = try vault.record(id, vault.gate.permitToShow())
            var view = RecordView(record: record, roster: try Roster(vault))
            view.passages = Passages(of: record, in: vault, now: now)
            return view
        }
        try global.output.result(view.document) {
            Messages.settled(finding, of: view.record.id, as: way)
        }
        hint(about: view.record, way)
    }

    private func hint(about record: Record, _ way: PassageFinding.Resolution.Way) {
        let note = record.note
        let takesHealth = Kind.named(note.kind)?.field(named: "clientReportedHealth") != nil
        if way == .clientReported, takesHealth, note.value(of: "clientReportedHealth") == nil {
            Talk.hint(Messages.offerReportedHealth(record.id))
        }
        let settled = record.screening.findings[finding - 1]
        if settled.level == .urgent, record.realm == .coaching {
            Talk.hint(Messages.stillUrgent(record.engagement))
        }
    }
}

/// The global options of a command in which `--as` says how a finding is settled, and a second one
/// the role.
struct ResolveOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "client-reported or reason; once more for the role: therapist or coach.",
            valueName: "way"
        )
    )
    var said: [String] = []

    @Option(help: ArgumentHelp("The vault's file.", valueName: "path"), completion: .file())
    var vault: String?

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

extension ResolveOptions {
    /// How the finding is settled.
    func way() throws -> PassageFinding.Resolution.Way {
        _ = try global()
        let ways = said.compactMap(PassageFinding.Resolution.Way.init(rawValue:))
        guard let way = ways.first, ways.count == 1 else {
            throw ValidationError("--as client-reported, or --as reason")
        }
        return way
    }

    /// The options that every command takes, the role among them where it was named.
    func global() throws -> GlobalOptions {
        let others = said.filter { PassageFinding.Resolution.Way(rawValue: $0) == nil }
        let roles = others.compactMap(Role.init(rawValue:))
        guard others.count == roles.count, roles.count <= 1 else {
            throw ValidationError(
                "--as takes client-reported or reason, and once more a role: therapist or coach"
            )
        }
        var options = GlobalOptions()
        options.vault = vault
        options.role = roles.first
        options.json = json
        options.passphraseFile = passphraseFile
        options.yes = yes
        return options
    }
}
