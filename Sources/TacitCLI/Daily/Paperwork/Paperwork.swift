import Practice
import Tacit

/// The documents that an engagement begins with.
enum Paperwork {
    /// What is gone through when an engagement is opened, in this order.
    static func kinds(of role: Role) -> [String] {
        switch role {
        case .coach: ["suitability", "coaching-agreement"]
        case .therapist: ["informed-consent"]
        case .client: []
        }
    }

    /// What is offered once that is done.
    static func offered(to role: Role) -> [String] {
        role == .therapist ? ["telehealth-consent", "intake"] : []
    }

    /// All of them: a draft of one is gone on with where the engagement was opened.
    static let openingKinds = Set(
        Role.allCases.flatMap { kinds(of: $0) + offered(to: $0) }
    )

    /// How the document of one kind stands in an engagement; the final one, else the latest draft.
    struct Standing {
        let kind: String
        let record: Record?

        var isFinal: Bool {
            record.map { $0.status == .signed || $0.status == .imported } ?? false
        }
    }

    static func standings(
        of kinds: [String],
        in engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> [Standing] {
        let found = try vault.records(
            matching: RecordFilter(engagements: [engagement], kinds: Set(kinds)),
            vault.gate.permitToSearch()
        )
        Damage.tell(found.problems)
        return kinds.map { kind in
            let records = found.records.filter { $0.note.kind == kind }
                .sorted { ($0.written.instant, $0.id) < ($1.written.instant, $1.id) }
            let final = records.last { $0.status == .signed || $0.status == .imported }
            return Standing(kind: kind, record: final ?? records.last)
        }
    }

    /// What is not final yet, each with the command that goes on with it.
    static func missing(
        in engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> [MissingDocument] {
        try standings(of: kinds(of: vault.role), in: engagement, vault)
            .filter { !$0.isFinal }
            .map { standing throws(VaultError) in
                guard let record = standing.record else {
                    return MissingDocument(
                        kind: standing.kind,
                        command: "tacit add \(standing.kind) --engagement \(engagement.shortText)"
                    )
                }
                let isComplete = try vault.faults(in: record.note, of: engagement, now: .now())
                    .isEmpty
                return MissingDocument(
                    kind: standing.kind,
                    command: isComplete
                        ? "tacit sign \(record.id.shortText)"
                        : "tacit add --continue \(record.id.shortText)"
                )
            }
    }
}

/// A document that is still to come, and what to type for it.
struct MissingDocument {
    let kind: String
    let command: String

    var document: JSONValue { ["kind": .string(kind), "command": .string(command)] }

    var text: String { "still to come: \(kind): \(command)" }
}
