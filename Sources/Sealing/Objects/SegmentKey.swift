import CSodium

/// A block of a segment, sealed here and now: what the store accepts besides ``Sealed``.
public struct SealedBlock: Sendable {
    package let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// How many bytes a block takes more than its text.
    package static let overhead = 16
}

/// The key of one immutable segment of an index.
///
/// K ‖ C = BLAKE2b-512(parent key, label, R ‖ length of context ‖ context), as for an object; R and C
/// together are the *seal*, which the index's root keeps. A block's nonce is its number and nothing
/// else, so that a block is sealed once: a segment that changes is another segment with another R.
/// Docs/Format.md, section Index, Blocks.
package struct SegmentKey: ~Copyable, Sendable {
    private let key: Key<SegmentPurpose>
    /// The place of block 0, whose last eight bytes are the number.
    private let place: [UInt8]
    /// R (24) ‖ C (32).
    package let seal: [UInt8]

    /// The number of bytes of a seal.
    package static let sealByteCount = 56

    fileprivate init(key: consuming Key<SegmentPurpose>, blocks place: Context, seal: [UInt8]) {
        self.key = key
        self.place = place.bytes
        self.seal = seal
    }

    private func place(_ number: Int) -> [UInt8] {
        var bytes = place
        for index in 0..<8 {
            bytes[bytes.count - 8 + index] = UInt8(
                truncatingIfNeeded: UInt64(number) >> UInt64(8 * index)
            )
        }
        return bytes
    }

    private static func nonce(_ number: Int) -> [UInt8] {
        var nonce = [UInt8](repeating: 0, count: 24)
        for index in 0..<8 {
            nonce[index] = UInt8(truncatingIfNeeded: UInt64(number) >> UInt64(8 * index))
        }
        return nonce
    }

    /// Seals the text of a block, each number once.
    ///
    /// - Parameter isPadded: whether its length is hidden by ``Padding``; full blocks have one length.
    package func seal(_ text: ArraySlice<UInt8>, number: Int, isPadded: Bool) -> SealedBlock {
        let padded = isPadded ? Padding.paddedCount(text.count) : text.count
        var output = [UInt8](repeating: 0, count: padded + SealedBlock.overhead)
        output.replaceSubrange(0..<text.count, with: text)
        if isPadded { output[text.count] = 0x80 }
        let (place, nonce) = (place(number), Self.nonce(number))
        key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                unsafe output.withUnsafeMutableBufferPointer { output in
                    let start = unsafe output.baseAddress.unsafelyUnwrapped
                    let status = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
                        start,
                        nil,
                        start,
                        UInt64(padded),
                        place,
                        UInt64(place.count),
                        nil,
                        nonce,
                        key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                    )
                    precondition(status == 0, "the text is longer than the cipher allows")
                }
            }
        }
        return SealedBlock(bytes: output)
    }

    /// Opens a block whose text has a known length.
    ///
    /// - Throws: ``SealingError/malformed`` for another length or padding, ``SealingError/damaged``.
    package func open(
        _ stored: borrowing RawSpan,
        number: Int,
        byteCount: Int,
        isPadded: Bool
    ) throws(SealingError) -> [UInt8] {
        let padded = isPadded ? Padding.paddedCount(byteCount) : byteCount
        guard stored.byteCount == padded + SealedBlock.overhead else { throw .malformed }
        var text = [UInt8](repeating: 0, count: padded)
        let (place, nonce) = (place(number), Self.nonce(number))
        let isOpen = key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                unsafe stored.withUnsafeBytes { stored in
                    unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
                        &text,
                        nil,
                        nil,
                        stored.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self),
                        UInt64(stored.count),
                        place,
                        UInt64(place.count),
                        nonce,
                        key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                    ) == 0
                }
            }
        }
        guard isOpen else { throw .damaged }
        guard isPadded else { return text }
        guard Padding.textCount(text) == byteCount else { throw .malformed }
        text.removeLast(padded - byteCount)
        return text
    }
}

extension Key {
    /// The key of a new segment.
    ///
    /// - Parameters:
    ///   - random: R, 24 random bytes that were never used before.
    ///   - segment: the place of the segment.
    ///   - blocks: the place of its block 0.
    package func segmentKey(
        random: [UInt8],
        segment: Context,
        blocks: Context
    ) -> SegmentKey {
        precondition(random.count == SealedLayout.random.count)
        return withObjectKey(random: random, segment) { key, commitment in
            SegmentKey(
                key: Key<SegmentPurpose>(copying: key),
                blocks: blocks,
                seal: random + commitment.array
            )
        }
    }

    /// The key of a segment that stands, from its seal.
    ///
    /// - Throws: ``SealingError/wrongKey`` where the commitment does not fit,
    ///   ``SealingError/malformed`` for a seal of another length.
    package func segmentKey(
        seal: [UInt8],
        segment: Context,
        blocks: Context
    ) throws(SealingError) -> SegmentKey {
        guard seal.count == SegmentKey.sealByteCount else { throw .malformed }
        let random = Array(seal[SealedLayout.random])
        return try withObjectKey(random: random, segment) { key, commitment throws(SealingError) in
            guard Digest.equal(commitment.array, Array(seal[SealedLayout.commitment])) else {
                throw .wrongKey
            }
            return SegmentKey(
                key: Key<SegmentPurpose>(copying: key),
                blocks: blocks,
                seal: seal
            )
        }
    }
}
