import CSodium

/// HMAC-SHA-256 (RFC 2104) with keys of any length.
package enum HMACSHA256 {
    /// The number of bytes of an authenticator.
    package static let byteCount = 32

    /// Authenticates one message.
    package static func authenticate(_ message: RawSpan, key: RawSpan) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: byteCount)
        var span = output.mutableSpan
        var bytes = unsafe span.mutableBytes
        authenticate(key: key, into: &bytes) { update in update(message) }
        return output
    }

    /// Authenticates a message that `feed` hands over in parts, into exactly 32 bytes of `output`.
    package static func authenticate(
        key: RawSpan,
        into output: inout MutableRawSpan,
        feed: (_ update: (RawSpan) -> Void) -> Void
    ) {
        precondition(output.byteCount == byteCount)
        Libsodium.start()
        unsafe withUnsafeTemporaryAllocation(of: crypto_auth_hmacsha256_state.self, capacity: 1) {
            let state = unsafe $0.baseAddress.unsafelyUnwrapped
            // The state holds the key in disguise, so it does not stay on the stack.
            defer { unsafe sodium_memzero(state, MemoryLayout<crypto_auth_hmacsha256_state>.size) }
            _ = unsafe key.withOctets { unsafe crypto_auth_hmacsha256_init(state, $0, $1) }
            feed { part in
                _ = unsafe part.withOctets {
                    unsafe crypto_auth_hmacsha256_update(state, $0, UInt64($1))
                }
            }
            _ = unsafe output.withOctets { bytes, _ in
                unsafe crypto_auth_hmacsha256_final(state, bytes)
            }
        }
    }
}
