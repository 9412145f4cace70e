import CSodium

/// ChaCha20-Poly1305 (RFC 8439) with a nonce of twelve bytes.
///
/// A nonce must not be used twice with one key. It does not commit to its key: one ciphertext can
/// be made that opens under two keys.
package enum ChaCha20Poly1305 {
    package static let keyByteCount = 32
    package static let nonceByteCount = 12
    package static let tagByteCount = 16

    /// Seals `text` into `sealed`: the ciphertext, then the tag of sixteen bytes.
    package static func seal(
        _ text: RawSpan,
        key: RawSpan,
        nonce: RawSpan,
        associatedData: [UInt8] = [],
        into sealed: inout MutableRawSpan
    ) {
        precondition(key.byteCount == keyByteCount && nonce.byteCount == nonceByteCount)
        precondition(sealed.byteCount == text.byteCount + tagByteCount)
        let status = unsafe text.withOctets { text, count in
            unsafe key.withOctets { key, _ in
                unsafe nonce.withOctets { nonce, _ in
                    unsafe sealed.withOctets { sealed, _ in
                        unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
                            sealed,
                            nil,
                            text,
                            UInt64(count),
                            associatedData,
                            UInt64(associatedData.count),
                            nil,
                            nonce,
                            key
                        )
                    }
                }
            }
        }
        precondition(status == 0, "the text is longer than the cipher allows")
    }

    /// Opens `sealed` into `text`, sixteen bytes shorter; `false` where it does not verify.
    ///
    /// Nothing of a text that does not verify is left in `text`: it is zero then.
    package static func open(
        _ sealed: RawSpan,
        key: RawSpan,
        nonce: RawSpan,
        associatedData: [UInt8] = [],
        into text: inout MutableRawSpan
    ) -> Bool {
        precondition(key.byteCount == keyByteCount && nonce.byteCount == nonceByteCount)
        precondition(sealed.byteCount == text.byteCount + tagByteCount)
        return unsafe sealed.withOctets { sealed, count in
            unsafe key.withOctets { key, _ in
                unsafe nonce.withOctets { nonce, _ in
                    unsafe text.withOctets { text, _ in
                        unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
                            text,
                            nil,
                            nil,
                            sealed,
                            UInt64(count),
                            associatedData,
                            UInt64(associatedData.count),
                            nonce,
                            key
                        ) == 0
                    }
                }
            }
        }
    }
}
