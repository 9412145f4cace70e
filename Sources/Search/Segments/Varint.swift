/// Bytes of a segment or a root that are not what a writer of ours writes.
package struct MalformedIndex: Error {
    package init() {}
}

/// Unsigned integers of seven bits a byte, least significant first, in the fewest bytes.
///
/// Docs/Format.md, section Index, Numbers.
extension [UInt8] {
    @inline(__always)
    mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    mutating func append(varint value: Int) {
        append(varint: UInt64(value))
    }

    /// A signed number, its sign in the lowest bit.
    mutating func append(zigzag value: Int64) {
        append(varint: UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    /// Reads a number at `position` and moves past it; it must end before `end`.
    @inline(__always)
    func varint(at position: inout Int, before end: Int) throws(MalformedIndex) -> Int {
        guard position < end else { throw MalformedIndex() }
        let first = self[position]
        position &+= 1
        if first < 0x80 { return Int(first) }
        let value = try longVarint(Int(first & 0x7F), at: &position, before: end)
        guard let value = Int(exactly: value) else { throw MalformedIndex() }
        return value
    }

    func zigzag(at position: inout Int, before end: Int) throws(MalformedIndex) -> Int64 {
        guard position < end else { throw MalformedIndex() }
        let first = self[position]
        position += 1
        let value =
            first < 0x80
            ? UInt64(first)
            : try longVarint(Int(first & 0x7F), at: &position, before: end)
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    private func longVarint(
        _ low: Int,
        at position: inout Int,
        before end: Int
    ) throws(MalformedIndex) -> UInt64 {
        var value = UInt64(low)
        var shift: UInt64 = 7
        while position < end {
            let byte = self[position]
            position &+= 1
            // Ten bytes hold 64 bits; the tenth has one of them.
            guard shift < 63 || (shift == 63 && byte <= 1) else { throw MalformedIndex() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                guard byte != 0 else { throw MalformedIndex() }
                return value
            }
            shift += 7
        }
        throw MalformedIndex()
    }

    /// Ascending numbers as their count and the distances between them.
    mutating func append(ascending values: [Int32]) {
        append(varint: values.count)
        var last: Int32 = -1
        for value in values {
            append(varint: Int(value - last - 1))
            last = value
        }
    }

    /// Reads what ``append(ascending:)`` wrote; all of them below `limit`.
    func ascending(
        at position: inout Int,
        before end: Int,
        below limit: Int
    ) throws(MalformedIndex) -> [Int32] {
        let count = try varint(at: &position, before: end)
        guard count <= limit else { throw MalformedIndex() }
        var values: [Int32] = []
        values.reserveCapacity(count)
        var last = -1
        for _ in 0..<count {
            let distance = try varint(at: &position, before: end)
            guard distance < limit, last + 1 + distance < limit else { throw MalformedIndex() }
            last += 1 + distance
            values.append(Int32(last))
        }
        return values
    }
}
