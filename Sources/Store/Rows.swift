import GRDB
package import Sealing

/// The rows of a vault as one transaction sees them.
package struct Rows {
    fileprivate let database: Database

    init(database: Database) { self.database = database }

    /// What the file says it is.
    package func header() throws -> Stored {
        guard let bytes = try bytes("SELECT header FROM vault WHERE n = 1", []) else {
            throw StoreError.damaged
        }
        return Stored(bytes)
    }

    /// The bytes of all key slots, in order of arrival.
    package func slots() throws -> [[UInt8]] {
        let rows = try Row.fetchCursor(
            database,
            cachedSQL: "SELECT bytes FROM slot ORDER BY n",
            []
        )
        var slots: [[UInt8]] = []
        while let row = try rows.next() {
            guard let bytes = row.bytes(0) else { throw StoreError.damaged }
            slots.append(bytes)
        }
        return slots
    }

    /// The object with an identifier of sixteen bytes; `nil` where there is none.
    package func object(_ id: [UInt8]) throws -> Stored? {
        try database.cachedStatement(sql: "SELECT sealed, n FROM object WHERE id = ?")
            .first(for: id) { row in
                guard let bytes = row.bytes(0) else { throw StoreError.damaged }
                return Stored(bytes, arrival: row.number(1))
            }
    }

    /// The number of objects of all roles.
    package func objectCount() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM object") ?? 0
    }

    /// The identifiers of all objects of all roles, in no particular order.
    package func objectIDs() throws -> [[UInt8]] {
        let rows = try Row.fetchCursor(database, sql: "SELECT id FROM object")
        var ids: [[UInt8]] = []
        while let row = try rows.next() {
            guard let id = row.bytes(0) else { throw StoreError.damaged }
            ids.append(id)
        }
        return ids
    }

    /// The identifiers of objects between two, both included; at most so many.
    package func objectIDs(
        from low: [UInt8],
        through high: [UInt8],
        limit: Int
    ) throws -> [[UInt8]] {
        let rows = try Row.fetchCursor(
            database,
            cachedSQL: "SELECT id FROM object WHERE id >= ? AND id <= ? LIMIT \(limit)",
            [low.data, high.data]
        )
        var ids: [[UInt8]] = []
        while let row = try rows.next() {
            guard let id = row.bytes(0) else { throw StoreError.damaged }
            ids.append(id)
        }
        return ids
    }

    /// Whether the identifier of any object begins with these bytes.
    package func hasObject(beginningWith prefix: [UInt8]) throws -> Bool {
        var end = prefix
        // The least byte string after all that begin with the prefix: count up, carrying over 0xFF.
        while let last = end.popLast() {
            if last < 0xFF {
                end.append(last + 1)
                break
            }
        }
        let upper = end.isEmpty ? "" : " AND id < ?"
        let arguments = end.isEmpty ? [prefix.data] : [prefix.data, end.data]
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM object WHERE id >= ?\(upper) LIMIT 1"
        )
        return try Int.fetchOne(statement, arguments: StatementArguments(arguments)) != nil
    }

    private func bytes(_ sql: String, _ arguments: [DatabaseBytes]) throws -> [UInt8]? {
        let rows = try Row.fetchCursor(database, cachedSQL: sql, arguments)
        guard let row = try rows.next() else { return nil }
        guard let bytes = row.bytes(0) else { throw StoreError.damaged }
        return bytes
    }
}

/// The rows of a vault inside a transaction that may change them.
package struct WritableRows {
    package let rows: Rows

    init(database: Database) { rows = Rows(database: database) }

    /// Puts an object in place of the one with its identifier, or at the end.
    package func put(_ sealed: Sealed, id: [UInt8]) throws {
        try rows.database.cachedStatement(
            sql: """
                INSERT INTO object(id, sealed) VALUES (?, ?)
                ON CONFLICT(id) DO UPDATE SET sealed = excluded.sealed
                """
        ).step(with: id, sealed.bytes)
    }

    /// Takes an object away and overwrites its bytes.
    package func remove(_ id: [UInt8]) throws {
        try run("DELETE FROM object WHERE id = ?", [id.data])
    }

    /// Puts slots behind those that are kept, in place of all the others.
    ///
    /// - Parameter others: bytes of slots that stand in the file already.
    package func replaceSlots(_ slots: [KeySlot], keeping others: [[UInt8]]) throws {
        let standing = Set(try rows.slots())
        precondition(others.allSatisfy(standing.contains), "only what stands there is kept")
        try run("DELETE FROM slot", [])
        for bytes in others + slots.map(\.bytes) {
            try run("INSERT INTO slot(bytes) VALUES (?)", [bytes.data])
        }
    }

    /// From here on, deleted bytes are overwritten wherever they stood.
    package func overwriteDeletedBytes() throws {
        try rows.database.execute(sql: "PRAGMA secure_delete = ON")
    }

    private func run(_ sql: String, _ arguments: [DatabaseBytes]) throws {
        try rows.database.cachedStatement(sql: sql).execute(
            arguments: StatementArguments(arguments)
        )
    }
}
