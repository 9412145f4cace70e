import CSodium

/// The encryption of an attachment: libsodium's secretstream in chunks of 64 KiB.
///
/// Chunks cannot be changed, moved, dropped, doubled or appended: each one depends on all before
/// it, and the last carries the FINAL tag.
package enum AttachmentStream {
    /// The text in every chunk but the last.
    package static let chunkCount = 65_536
    /// What encryption adds to a chunk.
    package static let overhead = 17
    /// The bytes of the stream's header.
    package static let headerCount = 24
}

/// Encrypts an attachment chunk by chunk.
package struct AttachmentSealer: ~Copyable {
    private var state: StreamState
    /// To be kept with the key.
    package let header: [UInt8]

    package init(key: borrowing Key<AttachmentPurpose>) {
        var state = StreamState()
        var header = [UInt8](repeating: 0, count: AttachmentStream.headerCount)
        key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                unsafe state.with { state in
                    _ = unsafe crypto_secretstream_xchacha20poly1305_init_push(
                        state,
                        &header,
                        key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                    )
                }
            }
        }
        self.header = header
        self.state = state
    }

    /// Seals the next chunk; `place` says which one it is.
    package mutating func seal(_ chunk: [UInt8], at place: Context, isLast: Bool) -> Sealed {
        var output = [UInt8](repeating: 0, count: chunk.count + AttachmentStream.overhead)
        let tag = UInt8(isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0)
        unsafe state.with { state in
            _ = unsafe crypto_secretstream_xchacha20poly1305_push(
                state,
                &output,
                nil,
                chunk,
                UInt64(chunk.count),
                place.bytes,
                UInt64(place.bytes.count),
                tag
            )
        }
        return Sealed(bytes: output)
    }
}

/// Decrypts an attachment chunk by chunk.
package struct AttachmentOpener: ~Copyable {
    private var state = StreamState()
    private var isFinished = false

    /// - Throws: ``SealingError/malformed`` for a header of another length or shape.
    package init(key: borrowing Key<AttachmentPurpose>, header: [UInt8]) throws(SealingError) {
        guard header.count == AttachmentStream.headerCount else { throw .malformed }
        let status = key.withBytes { key in
            unsafe key.withUnsafeBytes { key in
                unsafe state.with { state in
                    unsafe crypto_secretstream_xchacha20poly1305_init_pull(
                        state,
                        header,
                        key.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
                    )
                }
            }
        }
        guard status == 0 else { throw .malformed }
    }

    /// Opens the next chunk.
    ///
    /// - Throws: ``SealingError/damaged`` for a chunk that is changed, out of order, after the end,
    ///   or whose FINAL tag is not where `isLast` says.
    package mutating func open(
        _ chunk: Stored,
        at place: Context,
        isLast: Bool
    ) throws(SealingError) -> [UInt8] {
        guard !isFinished, chunk.bytes.count >= AttachmentStream.overhead else { throw .damaged }
        // Until the chunk has opened: an opener that refused once opens nothing more.
        isFinished = true
        var text = [UInt8](repeating: 0, count: chunk.bytes.count - AttachmentStream.overhead)
        var tag: UInt8 = 0
        let status = unsafe state.with { state in
            unsafe crypto_secretstream_xchacha20poly1305_pull(
                state,
                &text,
                nil,
                &tag,
                chunk.bytes,
                UInt64(chunk.bytes.count),
                place.bytes,
                UInt64(place.bytes.count)
            )
        }
        let isFinal = Int32(tag) == Int32(crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        guard status == 0, isFinal == isLast else { throw .damaged }
        isFinished = isFinal
        return text
    }
}

/// The state of a stream holds its key: it lives in a slot of the arena and is wiped with it.
///
/// Not private: an optimised build of another module refers to it when it destroys a stream.
package struct StreamState: ~Copyable {
    private var slot = KeyArena.shared.take()

    mutating func with<R>(
        _ body: (UnsafeMutablePointer<crypto_secretstream_xchacha20poly1305_state>) -> R
    ) -> R {
        let size = MemoryLayout<crypto_secretstream_xchacha20poly1305_state>.size
        return slot.withMutableBytes(0..<size) { bytes in
            unsafe bytes.withUnsafeMutableBytes { bytes in
                unsafe body(
                    bytes.baseAddress.unsafelyUnwrapped.bindMemory(
                        to: crypto_secretstream_xchacha20poly1305_state.self,
                        capacity: 1
                    )
                )
            }
        }
    }
}
