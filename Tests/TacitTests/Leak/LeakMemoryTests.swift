import Foundation
import Practice
import Sealing
import Tacit
import TestSupport
import Testing

@Suite(.serialized) struct `The memory of a process after lock` {
    /// Bytes of a passphrase that follow from a seed, so that they are in memory only where they
    /// were put.
    private static func byte(_ seed: UInt64, _ index: Int, _ alphabet: ClosedRange<UInt8>) -> UInt8
    {
        var random = SeededRandom(seed: seed &+ UInt64(index) &* 977)
        return alphabet.lowerBound + UInt8(random.next() % UInt64(alphabet.count))
    }

    private static func passphrase(_ seed: UInt64, _ count: Int) -> SecretBytes {
        SecretBytes(byteCount: count) { span in
            for index in 0..<count {
                span.storeBytes(
                    of: byte(seed, index, 97...122),
                    toByteOffset: index,
                    as: UInt8.self
                )
            }
        }
    }

    private static func found(_ folder: VaultFolder, _ seed: UInt64) throws -> Identifier {
        try Vault.create(
            at: folder.path,
            Founding(holder: "Holder", roles: [.client], cost: .floor),
            passphrase: passphrase(seed, 40),
            anchors: folder.anchors,
            now: SampleVault.moment
        ).id
    }

    private static func unlock(_ folder: VaultFolder, _ seed: UInt64) throws -> UnlockedVault {
        try Vault(opening: folder.path, anchors: folder.anchors).unlock(
            .client,
            with: passphrase(seed, 40),
            now: SampleVault.moment
        )
    }

    /// What to look for: the role's key, known by its bits turned round.
    private static func needle(
        _ folder: VaultFolder,
        _ vault: Identifier,
        _ seed: UInt64
    ) throws -> MaskedNeedle {
        let slots = try folder.slots().map { try KeySlot(parsing: [UInt8]($0)) }
        let slot = try #require(slots.first { $0.kind == .passphrase })
        let key = try slot.open(vault: vault.bytes, secret: passphrase(seed, 40))
        return key.withBytes { bytes in
            MaskedNeedle(count: 32) { unsafe bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
        }
    }

    @Test func `holds the role's key while it is open and nowhere afterwards`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let folder = try VaultFolder()
        let id = try Self.found(folder, seed)
        let needle = try Self.needle(folder, id, seed)
        let scan = try MemoryScan()
        #expect(try scan.count(needle) == 0, "before; seed \(seed)")
        var open = try Self.unlock(folder, seed)
        // The control: what is looked for is found while it is there.
        #expect(try scan.count(needle) == 1, "open; seed \(seed)")
        try open.write("note", in: open.engagements()[0].id)
        try open.changePassphrase(
            to: Self.passphrase(seed &+ 1, 40),
            cost: .floor,
            now: SampleVault.moment
        )
        #expect(try scan.count(needle) == 1, "written; seed \(seed)")
        try open.lock()
        #expect(try scan.count(needle) == 0, "locked; seed \(seed)")
    }

    @Test func `holds no passphrase once the unlock is done`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let folder = try VaultFolder()
        _ = try Self.found(folder, seed)
        let needle = MaskedNeedle(count: 40) { Self.byte(seed, $0, 97...122) }
        let scan = try MemoryScan()
        #expect(try scan.count(needle) == 0, "before; seed \(seed)")
        do {
            let control = Self.passphrase(seed, 40)
            #expect(try scan.count(needle) == 1, "control; seed \(seed)")
            _ = consume control
        }
        let open = try Self.unlock(folder, seed)
        #expect(try scan.count(needle) == 0, "open; seed \(seed)")
        try open.lock()
        #expect(try scan.count(needle) == 0, "locked; seed \(seed)")
    }

    @Test func `holds no passphrase that had to be normalised`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let folder = try VaultFolder()
        // Forty letters, then U+0065 U+0301, which the normal form writes as one.
        let tail: [UInt8] = [0x65, 0xCC, 0x81]
        let typed = SecretBytes(byteCount: 43) { span in
            for index in 0..<43 {
                let byte = index < 40 ? Self.byte(seed, index, 97...122) : tail[index - 40]
                span.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
            }
        }
        _ = try Vault.create(
            at: folder.path,
            Founding(holder: "Holder", roles: [.client], cost: .floor),
            passphrase: typed,
            anchors: folder.anchors,
            now: SampleVault.moment
        )
        let needle = MaskedNeedle(count: 40) { Self.byte(seed, $0, 97...122) }
        let scan = try MemoryScan()
        #expect(try scan.count(needle) == 1, "control; seed \(seed)")
        _ = consume typed
        #expect(try scan.count(needle) == 0, "seed \(seed)")
    }
}
