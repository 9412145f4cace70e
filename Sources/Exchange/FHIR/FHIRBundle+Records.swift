import Practice

extension FHIRBundle {
    /// The document that a record is, and what else it states: a plan, goals, a diagnosis.
    func resources(of record: PackageRecord) -> [FHIRResource] {
        let condition = condition(of: record)
        let plan = record.note.kind == "treatment-plan" ? plan(record, condition) : []
        let document = document(record, related: [condition?.reference, plan.first?.reference])
        return [document] + [condition, provenance(of: record)].compactMap(\.self) + plan
    }

    func labels(of record: PackageRecord) -> SecurityLabels {
        record.line.labels(in: contents.discipline)
    }

    private func document(
        _ record: PackageRecord,
        related: [FHIRReference?]
    ) -> FHIRResource {
        let (note, labels) = (record.note, labels(of: record))
        let kind = Kind.named(note.kind)?.title ?? note.kind
        let reference = FHIRReference(.document, of: record.id)
        return FHIRResource(
            "DocumentReference",
            reference,
            labels: labels,
            narrative: [kind, note.at?.iso ?? "", note.title],
            [
                "masterIdentifier": [
                    "system": "urn:ietf:rfc:3986", "value": .text(reference.urn),
                ],
                "identifier": .list([["value": .text(record.id.text)]]),
                "status": "current",
                "docStatus": Self.documentStatus(record.status),
                "type": .concept(FHIRCodes.document(note.kind), kind),
                "subject": subject.element,
                "date": FHIRText.instant(record.signatures.first?.at),
                "author": .list([author(of: record)]),
                "authenticator": authenticator(of: record),
                "relatesTo": record.amends.map {
                    .list([
                        ["code": "appends", "target": FHIRReference(.document, of: $0).element]
                    ])
                },
                "description": FHIRText.string(note.title),
                "securityLabel": .list(
                    labels.codings.map { .concept(FHIRCodes.Coding($0)) }
                ),
                "content": .list([content(record)] + record.attachments.map(Self.content)),
                "context": [
                    "period": FHIRText.dateTime(note.at).map { ["start": $0] },
                    "related": .list(related.compactMap { $0?.element }),
                ],
            ]
        )
    }

    private static func documentStatus(_ status: Status) -> JSONValue? {
        switch status {
        case .draft: "preliminary"
        case .signed: "final"
        case .withdrawn: "entered-in-error"
        // Nobody knows how final it was where it came from.
        case .imported: nil
        }
    }

    func author(of record: PackageRecord) -> JSONValue {
        FHIRText.string(record.author).map { ["display": $0] } ?? practitioner.element
    }

    /// Whoever finalised it last: a countersigner answers for it.
    private func authenticator(of record: PackageRecord) -> JSONValue? {
        guard let by = record.signatures.last?.by else { return nil }
        return by == contents.sender.name
            ? practitioner.element : FHIRText.string(by).map { ["display": $0] }
    }

    /// The record as plain text, in full.
    private func content(_ record: PackageRecord) -> JSONValue {
        [
            "attachment": [
                "contentType": "text/plain;charset=utf-8",
                "data": .base64(PlainText.bytes(of: record)),
                "title": FHIRText.string(record.note.title),
                "creation": FHIRText.dateTime(record.note.at),
            ]
        ]
    }

    /// A file that lies beside the bundle: named, and not repeated here.
    private static func content(_ attachment: PackageRecord.Attachment) -> JSONValue {
        [
            "attachment": [
                "contentType": FHIRText.string(attachment.mediaType),
                "size": Int(exactly: attachment.byteCount)
                    .flatMap { $0 <= Int(UInt32.max) ? .number($0) : nil },
                "title": FHIRText.string("\(attachment.name) (\(attachment.path))"),
            ]
        ]
    }
}
