import Foundation
import Glibc

/// A home of its own for the built `tacit`, gone after the test.
package final class TacitHome: Sendable {
    package let path: String
    /// What one run gave.
    package struct Outcome: Sendable {
        package let output: String
        package let talk: String
        package let status: Int32

        /// The document on standard output.
        package var document: [String: any Sendable] {
            let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
            return (value as? NSDictionary as? [String: any Sendable]) ?? [:]
        }

        package subscript(key: String) -> String? { document[key] as? String }

        package func list(_ key: String) -> [[String: any Sendable]] {
            (document[key] as? NSArray as? [NSDictionary])?
                .compactMap { $0 as? [String: any Sendable] } ?? []
        }

        /// A member of the document that is an object.
        package func object(_ key: String) -> [String: any Sendable] {
            (document[key] as? NSDictionary as? [String: any Sendable]) ?? [:]
        }
    }

    package init() throws {
        path = NSTemporaryDirectory() + "/tacit-tests-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The program lies beside the test bundle.
    package static let program: String = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let here = URL(fileURLWithPath: bundle ?? CommandLine.arguments[0])
        return here.deletingLastPathComponent().appendingPathComponent("tacit").path
    }()

    /// Whether there is a Python to drive things with.
    package static let hasPython: Bool =
        (try? TacitHome().shell("python3 -c 'import pty, sqlite3'"))?.status == 0

    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file into the home, readable by its owner only, and gives its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String, mode: Int = 0o600) throws
        -> String
    {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        try FileManager.default.setAttributes(
            [.posixPermissions: mode],
            ofItemAtPath: file(name)
        )
        return file(name)
    }

    package func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }

    /// The environment of every run: this home, UTC, and the passphrase file if it is there.
    package func environment(_ more: [String: String]) -> [String: String] {
        var values = [
            "HOME": path, "TZ": "UTC", "LC_ALL": "C.UTF-8",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        if FileManager.default.fileExists(atPath: file("passphrase")) {
            values["TACIT_PASSPHRASE_FILE"] = file("passphrase")
        }
        return values.merging(more) { $1 }
    }

    /// Runs the program; standard input is empty unless it is given.
    package func run(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try Self.run(Self.program, arguments, input, self.environment(environment), in: path)
    }

    package func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs a shell script in which `$TACIT` is the program.
    package func shell(_ script: String) throws -> Outcome {
        try Self.run(
            "/bin/sh",
            ["-c", script],
            [],
            environment(["TACIT": Self.program]),
            in: path
        )
    }

    private static func run(
        _ program: String,
        _ arguments: [String],
        _ input: [UInt8],
        _ environment: [String: String],
        in folder: String
    ) throws -> Outcome {
        let process = Process()
        // Without a terminal, also where somebody runs the tests in one: a question would wait there
        // for an answer.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
        process.arguments = ["--wait", program] + arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        // Files and not pipes: nothing blocks, however long it is.
        let number = UInt64.random(in: 0 ... .max)
        let names = ["in", "out", "err"].map { "\(folder)/.\($0)-\(number)" }
        defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
        try Data(input).write(to: URL(fileURLWithPath: names[0]))
        for name in names.dropFirst() {
            _ = FileManager.default.createFile(atPath: name, contents: nil)
        }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try SignalMask.whileEmpty { try process.run() }
        process.waitUntilExit()
        let texts = try names.dropFirst().map {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
        }
        return Outcome(output: texts[0], talk: texts[1], status: process.terminationStatus)
    }
}

extension TacitHome {
    /// Without one nobody opens therapy (SC-05).
    package static let licence = "Psychologist;12345;DE;2099-12-31"

    /// A home with a vault at the floor of the KDF, and a passphrase file that opens it.
    package convenience init(roles: String...) throws {
        try self.init()
        try write("correct horse\n".utf8, to: "passphrase")
        let made = try run(
            ["init", "--holder", "Test Holder", "--kdf-operations", "2", "--kdf-memory", "64"]
                + roles.flatMap { ["--role", $0] }
                + (roles.contains("therapist") ? ["--credential", Self.licence] : [])
        )
        guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Adds a client with an open engagement.
    package func open(_ client: String, as role: String? = nil) throws {
        let role = role.map { ["--as", $0] } ?? []
        for arguments in [["client", "add", client], ["engagement", "open", "--client", client]] {
            let outcome = try run(arguments + role)
            guard outcome.status == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
    }
}

/// Signals that the test runner blocks would stay blocked in the programs that it starts: a shell
/// would then wait for ever for its own background jobs.
private enum SignalMask {
    static func whileEmpty(_ body: () throws -> Void) rethrows {
        var empty = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&empty)
        unsafe pthread_sigmask(SIG_SETMASK, &empty, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }
}
