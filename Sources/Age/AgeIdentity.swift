public import Sealing

/// Somebody who can decrypt: an X25519 secret key in guarded memory.
public final class AgeIdentity: Sendable {
    let secret: SecretBytes
    /// The recipient that belongs to this identity.
    public let recipient: AgeRecipient

    private init(owning secret: consuming SecretBytes) {
        recipient = AgeRecipient(publicKey: X25519.publicKey(of: secret))
        self.secret = secret
    }

    /// An identity out of the system's randomness.
    public static func random() -> AgeIdentity {
        AgeIdentity(owning: SecretBytes.random(byteCount: X25519.byteCount))
    }

    /// The identity with this secret key; exactly 32 bytes.
    public convenience init(secret: borrowing SecretBytes) {
        self.init(owning: secret.duplicate())
    }

    /// Reads `AGE-SECRET-KEY-1…`: strict Bech32 in upper case.
    ///
    /// - Throws: ``AgeError/malformedIdentity(line:)`` with line 1.
    public convenience init(parsing text: RawSpan) throws(AgeError) {
        let secret = try SecretBytes(byteCount: X25519.byteCount) {
            (bytes: inout MutableRawSpan) throws(AgeError) in
            guard Bech32.identity.decode(text, into: &bytes) else {
                throw .malformedIdentity(line: 1)
            }
        }
        self.init(owning: secret)
    }

    /// The identity as `AGE-SECRET-KEY-1…`.
    public var text: SecretBytes {
        let count = Bech32.identity.textCount(byteCount: secret.byteCount)
        return SecretBytes(byteCount: count) { text in
            secret.withBytes { Bech32.identity.encode($0, into: &text) }
        }
    }

    /// Reads an identity file: an identity a line, besides empty lines and comments after `#`.
    ///
    /// Lines end with LF or CRLF. There must be at least one identity.
    ///
    /// - Throws: ``AgeError/malformedIdentity(line:)``; for a file without an identity, with the
    ///   line behind its last one.
    public static func parse(file: RawSpan) throws(AgeError) -> [AgeIdentity] {
        var identities: [AgeIdentity] = []
        var line = 1
        var start = 0
        while start < file.byteCount {
            let end = lineEnd(in: file, from: start)
            let text = file.extracting(start..<contentEnd(in: file, start..<end))
            if !text.isEmpty, text.byte(at: 0) != UInt8(ascii: "#") {
                guard let identity = try? AgeIdentity(parsing: text) else {
                    throw .malformedIdentity(line: line)
                }
                identities.append(identity)
            }
            start = end + 1
            line += 1
        }
        guard !identities.isEmpty else { throw .malformedIdentity(line: line) }
        return identities
    }

    private static func lineEnd(in file: RawSpan, from start: Int) -> Int {
        var end = start
        while end < file.byteCount, file.byte(at: end) != UInt8(ascii: "\n") { end += 1 }
        return end
    }

    private static func contentEnd(in file: RawSpan, _ line: Range<Int>) -> Int {
        guard line.upperBound < file.byteCount, let last = line.last,
            file.byte(at: last) == UInt8(ascii: "\r")
        else { return line.upperBound }
        return last
    }
}
