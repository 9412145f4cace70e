import Practice
import Sealing
import Store

/// What one transaction of one role reads and changes, checked against the head.
///
/// A write goes through here or not at all: records, manifest pages, states, the audit row and the
/// head are sealed and put down together, in one transaction (DESIGN.md, section 3).
final class Ledger {
    let keys: RoleKeys
    let rows: Rows
    let hints: Hints
    private let writable: WritableRows?
    var head: Head
    let manifest: Manifest
    /// Looks at what is saved.
    var screener = NoteScreener.standard
    var compartments = OpenCompartments()
    var directory: Directory?
    private var roster = RosterChange.none
    /// What writing met that was not as it was written.
    private(set) var problems: [IntegrityProblem] = []
    var rowDelta = 0
    private var openedBlocks: BlockBatch?
    private(set) lazy var conflicts = ConflictLedger(self)
    /// The public key with which the role signs records, once it was asked for.
    var recordSigner: [UInt8]?
    /// Whether the key ring is written at the end, after the states to which it points.
    var renewKeyRing = false

    /// What becomes of the roster at the end of the transaction.
    private enum RosterChange {
        case none
        case written(Roster)
        /// Not everything that it would name opens: better none than one that leaves somebody out.
        case withdrawn
    }

    /// Reads the head; ``Freshness`` says whether it is the one that counts.
    convenience init(reading rows: Rows, keys: RoleKeys, hints: Hints = Hints()) throws {
        try self.init(
            rows: rows,
            writable: nil,
            keys: keys,
            head: Ledger.head(rows, keys),
            hints: hints
        )
    }

    /// As ``init(reading:keys:)``, inside a transaction that may change things.
    convenience init(writing rows: WritableRows, keys: RoleKeys, hints: Hints) throws {
        try self.init(
            rows: rows.rows,
            writable: rows,
            keys: keys,
            head: Ledger.head(rows.rows, keys),
            hints: hints
        )
    }

    /// The first write of a role.
    convenience init(
        founding rows: WritableRows,
        keys: RoleKeys,
        slots: [[UInt8]],
        roles: [Role]
    ) {
        let head = Head(founding: slots, roles: roles)
        self.init(rows: rows.rows, writable: rows, keys: keys, head: head, hints: Hints())
    }

    private init(
        rows: Rows,
        writable: WritableRows?,
        keys: RoleKeys,
        head: Head,
        hints: Hints
    ) {
        self.rows = rows
        self.hints = hints
        self.writable = writable
        self.keys = keys
        self.head = head
        manifest = Manifest(table: head.table, keys: keys, rows: rows)
    }
}

// MARK: Reading

extension Ledger {
    private static func head(_ rows: Rows, _ keys: RoleKeys) throws -> Head {
        let id = keys.row("head")
        guard let stored = try rows.object(id.bytes) else {
            throw VaultError.integrity(.missing, .head)
        }
        return try opened(.head, id) {
            try Head(canonical: keys.open(stored, at: keys.place(.head, id, revision: 0)))
        }
    }

    /// The audit row of an epoch, with its own link.
    func auditRow(_ epoch: UInt64) throws -> (row: AuditRow, link: [UInt8]) {
        let id = keys.row("audit", epoch)
        guard let stored = try rows.object(id.bytes) else {
            throw VaultError.integrity(.missing, .auditRow, id)
        }
        return try opened(.auditRow, id) {
            let text = try keys.open(stored, at: keys.place(.auditRow, id, revision: epoch))
            let row = try AuditRow(canonical: text)
            guard row.epoch == epoch else { throw FieldError() }
            return (row, keys.link(text))
        }
    }

    /// Opens an object that the role's manifest lists.
    func text(of entry: ManifestEntry) throws -> [UInt8] {
        let stored = try stored(entry, row: entry.id)
        return try opened(entry.type, entry.id) {
            try keys.open(stored, at: keys.place(entry.type, entry.id, revision: entry.revision))
        }
    }

