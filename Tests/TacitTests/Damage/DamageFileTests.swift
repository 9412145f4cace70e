import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `A file that is no sound vault` {
    private static func fault(_ folder: VaultFolder) -> [IntegrityProblem.Fault] {
        faults { try folder.unlock(.therapist).lock() }
    }

    @Test func `is said to be cut short, wherever it was cut`() throws {
        let sound = try DamageVault.shared.get()
        let folder = try VaultFolder()
        let lengths =
            Array(15...120) + Array(stride(from: 121, to: sound.bytes.count, by: 509))
            + [sound.bytes.count - 1]
        for length in lengths {
            try folder.place(Array(sound.bytes.prefix(length)))
            #expect(Self.fault(folder) == [.truncatedFile], "\(length)")
        }
        for length in 1..<15 {
            try folder.place(Array(sound.bytes.prefix(length)))
            #expect(Self.fault(folder) == [.foreignFile], "\(length)")
        }
    }

    @Test func `is said to be empty`() throws {
        let folder = try VaultFolder()
        try folder.place([])
        #expect(Self.fault(folder) == [.emptyFile])
    }

    @Test func `is said not to be there`() throws {
        let folder = try VaultFolder()
        expectNothing { try folder.unlock(.therapist).lock() }
        #expect(try folder.names().isEmpty)
    }

    @Test(arguments: ["text", "picture", "database"])
    func `is said to be something else`(kind: String) throws {
        let folder = try VaultFolder()
        switch kind {
        case "text": try folder.place(Array(String(repeating: "Dear diary,\n", count: 900).utf8))
        case "picture":
            try folder.place(
                [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + Array(repeating: 7, count: 9_000)
            )
        default: try folder.run("CREATE TABLE object(n INTEGER PRIMARY KEY, id BLOB, sealed BLOB)")
        }
        let before = try folder.bytes()
        #expect(Self.fault(folder) == [.foreignFile])
        #expect(try folder.names() == ["vault"])
        #expect(try folder.bytes() == before)
    }

    @Test func `is said to be newer, with the version that it has`() throws {
        let folder = try DamageVault.shared.get().vault.folder.copy()
        try folder.run("PRAGMA user_version = 5")
        #expect(Self.fault(folder) == [.newerFormat(5)])
    }

    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON object BEGIN DELETE FROM slot; END",
        "CREATE VIEW v AS SELECT * FROM object",
        "CREATE INDEX i ON object(sealed)",
        "CREATE TABLE t(n)",
        "ALTER TABLE object ADD COLUMN client TEXT",
        "DROP TABLE slot",
        "DROP TABLE block",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 1",
    ])
    func `is refused where its schema differs by a letter`(sql: String) throws {
        let folder = try DamageVault.shared.get().vault.folder.copy()
        try folder.run(sql)
        #expect(Self.fault(folder) == [.damagedFile])
    }

    @Test func `is refused where the header row is gone or another vault's`() throws {
        let folder = try DamageVault.shared.get().vault.folder.copy()
        let strange = try SampleVault(roles: [.therapist]) { _ in }
        let body = [1] + strange.id.bytes
        try folder.run("UPDATE vault SET header = ?", Data(body + Digest.of(body)))
        #expect(lockReason { try folder.unlock(.therapist).lock() } == .wrongPassphrase)
        let found = faults { try strange.unlock(folder, .therapist).lock() }
        #expect(!found.isEmpty)
        try folder.run("DELETE FROM vault")
        #expect(Self.fault(folder) == [.damagedFile])
    }

    @Test func `is not touched by a look at it`() throws {
        let sound = try DamageVault.shared.get()
        let folder = try VaultFolder()
        for position in stride(from: 100, to: sound.bytes.count, by: 1_777) {
            var bytes = sound.bytes
            bytes[position] ^= 0x55
            try folder.place(bytes)
            _ = VaultReading { try sound.vault.unlock(folder, .therapist) }
            #expect(try folder.bytes() == bytes, "\(position)")
        }
    }
}
