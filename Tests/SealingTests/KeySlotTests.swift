import Testing

@testable import Sealing

@Suite struct `a key slot opens with its secret only` {
    private let vault = Randomness.bytes(16)

    private func secret(_ text: String) -> SecretBytes {
        var bytes = Array(text.utf8)
        return SecretBytes(wiping: &bytes)
    }

    private func slot(
        _ key: borrowing Key<RolePurpose>,
        kind: KeySlot.Kind = .passphrase
    ) throws -> KeySlot {
        try KeySlot(
            sealing: key,
            kind: kind,
            role: 1,
            vault: vault,
            secret: secret("correct horse"),
            cost: .floor
        )
    }

    /// The slot with bytes changed and the checksum made to fit.
    private func repaired(_ bytes: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
        var body = Array(bytes.dropLast(32))
        change(&body)
        return body + Digest.of(body)
    }

    @Test(arguments: [KeySlot.Kind.passphrase, .recoveryCode])
    func `it comes back from the file and gives the role's key`(kind: KeySlot.Kind) throws {
        let key = Key<RolePurpose>.random()
        let written = try slot(key, kind: kind)
        #expect(written.bytes.count == KeySlot.byteCount)
        #expect(KeySlot.byteCount == 43 + 328 + 32)
        let read = try KeySlot(parsing: written.bytes)
        #expect(read.bytes == written.bytes)
        #expect(read.kind == kind)
        #expect(read.cost == .floor)
        #expect(read.role == 1)
        let opened = try read.open(vault: vault, secret: secret("correct horse"))
        #expect(opened.digest([1]) == key.digest([1]))
    }

    @Test func `another passphrase or another vault is a wrong key, not damage`() throws {
        let slot = try slot(Key<RolePurpose>.random())
        for text in ["correct horsf", "", "correct horse "] {
            #expect(throws: SealingError.wrongKey, "'\(text)'") {
                _ = try slot.open(vault: vault, secret: secret(text))
            }
        }
        #expect(throws: SealingError.wrongKey) {
            _ = try slot.open(vault: vault.flipped(at: 0), secret: secret("correct horse"))
        }
    }

    @Test func `with any byte changed it is damaged, and says so before the passphrase counts`()
        throws
    {
        let bytes = try slot(Key<RolePurpose>.random()).bytes
        for index in bytes.indices {
            #expect(throws: SealingError.damaged, "byte \(index)") {
                _ = try KeySlot(parsing: bytes.flipped(at: index))
            }
        }
        for count in [0, 1, 42, KeySlot.byteCount - 1, KeySlot.byteCount + 1] {
            let resized = Array((bytes + [0]).prefix(count))
            #expect(throws: SealingError.malformed, "\(count) bytes") {
                _ = try KeySlot(parsing: resized)
            }
        }
    }

    @Test(
        arguments: [
            ("kind", 1, 3), ("role", 2, 3), ("slot id", 3, 1), ("slot id, last", 18, 1),
            ("operations", 19, 1), ("memory", 23, 1), ("salt", 27, 1), ("random", 43, 1),
            ("commitment", 67, 1),
        ] as [(String, Int, UInt8)]
    )
    func `a parameter that was changed together with the checksum fits no passphrase`(
        field: String,
        index: Int,
        bit: UInt8
    ) throws {
        let bytes = try slot(Key<RolePurpose>.random()).bytes
        let slot = try KeySlot(parsing: repaired(bytes) { $0[index] ^= bit })
        #expect(throws: SealingError.wrongKey, "\(field)") {
            _ = try slot.open(vault: vault, secret: secret("correct horse"))
        }
    }

    @Test(arguments: [99, 131, 354, 355, 370])
    func `a sealed key that was changed together with the checksum is damaged`(index: Int) throws {
        let bytes = try slot(Key<RolePurpose>.random()).bytes
        let slot = try KeySlot(parsing: repaired(bytes) { $0[index] ^= 1 })
        #expect(throws: SealingError.damaged) {
            _ = try slot.open(vault: vault, secret: secret("correct horse"))
        }
    }

    @Test(
        arguments: [
            (1, 65_536), (0, 65_536), (9, 65_536), (.max, 65_536), (2, 65_535), (2, 0),
            (8, 1_048_577), (2, .max),
        ] as [(UInt32, UInt32)]
    )
    func `a cost below the floor or above the ceiling is refused before anything is computed`(
        operations: UInt32,
        memory: UInt32
    ) throws {
        let bytes = try slot(Key<RolePurpose>.random()).bytes
        let forged = repaired(bytes) {
            $0.replaceSubrange(19..<23, with: LittleEndian.bytes(operations))
            $0.replaceSubrange(23..<27, with: LittleEndian.bytes(memory))
        }
        #expect(throws: SealingError.costOutOfRange) { _ = try KeySlot(parsing: forged) }
        #expect(throws: SealingError.costOutOfRange) {
            _ = try KDFCost(operations: operations, memoryKiB: memory)
        }
    }

    @Test func `floor, standard and ceiling are allowed`() throws {
        #expect(try KDFCost(operations: 2, memoryKiB: 65_536) == .floor)
        #expect(try KDFCost(operations: 3, memoryKiB: 262_144) == .standard)
        #expect(try KDFCost(operations: 8, memoryKiB: 1_048_576).memoryKiB == 1_048_576)
    }

    @Test(arguments: [(0, 0), (0, 2), (1, 0), (1, 3)] as [(Int, UInt8)])
    func `another version or an unknown kind is malformed`(index: Int, value: UInt8) throws {
        let bytes = try slot(Key<RolePurpose>.random()).bytes
        #expect(throws: SealingError.malformed) {
            _ = try KeySlot(parsing: repaired(bytes) { $0[index] = value })
        }
    }

    @Test func `two slots for one key and one passphrase have nothing in common`() throws {
        let key = Key<RolePurpose>.random()
        let one = try slot(key).bytes
        let other = try slot(key).bytes
        #expect(one[3..<19] != other[3..<19])
        #expect(one[27..<43] != other[27..<43])
        #expect(one[43...] != other[43...])
    }
}
