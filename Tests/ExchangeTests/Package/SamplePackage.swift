import Age
import Exchange
import Practice
import Sealing

/// A package with a few records and the attached files that are asked for.
struct SamplePackage {
    let manifest: PackageManifest
    let contents: [PackageFile]
    let signer: MinisignKey
    private let seed: [UInt8]

    static let records: [PlainRecord] = [
        PlainRecord(
            client: "Ana Pop",
            note: Note(kind: "progress-note", at: Moment(iso: "2026-03-02"), body: "ça va mieux"),
            id: "N1",
            status: .signed
        ),
        PlainRecord(
            client: "Ana Pop",
            note: Note(
                kind: "contact",
                fields: [Note.Field(name: "summary", value: "\u{2028}\u{7F}\"\\\u{202E}")]
            ),
            id: "N2",
            status: .draft
        ),
    ]

    init(attachments: [[UInt8]] = [], recipients: [String] = []) throws {
        seed = Randomness.visible(32)
        signer = MinisignKey(Signing.publicKey(of: Self.key(seed)))
        var lines: [UInt8] = []
        for record in Self.records { JSONLines.append(record, to: &lines) }
        let files = attachments.enumerated().map { index, bytes in
            (PackageManifest.attachmentPath(index + 1), bytes)
        }
        let members =
            [("notices.txt", Array("notices".utf8)), (PackageManifest.recordsPath, lines)] + files
        contents = try members.map { path, bytes in
            try PackageFile(path: path) { sink in try unsafe sink(bytes.span.bytes) }
        }
        manifest = PackageManifest(
            id: Identifier(high: 1, low: 2),
            sequence: 1,
            created: try Self.moment,
            sender: PackageManifest.Sender(
                name: "Dr. Mia Lang",
                role: .therapist,
                recipient: AgeIdentity.random().recipient.text,
                signer: signer
            ),
            recipient: PackageManifest.Recipient(name: "", type: "", keys: recipients),
            purpose: "new-therapist",
            ground: "treatment",
            client: "Ana Pop",
            notices: [],
            withheld: [],
            members: contents.map(\.member),
            records: Self.records.enumerated().map { index, record in
                PackageManifest.Record(
                    id: record.id,
                    kind: record.note.kind,
                    digest: PackageManifest.digest(of: record.note),
                    labels: SecurityLabels(.restricted, [.mentalHealth]),
                    attachments: index > 0
                        ? []
                        : files.enumerated().map { number, file in
                            PackageManifest.Attachment(
                                path: file.0,
                                id: Identifier(high: 3, low: UInt64(number)),
                                name: "scan \(number).pdf"
                            )
                        }
                )
            }
        )
    }

    private static var moment: Moment {
        get throws {
            guard let moment = Moment(iso: "2026-03-04T09:00:00+01:00") else {
                throw PackageFault.manifest
            }
            return moment
        }
    }

    private static func key(_ seed: [UInt8]) -> Key<PackageSigningPurpose> {
        unsafe Key<PackageSigningPurpose>(copying: seed.span.bytes)
    }

    /// The package, encrypted to recipients whom its manifest names.
    func file(for recipients: [AgeRecipient]) throws -> [UInt8] {
        var file: [UInt8] = []
        var manifest = manifest
        manifest.recipient.keys = recipients.map(\.text).sorted()
        let envelope = try AgeWriter(recipients: recipients) { piece in
            unsafe piece.withUnsafeBytes { unsafe file.append(contentsOf: $0) }
        }
        try PackageWriter.write(manifest, contents, signedWith: Self.key(seed), to: envelope)
        return file
    }
}
