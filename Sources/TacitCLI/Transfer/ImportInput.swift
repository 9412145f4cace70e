import Platform
import Practice
import Tacit

/// A file or a folder as a source of records.
final class ImportInput {
    private(set) var source = ImportSource.jsonLines { [] }
    private let path: String
    private let passphraseFile: String?
    private var file: InputFile?
    /// The names of the documents of a folder.
    private var names: [String] = []

    var size: Int? { file?.size }
    var bytesRead: Int { file?.bytesRead ?? 0 }

    init(_ path: String, _ format: ImportFormat, passphraseFile: String?) throws {
        self.path = path
        self.passphraseFile = passphraseFile
        if InputFile.isFolder(path) {
            try takeFolder(format)
        } else {
            try takeFile(format)
        }
    }

    /// Which file a problem is in.
    func name(of problem: ImportProblem) -> String {
        guard names.indices.contains(problem.record - 1) else { return path }
        return names[problem.record - 1]
    }
}

// MARK: One file

extension ImportInput {
    private func takeFile(_ format: ImportFormat) throws {
        let file = try InputFile(path)
        if let size = file.size, try ImportFormat.isZip(file) {
            return try takeArchive(format, byteCount: size)
        }
        switch format == .auto ? try ImportFormat.guess(file) : format {
        case .csv:
            self.file = file
            let separator = try ImportFormat.separator(file)
            source = .csv(separator: separator) { try file.piece() }
        case .markdown:
            self.file = file
            var name: String? = path.split(separator: "/").last.map(String.init) ?? path
            source = .markdown {
                defer { name = nil }
                return try name.map { ($0, try file.rest(limit: noteByteLimit)) }
            }
        case .jrnl: source = try jrnl(text(of: file))
        case .dayone: source = try dayOne()
        case .obsidian, .joplin: throw TransferComplaint.needsFolder(path)
        default:
            self.file = file
            source = .jsonLines { try file.piece() }
        }
    }

    private func takeArchive(_ format: ImportFormat, byteCount: Int) throws {
        let files: ImportFiles
        do throws(ImportProblem) {
            files = try .zip(path, byteCount: byteCount)
        } catch {
            throw ImportFailure(file: path, problem: error)
        }
        try take(files, as: format == .auto ? ImportFormat.guess(files.paths) : format)
    }

    private func jrnl(_ bytes: [UInt8]) throws -> ImportSource {
        guard ImportSource.isEncryptedJrnl(bytes) else { return .jrnl(bytes) }
        let passphrase = try PassphraseSource(file: passphraseFile)
            .read(prompt: "passphrase of the journal: ")
        do throws(ImportProblem) {
            return try .jrnl(encrypted: bytes, passphrase)
        } catch {
            throw ImportFailure(file: path, problem: error)
        }
    }

    private func text(of file: InputFile) throws -> [UInt8] {
        do throws(PlatformError) {
            return try file.rest(limit: noteByteLimit)
        } catch {
            throw CommandError.file(path, error)
        }
    }

    /// A journal by itself: the folders beside it may hold its photos.
    private func dayOne() throws -> ImportSource {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = String(path.dropLast(name.count))
        let tree = try FolderFiles(folder.isEmpty ? "." : folder, within: FolderFiles.media)
        return .dayOne(tree.files(besides: [name]))
    }
}

// MARK: A folder

extension ImportInput {
    private func takeFolder(_ format: ImportFormat) throws {
        switch format {
        case .auto:
            let files = try FolderFiles(path).files()
            let guessed =
                ImportFormat.ending(of: path) == "dayone"
                ? .dayone : ImportFormat.guess(files.paths)
            try guessed == .markdown ? takeDocuments() : take(files, as: guessed)
        case .markdown: try takeDocuments()
        case .jrnl, .dayone, .obsidian, .joplin:
            try take(FolderFiles(path).files(), as: format)
        default: throw CommandError.file(path, .unusable(.notAFile))
        }
    }

    private func take(_ files: ImportFiles, as format: ImportFormat) throws {
        let isClassic = files.paths.contains { $0.hasPrefix("entries/") }
        switch format {
        case .jrnl: source = .jrnl(folder: files)
        case .dayone where isClassic: source = .dayOneClassic(files)
        case .dayone:
            guard files.paths.contains(where: ImportFormat.isJournal) else {
                throw TransferComplaint.noJournal(path)
            }
            source = .dayOne(files)
        case .obsidian, .joplin: source = .notes(files)
        default: throw TransferComplaint.unknownFormat(path)
        }
    }

    /// Every Markdown document of the folder, in order of name; what else there is lies beside them.
    private func takeDocuments() throws {
        var files = try FolderFiles(path).files()
        names = files.paths.filter {
            ["md", "markdown"].contains(ImportFormat.ending(of: $0)) && $0.utf8.first != 46
                && !$0.contains("/")
        }.sorted()
        guard !names.isEmpty else { throw TransferComplaint.emptyFolder(path) }
        let documents = Set(names)
        files.paths.removeAll { documents.contains($0) }
        var left = names[...]
        let folder = path
        source = .markdown(beside: files) {
            guard let name = left.popFirst() else { return nil }
            return (name, try OwnerOnlyFile.read("\(folder)/\(name)", limit: noteByteLimit))
        }
    }
}

/// The files below a folder, as another program left them.
struct FolderFiles {
    private let folder: String
    private let tree: FolderTree

    /// Where Day One keeps files beside its journal.
    static let media = ["photos", "videos", "audios", "pdfs", "pdfAttachments", "files"]

    /// - Parameter names: only what lies in folders of these names, directly in it.
    init(_ folder: String, within names: [String]? = nil) throws(CommandError) {
        self.folder = folder
        do throws(PlatformError) {
            tree = try FolderTree(folder, within: names)
        } catch {
            throw .file(folder, error)
        }
    }

    func files(besides names: [String] = []) -> ImportFiles {
        let folder = folder
        return ImportFiles(
            paths: names + tree.files,
            links: tree.others,
            read: { path, limit in try OwnerOnlyFile.read("\(folder)/\(path)", limit: limit) },
            open: { path in
                let file = try InputFile("\(folder)/\(path)")
                return { try file.piece() }
            }
        )
    }
}
