import Foundation
import TestSupport

/// A home of its own for the built `tacit`, gone after the test.
final class Home: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/tacit-e2e-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A home with a vault at the floor of the KDF, and a passphrase file that opens it.
    convenience init(roles: String...) throws {
        try self.init()
        try write("correct horse\n".utf8, to: "passphrase")
        let cost = ["--kdf-operations", "2", "--kdf-memory", "64"]
        let made =
            ["init", "--holder", "Test Holder"] + cost + roles.flatMap { ["--role", $0] }
            + (roles.contains("therapist") ? ["--credential", TacitHome.licence] : [])
        let outcome = try run(made)
        guard outcome.status == 0 else { throw Failure(arguments: made, outcome: outcome) }
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Where the vault lies.
    var vault: String { file(".local/share/tacit/vault.tacit") }

    /// Writes a file into the home, readable by its owner only, and gives its path.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: String, mode: Int = 0o600) throws -> String {
        // Not atomically: a file that is replaced would be another file.
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        try FileManager.default.setAttributes(
            [.posixPermissions: mode],
            ofItemAtPath: file(name)
        )
        return file(name)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }
}

extension Home {
    /// What one run gave.
    struct Outcome: Sendable {
        let output: String
        let talk: String
        let status: Int32

        /// The document on standard output.
        var document: [String: any Sendable] {
            let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
            return (value as? NSDictionary as? [String: any Sendable]) ?? [:]
        }

        subscript(key: String) -> String? { document[key] as? String }

        func list(_ key: String) -> [[String: any Sendable]] {
            (document[key] as? NSArray as? [NSDictionary])?
                .compactMap { $0 as? [String: any Sendable] } ?? []
        }

        /// A member of the document that is an object.
        func object(_ key: String) -> [String: any Sendable] {
            (document[key] as? NSDictionary as? [String: any Sendable]) ?? [:]
        }
    }

    /// Runs the program; standard input is empty unless it is given.
    func run(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(TacitHome.program, arguments, input, surroundings(environment))
    }

    func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs a shell script in which `$TACIT` is the program.
    func shell(_ script: String) throws -> Outcome {
        try run("/bin/sh", ["-c", script], [], surroundings(["TACIT": TacitHome.program]))
    }

    private func run(
        _ program: String,
        _ arguments: [String],
        _ input: [UInt8],
        _ environment: [String: String]
    ) throws -> Outcome {
        let ended = try Spawned.run(
            program,
            arguments,
            input: input,
            environment: environment,
            in: path
        )
        return Outcome(output: ended.output, talk: ended.talk, status: ended.status)
    }

    /// The environment of every run: this home, UTC, and the passphrase file if it is there.
    private func surroundings(_ more: [String: String]) -> [String: String] {
        var values = [
            "HOME": path, "TZ": "UTC", "LC_ALL": "C.UTF-8",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        if FileManager.default.fileExists(atPath: file("passphrase")) {
            values["TACIT_PASSPHRASE_FILE"] = file("passphrase")
        }
        return values.merging(more) { $1 }
    }
}
