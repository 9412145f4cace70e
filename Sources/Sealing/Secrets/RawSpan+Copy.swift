extension RawSpan {
    /// The bytes as an array in ordinary memory: for what is no secret.
    package var array: [UInt8] {
        unsafe withUnsafeBytes { unsafe [UInt8]($0) }
    }
}

extension MutableRawSpan {
    /// Writes all bytes of `source` from `offset` on.
    package mutating func copy(_ source: RawSpan, to offset: Int) {
        precondition(offset >= 0 && offset + source.byteCount <= byteCount)
        unsafe source.withUnsafeBytes { from in
            unsafe withUnsafeMutableBytes { to in
                guard from.count > 0 else { return }
                unsafe to.baseAddress?.advanced(by: offset)
                    .copyMemory(from: from.baseAddress.unsafelyUnwrapped, byteCount: from.count)
            }
        }
    }
}
