import Platform
import Sealing
import TestSupport
import Testing

@Suite(.serialized) struct `A scan of the process's own memory` {
    /// A needle that is computed byte by byte, so that no other copy of it exists.
    private static func byte(_ seed: UInt64, _ index: Int) -> UInt8 {
        var state = seed &+ UInt64(index) &* 0x9e37_79b9_7f4a_7c15
        state = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        return UInt8(truncatingIfNeeded: state >> 32)
    }

    @Test func `finds a planted control, once a copy, and not itself`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let needle = MaskedNeedle(count: 48) { Self.byte(seed, $0) }
        let scan = try MemoryScan()
        #expect(try scan.count(needle) == 0, "seed \(seed)")
        let control = (0..<48).map { Self.byte(seed, $0) }
        #expect(try scan.count(needle) == 1, "seed \(seed)")
        withExtendedLifetime(control) {}
    }

    @Test func `finds a secret while it lives, and not afterwards`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        let needle = MaskedNeedle(count: 64) { Self.byte(seed, $0) }
        let scan = try MemoryScan()
        do {
            let secret = SecretBytes(byteCount: 64) { span in
                for index in 0..<64 {
                    span.storeBytes(
                        of: Self.byte(seed, index),
                        toByteOffset: index,
                        as: UInt8.self
                    )
                }
            }
            #expect(try scan.count(needle) == 1, "seed \(seed)")
            _ = consume secret
        }
        #expect(try scan.count(needle) == 0, "seed \(seed)")
    }

    @Test func `finds no passphrase after the file it came from was read`() throws {
        let scratch = Scratch()
        let seed = UInt64.random(in: 0 ... .max)
        let path = scratch.file("passphrase")
        // Written by another process: this one must not have held the line before.
        let line = "printf 'a%.0s' $(seq 40) > '\(path)'; echo \(seed) >> '\(path)'"
        #expect(try Probe.run(program: "sh", ["-c", line]).status == 0)
        let digits = Array("\(seed)".utf8)
        let needle = MaskedNeedle(count: 40 + digits.count) { $0 < 40 ? 97 : digits[$0 - 40] }
        let scan = try MemoryScan()
        do {
            let file = try PassphraseFile.readFirstLine(ofFile: path)
            #expect(file.passphrase.byteCount == 40 + digits.count)
            #expect(try scan.count(needle) == 1, "seed \(seed)")
        }
        #expect(try scan.count(needle) == 0, "seed \(seed)")
    }
}
