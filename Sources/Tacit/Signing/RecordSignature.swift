public import Practice
import Sealing

/// Who finalised a record, when, and the signature that says so.
///
/// An Ed25519 signature (RFC 8032) with the record key of the role, over the record's identifier and
/// revision, its content and everything that stands here (Docs/Format.md, section Signature). Fields:
/// 1 and 2 time, 3 author, 4 role, 5 public key, 6 signature.
public struct RecordSignature: Hashable, Sendable {
    /// The writer's clock.
    public let at: Moment
    /// The holder's name, as it stood in the profile.
    public let author: String
    public let role: Role
    /// 32 bytes; always the record key of the role that holds the record.
    public let publicKey: [UInt8]
    /// 64 bytes.
    public let value: [UInt8]
}

extension RecordSignature {
    /// What is signed about the signing itself: everything but the signature.
    struct Statement {
        let at: Moment
        let author: String
        let role: Role
        let publicKey: [UInt8]
    }

    init(_ statement: Statement, value: [UInt8]) {
        at = statement.at
        author = statement.author
        role = statement.role
        publicKey = statement.publicKey
        self.value = value
    }

    var statement: Statement {
        Statement(at: at, author: author, role: role, publicKey: publicKey)
    }

    var bytes: [UInt8] {
        var writer = FieldWriter()
        statement.write(to: &writer)
        writer.put(6, value)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        let (instant, offset) = (try reader.signed(1), try reader.signed(2))
        guard let at = Moment(instant: instant, offset: Int(offset)) else { throw FieldError() }
        self.at = at
        author = try reader.text(3)
        let number = try reader.required(4)
        guard number.count == 1, let role = number.first.flatMap(Role.init(number:)) else {
            throw FieldError()
        }
        self.role = role
        publicKey = Array(try reader.required(5))
        value = Array(try reader.required(6))
        try reader.finish()
        guard publicKey.count == Signing.publicKeyByteCount,
            value.count == Signing.signatureByteCount
        else { throw FieldError() }
    }
}

extension RecordSignature.Statement {
    func write(to writer: inout FieldWriter) {
        writer.put(1, signed: at.instant)
        writer.put(2, signed: Int64(at.clock?.offset ?? 0))
        writer.put(3, author)
        writer.put(4, [role.number])
        writer.put(5, publicKey)
    }

    /// The bytes that are signed.
    ///
    /// Nothing of vault, engagement, keys or commitments is in them: they stay the same where a
    /// record is sealed anew under another key, and can be checked by whoever is given the record.
    ///
    /// - Parameters:
    ///   - revision: the number of the signed revision.
    ///   - content: ``RecordRevision/content``.
    func message(of record: Identifier, revision: UInt64, content: [UInt8]) -> [UInt8] {
        var writer = FieldWriter()
        write(to: &writer)
        var message = Array("tacit1 signature".utf8)
        message.reserveCapacity(message.count + content.count + writer.bytes.count + 28)
        message += record.bytes
        message += LittleEndian.bytes(revision)
        message += LittleEndian.bytes(UInt32(content.count))
        message += content
        message += writer.bytes
        return message
    }
}
