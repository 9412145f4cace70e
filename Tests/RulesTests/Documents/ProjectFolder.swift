import Foundation

/// The project's files, and what lies beside the project where its sources are at hand.
enum ProjectFolder {
    /// Where the repository lies, whichever package builds these tests.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Swift files below folders, by path, in the same order everywhere.
    static func swiftFiles(_ folders: String...) throws -> [(path: String, text: String)] {
        try folders.flatMap { folder in
            let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
            let paths = files?.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
            return try paths.sorted().map { path in
                ("\(folder)/\(path)", try text("\(folder)/\(path)"))
            }
        }
    }

    /// A file of the folder `shared` beside the project; `nil` where it is not there.
    static func shared(_ path: String) -> URL? {
        let url = root.deletingLastPathComponent().appending(path: "shared/\(path)")
            .resolvingSymlinksInPath()
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    static let noSources = "the source texts are not beside the project"

    /// Whether documents are to be written instead of compared (`make rules`).
    static let writesDocuments = ProcessInfo.processInfo.environment["TACIT_WRITE_DOCS"] == "1"

    static func write(_ text: String, to path: String) throws {
        try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
    }
}

/// The rows that the project was given, where they are at hand.
struct GivenStatement {
    let id: String
    let text: String
    let rules: [String]

    static func all() throws -> [GivenStatement] {
        guard let url = ProjectFolder.shared("rules/statements.tsv") else { return [] }
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        return lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            return GivenStatement(
                id: cells[0],
                text: cells[2],
                rules: cells[5].split(separator: ",").map(String.init)
            )
        }
    }
}
