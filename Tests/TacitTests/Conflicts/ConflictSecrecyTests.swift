import Foundation
import Practice
import Rules
import Sealing
import TestSupport
import Testing

@testable import Tacit

@Suite struct `The conflict index` {
    private static func entries(_ vault: borrowing UnlockedVault) throws -> ConflictSection {
        try #require(try vault.conflictIndex()?[.therapist])
    }

    /// No eight bytes that are not all zero stand in both files' rows, but those that say the lengths.
    @Test func `with the same client have no byte string in common`() throws {
        let one = try ConflictScene.shared.get()
        let other = try SampleVault(roles: [.therapist, .coach]) { vault in
            guard vault.role == .therapist else { return }
            _ = try vault.open(with: ConflictScene.ana())
        }
        let rows = try [one, other].map { sample in
            let vault = try sample.unlock(sample.folder, .therapist)
            let row = try vault.conflictRow()
            let section = try Self.entries(vault)
            let salt = try vault.reading { try $0.conflicts.keys().salt }
            try vault.lock()
            let sealed = try #require(try sample.folder.conflictBytes(row))
            return [row.bytes, [UInt8](sealed), section.entries, salt]
        }
        for (mine, theirs) in zip(rows[0], rows[1]) {
            let seen = Set(Self.windows(mine))
            #expect(!Self.windows(theirs).contains(where: seen.contains))
        }
        // The control: a row has itself in common.
        #expect(Set(Self.windows(rows[0][1])).contains(Self.windows(rows[0][1])[5]))
    }

    private static func windows(_ bytes: [UInt8]) -> [[UInt8]] {
        (0...max(0, bytes.count - 8)).map { Array(bytes[$0..<min($0 + 8, bytes.count)]) }
    }

    @Test func `does not answer to another key`() throws {
        let identity = FoldedIdentity.all(of: ClientDetails(name: "Ana Pop"))[0]
        let keys = (0..<2).map { _ in ConflictKeys(vault: Identifier.random(), key: .random()) }
        #expect(keys[0].salt != keys[1].salt && keys[0].row != keys[1].row)
        // Even with the trace in hand the tag and the match key need the vault key.
        let trace = try PasswordHash.trace(identity.bytes, salt: keys[0].salt)
        #expect(try PasswordHash.trace(identity.bytes, salt: keys[1].salt) != trace)
        let tags = keys.map { $0.tag(trace, .therapist, .plain) }
        #expect(tags[0] != tags[1])
        let sealed = keys[0].seal(
            ConflictSummary(isOpen: true),
            trace: trace,
            tag: tags[0],
            .therapist
        )
        #expect(throws: (any Error).self) {
            try keys[1].open(sealed.bytes, trace: trace, tag: tags[0], .therapist)
        }
        #expect(try keys[0].open(sealed.bytes, trace: trace, tag: tags[0], .therapist).isOpen)
        // Who has the vault key and does not know the person has no trace.
        let guess = try PasswordHash.trace(
            FoldedIdentity.all(of: ClientDetails(name: "Ana Popa"))[0].bytes,
            salt: keys[0].salt
        )
        #expect(throws: (any Error).self) {
            try keys[0].open(sealed.bytes, trace: guess, tag: tags[0], .therapist)
        }
    }

    @Test func `is as long as the next power of two says`() throws {
        #expect(
            [0, 1, 64, 65, 128, 129].map(ConflictSection.bucket) == [64, 64, 64, 128, 128, 256]
        )
        let (_, folder) = try ConflictScene.copy()
        var lengths: [Int] = []
        try ConflictScene.run(.therapist, in: folder) { therapist in
            let row = try therapist.conflictRow()
            // Ana has eight identities, Ben one; each of these has two.
            for number in 0..<29 {
                _ = try therapist.open(
                    with: ClientDetails(name: "N\(number)", phone: "\(70_000 + number)")
                )
                lengths.append(try #require(try folder.conflictBytes(row)).count)
            }
            #expect(try Self.entries(therapist).count == 128)
        }
        #expect(Set(lengths).count == 2)
        #expect(lengths.firstIndex { $0 != lengths[0] } == 27)
    }

    /// To whoever has the vault key and not the role's, entries and decoys look alike.
    @Test func `has entries that all differ, and are sealed anew with each write`() throws {
        let (_, folder) = try ConflictScene.copy()
        let before = try ConflictScene.run(.therapist, in: folder) { try Self.entries($0).entries }
        try ConflictScene.run(.therapist, in: folder) { therapist in
            let client = try #require(try therapist.clients().first { $0.name == "Ben Roth" })
            _ = try therapist.editClient(client.id, now: SampleVault.moment) { $0.pronouns = "he" }
        }
        let after = try ConflictScene.run(.therapist, in: folder) { try Self.entries($0).entries }
        func split(_ entries: [UInt8]) -> (tags: Set<[UInt8]>, sealed: Set<[UInt8]>) {
            let starts = stride(from: 0, to: entries.count, by: ConflictSection.entryByteCount)
            return (
                Set(starts.map { Array(entries[$0..<$0 + 16]) }),
                Set(starts.map { Array(entries[($0 + 16)..<($0 + 344)]) })
            )
        }
        let (old, new) = (split(before), split(after))
        #expect(old.tags.count == 64 && old.sealed.count == 64)
        #expect(old.tags == new.tags)
        #expect(old.sealed.isDisjoint(with: new.sealed))
    }

    @Test func `has no entries for people without an engagement, and none for an inquiry`() throws {
        let (_, folder) = try ConflictScene.copy()
        try ConflictScene.run(.therapist, in: folder) { therapist in
            let cleo = ClientDetails(name: "Cleo Varga", phone: "0733 222 111")
            _ = try therapist.addClient(cleo, now: SampleVault.moment)
            #expect(try therapist.conflictShare()?.people.count == 2)
        }
        let cleo = ClientDetails(name: "Cleo Varga", phone: "0733 222 111")
        #expect(try ConflictScene.asked(cleo, in: folder).isEmpty)
    }
}

