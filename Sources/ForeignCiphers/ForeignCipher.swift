import CNettle
import Sealing

/// Ciphers of other programs' files, to read them with: AES in CBC mode, PBKDF2, HMAC-SHA-256.
///
/// Nothing of ours is sealed with them (libsodium does that), and nothing here encrypts.
enum ForeignCipher {
    static let blockLength = 16

    /// A key out of a passphrase: PBKDF2-HMAC-SHA-256 (RFC 8018), 100,000 rounds, 32 bytes.
    static func derivedKey(_ passphrase: borrowing SecretBytes, salt: [UInt8]) -> SecretBytes {
        SecretBytes(byteCount: 32) { key in
            passphrase.withBytes { passphrase in
                unsafe passphrase.withUnsafeBytes { secret in
                    unsafe key.withUnsafeMutableBytes { key in
                        unsafe nettle_pbkdf2_hmac_sha256(
                            secret.count,
                            secret.baseAddress?.assumingMemoryBound(to: UInt8.self),
                            100_000,
                            salt.count,
                            salt,
                            key.count,
                            key.baseAddress?.assumingMemoryBound(to: UInt8.self)
                        )
                    }
                }
            }
        }
    }

    /// SHA-256 of a passphrase, which jrnl 1.x takes for a key.
    static func digest(_ passphrase: borrowing SecretBytes) -> SecretBytes {
        SecretBytes(byteCount: 32) { digest in
            passphrase.withBytes { passphrase in
                unsafe passphrase.withUnsafeBytes { secret in
                    unsafe digest.withUnsafeMutableBytes { digest in
                        var context = sha256_ctx()
                        unsafe nettle_sha256_init(&context)
                        unsafe nettle_sha256_update(
                            &context,
                            secret.count,
                            secret.baseAddress?.assumingMemoryBound(to: UInt8.self)
                        )
                        unsafe nettle_sha256_digest(
                            &context,
                            digest.count,
                            digest.baseAddress?.assumingMemoryBound(to: UInt8.self)
                        )
                    }
                }
            }
        }
    }

    /// Whether the code is HMAC-SHA-256 of the bytes; takes as long for every code.
    static func isAuthentic(
        _ bytes: ArraySlice<UInt8>,
        code: ArraySlice<UInt8>,
        key: borrowing SecretBytes,
        range: Range<Int>
    ) -> Bool {
        guard code.count == 32 else { return false }
        return key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                var context = hmac_sha256_ctx()
                let secret = unsafe UnsafeRawBufferPointer(rebasing: key[range])
                unsafe nettle_hmac_sha256_set_key(
                    &context,
                    secret.count,
                    secret.baseAddress?.assumingMemoryBound(to: UInt8.self)
                )
                unsafe bytes.withUnsafeBufferPointer { bytes in
                    unsafe nettle_hmac_sha256_update(&context, bytes.count, bytes.baseAddress)
                }
                var found = [UInt8](repeating: 0, count: 32)
                unsafe nettle_hmac_sha256_digest(&context, found.count, &found)
                return unsafe code.withUnsafeBytes { code in
                    unsafe nettle_memeql_sec(code.baseAddress, found, found.count) != 0
                }
            }
        }
    }

    /// AES-CBC without any check of what comes out, with a key of 16 or 32 bytes.
    ///
    /// - Precondition: the vector is one block, the text whole blocks.
    static func decrypted(
        _ text: ArraySlice<UInt8>,
        vector: ArraySlice<UInt8>,
        key: borrowing SecretBytes,
        range: Range<Int>
    ) -> [UInt8] {
        precondition(vector.count == blockLength && text.count % blockLength == 0)
        let cipher = unsafe range.count == 16 ? nettle_aes128 : nettle_aes256
        var vector = Array(vector)
        var plain = [UInt8](repeating: 0, count: text.count)
        key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                let secret = unsafe UnsafeRawBufferPointer(rebasing: key[range])
                let context = unsafe UnsafeMutableRawBufferPointer.allocate(
                    byteCount: Int(cipher.context_size),
                    alignment: 16
                )
                defer {
                    unsafe context.initializeMemory(as: UInt8.self, repeating: 0)
                    unsafe context.deallocate()
                }
                unsafe cipher.set_decrypt_key(
                    context.baseAddress,
                    secret.baseAddress?.assumingMemoryBound(to: UInt8.self)
                )
                unsafe text.withUnsafeBufferPointer { text in
                    unsafe nettle_cbc_decrypt(
                        context.baseAddress,
                        cipher.decrypt,
                        blockLength,
                        &vector,
                        text.count,
                        &plain,
                        text.baseAddress
                    )
                }
            }
        }
        return plain
    }

    /// Without the padding of PKCS #7; `nil` where it is none.
    static func unpadded(_ plain: [UInt8]) -> [UInt8]? {
        guard let last = plain.last, (1...blockLength).contains(Int(last)),
            plain.count >= Int(last), plain.suffix(Int(last)).allSatisfy({ $0 == last })
        else { return nil }
        return Array(plain.dropLast(Int(last)))
    }
}
