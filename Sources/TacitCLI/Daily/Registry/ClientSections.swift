import Practice
import Tacit

extension ClientView.Section {
    /// Whether the person works in the same field (PR-01).
    static func practitioner(_ engagements: [Engagement]) -> ClientView.Section {
        let isOne = engagements.contains { engagement in
            engagement.fields.contains {
                $0.name == "clientIsPractitioner" && NameFold.fold($0.value) == "yes"
            }
        }
        return ClientView.Section(
            key: "isPractitioner",
            title: "is a practitioner",
            document: .bool(isOne),
            text: isOne ? "their own clients are never named here (PR-01)" : ""
        )
    }

    /// The person's engagements, those with others included, and what the person is in each.
    static func engagements(
        _ engagements: [Engagement],
        of person: Person
    ) -> ClientView.Section {
        var table = Table()
        for engagement in engagements { table.add(engagement.row(for: person)) }
        return ClientView.Section(
            key: "engagements",
            title: "engagements",
            document: .array(engagements.map(\.document)),
            text: table.text
        )
    }

    /// Professionals who work with the person besides (RF-10).
    static func careTeam(
        _ engagements: [Engagement],
        _ vault: borrowing UnlockedVault
    ) throws -> ClientView.Section {
        var members: [JSONValue] = []
        var table = Table()
        let matching = try vault.records(
            matching: RecordFilter(
                engagements: Set(engagements.map(\.id)),
                kinds: ["care-team"]
            ),
            try vault.gate.permitToSearch()
        )
        Damage.tell(matching.problems)
        for record in matching.records.sorted(by: { $0.id < $1.id }) {
            let said = ["name", "profession", "contact"].map { record.note.value(of: $0) ?? "" }
            members.append([
                "id": .string(record.id.text), "name": .string(said[0]),
                "profession": .string(said[1]), "contact": .string(said[2]),
                "engagement": .string(record.engagement.text),
            ])
            table.add([record.id.shortText, PartsText.line(said[0], Array(said[1...]))])
        }
        return ClientView.Section(
            key: "careTeam",
            title: "care team",
            document: .array(members),
            text: table.text
        )
    }

    /// Units that were bought, and what is left of them; of coaching.
    static func packages(
        _ engagements: [Engagement],
        _ vault: borrowing UnlockedVault
    ) throws -> ClientView.Section {
        var packages: [PackageUse] = []
        for engagement in engagements where engagement.discipline == .coaching {
            packages += try vault.packages(
                of: engagement.id,
                vault.gate.permitToSearch()
            )
        }
        return ClientView.Section(
            key: "packages",
            title: "packages of units",
            document: .array(packages.map(\.document)),
            text: packages.map { $0.text(on: .now()) }.joined(separator: "\n")
        )
    }
}

extension PackageUse {
    var document: JSONValue {
        [
            "units": .int(units), "used": .int(used), "left": .int(left),
            "began": .string(String(began.iso.prefix(10))),
            "validUntil": .optional(validUntil?.iso),
        ]
    }

    func text(on day: Moment) -> String {
        var text = "\(used) of \(units) units used, \(left) left, since \(began.iso.prefix(10))"
        if let validUntil {
            text += hasExpired(on: day) ? ", expired " : ", valid until "
            text += validUntil.iso.prefix(10)
        }
        return text
    }
}
