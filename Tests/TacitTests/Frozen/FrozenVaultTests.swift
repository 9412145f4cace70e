import Foundation
import Practice
import Tacit
import Testing

/// A vault of each released format, kept as it was written: it opens for ever.
@Suite struct `A vault of format 1` {
    private static let kept = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Frozen/format-1")

    private static func open(_ role: Role, in folder: VaultFolder) throws -> UnlockedVault {
        try folder.place([UInt8](Data(contentsOf: kept.appending(path: "vault.tacit"))))
        return try folder.unlock(role, with: passphrase())
    }

    private static func passphrase() throws -> String {
        try String(contentsOf: kept.appending(path: "passphrase.txt"), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
    }

    @Test(arguments: [Role.therapist, .coach])
    func `gives every note as it was written`(role: Role) throws {
        let folder = try VaultFolder()
        var vault = try Self.open(role, in: folder)
        #expect(try vault.verify().isClean)
        let copy = try vault.copy(.jsonLines, includingPsychotherapyNotes: true)
        #expect(copy.report.problems.isEmpty)
        try vault.lock()
        let expected = try Data(contentsOf: Self.kept.appending(path: "\(role.rawValue).jsonl"))
        #expect(copy.text == String(decoding: expected, as: UTF8.self))
    }

    @Test func `has no roster, and gets one with its next write`() throws {
        let folder = try VaultFolder()
        var vault = try Self.open(.therapist, in: folder)
        let before = try vault.registry().lines
        #expect(!before.isEmpty && vault.problems.isEmpty)
        let id = vault.id
        try vault.lock()
        let unlock = { (folder: VaultFolder) throws -> UnlockedVault in
            try Vault(opening: folder.path, anchors: folder.anchors).unlock(
                .therapist,
                key: folder.roleKey(.therapist, of: id, with: Self.passphrase()),
                now: SampleVault.moment
            )
        }
        #expect(try RosterVault.row(in: folder, unlock) == nil)
        vault = try unlock(folder)
        try vault.write("of today", in: #require(try vault.engagements().first).id)
        #expect(try vault.registry().lines == before)
        #expect(try vault.verify().isClean)
        try vault.lock()
        #expect(try RosterVault.row(in: folder, unlock) != nil)
    }

    @Test func `gives its attachment and its history`() throws {
        let vault = try Self.open(.therapist, in: VaultFolder())
        var first: Record?
        _ = try vault.forEachRecord(vault.gate.permitToSearch()) { record in
            if record.note.title == "First" { first = record }
        }
        let record = try #require(first)
        let attachment = try #require(record.attachments.first)
        var content: [UInt8] = []
        try vault.readAttachment(attachment.id, of: record.id, vault.gate.permitToShow()) {
            content += $0
        }
        #expect(content == Array("attached\n".utf8))
        let history = try vault.history(of: record.id, vault.gate.permitToShow())
        #expect(
            history.map(\.note.body) == [
                "She slept — seven hours.\n", "She slept — 七時間.\n",
            ]
        )
        try vault.lock()
    }
}
