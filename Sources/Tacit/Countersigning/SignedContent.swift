import Practice
import Sealing

/// What a countersignature is given for: the digest of everything that a note's signature covers
/// (Docs/Package.md, section Countersignatures).
enum SignedContent {
    /// As it stands in a countersignature.
    static func text(of message: [UInt8]) -> String {
        Hexadecimal.text(Digest.of(message))
    }
}

extension Record {
    /// The revision as far as signatures look at it.
    private var signedRevision: RecordRevision {
        RecordRevision(
            note: note,
            status: status,
            attachments: attachments.map {
                AttachmentReference(
                    id: $0.id,
                    name: $0.name,
                    byteCount: $0.byteCount,
                    digest: $0.digest
                )
            },
            written: written,
            parents: [],
            otherHeads: [],
            previous: nil,
            externalID: externalID,
            signature: signature,
            provenance: provenance
        )
    }

    /// The identifier that it has where it was written; `nil` where that is none of ours.
    var writtenAs: Identifier? { externalID.map { Identifier(text: $0) } ?? id }

    /// The digest of what was signed here; `nil` for what was not.
    var signedContent: String? {
        guard let signature else { return nil }
        return SignedContent.text(
            of: signature.statement.message(
                of: id,
                revision: status == .withdrawn ? revision - 1 : revision,
                content: signedRevision.content
            )
        )
    }

    /// The digest of what was signed where it comes from; `nil` where no signature came, or it does
    /// not hold for what stands here.
    var foreignSignedContent: String? {
        guard provenance?.status == .signed, let id = writtenAs else { return nil }
        let revision = signedRevision
        guard revision.foreignSignatureHolds(of: id) else { return nil }
        return revision.foreignSignature(of: id).map { SignedContent.text(of: $0.message) }
    }
}
