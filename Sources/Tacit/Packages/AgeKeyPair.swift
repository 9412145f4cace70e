import Age
package import Sealing

/// An age key pair outside of any vault, for those who try packages out.
package struct AgeKeyPair: Sendable {
    private let key = AgeIdentity.random()

    /// A new one.
    package init() {}

    /// An `age1…`.
    package var recipient: String { key.recipient.text }

    /// What stands in the file that `age --identity` takes.
    package var identity: SecretBytes { key.text }
}
