import Practice
import Rules
import Tacit

/// How a record stands with a supervisor, as it is shown (SV-01).
struct CountersigningView {
    /// Of a note.
    private let countersigning: Countersigning?
    /// Of a countersignature.
    private let standing: CountersignatureStanding?
    /// Addenda that the countersignature of the note does not cover.
    private let uncovered: [Record]
    private let author: String?

    /// - Parameter addenda: those of the record.
    init(
        of record: Record,
        addenda: [Record],
        in vault: borrowing UnlockedVault
    ) throws(VaultError) {
        author = record.provenance?.author
        countersigning = try vault.countersigning(of: record, vault.gate.permitToShow())
        standing = try vault.standing(ofCountersignature: record, vault.gate.permitToShow())
        var uncovered: [Record] = []
        if countersigning?.countersignature != nil {
            for addendum in addenda {
                let own = try vault.countersigning(of: addendum, vault.gate.permitToShow())
                if own?.countersignature == nil { uncovered.append(addendum) }
            }
        }
        self.uncovered = uncovered
    }

    /// Members of the document; none where nobody countersigns it.
    var members: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = []
        if let countersigning {
            members.append(
                (
                    "countersigning",
                    [
                        "state": .string(countersigning.state.rawValue),
                        "by": .optional(countersigning.by), "on": .optional(countersigning.on),
                        "onPaper": .bool(countersigning.isOnPaper),
                        "id": .optional(countersigning.countersignature?.id.text),
                        "uncoveredAddenda": .strings(uncovered.map(\.id.text)),
                        "withoutEffect": .array(
                            countersigning.withoutEffect.map { record, standing in
                                [
                                    "id": .string(record.id.text),
                                    "standing": .string(standing.rawValue),
                                    "reason": .string(standing.reason),
                                ]
                            }
                        ),
                    ]
                )
            )
        }
        if let standing {
            members.append(
                (
                    "standing",
                    [
                        "word": .string(standing.rawValue), "counts": .bool(standing.counts),
                        "reason": .string(standing.reason),
                    ]
                )
            )
        }
        return members
    }

    /// Rows of the head.
    var rows: [[String]] {
        var rows: [[String]] = []
        if let countersigning {
            rows.append(["supervision", Messages.text(countersigning, author: author)])
        }
        for (record, standing) in countersigning?.withoutEffect ?? [] {
            rows.append(["", Messages.withoutEffect(record.id, standing)])
        }
        if !uncovered.isEmpty {
            let ids = uncovered.map { "'\($0.id.shortText)'" }.joined(separator: ", ")
            rows.append(["", "the countersignature does not cover what was added later: \(ids)"])
        }
        if let standing {
            rows.append([
                "standing", (standing.counts ? "counts: " : "does not count: ") + standing.reason,
            ])
        }
        return rows
    }
}

extension Messages {
    /// How a note stands with its supervisor.
    ///
    /// - Parameter author: who wrote it, where that was somebody else.
    static func text(_ countersigning: Countersigning, author: String?) -> String {
        let author = author.map { "; written and signed by \($0)" } ?? ""
        let by = countersigning.by.map { " by \($0)" } ?? ""
        let on = countersigning.on.map { " on \($0)" } ?? ""
        return switch countersigning.state {
        case .awaited: "awaits your supervisor's countersignature"
        case .complete:
            "countersigned\(by)\(on)"
                + (countersigning.isOnPaper
                    ? ", on paper, as entered here" : "; the signature holds")
        case .toBeGiven: "awaits your countersignature\(author)"
        case .given: "you countersigned it\(on)\(author)"
        }
    }

    static func withoutEffect(_ id: Identifier, _ standing: CountersignatureStanding) -> String {
        "the countersignature '\(id.shortText)' does not count: \(standing.reason)"
    }
}
