import Foundation
import Testing

@Suite struct `SECURITY.md` {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `names a test for each claim, and each of them is there`() throws {
        let text = try String(contentsOf: Self.root.appending(path: "SECURITY.md"), encoding: .utf8)
        let claims = text.split(separator: "\n").filter { $0.hasPrefix("Held by: ") }
        #expect(claims.count > 8)
        let tests = try Self.allTests()
        for claim in claims {
            let names = claim.split(separator: "`", omittingEmptySubsequences: false)
                .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
            #expect(!names.isEmpty, "\(claim)")
            for name in names {
                #expect(tests.contains("`\(name)`") || tests.contains("/\(name)/"), "\(name)")
            }
        }
    }

    /// The text of every test, each behind its path.
    private static func allTests() throws -> String {
        let folder = root.appending(path: "Tests")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift",
                file.lastPathComponent != "SecurityClaimsTests.swift"
            else { continue }
            text += "\n\(file.path)\n" + (try String(contentsOf: file, encoding: .utf8))
        }
        return text
    }
}
