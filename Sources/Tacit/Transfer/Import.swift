public import Practice

/// How records are brought in.
public struct ImportRequest: Sendable {
    /// What foreign keys or columns mean: `client`, `at`, `kind`, `title`, `tags`, `body`, `id` or
    /// `status`; `-` to leave one out; anything else is the name of a field.
    public var mapping: [String: String]
    /// Where records go that name no client.
    public var engagement: Identifier?
    /// Whether a client who is not on the roster is added, with an engagement in standing
    /// ``Engagement/Standing/imported``.
    public var createClients: Bool
    /// Whether all is checked and nothing is kept.
    public var isDryRun: Bool

    public init(
        mapping: [String: String] = [:],
        engagement: Identifier? = nil,
        createClients: Bool = false,
        isDryRun: Bool = false
    ) {
        self.mapping = mapping
        self.engagement = engagement
        self.createClients = createClients
        self.isDryRun = isDryRun
    }
}

/// What came in, or would.
public struct ImportReport: Hashable, Sendable {
    public internal(set) var imported = 0
    /// Records that were there already.
    public internal(set) var skipped = 0
    public internal(set) var clientsCreated = 0
    /// Files that came along with the records.
    public internal(set) var attachments = 0
    /// What has no place in a record, and what was not read as it was meant: nothing that is not
    /// in a record now is missing here.
    public internal(set) var unmapped: [Unmapped] = []
    /// Countersignatures that came in, by their identifiers here (SV-01).
    public internal(set) var countersignatures: [Identifier] = []
    /// Notes of a trainee that came in and wait for the holder's countersignature (SV-01).
    public internal(set) var toCountersign = 0
    /// Times without a zone; `nil` where there are none.
    public internal(set) var localTimes: LocalTimes?
}

extension UnlockedVault {
    /// Brings records in: all of them or, after any error, none.
    ///
    /// - Client: by the very name, else by one that differs in case and accents only; in a client's
    ///   own vault none may be named. Joint work is named by all names, joined by ` & `.
    /// - Kind: without one, the role's default. A kind of another discipline is refused (SC-01).
    /// - Standing: `draft` and `withdrawn` stay; everything else becomes `imported`, also `signed`,
    ///   because the signature does not come along.
    /// - Identifier: one of our own is kept where it is free; another is kept beside the new one
    ///   (``Record/externalID``).
    /// - Duplicates are skipped: the same identifier with the same content; without an identifier,
    ///   the same content as a record that was there before. A known identifier with other content
    ///   is another record, so that no text is lost.
    ///
    /// Memory holds some blocks of records and what the manifests hold of each. Other writers wait meanwhile.
    ///
    /// - Parameter progress: is told the number of records read so far.
    /// - Throws: ``TransferError/input(_:)`` naming the record and, where known, line and field;
    ///   ``TransferError/stream(_:)`` with what the source threw; ``TransferError/vault(_:)``.
    public mutating func importRecords(
        from source: ImportSource,
        _ request: ImportRequest = ImportRequest(),
        now: Moment,
        _ permit: consuming Permit<ImportAction>,
        progress: (_ records: Int) -> Void = { _ in }
    ) throws(TransferError) -> ImportReport {
        let gate = gate
        var outcome: Outcome?
        do {
            return try writing(isLarge: true) { ledger in
                do {
                    var run = try ImportRun(ledger, source, request, gate: gate, now: now)
                    try run.run(progress)
                    let report = run.report
                    // Nothing to keep: the transaction is given up, and with it the audit row.
                    guard !request.isDryRun, report.imported + report.clientsCreated > 0 else {
                        outcome = .nothingToKeep(report)
                        throw GivenUp()
                    }
                    return (
                        report,
                        AuditEvent(
                            action: .importRecords,
                            count: UInt64(report.imported),
                            compartment: run.onlyCompartment,
                            now: now
                        )
                    )
                } catch let error as TransferError {
                    outcome = .failed(error)
                    throw error
                }
            }
        } catch {
            switch outcome {
            case .nothingToKeep(let report)?: return report
            case .failed(let error)?: throw error
            case nil: throw .vault(error)
            }
        }
    }

    /// How a transaction ended that was given up.
    private enum Outcome {
        case nothingToKeep(ImportReport)
        case failed(TransferError)
    }

    private struct GivenUp: Error {}
}
