import Foundation
import Practice
import Rules
import Sealing
import Testing

@testable import Tacit

@Suite struct `A conflict index that somebody changed` {
    private static let word = ObjectType.conflictIndex.word

    private static func row(_ folder: VaultFolder) throws -> Identifier {
        try ConflictScene.run(.therapist, in: folder) { try $0.conflictRow() }
    }

    /// What the therapist's next look at it says, in words.
    private static func faults(_ folder: VaultFolder) throws -> [IntegrityProblem.Fault] {
        try ConflictScene.run(.therapist, in: folder) { therapist in
            #expect(therapist.warnings == [.conflictIndexReplaced])
            return try therapist.verify().problems.filter { $0.object == word }.map(\.fault)
        }
    }

    /// The index as it was before the last clients came.
    private static func older(_ folder: VaultFolder, _ row: Identifier) throws -> Data {
        let older = try #require(try folder.conflictBytes(row))
        try ConflictScene.run(.therapist, in: folder) { therapist in
            _ = try therapist.open(with: ClientDetails(name: "Cleo Varga", phone: "0733 222 111"))
        }
        return older
    }

    enum Attack: CaseIterable { case removed, older, changed, others }

    @Test(arguments: Attack.allCases)
    func `is noticed and put back by the role whose part is missing`(attack: Attack) throws {
        let (_, folder) = try ConflictScene.copy()
        let row = try Self.row(folder)
        let older = try Self.older(folder, row)
        var changed = try #require(try folder.conflictBytes(row))
        changed[changed.startIndex + 5_000] ^= 1
        switch attack {
        case .removed: try folder.remove(Data(row.bytes))
        case .older: try folder.put(older, at: Data(row.bytes))
        case .changed: try folder.put(changed, at: Data(row.bytes))
        // Who has the vault key can seal one that says nothing of the therapist.
        case .others:
            try ConflictScene.run(.coach, in: folder) { coach in
                try coach.change { ledger in
                    let sealed = try ledger.conflicts.keys().seal(ConflictIndex())
                    try ledger.put(sealed, row: row, isNew: false)
                }
            }
        }
        let told = try Self.faults(folder)
        #expect(told == [attack == .removed ? .missing : attack == .changed ? .changed : .replaced])
        // Looking changes nothing; the next write does, whatever it is.
        try ConflictScene.run(.therapist, in: folder) { therapist in
            #expect(therapist.warnings == [.conflictIndexReplaced])
            _ = try therapist.setProfile(now: SampleVault.moment) { $0.holder = "Dr. Other" }
        }
        // The other role's part is the other role's to put back: until then it is missed.
        try ConflictScene.run(.coach, in: folder) { coach in
            _ = try coach.setProfile(now: SampleVault.moment) { $0.holder = "Dr. Other" }
        }
        try ConflictScene.run(.therapist, in: folder) { therapist in
            let report = try therapist.verify()
            #expect(therapist.warnings == [], "\(attack)")
            #expect(report.problems == [])
        }
        let cleo = ClientDetails(name: "Cleo Varga", phone: "0733 222 111")
        #expect(try ConflictScene.asked(cleo, in: folder).map(\.certainty) == [.same])
        #expect(try ConflictScene.asked(ConflictScene.ana(), in: folder).map(\.isOpen) == [true])
    }

    @Test(arguments: Attack.allCases.prefix(2))
    func `is put back by a check, too, which says so`(attack: Attack) throws {
        let (_, folder) = try ConflictScene.copy()
        let row = try Self.row(folder)
        let older = try Self.older(folder, row)
        if attack == .removed {
            try folder.remove(Data(row.bytes))
        } else {
            try folder.put(older, at: Data(row.bytes))
        }
        try ConflictScene.run(.therapist, in: folder) { therapist in
            _ = try therapist.ask(ClientDetails(name: "Nobody"))
            #expect(therapist.problems.map(\.object) == [Self.word])
        }
        let cleo = ClientDetails(name: "Cleo Varga", phone: "0733 222 111")
        #expect(try ConflictScene.asked(cleo, in: folder).map(\.certainty) == [.same])
    }

