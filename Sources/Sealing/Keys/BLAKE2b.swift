import CSodium

/// BLAKE2b (RFC 7693) with a key and a personalisation.
enum BLAKE2b {
    /// Hashes a message into the whole of `output`, 1 to 64 bytes long.
    ///
    /// - Parameters:
    ///   - key: at most 64 bytes.
    ///   - personal: exactly sixteen bytes.
    static func hash(
        _ message: [UInt8],
        key: RawSpan,
        personal: [UInt8],
        into output: inout MutableRawSpan
    ) {
        precondition(personal.count == 16)
        unsafe key.withUnsafeBytes { key in
            unsafe output.withUnsafeMutableBytes { output in
                let status = unsafe crypto_generichash_blake2b_salt_personal(
                    output.baseAddress.unsafelyUnwrapped,
                    output.count,
                    message,
                    UInt64(message.count),
                    key.baseAddress,
                    key.count,
                    nil,
                    personal
                )
                precondition(status == 0, "BLAKE2b was called with impossible lengths")
            }
        }
    }
}
