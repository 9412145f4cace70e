/// A run of ASCII letters and digits, found eight bytes at a time.
///
/// The bytes of a word are tested side by side in one number (each keeps to its own seven bits, so
/// no carry crosses into a neighbour), which finds the end of most words in one step and without a
/// branch for each byte.
struct ASCIIRun {
    /// The index after the last byte of the run.
    private(set) var end: Int
    /// The bytes are a term as they stand: there is no capital among them.
    private(set) var isFolded = true

    @inline(__always)
    init(_ text: Span<UInt8>, from start: Int, _ folding: borrowing ByteFolding) {
        end = start
        while end &+ 8 <= text.count {
            let octets = Octets(text.octets(at: end))
            let count = octets.wordCount
            isFolded = isFolded && !octets.hasCapital(inFirst: count)
            end &+= count
            if count < 8 { return }
        }
        while end < text.count {
            let byte = text[end]
            guard folding.isWord(byte) else { return }
            if folding[byte] != byte { isFolded = false }
            end &+= 1
        }
    }
}

/// Eight bytes of text, each classified in its own highest bit.
private struct Octets {
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    /// Bytes that are ASCII letters or digits.
    private let words: UInt64
    private let capitals: UInt64

    @inline(__always)
    init(_ octets: UInt64) {
        let low = octets & ~Self.highest
        let letters = Self.within(low | Self.each(0x20), UInt8(ascii: "a"), UInt8(ascii: "z"))
        let digits = Self.within(low, UInt8(ascii: "0"), UInt8(ascii: "9"))
        words = (letters | digits) & ~octets & Self.highest
        // A capital differs from its small letter in the bit 0x20.
        capitals = letters & ~(low &<< 2) & Self.highest
    }

    /// How many bytes from the start are letters or digits.
    @inline(__always)
    var wordCount: Int { (words ^ Self.highest).trailingZeroBitCount &>> 3 }

    @inline(__always)
    func hasCapital(inFirst count: Int) -> Bool {
        // For eight bytes the smart shift leaves nothing of the mask's complement.
        capitals & ~(UInt64.max << (count &* 8)) != 0
    }

    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The highest bit of each seven-bit byte that lies between two bounds.
    @inline(__always)
    private static func within(_ octets: UInt64, _ lowest: UInt8, _ last: UInt8) -> UInt64 {
        (octets &+ each(0x80 - lowest)) & ~(octets &+ each(0x7F - last))
    }
}
