import CSodium

/// Ed25519 (RFC 8032) signatures whose secret half is a seed that lives as a ``Key``.
package enum Signing {
    package static let signatureByteCount = 64
    package static let publicKeyByteCount = 32

    /// The public key that belongs to a seed.
    package static func publicKey<Purpose>(of seed: borrowing Key<Purpose>) -> [UInt8] {
        withKeyPair(seed) { publicKey, _ in publicKey }
    }

    /// Signs a message; the same seed and message give the same signature.
    package static func sign<Purpose>(
        _ message: [UInt8],
        with seed: borrowing Key<Purpose>
    ) -> [UInt8] {
        withKeyPair(seed) { _, secretKey in
            var signature = [UInt8](repeating: 0, count: signatureByteCount)
            unsafe secretKey.withUnsafeBytes { secretKey in
                _ = unsafe crypto_sign_detached(
                    &signature,
                    nil,
                    message,
                    UInt64(message.count),
                    secretKey.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                )
            }
            return signature
        }
    }

    /// Checks a signature.
    ///
    /// - Throws: ``SealingError/badSignature``.
    package static func verify(
        _ signature: [UInt8],
        of message: [UInt8],
        by publicKey: [UInt8]
    ) throws(SealingError) {
        Libsodium.start()
        guard signature.count == signatureByteCount, publicKey.count == publicKeyByteCount,
            unsafe crypto_sign_verify_detached(
                signature,
                message,
                UInt64(message.count),
                publicKey
            ) == 0
        else { throw .badSignature }
    }

    /// libsodium's secret key is seed ‖ public key: 64 bytes, kept in a slot of the arena.
    private static func withKeyPair<Purpose, R>(
        _ seed: borrowing Key<Purpose>,
        _ body: ([UInt8], RawSpan) -> R
    ) -> R {
        var publicKey = [UInt8](repeating: 0, count: publicKeyByteCount)
        var slot = KeyArena.shared.take()
        slot.withMutableBytes(0..<64) { secretKey in
            seed.withBytes { seed in
                unsafe seed.withUnsafeBytes { seed in
                    unsafe secretKey.withUnsafeMutableBytes { secretKey in
                        _ = unsafe crypto_sign_seed_keypair(
                            &publicKey,
                            secretKey.baseAddress.unsafelyUnwrapped
                                .assumingMemoryBound(to: UInt8.self),
                            seed.baseAddress.unsafelyUnwrapped
                                .assumingMemoryBound(to: UInt8.self)
                        )
                    }
                }
            }
        }
        return slot.withBytes(0..<64) { body(publicKey, $0) }
    }
}
