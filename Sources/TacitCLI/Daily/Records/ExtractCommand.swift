import ArgumentParser
import Platform
import Practice
import Tacit

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Copy a record's attachments out, in clear."
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The folder for them; this one.", valueName: "dir"),
        completion: .directory
    )
    var folder = "."

    @Option(
        name: .customLong("name"),
        help: ArgumentHelp("Only the attachment of that name; may be repeated.", valueName: "name")
    )
    var names: [String] = []

    @Flag(help: "Replace files that are there already.")
    var force = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let (record, files) = try VaultAccess(options).unlocked { vault in
            let id = try vault.recordID(matching: self.id)
            let record = try vault.record(id, try vault.gate.permitToShow())
            let files = try ExtractedFile.plan(record.attachments, named: names, folder: folder)
            if let taken = files.first(where: { !force && FileStanding.exists($0.path) }) {
                throw CommandError.exists(taken.path)
            }
            for file in files { try file.write(from: vault, record: id, overwrite: force) }
            return (id, files)
        }
        let document: JSONValue = [
            "id": .string(record.text), "files": .array(files.map { $0.document }),
        ]
        try options.output.result(document) {
            files.isEmpty
                ? "'\(record.shortText)' has no attachments"
                : files.map { "wrote '\($0.path)' (\($0.attachment.byteCount) bytes)" }
                    .joined(separator: "\n")
        }
    }
}

/// An attachment and the file that it becomes.
struct ExtractedFile {
    let attachment: Record.Attachment
    let path: String

    var document: JSONValue {
        [
            "name": .string(attachment.name), "path": .string(path),
            "byteCount": .int(Int(attachment.byteCount)),
        ]
    }

    /// Names for all of them, none twice.
    static func plan(
        _ attachments: [Record.Attachment],
        named names: [String],
        folder: String
    ) throws(CommandError) -> [ExtractedFile] {
        if let missing = names.first(where: { name in !attachments.contains { $0.name == name } }) {
            throw .noSuchAttachment(missing)
        }
        var taken: Set<String> = []
        var files: [ExtractedFile] = []
        for attachment in attachments where names.isEmpty || names.contains(attachment.name) {
            let name = harmlessName(attachment.name)
            var candidate = name
            var number = 2
            while !taken.insert(candidate.lowercased()).inserted {
                candidate = "\(number)-\(name)"
                number += 1
            }
            files.append(ExtractedFile(attachment: attachment, path: "\(folder)/\(candidate)"))
        }
        return files
    }

    /// A name that leads nowhere else; it came with the record, perhaps from somebody else.
    ///
    /// No path, no control or bidirectional character, no dot or dash in front, at most 200 bytes.
    static func harmlessName(_ name: String) -> String {
        var result = ""
        let last =
            name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? ""
        for scalar in last.unicodeScalars {
            let category = scalar.properties.generalCategory
            let isHarmful = [.control, .format, .lineSeparator, .paragraphSeparator].contains(
                category
            )
            result.unicodeScalars.append(isHarmful ? "_" : scalar)
        }
        let trimmed = result.drop { $0 == "." || $0 == "-" || $0.isWhitespace }
        var short = String(trimmed)
        while short.utf8.count > 200 { short.removeLast() }
        return short.isEmpty ? "attachment" : short
    }

    func write(from vault: borrowing UnlockedVault, record: Identifier, overwrite: Bool) throws {
        let permit = try vault.gate.permitToShow()
        do {
            let writer = try OwnerOnlyFileWriter(path: path, overwrite: overwrite)
            var failure: PlatformError?
            do {
                try vault.readAttachment(attachment.id, of: record, permit) { piece in
                    do throws(PlatformError) {
                        try unsafe writer.write(piece.span.bytes)
                    } catch {
                        failure = error
                        throw error
                    }
                }
            } catch {
                // The library tells only that lending failed; we know why.
                throw failure ?? error
            }
            try writer.commit()
        } catch PlatformError.exists {
            throw CommandError.exists(path)
        } catch let error as PlatformError {
            throw CommandError.file(path, error)
        }
    }
}
