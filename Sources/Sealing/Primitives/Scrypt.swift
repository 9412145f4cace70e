import CSodium

/// scrypt (RFC 7914), where another format asks for it; our own passphrases go through Argon2id.
package enum Scrypt {
    /// Derives a secret, with N = 2^`logarithm`, r = `blockSize` and p = `parallelism`.
    ///
    /// It takes 128 · N · r bytes of memory while it runs.
    ///
    /// - Returns: `nil` where the system refuses that memory.
    package static func derive(
        from passphrase: RawSpan,
        salt: RawSpan,
        logarithm: Int,
        blockSize: UInt32,
        parallelism: UInt32,
        byteCount: Int
    ) -> SecretBytes? {
        precondition((1...62).contains(logarithm) && byteCount > 0)
        Libsodium.start()
        var status: Int32 = -1
        let key = SecretBytes(byteCount: byteCount) { output in
            status = unsafe passphrase.withOctets { passphrase, passphraseCount in
                unsafe salt.withOctets { salt, saltCount in
                    unsafe output.withOctets { output, count in
                        unsafe crypto_pwhash_scryptsalsa208sha256_ll(
                            passphrase,
                            passphraseCount,
                            salt,
                            saltCount,
                            1 << UInt64(logarithm),
                            blockSize,
                            parallelism,
                            output,
                            count
                        )
                    }
                }
            }
        }
        guard status == 0 else { return nil }
        return key
    }
}
