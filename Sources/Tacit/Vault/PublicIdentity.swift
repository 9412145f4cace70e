import Age
import Practice
import Sealing

/// What others need in order to send to a role, and to check what it signed.
public struct PublicIdentity: Sendable {
    /// An ordinary age recipient: `age1…`.
    public let recipient: String
    /// A minisign public key: the line that its key file holds.
    public let signer: String
    /// Both keys in forty characters, to compare by voice or on paper: ten groups of four.
    public let fingerprint: String
}

extension UnlockedVault {
    /// What others need in order to deal with the role in hand.
    public func identity() throws(VaultError) -> PublicIdentity {
        try reading { ledger in
            let age = try RoleIdentity.key("age", as: IdentityPurpose.self, in: ledger)
            let signing = try RoleIdentity.key(
                "signpkg",
                as: PackageSigningPurpose.self,
                in: ledger
            )
            let recipient = age.withBytes { AgeIdentity(secret: SecretBytes(copying: $0)) }
                .recipient.text
            let publicKey = Signing.publicKey(of: signing)
            let both = Digest.of(Array(recipient.utf8) + publicKey)
            return PublicIdentity(
                recipient: recipient,
                signer: MinisignKey.text(publicKey),
                fingerprint: Self.groups(Crockford.encode(both.prefix(25)))
            )
        }
    }

    private static func groups(_ text: String) -> String {
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: 4)
            .map { String(characters[$0..<min($0 + 4, characters.count)]) }
            .joined(separator: " ")
    }
}

/// A minisign public key: base64 of "Ed" ‖ key identifier (8) ‖ Ed25519 public key (32).
enum MinisignKey {
    static func text(_ publicKey: [UInt8]) -> String {
        let identifier = Digest.of(publicKey).prefix(8)
        let bytes = Array("Ed".utf8) + identifier + publicKey
        let text = unsafe Base64.encode(bytes.span.bytes, padding: .full)
        return String(decoding: text, as: UTF8.self)
    }
}
