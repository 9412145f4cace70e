import ArgumentParser
import Platform
import Practice
import Tacit

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a copy of records, for your own use or for somebody else.",
        discussion: """
            The passphrase is asked for again, also while a session runs. For your own use ('own'), \
            Markdown into a folder (a path that ends in '/') gives one file for each record, with \
            what is attached beside it, which can be brought in again; 'dayone' gives a zip file \
            for Day One. For somebody else the purpose says what goes, and what it rests \
            on: 'tacit rules CD-01'. '--dry-run' shows it and writes nothing. Into a folder the copy \
            gets a name that says nothing about anybody.
            """
    )

    @Option(
        help: ArgumentHelp(
            "What for: 'own', or whom: \(DisclosureOptions.purposes).",
            valueName: "purpose"
        )
    )
    var purpose: String

    @Option(
        help: ArgumentHelp(
            "markdown, jsonl, html, csv or dayone; jsonl for your own use, html for others by default.",
            valueName: "format"
        )
    )
    var format: Format?

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("Where to, 0600.", valueName: "path"),
        completion: .file()
    )
    var target: String?

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("Encrypt it for an age recipient; may be repeated.", valueName: "age1…")
    )
    var recipients: [String] = []

    @Option(
        help: ArgumentHelp("Encrypt it with the passphrase in this file.", valueName: "path"),
        completion: .file()
    )
    var toPassphraseFile: String?

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("Only from then on.", valueName: "when"))
    var since: String?

    @Option(help: ArgumentHelp("Only until then, that day included.", valueName: "when"))
    var until: String?

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: ListCommand.Inclusion?

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup(title: "For somebody else") var disclosure: DisclosureOptions

    @OptionGroup var options: GlobalOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, jsonl, html, csv, dayone
    }

    /// Where to; validation saw to it that one is there where it is needed.
    var output: String { target ?? "" }

    var isFolder: Bool { output.utf8.last == UInt8(ascii: "/") }

    func validate() throws {
        guard target == nil, purpose == "own" || !disclosure.dryRun else { return }
        throw ValidationError("missing expected argument '--output <path>'")
    }

    func run() throws {
        guard purpose == "own" else { return try disclose() }
        guard !disclosure.isUsed else { throw TransferComplaint.notForOwnUse }
        let format = format ?? .jsonl
        let range = try TimeRange(since: since, until: until, now: .now())
        let seal = try chosenSeal()
        if isFolder, format != .markdown || seal != nil {
            throw TransferComplaint.folderNeedsMarkdown
        }
        let replaces = force || options.yes
        // What can fail is tried before anybody types a passphrase.
        if !replaces, !isFolder, FileStanding.exists(output) { throw CommandError.exists(output) }
        let report = try VaultAccess(options).unlocked(asking: true) { vault in
            let filter = RecordFilter(
                engagements: try Roster(vault).engagements(client: client, engagement: nil),
                since: range.since,
                until: range.until
            )
            let permit = try vault.gate.permitToExportOwn(
                includingPsychotherapyNotes: include == .psychotherapyNotes
            )
            return try isFolder
                ? documents(&vault, filter, permit, replaces: replaces)
                : file(&vault, filter, permit, seal, format, replaces: replaces)
        }
        try show(report, isSealed: seal != nil)
    }

    private func chosenSeal() throws -> ExportSeal? {
        if let toPassphraseFile {
            guard recipients.isEmpty else {
                throw CommandError.either("--to", "--to-passphrase-file")
            }
            let secret = try PassphraseSource(file: toPassphraseFile).read(prompt: "")
            return ExportSeal.passphrase(secret)
        }
        return recipients.isEmpty ? nil : try ExportSeal.recipients(recipients)
    }

    private func file(
        _ vault: inout UnlockedVault,
        _ filter: RecordFilter,
        _ permit: consuming Permit<OwnExportAction>,
        _ seal: ExportSeal?,
        _ format: Format,
        replaces: Bool
    ) throws -> OwnExportReport {
        let file = try OutputFile(output, overwrite: replaces)
        let chosen: OwnExportFormat? =
            switch format {
            case .markdown: .markdown
            case .jsonl: .jsonLines
            case .html: .html
            case .csv: .csv
            case .dayone: nil
            }
        do {
            let report: OwnExportReport
            if let chosen {
                report = try vault.exportOwn(
                    format: chosen,
                    filter: filter,
                    sealedFor: seal,
                    now: .now(),
                    permit
                ) { bytes in try file.write(bytes) }
            } else {
                report = try vault.exportOwnDayOne(
                    filter: filter,
                    sealedFor: seal,
                    now: .now(),
                    permit
                ) { bytes in try file.write(bytes) }
            }
            try file.commit()
            return report
        } catch TransferError.input(let problem) {
            throw ImportFailure(file: output, problem: problem)
        } catch TransferError.stream(let error as PlatformError) {
            throw CommandError.file(output, error)
        }
    }

    /// A file that several closures share; it takes its name when all of it is written.
    final class OutputFile {
        private let path: String
        private var writer: OwnerOnlyFileWriter?

        init(_ path: String, overwrite: Bool) throws(CommandError) {
            self.path = path
            do throws(PlatformError) {
                writer = try OwnerOnlyFileWriter(path: path, overwrite: overwrite)
            } catch {
                throw .file(path, error)
            }
        }

        func write(_ bytes: RawSpan) throws(PlatformError) { try writer?.write(bytes) }

        func commit() throws(CommandError) {
            guard let writer = writer.take() else { return }
            do throws(PlatformError) {
                try writer.commit()
            } catch {
                throw .file(path, error)
            }
        }
    }

    private func documents(
        _ vault: inout UnlockedVault,
        _ filter: RecordFilter,
        _ permit: consuming Permit<OwnExportAction>,
        replaces: Bool
    ) throws -> OwnExportReport {
        do {
            try OwnerOnlyFile.createFolders(output)
            let folder = output
            return try vault.exportOwnDocuments(
                filter: filter,
                now: .now(),
                permit,
                files: { name in
                    try OwnerOnlyFile.createFolders(folder + "files")
                    let file = try OutputFile("\(folder)files/\(name)", overwrite: replaces)
                    return { bytes in
                        if bytes.isEmpty { return try file.commit() }
                        try unsafe file.write(bytes.span.bytes)
                    }
                }
            ) { name, bytes in
                try OwnerOnlyFile.write(
                    bytes,
                    to: output + name,
                    overwrite: replaces,
                    durable: false
                )
            }
        } catch let error as PlatformError {
            throw CommandError.file(output, error)
        } catch TransferError.stream(let error as PlatformError) {
            throw CommandError.file(output, error)
        }
    }

    private func show(_ report: OwnExportReport, isSealed: Bool) throws {
        let withheld = report.withheld.sorted { $0.key < $1.key }
        let document: JSONValue = [
            "output": .string(output), "records": .int(report.records),
            "attachments": .int(report.filesWritten),
            "attachmentsLeftOut": .int(report.attachments - report.filesWritten),
            "withheld": .array(
                withheld.map { ["kind": .string($0.key), "count": .int($0.value)] }
            ),
            "encrypted": .bool(isSealed),
            "problems": .array(report.problems.map(Messages.document)),
        ]
        try options.output.result(document) {
            let files =
                report.filesWritten > 0
                ? " and \(TransferMessages.count(report.filesWritten, "attached file"))" : ""
            let records = TransferMessages.count(report.records, "record")
            return "wrote \(records)\(files) to '\(output)'"
        }
        let leftOut = report.attachments - report.filesWritten
        if leftOut > 0 {
            Talk.warn(
                TransferMessages.count(leftOut, "attached file")
                    + " left out: the copy holds texts only",
                hint: "Markdown into a folder takes files along, and so does 'dayone'"
            )
        }
        for (kind, count) in withheld where !options.json {
            Talk.say("withheld: \(count) of kind '\(kind)'")
        }
        if !isSealed {
            Talk.warn(
                "the copy is not encrypted: whoever has the file can read it",
                hint: "'--to AGE1…' or '--to-passphrase-file PATH' encrypts it"
            )
        }
        guard !report.problems.isEmpty else { return }
        for problem in report.problems {
            Talk.warn("missing from the copy: " + Messages.text(problem))
        }
        throw Finished(status: .integrity)
    }
}
