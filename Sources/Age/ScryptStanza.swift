import Sealing

/// A stanza that wraps the file key under a passphrase.
struct ScryptStanza {
    static let type = "scrypt"
    private static let label = Array("age-encryption.org/v1/scrypt".utf8)
    private static let saltByteCount = 16

    let salt: [UInt8]
    /// The base-two logarithm of N.
    let workFactor: Int
    let body: [UInt8]

    /// Wraps a file key under a fresh salt.
    ///
    /// - Throws: ``AgeError/outOfMemory``.
    init(wrapping fileKey: borrowing FileKey, with passphrase: AgePassphrase) throws(AgeError) {
        salt = Randomness.bytes(Self.saltByteCount)
        workFactor = passphrase.workFactor
        let key = try Self.wrapKey(passphrase, salt: salt, workFactor: workFactor)
        body = fileKey.wrapped(under: key)
    }

    /// Reads a stanza of this type.
    ///
    /// - Throws: ``AgeError/header``, also where the work factor is above the limit.
    init(_ stanza: Stanza) throws(AgeError) {
        guard stanza.arguments.count == 3 else { throw .header }
        salt = try stanza.bytes(ofArgument: 1, byteCount: Self.saltByteCount)
        workFactor = try Self.workFactor(parsing: stanza.arguments[2])
        guard stanza.body.count == FileKey.wrappedByteCount else { throw .header }
        body = stanza.body
    }

    var stanza: Stanza {
        let salt = unsafe Base64.encode(salt.span.bytes, padding: .none)
        return Stanza(
            arguments: [Self.type, String(decoding: salt, as: UTF8.self), String(workFactor)],
            body: body
        )
    }

    /// The file key; `nil` where the passphrase is another one.
    ///
    /// - Throws: ``AgeError/outOfMemory``.
    func unwrap(with passphrase: AgePassphrase) throws(AgeError) -> FileKey? {
        let key = try Self.wrapKey(passphrase, salt: salt, workFactor: workFactor)
        return FileKey.unwrap(body, under: key)
    }

    private static func workFactor(parsing text: String) throws(AgeError) -> Int {
        // `Int` alone would take a sign and leading zeroes.
        guard text.utf8.first != UInt8(ascii: "0"),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let factor = Int(text), factor <= AgePassphrase.greatestWorkFactor
        else { throw .header }
        return factor
    }

    private static func wrapKey(
        _ passphrase: AgePassphrase,
        salt: [UInt8],
        workFactor: Int
    ) throws(AgeError) -> SecretBytes {
        let salt = label + salt
        let key = passphrase.secret.withBytes { passphrase in
            unsafe Scrypt.derive(
                from: passphrase,
                salt: salt.span.bytes,
                logarithm: workFactor,
                blockSize: 8,
                parallelism: 1,
                byteCount: ChaCha20Poly1305.keyByteCount
            )
        }
        guard let key else { throw .outOfMemory }
        return key
    }
}
