import CSodium

/// XChaCha20-Poly1305-IETF over the layout of a sealed object.
enum AEAD {
    static func encryptInPlace(
        _ object: inout MutableRawSpan,
        textCount: Int,
        key: RawSpan,
        associatedData: [UInt8]
    ) {
        unsafe object.withUnsafeMutableBytes { object in
            unsafe key.withUnsafeBytes { key in
                let text = unsafe object.baseAddress.unsafelyUnwrapped
                    .advanced(by: SealedLayout.textStart)
                    .assumingMemoryBound(to: UInt8.self)
                let nonce = unsafe object.baseAddress.unsafelyUnwrapped
                    .assumingMemoryBound(to: UInt8.self)
                let status = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
                    text,
                    nil,
                    text,
                    UInt64(textCount),
                    associatedData,
                    UInt64(associatedData.count),
                    nil,
                    nonce,
                    key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                )
                precondition(status == 0, "the text is longer than the cipher allows")
            }
        }
    }

    static func decrypt(
        _ object: [UInt8],
        into text: inout MutableRawSpan,
        key: RawSpan,
        associatedData: [UInt8]
    ) -> Bool {
        unsafe object.withUnsafeBufferPointer { object in
            unsafe key.withUnsafeBytes { key in
                unsafe text.withUnsafeMutableBytes { text in
                    let start = unsafe object.baseAddress.unsafelyUnwrapped
                    return unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
                        text.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self),
                        nil,
                        nil,
                        start + SealedLayout.textStart,
                        UInt64(object.count - SealedLayout.textStart),
                        associatedData,
                        UInt64(associatedData.count),
                        start,
                        key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                    ) == 0
                }
            }
        }
    }
}
