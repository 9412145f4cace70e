import GRDB
import GRDBSQLite

/// SQLite without the detours of GRDB, for what every command does many times over: GRDB parses each
/// text of SQL anew and carries every blob through three types.
extension Database {
    /// Runs statements that give nothing back.
    func run(_ sql: String) throws {
        let code = unsafe sqlite3_exec(sqliteConnection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw StoreError(code: code) }
    }

    /// Runs a body as one transaction; all or nothing.
    func transaction<Result>(_ begin: String, _ body: () throws -> Result) throws -> Result {
        try cachedStatement(sql: begin).step()
        do {
            let result = try body()
            try cachedStatement(sql: "COMMIT TRANSACTION").step()
            return result
        } catch {
            // On a full disk SQLite may have rolled back by itself.
            if isInsideTransaction { try rollback() }
            throw error
        }
    }
}

extension Statement {
    /// Runs a statement that gives nothing back.
    func step() throws {
        defer { _ = unsafe sqlite3_reset(sqliteStatement) }
        let code = unsafe sqlite3_step(sqliteStatement)
        guard code == SQLITE_DONE else {
            throw StoreError(code: code)
        }
    }

    /// Lends the first row that the statement finds for bytes; `nil` where it finds none.
    func first<Value>(
        for bytes: [UInt8],
        _ body: (borrowing DirectRow) throws -> Value
    ) throws -> Value? {
        try unsafe bytes.withUnsafeBytes { bytes in
            let count = Int32(bytes.count)
            // Not copied: the binding ends before the bytes do.
            let bound = unsafe sqlite3_bind_blob(sqliteStatement, 1, bytes.baseAddress, count, nil)
            return try first(bound: bound, body)
        }
    }
}

extension Statement {
    /// Lends the first row that the statement finds for a number; `nil` where it finds none.
    func first<Value>(
        for number: Int64,
        _ body: (borrowing DirectRow) throws -> Value
    ) throws -> Value? {
        let bound = unsafe sqlite3_bind_int64(sqliteStatement, 1, number)
        return try first(bound: bound, body)
    }

    /// The number in the first row of a statement without arguments; `nil` where it finds none.
    func number() throws -> Int64? { try first(bound: SQLITE_OK) { $0.number(0) } }

    /// Steps to the first row after a binding, and undoes that when it was read.
    private func first<Value>(
        bound: Int32,
        _ body: (borrowing DirectRow) throws -> Value
    ) throws -> Value? {
        defer {
            _ = unsafe sqlite3_reset(sqliteStatement)
            _ = unsafe sqlite3_clear_bindings(sqliteStatement)
        }
        guard bound == SQLITE_OK else {
            throw StoreError(code: bound)
        }
        switch unsafe sqlite3_step(sqliteStatement) {
        case SQLITE_ROW: return try unsafe body(DirectRow(statement: sqliteStatement))
        case SQLITE_DONE: return nil
        case let code: throw StoreError(code: code)
        }
    }
}

/// The row on which a statement stands.
@safe struct DirectRow: ~Copyable {
    private let statement: SQLiteStatement

    fileprivate init(statement: SQLiteStatement) { unsafe self.statement = statement }

    /// The bytes of a column; `nil` where it holds anything but a blob.
    func bytes(_ column: Int32) -> [UInt8]? {
        guard unsafe sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
        let start = unsafe sqlite3_column_blob(statement, column)
        let count = unsafe sqlite3_column_bytes(statement, column)
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: Int(count)))
    }

    /// Lends the bytes of a column where SQLite keeps them; `nil` where it holds anything else.
    func withBytes<Result>(
        _ column: Int32,
        _ body: (borrowing RawSpan) throws -> Result
    ) rethrows -> Result? {
        guard unsafe sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
        let start = unsafe sqlite3_column_blob(statement, column)
        let count = unsafe sqlite3_column_bytes(statement, column)
        return try unsafe body(UnsafeRawBufferPointer(start: start, count: Int(count)).bytes)
    }

    func number(_ column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(statement, column)
    }
}
