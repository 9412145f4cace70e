import Foundation

/// Runs the probe, or another program, as a process of its own.
enum Probe {
    struct Result {
        let output: String
        let status: Int32
    }

    /// The probe lies beside the test bundle.
    static let path: String = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let here = URL(fileURLWithPath: bundle ?? CommandLine.arguments[0])
        return here.deletingLastPathComponent().appendingPathComponent("PlatformProbe").path
    }()

    static func driver(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Drivers/\(name)").path
    }

    /// The first place on the path where a program lies.
    static func find(_ program: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// Whether pseudo-terminals can be driven here.
    static let drivesTerminals: Bool =
        (try? run(program: "python3", ["-c", "import pexpect"]))?.status == 0

    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
        try finish(start(path, arguments, environment))
    }

    static func run(program: String, _ arguments: [String]) throws -> Result {
        try finish(start(find(program) ?? program, arguments, [:]))
    }

    static func start(
        _ path: String,
        _ arguments: [String],
        _ environment: [String: String]
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        return process
    }

    static func finish(_ process: Process) throws -> Result {
        let data = try (process.standardOutput as? Pipe)?.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        let output = String(decoding: data ?? Data(), as: UTF8.self)
        return Result(
            output: output.trimmingCharacters(in: .newlines),
            status: process.terminationStatus
        )
    }
}

/// A folder of a test, gone after it.
final class Scratch {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "/platform-tests-\(UInt64.random(in: 0 ... .max))"
        try? FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// An executable shell script.
    func script(_ name: String, _ text: String) throws -> String {
        try "#!/bin/sh\n\(text)\n".write(toFile: file(name), atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o700],
            ofItemAtPath: file(name)
        )
        return file(name)
    }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func mode(_ name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
}
