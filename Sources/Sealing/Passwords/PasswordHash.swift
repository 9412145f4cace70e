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
        try Key { span throws(SealingError) in
            let status = passphrase.withBytes { secret in
                derive(
                    secret,
                    salt: salt,
                    operations: UInt64(cost.operations),
                    memoryByteCount: Int(cost.memoryKiB) * 1_024,
                    into: &span
                )
            }
            guard status == 0 else { throw .outOfMemory }
        }
    }

    /// Turns what somebody is recognised by into its trace: a guess at it costs as much each time.
    ///
    /// At the floor of the cost: the names that it is to protect are guessed one by one.
    ///
    /// - Throws: ``SealingError/outOfMemory`` where the system refuses the memory.
    package static func trace(
        _ identity: [UInt8],
        salt: [UInt8]
    ) throws(SealingError) -> [UInt8] {
        Libsodium.start()
        var trace = [UInt8](repeating: 0, count: 32)
        var span = trace.mutableSpan
        var output = unsafe span.mutableBytes
        let status = unsafe derive(
            identity.span.bytes,
            salt: salt,
            operations: UInt64(KDFCost.floor.operations),
            memoryByteCount: Int(KDFCost.floor.memoryKiB) * 1_024,
            into: &output
        )
        guard status == 0 else { throw .outOfMemory }
        return trace
    }

    /// Argon2id with parameters that nobody has checked; 0 where it ran.
    static func derive(
        _ secret: RawSpan,
        salt: [UInt8],
        operations: UInt64,
        memoryByteCount: Int,
        into output: inout MutableRawSpan
    ) -> Int32 {
        precondition(salt.count == saltByteCount)
        return unsafe secret.withOctets { secret, count in
            unsafe output.withUnsafeMutableBytes { output in
                unsafe crypto_pwhash(
                    output.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self),
                    UInt64(output.count),
                    UnsafeRawPointer(secret).assumingMemoryBound(to: CChar.self),
                    UInt64(count),
                    salt,
                    operations,
                    memoryByteCount,
                    crypto_pwhash_ALG_ARGON2ID13
                )
            }
        }
    }
}
