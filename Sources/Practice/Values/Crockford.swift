/// Crockford's base 32: digits and upper-case letters without I, L, O and U.
///
/// Bits are taken most significant first; the last character is filled up with zero bits, and a
/// reader rejects any other filling, so each value has one spelling.
public enum Crockford {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The text of some bytes: ⌈8n ÷ 5⌉ characters.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var characters: [UInt8] = []
        append(bytes, to: &characters)
        return String(decoding: characters, as: UTF8.self)
    }

    /// The characters of some bytes, written where the caller can wipe them.
    ///
    /// A secret's caller reserves room for ⌈8n ÷ 5⌉ characters first, so that none stay behind in
    /// an array that was outgrown.
    public static func append(_ bytes: some Sequence<UInt8>, to characters: inout [UInt8]) {
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                characters.append(alphabet[Int(buffer >> bits & 31)])
            }
        }
        if bits > 0 { characters.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
    }

    /// The bytes of a text, or `nil` if it is not the one spelling of that many bytes.
    ///
    /// Lower case is read as upper case. No other character is forgiven.
    public static func decode(_ text: String, byteCount: Int) -> [UInt8]? {
        decode(Array(text.utf8), byteCount: byteCount)
    }

    /// As ``decode(_:byteCount:)``, for characters that the caller wipes.
    public static func decode(_ characters: [UInt8], byteCount: Int) -> [UInt8]? {
        guard characters.count == (byteCount * 8 + 4) / 5 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount)
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for character in characters {
            guard let value = value(of: character) else { return nil }
            buffer = buffer << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
        guard buffer & ((1 << bits) - 1) == 0 else { return nil }
        return bytes
    }

    /// The five bits that a character stands for.
    public static func value(of character: UInt8) -> UInt32? {
        let upper = (97...122).contains(character) ? character - 32 : character
        return alphabet.firstIndex(of: upper).map { UInt32($0) }
    }
}
