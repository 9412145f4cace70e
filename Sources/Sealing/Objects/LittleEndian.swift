/// Integers as the format writes them: least significant byte first.
///
/// Spelled out for the two widths that the format has: generic code would stay unspecialised
/// outside of this module, at a hundred times the cost.
package enum LittleEndian {
    package static func bytes(_ word: UInt32) -> [UInt8] {
        Array(bytes(UInt64(word)).prefix(4))
    }

    package static func bytes(_ word: UInt64) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 8)
        for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }
        return bytes
    }

    /// Writes the eight bytes of a word at the end.
    package static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        for index in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * index)))
        }
    }

    /// The integer that exactly four bytes are.
    package static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        precondition(bytes.count == 4)
        return UInt32(truncatingIfNeeded: value(bytes))
    }

    /// The integer that exactly eight bytes are.
    package static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        precondition(bytes.count == 8)
        return value(bytes)
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var word: UInt64 = 0
        for index in bytes.indices.reversed() { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
}
