import Foundation

/// Files of the project, and what lies beside it where its sources are at hand.
enum ProjectDocument {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func shared(_ path: String) -> URL? {
        let url = root.deletingLastPathComponent().appending(path: "shared/\(path)")
            .resolvingSymlinksInPath()
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// What stands between two marks of a document; with `TACIT_WRITE_DOCS=1` it is written anew.
    static func section(_ name: String, of path: String, is text: String) throws -> Bool {
        let (opening, closing) = ("<!-- \(name) -->\n", "<!-- end of \(name) -->")
        var document = try Self.text(path)
        guard let start = document.range(of: opening), let end = document.range(of: closing) else {
            return false
        }
        let body = start.upperBound..<end.lowerBound
        if document[body] == text { return true }
        guard ProcessInfo.processInfo.environment["TACIT_WRITE_DOCS"] == "1" else { return false }
        document.replaceSubrange(body, with: text)
        try document.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
        return true
    }
}
