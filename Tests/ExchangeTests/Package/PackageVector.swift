import Age
import Exchange
import Foundation
import Sealing

/// One vector of Docs/Package.md: lines `key: value`, an empty line, and a package.
struct PackageVector: CustomStringConvertible, Sendable {
    let name: String
    /// `success`, or the class of its fault.
    let expect: String
    let identity: String?
    let passphrase: String?
    let package: [UInt8]

    var description: String { name }

    private init(name: String, contents: [UInt8]) throws {
        guard let end = contents.firstRange(of: Array("\n\n".utf8)) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        var values: [String: String] = [:]
        for line in contents[..<end.lowerBound].split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstRange(of: ": ") else { continue }
            values[String(text[..<colon.lowerBound])] = String(text[colon.upperBound...])
        }
        self.name = name
        expect = values["expect"] ?? ""
        identity = values["identity"]
        passphrase = values["passphrase"]
        package = Array(contents[end.upperBound...])
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Vectors")

    static let all: [PackageVector] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return try? PackageVector(name: name, contents: Array(data))
        }
    }()

    func opener() throws -> PackageReader.Opener {
        if let identity {
            let text = Array(identity.utf8)
            return .identity(try unsafe AgeIdentity(parsing: text.span.bytes))
        }
        let text = Array((passphrase ?? "").utf8)
        return .passphrase(AgePassphrase(unsafe SecretBytes(copying: text.span.bytes)))
    }

    /// What comes of reading all of it, in pieces of a length.
    func outcome(pieces: Int) throws -> String {
        do throws(any Error) {
            let reader = try PackageReader(opener(), input: package.input(pieces: pieces))
            try reader.read(record: { _, _ in }, attachment: { _, _ in nil })
            return "success"
        } catch let fault as PackageFault {
            return fault.rawValue
        }
    }
}

extension [UInt8] {
    /// An input that gives so many bytes at a time.
    func input(pieces: Int) -> AgeInput {
        var position = 0
        return { span in
            let count = Swift.min(pieces, span.byteCount, self.count - position)
            for index in 0..<count {
                span.storeBytes(
                    of: self[position + index],
                    toByteOffset: index,
                    as: UInt8.self
                )
            }
            position += count
            return count
        }
    }
}
