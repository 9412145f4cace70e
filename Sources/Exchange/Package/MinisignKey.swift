import Sealing

/// A minisign public key: base64 of "Ed" ‖ key identifier (8) ‖ Ed25519 public key (32).
package struct MinisignKey: Hashable, Sendable {
    /// Thirty-two bytes.
    package let publicKey: [UInt8]

    package init(_ publicKey: [UInt8]) {
        precondition(publicKey.count == Signing.publicKeyByteCount)
        self.publicKey = publicKey
    }

    /// The first eight bytes of the digest of the public key: ours, and a reader takes no other.
    var identifier: [UInt8] { Array(Digest.of(publicKey).prefix(8)) }

    /// The line that a key file of minisign holds.
    package var text: String {
        let bytes = Array("Ed".utf8) + identifier + publicKey
        let text = unsafe Base64.encode(bytes.span.bytes, padding: .full)
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads ``text`` back; `nil` for everything else, also for a key of minisign's own making,
    /// whose identifier is random.
    package init?(text: String) {
        let characters = Array(text.utf8)
        guard let bytes = unsafe Base64.decode(characters.span.bytes, padding: .full),
            bytes.count == 42
        else { return nil }
        self.init(Array(bytes[10...]))
        guard self.text == text else { return nil }
    }
}
