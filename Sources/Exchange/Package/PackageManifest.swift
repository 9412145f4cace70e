package import Practice
import Sealing

/// What a package is, and everything in it (Docs/Package.md, section Manifest).
package struct PackageManifest: Hashable, Sendable {
    package var id: Identifier
    /// Which one it is from this sender to this recipient, counted from 1.
    package var sequence: Int
    /// With a time.
    package var created: Moment
    package var sender: Sender
    package var recipient: Recipient
    package var purpose: String
    package var ground: String
    /// Whose records they are; `nil` where nobody may be named.
    package var client: String?
    package var notices: [String]
    /// What stayed behind, where the recipient may know.
    package var withheld: [Withheld]
    /// All members after the signature, in their order.
    package var members: [Member]
    package var records: [Record]

    package struct Sender: Hashable, Sendable {
        package var name: String
        package var role: Role
        /// An `age1…` for answers.
        package var recipient: String
        package var signer: MinisignKey

        package init(name: String, role: Role, recipient: String, signer: MinisignKey) {
            self.name = name
            self.role = role
            self.recipient = recipient
            self.signer = signer
        }
    }

    package struct Recipient: Hashable, Sendable {
        package var name: String
        package var type: String
        /// The `age1…` to which it is encrypted, ascending; empty for a passphrase.
        package var keys: [String]

        package init(name: String, type: String, keys: [String]) {
            self.name = name
            self.type = type
            self.keys = keys
        }
    }

    package struct Withheld: Hashable, Sendable {
        package var reason: String
        package var count: Int

        package init(reason: String, count: Int) {
            self.reason = reason
            self.count = count
        }
    }

    package struct Member: Hashable, Sendable {
        package var path: String
        package var byteCount: Int
        /// BLAKE2b-256 of the content.
        package var digest: [UInt8]

        package init(path: String, byteCount: Int, digest: [UInt8]) {
            self.path = path
            self.byteCount = byteCount
            self.digest = digest
        }
    }

    package struct Record: Hashable, Sendable {
        /// `nil` where nobody may be found again by it.
        package var id: String?
        package var kind: String
        /// Of its content; the same in each vault that holds it (``PackageManifest/digest(of:)``).
        package var digest: [UInt8]
        package var labels: SecurityLabels
        package var attachments: [Attachment]
        package var origin: Origin?

        package init(
            id: String?,
            kind: String,
            digest: [UInt8],
            labels: SecurityLabels,
            attachments: [Attachment] = [],
            origin: Origin? = nil
        ) {
            self.id = id
            self.kind = kind
            self.digest = digest
            self.labels = labels
            self.attachments = attachments
            self.origin = origin
        }
    }

    package struct Attachment: Hashable, Sendable {
        /// The path of its member.
        package var path: String
        package var id: Identifier
        /// Data, never a path.
        package var name: String

        package init(path: String, id: Identifier, name: String) {
            self.path = path
            self.id = id
            self.name = name
        }
    }

    /// Where a record comes from, also after it went through several hands.
    package struct Origin: Hashable, Sendable {
        /// Empty where nobody knows.
        package var author: String
        package var role: Role
        package var revision: UInt64
        package var status: Status
        package var signed: Moment?
        /// The signature that makes it final, where the record goes whole.
        package var signature: Signature?
        /// Who first sent it, where that is not the sender of this package.
        package var signer: MinisignKey?

        package struct Signature: Hashable, Sendable {
            /// Thirty-two bytes.
            package var key: [UInt8]
            /// Sixty-four bytes.
            package var value: [UInt8]

            package init(key: [UInt8], value: [UInt8]) {
                self.key = key
                self.value = value
            }
        }

        package init(
            author: String,
            role: Role,
            revision: UInt64,
            status: Status,
            signed: Moment? = nil,
            signature: Signature? = nil,
            signer: MinisignKey? = nil
        ) {
            self.author = author
            self.role = role
            self.revision = revision
            self.status = status
            self.signed = signed
            self.signature = signature
            self.signer = signer
        }
    }

    package init(
        id: Identifier,
        sequence: Int,
        created: Moment,
        sender: Sender,
        recipient: Recipient,
        purpose: String,
        ground: String,
        client: String?,
        notices: [String],
        withheld: [Withheld],
        members: [Member],
        records: [Record]
    ) {
        self.id = id
        self.sequence = sequence
        self.created = created
        self.sender = sender
        self.recipient = recipient
        self.purpose = purpose
        self.ground = ground
        self.client = client
        self.notices = notices
        self.withheld = withheld
        self.members = members
        self.records = records
    }
}

extension PackageManifest {
    package static let path = "manifest.json"
    package static let signaturePath = "manifest.json.minisig"
    package static let recordsPath = "records.jsonl"
    static let attachmentFolder = "attachments/"

    /// The high-water mark of what is in it.
    package var labels: SecurityLabels { SecurityLabels(highWaterMarkOf: records.map(\.labels)) }

    /// The path of the nth attached file, counted from 1.
    package static func attachmentPath(_ number: Int) -> String {
        let text = String(number)
        return attachmentFolder + String(repeating: "0", count: max(0, 4 - text.count)) + text
    }

    /// What the signature says besides, in one line.
    var comment: String { "tacit package \(id.text) sequence \(sequence)" }

    /// The digest of a record's content: of its line with nothing of a vault in it.
    package static func digest(of note: Note) -> [UInt8] {
        var line: [UInt8] = []
        JSONLines.append(PlainRecord(note: note), to: &line)
        return Sealing.Digest.of(line)
    }
}
