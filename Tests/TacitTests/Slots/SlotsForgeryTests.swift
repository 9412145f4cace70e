import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `A key slot that somebody changed` {
    /// A slot of the therapist's passphrase with other bytes, and a checksum that fits them.
    private static func forge(
        _ folder: VaultFolder,
        kind: UInt8 = 1,
        _ change: (inout [UInt8]) -> Void
    ) throws {
        try folder.put(
            slots: folder.slots().map { slot in
                guard slot[1] == kind, slot[2] == 1 else { return slot }
                var body = [UInt8](slot.dropLast(32))
                change(&body)
                return Data(body + Digest.of(body))
            }
        )
    }

    private static func cost(_ operations: UInt32, _ memory: UInt32, _ body: inout [UInt8]) {
        for index in 0..<4 {
            body[19 + index] = UInt8(truncatingIfNeeded: operations >> UInt32(8 * index))
            body[23 + index] = UInt8(truncatingIfNeeded: memory >> UInt32(8 * index))
        }
    }

    @Test(
        arguments: [
            (0, 65_536), (1, 65_536), (2, 65_535), (2, 8), (2, 0), (9, 65_536), (.max, 65_536),
            (2, 1_048_577), (2, .max),
        ] as [(UInt32, UInt32)]
    )
    func `is damaged where its cost lies below the floor or above the ceiling`(
        operations: UInt32,
        memory: UInt32
    ) throws {
        let (_, folder) = try `The ways into a role`.copy()
        try Self.forge(folder) { Self.cost(operations, memory, &$0) }
        #expect(faults { try folder.unlock(.therapist).lock() } == [.changed])
    }

    @Test(arguments: [(3, 65_536), (2, 65_537), (2, 66_560)] as [(UInt32, UInt32)])
    func `opens nothing where its cost is another one`(operations: UInt32, memory: UInt32) throws {
        let (_, folder) = try `The ways into a role`.copy()
        try Self.forge(folder) { Self.cost(operations, memory, &$0) }
        #expect(lockReason { try folder.unlock(.therapist).lock() } == .wrongPassphrase)
    }

    @Test func `opens nothing whichever field was changed`() throws {
        let (_, folder) = try `The ways into a role`.copy()
        let sound = try folder.slots()
        // version, kind, role, slot id, salt, sealed key: random bytes, commitment, text, tag
        for position in [0, 1, 2, 3, 18, 27, 42, 43, 66, 67, 98, 99, 200, 370] {
            try Self.forge(folder) { $0[position] ^= 0x10 }
            #expect(throws: VaultError.self, "\(position)") { try folder.unlock(.therapist).lock() }
            try folder.put(slots: sound)
        }
    }

    @Test func `is told from a wrong passphrase where its checksum does not fit`() throws {
        let (_, folder) = try `The ways into a role`.copy()
        let sound = try folder.slots()
        for position in stride(from: 0, to: sound[0].count, by: 13) {
            try folder.put(
                slots: sound.map { slot in
                    guard slot[1] == 1, slot[2] == 1 else { return slot }
                    var changed = slot
                    changed[position] ^= 1
                    return changed
                }
            )
            #expect(faults { try folder.unlock(.therapist).lock() } == [.changed], "\(position)")
        }
    }

    @Test func `is told where the other slot of the role is gone, strange or there twice`() throws {
        let (vault, folder) = try `The ways into a role`.copy()
        let sound = try folder.slots()
        let code = try #require(sound.first { $0[1] == 2 && $0[2] == 1 })
        var strange = code
        strange.replaceSubrange(43..<60, with: code[60..<77])
        strange.replaceSubrange(
            (code.count - 32)...,
            with: Digest.of([UInt8](strange.dropLast(32)))
        )
        for slots in [
            sound.filter { $0 != code }, sound.map { $0 == code ? strange : $0 }, sound + [strange],
        ] {
            try folder.put(slots: slots)
            let open = try folder.unlock(.therapist)
            #expect(open.warnings == [.slotsDiffer])
            #expect(try open.verify().problems.contains { $0.object == "key slot" })
            try open.lock()
        }
        // Two of one kind would let a file say how often the KDF runs.
        try folder.put(slots: sound + [code])
        let twice = faults {
            try folder.unlock(.therapist, with: vault.recoveryCode, as: .recoveryCode).lock()
        }
        #expect(twice == [.surplus(1)])
    }

    @Test func `of yesterday is noticed once the passphrase was changed`() throws {
        let (_, folder) = try `The ways into a role`.copy()
        let yesterday = try folder.slots()
        var open = try folder.unlock(.therapist)
        try open.changePassphrase(to: secret("new words"), cost: .floor, now: SampleVault.moment)
        try open.lock()
        try folder.put(slots: yesterday)
        #expect(faults { try folder.unlock(.therapist).lock() } == [.replaced])
    }

    @Test func `does not keep the recovery code from opening the vault where it was damaged`()
        throws
    {
        let (vault, folder) = try `The ways into a role`.copy()
        try folder.put(
            slots: folder.slots().map { slot in
                guard slot[1] == 1, slot[2] == 1 else { return slot }
                var changed = slot
                changed[100] ^= 1
                return changed
            }
        )
        let open = try folder.unlock(.therapist, with: vault.recoveryCode, as: .recoveryCode)
        #expect(try !open.verify().isClean)
        try open.lock()
    }
}
