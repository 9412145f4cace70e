extension RawSpan {
    /// The byte at an offset, checked against the bounds.
    package func byte(at offset: Int) -> UInt8 {
        // Every bit pattern is a UInt8, and the load itself is checked.
        unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }

    /// Lends the bytes as C takes them: a pointer that is never null, also where there are none.
    func withOctets<R>(_ body: (UnsafePointer<UInt8>, Int) -> R) -> R {
        unsafe withUnsafeBytes { bytes in
            if let base = bytes.baseAddress {
                return unsafe body(base.assumingMemoryBound(to: UInt8.self), bytes.count)
            }
            return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) {
                unsafe body(UnsafePointer($0.baseAddress.unsafelyUnwrapped), 0)
            }
        }
    }
}

extension MutableRawSpan {
    /// Lends the bytes as C takes them: a pointer that is never null, also where there are none.
    mutating func withOctets<R>(_ body: (UnsafeMutablePointer<UInt8>, Int) -> R) -> R {
        unsafe withUnsafeMutableBytes { bytes in
            if let base = bytes.baseAddress {
                return unsafe body(base.assumingMemoryBound(to: UInt8.self), bytes.count)
            }
            return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) {
                unsafe body($0.baseAddress.unsafelyUnwrapped, 0)
            }
        }
    }
}
