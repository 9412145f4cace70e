import Foundation
import Sealing

/// Passphrases as the KDF takes them: NFC, UTF-8, not empty.
enum Passphrase {
    /// - Throws: ``VaultError/InvalidInput/emptyPassphrase``,
    ///   ``VaultError/InvalidInput/passphraseNotUTF8``.
    static func normalised(
        _ passphrase: borrowing SecretBytes
    ) throws(VaultError) -> SecretBytes {
        guard passphrase.byteCount > 0 else { throw .invalid(.emptyPassphrase) }
        return try passphrase.withBytes { (span: RawSpan) throws(VaultError) -> SecretBytes in
            // ASCII is its own normal form, and stays in guarded memory.
            var bytes = span.array
            defer { Wipe.bytes(&bytes) }
            if bytes.allSatisfy({ $0 < 0x80 }) { return SecretBytes(copying: span) }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .invalid(.passphraseNotUTF8)
            }
            var normal = Array(text.precomposedStringWithCanonicalMapping.utf8)
            return SecretBytes(wiping: &normal)
        }
    }
}
