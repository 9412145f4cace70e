import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A record that was changed` {
    private static func add(
        _ vault: inout UnlockedVault,
        _ note: Note
    ) throws -> SavedRecord {
        try vault.add(
            NewRecord(engagement: try #require(vault.engagements().first).id, note: note),
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: note.kind)
        )
    }

    private static func edit(
        _ vault: inout UnlockedVault,
        _ saved: SavedRecord,
        _ note: Note
    ) throws -> SavedRecord {
        try vault.edit(
            saved.id,
            parents: [saved.revision],
            note: note,
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: note.kind)
        )
    }

    /// Whether others stand in the index beside it, so that it lies in a tail or a long segment.
    @Test(arguments: [0, 3, 40], [10, 2_000])
    func `is found as it is now and not as it was, and its history stays`(
        others: Int,
        words: Int
    ) throws {
        try TransferScene.fresh(.client) { vault in
            var random = SeededRandom(seed: UInt64(others))
            let long = IndexWords.long(&random, words: words)
            var saved = try Self.add(
                &vault,
                Note(kind: "entry", title: "erste", tags: ["alt"], body: "früher \(long)")
            )
            for number in 0..<others {
                _ = try Self.add(&vault, Note(kind: "entry", body: "other \(number)"))
            }
            #expect(try vault.find("fruher").hits.map(\.id) == [saved.id])
            saved = try Self.edit(
                &vault,
                saved,
                Note(kind: "mood", title: "zweite", tags: ["neu"], body: "später")
            )
            #expect(saved.revision == 2)
            for gone in ["fruher", "erste", "tag:alt", "alt", "kind:entry in:title e*", "w* fr*"] {
                #expect(
                    try vault.find(gone).hits.contains { $0.id == saved.id } == false,
                    "\(gone)"
                )
            }
            for text in ["spater", "zweite", "tag:neu", "kind:mood", "in:tags neu"] {
                #expect(try vault.find(text).hits.map(\.id) == [saved.id], "\(text)")
            }
            // Once more, and then its first words come back.
            saved = try Self.edit(&vault, saved, Note(kind: "entry", body: "früher wieder"))
            #expect(try vault.find("spater").total == 0)
            #expect(try vault.find("fruher").hits.map(\.id) == [saved.id])
            #expect(try vault.find("other").total == others)
            let history = try vault.history(of: saved.id, vault.gate.permitToShow())
            #expect(history.map(\.revision) == [3, 2, 1])
            #expect(history.map(\.note.title) == ["", "zweite", "erste"])
            #expect(history.last?.note.body == "früher \(long)")
            #expect(try vault.verify().problems == [])
            let oracle = try IndexOracle(vault)
            for text in ["fruher", "w1* OR other", "kind:entry", "e* OR f* OR o*"] {
                try vault.expect(text, as: oracle, "\(others) others, \(words) words")
            }
        }
    }

    @Test func `is found by both writers' last words as long as they are not settled`() throws {
        try TransferScene.fresh(.client) { vault in
            let first = try Self.add(&vault, Note(kind: "entry", body: "anfang"))
            _ = try Self.edit(&vault, first, Note(kind: "entry", body: "einer"))
            // Somebody who had read the first revision only.
            let late = try Self.edit(&vault, first, Note(kind: "entry", body: "anderer"))
            #expect(late.conflicts == [2] && late.revision == 3)
            // A search finds the current revision; the other is kept, and named by the record.
            #expect(try vault.find("anderer").total == 1)
            #expect(try vault.find("einer").total == 0)
            let record = try vault.record(first.id, vault.gate.permitToShow())
            #expect(record.otherHeads == [2])
            #expect(try vault.verify().problems == [])
        }
    }

    @Test func `is found as a draft, and withdrawn only by its standing, from an index and anew`()
        throws
    {
        let lines = ["draft", "imported", "withdrawn", "signed"].map {
            #"{"body":"wort \#($0)","status":"\#($0)"}"#
        }.joined(separator: "\n")
        try TransferScene.fresh(.client) { vault in
            _ = try vault.bring(jsonLines: lines + "\n", ImportRequest())
            let draft = try Self.add(&vault, Note(kind: "entry", body: "wort draft, added"))
            for round in 0..<2 {
                func total(_ text: String, _ statuses: Set<Status>? = nil) throws -> Int {
                    try vault.find(text, IndexOracle.Scope(statuses: statuses)).total
                }
                #expect(try total("wort") == 4)
                #expect(try total("draft") == 2)
                #expect(try total("withdrawn") == 0)
                #expect(try total("wort", [.withdrawn]) == 1)
                #expect(try total("wort", [.draft]) == 2)
                // A signature does not come along.
                #expect(try total("signed", [.imported]) == 1)
                #expect(try total("wort", [.signed]) == 0)
                #expect(try total("wort signed:yes") == 0 && total("wort signed:no") == 4)
                #expect(try total("wort", Set(Status.allCases)) == 5)
                #expect(try vault.find("added").hits.map(\.id) == [draft.id])
                let oracle = try IndexOracle(vault)
                for statuses in [nil, [.withdrawn], Set(Status.allCases)] as [Set<Status>?] {
                    try vault.expect(
                        "wort OR sign*",
                        IndexOracle.Scope(statuses: statuses),
                        as: oracle,
                        "round \(round)"
                    )
                }
                _ = try vault.reindex(now: SampleVault.moment)
            }
        }
    }

    @Test func `is found by every field that a kind asks for, however the name is written`() throws
    {
        try TransferScene.fresh { vault in
            let engagement = try vault.begin(with: "Ana")
            for kind in Kind.kinds(of: .therapy) where kind.realm(in: .therapy) == .therapy {
                let fields = kind.fields.map {
                    Note.Field(name: $0.name, value: "wort\($0.name)x")
                }
                guard !fields.isEmpty else { continue }
                let saved = try vault.add(
                    NewRecord(
                        engagement: engagement,
                        note: Note(kind: kind.id, fields: fields, body: "elsewhere")
                    ),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: kind.id)
                )
                for field in kind.fields {
                    for name in [field.name, field.name.uppercased()] {
                        let text = "in:\(name) kind:\(kind.id) wort*"
                        #expect(try vault.find(text).hits.map(\.id) == [saved.id], "\(text)")
                    }
                    let other = "NOT in:\(field.name) kind:\(kind.id) wort\(field.name)x"
                    #expect(try vault.find(other).total == 0, "\(other)")
                }
            }
        }
    }
}
