import GRDB
import GRDBSQLite

extension Statement {
    /// Runs a statement with blobs for its arguments, and says whether it gave a row.
    ///
    /// SQLite reads the bytes where they lie: through `StatementArguments` each of them is copied
    /// and boxed, which costs more than the insertion of a small row. The statement must tell nobody
    /// of what it changed; nothing observes a vault's database.
    func run(blobs first: [UInt8], _ second: [UInt8]? = nil) throws -> Bool {
        let statement = unsafe sqliteStatement
        defer {
            // Before the bytes go away that the bindings point to.
            unsafe sqlite3_reset(statement)
            unsafe sqlite3_clear_bindings(statement)
        }
        return unsafe try first.withUnsafeBytes { first in
            unsafe try Self.bind(first, to: 1, of: statement)
            guard let second else { return unsafe try Self.step(statement) }
            return unsafe try second.withUnsafeBytes { second in
                unsafe try Self.bind(second, to: 2, of: statement)
                return unsafe try Self.step(statement)
            }
        }
    }

    /// As ``run(blobs:_:)``, with a number for the second argument.
    func run(blob: [UInt8], number: Int64) throws {
        let statement = unsafe sqliteStatement
        defer {
            unsafe sqlite3_reset(statement)
            unsafe sqlite3_clear_bindings(statement)
        }
        unsafe try blob.withUnsafeBytes { blob in
            unsafe try Self.bind(blob, to: 1, of: statement)
            try Self.check(unsafe sqlite3_bind_int64(statement, 2, number))
            _ = unsafe try Self.step(statement)
        }
    }

    private static func bind(
        _ bytes: UnsafeRawBufferPointer,
        to index: Int32,
        of statement: SQLiteStatement
    ) throws {
        // Without a destructor SQLite takes the bytes as they are until the binding is cleared.
        try check(
            unsafe sqlite3_bind_blob64(
                statement,
                index,
                bytes.baseAddress,
                UInt64(bytes.count),
                nil
            )
        )
    }

    private static func step(_ statement: SQLiteStatement) throws -> Bool {
        let code = unsafe sqlite3_step(statement)
        if code != SQLITE_ROW, code != SQLITE_DONE { try check(code) }
        return code == SQLITE_ROW
    }

    private static func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        throw StoreError(code: code)
    }
}
