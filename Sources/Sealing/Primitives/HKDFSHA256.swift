/// HKDF-SHA-256 (RFC 5869): a secret of any length out of another secret.
package enum HKDFSHA256 {
    /// The greatest number of bytes that can be derived at once.
    package static let greatestByteCount = 255 * HMACSHA256.byteCount

    /// Extracts from `material` with `salt`, then expands with `info`; an empty salt is allowed.
    package static func derive(
        from material: RawSpan,
        salt: RawSpan,
        info: RawSpan,
        byteCount: Int
    ) -> SecretBytes {
        precondition((0...greatestByteCount).contains(byteCount))
        let scratch = GuardedMemory(byteCount: 3 * HMACSHA256.byteCount)
        scratch.withMutableBytes(pseudorandomKey) { output in
            HMACSHA256.authenticate(key: salt, into: &output) { update in update(material) }
        }
        return SecretBytes(byteCount: byteCount) { output in
            expand(scratch, info: info, into: &output)
        }
    }

    private static let pseudorandomKey = 0..<32
    /// The block T(i) lies in one of two places, so that T(i) is never written over T(i − 1).
    private static let blocks = [32..<64, 64..<96]

    private static func expand(
        _ scratch: GuardedMemory,
        info: RawSpan,
        into output: inout MutableRawSpan
    ) {
        var offset = 0
        var counter: UInt8 = 0
        while offset < output.byteCount {
            counter += 1
            let block = blocks[Int(counter) % 2]
            scratch.withMutableBytes(block) { place in
                scratch.withBytes(pseudorandomKey) { key in
                    HMACSHA256.authenticate(key: key, into: &place) { update in
                        if counter > 1 {
                            scratch.withBytes(blocks[Int(counter - 1) % 2]) { update($0) }
                        }
                        update(info)
                        unsafe update([counter].span.bytes)
                    }
                }
            }
            let count = min(block.count, output.byteCount - offset)
            scratch.withBytes(block.prefix(count)) { output.copy($0, to: offset) }
            offset += count
        }
    }
}
