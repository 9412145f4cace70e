import Practice
import Sealing

/// 160 random bits on paper: thirty-two characters of Crockford's base 32 and four that check them.
///
/// Written in six groups of six. Reading forgives what eyes confuse: case, spaces and dashes, O for
/// 0, I and L for 1; the check characters tell a slip of the pen from another code.
public enum RecoveryCode {
    private static let byteCount = 20
    private static let length = 36
    private static let groupLength = 6

    /// A new code, as text for the holder.
    static func random() -> SecretBytes {
        var bytes = Randomness.bytes(byteCount)
        defer { Wipe.bytes(&bytes) }
        let characters = Array((Crockford.encode(bytes) + check(bytes)).utf8)
        var text: [UInt8] = []
        text.reserveCapacity(length + length / groupLength)
        for (index, character) in characters.enumerated() {
            if index > 0, index.isMultiple(of: groupLength) { text.append(UInt8(ascii: "-")) }
            text.append(character)
        }
        return SecretBytes(wiping: &text)
    }

    /// The twenty bytes that open a slot, from what somebody typed.
    ///
    /// - Throws: ``VaultError/InvalidInput/recoveryCode`` where the characters are not a code.
    static func secret(fromText text: borrowing SecretBytes) throws(VaultError) -> SecretBytes {
        var typed = text.withBytes { $0.array }
        defer { Wipe.bytes(&typed) }
        let characters = typed.compactMap(character)
        guard characters.count == length,
            let code = String(validating: characters, as: UTF8.self),
            var bytes = Crockford.decode(String(code.prefix(32)), byteCount: byteCount),
            check(bytes) == code.suffix(4)
        else { throw .invalid(.recoveryCode) }
        return SecretBytes(wiping: &bytes)
    }

    /// Twenty bits of BLAKE2b-256.
    private static func check(_ bytes: [UInt8]) -> String {
        String(Crockford.encode(Digest.of(bytes).prefix(3)).prefix(4))
    }

    /// The character that was meant; `nil` for what only separates.
    private static func character(_ byte: UInt8) -> UInt8? {
        let upper = (97...122).contains(byte) ? byte - 32 : byte
        switch upper {
        case UInt8(ascii: " "), UInt8(ascii: "-"), 9, 10, 13: return nil
        case UInt8(ascii: "O"): return UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return UInt8(ascii: "1")
        default: return upper
        }
    }
}
