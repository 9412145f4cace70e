/// The folded form of each byte, or a sign that there is none.
struct ByteFolding: Sendable {
    static let other: UInt8 = 0
    static let beyondASCII: UInt8 = 0xFF

    private var table = InlineArray<256, UInt8>(repeating: ByteFolding.other)

    init() {
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            table[Int(byte)] = byte
            table[Int(byte) - 0x20] = byte
        }
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = byte }
        for byte in 0x80...0xFF { table[byte] = ByteFolding.beyondASCII }
    }

    @inline(__always)
    subscript(_ byte: UInt8) -> UInt8 { table[Int(byte)] }
}

/// One scalar read from UTF-8, with the bytes it took.
struct DecodedScalar {
    let value: UInt32
    let length: Int

    /// Decodes at `index`; a malformed sequence is one byte long and reads as U+FFFD.
    init(_ text: Span<UInt8>, at index: Int) {
        let lead = UInt32(text[index])
        let size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard size > 0, index + size <= text.count else {
            self.init(value: lead < 0x80 ? lead : 0xFFFD, length: 1)
            return
        }
        var value = lead & (0x7F >> UInt32(size))
        for offset in 1..<size {
            let byte = UInt32(text[index + offset])
            guard byte & 0xC0 == 0x80 else {
                self.init(value: 0xFFFD, length: 1)
                return
            }
            value = value << 6 | byte & 0x3F
        }
        self.init(value: value, length: size)
    }

    private init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }
}
