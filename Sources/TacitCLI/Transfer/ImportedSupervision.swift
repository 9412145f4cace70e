import Practice
import Rules
import Tacit

/// What a package did for supervision: countersignatures that came, and notes that wait for one
/// (SV-01).
struct ImportedSupervision {
    private let came: [(record: Record, standing: CountersignatureStanding)]
    private let toCountersign: Int

    /// - Parameter isDryRun: whether nothing of the report is in the vault.
    init(
        _ report: ImportReport,
        _ isDryRun: Bool,
        _ vault: borrowing UnlockedVault
    ) throws(VaultError) {
        toCountersign = report.toCountersign
        var came: [(record: Record, standing: CountersignatureStanding)] = []
        if !isDryRun {
            for id in report.countersignatures {
                let record = try vault.record(id, vault.gate.permitToShow())
                let standing = try vault.standing(
                    ofCountersignature: record,
                    vault.gate.permitToShow()
                )
                if let standing { came.append((record, standing)) }
            }
        }
        self.came = came
    }

    var documents: [JSONValue] {
        came.map { record, standing in
            [
                "id": .string(record.id.text),
                "record": .optional(record.note.value(of: Countersignature.record)),
                "counts": .bool(standing.counts), "standing": .string(standing.rawValue),
                "reason": .string(standing.reason),
            ]
        }
    }

    /// On standard error, behind the result.
    func tell(from sender: String) {
        let complete = came.count(where: \.standing.counts)
        if complete > 0 {
            Talk.say(
                "\(TransferMessages.count(complete, "note")) now complete: countersigned by "
                    + "'\(sender)'"
            )
        }
        for (record, standing) in came where !standing.counts {
            Talk.warn(
                Messages.withoutEffect(record.id, standing),
                hint: standing.wayOut
            )
        }
        if toCountersign > 0 {
            Talk.say(
                "\(TransferMessages.count(toCountersign, "note")) from '\(sender)' to countersign"
            )
            Talk.hint("read them, then: tacit countersign --all --from '\(sender)'")
        }
    }
}
