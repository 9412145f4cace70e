import Practice
import Tacit
import Testing

@Suite struct `A withdrawn record` {
    @Test func `is out of sight, and still there with its signature and the reason`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            let signed = try vault.shown(notes.draft)
            #expect(try vault.find("body").total == 1)
            let saved = try vault.withdraw(notes.draft, "it belongs to Ben")
            #expect(saved.revision == 3)
            let withdrawn = try vault.shown(notes.draft)
            #expect(withdrawn.status == .withdrawn && withdrawn.withdrawal == "it belongs to Ben")
            #expect(withdrawn.signature == signed.signature)
            #expect(VaultReading.words(withdrawn.note) == VaultReading.words(signed.note))
            #expect(withdrawn.attachments.map(\.id) == signed.attachments.map(\.id))
            #expect(try vault.shown(notes.draft, revision: 2).whole == signed.whole)
            let oracle = try IndexOracle(vault)
            for text in ["body", "body signed:yes", "body signed:no"] {
                try vault.expect(text, as: oracle, "withdrawn")
            }
            #expect(try vault.find("body").total == 0)
            #expect(try !`An addendum`.exported(&vault, false).contains("body of first"))
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `is named in the log with the reason, and a right one is signed elsewhere`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            let note = try vault.shown(notes.draft).note
            try vault.withdraw(notes.draft, "it belongs to Ben")
            let right = try vault.save(note, in: vault.begin(with: "Ben"))
            try vault.importPaperwork(of: "Ben")
            try vault.sign(right)
            let rows = try vault.audit().filter { $0.action == .withdraw || $0.action == .sign }
            #expect(rows.map(\.action) == [.sign, .withdraw, .sign])
            #expect(rows.map(\.record) == [notes.draft, notes.draft, right])
            #expect(rows.map(\.reason) == [nil, "it belongs to Ben", nil])
            #expect(rows.map(\.revision) == [2, 3, 2])
            #expect(try vault.find("body").hits.map(\.id) == [right])
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `was final before, and nothing is withdrawn for no reason`() throws {
        try SigningScene.fresh { vault, notes in
            #expect(
                invalidInput { try vault.withdraw(notes.draft) } == .notWithdrawable(.draft)
            )
            for reason in ["", " \n"] {
                #expect(
                    refusingRules { _ = try vault.gate.permitToWithdraw(reason: reason) }
                        == ["ER-01"]
                )
            }
            try vault.sign(notes.draft)
            try vault.withdraw(notes.draft)
            #expect(
                invalidInput { try vault.withdraw(notes.draft) } == .notWithdrawable(.withdrawn)
            )
            #expect(invalidInput { try vault.sign(notes.draft) } == .notSignable(.withdrawn))
            let kind = try #require(Kind.named("progress-note"))
            let refused = invalidInput {
                _ = try vault.edit(
                    notes.draft,
                    parents: [3],
                    note: kind.filled("again"),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: kind.id)
                )
            }
            #expect(refused == .notEditable(.withdrawn))
            #expect(try vault.shown(notes.draft).revision == 3)
        }
    }

    @Test func `may have been brought in`() throws {
        try SigningScene.fresh { vault, _ in
            let line = #"{"client":"Ana","kind":"progress-note","title":"old","body":"oldword"}"#
            _ = try vault.importRecords(
                from: .jsonLines(pieces(line + "\n")),
                now: SampleVault.moment,
                vault.gate.permitToImport()
            )
            let old = try #require(try vault.allRecords().first { $0.note.title == "old" })
            try vault.withdraw(old.id)
            #expect(try vault.shown(old.id).signature == nil)
            #expect(try vault.find("oldword").total == 0)
            #expect(try vault.verify().isClean)
        }
    }
}
