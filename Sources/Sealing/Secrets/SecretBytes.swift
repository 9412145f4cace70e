import CSodium

/// Secret bytes of any length: a passphrase, a recovery code, an identity.
///
/// Noncopyable, immutable, wiped when its life ends. It cannot be printed, interpolated, compared,
/// stored in an array or read outside of ``withBytes(_:)``: none of that compiles.
public struct SecretBytes: ~Copyable, Sendable {
    private let memory: GuardedMemory

    /// The number of bytes; not a secret.
    public var byteCount: Int { memory.byteCount }

    /// Makes a secret whose bytes `fill` writes in place; they are zero before.
    public init<E: Error>(
        byteCount: Int,
        fill: (inout MutableRawSpan) throws(E) -> Void
    ) throws(E) {
        let memory = GuardedMemory(byteCount: byteCount)
        try memory.withMutableBytes(0..<byteCount, fill)
        self.memory = memory
    }

    /// Makes a secret out of ordinary bytes, which it wipes.
    ///
    /// The array must not have been copied or grown: a copy would stay behind.
    public init(wiping bytes: inout [UInt8]) {
        unsafe self.init(copying: bytes.span.bytes)
        Wipe.bytes(&bytes)
    }

    /// Makes a secret out of bytes that live elsewhere and stay there.
    public init(copying bytes: RawSpan) {
        self.init(byteCount: bytes.byteCount) { $0.copy(bytes, to: 0) }
    }

    /// Lends the bytes for the length of a call.
    public func withBytes<R: ~Copyable, E: Error>(
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        try memory.withBytes(0..<byteCount, body)
    }

    /// Another secret with the same bytes.
    package func duplicate() -> SecretBytes {
        withBytes { SecretBytes(copying: $0) }
    }
}

/// Wiping that the compiler does not optimise away.
public enum Wipe {
    /// Overwrites the bytes of an array that nobody else holds.
    public static func bytes(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { unsafe sodium_memzero($0.baseAddress, $0.count) }
    }
}
