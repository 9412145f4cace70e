import ArgumentParser
import Practice
import Rules
import Tacit

/// Filled in one sitting as `add KIND` is: by flags, step by step, in the editor.
struct ConsentAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write down an authorization or an agreement.",
        discussion: """
            It is filled as with 'tacit add KIND': by --field, from --file or standard input, in the \
            editor, or else step by step; 'tacit template KIND' is the empty form. It counts once it \
            is signed: --sign does it at once. Psychotherapy notes, and what comes from a programme \
            that treats substance use, need a type of their own.
            """
    )

    @Option(help: ArgumentHelp("What it is.", valueName: "type"))
    var type: PaperType = .authorization

    @Argument(help: ArgumentHelp("Text besides the form.", valueName: "text"))
    var words: [String] = []

    @Option(help: ArgumentHelp("Whose.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("The engagement, where a client has several.", valueName: "ref"))
    var engagement: String?

    @Flag(help: "Ask for what is missing, step by step.")
    var ask = false

    @OptionGroup var note: NoteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if ask, note.edit { throw ValidationError("--ask and --edit do not go together") }
    }

    func run() throws {
        var add = AddCommand()
        add.words = [type.kind] + words
        add.client = client
        add.engagement = engagement
        add.isContinued = false
        add.ask = ask
        add.note = note
        add.options = options
        var view: ConsentView?
        let entered = try add.enter(presets: type.presets) { vault, record, roster in
            let now = Moment.now()
            let all = try vault.consents(
                in: [record.engagement],
                now: now,
                vault.gate.permitToSearch()
            )
            view = all.first { $0.record == record.id }
                .map { ConsentView(consent: $0, roster: roster) }
        }
        let document = (view?.members ?? []).filter { Self.own.contains($0.0) }.reduce(
            entered.document
        ) { $0.with($1.0, $1.1) }
        try options.output.result(document) { AddCommand.text(entered.view) }
        entered.warn()
        guard let consent = view?.consent, !options.json else { return }
        if consent.state == .draft, consent.lacking.isEmpty { ConsentView.hint(consent) }
        if consent.state == .active, consent.kind == "release-of-information" {
            Talk.hint("export on it with: --basis \(consent.record.shortText)")
        }
    }

    /// What the document has besides the record.
    private static let own = ["state", "type", "lacking", "lastDay", "kinds"]
}

/// A kind of paper as a person asks for it, and the form that it fills.
enum PaperType: String, CaseIterable, ExpressibleByArgument {
    case authorization
    case psychotherapyNotes = "psychotherapy-notes"
    case part2
    case substanceUseCounselling = "sud-counseling"
    case agreement
    case informedConsent = "informed-consent"
    case telehealth
    case mandate

    /// By its word, or by the name of its form.
    init?(argument: String) {
        let found = PaperType(rawValue: argument.lowercased())
        guard let type = found ?? Self.allCases.first(where: { $0.kind == argument.lowercased() })
        else { return nil }
        self = type
    }

    var kind: String {
        switch self {
        case .authorization, .psychotherapyNotes, .part2, .substanceUseCounselling:
            "release-of-information"
        case .agreement: "coaching-agreement"
        case .informedConsent: "informed-consent"
        case .telehealth: "telehealth-consent"
        case .mandate: "mandate"
        }
    }

    /// What the word says of the form already.
    var presets: [Note.Field] {
        switch self {
        case .authorization: [Note.Field(name: "type", value: "general")]
        case .psychotherapyNotes, .part2, .substanceUseCounselling:
            [Note.Field(name: "type", value: rawValue)]
        case .agreement, .informedConsent, .telehealth, .mandate: []
        }
    }
}
