import Glibc

extension Span<UInt8> {
    /// The first position of a byte in a range.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        unsafe extracting(range).withUnsafeBufferPointer { buffer in
            // The C library looks at many bytes at a time, within the bounds just checked.
            guard let base = unsafe UnsafeRawPointer(buffer.baseAddress),
                let hit = unsafe memchr(base, Int32(byte), buffer.count)
            else { return nil }
            return unsafe range.lowerBound + (UnsafeRawPointer(hit) - base)
        }
    }

    /// Whether a byte is below the space.
    ///
    /// Without an early end, so that many bytes are compared at a time.
    var hasControlCharacter: Bool {
        var least: UInt8 = 0xFF
        for index in indices { least = Swift.min(least, unsafe self[unchecked: index]) }
        return least < 0x20
    }
}
