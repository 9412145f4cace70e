import Age
import Exchange
public import Practice

/// A package that came and is whole: what it says of itself, before anything of it is kept.
public struct ReceivedPackage: Sendable {
    public let id: Identifier
    /// Which one it is from its sender, counted from 1.
    public let sequence: Int
    public let created: Moment
    public let sender: String
    /// In which role it was sent.
    public let role: Role
    public let fingerprint: KeyFingerprint
    public let recipient: String
    public let purpose: String
    public let ground: String
    /// Whose records they are, as the sender calls them.
    public let client: String?
    public let notices: [String]
    /// Codes of HL7: how confidential, and what besides.
    public let labels: [String]
    public let records: Int
    public let files: Int
    public let standing: Standing
    /// The highest number that came from its sender before; `nil` where it is a later one.
    public let laterSeen: Int?
    let recipientKey: AgeRecipient
    let signerKey: MinisignKey

    /// How well its sender is known.
    public enum Standing: Sendable {
        case known(Contact)
        /// Nobody has said yet that the keys belong to whom they claim.
        case unknown
        /// That name is known with other keys.
        case changed(Contact)
    }
}

extension ReceivedPackage {
    init(_ manifest: PackageManifest, _ book: AddressBook) throws(PackageFault) {
        let sender = manifest.sender
        guard let key = sender.recipientKey else { throw .manifest }
        let seen = book.received(from: sender.signer)
        id = manifest.id
        sequence = manifest.sequence
        created = manifest.created
        self.sender = sender.name
        role = sender.role
        recipientKey = key
        signerKey = sender.signer
        fingerprint = KeyFingerprint(recipient: key, signer: sender.signer)
        recipient = manifest.recipient.name
        purpose = manifest.purpose
        ground = manifest.ground
        client = manifest.client
        notices = manifest.notices
        labels = manifest.labels.texts
        records = manifest.records.count
        files = manifest.records.map(\.attachments.count).reduce(0, +)
        laterSeen = seen.flatMap {
            $0.highest >= UInt64(manifest.sequence) ? Int(clamping: $0.highest) : nil
        }
        if let contact = book.contact(with: sender.signer), contact.recipientKey ?? key == key {
            standing = .known(contact)
        } else if let contact = book.contact(named: sender.name), contact.signerKey != nil {
            standing = .changed(contact)
        } else {
            standing = .unknown
        }
    }
}
