import Exchange
public import Practice
import Sealing

/// Where a record comes from that came in a package.
///
/// Fields (Docs/Format.md, section Provenance): 1 package, 2 sender, 3 key of the package's
/// signature, 4 role, 5 author, 6 revision there, 7 status there, 8 signed there, 9 and 10 key and
/// signature there, 11 who first sent it, 12 the attachments' identifiers there.
public struct Provenance: Sendable {
    /// The package in which it came.
    public let package: Identifier
    /// Who sent that; empty where it did not say.
    public let sender: String
    let signer: MinisignKey
    /// In which it was written, wherever it is kept now.
    public let role: Role
    /// Empty where nobody knows.
    public let author: String
    let revision: UInt64?
    /// How far it had come there.
    public let status: Status?
    /// When it was signed there.
    public let signed: Moment?
    let signature: PackageManifest.Origin.Signature?
    let firstSigner: MinisignKey?
    /// Empty where they are the same here.
    var attachments: [Identifier] = []

    /// The discipline in which it was written.
    public var discipline: Discipline { role.discipline }
}

extension Provenance {
    init(_ manifest: PackageManifest, _ origin: PackageManifest.Origin?) {
        package = manifest.id
        sender = manifest.sender.name
        signer = manifest.sender.signer
        role = origin?.role ?? manifest.sender.role
        author = origin?.author ?? ""
        revision = origin?.revision
        status = origin?.status
        signed = origin?.signed
        signature = origin?.signature
        firstSigner = origin?.signer
    }

    /// What a package says of it when it goes on.
    ///
    /// - Parameter isWhole: whether nothing of the record stays behind.
    func origin(isWhole: Bool) -> PackageManifest.Origin? {
        guard let revision, let status else { return nil }
        return PackageManifest.Origin(
            author: author,
            role: role,
            revision: revision,
            status: status,
            signed: signed,
            signature: isWhole ? signature : nil,
            signer: firstSigner ?? signer
        )
    }
}

extension Provenance {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, package)
        writer.put(2, filled: sender)
        writer.put(3, signer.publicKey)
        writer.put(4, [role.number])
        writer.put(5, filled: author)
        if let revision { writer.put(6, revision) }
        if let status { writer.put(7, [status.rawValue]) }
        writer.put(8, optional: signed?.iso)
        if let signature {
            writer.put(9, signature.key)
            writer.put(10, signature.value)
        }
        if let firstSigner { writer.put(11, firstSigner.publicKey) }
        for attachment in attachments { writer.put(12, attachment) }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        package = try reader.identifier(1)
        sender = try reader.optionalText(2, orEmpty: false) ?? ""
        signer = MinisignKey(try reader.digest(3))
        guard let role = Role(number: try reader.byte(4)) else { throw FieldError() }
        self.role = role
        author = try reader.optionalText(5, orEmpty: false) ?? ""
        revision = try reader.optionalNumber(6)
        var status: Status?
        if reader.stands(at: 7) {
            status = Status(rawValue: try reader.byte(7))
            guard status != nil else { throw FieldError() }
        }
        self.status = status
        signed = try reader.optionalMoment(8)
        if reader.stands(at: 9) {
            let key = try reader.digest(9)
            let value = Array(try reader.required(10))
            guard value.count == Signing.signatureByteCount else { throw FieldError() }
            signature = PackageManifest.Origin.Signature(key: key, value: value)
        } else {
            signature = nil
        }
        firstSigner = reader.stands(at: 11) ? MinisignKey(try reader.digest(11)) : nil
        attachments = try reader.identifiers(12)
        try reader.finish()
        guard revision != 0, (revision == nil) == (status == nil) else { throw FieldError() }
    }
}

extension FieldReader {
    fileprivate mutating func byte(_ tag: UInt8) throws(FieldError) -> UInt8 {
        let value = try required(tag)
        guard value.count == 1, let byte = value.first else { throw FieldError() }
        return byte
    }
}

// MARK: Signatures

extension RecordRevision {
    /// The signature that it had where it was written, if it holds for what it says here.
    ///
    /// - Parameter id: the identifier that it had there.
    func foreignSignatureHolds(of id: Identifier) -> Bool {
        guard let (signature, message) = foreignSignature(of: id) else { return false }
        return (try? Signing.verify(signature.value, of: message, by: signature.key)) != nil
    }

    /// The signature that it had where it was written, and what it has to fit; `nil` where none came.
    func foreignSignature(
        of id: Identifier
    ) -> (signature: PackageManifest.Origin.Signature, message: [UInt8])? {
        guard let provenance, let signature = provenance.signature, let signed = provenance.signed,
            let number = provenance.revision
        else { return nil }
        var there = self
        if !provenance.attachments.isEmpty {
            guard provenance.attachments.count == attachments.count else { return nil }
            there.attachments = zip(attachments, provenance.attachments).map { here, id in
                AttachmentReference(
                    id: id,
                    name: here.name,
                    byteCount: here.byteCount,
                    digest: here.digest
                )
            }
        }
        let statement = RecordSignature.Statement(
            at: signed,
            author: provenance.author,
            role: provenance.role,
            publicKey: signature.key
        )
        let message = statement.message(
            of: id,
            revision: provenance.status == .withdrawn ? number - 1 : number,
            content: there.content
        )
        return (signature, message)
    }
}
