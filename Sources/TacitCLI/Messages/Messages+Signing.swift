import Practice
import Tacit

extension Messages {
    /// What is wrong with finalising, adding to or withdrawing a record.
    static func standing(_ input: VaultError.InvalidInput) -> Complaint {
        switch input {
        case .notEditable(let status):
            Complaint(
                "notEditable",
                .invalid,
                "a record that is '\(status.word)' cannot be edited",
                hint: status == .signed ? "'tacit amend ID' adds to it" : nil
            )
        case .notSignable(let status):
            Complaint(
                "notSignable",
                .invalid,
                status == .signed ? "it is signed already" : "it is '\(status.word)'",
                hint: status == .signed ? "'tacit amend ID' adds to it" : nil
            )
        case .journalNotSigned:
            Complaint(
                "journalNotSigned",
                .invalid,
                "a journal is not signed: it can be edited freely and has a history",
                hint: "'tacit history ID' shows it"
            )
        case .unsettled(let id, let heads):
            unsettled(id.shortText, heads)
        case .superseded(let id, let current):
            Complaint(
                "superseded",
                .invalid,
                "somebody else saved '\(id.shortText)' meanwhile: it has revision \(current) now",
                hint:
                    "'tacit diff \(id.shortText)' shows what changed; sign it when you have read it"
            )
        case .incomplete(let id, let kind, let faults):
            incomplete(id, Kind.named(kind), faults)
        case .amendsNothing(let id):
            Complaint(
                "amendsNothing",
                .invalid,
                "'\(id.shortText)' names no signed record of its engagement that it could add to",
                hint: "'tacit amend ID' makes an addendum where the signed record lies"
            )
        case .notAmendable(let status):
            Complaint(
                "notAmendable",
                .invalid,
                "a record that is '\(status.word)' takes no addendum",
                hint: status == .draft ? "'tacit edit ID' changes a draft" : nil
            )
        case .settledForNoReason:
            Complaint(
                "settledForNoReason",
                .invalid,
                "a finding that stays as it is has a reason",
                hint: "tacit resolve ID --finding N --as reason --reason TEXT"
            )
        case .notWithdrawable(let status):
            Complaint(
                "notWithdrawable",
                .invalid,
                "a record that is '\(status.word)' cannot be withdrawn",
                hint: status == .draft ? "'tacit edit ID' changes a draft" : nil
            )
        default: Complaint("failed", .failed, "something failed that should not have")
        }
    }

    private static func unsettled(_ id: String, _ heads: [UInt64]) -> Complaint {
        let others = heads.map(String.init).joined(separator: ", ")
        return Complaint(
            "unsettled",
            .invalid,
            "revision \(others) of '\(id)' stands beside the current one, and nobody has settled it",
            hint:
                "'tacit diff \(id) --from \(heads.first ?? 1)' shows how they differ; 'tacit edit "
                + "\(id) --settle' when the text has taken it up"
        )
    }

    private static func incomplete(
        _ id: Identifier,
        _ kind: Kind?,
        _ faults: [FieldFault]
    ) -> Complaint {
        guard let kind else { return Complaint("incomplete", .invalid, "something is missing") }
        let fields = faults.compactMap(\.field).map { "--field \($0)=…" }
        var complaint = Complaint(
            "incomplete",
            .invalid,
            "before it is signed, a '\(kind.id)' has to say more",
            hint: (["tacit edit \(id.shortText)"] + fields).joined(separator: " ")
        )
        complaint.record = id.text
        complaint.faults = faults.map { document($0, of: kind) }
        complaint.details = faults.map { fault in
            let form = fault.field.flatMap(kind.field(named:))
            return "\(form?.title ?? fault.field ?? "the free text") \(text(fault.reason))"
        }
        return complaint
    }
}
