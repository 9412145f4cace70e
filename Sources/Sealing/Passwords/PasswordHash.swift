import CSodium

/// Argon2id, version 1.3.
package enum PasswordHash {
    /// The number of bytes of a salt.
    package static let saltByteCount = 16

    /// Turns a passphrase into the key of a slot.
    ///
    /// - Throws: ``SealingError/outOfMemory`` where the system refuses the memory.
    package static func slotKey(
        _ passphrase: borrowing SecretBytes,
        salt: [UInt8],
        cost: KDFCost
    ) throws(SealingError) -> Key<SlotPurpose> {
        precondition(salt.count == saltByteCount)
        return try Key { span throws(SealingError) in
            let status = passphrase.withBytes { secret in
                unsafe secret.withUnsafeBytes { secret in
                    unsafe span.withUnsafeMutableBytes { key in
                        unsafe crypto_pwhash(
                            key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self),
                            UInt64(key.count),
                            secret.baseAddress.unsafelyUnwrapped.assumingMemoryBound(
                                to: CChar.self
                            ),
                            UInt64(secret.count),
                            salt,
                            UInt64(cost.operations),
                            Int(cost.memoryKiB) * 1_024,
                            crypto_pwhash_ALG_ARGON2ID13
                        )
                    }
                }
            }
            guard status == 0 else { throw .outOfMemory }
        }
    }
}