    /// The bytes that stand in a row, if they are the version that an entry names.
    ///
    /// - Parameter arrival: where the row was once said to stand; what is there is checked as ever.
    func stored(
        _ entry: ManifestEntry,
        row: Identifier,
        at arrival: Int64? = nil
    ) throws -> Stored {
        let found =
            try arrival.map { try rows.object(row.bytes, at: $0) }
            ?? rows.object(row.bytes)
        guard let stored = found else {
            throw VaultError.integrity(.missing, entry.type, entry.id)
        }
        guard stored.claimedCommitment == entry.commitment else {
            throw VaultError.integrity(.replaced, entry.type, entry.id)
        }
        return stored
    }

    /// Opens a key that the role's manifest lists.
    func key<Purpose: KeyPurpose>(
        _ entry: ManifestEntry,
        as purpose: Purpose.Type,
        remark: inout [UInt8]
    ) throws -> Key<Purpose> {
        let stored = try stored(entry, row: entry.id)
        let place = keys.place(entry.type, entry.id, revision: entry.revision)
        var said: [UInt8] = []
        defer { remark = said }
        return try opened(entry.type, entry.id) {
            try keys.key.openKey(stored, at: place, as: purpose, remark: &said)
        }
    }

    /// Which compartments there are.
    func currentDirectory() throws -> Directory {
        if let directory { return directory }
        let id = keys.row("director")
        var read = Directory()
        if let entry = try manifest.entry(id) {
            read = try opened(.directory, id) { try Directory(text(of: entry)) }
        }
        directory = read
        return read
    }
}

// MARK: Writing

extension Ledger {
    func writableRows() -> WritableRows {
        guard let writable else { preconditionFailure("a ledger that reads was asked to write") }
        return writable
    }

    /// Where the blocks of indexes go in this transaction.
    ///
    /// - Parameter stretch: how many new rows they are spread over at the least; for the first call.
    func blocks(stretch: Int = 0) throws -> BlockBatch {
        if let openedBlocks { return openedBlocks }
        let blocks = try BlockBatch(writableRows(), stretch: stretch)
        openedBlocks = blocks
        return blocks
    }

    /// Puts an object down that no manifest lists, counting it where it is new.
    func put(_ sealed: Sealed, row: Identifier, isNew: Bool) throws {
        try writableRows().put(sealed, id: row.bytes)
        rowDelta += isNew ? 1 : 0
    }

    /// Seals an object of the role and lists it.
    func put(_ text: [UInt8], type: ObjectType, id: Identifier) throws {
        let revision = (try manifest.entry(id)?.revision ?? 0) + 1
        let sealed = keys.seal(text, at: keys.place(type, id, revision: revision))
        try list(sealed, type: type, id: id, revision: revision)
    }

    /// Seals a key of the role and lists it.
    func put<Purpose>(
        key: borrowing Key<Purpose>,
        remark: [UInt8] = [],
        type: ObjectType,
        id: Identifier
    ) throws {
        let sealed = keys.key.seal(key, remark: remark, at: keys.place(type, id, revision: 1))
        try list(sealed, type: type, id: id, revision: 1)
    }

    /// Lists an object that somebody else sealed, and puts it down.
    func list(_ sealed: Sealed, type: ObjectType, id: Identifier, revision: UInt64) throws {
        try put(sealed, row: id, isNew: revision == 1)
        try manifest.put(
            ManifestEntry(
                id: id,
                type: type,
                revision: revision,
                commitment: sealed.commitment
            )
        )
    }

    /// Makes a compartment with a new random key.
    func createCompartment(
        engagement: Identifier,
        realm: Realm,
        details: EngagementDetails?
    ) throws -> Compartment {
        let id = Identifier.random()
        let key = Key<CompartmentPurpose>.random()
        try put(
            key: key,
            remark: [realm.rawValue] + engagement.bytes,
            type: .compartmentKey,
            id: id
        )
        let compartment = Compartment(
            keys: CompartmentKeys(
                role: keys,
                id: id,
                engagement: engagement,
                realm: realm,
                key: key
            ),
            state: CompartmentState(details: details),
            revision: 0,
            rows: rows
        )
        compartment.isChanged = true
        compartments.keep(compartment)
        var directory = try currentDirectory()
        directory.insert(
            Directory.Entry(engagement: engagement, realm: realm, compartment: id)
        )
        self.directory = directory
        return compartment
    }