    /// The limit that SECURITY.md names, and how far it goes.
    @Test func `of the other role is told where a later one was seen`() throws {
        for hasSeen in [false, true] {
            let (_, folder) = try ConflictScene.copy()
            let row = try Self.row(folder)
            let older = try Self.older(folder, row)
            let cleo = ClientDetails(name: "Cleo Varga", phone: "0733 222 111")
            if hasSeen { #expect(try ConflictScene.asked(cleo, in: folder).count == 1) }
            try folder.put(older, at: Data(row.bytes))
            try ConflictScene.run(.coach, in: folder) { coach in
                let report = try coach.verify()
                #expect(report.isClean == !hasSeen)
                #expect(try coach.ask(cleo).isEmpty)
                #expect(coach.problems.map(\.fault) == (hasSeen ? [.replaced] : []))
                // What the older one has is found as ever.
                #expect(try coach.ask(ConflictScene.ana()).count == 1)
            }
            // Until the therapist is there.
            try ConflictScene.run(.therapist, in: folder) { therapist in
                _ = try therapist.ask(ClientDetails(name: "Nobody"))
            }
            #expect(try ConflictScene.asked(cleo, in: folder).count == 1)
            let report = try ConflictScene.run(.coach, in: folder) { try $0.verify() }
            #expect(report.isClean)
        }
    }

    /// In pieces; the short run takes the first bytes and about every fiftieth.
    @Test(arguments: 0..<4)
    func `is noticed, whichever byte of it was changed`(part: Int) throws {
        let (_, folder) = try ConflictScene.copy()
        let row = try Self.row(folder)
        let sealed = try #require(try folder.conflictBytes(row))
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let step = runsEverything ? 1 : 97
        let positions = (0..<sealed.count).filter {
            $0 % 4 == part && ($0 < 80 || $0 % step < 4 || $0 > sealed.count - 20)
        }
        #expect(positions.count > 100)
        try ConflictScene.run(.therapist, in: folder) { therapist in
            for position in positions {
                var bytes = sealed
                bytes[bytes.startIndex + position] ^= UInt8.random(in: 1...255, using: &random)
                try folder.put(bytes, at: Data(row.bytes))
                let fault = problems {
                    _ = try therapist.reading { try $0.conflicts.fault() }
                }
                #expect(fault.map(\.object) == [Self.word], "seed \(seed), byte \(position)")
            }
            try folder.put(sealed, at: Data(row.bytes))
            #expect(try therapist.reading { try $0.conflicts.fault() } == nil)
        }
    }

    @Test func `keeps nobody from work: everything else is given`() throws {
        let (_, folder) = try ConflictScene.copy()
        let row = try Self.row(folder)
        try folder.remove(Data(row.bytes))
        try ConflictScene.run(.coach, in: folder) { coach in
            #expect(coach.warnings == [.conflictIndexReplaced])
            let (_, engagement) = try coach.open(with: ClientDetails(name: "Dan Ilie"))
            try coach.write("first", in: engagement.id)
            // The coach put its own part back; the therapist's is still to come.
            #expect(try coach.conflictIndex()?[.coach] != nil)
            #expect(try coach.conflictIndex()?[.therapist] == nil)
            #expect(try coach.conflictCoverage()?.incomplete == [.therapist])
        }
    }

    @Test func `does not stand in the way where the role's own share is damaged`() throws {
        let (_, folder) = try ConflictScene.copy()
        let id = try ConflictScene.run(.therapist, in: folder) { $0.keys.row("conflict") }
        var sealed = try #require(try folder.objects().first { $0.id == Data(id.bytes) }).sealed
        sealed[sealed.startIndex + 100] ^= 1
        try folder.put(sealed, at: Data(id.bytes))
        try ConflictScene.run(.therapist, in: folder) { therapist in
            #expect(
                try therapist.verify().problems.map(\.object) == [ObjectType.conflictShare.word]
            )
            _ = try therapist.open(with: ClientDetails(name: "Cleo Varga", phone: "0733 222 111"))
            #expect(therapist.problems.map(\.object).contains(ObjectType.conflictShare.word))
            // It was made anew: who was in it has to be hashed again.
            #expect(try therapist.conflictCoverage()?.pending == 2)
            #expect(try therapist.registerPendingConflicts(now: SampleVault.moment) == 2)
            #expect(try therapist.verify().isClean)
        }
        #expect(try ConflictScene.asked(ConflictScene.ana(), in: folder).count == 1)
    }
}
