/// Padmé: lengths that leak at most O(log log n) bits, with at most 12 % overhead.
///
/// A text gets one byte 0x80 and then zero bytes, up to ``paddedCount(_:)``. A reader takes nothing
/// else: the marker must be there and the whole length the one that the text calls for.
public enum Padding {
    /// The least length of anything padded.
    public static let leastCount = 256

    /// The length to which `count` bytes are padded, the marker included.
    ///
    /// With m = count + 1, e = ⌊log₂ m⌋ and s = ⌊log₂ e⌋ + 1, m is rounded up so that its last
    /// e − s bits are zero (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files").
    public static func paddedCount(_ count: Int) -> Int {
        let marked = count + 1
        guard marked > leastCount else { return leastCount }
        let exponent = Int.bitWidth - 1 - marked.leadingZeroBitCount
        let significant = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = (1 << (exponent - significant)) - 1
        return (marked + mask) & ~mask
    }

    /// As ``textCount(_:)-([UInt8])``, for bytes in guarded memory.
    static func textCount(_ padded: RawSpan) -> Int? {
        unsafe padded.withUnsafeBytes { padded in
            guard let marker = unsafe padded.lastIndex(where: { $0 != 0 }),
                unsafe padded[marker] == 0x80, paddedCount(marker) == padded.count
            else { return nil }
            return marker
        }
    }

    /// The length of the text in padded bytes; `nil` where they are not padded as above.
    static func textCount(_ padded: [UInt8]) -> Int? {
        guard let marker = padded.lastIndex(where: { $0 != 0 }), padded[marker] == 0x80,
            paddedCount(marker) == padded.count
        else { return nil }
        return marker
    }
}