    /// A new identifier for a record, whose short form no object of the vault has.
    func newRecordID() throws -> Identifier {
        while true {
            let id = Identifier.random()
            if try !rows.hasObject(beginningWith: Array(id.bytes.prefix(5))) { return id }
        }
    }

    /// Puts a slot in place of the role's slots of its kind, also a damaged one; the head vouches
    /// for it.
    func replaceSlot(by slot: KeySlot) throws {
        let kept = try rows.slots().filter {
            !KeySlot.claims($0, role: keys.role.number, kind: slot.kind)
        }
        try writableRows().replaceSlots([slot], keeping: kept)
        let own = kept.filter { (try? KeySlot(parsing: $0))?.role == keys.role.number }
        head.slotDigests = (own + [slot.bytes]).map(Digest.of)
    }

    /// Changes the roster with what it repeats: the one way to do so, also where a person or an
    /// engagement goes.
    ///
    /// A vault that has none yet, or none that opens, gets a new one out of everything.
    func changeRoster(_ body: (inout Roster) -> Void) throws {
        switch roster {
        case .withdrawn: return
        case .written(var standing):
            roster = .none
            body(&standing)
            roster = .written(standing)
        case .none:
            let sealed = try collecting(&problems) { try sealedRoster() } ?? nil
            guard var standing = try sealed ?? wholeRoster() else {
                roster = .withdrawn
                return
            }
            body(&standing)
            roster = .written(standing)
        }
    }

    /// Makes the roster of an older vault, so that the next reader has it.
    func makeMissingRoster() throws {
        guard case .none = roster, try manifest.entry(keys.row("roster")) == nil,
            let whole = try wholeRoster(), !whole.people.isEmpty || !whole.engagements.isEmpty
        else { return }
        roster = .written(whole)
    }

    /// The roster that the entries give; `nil` where not all of them open.
    private func wholeRoster() throws -> Roster? {
        var unread: [IntegrityProblem] = []
        let whole = try openedRoster(problems: &unread)
        return unread.isEmpty ? whole : nil
    }

    private func flushRoster() throws {
        let id = keys.row("roster")
        switch roster {
        case .none: return
        case .written(let roster) where roster.isEmpty: try withdraw(id)
        case .written(let roster): try put(roster.bytes, type: .roster, id: id)
        case .withdrawn: try withdraw(id)
        }
        roster = .none
    }

    /// Names what writing met on its way.
    func tell(_ found: [IntegrityProblem]) { problems.append(contentsOf: found) }

    /// Takes an object of the role away, if it is there.
    func withdraw(_ id: Identifier) throws {
        guard try manifest.entry(id) != nil else { return }
        try manifest.remove(id)
        try writableRows().remove(id.bytes)
        rowDelta -= 1
    }

    /// Seals all that changed, adds the audit row and the head: the end of the transaction.
    ///
    /// - Returns: the new head, for the anchor.
    func commit(_ event: AuditEvent, writer: [UInt8]) throws -> Head {
        let writable = writableRows()
        for compartment in compartments.changed {
            rowDelta += try compartment.flush(into: self, writable)
        }
        try openedBlocks?.finish()
        openedBlocks = nil
        try flushDirectory()
        if renewKeyRing { try writeKeyRing() }
        try flushRoster()
        try conflicts.flush()
        rowDelta += try manifest.flush(into: writable)
        let epoch = head.epoch + 1
        let rowID = keys.row("audit", epoch)
        let table = Manifest.bytes(manifest.table)
        let row = event.row(
            epoch: epoch,
            previous: head.link,
            writer: writer,
            tableDigest: Digest.of(table),
            rowID: rowID
        )
        let text = row.bytes
        try writable.put(
            keys.seal(text, at: keys.place(.auditRow, rowID, revision: epoch)),
            id: rowID.bytes
        )
        head.epoch = epoch
        head.link = keys.link(text)
        head.rowCount = UInt64(Int(head.rowCount) + rowDelta + 1)
        head.table = manifest.table
        rowDelta = 0
        let id = keys.row("head")
        try writable.put(
            keys.seal(head.bytes, at: keys.place(.head, id, revision: 0)),
            id: id.bytes
        )
        return head
    }
}
