import Practice

/// What JC-01 says.
extension Verdict {
    static func jointOpening(_ opening: Opening, _ context: Context) -> [Verdict] {
        let roles = opening.roles.map { NameFold.fold($0.label) }
        let attending = roles.filter(RoleLabel.attending.contains).prefix(1).map {
            Verdict.refuse(
                "'\($0)' is not what a client is: whoever attends is named in the session",
                wayOut: "tacit session add --attendee '\($0), bound to confidentiality'"
            )
        }
        guard opening.clients.count > 1, context.role != .client, !opening.isInquiry else {
            return attending
        }
        let paper = opening.document(
            context.role == .therapist ? "informed-consent" : "coaching-agreement"
        )
        return attending
            + (context.role == .coach
                ? equals(roles) : opening.isGroup ? [] : declared(roles, opening))
            + (paper.map { secrets($0, isGroup: opening.isGroup) } ?? [])
    }

    /// Coaching knows no first among the clients, and nobody who is only there to help.
    private static func equals(_ roles: [String]) -> [Verdict] {
        roles.filter(RoleLabel.first.contains).prefix(1).map {
            .refuse(
                "'\($0)' puts one client before or behind the others, and in coaching they are equal",
                wayOut:
                    "use a label that does not: partner, parent, teen, manager; who only attends "
                    + "is named in the session: tacit session add --attendee"
            )
        }
    }

    private static func declared(_ roles: [String], _ opening: Opening) -> [Verdict] {
        let isUnit =
            roles.contains(where: RoleLabel.unit.contains)
            || opening.fields.contains {
                $0.name == "unitAsClient" && NameFold.fold($0.value) == "yes"
            }
        guard !isUnit, !roles.contains("identified-patient") else { return [] }
        return [
            .refuse(
                "nobody has said whose treatment this is",
                wayOut: "name the patient, --role REF=identified-patient, or all of them together, "
                    + "--field unitAsClient=yes"
            )
        ]
    }

    private static func secrets(_ paper: Note, isGroup: Bool) -> [Verdict] {
        guard !paper.says("noSecrets"), !isGroup else { return [] }
        return [
            .demand(
                "several people share the work, and it is not agreed what becomes of a thing that "
                    + "one of them says alone",
                wayOut: "fill the field noSecrets of the \(paper.kind): none, limited or kept"
            )
        ]
    }

    static func jointPaper(
        _ note: Note,
        _ action: Action,
        _ context: Context
    ) -> [Verdict] {
        guard let engagement = context.engagement, engagement.isJoint else { return [] }
        switch note.kind {
        case "informed-consent", "coaching-agreement":
            return secrets(note, isGroup: engagement.isGroup)
        case "intake", "treatment-plan", "superbill":
            return engagement.isAboutCollateral(note) && note.says("diagnosis")
                ? [
                    action.holdsBack(
                        "it gives a diagnosis to somebody who is only there to help",
                        wayOut: "take the diagnosis out, or open an engagement of their own"
                    )
                ] : []
        default: return []
        }
    }
}

/// What GR-01 says.
extension Verdict {
    static func membersNote(_ record: DatedRecord, _ engagement: EngagementFacts) -> [Verdict] {
        let member = engagement.clients.first {
            $0.answers(to: record.note.value(of: "member") ?? "")
        }
        guard let member else {
            return [
                .demand(
                    "it does not say whose note it is",
                    wayOut: "tacit edit \(record.id.shortText) --field member=ID"
                )
            ]
        }
        let own = member.nameWords
        let others = engagement.clients.filter { $0.id != member.id }.words
        return record.note.names(others.subtracting(own))
            ? [named(record, "another member of the group is named in it")] : []
    }

    static func namelessLog(_ record: DatedRecord, _ engagement: EngagementFacts) -> [Verdict] {
        record.note.names(engagement.clients.words)
            ? [named(record, "a member of the group is named in the log")] : []
    }

    private static func named(_ record: DatedRecord, _ reason: String) -> Verdict {
        .demand(
            reason,
            wayOut: "write 'a member' instead: tacit edit \(record.id.shortText)"
        )
    }
}

/// Labels of roles that mean something to rules; every other label is free.
enum RoleLabel {
    static let attending: Set<String> = ["interpreter", "observer", "trainee"]
    static let unit: Set<String> = ["unit", "couple", "family", "unit-as-client"]
    /// Not among equals.
    static let first: Set<String> = [
        "primary", "primary client", "main", "patient", "identified-patient", "identified patient",
        "collateral", "secondary",
    ]
}

extension Opening {
    fileprivate var isGroup: Bool { subtype.map(NameFold.fold) == "group" }
}

extension EngagementFacts {
    /// Whether a paper is about somebody who is only there to help.
    fileprivate func isAboutCollateral(_ note: Note) -> Bool {
        guard let person = note.value(of: "person") else { return false }
        return clients.contains { $0.answers(to: person) && role(of: $0) == "collateral" }
    }
}

extension [ClientFacts] {
    /// The words of all their names.
    fileprivate var words: Set<String> { reduce(into: []) { $0.formUnion($1.nameWords) } }
}
