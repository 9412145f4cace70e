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
            them. Records that are there already are skipped. A package is checked from beginning to \
            end before anything of it is kept; one from somebody who never sent any asks. What comes in is history: it keeps its standing, except \
            that a signature does not come along.
            """
    )

    @Argument(
        help: ArgumentHelp("A file, a folder, or '-'.", valueName: "file"),
        completion: .file()
    )
    var file: String

    @Option(help: ArgumentHelp("auto, package, jsonl, csv or markdown.", valueName: "format"))
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
            "The passphrase of a package for a passphrase.",
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
        let input = try ImportInput(file, format)
        let report = try VaultAccess(options).unlocked { vault in
            let engagement = try client.map {
                try Roster(vault).engagementToSave(client: $0, engagement: nil).id
            }
            let request = ImportRequest(
                mapping: mapping,
                engagement: engagement,
                createClients: createClients,
                isDryRun: dryRun
            )
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
        try show(report)
    }

    private func show(_ report: ImportReport) throws {
        let document: JSONValue = [
            "imported": .int(report.imported), "skipped": .int(report.skipped),
            "clientsCreated": .int(report.clientsCreated), "dryRun": .bool(dryRun),
        ]
        try options.output.result(document) {
            let verb = dryRun ? "would import" : "imported"
            var parts = ["\(verb) \(TransferMessages.count(report.imported, "record"))"]
            if report.skipped > 0 { parts.append("skipped \(report.skipped) that were there") }
            if report.clientsCreated > 0 {
                parts.append("added \(TransferMessages.count(report.clientsCreated, "client"))")
            }
            return parts.joined(separator: ", ")
        }
    }
}

/// A file or a folder as a source of records.
final class ImportInput {
    private(set) var source = ImportSource.jsonLines { [] }
    private let path: String
    private var file: InputFile?
    /// The names of the documents of a folder.
    private var names: [String] = []

    var size: Int? { file?.size }
    var bytesRead: Int { file?.bytesRead ?? 0 }

    init(_ path: String, _ format: ImportFormat) throws {
        self.path = path
        guard ![.package, .jrnl, .dayone].contains(format) else {
            throw TransferComplaint.formatNotBuilt(format.rawValue)
        }
        if InputFile.isFolder(path) {
            guard format == .auto || format == .markdown else {
                throw CommandError.file(path, .unusable(.notAFile))
            }
            try takeFolder()
            return
        }
        let file = try InputFile(path)
        self.file = file
        switch format == .auto ? try ImportFormat.guess(file) : format {
        case .csv:
            let separator = try ImportFormat.separator(file)
            source = .csv(separator: separator) { try file.piece() }
        case .markdown:
            var name: String? = path.split(separator: "/").last.map(String.init) ?? path
            source = .markdown {
                defer { name = nil }
                return try name.map { ($0, try file.rest(limit: noteByteLimit)) }
            }
        default: source = .jsonLines { try file.piece() }
        }
    }

    /// Every Markdown document of the folder, in order of name; folders below it are left alone.
    private func takeFolder() throws {
        let path = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
        do throws(PlatformError) {
            names = try Folder.names(path).filter {
                ["md", "markdown"].contains(ImportFormat.ending(of: $0)) && $0.utf8.first != 46
            }.sorted()
        } catch {
            throw CommandError.file(path, error)
        }
        guard !names.isEmpty else { throw TransferComplaint.emptyFolder(path) }
        var left = names[...]
        source = .markdown {
            guard let name = left.popFirst() else { return nil }
            return (name, try OwnerOnlyFile.read(path + name, limit: noteByteLimit))
        }
    }

    /// Which file a problem is in.
    func name(of problem: ImportProblem) -> String {
        guard names.indices.contains(problem.record - 1) else { return path }
        return names[problem.record - 1]
    }
}
