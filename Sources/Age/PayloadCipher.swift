import Sealing

/// STREAM over a payload: chunks of 64 KiB, each with a tag, the last one marked as the last.
final class PayloadCipher: Sendable {
    static let textByteCount = 65536
    static let sealedByteCount = textByteCount + ChaCha20Poly1305.tagByteCount
    /// Random, at the start of the payload.
    static let nonceByteCount = 16

    private let key: SecretBytes

    init(fileKey: borrowing FileKey, nonce: [UInt8]) {
        key = fileKey.payloadKey(nonce: nonce)
    }

    /// Seals consecutive chunks; an empty text makes one empty chunk.
    ///
    /// - Parameters:
    ///   - index: the number of the first chunk in the payload.
    ///   - endsPayload: whether the last chunk is the last one of the payload; only that one may be
    ///     shorter than 64 KiB.
    /// - Returns: the number of bytes written to the start of `sealed`.
    func seal(_ text: RawSpan, index: Int, endsPayload: Bool, into sealed: inout [UInt8]) -> Int {
        let count = max(1, Self.chunkCount(text.byteCount, size: Self.textByteCount))
        for chunk in 0..<count {
            let range = Self.range(of: chunk, size: Self.textByteCount, in: text.byteCount)
            let start = chunk * Self.sealedByteCount
            let end = start + range.count + ChaCha20Poly1305.tagByteCount
            let nonce = Self.nonce(index + chunk, isLast: endsPayload && chunk == count - 1)
            key.withBytes { key in
                Self.withBytes(of: &sealed, start..<end) { sealed in
                    unsafe ChaCha20Poly1305.seal(
                        text.extracting(range),
                        key: key,
                        nonce: nonce.span.bytes,
                        into: &sealed
                    )
                }
            }
        }
        return text.byteCount + count * ChaCha20Poly1305.tagByteCount
    }

    /// What came out of consecutive chunks.
    struct Opened {
        /// The number of authentic bytes at the start of the output.
        var byteCount: Int
        /// Whether that is all, and the payload ends with its last chunk and nowhere else.
        var isSound: Bool
    }

    /// Opens consecutive chunks, up to the first one that is not sound.
    ///
    /// - Parameters:
    ///   - index: the number of the first chunk in the payload.
    ///   - endsPayload: whether the input ends behind these chunks.
    func open(
        _ sealed: RawSpan,
        index: Int,
        endsPayload: Bool,
        into text: inout [UInt8]
    ) -> Opened {
        let count = Self.chunkCount(sealed.byteCount, size: Self.sealedByteCount)
        var opened = Opened(byteCount: 0, isSound: true)
        for chunk in 0..<count {
            let range = Self.range(of: chunk, size: Self.sealedByteCount, in: sealed.byteCount)
            let isLast = endsPayload && chunk == count - 1
            let textCount = range.count - ChaCha20Poly1305.tagByteCount
            // Only a whole payload may be empty, never its last chunk after others.
            guard textCount > 0 || (textCount == 0 && index + chunk == 0) else {
                opened.isSound = false
                return opened
            }
            let target = opened.byteCount..<opened.byteCount + textCount
            let bytes = sealed.extracting(range)
            let isSound = open(bytes, index + chunk, isLast: isLast, into: &text, target)
            // A whole chunk with the other mark is authentic, and shows that the payload goes on
            // behind its last chunk or lacks it.
            let isAuthentic =
                isSound
                || (range.count == Self.sealedByteCount
                    && open(bytes, index + chunk, isLast: !isLast, into: &text, target))
            if isAuthentic { opened.byteCount += textCount }
            guard isSound else {
                opened.isSound = false
                return opened
            }
        }
        return opened
    }

    private func open(
        _ sealed: RawSpan,
        _ index: Int,
        isLast: Bool,
        into text: inout [UInt8],
        _ range: Range<Int>
    ) -> Bool {
        let nonce = Self.nonce(index, isLast: isLast)
        return key.withBytes { key in
            Self.withBytes(of: &text, range) { text in
                unsafe ChaCha20Poly1305.open(
                    sealed,
                    key: key,
                    nonce: nonce.span.bytes,
                    into: &text
                )
            }
        }
    }

    private static func chunkCount(_ byteCount: Int, size: Int) -> Int {
        (byteCount + size - 1) / size
    }

    private static func range(of chunk: Int, size: Int, in byteCount: Int) -> Range<Int> {
        chunk * size..<min((chunk + 1) * size, byteCount)
    }

    /// Eleven bytes of big-endian counter and the mark of the last chunk.
    private static func nonce(_ index: Int, isLast: Bool) -> InlineArray<12, UInt8> {
        var nonce = InlineArray<12, UInt8>(repeating: 0)
        for byte in 0..<8 {
            nonce[10 - byte] = UInt8(truncatingIfNeeded: index >> (8 * byte))
        }
        nonce[11] = isLast ? 1 : 0
        return nonce
    }

    private static func withBytes<R>(
        of array: inout [UInt8],
        _ range: Range<Int>,
        _ body: (inout MutableRawSpan) -> R
    ) -> R {
        unsafe array.withUnsafeMutableBytes { bytes in
            let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
            var span = unsafe part.mutableBytes
            return body(&span)
        }
    }
}
