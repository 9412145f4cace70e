import Age
import Exchange
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
    /// The same as twelve words.
    public let words: String
}

extension UnlockedVault {
    /// What others need in order to deal with the role in hand.
    public func identity() throws(VaultError) -> PublicIdentity {
        try reading { ledger in
            let (recipient, signer) = try RoleIdentity.identity(in: ledger)
            let fingerprint = KeyFingerprint(recipient: recipient, signer: signer)
            return PublicIdentity(
                recipient: recipient.text,
                signer: signer.text,
                fingerprint: fingerprint.text,
                words: fingerprint.words
            )
        }
    }
}
