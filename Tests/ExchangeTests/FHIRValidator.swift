import Foundation
import Testing

/// Tests/FHIR/validate.py: the official definitions and a validator of another make.
enum FHIRValidator {
    /// Problems by authority: schema, library, definitions, document.
    typealias Problems = [String: [String]]

    private struct Report: Decodable {
        let files: [String: Problems]
        let evaluated: [String]
    }

    private static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The official definitions; `nil` where they are not at hand.
    static let definitions: URL? = {
        let folder = package.appending(path: "../shared/data/fhir").standardizedFileURL
        let file = folder.appending(path: "hl7.fhir.r4.core.tgz").path
        return FileManager.default.fileExists(atPath: file) ? folder : nil
    }()

    /// The environment's python; `nil` where it cannot be made.
    private static let python: String? = {
        let script = package.appending(path: "Tests/FHIR/prepare.sh").path
        guard let made = try? run("/bin/sh", [script]), made.status == 0 else { return nil }
        return made.output.trimmingCharacters(in: .newlines)
    }()

    static var isAtHand: Bool { definitions != nil && python != nil }
    static let absence: Comment =
        "needs ../shared/data/fhir, and python3 with venv and the packages of Tests/FHIR"

    /// What is wrong with each resource, and the keys of the invariants that were evaluated.
    static func problems(
        of resources: [String: Data]
    ) throws -> (byName: [String: Problems], invariants: Set<String>) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = resources.keys.sorted()
        let files = names.map { folder.appending(path: $0 + ".json") }
        for (name, file) in zip(names, files) { try resources[name]?.write(to: file) }
        let result = try run(
            try #require(python),
            [
                package.appending(path: "Tests/FHIR/validate.py").path,
                try #require(definitions).path,
            ] + files.map(\.path)
        )
        try #require(result.status == 0, "\(result.errors.suffix(2_000))")
        let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        let byName = zip(names, files).map { ($0, report.files[$1.path] ?? [:]) }
        return (Dictionary(uniqueKeysWithValues: byName), Set(report.evaluated))
    }
}

/// What a program gave.
struct ProgramOutcome {
    let status: Int32
    let output: String
    let errors: String
}

/// Runs a program to its end; into files, since two pipes read one after the other may fill up.
func run(_ program: String, _ arguments: [String]) throws -> ProgramOutcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
        ["PYTHONDONTWRITEBYTECODE": "1"],
        uniquingKeysWith: { $1 }
    )
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let paths = ["out", "err"].map { place.appendingPathExtension($0) }
    defer { for path in paths { try? FileManager.default.removeItem(at: path) } }
    for path in paths { try Data().write(to: path) }
    process.standardOutput = try FileHandle(forWritingTo: paths[0])
    process.standardError = try FileHandle(forWritingTo: paths[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try paths.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return ProgramOutcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
}
