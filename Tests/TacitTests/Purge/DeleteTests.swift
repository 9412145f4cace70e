import Foundation
import Practice
import Tacit
import TestSupport
import Testing

@Suite struct `A deleted record` {
    @Test func `is a draft, and leaves none of its bytes, its files' or its words' behind`() throws
    {
        let scene = try PurgeScene.shared.get()
        let folder = try scene.vault.folder.copy()
        var vault = try scene.vault.unlock(folder, .therapist)
        let now = try SampleVault.moment
        let gone = try #require(
            vault.allRecords().first { $0.note.title == "canary edited 2 of Ana" }
        )
        let others = try Set(vault.allRecords().map(\.whole)).subtracting([gone.whole])
        let receipt = try vault.delete(now: now, vault.permitToDelete(gone.id, now: now))
        #expect(!receipt.isPending && receipt.record == gone.id)
        #expect(receipt.destroyed.records == 1 && receipt.destroyed.revisions == 2)
        #expect(receipt.destroyed.attachments == 2)
        expectNothing { _ = try vault.shown(gone.id) }
        #expect(try Set(vault.allRecords().map(\.whole)) == others)
        #expect(try vault.find("\"canary edited 2 of Ana\"").total == 0)
        #expect(try vault.find("\"canary edited 1 of Ana\"").total == 1)
        #expect(try vault.audit().contains { $0.action == .delete && $0.record == gone.id })
        #expect(try vault.verify().isClean)
        #expect(try scene.remains(in: folder) == 0)
        try vault.lock()
    }

    @Test func `is not a signed one of a therapy before its time`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            let now = try SampleVault.moment
            #expect(
                refusingRules { _ = try vault.permitToDelete(notes.draft, now: now) } == ["CL-04"]
            )
            #expect(try vault.shown(notes.draft).status == .signed)
        }
    }

    @Test func `is not one that somebody changed meanwhile`() throws {
        try SigningScene.fresh { vault, notes in
            let now = try SampleVault.moment
            let permit = try vault.permitToDelete(notes.draft, now: now)
            try vault.rewrite(notes.draft, parents: [1], as: "more")
            do {
                _ = try vault.delete(now: now, permit)
                Issue.record("a later text was overlooked")
            } catch VaultError.busy {}
            #expect(try vault.shown(notes.draft).note.title == "more")
        }
    }

    @Test func `may be any page of a journal, and the whole journal leaves an empty one`() throws {
        let sample = try SampleVault(roles: [.client]) { vault in
            for page in 0..<30 { try vault.write("page \(page)", in: vault.engagements()[0].id) }
        }
        var vault = try sample.unlock(sample.folder, .client)
        let now = try SampleVault.moment
        let page = try #require(vault.allRecords().first { $0.note.title == "page 3" }).id
        _ = try vault.delete(now: now, vault.permitToDelete(page, now: now))
        #expect(try vault.allRecords().count == 29 && vault.find("page").total == 29)
        let journal = try #require(try vault.engagements().first).id
        let receipt = try vault.purge(now: now, vault.permitToPurge(journal, now: now))
        #expect(receipt.destroyed.records == 29 && receipt.discipline == .journal)
        let new = try #require(try vault.engagements().first)
        #expect(try new.id != journal && vault.engagements().count == 1)
        try vault.write("a new page", in: new.id)
        #expect(try vault.allRecords().count == 1 && vault.verify().isClean)
        try vault.lock()
    }
}
