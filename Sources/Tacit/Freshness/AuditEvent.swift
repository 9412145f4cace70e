import Practice
import Sealing

/// What a transaction wants to see in the audit chain.
struct AuditEvent {
    var action: AuditAction
    var count: UInt64 = 0
    var person: Identifier?
    /// Where there is no compartment any more.
    var engagement: Identifier?
    /// Whose key seals the subject.
    var compartment: CompartmentKeys?
    var subject: AuditSubject?
    var now: Moment

    func row(
        epoch: UInt64,
        previous: [UInt8],
        writer: [UInt8],
        tableDigest: [UInt8],
        rowID: Identifier
    ) -> AuditRow {
        var sealed: [UInt8] = []
        if let compartment, let subject {
            sealed = compartment.sealSubject(subject.bytes, row: rowID, epoch: epoch).bytes
        }
        return AuditRow(
            epoch: epoch,
            previous: previous,
            writer: writer,
            instant: now.instant,
            offset: Int64(now.clock?.offset ?? 0),
            action: action,
            tableDigest: tableDigest,
            count: count,
            engagement: compartment?.engagement ?? engagement,
            person: person,
            subject: sealed
        )
    }
}
