import Sealing

/// A stanza that wraps the file key for an X25519 recipient.
struct X25519Stanza {
    static let type = "X25519"
    private static let info = Array("age-encryption.org/v1/X25519".utf8)

    /// The ephemeral public key.
    let share: [UInt8]
    let body: [UInt8]

    /// Wraps a file key under a fresh ephemeral secret.
    ///
    /// - Throws: ``AgeError/malformedRecipient`` where the public key has a low order.
    init(wrapping fileKey: borrowing FileKey, for recipient: AgeRecipient) throws(AgeError) {
        let ephemeral = SecretBytes.random(byteCount: X25519.byteCount)
        let share = X25519.publicKey(of: ephemeral)
        guard
            let shared = unsafe X25519.sharedSecret(
                of: ephemeral,
                with: recipient.publicKey.span.bytes
            )
        else { throw .malformedRecipient }
        let key = Self.wrapKey(shared, share: share, recipient: recipient)
        self.share = share
        body = fileKey.wrapped(under: key)
    }

    /// Reads a stanza of this type.
    ///
    /// - Throws: ``AgeError/header``.
    init(_ stanza: Stanza) throws(AgeError) {
        guard stanza.arguments.count == 2 else { throw .header }
        share = try stanza.bytes(ofArgument: 1, byteCount: X25519.byteCount)
        guard stanza.body.count == FileKey.wrappedByteCount else { throw .header }
        body = stanza.body
    }

    var stanza: Stanza {
        let share = unsafe Base64.encode(share.span.bytes, padding: .none)
        return Stanza(
            arguments: [Self.type, String(decoding: share, as: UTF8.self)],
            body: body
        )
    }

    /// The file key; `nil` where the stanza is for somebody else.
    ///
    /// - Throws: ``AgeError/header`` where the share has a low order.
    func unwrap(with identity: AgeIdentity) throws(AgeError) -> FileKey? {
        guard
            let shared = unsafe X25519.sharedSecret(of: identity.secret, with: share.span.bytes)
        else { throw .header }
        let key = Self.wrapKey(shared, share: share, recipient: identity.recipient)
        return FileKey.unwrap(body, under: key)
    }

    private static func wrapKey(
        _ shared: borrowing SecretBytes,
        share: [UInt8],
        recipient: AgeRecipient
    ) -> SecretBytes {
        let salt = share + recipient.publicKey
        return shared.withBytes { shared in
            unsafe HKDFSHA256.derive(
                from: shared,
                salt: salt.span.bytes,
                info: info.span.bytes,
                byteCount: ChaCha20Poly1305.keyByteCount
            )
        }
    }
}
