import Age
import Foundation
import Sealing
import Testing

/// The `age` program, where it is installed.
private enum AgeProgram {
    static let isPresent = ["age", "age-keygen"].allSatisfy { path($0) != nil }

    static func path(_ name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }

    /// Runs a program and returns what it wrote; throws where it fails.
    static func run(_ name: String, _ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: path(name) ?? name)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return Array(data)
    }
}

@Suite(.enabled(if: AgeProgram.isPresent, "the age program is not installed"))
struct `the age program` {
    private static let counts = [0, 1, 65535, 65536, 65537, 1_000_000]

    private func text(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 / 241) }
    }

    private func withFolder<R>(_ body: (URL) throws -> R) throws -> R {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "age-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    @Test(arguments: counts, [AgeEncoding.binary, .armored])
    func `opens what we encrypt`(count: Int, encoding: AgeEncoding) throws {
        let identity = AgeIdentity.random()
        let file = try WholeFile.encrypt(
            text(count),
            to: [AgeIdentity.random().recipient, identity.recipient],
            encoding: encoding
        )
        try withFolder { folder in
            let (key, sealed) = (folder.appending(path: "key"), folder.appending(path: "sealed"))
            try Data(identity.text.withBytes { $0.array }).write(to: key)
            try Data(file).write(to: sealed)
            let opened = try AgeProgram.run("age", ["-d", "-i", key.path, sealed.path])
            #expect(opened == text(count))
        }
    }

    @Test(arguments: counts, [AgeEncoding.binary, .armored])
    func `encrypts what we open`(count: Int, encoding: AgeEncoding) throws {
        try withFolder { folder in
            let (key, plain) = (folder.appending(path: "key"), folder.appending(path: "plain"))
            _ = try AgeProgram.run("age-keygen", ["-o", key.path])
            try Data(text(count)).write(to: plain)
            let keyFile = Array(try Data(contentsOf: key))
            let identities = try unsafe AgeIdentity.parse(file: keyFile.span.bytes)
            let recipient = try #require(identities.first?.recipient.text)
            let arguments = encoding == .armored ? ["-a", "-r", recipient] : ["-r", recipient]
            let file = try AgeProgram.run("age", arguments + [plain.path])
            #expect(unsafe AgeEncoding(detecting: file.span.bytes) == encoding)
            let (found, error) = WholeFile.decrypt(
                file,
                identities: identities,
                encoding: encoding
            )
            #expect(error == nil && found == text(count))
        }
    }

    @Test func `reads the keys that we write, and we read its own`() throws {
        let identity = AgeIdentity.random()
        try withFolder { folder in
            let key = folder.appending(path: "key")
            try Data(identity.text.withBytes { $0.array } + [UInt8(ascii: "\n")]).write(to: key)
            let recipient = try AgeProgram.run("age-keygen", ["-y", key.path])
            #expect(recipient == Array("\(identity.recipient.text)\n".utf8))
        }
    }
}
