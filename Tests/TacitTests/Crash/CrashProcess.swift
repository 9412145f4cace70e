import Foundation
import Practice
import Tacit
import TestSupport

/// The writer as a process of its own, and the lines that it says.
final class CrashProcess {
    private let process = Process()
    private let output = Pipe()
    private var pending = Data()

    /// The writer lies beside the test bundle.
    private static let program: String = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        return URL(fileURLWithPath: bundle ?? CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("CrashWriter").path
    }()

    init(_ folder: VaultFolder, _ role: Role, _ words: String...) throws {
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments =
            [folder.path, folder.anchorPath, role.rawValue, SampleVault.passphrase] + words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
    }

    /// The next line; `nil` when the process has ended.
    func line() -> String? {
        while true {
            if let end = pending.firstIndex(of: 10) {
                let line = String(decoding: pending[..<end], as: UTF8.self)
                pending = Data(pending[(end + 1)...])
                return line
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { return nil }
            pending += more
        }
    }

    /// All lines to the end.
    func lines() -> [String] {
        var lines: [String] = []
        while let line = line() { lines.append(line) }
        process.waitUntilExit()
        return lines
    }

    /// Ends the process as it stands, and gives the lines that it said before.
    func kill() -> [String] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        return lines()
    }

    var wasKilled: Bool {
        !process.isRunning && process.terminationReason == .uncaughtSignal
            && process.terminationStatus == SIGKILL
    }

    var succeeded: Bool {
        !process.isRunning && process.terminationReason == .exit && process.terminationStatus == 0
    }
}

/// The notes that a writer said were saved: identifier and title.
func acknowledged(_ lines: [String]) -> [(id: Identifier, title: String)] {
    lines.compactMap { line in
        guard let space = line.firstIndex(of: " "),
            let id = Identifier(text: String(line[..<space]))
        else { return nil }
        return (id, String(line[line.index(after: space)...]))
    }
}

extension SampleVault {
    /// What is wrong after a crash: nothing, where the vault opens, verifies, and holds every note
    /// that was acknowledged, and a search finds each of them and nothing else.
    func faults(_ folder: VaultFolder, _ role: Role, holding lines: [String]) throws -> [String] {
        let vault: UnlockedVault = try unlock(folder, role)
        var faults = try vault.verify().problems.map { "\($0)" }
        var titles: [Identifier: String] = [:]
        faults += try vault.forEachRecord(vault.gate.permitToSearch()) {
            titles[$0.id] = $0.note.title
            let body = CrashText.body(of: $0.note.title)
            if $0.note.body != body { faults.append("text of \($0.id)") }
        }.map { "\($0)" }
        let found = try vault.find("in:body \"body of\"")
        faults += found.problems.map { "search: \($0)" }
        if Set(found.hits.map(\.id)) != Set(titles.keys) || found.total != titles.count {
            faults.append("a search finds \(found.total) of \(titles.count)")
        }
        for note in acknowledged(lines) where titles[note.id] != note.title {
            faults.append("\(note.title) is not there")
        }
        try vault.lock()
        return faults
    }

    func recordCount(_ folder: VaultFolder, _ role: Role) throws -> Int {
        let vault = try unlock(folder, role)
        var count = 0
        _ = try vault.forEachRecord(vault.gate.permitToSearch()) { _ in count += 1 }
        try vault.lock()
        return count
    }
}
