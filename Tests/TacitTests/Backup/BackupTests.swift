import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A backup` {
    static func vault() throws -> (SampleVault, VaultFolder, backup: String) {
        let vault = try `The ways into a role`.shared.get()
        let folder = try vault.folder.copy()
        return (vault, folder, folder.root + "/backup")
    }

    @Test func `is one file that holds all that the vault holds, in both roles`() throws {
        let (vault, folder, backup) = try Self.vault()
        var open = try vault.unlock(folder, .therapist)
        let report = try open.backUp(to: backup, now: SampleVault.moment)
        #expect(report.isClean && report.notExamined > 0)
        try open.lock()
        #expect(try folder.names() == ["backup", "vault"])
        let mode = try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let copy = try folder.copy()
        try copy.place([UInt8](Data(contentsOf: URL(fileURLWithPath: backup))))
        // Byte 18 and 19: 1 is the rollback journal, so nothing beside the file belongs to it.
        #expect(try Array(copy.bytes()[18..<20]) == [1, 1])
        for role in [Role.therapist, .coach] {
            let truth = VaultReading { try vault.unlock(folder, role) }
            let reading = VaultReading { try vault.unlock(copy, role) }
            #expect(reading.lines == truth.lines && !reading.isNoticed)
        }
    }

    @Test func `does not overwrite, and leaves nothing behind where it fails`() throws {
        let (vault, folder, backup) = try Self.vault()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: backup))
        var open = try vault.unlock(folder, .therapist)
        #expect(
            invalidInput { _ = try open.backUp(to: backup, now: SampleVault.moment) } == .occupied
        )
        #expect(throws: VaultError.self) {
            _ = try open.backUp(to: folder.root + "/none/backup", now: SampleVault.moment)
        }
        try open.lock()
        #expect(try folder.names() == ["backup", "vault"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == Data("mine".utf8))
    }

    @Test func `of a vault that is damaged is not made`() throws {
        let (vault, folder, backup) = try Self.vault()
        let notes = try vault.unlock(folder, .coach)
        var record: Record?
        _ = try notes.forEachRecord(notes.gate.permitToSearch()) { record = $0 }
        try notes.lock()
        let lost = try #require(record).id
        try folder.remove(Data(lost.bytes))
        var open = try vault.unlock(folder, .coach)
        let found = problems { _ = try open.backUp(to: backup, now: SampleVault.moment) }
        #expect(found.contains { $0.id == lost })
        try open.lock()
        #expect(try folder.names() == ["vault"])
    }

    @Test func `that is put in place keeps what stood there, and is a rollback until accepted`()
        throws
    {
        let (vault, folder, backup) = try Self.vault()
        var open = try vault.unlock(folder, .therapist)
        _ = try open.backUp(to: backup, now: SampleVault.moment)
        try open.write("after the backup", in: #require(try open.engagements().first).id)
        try open.lock()
        let before = try folder.bytes()
        let aside = try #require(
            try Vault.putInPlace(backup: backup, at: folder.path, anchors: folder.anchors)
        )
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: aside))) == before)
        let found = faults { try vault.unlock(folder, .therapist).lock() }
        guard case .rolledBack = found.first else {
            Issue.record("\(found)")
            return
        }
        try vault.unlock(folder, .therapist, accepting: true).lock()
        try vault.unlock(folder, .therapist).lock()
        try vault.unlock(folder, .coach).lock()
    }

    @Test func `is not put in place of a vault that somebody has open`() throws {
        let (vault, folder, backup) = try Self.vault()
        var open = try vault.unlock(folder, .therapist)
        _ = try open.backUp(to: backup, now: SampleVault.moment)
        do {
            _ = try Vault.putInPlace(backup: backup, at: folder.path, anchors: folder.anchors)
            Issue.record("the vault is open")
        } catch VaultError.busy {
        }
        try open.write("still there", in: #require(try open.engagements().first).id)
        #expect(try open.verify().isClean)
        try open.lock()
        #expect(try folder.names() == ["backup", "vault"])
    }

    @Test func `is not put in place with a log that lies beside the old vault`() throws {
        let (vault, folder, backup) = try Self.vault()
        var open = try vault.unlock(folder, .therapist)
        _ = try open.backUp(to: backup, now: SampleVault.moment)
        let log = try folder.bytes("-wal")
        try open.lock()
        try folder.place(try folder.bytes())
        try folder.place(log, "-wal")
        let aside = try #require(
            try Vault.putInPlace(backup: backup, at: folder.path, anchors: folder.anchors)
        )
        #expect(!FileManager.default.fileExists(atPath: folder.path + "-wal"))
        #expect(FileManager.default.fileExists(atPath: aside + "-wal"))
        let reading = VaultReading { try vault.unlock(folder, .therapist) }
        #expect(!reading.isNoticed && reading.failures.isEmpty)
    }
}