/// Alone, since it looks at the memory of the process.
@Suite(.serialized) struct `A coach who asks about a therapy client` {
    private static func needle<Purpose>(_ key: borrowing Key<Purpose>) -> MaskedNeedle {
        key.withBytes { bytes in
            MaskedNeedle(count: 32) { unsafe bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
        }
    }

    @Test func `holds no key of the other role's records, before and after`() throws {
        let folder = try VaultFolder()
        let founded = try Vault.create(
            at: folder.path,
            Founding(
                holder: "Holder",
                roles: [.therapist, .coach],
                credentials: [SampleVault.licence],
                cost: .floor
            ),
            passphrase: secret(SampleVault.passphrase),
            anchors: folder.anchors,
            now: SampleVault.moment
        )
        let id = founded.id
        var needles: [MaskedNeedle] = []
        let scan = try MemoryScan()
        do {
            var therapist = try folder.unlock(.therapist)
            let (_, engagement) = try therapist.open(with: ConflictScene.ana())
            let realm = try therapist.reading { ledger in
                Self.needle(
                    try ledger.compartment(of: engagement.id, realm: .therapy, creating: false)
                        .keys.key
                )
            }
            needles = [realm, Self.needle(try folder.roleKey(.therapist, of: id))]
            // The control: what is looked for is found where it is in use.
            try therapist.reading { ledger in
                let open = try ledger.compartments(of: engagement.id)
                for needle in needles { #expect(try scan.count(needle) > 0) }
                #expect(open.count == 1)
            }
            try therapist.lock()
        }
        func expectNone(_ when: String) throws {
            for needle in needles { #expect(try scan.count(needle) == 0, "\(when)") }
        }
        try expectNone("locked")
        var coach = try folder.unlock(.coach)
        try expectNone("after the unlock")
        #expect(try coach.ask(ConflictScene.ana()).map(\.certainty) == [.same])
        try expectNone("after the check")
        _ = try coach.open(with: ClientDetails(name: "Dan Ilie", phone: "0744 555 666"))
        try expectNone("after opening an engagement")
        _ = try coach.verify()
        try expectNone("after verify")
        try coach.lock()
    }
}
