import Sealing

/// Somebody to whom a file can be encrypted: an X25519 public key.
public struct AgeRecipient: Hashable, Sendable {
    /// Thirty-two bytes.
    package let publicKey: [UInt8]

    package init(publicKey: [UInt8]) {
        precondition(publicKey.count == X25519.byteCount)
        self.publicKey = publicKey
    }

    /// Reads `age1…`: strict Bech32 in lower case.
    ///
    /// - Throws: ``AgeError/malformedRecipient``.
    public init(parsing text: String) throws(AgeError) {
        var publicKey = [UInt8](repeating: 0, count: X25519.byteCount)
        let characters = Array(text.utf8)
        var span = publicKey.mutableSpan
        var bytes = unsafe span.mutableBytes
        guard unsafe Bech32.recipient.decode(characters.span.bytes, into: &bytes) else {
            throw .malformedRecipient
        }
        self.publicKey = publicKey
    }

    /// The recipient as `age1…`.
    public var text: String {
        let count = Bech32.recipient.textCount(byteCount: publicKey.count)
        var characters = [UInt8](repeating: 0, count: count)
        var span = characters.mutableSpan
        var bytes = unsafe span.mutableBytes
        unsafe Bech32.recipient.encode(publicKey.span.bytes, into: &bytes)
        return String(decoding: characters, as: UTF8.self)
    }
}
