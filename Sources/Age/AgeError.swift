/// Why an age file, recipient or identity is refused.
public enum AgeError: Error, Hashable, Sendable {
    /// The header, or a stanza of a known type in it, does not follow the grammar.
    case header
    /// The header is sound and no identity or passphrase opens a stanza of it.
    case noMatch
    /// A file key was found and the header was not made with it.
    case headerMAC
    /// The payload is damaged, cut off, reordered or followed by something.
    case payload
    /// The ASCII armor is not canonical.
    case armor
    /// Not an `age1…` recipient, or one to which nobody can hold the identity.
    case malformedRecipient
    /// Not an `AGE-SECRET-KEY-1…` identity; the line of the identity file, counted from 1.
    case malformedIdentity(line: Int)
    /// The system refuses the memory that the scrypt work factor of a passphrase asks for.
    case outOfMemory
}
