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
    private static let checkLength = 4

    /// A new code, as text for the holder.
    static func random() -> SecretBytes {
        var bytes = Randomness.bytes(byteCount)
        var characters: [UInt8] = []
        var text: [UInt8] = []
        defer {
            Wipe.bytes(&bytes)
            Wipe.bytes(&characters)
        }
        characters.reserveCapacity(length)
        text.reserveCapacity(length + length / groupLength)
        Crockford.append(bytes, to: &characters)
        characters.append(contentsOf: check(bytes))
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
        var characters: [UInt8] = []
        defer {
            Wipe.bytes(&typed)
            Wipe.bytes(&characters)
        }
        characters.reserveCapacity(typed.count)
        for byte in typed {
            if let character = character(byte) { characters.append(character) }
        }
        guard characters.count == length else { throw .invalid(.recoveryCode) }
        let given = Array(characters.suffix(checkLength))
        characters.removeLast(checkLength)
        guard var bytes = Crockford.decode(characters, byteCount: byteCount) else {
            throw .invalid(.recoveryCode)
        }
        guard check(bytes) == given else {
            Wipe.bytes(&bytes)
            throw .invalid(.recoveryCode)
        }
        return SecretBytes(wiping: &bytes)
    }

    /// Twenty bits of BLAKE2b-256.
    private static func check(_ bytes: [UInt8]) -> [UInt8] {
        var characters: [UInt8] = []
        Crockford.append(Digest.of(bytes).prefix(3), to: &characters)
        return Array(characters.prefix(checkLength))
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
