import Foundation
import Practice
import Rules
import Tacit
import Testing

/// What is kept in Tests/Frozen of each released format.
enum FrozenVault {
    static let formats = [1, 2, 3, 4]

    static func file(_ name: String, ofFormat format: Int) -> URL {
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Frozen/format-\(format)/\(name)")
    }

    /// A copy of the vault, without any anchor.
    static func folder(_ format: Int) throws -> VaultFolder {
        let folder = try VaultFolder()
        try folder.place([UInt8](Data(contentsOf: file("vault.tacit", ofFormat: format))))
        return folder
    }

    static func passphrase(_ format: Int) throws -> String {
        try String(contentsOf: file("passphrase.txt", ofFormat: format), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
    }

    static func open(
        _ format: Int,
        _ role: Role,
        in folder: VaultFolder
    ) throws -> UnlockedVault {
        try folder.unlock(role, with: passphrase(format))
    }
}

/// A vault of each released format, kept as it was written: it opens for ever.
///
/// `Tests/Frozen/make.sh` made those of formats 2, 3 and 4, when those were new.
@Suite struct `A vault of a released format` {
    @Test(arguments: FrozenVault.formats, [Role.therapist, .coach])
    func `gives every note as it was written`(format: Int, role: Role) throws {
        var vault = try FrozenVault.open(format, role, in: FrozenVault.folder(format))
        #expect(try vault.verify().isClean)
        let copy = try vault.copy(.jsonLines, includingPsychotherapyNotes: true)
        #expect(copy.report.problems.isEmpty)
        try vault.lock()
        let file = FrozenVault.file("\(role.rawValue).jsonl", ofFormat: format)
        let expected = try Data(contentsOf: file)
        #expect(copy.text == String(decoding: expected, as: UTF8.self))
    }

    @Test(arguments: FrozenVault.formats)
    func `gives its attachment and its history`(format: Int) throws {
        let vault = try FrozenVault.open(format, .therapist, in: FrozenVault.folder(format))
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

    /// A vault of format 1 has no index and is read record by record; a search changes nothing.
    @Test(arguments: FrozenVault.formats)
    func `is searched, and is of the newest format after the first note`(format: Int) throws {
        let folder = try FrozenVault.folder(format)
        var vault = try FrozenVault.open(format, .therapist, in: folder)
        let found = try Self.search("seven two-words", vault)
        #expect(found.hits.map(\.title) == ["First"])
        #expect(found.problems.isEmpty)
        // What it said before it was edited.
        #expect(try Self.search("七時間", vault).total == 0)
        try vault.lock()
        #expect(try folder.number("PRAGMA user_version") == format)
        vault = try FrozenVault.open(format, .therapist, in: folder)
        let engagement = try #require(try vault.engagements().first)
        try vault.write("novelty", in: engagement.id)
        #expect(try Self.search("novelty", vault).hits.map(\.title) == ["novelty"])
        #expect(try Self.search("seven two-words", vault).hits.map(\.title) == ["First"])
        #expect(try vault.verify().isClean)
        try vault.lock()
        #expect(try folder.number("PRAGMA user_version") == 4)
        #expect(try folder.number("SELECT count(*) FROM block") > 0)
    }

    @Test func `of format 4 has what the screening found, and what was done about it`() throws {
        let vault = try FrozenVault.open(4, .coach, in: FrozenVault.folder(4))
        var screened: [NoteScreening] = []
        _ = try vault.forEachRecord(vault.gate.permitToSearch()) { screened.append($0.screening) }
        let findings = try #require(screened.first { !$0.findings.isEmpty }).findings
        #expect(findings.first?.words == "major depressive disorder")
        #expect(findings.first?.resolution?.text == "to be written anew")
        #expect(findings.contains { $0.isOpen } && findings.contains { $0.rule == "RF-04" })
        try vault.lock()
    }

    @Test func `of format 2 has a segment of many blocks, and one beside it`() throws {
        let folder = try FrozenVault.folder(2)
        #expect(try folder.number("SELECT count(*) FROM block WHERE length(sealed) = 2032") > 2)
        let odd = try folder.number("SELECT count(*) FROM block WHERE length(sealed) <> 2032")
        // The tail, the notes apart and the coach's: each is one block of its own length.
        #expect(odd == 3)
    }

    private static func search(
        _ query: String,
        _ vault: borrowing UnlockedVault
    ) throws -> SearchResults {
        try vault.search(query, now: SampleVault.moment, vault.gate.permitToSearch())
    }
}
