/// Bytes that were sealed here and now: all that the store accepts.
///
/// Only ``Key/seal(_:at:)`` and its kin make one, so plaintext cannot be handed to the store.
public struct Sealed: Sendable {
    package let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// What names this ciphertext among all others of its key: see ``Commitment``.
    package var commitment: Commitment {
        Commitment(in: bytes, at: SealedLayout.commitment.lowerBound)
    }
}

/// Bytes that came back from the store: nobody knows yet whether they open.
public struct Stored: Sendable {
    package let bytes: [UInt8]
    /// Where the row stands among all rows in order of arrival; nothing vouches for it.
    package let arrival: Int64

    package init(_ bytes: [UInt8], arrival: Int64 = 0) {
        self.bytes = bytes
        self.arrival = arrival
    }

    /// What the bytes claim to be; `nil` where they are too short for any sealed object.
    package var claimedCommitment: Commitment? {
        guard bytes.count >= SealedLayout.leastCount else { return nil }
        return Commitment(in: bytes, at: SealedLayout.commitment.lowerBound)
    }
}

/// R ‖ C ‖ ciphertext ‖ tag (Docs/Format.md, section Sealed object).
enum SealedLayout {
    static let random = 0..<24
    static let commitment = 24..<56
    static let textStart = 56
    static let tagCount = 16
    static let leastCount = textStart + tagCount
}

/// Why something does not open.
public enum SealingError: Error, Hashable, Sendable {
    /// The commitment does not fit: another key, or another place.
    case wrongKey
    /// The commitment fits and the ciphertext does not: it was changed.
    case damaged
    /// Too short, badly padded, or otherwise no sealed object.
    case malformed
    /// Argon2id parameters outside of floor and ceiling.
    case costOutOfRange
    /// The system refuses the memory that the KDF asks for.
    case outOfMemory
    /// A signature that does not verify.
    case badSignature
}
