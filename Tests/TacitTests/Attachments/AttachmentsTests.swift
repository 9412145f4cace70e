import Foundation
import Practice
import Sealing
import Synchronization
import Tacit
import Testing

@Suite struct `Attached files` {
    static let shared = Result {
        try SampleVault(roles: [.therapist]) { vault in _ = try vault.begin(with: "Ana") }
    }

    /// The content of a record's first file.
    static func content(
        of record: Identifier,
        in vault: borrowing UnlockedVault
    ) throws -> [UInt8] {
        let attachments = try vault.record(record, vault.gate.permitToShow()).attachments
        var content: [UInt8] = []
        try vault.readAttachment(
            #require(attachments.first).id,
            of: record,
            vault.gate.permitToShow()
        ) { content += $0 }
        return content
    }

    @Test(arguments: [0, 1, 255, 256, 65_535, 65_536, 65_537, 1 << 20, 20 << 20])
    func `come back byte by byte`(count: Int) throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let bytes = Randomness.bytes(count)
        var open = try vault.unlock(folder, .therapist)
        let engagement = try #require(try open.engagements().first).id
        let saved = try open.write("file", in: engagement, attachments: [("f", bytes)])
        try open.lock()
        let again = try vault.unlock(folder, .therapist)
        let record = try again.record(saved.id, again.gate.permitToShow())
        #expect(record.attachments.map(\.byteCount) == [UInt64(count)])
        // Twenty megabytes in an expectation would be written out where they differ.
        let isSame = try Self.content(of: saved.id, in: again) == bytes
        #expect(isSame)
        #expect(try again.verify().isClean)
        try again.lock()
    }

    @Test func `are read from the beginning when saving is tried again`() throws {
        struct Interrupted: Error {}
        let vault = try Self.shared.get()
        var open = try vault.unlock(try vault.folder.copy(), .therapist)
        let engagement = try #require(try open.engagements().first).id
        let bytes = Randomness.bytes(200_000)
        let state = Mutex((position: 0, begun: 0))
        let source = AttachmentSource(
            name: "f",
            begin: { state.withLock { $0 = (0, $0.begun + 1) } },
            read: {
                try state.withLock { state in
                    // The first time it ends in the middle.
                    if state.begun == 1, state.position > 100_000 { throw Interrupted() }
                    let piece = bytes[state.position...].prefix(30_000)
                    state.position += piece.count
                    return Array(piece)
                }
            }
        )
        let new = NewRecord(
            engagement: engagement,
            note: Note(kind: "progress-note", body: "with a file"),
            attachments: [source]
        )
        let now = try SampleVault.moment
        var failed = false
        do throws(VaultError) {
            _ = try open.add(new, now: now, open.gate.permitToSave(kind: "progress-note"))
        } catch {
            failed = true
        }
        #expect(failed)
        let saved = try open.add(new, now: now, open.gate.permitToSave(kind: "progress-note"))
        let isSame = try Self.content(of: saved.id, in: open) == bytes
        #expect(isSame)
        try open.lock()
    }

    @Test func `that cannot be read leave no record and no row behind`() throws {
        struct Unreadable: Error {}
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let before = try folder.objects().map(\.id)
        var open = try vault.unlock(folder, .therapist)
        let engagement = try #require(try open.engagements().first).id
        let pieces = Position()
        let source = AttachmentSource(name: "f") {
            guard pieces.advance(by: 1) < 3 else { throw Unreadable() }
            return Array(repeating: 1, count: 70_000)
        }
        #expect(throws: VaultError.self) {
            try open.add(
                NewRecord(
                    engagement: engagement,
                    note: Note(kind: "progress-note", title: "x"),
                    attachments: [source]
                ),
                now: SampleVault.moment,
                open.gate.permitToSave(kind: "progress-note")
            )
        }
        #expect(try open.verify().isClean)
        try open.lock()
        #expect(try folder.objects().map(\.id) == before)
    }

    @Test func `are not reached through a record that does not have them`() throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        var open = try vault.unlock(folder, .therapist)
        let engagement = try #require(try open.engagements().first).id
        let one = try open.write("one", in: engagement, attachments: [("a", [1])])
        let other = try open.write("other", in: engagement, attachments: [("b", [2])])
        let file = try #require(
            try open.record(one.id, open.gate.permitToShow()).attachments.first
        )
        expectNothing {
            try open.readAttachment(file.id, of: other.id, open.gate.permitToShow()) { _ in }
        }
        try open.lock()
    }
}
