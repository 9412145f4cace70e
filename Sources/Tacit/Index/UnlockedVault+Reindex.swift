public import Practice

/// What a new index holds.
public struct ReindexReport: Sendable {
    public internal(set) var records = 0
    /// What could not be read, and so is not in the index; searches say so.
    public internal(set) var problems: [IntegrityProblem] = []
}

extension UnlockedVault {
    /// Makes the index of every engagement of the role anew, from its records.
    ///
    /// An engagement with a record that does not open gets no index: searches scan it and name the
    /// record each time, which an index would not.
    ///
    /// - Parameter progress: is told the number of records read so far.
    public mutating func reindex(
        now: Moment,
        progress: (_ records: Int) -> Void = { _ in }
    ) throws(VaultError) -> ReindexReport {
        try writing { ledger in
            var report = ReindexReport()
            let indexing = try BulkIndexing(ledger)
            let compartments = try ledger.allCompartments(problems: &report.problems)
            let areAll = report.problems.isEmpty
            for compartment in compartments {
                try Self.reindex(compartment, ledger, indexing, &report, progress)
            }
            try indexing.finish()
            ledger.renewKeyRing = true
            // Rows of another role, or of an engagement that does not open, are nobody's to judge.
            if areAll, ledger.head.roles == [ledger.keys.role] {
                let rows = compartments.flatMap(\.index.blocks)
                try ledger.blocks().removeStrangers(named: Set(rows))
            }
            return (
                report,
                AuditEvent(action: .reindex, count: UInt64(report.records), now: now)
            )
        }
    }

    private static func reindex(
        _ compartment: Compartment,
        _ ledger: Ledger,
        _ indexing: BulkIndexing,
        _ report: inout ReindexReport,
        _ progress: (Int) -> Void
    ) throws {
        let before = report.problems.count
        let entries = try ledger.collecting(&report.problems) {
            try compartment.manifest.entries().filter { $0.type == .record }
        }
        guard let entries else { return }
        indexing.begin(compartment)
        for entry in entries {
            let record = try ledger.collecting(&report.problems) {
                let (revision, _) = try ledger.revision(entry, in: compartment.keys)
                return IndexedRecord(
                    id: entry.id,
                    revision: entry.revision,
                    note: revision.note,
                    status: revision.status
                )
            }
            guard let record else { continue }
            try indexing.add(record, to: compartment)
            report.records += 1
            if report.records.isMultiple(of: 256) { progress(report.records) }
        }
        if report.problems.count > before { indexing.abandon(compartment) }
    }
}
