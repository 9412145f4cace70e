import GRDB

extension Store {
    /// As ``write(_:)``, also for a transaction that is large: one that writes more than fits into the page cache.
    ///
    /// The index of identifiers is written all over. With SQLite's usual 2 MB its pages would go to
    /// the log and come back again and again, and a page that is there already makes SQLite read
    /// the log once more at the end, for its checksums.
    package func write<Result>(
        isLarge: Bool,
        _ body: (WritableRows) throws -> Result
    ) throws -> Result {
        guard isLarge else { return try write(body) }
        let usual = try cacheSize(Self.largeCache)
        defer { _ = try? cacheSize(usual) }
        return try write(body)
    }

    /// In KiB, and so with a minus sign.
    private static let largeCache = -32 << 10

    /// Sets the cache's size for this connection and tells what it was.
    private func cacheSize(_ size: Int) throws(StoreError) -> Int {
        try StoreError.mapped {
            try queue.inDatabase { database in
                let before = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? -2_000
                try database.execute(sql: "PRAGMA cache_size = \(size)")
                return before
            }
        }
    }
}
