import Foundation
import GRDB
import Practice
import Rules
import Sealing
import Tacit
import TestSupport
import Testing

@Suite struct `A purged engagement` {
    private func scene(
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault, VaultFolder, PurgeScene) throws -> Void
    ) throws {
        let scene = try PurgeScene.shared.get()
        let folder = try scene.vault.folder.copy()
        var vault = try scene.vault.unlock(folder, role)
        try body(&vault, folder, scene)
        try vault.lock()
    }

    @Test(arguments: [Role.therapist, .coach])
    func `leaves none of its bytes in file or log, whenever they were written`(role: Role) throws {
        try scene(role) { vault, folder, scene in
            let before = try PurgeScene.sealed(in: folder)
            // What stands there is found, each of it: the test can fail.
            #expect(try PurgeScene.found(before, in: folder) == before.count)
            let receipt = try vault.purge(PurgeScene.ana(vault).id)
            let gone = try before.subtracting(PurgeScene.sealed(in: folder))
            #expect(try gone.count > 50 && PurgeScene.found(gone, in: folder) == 0)
            #expect(!receipt.isPending && vault.warnings.isEmpty)
            #expect(try scene.remains(in: folder) == 0)
            #expect(try folder.bytes("-wal").count < 1 << 20)
        }
    }

    @Test(arguments: [Role.therapist, .coach])
    func `is in no list, no search, no registry, and nobody else lost anything`(
        role: Role
    ) throws {
        let scene = try PurgeScene.shared.get()
        let folder = try scene.vault.folder.copy()
        var vault = try scene.vault.unlock(folder, role)
        let ana = try PurgeScene.ana(vault)
        let all = try vault.allRecords()
        let theirs = all.filter { $0.engagement == ana.id }
        let others = Set(all.filter { $0.engagement != ana.id }.map(\.whole))
        #expect(try vault.find("canary").total > 0)
        let receipt = try vault.purge(ana.id)
        for _ in 0..<2 {
            #expect(try Set(vault.allRecords().map(\.whole)) == others)
            for record in theirs { expectNothing { _ = try vault.shown(record.id) } }
            #expect(try vault.find("ana").total == 0)
            #expect(!(try vault.engagements().contains { $0.id == ana.id }))
            #expect(try vault.clients().map(\.name).sorted() == ["Ben", "Cleo"])
            expectNothing { _ = try vault.client(ana.clients[0].id) }
            #expect(try vault.verify().isClean && vault.problems.isEmpty)
            try vault.lock()
            vault = try scene.vault.unlock(folder, role)
            #expect(vault.warnings.isEmpty)
        }
        #expect(receipt.destroyed.records == theirs.count && receipt.destroyed.people == 1)
        #expect(receipt.destroyed.attachments == 8 && receipt.destroyed.revisions > theirs.count)
        try vault.lock()
        let other: Role = role == .therapist ? .coach : .therapist
        let beside = try scene.vault.unlock(folder, other)
        #expect(try beside.verify().isClean)
        #expect(try beside.engagements().count == 2)
        try beside.lock()
    }

    @Test func `leaves a tombstone that verifies and names nobody`() throws {
        let scene = try PurgeScene.shared.get()
        let folder = try scene.vault.folder.copy()
        var vault = try scene.vault.unlock(folder, .therapist)
        let ana = try PurgeScene.ana(vault)
        let rows = try vault.audit(engagement: ana.id)
        #expect(rows.contains { $0.record != nil })
        let receipt = try vault.purge(ana.id)
        let log = try vault.audit()
        let tombstone = try #require(log.first { $0.action == .purge })
        #expect(tombstone.epoch == receipt.epoch && tombstone.engagement == ana.id)
        #expect(tombstone.person == nil && tombstone.record == nil && tombstone.reason == nil)
        #expect(tombstone.count == UInt64(receipt.destroyed.records))
        // What the log said about its records died with the key.
        #expect(try vault.audit(engagement: ana.id).allSatisfy { $0.record == nil })
        #expect(try vault.audit(engagement: ana.id).count > rows.count)
        #expect(try vault.verify().isClean)
        try vault.lock()
        guard PythonReader.shared != nil else { return }
        let reading = try PythonReader.read(folder, .therapist)
        #expect(reading.notes?.isEmpty == false, "\(reading.refusal)")
    }

    /// Whoever took the role's key before the purge, as a session does, opens nothing of it after.
    @Test func `opens with no key that was taken before`() throws {
        let scene = try PurgeScene.shared.get()
        let folder = try scene.vault.folder.copy()
        let key = try folder.roleKey(.therapist, of: scene.vault.id)
        var vault = try scene.vault.unlock(folder, .therapist)
        let ana = try PurgeScene.ana(vault)
        let record = try #require(vault.allRecords().first { $0.engagement == ana.id })
        try vault.purge(ana.id)
        try vault.lock()
        let late = try Vault(opening: folder.path, anchors: folder.anchors).unlock(
            .therapist,
            key: key,
            now: PurgeScene.lateMoment()
        )
        expectNothing { _ = try late.shown(record.id) }
        #expect(try late.allRecords().allSatisfy { $0.engagement != ana.id })
        try late.lock()
        #expect(try scene.remains(in: folder) == 0)
    }

    @Test func `says that it is pending while another reads, and the next unlock ends it`() throws {
        let scene = try PurgeScene.shared.get()
        let folder = try scene.vault.folder.copy()
        var vault = try scene.vault.unlock(folder, .therapist)
        let ana = try PurgeScene.ana(vault)
        let other = try DatabaseQueue(path: folder.path)
        let receipt = try other.inDatabase { database in
            try database.execute(sql: "BEGIN")
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM object")
            let receipt = try vault.purge(ana.id)
            #expect(vault.warnings.contains(.erasurePending))
            #expect(try !vault.engagements().contains { $0.id == ana.id })
            try database.execute(sql: "COMMIT")
            return receipt
        }
        #expect(receipt.isPending)
        try other.close()
        #expect(try vault.verify().isClean)
        try vault.lock()
        let next = try scene.vault.unlock(folder, .therapist)
        #expect(next.warnings.isEmpty)
        #expect(try next.audit().last?.action == .overwrite)
        try next.lock()
        #expect(try scene.remains(in: folder) == 0)
    }

    @Test func `is refused under a hold and while a complaint stands, whatever the day`() throws {
        try scene { vault, _, _ in
            let ana = try PurgeScene.ana(vault).id
            try vault.closeForGood(ana)
            let late = try PurgeScene.lateMoment()
            for matter in [EngagementMark.Matter.legalHold, .complaint] {
                try vault.mark(
                    ana,
                    EngagementMark(matter, reason: "letter", since: late),
                    now: late
                )
                #expect(!refusingRules { _ = try vault.permitToPurge(ana, now: late) }.isEmpty)
                #expect(try vault.retention(of: ana, now: late).holds == [matter])
                try vault.lift(
                    now: late,
                    vault.permitToLift(matter, of: ana, reason: "it has ended", now: late)
                )
            }
            _ = try vault.purge(now: late, vault.permitToPurge(ana, now: late))
        }
    }

    @Test func `is refused to the day on which its time ends, that day included`() throws {
        try scene { vault, _, _ in
            let ana = try PurgeScene.ana(vault).id
            try vault.closeForGood(ana)
            let last = try #require(Moment(year: 2033, month: 3, day: 2))
            let next = try #require(Moment(year: 2033, month: 3, day: 3))
            #expect(try vault.retention(of: ana, now: last).lastDay == last)
            #expect(refusingRules { _ = try vault.permitToPurge(ana, now: last) } == ["CL-04"])
            let receipt = try vault.purge(now: next, vault.permitToPurge(ana, now: next))
            #expect(receipt.at == next)
        }
    }

    @Test func `is not destroyed on facts that somebody changed meanwhile`() throws {
        try scene { vault, _, _ in
            let ana = try PurgeScene.ana(vault).id
            try vault.closeForGood(ana)
            let late = try PurgeScene.lateMoment()
            let permit = try vault.permitToPurge(ana, now: late)
            try vault.mark(ana, EngagementMark(.legalHold, since: late), now: late)
            let before = try vault.allRecords().count
            do {
                _ = try vault.purge(now: late, permit)
                Issue.record("a hold was overlooked")
            } catch VaultError.busy {}
            #expect(try vault.allRecords().count == before)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `leaves the entry of a person who is in another engagement`() throws {
        try scene { vault, _, _ in
            let ana = try PurgeScene.ana(vault)
            let client = ana.clients[0].id
            _ = try vault.opened(
                with: EngagementOpening(clients: [client], subtype: "second", isAnotherPerson: true)
            )
            let receipt = try vault.purge(ana.id)
            #expect(receipt.destroyed.people == 0)
            #expect(try vault.client(client).name == "Ana")
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `has a receipt with the backups and copies that may hold it`() throws {
        try scene { vault, folder, _ in
            let ana = try PurgeScene.ana(vault)
            _ = try vault.backUp(to: folder.root + "/copy", now: SampleVault.moment)
            _ = try vault.exportOwn(
                format: .jsonLines,
                now: SampleVault.moment,
                vault.gate.permitToExportOwn()
            ) { _ in }
            let receipt = try vault.purge(ana.id)
            #expect(try receipt.backups == [SampleVault.moment])
            #expect(try receipt.exports == [SampleVault.moment])
            // What was made after it was gone holds nothing of it.
            _ = try vault.backUp(to: folder.root + "/later", now: PurgeScene.lateMoment())
        }
    }

    @Test func `may be all that a role had`() throws {
        let sample = try SampleVault(roles: [.coach]) { vault in
            try vault.write("only", in: vault.begin(with: "Ana"))
        }
        var vault = try sample.unlock(sample.folder, .coach)
        try vault.purge(PurgeScene.ana(vault).id)
        #expect(try vault.engagements().isEmpty && vault.clients().isEmpty)
        #expect(try vault.verify().isClean)
        try vault.lock()
        if PythonReader.shared != nil {
            #expect(try PythonReader.read(sample.folder, .coach).notes == [])
        }
        var again = try sample.unlock(sample.folder, .coach)
        try again.write("new", in: again.begin(with: "Ben"))
        #expect(try again.verify().isClean && again.registry().people.count == 1)
        try again.lock()
    }
}
