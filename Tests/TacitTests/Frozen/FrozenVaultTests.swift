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
        let line = try String(contentsOf: kept.appending(path: "passphrase.txt"), encoding: .utf8)
        return try folder.unlock(role, with: line.trimmingCharacters(in: .newlines))
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
