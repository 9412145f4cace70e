import Foundation
import Testing

/// A real browser without a window.
enum Browser {
    private static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isAtHand: Bool { program != nil }
    static let absence: Comment = "needs chromium"

    /// What came of opening a page.
    struct Visit {
        /// The document as the browser understood it, after everything that could run has run.
        let document: String
        /// Whom the page had the browser ask; the browser's own errands left out.
        let hosts: Set<String>

        /// Elements and attributes that are not on a list; what runs or fetches is on none.
        ///
        /// The browser writes the document out by one grammar: `<` in text and in attributes is
        /// escaped, and every value is in quotation marks.
        func strangers(elements: Set<String>, attributes: Set<String>) -> Set<String> {
            var strangers: Set<String> = []
            for piece in document.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
                guard piece.first.map({ (65...90).contains($0 & 0xDF) }) ?? false else { continue }
                // The second piece and every other one behind it stand in quotation marks.
                let parts = piece.split(
                    separator: UInt8(ascii: "\""),
                    omittingEmptySubsequences: false
                )
                var name: String?
                for (index, part) in parts.enumerated() {
                    if index % 2 == 1 {
                        let value = String(decoding: part, as: UTF8.self)
                        let known = attributes.contains(name ?? "")
                        if !known || (name == "href" && !Self.isHarmless(value)) {
                            strangers.insert("\(name ?? "")=\(value)")
                        }
                        continue
                    }
                    let end = part.firstIndex(of: UInt8(ascii: ">"))
                    var words = part[..<(end ?? part.endIndex)].split { " \n=/".utf8.contains($0) }
                        .map { String(decoding: $0, as: UTF8.self) }
                    if index == 0, !words.isEmpty {
                        let element = words.removeFirst()
                        if !elements.contains(element) { strangers.insert(element) }
                    }
                    name = words.popLast()
                    // Without a value: nothing of ours is written so.
                    strangers.formUnion(words)
                    if end != nil { break }
                }
            }
            return strangers
        }

        private static func isHarmless(_ address: String) -> Bool {
            ["#r", "attachments/", "http:", "https:", "mailto:"].contains { address.hasPrefix($0) }
        }
    }

    /// Opens a file, its name ending as it would in a package.
    static func visit(_ bytes: [UInt8], ending: String = "html") throws -> Visit {
        try withFolder { folder in
            let page = folder.appending(path: "page.\(ending)")
            try Data(bytes).write(to: page)
            let log = folder.appending(path: "log.json")
            let outcome = try open(
                page,
                ["--log-net-log=\(log.path)", "--dump-dom"],
                profile: folder
            )
            try #require(outcome.status == 0, "\(outcome.errors.suffix(500))")
            let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
            try #require(!text.isEmpty, "the browser kept no log: \(outcome.errors.suffix(500))")
            return Visit(document: outcome.output, hosts: hosts(in: text))
        }
    }

    /// Prints a page as its print dialogue would.
    static func printed(_ bytes: [UInt8]) throws -> Data {
        try withFolder { folder in
            let page = folder.appending(path: "page.html")
            let paper = folder.appending(path: "page.pdf")
            try Data(bytes).write(to: page)
            let options = ["--no-pdf-header-footer", "--print-to-pdf=\(paper.path)"]
            let outcome = try open(page, options, profile: folder)
            try #require(outcome.status == 0, "\(outcome.errors.suffix(500))")
            return try Data(contentsOf: paper)
        }
    }

    private static func open(
        _ page: URL,
        _ options: [String],
        profile folder: URL
    ) throws -> ProgramOutcome {
        try run(
            "/usr/bin/timeout",
            [
                // A page that holds the browser up is a finding, and no reason to wait for ever.
                "600", try #require(program), "--headless=new", "--no-sandbox",
                "--disable-dev-shm-usage", "--disable-gpu",
                "--no-first-run", "--disable-background-networking", "--disable-sync",
                "--disable-component-update", "--allow-file-access-from-files",
                "--user-data-dir=\(folder.appending(path: "profile").path)",
                "--host-resolver-rules=MAP * ~NOTFOUND",
            ] + options + [page.absoluteString]
        )
    }

    private static func hosts(in log: String) -> Set<String> {
        let hosts = log.matches(of: /"url":"(?:https?|wss?|ftp):\/\/([^\/"?]+)/).map {
            String($0.1)
        }
        return Set(hosts).filter { host in
            !["google.com", "googleapis.com", "gvt1.com"].contains { host.hasSuffix($0) }
                && host != "~notfound"
        }
    }

    private static func withFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}
