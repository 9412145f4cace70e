import Foundation

/// Wycheproof files, where they lie beside the checkout.
enum PrimitiveVectorFiles {
    /// The file of this name; `nil` where there is none.
    static func wycheproof(_ name: String) -> URL? {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.pathComponents.count > 1 {
            let file = folder.appending(path: "shared/data/vectors/wycheproof/\(name)_test.json")
            if FileManager.default.fileExists(atPath: file.path) { return file }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    /// The tests of a file, all groups in one.
    static func tests<Test: Decodable>(_ name: String, as type: Test.Type) throws -> [Test] {
        guard let url = wycheproof(name) else { return [] }
        return try JSONDecoder().decode(File<Test>.self, from: Data(contentsOf: url))
            .testGroups.flatMap(\.tests)
    }

    private struct File<Test: Decodable>: Decodable {
        struct Group: Decodable { let tests: [Test] }
        let testGroups: [Group]
    }

    static func has(_ name: String) -> Bool { wycheproof(name) != nil }
}

/// Bytes that a vector file writes in hexadecimal.
struct Hex: Decodable, Equatable {
    let bytes: [UInt8]

    init(_ text: String) {
        let digits = Array(text).compactMap(\.hexDigitValue)
        bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
}
