import Sealing

/// The sixteen secret bytes of one file, from which its header MAC and its payload key follow.
struct FileKey: ~Copyable {
    static let byteCount = 16
    /// The length of the body of a stanza of the types that we know.
    static let wrappedByteCount = byteCount + ChaCha20Poly1305.tagByteCount

    private let bytes: SecretBytes

    static func random() -> FileKey {
        FileKey(bytes: SecretBytes.random(byteCount: byteCount))
    }

    /// The HMAC of a header up to its `---`, 32 bytes long.
    func headerMAC(over header: [UInt8]) -> [UInt8] {
        derive(salt: [], info: "header").withBytes { key in
            unsafe HMACSHA256.authenticate(header.span.bytes, key: key)
        }
    }

    /// The key of the payload that starts with this nonce.
    func payloadKey(nonce: [UInt8]) -> SecretBytes {
        derive(salt: nonce, info: "payload")
    }

    /// The file key, sealed under a key that is used this once: the nonce may be all zero.
    func wrapped(under key: borrowing SecretBytes) -> [UInt8] {
        var body = [UInt8](repeating: 0, count: Self.wrappedByteCount)
        var span = body.mutableSpan
        var output = unsafe span.mutableBytes
        bytes.withBytes { bytes in
            key.withBytes { key in
                unsafe ChaCha20Poly1305.seal(
                    bytes,
                    key: key,
                    nonce: Self.zeroNonce.span.bytes,
                    into: &output
                )
            }
        }
        return body
    }

    /// Opens the body of a stanza; `nil` where it was sealed under another key.
    static func unwrap(_ body: [UInt8], under key: borrowing SecretBytes) -> FileKey? {
        // Checked before anything is opened, against partitioning oracles.
        precondition(body.count == wrappedByteCount)
        var isSound = false
        let bytes = SecretBytes(byteCount: byteCount) { output in
            isSound = key.withBytes { key in
                unsafe ChaCha20Poly1305.open(
                    body.span.bytes,
                    key: key,
                    nonce: zeroNonce.span.bytes,
                    into: &output
                )
            }
        }
        guard isSound else { return nil }
        return FileKey(bytes: bytes)
    }

    private static let zeroNonce = [UInt8](repeating: 0, count: ChaCha20Poly1305.nonceByteCount)

    private func derive(salt: [UInt8], info: String) -> SecretBytes {
        let info = Array(info.utf8)
        return bytes.withBytes { bytes in
            unsafe HKDFSHA256.derive(
                from: bytes,
                salt: salt.span.bytes,
                info: info.span.bytes,
                byteCount: 32
            )
        }
    }
}
