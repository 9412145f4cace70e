import CSodium

/// Base64 (RFC 4648, section 4), canonical in both directions.
package enum Base64 {
    /// Whether `=` fills the last group of four.
    package enum Padding {
        case none
        case full

        var variant: Int32 {
            switch self {
            case .none: Int32(sodium_base64_VARIANT_ORIGINAL_NO_PADDING)
            case .full: Int32(sodium_base64_VARIANT_ORIGINAL)
            }
        }
    }

    /// The characters that `bytes` are written with.
    package static func encode(_ bytes: RawSpan, padding: Padding) -> [UInt8] {
        // libsodium wants room for a terminating zero byte.
        let count = sodium_base64_encoded_len(bytes.byteCount, padding.variant)
        var text = [UInt8](repeating: 0, count: count)
        unsafe text.withUnsafeMutableBytes { text in
            _ = unsafe bytes.withOctets { bytes, byteCount in
                unsafe sodium_bin2base64(
                    text.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: CChar.self),
                    text.count,
                    bytes,
                    byteCount,
                    padding.variant
                )
            }
        }
        text.removeLast()
        return text
    }

    /// The bytes that `text` stands for; `nil` for a text that ``encode(_:padding:)`` never gives.
    package static func decode(_ text: RawSpan, padding: Padding) -> [UInt8]? {
        // libsodium 1.0.18 takes every byte from 0x80 on for a character of the alphabet.
        guard isASCII(text) else { return nil }
        var bytes = [UInt8](repeating: 0, count: text.byteCount / 4 * 3 + 3)
        var count = 0
        let status = unsafe text.withOctets { text, textCount in
            unsafe bytes.withUnsafeMutableBufferPointer { bytes in
                unsafe text.withMemoryRebound(to: CChar.self, capacity: textCount) { text in
                    unsafe sodium_base642bin(
                        bytes.baseAddress.unsafelyUnwrapped,
                        bytes.count,
                        text,
                        textCount,
                        nil,
                        &count,
                        nil,
                        padding.variant
                    )
                }
            }
        }
        guard status == 0 else { return nil }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private static func isASCII(_ text: RawSpan) -> Bool {
        unsafe text.withUnsafeBytes { unsafe $0.allSatisfy { $0 < 0x80 } }
    }
}
