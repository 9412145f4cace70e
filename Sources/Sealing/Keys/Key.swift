import CSodium

/// Thirty-two secret bytes with a purpose.
///
/// Noncopyable and wiped at the end of its life, like ``SecretBytes``; it lives in a slot of one
/// guarded arena, so thousands of keys are no burden.
public struct Key<Purpose: KeyPurpose>: ~Copyable, Sendable {
    private var slot: ArenaSlot

    /// The number of bytes of every key.
    public static var byteCount: Int { 32 }

    package init<E: Error>(fill: (inout MutableRawSpan) throws(E) -> Void) throws(E) {
        var slot = KeyArena.shared.take()
        try slot.withMutableBytes(0..<32, fill)
        self.slot = slot
    }

    /// A key out of the system's randomness.
    package static func random() -> Key {
        Key { span in
            unsafe span.withUnsafeMutableBytes {
                unsafe randombytes_buf($0.baseAddress.unsafelyUnwrapped, $0.count)
            }
        }
    }

    /// A key from bytes that were sealed; exactly 32 of them.
    package init(copying bytes: RawSpan) {
        precondition(bytes.byteCount == Self.byteCount)
        self.init { $0.copy(bytes, to: 0) }
    }

    /// Lends the bytes for the length of a call.
    package func withBytes<R: ~Copyable, E: Error>(
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        try slot.withBytes(0..<Self.byteCount, body)
    }

    /// Another key with the same bytes.
    package func duplicate() -> Key {
        withBytes { Key(copying: $0) }
    }
}

extension Key {
    /// BLAKE2b of a message under this key, 1 to 64 bytes long, personalised with a label.
    ///
    /// The result is written into `output`; it is a key, a commitment or an identifier.
    func hash(_ message: [UInt8], label: StaticString, into output: inout MutableRawSpan) {
        withBytes {
            BLAKE2b.hash(message, key: $0, personal: Label.personalisation(label), into: &output)
        }
    }

    /// A key of another purpose that follows from this one and a message.
    package func derive<Other: KeyPurpose>(
        _ purpose: Other.Type = Other.self,
        from message: [UInt8]
    ) -> Key<Other> {
        Key<Other> { hash(message, label: Other.label, into: &$0) }
    }

    /// A keyed digest of 32 bytes, for what is no secret: identifiers of rows, links of a chain.
    package func digest(_ message: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 32)
        var span = output.mutableSpan
        var bytes = unsafe span.mutableBytes
        hash(message, label: Purpose.label, into: &bytes)
        return output
    }
}

/// Labels as BLAKE2b takes them.
enum Label {
    /// The label, filled with zero bytes to the sixteen of a BLAKE2b personalisation.
    static func personalisation(_ label: StaticString) -> [UInt8] {
        var bytes = label.withUTF8Buffer { unsafe [UInt8]($0) }
        precondition(bytes.count <= 16)
        bytes.append(contentsOf: repeatElement(0, count: 16 - bytes.count))
        return bytes
    }
}
