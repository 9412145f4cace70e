import GRDB
package import Sealing

/// Rows of blocks: parts of sealed segments under numbers that say nothing.
///
/// A search reads hundreds of them: the bytes are lent where SQLite keeps them.
extension Rows {
    /// Lends the bytes of a block; `nil` where there is none.
    package func withBlock<Result>(
        _ number: Int64,
        _ body: (borrowing RawSpan) throws -> Result
    ) throws -> Result? {
        guard hasBlocks() else { return nil }
        return try database.cachedStatement(sql: "SELECT sealed FROM block WHERE n = ?")
            .first(for: number) { row in
                guard let result = try row.withBytes(0, body) else { throw StoreError.damaged }
                return result
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
        return try database.cachedStatement(sql: "SELECT max(n) FROM block").number() ?? 0
    }
}

extension WritableRows {
    /// Puts a block in place of the one with its number, or as a new one.
    package func put(_ block: SealedBlock, number: Int64) throws {
        try rows.database.cachedStatement(
            sql: """
                INSERT INTO block(sealed, n) VALUES (?, ?)
                ON CONFLICT(n) DO UPDATE SET sealed = excluded.sealed
                """
        ).run(blob: block.bytes, number: number)
    }

    /// Takes a block away and overwrites its bytes.
    package func removeBlock(_ number: Int64) throws {
        let statement = try rows.database.cachedStatement(sql: "DELETE FROM block WHERE n = ?")
        try statement.execute(arguments: [number])
    }
}
