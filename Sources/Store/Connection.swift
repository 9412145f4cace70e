import CStore
import GRDB

/// How every connection is set up.
enum Connection {
    /// In KiB, and so with a minus sign: room for the pages of one write.
    ///
    /// More does not help: a search hardly sees a page twice, and memory that is touched for the first
    /// time costs more than reading a page again.
    private static let cacheSize = -768
    /// For a connection that only reads.
    private static let smallCacheSize = -320

    /// Done before the first connection of the process.
    private static let prepared: Void = tacit_configure_sqlite()

    static func configuration(busySeconds: Double) -> Configuration {
        prepared
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.label = "vault"
        // There are none, and turning them on is one more statement to parse.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // The page size counts only before the first page is written.
            try database.run(
                """
                PRAGMA page_size = \(Schema.pageSize);
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA temp_store = MEMORY;
                PRAGMA secure_delete = FAST;
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = \(cacheSize);
                """
            )
            // SQLite answers with the mode that it kept, and not with an error.
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
            guard mode == "wal" else { throw StoreError.busy }
        }
        return configuration
    }

    /// Reads and leaves everything as it is.
    static let examining: Configuration = {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON"
            )
        }
        return configuration
    }()

    /// A second look at a file that this process has open and has checked.
    static let beside: Configuration = {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try database.run("PRAGMA trusted_schema = OFF; PRAGMA cache_size = \(smallCacheSize)")
        }
        return configuration
    }()

    static let copyConfiguration: Configuration = {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL")
        }
        return configuration
    }()
}
