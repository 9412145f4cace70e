import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A write-ahead log beside the vault` {
    /// Writes `count` notes and gives the file and the log as they are while the vault is open.
    private static func whileOpen(
        _ days: FreshnessVault.Days,
        _ folder: VaultFolder,
        notes count: Int
    ) throws -> (file: [UInt8], log: [UInt8]) {
        var open = try days.vault.unlock(folder, .therapist)
        for number in 1...count { try open.write("logged \(number)", in: days.engagement) }
        let state = (try folder.bytes(), try folder.bytes("-wal"))
        try open.lock()
        return state
    }

    @Test func `is empty and gone when the last process has closed the vault`() throws {
        let (days, folder) = try FreshnessVault.today()
        _ = try Self.whileOpen(days, folder, notes: 3)
        #expect(try folder.names() == ["vault"])
    }

    @Test func `is replayed where a process ended without closing`() throws {
        let (days, folder) = try FreshnessVault.today()
        let state = try Self.whileOpen(days, folder, notes: 3)
        let truth = VaultReading { try days.vault.unlock(folder, .therapist) }
        try folder.place(state.file)
        try folder.place(state.log, "-wal")
        let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
        #expect(reading.problems.isEmpty && reading.lines == truth.lines)
        #expect(try folder.names() == ["vault"])
    }

    @Test func `of today is never replayed into yesterday's file, and copies are kept`() throws {
        let (days, folder) = try FreshnessVault.today()
        let yesterday = try folder.bytes()
        _ = try Self.whileOpen(days, folder, notes: 40)
        let today = try Self.whileOpen(days, folder, notes: 1)
        try folder.place(yesterday)
        try folder.place(today.log, "-wal")
        try? FileManager.default.removeItem(atPath: folder.path + "-shm")
        let found = faults { try days.vault.unlock(folder, .therapist).lock() }
        try Self.expectAside(folder, found, file: yesterday, log: today.log)
        // Trying once more finds the same and keeps no further copies.
        _ = faults { try days.vault.unlock(folder, .therapist).lock() }
        try Self.expectAside(folder, found, file: yesterday, log: today.log)
        // Without the log it is a plain rollback.
        folder.removeLogs()
        let rolledBack = faults { try days.vault.unlock(folder, .therapist).lock() }
        #expect(rolledBack == [.rolledBack(seen: 51, found: 10)])
    }

    @Test func `of another vault is never replayed, and copies are kept`() throws {
        let (days, folder) = try FreshnessVault.today()
        let strange = try SampleVault(roles: [.therapist]) { vault in
            try vault.write("strange", in: vault.begin(with: "Strange"))
        }
        var open = try strange.unlock(strange.folder, .therapist)
        for number in 1...10 {
            try open.write("strange \(number)", in: #require(try open.engagements().first).id)
        }
        let log = try strange.folder.bytes("-wal")
        try open.lock()
        // The anchor does not know a file that was put there by hand.
        let file = try folder.bytes()
        try folder.place(file)
        try folder.place(log, "-wal")
        let found = faults { try days.vault.unlock(folder, .therapist).lock() }
        #expect(!found.isEmpty)
        #expect(try folder.bytes() == file && folder.bytes("-wal") == log)
        folder.removeLogs()
        let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
        #expect(reading.problems.isEmpty && reading.failures.isEmpty)
    }

    @Test func `that is cut short gives what was committed before the cut`() throws {
        let (days, folder) = try FreshnessVault.today()
        let state = try Self.whileOpen(days, folder, notes: 4)
        let truth = VaultReading { try days.vault.unlock(folder, .therapist) }
        for length in stride(from: 0, through: state.log.count, by: state.log.count / 24) {
            let copy = try folder.copy(withAnchors: false)
            try copy.place(state.file)
            try copy.place(Array(state.log.prefix(length)), "-wal")
            let reading = VaultReading { try days.vault.unlock(copy, .therapist) }
            #expect(reading.failures.isEmpty, "\(length)")
            #expect(reading.isNoticed || reading.saysOnly(truth), "\(length)")
        }
    }

    private static func expectAside(
        _ folder: VaultFolder,
        _ found: [IntegrityProblem.Fault],
        file: [UInt8],
        log: [UInt8]
    ) throws {
        guard case .unknownLog(let copies) = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect(try folder.bytes() == file && folder.bytes("-wal") == log)
        let kept = try FileManager.default.contentsOfDirectory(atPath: copies).sorted()
        #expect(kept == ["vault", "vault-wal"])
        let aside = URL(fileURLWithPath: copies)
        #expect(try [UInt8](Data(contentsOf: aside.appendingPathComponent("vault"))) == file)
        #expect(try [UInt8](Data(contentsOf: aside.appendingPathComponent("vault-wal"))) == log)
        #expect(try folder.names().filter { $0.contains("aside") }.count == 1)
    }
}
