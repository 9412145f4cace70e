import Foundation
import Practice
import Store
import Tacit
import Testing

@Suite struct `A vault of format 1, which has no index` {
    private static let kept = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Frozen/format-1")

    private static let queries = [
        "*e*", "slept OR seven", "\"seven hours\"", "kind:progress-note", "NOT tag:none a*",
        "in:title f*", "since:2000-01-01 *s*",
    ]

    private static func folder() throws -> VaultFolder {
        let folder = try VaultFolder()
        try folder.place([UInt8](Data(contentsOf: kept.appending(path: "vault.tacit"))))
        return folder
    }

    private static func open(_ role: Role, in folder: VaultFolder) throws -> UnlockedVault {
        let line = try String(contentsOf: kept.appending(path: "passphrase.txt"), encoding: .utf8)
        return try folder.unlock(role, with: line.trimmingCharacters(in: .newlines))
    }

    private static func check(_ vault: borrowing UnlockedVault, _ place: String) throws -> Int {
        let oracle = try IndexOracle(vault)
        var total = 0
        for text in queries {
            for isNamed in [false, true] {
                let scope = IndexOracle.Scope(isNamed: isNamed)
                try vault.expect(text, scope, as: oracle, place)
                total += try oracle.answer(text, scope).total
            }
        }
        return total
    }

    @Test(arguments: [Role.therapist, .coach])
    func `is searched as it is, and left as it is`(role: Role) throws {
        let folder = try Self.folder()
        let before = try folder.objects()
        let vault = try Self.open(role, in: folder)
        #expect(try Self.check(vault, "\(role)") > 3)
        #expect(try vault.verify().isClean)
        try vault.lock()
        #expect(try folder.number("PRAGMA user_version") == 1)
        #expect(try folder.objects().elementsEqual(before) { $0 == $1 })
        #expect(try folder.names() == ["vault"])
    }

    @Test func `is not touched by an examination`() throws {
        let folder = try Self.folder()
        // Out of its log's mode, as a backup is.
        var bytes = try folder.bytes()
        bytes.replaceSubrange(18...19, with: [1, 1])
        try folder.place(bytes)
        let store = try Store(examining: folder.path)
        #expect(try store.read { try $0.blockNumbers() } == [])
        #expect(try store.read { try $0.lastBlock() } == 0)
        #expect(try store.read { try $0.withBlock(1) { _ in true } } == nil)
        #expect(try store.read { try $0.objectCount() } > 10)
        #expect(try store.setting("user_version") == "1")
        try store.close()
        #expect(try folder.bytes() == bytes)
    }

    @Test func `becomes format 2 with the first note, which indexes its engagement only`() throws {
        let folder = try Self.folder()
        var vault = try Self.open(.therapist, in: folder)
        var engagement = try #require(try vault.engagements().first)
        let counts = try Dictionary(grouping: IndexOracle(vault).records) { $0.engagement }
            .mapValues(\.count)
        engagement = try #require(
            try vault.engagements().max { counts[$0.id] ?? 0 < counts[$1.id] ?? 0 }
        )
        #expect(counts[engagement.id] ?? 0 > 0)
        try vault.write("seven more", in: engagement.id)
        #expect(try Self.check(vault, "after an add") > 5)
        #expect(try vault.verify().isClean)
        _ = try vault.setProfile(now: SampleVault.moment) {
            $0.credentials = [SampleVault.licence]
        }
        let second = try vault.begin(with: "Somebody New")
        try vault.write("seven others", in: second)
        #expect(try Self.check(vault, "after another") > 5)
        try vault.lock()
        #expect(try folder.number("PRAGMA user_version") == 4)
        // Without its blocks, exactly what was indexed complains; the rest is scanned.
        let blocks = try folder.blocks()
        #expect(blocks.count == 2)
        try folder.replaceBlocks([])
        vault = try Self.open(.therapist, in: folder)
        for other in try vault.engagements() {
            for isNamed in [false, true] {
                let scope = IndexOracle.Scope(isNamed: isNamed, engagements: [other.id])
                let isIndexed = [engagement.id, second].contains(other.id)
                let problems = try vault.find("*e*", scope).problems
                // Psychotherapy notes were not written to: theirs are read, one by one.
                #expect(problems.count == (isIndexed ? 1 : 0), "\(other.clients.map(\.name))")
            }
        }
        try vault.lock()
        try folder.replaceBlocks(blocks)
        // The coach's half is as it was until the coach writes.
        let coach = try Self.open(.coach, in: folder)
        #expect(try Self.check(coach, "coach") > 3)
        #expect(try coach.verify().isClean)
        try coach.lock()
    }

    @Test func `is indexed whole by reindex, and nothing else changes`() throws {
        let folder = try Self.folder()
        for role in [Role.therapist, .coach] {
            var vault = try Self.open(role, in: folder)
            let oracle = try IndexOracle(vault)
            let report = try vault.reindex(now: SampleVault.moment)
            #expect(report.records == oracle.records.count && report.problems.isEmpty)
            #expect(try Self.check(vault, "\(role)") > 3)
            #expect(try vault.verify().isClean)
            let copy = try vault.copy(.jsonLines, includingPsychotherapyNotes: true)
            try vault.lock()
            let expected = try Data(contentsOf: Self.kept.appending(path: "\(role.rawValue).jsonl"))
            #expect(copy.text == String(decoding: expected, as: UTF8.self))
        }
        #expect(try folder.number("PRAGMA user_version") == 4)
        #expect(try folder.blocks().count >= 2)
        // Every engagement has an index now: none is searched in silence without its blocks.
        try folder.replaceBlocks([])
        let vault = try Self.open(.therapist, in: folder)
        let filled = Set(try IndexOracle(vault).records.map(\.engagement))
        for engagement in filled {
            let scope = IndexOracle.Scope(isNamed: true, engagements: [engagement])
            #expect(try !vault.find("*e*", scope).problems.isEmpty)
        }
        try vault.lock()
    }

    @Test func `takes an import and an edit, and both are found`() throws {
        let folder = try Self.folder()
        var vault = try Self.open(.therapist, in: folder)
        let oracle = try IndexOracle(vault)
        let draft = try #require(oracle.records.first { $0.status == .draft })
        _ = try vault.edit(
            draft.id,
            parents: [draft.revision],
            note: Note(kind: draft.note.kind, title: "geändert"),
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: draft.note.kind)
        )
        let name = try #require(try vault.engagements().first?.clients.first?.name)
        let line = #"{"client":"\#(name)","body":"brought in later"}"# + "\n"
        #expect(try vault.bring(jsonLines: line).imported == 1)
        #expect(
            try vault.find("geandert", IndexOracle.Scope(isNamed: true)).hits.map(\.id) == [
                draft.id
            ]
        )
        #expect(try vault.find("\"brought in later\"").total == 1)
        #expect(try Self.check(vault, "after both") > 5)
        #expect(try vault.verify().isClean)
        try vault.lock()
    }
}
