import GRDB

/// How every connection is set up.
enum Connection {
    static func configuration(busySeconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.label = "vault"
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

    static let copyConfiguration: Configuration = {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL")
        }
        return configuration
    }()
}
