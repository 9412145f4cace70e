package import Practice

/// A record as far as it goes, with what the recipient has to know about it.
package struct PackageRecord: Sendable {
    /// As the recipient knows it: a fresh one where nobody may find it again by it.
    package var id: Identifier
    /// Without what stays behind.
    package var note: Note
    package var status: Status
    /// Who wrote it, where that was not the sender.
    package var author: String?
    /// Who finalised it, in order: the writer first, whoever countersigned after that.
    package var signatures: [Signature]
    /// The record that this one adds to or corrects, where that goes too.
    package var amends: Identifier?
    package var attachments: [Attachment]
    package var marks: Set<SecurityMark>

    package init(
        id: Identifier,
        note: Note,
        status: Status,
        author: String? = nil,
        signatures: [Signature] = [],
        amends: Identifier? = nil,
        attachments: [Attachment] = [],
        marks: Set<SecurityMark> = []
    ) {
        self.id = id
        self.note = note
        self.status = status
        self.author = author
        self.signatures = signatures
        self.amends = amends
        self.attachments = attachments
        self.marks = marks
    }

    /// That somebody finalised it, and when.
    package struct Signature: Sendable {
        package var by: String
        package var at: Moment

        package init(by: String, at: Moment) {
            self.by = by
            self.at = at
        }
    }

    /// A line for each signature, in order.
    var signatureLines: [String] {
        signatures.enumerated().map { number, signature in
            "\(number == 0 ? "Signed" : "Countersigned"): \(signature.by), \(signature.at.iso)"
        }
    }

    /// A file that lies in the package beside the record.
    package struct Attachment: Sendable {
        /// As it was given: data, never a path.
        package var name: String
        /// Where it lies in the package: ASCII letters, digits and `-._/`, such as
        /// `attachments/K7QZ1M2N-1.pdf`.
        package var path: String
        package var mediaType: String
        package var byteCount: UInt64

        package init(name: String, path: String, mediaType: String, byteCount: UInt64) {
            self.name = name
            self.path = path
            self.mediaType = mediaType
            self.byteCount = byteCount
        }
    }

    /// Its line in the outline.
    package var line: PackageContents.Line {
        PackageContents.Line(
            id: id,
            kind: note.kind,
            at: note.at,
            title: note.title,
            marks: marks,
            hasDiagnosis: note.statedDiagnosis != nil
        )
    }
}
