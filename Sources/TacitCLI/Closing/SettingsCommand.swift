import ArgumentParser
import Practice
import Rules
import Tacit

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "What is set for the role in hand: profile, numbers of rules, who takes over.",
        discussion: """
            Without anything, all settings are shown, with their bounds; NAME=VALUE, as often as you \
            like, changes them: 'tacit settings profile=us-hipaa flat-sessions=5'.
            """
    )

    @Argument(help: ArgumentHelp("What to set.", valueName: "name=value"))
    var changes: [String] = []

    @Option(help: ArgumentHelp("Who takes over when you cannot go on.", valueName: "name"))
    var custodian: String?

    @Option(help: ArgumentHelp("Who supervises you.", valueName: "name"))
    var supervisor: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let named = [("custodian", custodian), ("supervisor", supervisor)]
            .compactMap { name, value in value.map { "\(name)=\($0)" } }
        let changes = try (changes + named).map(SettingChange.init(argument:))
        let settings = try VaultAccess(options).unlocked { vault in
            guard !changes.isEmpty else { return try vault.settings() }
            return try vault.setSettings(now: .now()) { settings in
                for change in changes { change.apply(&settings) }
            }
        }
        try options.output.result(settings.document) { settings.text }
    }
}

/// One setting as somebody typed it.
struct SettingChange {
    let apply: (inout Settings) -> Void

    /// - Throws: ``SettingError``; ``VaultError/InvalidInput/outOfBounds(setting:_:)``.
    init(argument: String) throws {
        guard let equals = argument.firstIndex(of: "=") else {
            throw SettingError.malformed
        }
        let name = String(argument[..<equals])
        let value = String(argument[argument.index(after: equals)...])
        switch name {
        case "profile": apply = { $0.profile = value }
        case "custodian": apply = { $0.custodian = value }
        case "supervisor": apply = { $0.supervisor = value }
        case "same-legal-entity":
            let words = ["yes", "no", "unknown"]
            guard words.contains(value) else { throw SettingError.word(name, words) }
            let answer = value == "unknown" ? nil : value == "yes"
            apply = { $0.sameLegalEntity = answer }
        case "licence":
            let words = ["yes": true, "no": false]
            guard let answer = words[value] else { throw SettingError.word(name, ["yes", "no"]) }
            apply = { $0.showsLicence = answer }
        case "journal-card":
            let words = ["yes": true, "no": false]
            guard let answer = words[value] else { throw SettingError.word(name, ["yes", "no"]) }
            apply = { $0.showsJournalCard = answer }
        default:
            guard let setting = NumberSetting.all.first(where: { $0.name == name }) else {
                throw SettingError.unknown(name)
            }
            guard let number = Int(value), setting.bounds.contains(number) else {
                throw VaultError.invalid(.outOfBounds(setting: name, setting.bounds))
            }
            apply = { _ = setting.set(number, in: &$0) }
        }
    }
}

extension Settings {
    fileprivate var legalEntity: String {
        switch sameLegalEntity {
        case true?: "yes"
        case false?: "no"
        case nil: "unknown"
        }
    }

    fileprivate var document: JSONValue {
        .object(
            [("profile", .string(profile))]
                + NumberSetting.all.map { ($0.name, .int($0.value(in: self))) }
                + [
                    ("same-legal-entity", .string(legalEntity)), ("custodian", .string(custodian)),
                    ("supervisor", .string(supervisor)), ("licence", .bool(showsLicence)),
                    ("journal-card", .bool(showsJournalCard)),
                ]
        )
    }

    fileprivate var text: String {
        var table = Table()
        let named = JurisdictionProfile.named(profile)
        table.add(["profile", profile, named?.title ?? ""])
        for setting in NumberSetting.all {
            let bounds = "\(setting.bounds.lowerBound) to \(setting.bounds.upperBound)"
            let about = PartsText.line(setting.title, [bounds, setting.rule])
            table.add([setting.name, "\(setting.value(in: self))", about])
        }
        table.add([
            "same-legal-entity", legalEntity,
            "coaching and therapy are one practice in law (CD-04)",
        ])
        table.add(["custodian", custodian.isEmpty ? "-" : custodian, "who takes over (CU-01)"])
        table.add(["supervisor", supervisor.isEmpty ? "-" : supervisor, "of a trainee (SV-01)"])
        table.add(["licence", showsLicence ? "yes" : "no", "shown on what a coach sends (SC-05)"])
        table.add([
            "journal-card", showsJournalCard ? "yes" : "no",
            "whom to call, shown to the writer of a page that sounds heavy (JR-02)",
        ])
        return table.text
    }
}
