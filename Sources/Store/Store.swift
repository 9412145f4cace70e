import GRDB
import Sealing
import Synchronization

/// The file of a vault: SQLite through GRDB, holding sealed bytes only.
///
/// What goes in is ``Sealed`` or a ``KeySlot``, what comes out is ``Stored``: plaintext cannot be
/// handed over, by type. One connection for the life of the value; a transaction is the boundary of
/// every invariant. At rest, when the last process has closed it, the vault is one file.
package final class Store: Sendable {
    let queue: DatabaseQueue
    private let path: String
    private let openFile: OpenFiles.File?
    /// The file's format; another process may raise it, which makes no difference to who reads.
    private let format: Mutex<Int>

    /// Opens an existing vault.
    ///
    /// - Throws: every case of ``StoreError`` but `occupied`.
    package convenience init(opening path: String, busySeconds: Double = 5) throws(StoreError) {
        try FileShape.check(path)
        try self.init(
            path: path,
            configuration: Connection.configuration(busySeconds: busySeconds),
            schema: Store.checkSchema
        )
    }

    /// Opens a copy that nobody works in, only to read it.
    package convenience init(examining path: String) throws(StoreError) {
        try FileShape.check(path)
        try self.init(
            path: path,
            configuration: Connection.examining,
            schema: Store.checkSchema
        )
    }

    /// Another connection to a file that is open, only to read it.
    package convenience init(beside other: Store) throws(StoreError) {
        let format = other.format.withLock { $0 }
        try self.init(path: other.path, configuration: Connection.beside) { _ in format }
    }

    /// Makes the tables of a new vault in an empty file that exists already, 0600.
    ///
    /// - Throws: ``StoreError``.
    package convenience init(
        creating path: String,
        header: [UInt8]
    ) throws(StoreError) {
        try self.init(path: path, configuration: Connection.configuration(busySeconds: 5)) {
            queue in
            try queue.inDatabase { database in
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                try database.execute(sql: "PRAGMA user_version = \(Schema.format)")
            }
            try queue.write { database in
                for table in Schema.tables(ofFormat: Schema.format) ?? [] {
                    try database.execute(sql: table)
                }
                try database.execute(
                    sql: "INSERT INTO vault(n, header) VALUES (1, ?)",
                    arguments: [header.data]
                )
            }
            return Schema.format
        }
    }

    private init(
        path: String,
        configuration: Configuration,
        schema: (DatabaseQueue) throws -> Int
    ) throws(StoreError) {
        let file = OpenFiles.File(path)
        let (queue, format) = try StoreError.mapped {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return (queue, try schema(queue))
        }
        self.queue = queue
        self.path = path
        self.format = Mutex(format)
        openFile = file
        file.map(OpenFiles.shared.enter)
    }

    deinit {
        if (try? queue.close()) != nil { OpenFiles.shared.keep(queue) }
        openFile.map(OpenFiles.shared.leave)
    }

    /// The format of the file, whose schema is that of the format to the letter.
    private static func checkSchema(_ queue: DatabaseQueue) throws -> Int {
        try queue.unsafeRead { database in
            guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID
            else { throw StoreError.foreign }
            return try checkSchema(database)
        }
    }

    private static func checkSchema(_ database: Database) throws -> Int {
        let format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard format <= Schema.format else { throw StoreError.newer(format: format) }
        let tables = try String?.fetchAll(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
        )
        guard let expected = Schema.tables(ofFormat: format), tables == expected else {
            throw StoreError.damaged
        }
        return format
    }

    /// Gives an older file the tables of this format, as part of the transaction at hand.
    private static func upgrade(_ database: Database) throws {
        let format = try checkSchema(database)
        guard format < Schema.format, let tables = Schema.tables(ofFormat: Schema.format),
            let standing = Schema.tables(ofFormat: format)
        else { return }
        for table in tables.dropFirst(standing.count) { try database.execute(sql: table) }
        try database.execute(sql: "PRAGMA user_version = \(Schema.format)")
    }

    /// Reads in one consistent snapshot.
    package func read<Result>(_ body: (Rows) throws -> Result) throws -> Result {
        // GRDB's own way to read would turn writing off and on again around each; what reads here
        // cannot write by type.
        try StoreError.passing {
            try queue.unsafeRead { database in
                try database.transaction("BEGIN DEFERRED TRANSACTION") {
                    var known = format.withLock { $0 }
                    // Another process may have raised it meanwhile.
                    if known < Schema.format { known = try Self.checkSchema(database) }
                    return try body(Rows(database: database, format: known))
                }
            }
        }
    }

    /// Writes in one transaction, `BEGIN IMMEDIATE` from its first read; all or nothing.
    package func write<Result>(_ body: (WritableRows) throws -> Result) throws -> Result {
        try StoreError.passing {
            try queue.writeWithoutTransaction { database in
                let isOlder = format.withLock { $0 < Schema.format }
                let result = try database.transaction("BEGIN IMMEDIATE TRANSACTION") {
                    if isOlder { try Self.upgrade(database) }
                    return try body(WritableRows(database: database, format: Schema.format))
                }
                if isOlder { format.withLock { $0 = Schema.format } }
                return result
            }
        }
    }

    /// Writes the log back into the file and empties it, with deleted bytes overwritten.
    ///
    /// - Throws: ``StoreError/busy`` while another process reads or writes.
    package func truncateLog() throws(StoreError) {
        try StoreError.mapped {
            try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
    }

    /// Writes every page anew and empties the log, so that nothing of what was deleted or replaced
    /// stands in either.
    ///
    /// Freed pages keep their bytes until somebody needs them, and a page that was split keeps some
    /// between its rows: only a file that was written anew has neither. Numbers of rows stay.
    ///
    /// - Throws: ``StoreError/busy`` while another process reads or writes.
    package func rewrite() throws(StoreError) {
        try StoreError.mapped { try queue.vacuum() }
        try truncateLog()
    }

    /// Copies the vault, as it stands, into an empty file: one file, rollback journal, no log.
    package func copy(to path: String) throws(StoreError) {
        try StoreError.mapped {
            let target = try DatabaseQueue(path: path, configuration: Connection.copyConfiguration)
            try queue.backup(to: target)
            try target.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try target.close()
        }
    }

    /// What SQLite says about its own structure; empty where it finds nothing wrong.
    package func structureProblems() throws(StoreError) -> [String] {
        try StoreError.mapped {
            try queue.read { database in
                let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
                return lines == ["ok"] ? [] : lines
            }
        }
    }

    /// The settings that the connection really has, for a test to look at.
    package func setting(_ pragma: String) throws(StoreError) -> String {
        try StoreError.mapped {
            try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(pragma)") ?? "" }
        }
    }

    /// Gives the file back; the last process to do so leaves one file.
    package func close() throws(StoreError) {
        try StoreError.mapped { try queue.close() }
    }
}
