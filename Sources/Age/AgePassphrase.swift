public import Sealing

/// A passphrase that encrypts or decrypts a file, with scrypt and alone in the header.
public final class AgePassphrase: Sendable {
    /// The base-two logarithm of scrypt's N when writing: 256 MiB of memory, about a second.
    public static let standardWorkFactor = 18
    /// The greatest work factor that is accepted when reading: 4 GiB of memory.
    public static let greatestWorkFactor = 22

    let secret: SecretBytes
    let workFactor: Int

    /// - Parameter workFactor: for writing, 1 to ``greatestWorkFactor``; reading takes the file's.
    public init(_ passphrase: borrowing SecretBytes, workFactor: Int = standardWorkFactor) {
        precondition((1...Self.greatestWorkFactor).contains(workFactor))
        secret = passphrase.duplicate()
        self.workFactor = workFactor
    }
}
