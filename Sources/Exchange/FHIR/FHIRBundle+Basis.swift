import Practice

extension FHIRBundle {
    /// What each person agreed to; empty where the basis is no agreement of theirs, as where they asked
    /// for their own record.
    var consents: [FHIRResource] {
        guard ["authorization", "consent"].contains(contents.basis.word) else {
            return []
        }
        return contents.people.indices.map(consent)
    }

    private func consent(of number: Int) -> FHIRResource {
        let basis = contents.basis
        let recipient: JSONValue? = FHIRText.string(contents.recipient.name).map { name in
            [
                "role": .concept(FHIRCodes.informationRecipient),
                "reference": ["display": name],
            ]
        }
        return FHIRResource(
            "Consent",
            FHIRReference(.consent, of: contents.id, number: number),
            labels: contents.labels,
            narrative: [basis.word, basis.words],
            [
                "identifier": basis.document.map { .list([["value": .text($0.text)]]) },
                "status": "active",
                "scope": .concept(FHIRCodes.privacyScope),
                "category": .list([
                    .concept(FHIRCodes.patientConsent), .concept(FHIRCodes.releaseConsent),
                ]),
                "patient": patient(number).element,
                "dateTime": FHIRText.dateTime(basis.on),
                "policyRule": ["text": FHIRText.string(basis.words) ?? .text(basis.word)],
                "provision": [
                    "type": "permit",
                    "period": FHIRText.dateTime(basis.expires).map { ["end": $0] },
                    "actor": recipient.map { .list([$0]) },
                    "purpose": FHIRCodes.reason(contents.purpose).map { .list([$0.element]) },
                ],
            ]
        )
    }

    /// Who put the document together, for what.
    var provenance: FHIRResource {
        provenance(
            of: composition,
            FHIRReference(.provenance, of: contents.id),
            who: practitioner.element,
            narrative: ["Put together by \(contents.sender.name), \(contents.created.iso)"],
            reason: .concept(FHIRCodes.reason(contents.purpose), contents.purpose)
        )
    }

    /// Who wrote a record that is not the sender's own; `nil` where it is.
    func provenance(of record: PackageRecord) -> FHIRResource? {
        guard let author = FHIRText.string(record.author) else { return nil }
        return provenance(
            of: FHIRReference(.document, of: record.id),
            FHIRReference(.provenance, of: record.id),
            who: ["display": author],
            narrative: ["Written by \(record.author ?? "")"],
            reason: nil
        )
    }

    private func provenance(
        of target: FHIRReference,
        _ reference: FHIRReference,
        who: JSONValue,
        narrative: [String],
        reason: JSONValue?
    ) -> FHIRResource {
        FHIRResource(
            "Provenance",
            reference,
            narrative: narrative,
            [
                "target": .list([target.element]),
                "recorded": FHIRText.instant(contents.created),
                "reason": reason.map { .list([$0]) },
                "agent": .list([["type": .concept(FHIRCodes.author), "who": who]]),
            ]
        )
    }
}
