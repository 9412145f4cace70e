import Foundation

/// Published test vectors, where they lie beside the checkout.
enum VectorFolder {
    /// The file at a path below the vectors; `nil` where there is none.
    static func file(_ path: String) -> URL? {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.pathComponents.count > 1 {
            let file = folder.appending(path: "shared/data/vectors/\(path)")
            if FileManager.default.fileExists(atPath: file.path) { return file }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    static func has(_ path: String) -> Bool { file(path) != nil }

    static func decoded<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
        guard let file = file(path) else { throw CocoaError(.fileNoSuchFile) }
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }

    static func text(_ path: String) throws -> String {
        guard let file = file(path) else { throw CocoaError(.fileNoSuchFile) }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
