import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

/// Findings are the writer's working aid: they stand sealed in the record, and nowhere else.
@Suite struct `What the screening found` {
    private static let reason = "CANARYREASON"

    /// A note with a finding that was settled for a reason that stands nowhere else.
    private static func scene(
        _ body: (inout UnlockedVault, Identifier, Identifier, VaultFolder) throws -> Void
    ) throws {
        try FindingsScene.fresh { vault, engagement, folder in
            let id = try vault.save(
                FindingsScene.session(.coach, "plantedscope plantedreport"),
                in: engagement
            )
            try vault.settle(id, 1, .reason, reason)
            try vault.settle(id, 2, .clientReported, reason)
            try body(&vault, id, engagement, folder)
        }
    }

    /// Whatever says that there was a finding.
    private static let marks = [
        reason, "SC-06", "client-reported", "professional-reported", "\"level\"",
    ]

    @Test func `is in no copy for the holder, of whichever format`() throws {
        try Self.scene { vault, id, _, _ in
            for format in [OwnExportFormat.jsonLines, .csv] {
                let text = try vault.copy(format).text
                #expect(text.contains("plantedscope"))
                for mark in Self.marks { #expect(!text.contains(mark), "\(mark)") }
            }
            var documents = ""
            _ = try vault.exportOwnDocuments(
                now: SampleVault.moment,
                vault.gate.permitToExportOwn(),
                files: { _ in { _ in } }
            ) { name, bytes in documents += name + String(decoding: bytes.array, as: UTF8.self) }
            #expect(documents.contains("plantedscope"))
            for mark in Self.marks { #expect(!documents.contains(mark), "\(mark)") }
        }
    }

    @Test func `is in no copy for somebody else`() throws {
        try Self.scene { vault, _, engagement, _ in
            let now = try SampleVault.moment
            let request = DisclosureRequest(
                purpose: .clientAccess,
                basis: .clientRequest,
                recipient: "Ana",
                recipientType: "client"
            )
            let permit = try vault.permitToDisclose(request, engagement: engagement, now: now)
            let disclosed = "\(try vault.disclosure(now: now, permit))"
            for mark in [Self.reason, "PassageFinding", "NoteScreening"] {
                #expect(!disclosed.contains(mark), "\(mark)")
            }
        }
    }

    @Test func `is in no row of the log, and in no name`() throws {
        try Self.scene { vault, id, _, folder in
            let log = try vault.audit().map { "\($0)" }.joined()
            for mark in Self.marks + ["planted", "finding", "screen", "resolve"] {
                #expect(!log.contains(mark), "\(mark)")
            }
            // To settle something is an edit like any other.
            #expect(try vault.audit().last?.action == .edit)
            for name in try folder.names() { #expect(!name.contains("planted")) }
        }
    }

    @Test func `stands nowhere in the file, open or closed`() throws {
        try Self.scene { vault, id, _, folder in
            for suffix in ["", "-wal"] {
                let file = Data((try? folder.bytes(suffix)) ?? [])
                for mark in [Self.reason, "plantedscope", "professional-reported"] {
                    #expect(file.range(of: Data(mark.utf8)) == nil, "\(mark)")
                }
            }
            let found = try vault.found(id)
            #expect(found.first == "plantedscope reason \(Self.reason)")
        }
    }

    @Test func `is found by no search`() throws {
        try Self.scene { vault, _, _, _ in
            for query in [Self.reason.lowercased(), "sc-06", "client-reported"] {
                let found = try vault.search(
                    query,
                    now: SampleVault.moment,
                    vault.gate.permitToSearch()
                )
                #expect(found.total == 0, "\(query)")
            }
        }
    }
}

@Suite struct `A heavy page of a journal (JR-02)` {
    private static let heavy = "plantedurgent and then"
    private static let other = "other words and so on!"

    private static func journal(
        _ text: String,
        _ body: (inout UnlockedVault, Identifier) throws -> Void = { _, _ in }
    ) throws -> VaultFolder {
        let sample = try TransferScene.journal.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, .client)
        vault.screener = .planted
        let engagement = try #require(try vault.engagements().first).id
        let id = try vault.save(
            Note(kind: "entry", at: SampleVault.now, body: text),
            in: engagement
        )
        try vault.change(id) { $0.title = "changed" }
        try body(&vault, engagement)
        try vault.lock()
        return folder
    }

    @Test func `shows its writer whom to call, without a word of it`() throws {
        _ = try Self.journal(Self.heavy) { vault, engagement in
            let heavy = Note(kind: "entry", body: Self.heavy)
            let card = try #require(try vault.journalCard(for: heavy, in: engagement))
            #expect(card == CrisisLines.neutral.journalCard)
            #expect(!card.contains("planted") && !card.contains("suicide"))
            let other = Note(kind: "entry", body: Self.other)
            #expect(try vault.journalCard(for: other, in: engagement) == nil)
        }
    }

    @Test func `shows nothing once its writer has switched that off`() throws {
        _ = try Self.journal(Self.heavy) { vault, engagement in
            _ = try vault.setSettings(now: SampleVault.moment) { $0.showsJournalCard = false }
            #expect(try !vault.settings().showsJournalCard)
            let heavy = Note(kind: "entry", body: Self.heavy)
            #expect(try vault.journalCard(for: heavy, in: engagement) == nil)
            _ = try vault.setSettings(now: SampleVault.moment) { $0.showsJournalCard = true }
            #expect(try vault.journalCard(for: heavy, in: engagement) != nil)
        }
    }

    @Test func `shows nothing to a practitioner`() throws {
        for role in [Role.therapist, .coach] {
            try FindingsScene.fresh(role) { vault, engagement, _ in
                let note = Note(kind: role.everydayKind, body: Self.heavy)
                let card = try vault.journalCard(for: note, in: engagement)
                #expect(card == nil)
            }
        }
    }

    @Test func `leaves no finding and no trace`() throws {
        var shapes: [[String]] = []
        var logs: [[String]] = []
        var copies: [String] = []
        for text in [Self.heavy, Self.other] {
            let folder = try Self.journal(text) { vault, engagement in
                _ = try vault.journalCard(for: Note(kind: "entry", body: text), in: engagement)
                let record = try #require(try vault.allRecords().first)
                #expect(record.screening == .silent)
                let history = try vault.history(of: record.id, vault.gate.permitToShow())
                #expect(history.allSatisfy { $0.screening == .silent })
                logs.append(
                    try vault.audit().map { "\($0.epoch) \($0.at.iso) \($0.action) \($0.count)" }
                )
                let copy = try vault.copy(.jsonLines).text
                copies.append(
                    copy.replacingOccurrences(of: text, with: "")
                        .replacingOccurrences(of: record.id.text, with: "")
                )
            }
            shapes.append(try folder.objects().map { "\($0.id.count) \($0.sealed.count)" })
        }
        #expect(Self.heavy.utf8.count == Self.other.utf8.count)
        #expect(shapes[0] == shapes[1])
        #expect(logs[0] == logs[1])
        #expect(copies[0] == copies[1])
    }
}
