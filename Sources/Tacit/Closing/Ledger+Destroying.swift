import Practice
import Sealing
import Store

/// What was destroyed, in numbers.
public struct Destruction: Hashable, Sendable {
    public internal(set) var records = 0
    public internal(set) var revisions = 0
    public internal(set) var attachments = 0
    /// Persons whose entry went with their last engagement.
    public internal(set) var people = 0
    /// Keys without which nothing of it opens: of engagements, and of persons' entries.
    public internal(set) var keys = 0
    /// Rows of the file, blocks of indexes included.
    public internal(set) var rows = 0
}

extension Ledger {
    /// Destroys everything of one engagement: its keys first of all, and every row that they sealed;
    /// and the entries of those of its clients who are in no other.
    ///
    /// What the audit log says of it is sealed under a key that goes with it. Rows are named by keys
    /// and manifests alone, so that a record that does not open is destroyed like any other.
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/integrity(_:)`` where a key, a state or a
    ///   page of a manifest does not open, and nobody can tell which rows it named.
    func destroy(engagement: Identifier) throws -> Destruction {
        var sum = Destruction()
        var problems: [IntegrityProblem] = []
        // Before anything goes: who else has engagements with these people.
        let registered = try engagements(problems: &problems)
        guard problems.isEmpty else { throw VaultError.integrity(problems) }
        guard let own = registered.first(where: { $0.id == engagement }) else {
            throw VaultError.notFound(.engagement)
        }
        let others = Set(registered.filter { $0.id != engagement }.flatMap { $0.clients.map(\.id) })
        try beginErasing()
        for compartment in try compartments(of: engagement) { try destroy(compartment, &sum) }
        var directory = try currentDirectory()
        directory.remove(engagement: engagement)
        self.directory = directory
        try changeRoster { $0.remove(engagement: engagement) }
        try conflicts.removed(engagement: engagement)
        for client in own.clients where !others.contains(client.id) {
            try destroyClient(client.id)
            sum.people += 1
            sum.keys += 1
            sum.rows += 2
        }
        return sum
    }

    private func destroy(_ compartment: Compartment, _ sum: inout Destruction) throws {
        let keys = compartment.keys
        for entry in try compartment.manifest.entries() {
            try destroy(entry, in: compartment, &sum)
        }
        for reference in compartment.manifest.table { try drop(reference.page, &sum) }
        sum.rows += compartment.index.blocks.count
        compartment.index.lose(try blocks())
        for row in [keys.stateRow, keys.id] {
            try withdraw(row)
            sum.rows += 1
        }
        sum.keys += 1
        compartments.forget(keys.id)
    }

    /// Destroys the rows of a record or of an attachment.
    func destroy(
        _ entry: ManifestEntry,
        in compartment: Compartment,
        _ sum: inout Destruction
    ) throws {
        let keys = compartment.keys
        switch entry.type {
        case .record:
            sum.records += 1
            for revision in 1...max(entry.revision, 1) {
                sum.revisions += 1
                try drop(keys.row(of: entry.id, revision: revision), &sum)
            }
        case .attachment:
            sum.attachments += 1
            try drop(entry.id, &sum)
            var chunk: UInt64 = 0
            while try drop(keys.row(ofChunk: chunk, of: entry.id), &sum) { chunk += 1 }
        default: throw VaultError.integrity(.malformed, entry.type, entry.id)
        }
    }

    /// Takes a row away that no manifest of the role lists; tells whether it was there.
    private func remove(row: Identifier) throws -> Bool {
        guard try rows.arrival(of: row.bytes) != nil else { return false }
        try writableRows().remove(row.bytes)
        rowDelta -= 1
        return true
    }

    /// From here on, what is deleted is overwritten wherever it stood, and the head says that file
    /// and log are still to be written anew.
    private func beginErasing() throws {
        try writableRows().overwriteDeletedBytes()
        head.erasing = head.epoch + 1
    }

    @discardableResult
    private func drop(_ row: Identifier, _ sum: inout Destruction) throws -> Bool {
        let wasThere = try remove(row: row)
        sum.rows += wasThere ? 1 : 0
        return wasThere
    }

    /// Destroys one record with its attachments, and every index block of its compartment: the
    /// record's words stand in some of them.
    func destroy(record entry: ManifestEntry, in compartment: Compartment) throws -> Destruction {
        var sum = Destruction()
        let (current, _) = try revision(entry, in: compartment.keys)
        try beginErasing()
        let attachments = try current.attachments.compactMap {
            try compartment.manifest.entry($0.id)
        }
        for gone in [entry] + attachments {
            try destroy(gone, in: compartment, &sum)
            try compartment.manifest.remove(gone.id)
        }
        try compartment.index.renew(blocks()) { try indexedRecords(of: compartment) }
        compartment.isChanged = true
        return sum
    }
}
