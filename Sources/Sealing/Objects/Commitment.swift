/// Thirty-two bytes that fix the key, the nonce and the context of one sealed object.
///
/// Whoever holds a commitment knows which ciphertext is meant: another one with the same commitment
/// would have to be sealed under the same one-time key. Four words and not an array: a manifest has
/// thousands of them.
public struct Commitment: Hashable, Sendable {
    private let words: Words

    private struct Words: Hashable, Sendable {
        var first: UInt64
        var second: UInt64
        var third: UInt64
        var fourth: UInt64
    }

    package static let byteCount = 32

    /// The thirty-two bytes from an offset on.
    package init(in bytes: [UInt8], at offset: Int) {
        precondition(offset >= 0 && bytes.count - offset >= Self.byteCount)
        func word(_ index: Int) -> UInt64 {
            unsafe bytes.span.bytes.unsafeLoadUnaligned(
                fromByteOffset: offset + 8 * index,
                as: UInt64.self
            )
        }
        words = Words(first: word(0), second: word(1), third: word(2), fourth: word(3))
    }

    /// Exactly thirty-two bytes.
    package init(bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount)
        self.init(in: bytes, at: 0)
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// Writes the thirty-two bytes at the end.
    package func append(to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: words) { unsafe bytes.append(contentsOf: $0) }
    }
}
