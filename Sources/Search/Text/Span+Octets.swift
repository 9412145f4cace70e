extension Span<UInt8> {
    /// Eight bytes as one number, the first byte lowest; the load is checked against the bounds.
    @inline(__always)
    func octets(at index: Int) -> UInt64 {
        // Every bit pattern is a UInt64, and the load itself is checked.
        unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        )
    }

    /// Four bytes as one number, the first byte lowest; the load is checked against the bounds.
    @inline(__always)
    func quartet(at index: Int) -> UInt64 {
        // Every bit pattern is a UInt32, and the load itself is checked.
        unsafe UInt64(
            UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self))
        )
    }
}
