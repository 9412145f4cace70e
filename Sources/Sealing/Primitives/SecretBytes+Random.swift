import CSodium

extension SecretBytes {
    /// A secret out of the system's randomness.
    package static func random(byteCount: Int) -> SecretBytes {
        Libsodium.start()
        return SecretBytes(byteCount: byteCount) { output in
            unsafe output.withOctets { unsafe randombytes_buf($0, $1) }
        }
    }
}
