/// Bytes of a segment or a root that are not what a writer of ours writes.
package struct MalformedIndex: Error {
    package init() {}
}

/// Unsigned integers, most of them in one byte.
///
/// Up to 239 a number is its byte; up to 4,079 two bytes, 240 + (n − 240) / 256 and the rest; from
/// there on a byte 255 and n − 4,080 in groups of seven bits, least significant first, in the fewest
/// bytes. Positions in notes of a few hundred words fit one byte nearly always, which seven bits
/// would not give. Docs/Format.md, section Index, Numbers.
extension [UInt8] {
    @inline(__always)
    mutating func append(number value: UInt64) {
        if value < 240 {
            append(UInt8(truncatingIfNeeded: value))
        } else if value < 4_080 {
            append(UInt8(truncatingIfNeeded: 240 &+ (value &- 240) >> 8))
            append(UInt8(truncatingIfNeeded: value &- 240))
        } else {
            append(long: value)
        }
    }

    private mutating func append(long value: UInt64) {
        append(255)
        var rest = value - 4_080
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    mutating func append(number value: Int) {
        append(number: UInt64(value))
    }

    /// A signed number, its sign in the lowest bit.
    mutating func append(signed value: Int64) {
        append(number: UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    /// Reads a number at `position` and moves past it; it must end before `end`.
    @inline(__always)
    func number(at position: inout Int, before end: Int) throws(MalformedIndex) -> Int {
        guard position < end else { throw MalformedIndex() }
        let first = Int(self[position])
        position &+= 1
        if first < 240 { return first }
        if first < 255 {
            guard position < end else { throw MalformedIndex() }
            let second = Int(self[position])
            position &+= 1
            return 240 &+ (first &- 240) << 8 &+ second
        }
        guard let value = Int(exactly: try longNumber(at: &position, before: end)) else {
            throw MalformedIndex()
        }
        return value
    }

    func signed(at position: inout Int, before end: Int) throws(MalformedIndex) -> Int64 {
        let value: UInt64
        if position < end, self[position] == 255 {
            position += 1
            value = try longNumber(at: &position, before: end)
        } else {
            value = UInt64(try number(at: &position, before: end))
        }
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    private func longNumber(
        at position: inout Int,
        before end: Int
    ) throws(MalformedIndex) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end {
            let byte = self[position]
            position &+= 1
            // Ten bytes hold 64 bits; the tenth has one of them.
            guard shift < 63 || (shift == 63 && byte <= 1) else { throw MalformedIndex() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                let (sum, isTooLarge) = value.addingReportingOverflow(4_080)
                guard !isTooLarge, byte != 0 || shift == 0 else { throw MalformedIndex() }
                return sum
            }
            shift += 7
        }
        throw MalformedIndex()
    }

    /// Ascending numbers as their count and the distances between them.
    mutating func append(ascending values: [Int32]) {
        append(number: values.count)
        var last: Int32 = -1
        for value in values {
            append(number: Int(value - last - 1))
            last = value
        }
    }

    /// Reads what ``append(ascending:)`` wrote; all of them below `limit`.
    func ascending(
        at position: inout Int,
        before end: Int,
        below limit: Int
    ) throws(MalformedIndex) -> [Int32] {
        let count = try number(at: &position, before: end)
        guard count <= limit else { throw MalformedIndex() }
        var values: [Int32] = []
        values.reserveCapacity(count)
        var last = -1
        for _ in 0..<count {
            let distance = try number(at: &position, before: end)
            guard distance < limit, last + 1 + distance < limit else { throw MalformedIndex() }
            last += 1 + distance
            values.append(Int32(last))
        }
        return values
    }
}
