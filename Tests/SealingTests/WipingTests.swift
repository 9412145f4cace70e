import TestSupport
import Testing

@testable import Sealing

@Suite(.serialized) struct `secrets are wiped at the end of their lives` {
    private func needle<Purpose>(_ key: borrowing Key<Purpose>) -> MaskedNeedle {
        MaskedNeedle(count: 32) { index in key.withBytes { $0.byte(at: index) } }
    }

    private func needle(_ secret: borrowing SecretBytes) -> MaskedNeedle {
        MaskedNeedle(count: secret.byteCount) { index in
            secret.withBytes { $0.byte(at: index) }
        }
    }

    @Test func `the scan finds a planted control`() throws {
        let secret = SecretBytes.random(byteCount: 40)
        let needle = needle(secret)
        let scan = try MemoryScan()
        #expect(try scan.count(needle) == 1)
        let control = secret.withBytes { $0.array }
        #expect(try scan.count(needle) == 2)
        withExtendedLifetime(control) {}
        withExtendedLifetime(secret) {}
    }

    @Test func `a secret is in memory once while it lives and not afterwards`() throws {
        let scan = try MemoryScan()
        var kept: MaskedNeedle?
        do {
            var bytes = Randomness.bytes(48)
            let secret = SecretBytes(wiping: &bytes)
            let copy = secret.duplicate()
            kept = needle(secret)
            #expect(try scan.count(#require(kept)) == 2)
            _ = consume copy
            #expect(try scan.count(#require(kept)) == 1)
            withExtendedLifetime(secret) {}
        }
        #expect(try scan.count(#require(kept)) == 0)
    }

    @Test func `a key that sealed, opened and derived leaves nothing behind`() throws {
        let scan = try MemoryScan()
        var kept: [MaskedNeedle] = []
        do {
            let key = Key<CompartmentPurpose>.random()
            let child = key.derive(RowPurpose.self, from: [1])
            kept = [needle(key), needle(child)]
            let sealed = Stored(key.seal([1, 2, 3], at: .sample()).bytes)
            #expect(try key.open(sealed, at: .sample()) == [1, 2, 3])
            let wrapped = Stored(key.seal(child, at: .sample()).bytes)
            let opened = try key.openKey(wrapped, at: .sample(), as: RowPurpose.self)
            #expect(opened.digest([]) == child.digest([]))
            #expect(try kept.allSatisfy { try scan.count($0) >= 1 })
        }
        for needle in kept { #expect(try scan.count(needle) == 0) }
    }

    @Test func `the one-time key of an object leaves nothing behind`() throws {
        let scan = try MemoryScan()
        var kept: MaskedNeedle?
        do {
            let key = Key<CompartmentPurpose>.random()
            let sealed = key.seal([1, 2, 3], at: .sample()).bytes
            var slot = KeyArena.shared.take()
            let place = Context.sample().bytes
            let message = sealed[..<24] + LittleEndian.bytes(UInt32(place.count)) + place
            slot.withMutableBytes(0..<64) {
                key.hash(Array(message), label: CompartmentPurpose.label, into: &$0)
            }
            // The commitment, which is no secret, proves that this is the right key.
            #expect(slot.withBytes(32..<64) { $0.array } == Array(sealed[24..<56]))
            kept = MaskedNeedle(count: 32) { index in
                slot.withBytes(0..<32) { $0.byte(at: index) }
            }
            #expect(try scan.count(#require(kept)) == 1)
        }
        #expect(try scan.count(#require(kept)) == 0)
    }

    @Test func `a seed that signed leaves nothing behind`() throws {
        let scan = try MemoryScan()
        var kept: MaskedNeedle?
        do {
            let seed = Key<RecordSigningPurpose>.random()
            kept = needle(seed)
            let signature = Signing.sign([1], with: seed)
            try Signing.verify(signature, of: [1], by: Signing.publicKey(of: seed))
            #expect(try scan.count(#require(kept)) == 1)
            withExtendedLifetime(seed) {}
        }
        #expect(try scan.count(#require(kept)) == 0)
    }

    @Test func `a slot that was made and opened leaves neither passphrase nor keys behind`() throws
    {
        let scan = try MemoryScan()
        let vault = Randomness.bytes(16)
        var kept: [MaskedNeedle] = []
        do {
            let key = Key<RolePurpose>.random()
            let secret = SecretBytes.random(byteCount: 40)
            kept = [needle(key), needle(secret)]
            let slot = try KeySlot(
                sealing: key,
                kind: .passphrase,
                role: 1,
                vault: vault,
                secret: secret,
                cost: .floor
            )
            let opened = try slot.open(vault: vault, secret: secret)
            #expect(opened.digest([]) == key.digest([]))
            #expect(try kept.allSatisfy { try scan.count($0) >= 1 })
        }
        for needle in kept { #expect(try scan.count(needle) == 0) }
    }

    @Test func `an attachment's key leaves nothing behind`() throws {
        let scan = try MemoryScan()
        var kept: MaskedNeedle?
        do {
            let key = Key<AttachmentPurpose>.random()
            kept = needle(key)
            var sealer = AttachmentSealer(key: key)
            let chunk = Stored(sealer.seal([1, 2], at: .sample(), isLast: true).bytes)
            var opener = try AttachmentOpener(key: key, header: sealer.header)
            #expect(try opener.open(chunk, at: .sample(), isLast: true) == [1, 2])
            #expect(try scan.count(#require(kept)) >= 1)
            withExtendedLifetime(key) {}
        }
        #expect(try scan.count(#require(kept)) == 0)
    }

    @Test func `a key whose making failed is wiped too`() throws {
        let scan = try MemoryScan()
        var kept: MaskedNeedle?
        do {
            let secret = SecretBytes.random(byteCount: 32)
            kept = needle(secret)
            #expect(throws: SealingError.damaged) {
                _ = try Key<RowPurpose> { span throws(SealingError) in
                    secret.withBytes { span.copy($0, to: 0) }
                    throw .damaged
                }
            }
            #expect(try scan.count(#require(kept)) == 1)
            withExtendedLifetime(secret) {}
        }
        #expect(try scan.count(#require(kept)) == 0)
    }

    @Test func `an array that is wiped is zero`() {
        var bytes = Randomness.bytes(1_000)
        Wipe.bytes(&bytes)
        #expect(bytes == [UInt8](repeating: 0, count: 1_000))
        var none: [UInt8] = []
        Wipe.bytes(&none)
        #expect(none.isEmpty)
    }
}
