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

    @Test func `of today is never replayed into yesterday's file`() throws {
        let (days, folder) = try FreshnessVault.today()
        let before = try Self.mix(days, folder)
        for _ in 1...2 {
            let found = faults { try days.vault.unlock(folder, .therapist).lock() }
            #expect(found.first == .unknownLog)
            #expect(found.contains(.rolledBack(seen: 51, found: 10)))
            #expect(try folder.bytes() == before.file && folder.bytes("-wal") == before.log)
            #expect(try folder.names() == ["vault", "vault-wal"])
        }
        // Whoever takes the older file keeps the log beside it.
        let open = try days.vault.unlock(folder, .therapist, accepting: true)
        let copies = try #require(Self.copies(open.warnings))
        #expect(open.warnings.contains(.restoreAccepted(seen: 51, found: 10)))
        #expect(try open.verify().isClean)
        try open.lock()
        try Self.expect(copies, file: before.file, log: before.log)
    }

    @Test func `is judged beside the file itself, where the path is a link to it`() throws {
        let (days, folder) = try FreshnessVault.today()
        let before = try Self.mix(days, folder)
        let real = try VaultFolder()
        try real.place(before.file)
        try real.place(before.log, "-wal")
        try FileManager.default.removeItem(atPath: folder.path)
        try FileManager.default.removeItem(atPath: folder.path + "-wal")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path,
            withDestinationPath: real.path
        )
        let found = faults { try days.vault.unlock(folder, .therapist).lock() }
        #expect(found.first == .unknownLog)
        #expect(try real.bytes() == before.file && real.bytes("-wal") == before.log)
    }

    @Test(arguments: [false, true])
    func `of another vault is set aside, and the vault opens`(withSlots: Bool) throws {
        let (days, folder) = try FreshnessVault.today()
        let truth = VaultReading { try days.vault.unlock(folder, .therapist) }
        let strange = try SampleVault(roles: [.therapist]) { vault in
            try vault.write("strange", in: vault.begin(with: "Strange"))
        }
        var open = try strange.unlock(strange.folder, .therapist)
        for number in 1...10 {
            try open.write("strange \(number)", in: #require(try open.engagements().first).id)
        }
        if withSlots { try strange.folder.put(slots: strange.folder.slots().reversed()) }
        let log = try strange.folder.bytes("-wal")
        try open.lock()
        let file = try folder.bytes()
        try folder.place(file)
        try folder.place(log, "-wal")
        // With the passphrase: what the log says about slots must not come in between.
        let mine = try folder.unlock(.therapist)
        let copies = try #require(Self.copies(mine.warnings))
        let reading = VaultReading(reading: mine)
        #expect(reading.problems.isEmpty && reading.lines == truth.lines)
        try mine.lock()
        try Self.expect(copies, file: file, log: log)
    }

    @Test func `that calls itself a rollback journal is refused`() throws {
        let (days, folder) = try FreshnessVault.today()
        let before = try folder.bytes()
        try folder.place(Array(repeating: 7, count: 600), "-journal")
        let found = faults { try days.vault.unlock(folder, .therapist).lock() }
        #expect(found == [.strangeJournal])
        #expect(try folder.bytes() == before && folder.names() == ["vault", "vault-journal"])
    }

    /// Puts yesterday's file and today's log together.
    private static func mix(
        _ days: FreshnessVault.Days,
        _ folder: VaultFolder
    ) throws -> (file: [UInt8], log: [UInt8]) {
        let yesterday = try folder.bytes()
        _ = try whileOpen(days, folder, notes: 40)
        let today = try whileOpen(days, folder, notes: 1)
        try folder.place(yesterday)
        try folder.place(today.log, "-wal")
        return (yesterday, today.log)
    }

    private static func copies(_ warnings: [UnlockedVault.Warning]) -> String? {
        warnings.lazy.compactMap { warning in
            if case .logSetAside(let copies) = warning { copies } else { nil }
        }.first
    }

    private static func expect(_ copies: String, file: [UInt8], log: [UInt8]) throws {
        let aside = URL(fileURLWithPath: copies)
        #expect(try [UInt8](Data(contentsOf: aside.appendingPathComponent("vault"))) == file)
        #expect(try [UInt8](Data(contentsOf: aside.appendingPathComponent("vault-wal"))) == log)
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
}
