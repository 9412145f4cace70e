/// One scalar read from UTF-8, with the bytes it took.
struct DecodedScalar {
    let value: UInt32
    let length: Int

    /// Decodes at `index`; a malformed sequence is one byte long and reads as U+FFFD.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        let lead = UInt32(text[index])
        let rest = text.count &- index
        // The two- and three-byte forms, all of nearly every text, are read in place.
        if lead &- 0xE0 < 0x10, rest > 2 {
            let second = UInt32(text[index &+ 1]) ^ 0x80
            let third = UInt32(text[index &+ 2]) ^ 0x80
            let value = (lead & 0xF) << 12 | second << 6 | third
            let isWellFormed = second | third < 0x40 && value >= 0x800 && value &>> 11 != 0x1B
            self.init(value: isWellFormed ? value : 0xFFFD, length: isWellFormed ? 3 : 1)
        } else if lead &- 0xC2 < 0x1E, rest > 1 {
            let second = UInt32(text[index &+ 1]) ^ 0x80
            let isWellFormed = second < 0x40
            self.init(
                value: isWellFormed ? (lead & 0x1F) << 6 | second : 0xFFFD,
                length: isWellFormed ? 2 : 1
            )
        } else {
            self.init(rare: text, at: index)
        }
    }

    /// ASCII, four bytes, and what is not UTF-8.
    @inline(never)
    private init(rare text: Span<UInt8>, at index: Int) {
        let lead = UInt32(text[index])
        guard lead &- 0xF0 < 5, text.count &- index > 3 else {
            self.init(value: lead < 0x80 ? lead : 0xFFFD, length: 1)
            return
        }
        var value = lead & 0x7
        for offset in 1..<4 {
            let byte = UInt32(text[index &+ offset]) ^ 0x80
            guard byte < 0x40 else {
                self.init(value: 0xFFFD, length: 1)
                return
            }
            value = value << 6 | byte
        }
        let isWellFormed = (0x10000...0x10FFFF).contains(value)
        self.init(value: isWellFormed ? value : 0xFFFD, length: isWellFormed ? 4 : 1)
    }

    private init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }
}
