import GRDB
import GRDBSQLite
package import Sealing

/// Rows of blocks: parts of sealed segments under numbers that say nothing.
///
/// A search reads hundreds of rows, so here, and only here, the statement is stepped by hand: the
/// bytes are lent where SQLite keeps them, and nothing is copied or boxed on the way.
extension Rows {
    /// Lends the bytes of a block; `nil` where there is none.
    package func withBlock<Result>(
        _ number: Int64,
        _ body: (borrowing RawSpan) throws -> Result
    ) throws -> Result? {
        guard hasBlocks() else { return nil }
        let statement = try database.cachedStatement(sql: "SELECT sealed FROM block WHERE n = ?")
        return try unsafe Self.withRow(
            statement,
            bind: { unsafe sqlite3_bind_int64($0, 1, number) }
        ) {
            try unsafe body(Self.blob($0, 0).bytes)
        }
    }

    /// The numbers of all blocks, of all roles, ascending.
    package func blockNumbers() throws -> [Int64] {
        guard hasBlocks() else { return [] }
        return try Int64.fetchAll(database, sql: "SELECT n FROM block ORDER BY n")
    }

    /// The greatest number that a block has; 0 where there is none.
    package func lastBlock() throws -> Int64 {
        guard hasBlocks() else { return 0 }
        return try Int64.fetchOne(database, sql: "SELECT max(n) FROM block") ?? 0
    }

    /// Steps a statement to its first row, if it has one, and resets it afterwards.
    static func withRow<Result>(
        _ statement: Statement,
        bind: (OpaquePointer) -> Int32,
        _ body: (OpaquePointer) throws -> Result
    ) throws -> Result? {
        let pointer = unsafe statement.sqliteStatement
        defer {
            unsafe sqlite3_reset(pointer)
            unsafe sqlite3_clear_bindings(pointer)
        }
        let bound = unsafe bind(pointer)
        guard bound == SQLITE_OK else { throw StoreError(code: bound) }
        switch unsafe sqlite3_step(pointer) {
        case SQLITE_ROW: return try unsafe body(pointer)
        case SQLITE_DONE: return nil
        case let code: throw StoreError(code: code)
        }
    }

    /// The bytes of a column, valid until the statement is reset.
    static func blob(_ pointer: OpaquePointer, _ column: Int32) throws -> UnsafeRawBufferPointer {
        // Only a blob: SQLite would give the bytes of a text as well.
        guard unsafe sqlite3_column_type(pointer, column) == SQLITE_BLOB else {
            throw StoreError.damaged
        }
        let count = unsafe Int(sqlite3_column_bytes(pointer, column))
        return unsafe UnsafeRawBufferPointer(
            start: sqlite3_column_blob(pointer, column),
            count: count
        )
    }
}

extension WritableRows {
    /// Puts a block in place of the one with its number, or as a new one.
    package func put(_ block: SealedBlock, number: Int64) throws {
        let statement = try rows.database.cachedStatement(
            sql: """
                INSERT INTO block(n, sealed) VALUES (?, ?)
                ON CONFLICT(n) DO UPDATE SET sealed = excluded.sealed
                """
        )
        try statement.execute(arguments: [number, block.bytes.data])
    }

    /// Takes a block away and overwrites its bytes.
    package func removeBlock(_ number: Int64) throws {
        let statement = try rows.database.cachedStatement(sql: "DELETE FROM block WHERE n = ?")
        try statement.execute(arguments: [number])
    }
}
