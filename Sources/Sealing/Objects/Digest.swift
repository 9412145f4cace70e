import CSodium

/// Unkeyed BLAKE2b-256, for what needs no key: a checksum that tells damage from a wrong passphrase.
public enum Digest {
    /// The number of bytes of a digest.
    public static let byteCount = 32

    public static func of(_ bytes: [UInt8]) -> [UInt8] {
        Libsodium.start()
        var output = [UInt8](repeating: 0, count: byteCount)
        let status = unsafe crypto_generichash_blake2b(
            &output,
            output.count,
            bytes,
            UInt64(bytes.count),
            nil,
            0
        )
        precondition(status == 0, "BLAKE2b was called with impossible lengths")
        return output
    }

    /// BLAKE2b-512, which minisign signs in place of a whole file.
    package static func long(of bytes: [UInt8]) -> [UInt8] {
        Libsodium.start()
        var output = [UInt8](repeating: 0, count: 64)
        let status = unsafe crypto_generichash_blake2b(
            &output,
            output.count,
            bytes,
            UInt64(bytes.count),
            nil,
            0
        )
        precondition(status == 0, "BLAKE2b was called with impossible lengths")
        return output
    }

    /// Whether two byte strings are equal, in a time that depends on their length only.
    public static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        unsafe one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }
}

/// ``Digest`` of a content that comes piece by piece.
package struct RunningDigest: ~Copyable {
    // A multiple of 64 bytes, so that guarded memory aligns it as libsodium asks.
    private let state = GuardedMemory(byteCount: (crypto_generichash_statebytes() + 63) / 64 * 64)

    package init() {
        unsafe withState { _ = unsafe crypto_generichash_init($0, nil, 0, Digest.byteCount) }
    }

    package mutating func update(_ piece: [UInt8]) {
        unsafe withState { _ = unsafe crypto_generichash_update($0, piece, UInt64(piece.count)) }
    }

    package mutating func update(_ piece: RawSpan) {
        unsafe piece.withUnsafeBytes { piece in
            unsafe withState { state in
                _ = unsafe crypto_generichash_update(
                    state,
                    piece.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    UInt64(piece.count)
                )
            }
        }
    }

    /// The digest of everything so far; called once.
    package mutating func finish() -> [UInt8] {
        var output = [UInt8](repeating: 0, count: Digest.byteCount)
        unsafe withState { _ = unsafe crypto_generichash_final($0, &output, output.count) }
        return output
    }

    private func withState(_ body: (OpaquePointer) -> Void) {
        state.withMutableBytes(0..<state.byteCount) { bytes in
            unsafe bytes.withUnsafeMutableBytes { bytes in
                unsafe body(OpaquePointer(bytes.baseAddress.unsafelyUnwrapped))
            }
        }
    }
}
