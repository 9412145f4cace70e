import FoundationEssentials
package import Sealing

/// A jrnl journal that is encrypted, of any of its three formats.
///
/// - Format 3: `JRNLv3`, the length of a header (two bytes, the higher first), the header (a JSON
///   object in base 64, or as it is), then a Fernet token. The header's `salt` is in base 64 too.
/// - Format 2: a Fernet token. Its salt is the same for everybody.
/// - Format 1: a vector of 16 bytes, then AES-256-CBC under SHA-256 of the passphrase. It has no
///   check, so a wrong passphrase shows only in what comes out.
///
/// A Fernet token is base 64 of 0x80, a time (8 bytes), a vector (16), AES-128-CBC, and
/// HMAC-SHA-256 over all before it; the key's first half is for the code, the second for the text.
package enum EncryptedJrnl {
    package enum Fault: Error, Equatable {
        /// The passphrase is wrong, or the file is damaged: nobody can tell which.
        case notOpened
        /// The file cannot be a journal of its format.
        case malformed
    }

    package enum Format: Sendable {
        case one, two, three
    }

    /// The salt of format 2.
    private static let commonSalt: [UInt8] = [
        0xF2, 0xD5, 0x71, 0x0E, 0xC1, 0x8D, 0x2E, 0xDE, 0xDC, 0x8E, 0x36, 0x74, 0x89, 0x04, 0xCE,
        0xF8,
    ]

    private static let mark = Array("JRNLv3".utf8)

    /// The format of an encrypted journal; `nil` for anything that is text.
    package static func format(_ bytes: [UInt8]) -> Format? {
        if bytes.starts(with: mark) { return .three }
        if bytes.starts(with: "gAAAAA".utf8) { return .two }
        let isText = String(validating: bytes, as: UTF8.self) != nil
        return isText || bytes.count < 32 || bytes.count % 16 != 0 ? nil : .one
    }

    /// The text of a journal.
    package static func opened(
        _ bytes: [UInt8],
        _ passphrase: borrowing SecretBytes
    ) throws(Fault) -> [UInt8] {
        switch format(bytes) {
        case .three: return try openThree(bytes, passphrase)
        case .two:
            return try openToken(bytes[...], ForeignCipher.derivedKey(passphrase, salt: commonSalt))
        case .one: return try openOne(bytes, passphrase)
        case nil: throw .malformed
        }
    }

    private static func openThree(
        _ bytes: [UInt8],
        _ passphrase: borrowing SecretBytes
    ) throws(Fault) -> [UInt8] {
        let start = mark.count + 2
        guard bytes.count > start else { throw .malformed }
        let end = start + Int(bytes[mark.count]) << 8 + Int(bytes[mark.count + 1])
        guard bytes.count > end else { throw .malformed }
        let written = Array(bytes[start..<end])
        let json = base64(written[...]) ?? written
        guard let header = try? JSONDecoder().decode(Header.self, from: Data(json)),
            let salt = base64(Array(header.salt.utf8)[...]), !salt.isEmpty
        else { throw .malformed }
        return try openToken(bytes[end...], ForeignCipher.derivedKey(passphrase, salt: salt))
    }

    private struct Header: Decodable {
        let salt: String
    }

    private static func openToken(
        _ text: ArraySlice<UInt8>,
        _ key: consuming SecretBytes
    ) throws(Fault) -> [UInt8] {
        let end = text.lastIndex { ![0x0A, 0x0D, 0x20].contains($0) } ?? text.startIndex
        guard let token = base64(text[...end]), token.first == 0x80, token.count >= 73,
            (token.count - 57) % ForeignCipher.blockLength == 0
        else { throw .malformed }
        let code = token.count - 32
        guard
            ForeignCipher.isAuthentic(token[..<code], code: token[code...], key: key, range: 0..<16)
        else { throw .notOpened }
        let plain = ForeignCipher.decrypted(
            token[25..<code],
            vector: token[9..<25],
            key: key,
            range: 16..<32
        )
        guard let text = ForeignCipher.unpadded(plain) else { throw .malformed }
        return text
    }

    private static func openOne(
        _ bytes: [UInt8],
        _ passphrase: borrowing SecretBytes
    ) throws(Fault) -> [UInt8] {
        let plain = ForeignCipher.decrypted(
            bytes[16...],
            vector: bytes[..<16],
            key: ForeignCipher.digest(passphrase),
            range: 0..<32
        )
        // The first versions padded with spaces.
        let text =
            plain.last == 0x20
            ? Array(plain[..<(plain.lastIndex { $0 != 0x20 } ?? -1).advanced(by: 1)])
            : ForeignCipher.unpadded(plain)
        guard let text, String(validating: text, as: UTF8.self) != nil else { throw .notOpened }
        return text
    }

    /// Base 64 of either alphabet (RFC 4648), strictly padded.
    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let standard = text.map { byte in
            byte == UInt8(ascii: "-")
                ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
        }
        return Data(base64Encoded: Data(standard)).map(Array.init)
    }
}
