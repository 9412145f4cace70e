import Foundation
import Testing

/// One age test vector: a textual header, an empty line, and an age file.
struct VectorFile: CustomTestStringConvertible, Sendable {
    let name: String
    /// The values of each key, in order.
    let fields: [String: [String]]
    let body: [UInt8]

    var testDescription: String { name }
    var isCompressed: Bool { fields["compressed"] == ["zlib"] }
    var isArmored: Bool { fields["armored"] == ["yes"] }

    init(name: String, contents: [UInt8]) throws {
        guard let end = contents.firstRange(of: Array("\n\n".utf8)) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.name = name
        var fields: [String: [String]] = [:]
        for line in contents[..<end.lowerBound].split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstRange(of: ": ") else { continue }
            fields[String(text[..<colon.lowerBound]), default: []]
                .append(String(text[colon.upperBound...]))
        }
        self.fields = fields
        body = Array(contents[end.upperBound...])
    }

    /// All vectors, where they lie beside the checkout.
    static let all: [VectorFile] = {
        guard let folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return try? VectorFile(name: name, contents: Array(data))
        }
    }()

    static var folder: URL? {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.pathComponents.count > 1 {
            let found = folder.appending(path: "shared/data/vectors/age-cctv/testdata")
            if FileManager.default.fileExists(atPath: found.path) { return found }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
