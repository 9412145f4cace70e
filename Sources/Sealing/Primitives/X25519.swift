import CSodium

/// X25519 (RFC 7748, section 5).
package enum X25519 {
    /// The number of bytes of a secret key, a public key and a shared secret.
    package static let byteCount = 32

    /// The public key that belongs to a secret key.
    package static func publicKey(of secret: borrowing SecretBytes) -> [UInt8] {
        precondition(secret.byteCount == byteCount)
        Libsodium.start()
        var output = [UInt8](repeating: 0, count: byteCount)
        let status = secret.withBytes { secret in
            unsafe secret.withOctets { secret, _ in
                unsafe crypto_scalarmult_curve25519_base(&output, secret)
            }
        }
        precondition(status == 0, "X25519 has no public key for this secret key")
        return output
    }

    /// The shared secret; `nil` where it is all zero, because the public key has a low order.
    package static func sharedSecret(
        of secret: borrowing SecretBytes,
        with publicKey: RawSpan
    ) -> SecretBytes? {
        precondition(secret.byteCount == byteCount && publicKey.byteCount == byteCount)
        Libsodium.start()
        var isSound = false
        let shared = SecretBytes(byteCount: byteCount) { output in
            isSound = secret.withBytes { multiply($0, publicKey, into: &output) }
        }
        guard isSound else { return nil }
        return shared
    }

    private static func multiply(
        _ secret: RawSpan,
        _ publicKey: RawSpan,
        into output: inout MutableRawSpan
    ) -> Bool {
        unsafe secret.withOctets { secret, _ in
            unsafe publicKey.withOctets { publicKey, _ in
                unsafe output.withOctets { output, count in
                    unsafe crypto_scalarmult_curve25519(output, secret, publicKey) == 0
                        && sodium_is_zero(output, count) == 0
                }
            }
        }
    }
}
