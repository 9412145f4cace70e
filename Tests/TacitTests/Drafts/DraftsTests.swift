import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Drafts and their history` {
    static let shared = Result {
        try SampleVault(roles: [.client]) { vault in
            let journal = try vault.engagements()
            try vault.write("first", in: journal[0].id)
        }
    }

    static func journal() throws -> (SampleVault, VaultFolder, UnlockedVault.Journal) {
        let vault = try shared.get()
        let folder = try vault.folder.copy()
        let open = try vault.unlock(folder, .client)
        let engagement = try #require(try open.engagements().first)
        var record: Record?
        _ = try open.forEachRecord(open.gate.permitToSearch()) { record = $0 }
        try open.lock()
        return (vault, folder, .init(engagement: engagement.id, record: try #require(record).id))
    }

    @Test func `an edit keeps what stood there before`() throws {
        let (vault, folder, journal) = try Self.journal()
        var open = try vault.unlock(folder, .client)
        for number in 1...6 {
            let saved = try open.rewrite(
                journal.record,
                parents: [UInt64(number)],
                as: "text \(number)"
            )
            #expect(saved.revision == UInt64(number) + 1 && saved.conflicts.isEmpty)
        }
        try open.lock()
        let again = try vault.unlock(folder, .client)
        let history = try again.history(of: journal.record, again.gate.permitToShow())
        #expect(history.map(\.revision) == [7, 6, 5, 4, 3, 2, 1])
        #expect(history.map(\.note.title) == (1...6).reversed().map { "text \($0)" } + ["first"])
        for revision in history {
            let one = try again.record(
                journal.record,
                revision: revision.revision,
                again.gate.permitToShow()
            )
            #expect(VaultReading.line(one) == VaultReading.line(revision))
        }
        expectNothing {
            _ = try again.record(journal.record, revision: 8, again.gate.permitToShow())
        }
        expectNothing {
            _ = try again.record(journal.record, revision: 0, again.gate.permitToShow())
        }
        #expect(try again.verify().isClean)
        try again.lock()
    }

    @Test func `two writers never overwrite each other, and a third settles it`() throws {
        let (vault, folder, journal) = try Self.journal()
        var one = try vault.unlock(folder, .client)
        var other = try vault.unlock(folder, .client)
        let first = try one.rewrite(journal.record, parents: [1], as: "one")
        let second = try other.rewrite(journal.record, parents: [1], as: "other")
        #expect(first.conflicts.isEmpty && second.conflicts == [2] && second.revision == 3)
        let current = try one.record(journal.record, one.gate.permitToShow())
        #expect(current.note.title == "other" && current.otherHeads == [2])
        let beside = try other.record(journal.record, revision: 2, other.gate.permitToShow())
        #expect(beside.note.title == "one")
        let settled = try one.rewrite(journal.record, parents: [2, 3], as: "both")
        #expect(settled.conflicts.isEmpty && settled.revision == 4)
        #expect(try other.record(journal.record, other.gate.permitToShow()).otherHeads.isEmpty)
        #expect(try other.history(of: journal.record, other.gate.permitToShow()).count == 4)
        try one.lock()
        try other.lock()
        let last = try vault.unlock(folder, .client)
        #expect(try last.verify().isClean)
        try last.lock()
    }

    @Test func `an unsettled text stays a head through later edits that did not see it`() throws {
        let (vault, folder, journal) = try Self.journal()
        var open = try vault.unlock(folder, .client)
        try open.rewrite(journal.record, parents: [1], as: "two")
        try open.rewrite(journal.record, parents: [1], as: "three")
        let fourth = try open.rewrite(journal.record, parents: [3], as: "four")
        #expect(fourth.conflicts == [2])
        let fifth = try open.rewrite(journal.record, parents: [1], as: "five")
        #expect(fifth.conflicts == [2, 4])
        let sixth = try open.rewrite(journal.record, parents: [2, 4, 5], as: "six")
        #expect(sixth.conflicts.isEmpty)
        try open.lock()
    }

    @Test func `an empty note is refused, and one of a single space is kept`() throws {
        let (vault, folder, journal) = try Self.journal()
        var open = try vault.unlock(folder, .client)
        #expect(
            invalidInput {
                _ = try open.add(
                    NewRecord(engagement: journal.engagement, note: Note(kind: "entry")),
                    now: SampleVault.moment,
                    open.gate.permitToSave(kind: "entry")
                )
            } == .emptyNote
        )
        #expect(
            invalidInput {
                _ = try open.edit(
                    journal.record,
                    parents: [1],
                    note: Note(kind: "entry"),
                    now: SampleVault.moment,
                    open.gate.permitToSave(kind: "entry")
                )
            } == .emptyNote
        )
        let saved = try open.add(
            NewRecord(engagement: journal.engagement, note: Note(kind: "entry", body: " ")),
            now: SampleVault.moment,
            open.gate.permitToSave(kind: "entry")
        )
        #expect(try open.record(saved.id, open.gate.permitToShow()).note.body == " ")
        #expect(try open.record(journal.record, open.gate.permitToShow()).revision == 1)
        try open.lock()
    }

    @Test func `a permit for one kind does not save another`() throws {
        let (vault, folder, journal) = try Self.journal()
        var open = try vault.unlock(folder, .client)
        let refused = invalidInput {
            _ = try open.add(
                NewRecord(engagement: journal.engagement, note: Note(kind: "entry", body: "x")),
                now: SampleVault.moment,
                open.gate.permitToSave(kind: "mood")
            )
        }
        #expect(refused == .unknownKind("entry"))
        try open.lock()
    }

    @Test func `a record is found by the beginning of its identifier`() throws {
        let (vault, folder, journal) = try Self.journal()
        let open = try vault.unlock(folder, .client)
        let text = journal.record.text
        for length in 4...26 {
            #expect(try open.recordID(matching: String(text.prefix(length))) == journal.record)
            let lower = text.prefix(length).lowercased()
            #expect(try open.recordID(matching: lower) == journal.record)
        }
        for reference in [String(text.prefix(3)), text + "0", "", "%%%%", String(text.reversed())] {
            expectNothing { _ = try open.recordID(matching: reference) }
        }
        try open.lock()
    }
}

extension UnlockedVault {
    /// What the tests of drafts have in hand.
    struct Journal {
        let engagement: Identifier
        let record: Identifier
    }
}
