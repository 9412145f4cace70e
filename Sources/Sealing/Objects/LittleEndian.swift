/// Integers as the format writes them: least significant byte first.
package enum LittleEndian {
    package static func bytes<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
        stride(from: 0, to: Word.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }

    /// The integer that exactly these bytes are.
    package static func word<Word: FixedWidthInteger>(_ bytes: some BidirectionalCollection<UInt8>)
        -> Word
    {
        precondition(bytes.count * 8 == Word.bitWidth)
        return bytes.reversed().reduce(0) { $0 << 8 | Word(truncatingIfNeeded: $1) }
    }
}
