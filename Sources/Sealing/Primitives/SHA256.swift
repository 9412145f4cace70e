import CSodium

/// SHA-256, where another format asks for it.
package enum SHA256 {
    /// The digest of `bytes`, 32 bytes long.
    package static func digest(of bytes: RawSpan) -> [UInt8] {
        Libsodium.start()
        var output = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        _ = unsafe bytes.withOctets { unsafe crypto_hash_sha256(&output, $0, UInt64($1)) }
        return output
    }
}
