import Foundation
import Testing

/// What the library's articles show compiles as it stands there.
@Suite struct `the code of the articles` {
    private static let build = BuiltModules.build(with: "Tacit")
    private static let isFound = build != nil

    private static var articles: [URL] {
        let folder = build?.root.appending(path: "Sources/Tacit/Tacit.docc")
        let files = folder.flatMap {
            try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }
        return (files ?? []).filter { $0.pathExtension == "md" }
    }

    /// The blocks of Swift in an article.
    private static func blocks(of article: URL) throws -> [String] {
        let text = try String(contentsOf: article, encoding: .utf8)
        return text.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    @Test(.enabled(if: isFound, "the modules of this build were not found"))
    func `compiles`() throws {
        let build = try #require(Self.build)
        var count = 0
        for article in Self.articles {
            for block in try Self.blocks(of: article) {
                count += 1
                let complaints = try build.complaints(about: block, inPackage: false)
                #expect(complaints == nil, "\(article.lastPathComponent): \(complaints ?? "")")
            }
        }
        #expect(count >= 3)
    }

    @Test(.enabled(if: isFound, "the modules of this build were not found"))
    func `writes a note in ten lines`() throws {
        let article = try #require(
            Self.articles.first { $0.lastPathComponent == "WritingANote.md" }
        )
        let block = try #require(try Self.blocks(of: article).first)
        let body = block.components(separatedBy: "\n").drop { !$0.hasPrefix("func") }.dropFirst()
        // A statement that is broken over several lines is one.
        let statements = body.filter { line in
            line.hasPrefix("    ") && !line.hasPrefix("        ") && !line.hasPrefix("    ]")
        }
        #expect(statements.count <= 10)
    }

    @Test(.enabled(if: isFound, "the modules of this build were not found"))
    func `would be told if it did not compile`() throws {
        let build = try #require(Self.build)
        let wrong = "import Tacit\nfunc f(_ vault: inout UnlockedVault) { vault.readEverything() }"
        #expect(try build.complaints(about: wrong, inPackage: false) != nil)
    }
}
