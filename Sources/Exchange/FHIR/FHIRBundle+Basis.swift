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

    /// Who wrote a record that is not the sender's own, and who stands by it besides; `nil` where the
    /// sender wrote it and nobody countersigned it.
    func provenance(of record: PackageRecord) -> FHIRResource? {
        let author = FHIRText.string(record.author)
        let verifiers = record.signatures.dropFirst()
        guard author != nil || !verifiers.isEmpty else { return nil }
        return provenance(
            of: FHIRReference(.document, of: record.id),
            FHIRReference(.provenance, of: record.id),
            who: author.map { ["display": $0] } ?? practitioner.element,
            verifiers: verifiers.compactMap { FHIRText.string($0.by) }.map { ["display": $0] },
            narrative: ["Written by \(record.author ?? contents.sender.name)"]
                + verifiers.map { "Countersigned by \($0.by)" },
            reason: nil
        )
    }

    private func provenance(
        of target: FHIRReference,
        _ reference: FHIRReference,
        who: JSONValue,
        verifiers: [JSONValue] = [],
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
                "agent": .list(
                    [["type": .concept(FHIRCodes.author), "who": who]]
                        + verifiers.map { ["type": .concept(FHIRCodes.verifier), "who": $0] }
                ),
            ]
        )
    }
}
