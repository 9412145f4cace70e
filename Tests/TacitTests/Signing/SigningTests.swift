import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Signing a record` {
    @Test(arguments: [Role.therapist, .coach])
    func `makes a revision that says who signed it and when`(role: Role) throws {
        try SigningScene.fresh(role) { vault, notes in
            let draft = try vault.shown(notes.draft)
            #expect(draft.status == .draft && draft.signature == nil)
            let saved = try vault.sign(notes.draft)
            #expect(saved.revision == 2 && saved.conflicts.isEmpty)
            let signed = try vault.shown(notes.draft)
            let signature = try #require(signed.signature)
            #expect(signed.status == .signed && signed.revision == 2)
            #expect(signature.author == "Dr. Holder" && signature.role == role)
            #expect(signature.at == SampleVault.now)
            #expect(signature.publicKey.count == 32 && signature.value.count == 64)
            #expect(VaultReading.words(signed.note) == VaultReading.words(draft.note))
            #expect(signed.attachments.map(\.id) == draft.attachments.map(\.id))
            // What was signed stays readable as a draft, too.
            #expect(try vault.shown(notes.draft, revision: 1).whole == draft.whole)
            #expect(try vault.verify().isClean)
            let row = try #require(try vault.audit().last)
            #expect(row.action == .sign && row.count == 1 && row.record == notes.draft)
            #expect(row.revision == 2 && row.engagement == notes.engagement)
        }
    }

    @Test func `is done once`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            let before = try vault.shown(notes.draft).whole
            let epoch = try vault.audit().count
            #expect(invalidInput { try vault.sign(notes.draft) } == .notSignable(.signed))
            #expect(try vault.shown(notes.draft).whole == before)
            #expect(try vault.audit().count == epoch)
        }
    }

    @Test func `names everything that is missing at once, and changes nothing`() throws {
        try SigningScene.fresh { vault, notes in
            let kind = try #require(Kind.named("soap-note"))
            let id = try vault.save(Note(kind: kind.id, title: "short"), in: notes.engagement)
            let refused = invalidInput { try vault.sign(id) }
            let faults = kind.faults(
                in: Note(kind: kind.id, title: "short"),
                now: try SampleVault.moment
            )
            #expect(faults.count >= 4 && faults.count == kind.fields.count(where: \.required))
            #expect(refused == .incomplete(id, kind: kind.id, faults))
            #expect(try vault.shown(id).status == .draft)
            #expect(try vault.shown(id).revision == 1)
        }
    }

    @Test func `brings values into their canonical form`() throws {
        try SigningScene.fresh { vault, notes in
            let choice = Kind.kinds(of: .therapy).lazy.compactMap { kind in
                kind.fields.first { if case .yesNo = $0.type { true } else { false } }
                    .map { (kind, $0.name) }
            }.first
            guard let (kind, name) = choice else { return }
            var note = kind.filled("canonical")
            note.set(name, " Y ")
            let id = try vault.save(note, in: notes.engagement)
            #expect(try vault.shown(id).note.value(of: name) == " Y ")
            try vault.sign(id)
            #expect(try vault.shown(id).note.value(of: name) == "yes")
            #expect(try vault.shown(id, revision: 1).note.value(of: name) == " Y ")
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `takes a psychotherapy note, which stays where it is kept apart`() throws {
        try SigningScene.fresh { vault, notes in
            let process = try #require(notes.process)
            try vault.sign(process)
            let signed = try vault.shown(process)
            #expect(signed.status == .signed && signed.realm == .psychotherapyNotes)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `takes what was brought in`() throws {
        try SigningScene.fresh { vault, _ in
            let line =
                #"{"client":"Ana","kind":"progress-note","title":"old","body":"b","#
                + #""id":"abc","status":"signed"}"# + "\n"
            _ = try vault.importRecords(
                from: .jsonLines(pieces(line)),
                now: SampleVault.moment,
                vault.gate.permitToImport()
            )
            let old = try #require(try vault.allRecords().first { $0.note.title == "old" })
            #expect(old.status == .imported && old.signature == nil)
            let kind = try #require(Kind.named("progress-note"))
            _ = try vault.edit(
                old.id,
                parents: [1],
                note: kind.filled("old"),
                now: SampleVault.moment,
                vault.gate.permitToSave(kind: kind.id)
            )
            try vault.sign(old.id)
            let signed = try vault.shown(old.id)
            #expect(signed.status == .signed && signed.externalID == "abc")
            #expect(signed.revision == 3)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `refuses a revision that was not the one that was read`() throws {
        try SigningScene.fresh { vault, notes in
            let kind = try #require(Kind.named("progress-note"))
            _ = try vault.edit(
                notes.draft,
                parents: [1],
                note: kind.filled("later"),
                now: SampleVault.moment,
                vault.gate.permitToSave(kind: kind.id)
            )
            let refused = invalidInput { try vault.sign(notes.draft, revision: 1) }
            #expect(refused == .superseded(notes.draft, current: 2))
            #expect(try vault.sign(notes.draft, revision: 2).revision == 3)
        }
    }

    @Test func `refuses a permit for a revision that is not the one any more`() throws {
        try SigningScene.fresh { vault, notes in
            let now = try SampleVault.moment
            let permit = try vault.permitToSign(notes.draft, now: now)
            var note = try vault.shown(notes.draft).note
            note.body += " and more"
            _ = try vault.edit(
                notes.draft,
                parents: [1],
                note: note,
                now: now,
                vault.gate.permitToSave(kind: note.kind)
            )
            do throws(VaultError) {
                _ = try vault.sign(now: now, permit)
                Issue.record("what nobody has read was signed")
            } catch {
                guard case .invalid(.superseded(notes.draft, current: 2)) = error else {
                    throw error
                }
            }
            #expect(try vault.shown(notes.draft).status == .draft)
        }
    }

    @Test func `has no place in a journal`() throws {
        let sample = try `Drafts and their history`.shared.get()
        let vault = try sample.unlock(try sample.folder.copy(), .client)
        let page = try #require(try vault.allRecords().first)
        #expect(
            invalidInput { _ = try vault.permitToSign(page.id, now: SampleVault.moment) }
                == .journalNotSigned
        )
        try vault.lock()
    }

    @Test func `is found by searches at once`() throws {
        try SigningScene.fresh { vault, notes in
            #expect(try vault.find("body signed:yes").total == 0)
            #expect(try vault.find("body signed:no").total == 1)
            try vault.sign(notes.draft)
            let oracle = try IndexOracle(vault)
            for text in ["body signed:yes", "body signed:no", "body -signed:yes"] {
                try vault.expect(text, as: oracle, "signed")
            }
            #expect(try vault.find("body signed:yes").hits.map(\.id) == [notes.draft])
        }
    }

    @Test func `waits until a conflict is settled, between two open vaults`() throws {
        let sample = try SigningScene.shared.get()
        let folder = try sample.folder.copy()
        var one = try sample.unlock(folder, .therapist)
        var other = try sample.unlock(folder, .therapist)
        let id = try SigningScene.notes(one).draft
        let kind = try #require(Kind.named("progress-note"))
        for (number, text) in ["mine", "theirs"].enumerated() {
            let note = kind.filled("first", body: text)
            let permit = try one.gate.permitToSave(kind: kind.id)
            let now = try SampleVault.moment
            let saved =
                number == 0
                ? try one.edit(id, parents: [1], note: note, now: now, permit)
                : try other.edit(id, parents: [1], note: note, now: now, permit)
            #expect(saved.conflicts == (number == 0 ? [] : [2]))
        }
        #expect(invalidInput { try one.sign(id) } == .unsettled(id, heads: [2]))
        let changes = try one.shown(id).changes(since: one.shown(id, revision: 2))
        #expect(changes.map(\.field) == ["body"])
        #expect(changes.map(\.hunk.removedText) == ["mine"])
        #expect(changes.map(\.hunk.addedText) == ["theirs"])
        let permit = try other.gate.permitToSave(kind: kind.id)
        let settled = kind.filled("first", body: "mine and theirs")
        let now = try SampleVault.moment
        _ = try other.edit(id, parents: [2, 3], note: settled, now: now, permit)
        try one.sign(id)
        #expect(try other.shown(id).status == .signed && other.verify().isClean)
        try one.lock()
        try other.lock()
    }
}

extension VaultReading {
    /// What a note says, scalar by scalar.
    static func words(_ note: Note) -> [[UInt8]] {
        let fields = note.fields.flatMap { [$0.name, $0.value] }
        return ([note.kind, note.at?.iso ?? "-", note.title] + note.tags + fields + [note.body])
            .map { Array($0.utf8) }
    }
}
