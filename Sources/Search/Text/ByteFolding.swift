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

    /// An ASCII letter or digit.
    @inline(__always)
    func isWord(_ byte: UInt8) -> Bool { self[byte] &- 1 < ByteFolding.beyondASCII - 1 }
}
