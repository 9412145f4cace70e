import Foundation
import Practice
import Testing

@Suite struct `The files of kinds` {
    /// `Sources/Practice/Kinds`: each file that says what a kind is, with the constant and the id in
    /// it.
    private static let files: [(name: String, constant: String, id: String)] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Practice/Kinds")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .flatMap { file in
                let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
                return text.matches(of: /static let (\w+)(?:: Kind)? = Kind\(\s*"([^"]*)"/).map {
                    (file.deletingPathExtension().lastPathComponent, String($0.1), String($0.2))
                }
            }
    }()

    @Test func `hold one kind each, are named after it, and stand in a list`() {
        #expect(Self.files.count == Kind.all.count)
        #expect(Set(Self.files.map(\.name)).count == Self.files.count)
        for (name, constant, id) in Self.files {
            #expect(name.lowercased() == constant.lowercased())
            #expect(Kind.named(id) != nil, "\(name).swift stands in no list")
        }
    }
}
