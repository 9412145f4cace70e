import Foundation
import Practice
import Rules
import Testing

@testable import Tacit

@Suite struct `People who were brought in` {
    private static func bring(_ names: [String], _ vault: inout UnlockedVault) throws {
        let lines = names.map { #"{"client":"\#($0)","kind":"progress-note","body":"b"}"# + "\n" }
        var left = Array(lines.joined().utf8)
        _ = try vault.importRecords(
            from: .jsonLines {
                defer { left = [] }
                return left
            },
            ImportRequest(createClients: true),
            now: SampleVault.moment,
            vault.gate.permitToImport()
        )
    }

    @Test func `cost no hashing, are counted as pending, and are found once they are registered`()
        throws
    {
        let (_, folder) = try ConflictScene.copy()
        let names = (0..<45).map { "Brought \($0)" }
        let start = ContinuousClock.now
        try ConflictScene.run(.therapist, in: folder) { therapist in
            try Self.bring(names, &therapist)
            #expect(try therapist.conflictCoverage()?.pending == 45)
            #expect(try therapist.verify().isClean)
        }
        let taken = ContinuousClock.now - start
        let someone = ClientDetails(name: names[44])
        #expect(try ConflictScene.asked(someone, in: folder).isEmpty)
        var coverage = try ConflictScene.run(.coach, in: folder) { try $0.conflictCoverage() }
        #expect(coverage?.incomplete == [.therapist])
        var told: [[Int]] = []
        let hashing = ContinuousClock.now
        try ConflictScene.run(.therapist, in: folder) { therapist in
            let rows = try therapist.audit().count
            let done = try therapist.registerPendingConflicts(now: SampleVault.moment) {
                told.append([$0, $1])
            }
            #expect(done == 45)
            #expect(told == [[20, 45], [40, 45], [45, 45]])
            let new = try therapist.audit().dropFirst(rows)
            #expect(new.map(\.action) == Array(repeating: .registerConflicts, count: 3))
            #expect(new.map(\.count) == [20, 20, 5])
            #expect(try therapist.registerPendingConflicts(now: SampleVault.moment) == 0)
            #expect(try therapist.verify().isClean)
        }
        #expect(taken < ContinuousClock.now - hashing)
        #expect(try ConflictScene.asked(someone, in: folder).map(\.certainty) == [.perhaps])
        coverage = try ConflictScene.run(.coach, in: folder) { try $0.conflictCoverage() }
        #expect(coverage == ConflictCoverage(pending: 0, incomplete: []))
    }

    /// A vault of an earlier format has no index until somebody writes what needs one.
    @Test(arguments: [1, 2])
    func `and who was there before there was an index, are in it at the first write that needs it`(
        format: Int
    ) throws {
        let folder = try FrozenVault.folder(format)
        var coach = try FrozenVault.open(format, .coach, in: folder)
        #expect(!coach.warnings.contains(.conflictIndexReplaced))
        #expect(try coach.conflictShare() == nil && coach.conflictIndex() == nil)
        let before = try #require(try coach.conflictCoverage())
        #expect(before.pending > 0 && before.incomplete == [.therapist])
        // A note needs none.
        let engagement = try #require(try coach.engagements().first)
        try coach.write("new", in: engagement.id)
        #expect(try coach.conflictIndex() == nil)
        let someone = try #require(try coach.clients().first)
        _ = try coach.registerPendingConflicts(now: SampleVault.moment)
        #expect(try coach.conflictCoverage()?.pending == 0)
        #expect(try coach.verify().isClean)
        try coach.lock()
        var therapist = try FrozenVault.open(format, .therapist, in: folder)
        #expect(try therapist.ask(someone.details).contains { $0.discipline == .coaching })
        #expect(try therapist.conflictShare() != nil)
        _ = try therapist.registerPendingConflicts(now: SampleVault.moment)
        #expect(try therapist.verify().isClean)
        #expect(
            try therapist.conflictCoverage() == ConflictCoverage(pending: 0, incomplete: [])
        )
        try therapist.lock()
    }

    @Test func `are not there where a process ends before it is done`() throws {
        let (vault, folder) = try ConflictScene.copy()
        try ConflictScene.run(.therapist, in: folder) { therapist in
            try Self.bring((0..<3).map { "Brought \($0)" }, &therapist)
        }
        // What is thrown inside of a transaction takes all of it back.
        struct Stop: Error {}
        var therapist = try vault.unlock(folder, .therapist)
        let index = try therapist.conflictIndex()?.bytes
        #expect(throws: VaultError.self) {
            try therapist.change { ledger in
                let people = try ledger.conflicts.sealedShare()?.people ?? []
                try ledger.conflicts.removed(person: people[0].id)
                try ledger.conflicts.flush()
                throw Stop()
            }
        }
        #expect(try therapist.conflictIndex()?.bytes == index)
        #expect(try therapist.verify().isClean)
        try therapist.lock()
    }
}
