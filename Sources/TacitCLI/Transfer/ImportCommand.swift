import ArgumentParser
import Platform
import Practice
import Tacit

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring records in: all of them, or none.",
        discussion: """
            From a sealed package, JSON Lines, a table (CSV), a Markdown document or a folder of \
            them; from jrnl (text, folder, encrypted), Day One (zip, folder, JSON, Classic), \
            Obsidian and Joplin (folders of Markdown). Records that are there already are skipped. \
            A package is checked from beginning to end before anything of it is kept; one from \
            somebody who never sent any asks. What comes in is history: it keeps its standing, \
            except that a signature does not come along. What has no place in a record is listed.
            """
    )

    @Argument(
        help: ArgumentHelp("A file, a folder, or '-'.", valueName: "file"),
        completion: .file()
    )
    var file: String

    @Option(
        help: ArgumentHelp(
            "auto, package, jsonl, csv, markdown, jrnl, dayone, obsidian or joplin.",
            valueName: "format"
        )
    )
    var format: ImportFormat = .auto

    @Option(help: ArgumentHelp("Whose the records are that name no client.", valueName: "ref"))
    var client: String?

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "What a foreign column means: a field's name, body, at, …, or '-' to leave it out.",
            valueName: "column=field"
        )
    )
    var mappings: [String] = []

    @Flag(help: "Add clients who are not on the roster.")
    var createClients = false

    @Flag(help: "Check everything and keep nothing.")
    var dryRun = false

    @OptionGroup var options: GlobalOptions

    @Option(
        help: ArgumentHelp(
            "The passphrase of a package for a passphrase, or of an encrypted jrnl journal.",
            valueName: "path"
        ),
        completion: .file()
    )
    var sourcePassphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "The fingerprint of a package's sender, in words or characters, as they told you.",
            valueName: "words"
        )
    )
    var trust: String?

    func run() throws {
        if try isPackage() { return try importPackage() }
        var mapping: [String: String] = [:]
        for argument in mappings {
            let field = try FieldArgument(argument)
            mapping[field.name] = field.value
        }
        let input = try ImportInput(file, format, passphraseFile: sourcePassphraseFile)
        let report = try VaultAccess(options).unlocked { vault in
            let engagement = try target(in: vault)
            let request = ImportRequest(
                mapping: mapping,
                engagement: engagement,
                createClients: createClients,
                isDryRun: dryRun
            )
            return try logged(in: &vault, engagement) { vault in
                try records(of: input, request, into: &vault)
            }
        }
        try show(report)
    }

    private func records(
        of input: ImportInput,
        _ request: ImportRequest,
        into vault: inout UnlockedVault
    ) throws -> ImportReport {
        var bar = Progress("importing", total: input.size ?? 0)
        do {
            return try vault.importRecords(
                from: input.source,
                request,
                now: .now(),
                vault.gate.permitToImport()
            ) { _ in
                if input.size != nil { bar.update(input.bytesRead) }
            }
        } catch TransferError.input(let problem) {
            throw ImportFailure(file: input.name(of: problem), problem: problem)
        } catch TransferError.stream(let error as PlatformError) {
            throw CommandError.file(file, error)
        }
    }

    /// Where the records go that name no client; `nil` where nobody was named.
    func target(in vault: borrowing UnlockedVault) throws -> Identifier? {
        guard let client else { return nil }
        return try Roster(vault).engagementToSave(client: client, engagement: nil).id
    }

    /// Brings something in; where that fails, for whatever reason, the log says that it was tried,
    /// unless this is a rehearsal.
    ///
    /// Of a file nothing is written down, not even its name: of what was refused only the form, and
    /// by which rules, and that only where there is an engagement whose key can seal it.
    func logged<Outcome>(
        in vault: inout UnlockedVault,
        _ engagement: Identifier?,
        _ work: (inout UnlockedVault) throws -> Outcome
    ) throws -> Outcome {
        do {
            return try work(&vault)
        } catch {
            if !dryRun {
                // What was refused stays refused, whatever becomes of its row.
                try? vault.logRefusal(
                    of: "import \(format.rawValue)",
                    engagement: engagement,
                    rules: Self.rules(in: error),
                    now: .now()
                )
            }
            throw error
        }
    }

    private static func rules(in error: any Error) -> [String] {
        switch error {
        case TransferError.vault(.refused(let refusals)), VaultError.refused(let refusals):
            refusals.map(\.rule)
        default: []
        }
    }

    private func show(_ report: ImportReport) throws {
        try options.output.result(ImportView.document(report, isDryRun: dryRun)) {
            ImportView.summary(report, isDryRun: dryRun)
        }
        if !options.json { ImportView.tell(report) }
    }
}
