import Practice
import Sealing

extension UnlockedVault {
    /// The word by which people call the record that they wrote last.
    static let lastReference = "last"

    /// The record that this role wrote last, as the audit log knows; `nil` where none is left.
    func lastRecord() throws(VaultError) -> Identifier? {
        try reading { ledger in
            for epoch in stride(from: ledger.head.epoch, to: 0, by: -1) {
                let (row, _) = try ledger.auditRow(epoch)
                guard let engagement = row.engagement, !row.subject.isEmpty else { continue }
                let id = ledger.keys.row("audit", row.epoch)
                for place in try ledger.currentDirectory().entries(of: engagement) {
                    let compartment = try ledger.compartment(place)
                    // The subject names its realm by the key that opens it.
                    guard
                        let bytes = try? compartment.keys.openSubject(
                            Stored(row.subject),
                            row: id,
                            epoch: row.epoch
                        ), let record = try AuditSubject(canonical: bytes).record,
                        try compartment.manifest.entry(record) != nil
                    else { continue }
                    return record
                }
            }
            return nil
        }
    }
}
