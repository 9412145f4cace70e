import Practice

extension FHIRBundle {
    /// Whose records they are: one patient, or the group of those who share the work.
    var subject: FHIRReference {
        contents.people.count > 1
            ? FHIRReference(.group, of: contents.id) : patient(0)
    }

    var practitioner: FHIRReference { FHIRReference(.practitioner, of: contents.id) }

    /// The practice, where it is known.
    var organization: FHIRReference? {
        FHIRText.string(contents.sender.organization)
            .map { _ in FHIRReference(.organization, of: contents.id) }
    }

    func patient(_ number: Int) -> FHIRReference {
        FHIRReference(.patient, of: contents.id, number: number)
    }

    /// Patients, and their group where there are several.
    ///
    /// Where nobody is named there is a patient of whom nothing is said.
    var people: [FHIRResource] {
        guard !contents.people.isEmpty else {
            return [
                FHIRResource("Patient", patient(0), narrative: ["A person who is not named."], [:])
            ]
        }
        let patients = contents.people.enumerated().map { patientResource($1, number: $0) }
        guard patients.count > 1 else { return patients }
        let group = FHIRResource(
            "Group",
            subject,
            narrative: contents.people.map(\.name),
            [
                "type": "person",
                "actual": .flag(true),
                "quantity": .number(patients.count),
                "member": .list(patients.map { ["entity": $0.reference.element] }),
            ]
        )
        return patients + [group]
    }

    private func patientResource(
        _ person: PackageContents.Person,
        number: Int
    ) -> FHIRResource {
        let names = [("usual", person.name), ("official", person.legalName ?? "")]
        let ways = [("email", person.email), ("phone", person.phone)]
        return FHIRResource(
            "Patient",
            patient(number),
            narrative: [person.name, person.born?.iso ?? ""],
            [
                "name": .list(names.compactMap(Self.name)),
                "telecom": .list(
                    ways.compactMap { system, value in
                        FHIRText.string(value).map { ["system": .text(system), "value": $0] }
                    }
                ),
                "birthDate": FHIRText.date(person.born),
                "address": FHIRText.string(person.address).map { .list([["text": $0]]) },
            ]
        )
    }

    private static func name(use: String, text: String) -> JSONValue? {
        FHIRText.string(text).map { ["use": .text(use), "text": $0] }
    }

    /// Who hands over, and their practice where it is known.
    var parties: [FHIRResource] {
        let sender = contents.sender
        let person = FHIRResource(
            "Practitioner",
            practitioner,
            narrative: [sender.name] + sender.credentials.map { "\($0.title) \($0.number)" },
            [
                "name": FHIRText.string(sender.name).map { .list([["text": $0]]) },
                "address": FHIRText.string(sender.address).map { .list([["text": $0]]) },
                "qualification": .list(sender.credentials.compactMap(Self.qualification)),
            ]
        )
        guard let organization else { return [person] }
        let practice = FHIRResource(
            "Organization",
            organization,
            narrative: [sender.organization ?? ""],
            ["name": FHIRText.string(sender.organization)]
        )
        return [person, practice]
    }

    private static func qualification(_ credential: Credential) -> JSONValue? {
        guard let title = FHIRText.string(credential.title) else { return nil }
        return [
            "identifier": FHIRText.string(credential.number).map { .list([["value": $0]]) },
            "code": ["text": title],
            "period": credential.expires.map { ["end": FHIRText.dateTime($0)] },
            "issuer": FHIRText.string(credential.jurisdiction).map { ["display": $0] },
        ]
    }
}
