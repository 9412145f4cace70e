import Exchange
import Practice
import Rules

extension PackageContents {
    /// What a package says once, out of what the gate let through.
    init(
        _ made: MadePackage,
        _ action: DiscloseAction,
        sender: HolderProfile,
        role: Role,
        outline: [Line]
    ) {
        let disclosure = made.disclosure
        let request = disclosure.request
        self.init(
            id: made.id,
            created: disclosure.toldAt,
            purpose: request.purpose.rawValue,
            discipline: role.discipline,
            sender: Party(
                name: sender.holder,
                type: role.rawValue,
                credentials: role == .therapist ? sender.credentials : []
            ),
            recipient: Party(
                name: request.recipient,
                type: request.recipientType,
                address: request.recipientAddress
            ),
            people: disclosure.client == nil
                ? [] : action.people.map { Person($0, for: request.purpose) },
            basis: Basis(
                word: request.basis.rawValue,
                document: disclosure.client == nil ? nil : request.document,
                words: disclosure.consent ?? ""
            ),
            notices: made.notices.map { Notice(id: $0.id, text: $0.text) },
            remarks: ["Unpacked, this is not encrypted: whoever has it can read it."]
                + disclosure.lines,
            outline: outline
        )
    }
}

extension PackageContents.Person {
    /// Who treats, pays for treatment or keeps the record has to know whom it is about beyond a
    /// name; everybody else has the name.
    fileprivate init(_ details: ClientDetails, for purpose: DisclosureRequest.Purpose) {
        switch purpose {
        case .newTherapist, .insurer, .custodian, .emergency:
            self.init(name: details.name, legalName: details.legalName, born: details.born)
        default: self.init(name: details.name)
        }
    }
}

extension PackageRecord {
    init(
        _ record: DisclosedRecord,
        marks: Set<SecurityMark>,
        files: [(reference: AttachmentReference, path: String)]
    ) {
        let origin = record.source.origin
        self.init(
            // Where nobody may be found again by it, one that stands for nothing.
            id: record.id ?? .random(),
            note: record.note,
            status: record.status,
            author: origin?.signer == nil ? nil : origin?.author,
            signatures: origin?.signed.map { at in
                [Signature(by: origin?.author ?? "", at: at)]
                    + [record.source.countersigner].compactMap(\.self)
            } ?? [],
            amends: record.note.value(of: Addendum.amends).flatMap(Identifier.init(text:)),
            attachments: files.map { file in
                Attachment(
                    name: file.reference.name,
                    path: file.path,
                    mediaType: MediaType.ofFile(named: file.reference.name),
                    byteCount: file.reference.byteCount
                )
            },
            marks: marks
        )
    }
}
