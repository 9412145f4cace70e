import Practice
import Search

/// Opens and checks everything in some compartments: pages, records with all their revisions,
/// attachments, and the index against the records.
final class CompartmentCheck {
    private(set) var seen: [Identifier] = []
    private(set) var blocks: [Int64] = []
    private(set) var problems: [IntegrityProblem] = []
    private let ledger: Ledger
    private let progress: (Int) -> Void
    private var reader = DocumentReader()

    /// - Parameter progress: is told the number of objects every now and then.
    init(_ ledger: Ledger, progress: @escaping (Int) -> Void = { _ in }) {
        self.ledger = ledger
        self.progress = progress
    }

    /// What a check found, to be handed to another thread.
    struct Findings: Sendable {
        var seen: [Identifier]
        var blocks: [Int64]
        var problems: [IntegrityProblem]
    }

    var findings: Findings { Findings(seen: seen, blocks: blocks, problems: problems) }

    private func see(_ row: Identifier) {
        seen.append(row)
        if seen.count.isMultiple(of: 256) { progress(seen.count) }
    }

    @discardableResult
    private func collecting<Result>(_ body: () throws -> Result) throws -> Result? {
        do {
            return try body()
        } catch VaultError.integrity(let found) {
            problems.append(contentsOf: found)
            return nil
        }
    }

    /// Checks only so many records, chosen at random, and no index; tells how many it was.
    func check(_ compartment: Compartment, limit: Int) throws -> Int {
        for reference in compartment.manifest.table { see(reference.page) }
        let entries = try collecting { try compartment.manifest.entries() } ?? []
        let some = entries.shuffled().prefix(limit)
        for entry in some { try check(entry, in: compartment) { _ in } }
        return some.count
    }

    func check(_ compartment: Compartment) throws {
        for reference in compartment.manifest.table { see(reference.page) }
        let entries = try collecting { try compartment.manifest.entries() }
        var expected = Fingerprint()
        let before = problems.count
        for entry in entries ?? [] {
            try check(entry, in: compartment) { record in
                reader.add(record.document, to: &expected)
            }
        }
        let isReadable = entries != nil && problems.count == before
        try checkIndex(of: compartment, expected: isReadable ? expected : nil)
    }

    private func check(
        _ entry: ManifestEntry,
        in compartment: Compartment,
        _ body: (IndexedRecord) -> Void
    ) throws {
        switch entry.type {
        case .record:
            for revision in 1...max(entry.revision, 1) {
                see(compartment.keys.row(of: entry.id, revision: revision))
            }
            try collecting {
                try ledger.revisions(of: entry, in: compartment.keys) { number, revision in
                    guard number == entry.revision else { return true }
                    body(
                        IndexedRecord(
                            id: entry.id,
                            revision: number,
                            note: revision.note,
                            status: revision.status
                        )
                    )
                    try checkAttachments(of: revision, in: compartment)
                    return true
                }
            }
        case .attachment: see(entry.id)
        default: problems.append(IntegrityProblem(.malformed, entry.type.word, entry.id))
        }
    }

    private func checkAttachments(
        of revision: RecordRevision,
        in compartment: Compartment
    ) throws {
        for attachment in revision.attachments
        where attachment.byteCount < Ledger.attachmentByteLimit {
            try collecting { try ledger.read(attachment, in: compartment) { _ in } }
            for chunk in 0..<Ledger.chunkCount(byteCount: attachment.byteCount) {
                see(compartment.keys.row(ofChunk: chunk, of: attachment.id))
            }
        }
    }

    /// Opens every block, and compares what they say with the records.
    ///
    /// - Parameter expected: `nil` where a record could not be read.
    private func checkIndex(of compartment: Compartment, expected: Fingerprint?) throws {
        let id = compartment.keys.id
        switch compartment.index.standing {
        // Written before there were indexes: searches scan.
        case .none: return
        case .lost: problems.append(IntegrityProblem(.missing, ObjectType.segment.word, id))
        case .root(let root):
            blocks.append(contentsOf: root.segments.flatMap(\.rows))
            try collecting {
                try opened(.segment, id) {
                    var sum = Fingerprint()
                    for reader in try compartment.index.readers()?.segments ?? [] {
                        sum.add(try reader.image().fingerprint().sum)
                    }
                    guard expected == nil || sum == expected else { throw MalformedIndex() }
                }
            }
        }
    }
}
