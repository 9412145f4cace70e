import Age
import Exchange
public import Practice
import Sealing

/// Somebody to whom packages go, or from whom they come: a person, known by keys.
public struct Contact: Sendable {
    public let id: Identifier
    public var name: String
    public let firstSeen: Moment
    /// When somebody compared the fingerprint; `nil` where nobody did.
    public internal(set) var confirmed: Moment?
    var recipientKey: AgeRecipient?
    var signerKey: MinisignKey?
    /// Keys that came later under the same name, and that nobody has confirmed.
    var laterRecipient: AgeRecipient?
    var laterSigner: MinisignKey?

    /// An `age1…`; `nil` where only a signature is known.
    public var recipient: String? { recipientKey?.text }
    /// A minisign public key; `nil` where nothing signed came yet.
    public var signer: String? { signerKey?.text }
    public var fingerprint: KeyFingerprint {
        KeyFingerprint(recipient: recipientKey, signer: signerKey)
    }
    /// Of the keys that wait to be confirmed; `nil` where none do.
    public var laterFingerprint: KeyFingerprint? {
        guard laterRecipient != nil || laterSigner != nil else { return nil }
        return KeyFingerprint(
            recipient: laterRecipient ?? recipientKey,
            signer: laterSigner ?? signerKey
        )
    }

    init(
        id: Identifier = .random(),
        name: String,
        recipient: AgeRecipient? = nil,
        signer: MinisignKey? = nil,
        firstSeen: Moment
    ) {
        self.id = id
        self.name = name
        self.firstSeen = firstSeen
        recipientKey = recipient
        signerKey = signer
    }

    /// Takes the keys that waited; from then on they count.
    mutating func confirm(_ now: Moment) {
        recipientKey = laterRecipient ?? recipientKey
        signerKey = laterSigner ?? signerKey
        laterRecipient = nil
        laterSigner = nil
        confirmed = now
    }
}

/// Fields (Docs/Format.md, section Role objects): 1 identifier, 2 name, 3 recipient, 4 signer, 5 first
/// seen, 6 confirmed, 7 later recipient, 8 later signer.
extension Contact {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, id)
        writer.put(2, name)
        if let recipientKey { writer.put(3, recipientKey.publicKey) }
        if let signerKey { writer.put(4, signerKey.publicKey) }
        writer.put(5, firstSeen.iso)
        writer.put(6, optional: confirmed?.iso)
        if let laterRecipient { writer.put(7, laterRecipient.publicKey) }
        if let laterSigner { writer.put(8, laterSigner.publicKey) }
        return writer.bytes
    }

    init(_ reader: inout FieldReader) throws(FieldError) {
        id = try reader.identifier(1)
        name = try reader.filledText(2)
        recipientKey = try reader.recipient(3)
        signerKey = try reader.signer(4)
        firstSeen = try reader.moment(5)
        confirmed = try reader.optionalMoment(6)
        laterRecipient = try reader.recipient(7)
        laterSigner = try reader.signer(8)
        try reader.finish()
        guard recipientKey != nil || signerKey != nil else { throw FieldError() }
    }
}

extension FieldReader {
    fileprivate mutating func recipient(_ tag: UInt8) throws(FieldError) -> AgeRecipient? {
        stands(at: tag) ? AgeRecipient(publicKey: try digest(tag)) : nil
    }

    fileprivate mutating func signer(_ tag: UInt8) throws(FieldError) -> MinisignKey? {
        stands(at: tag) ? MinisignKey(try digest(tag)) : nil
    }
}
