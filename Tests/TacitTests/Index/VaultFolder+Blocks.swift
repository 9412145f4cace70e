import Foundation
import GRDB

/// One row of the table in which indexes keep their blocks.
struct BlockRow: Hashable {
    let n: Int64
    let sealed: Data
}

/// What somebody does to blocks who has SQLite and no key.
extension VaultFolder {
    /// Every block of the file, by number.
    func blocks() throws -> [BlockRow] {
        try tamper { database in
            try Row.fetchAll(database, sql: "SELECT n, sealed FROM block ORDER BY n")
                .map { BlockRow(n: $0[0], sealed: $0[1]) }
        }
    }

    func put(block sealed: Data, _ n: Int64) throws {
        try tamper {
            try $0.execute(sql: "UPDATE block SET sealed = ? WHERE n = ?", arguments: [sealed, n])
        }
    }

    func insert(block sealed: Data, _ n: Int64) throws {
        try tamper {
            try $0.execute(
                sql: "INSERT INTO block(n, sealed) VALUES (?, ?)",
                arguments: [n, sealed]
            )
        }
    }

    func remove(block n: Int64) throws {
        try tamper { try $0.execute(sql: "DELETE FROM block WHERE n = ?", arguments: [n]) }
    }

    /// Puts blocks in place of all that there are.
    func replaceBlocks(_ rows: [BlockRow]) throws {
        try tamper { database in
            try database.execute(sql: "DELETE FROM block")
            for row in rows {
                try database.execute(
                    sql: "INSERT INTO block(n, sealed) VALUES (?, ?)",
                    arguments: [row.n, row.sealed]
                )
            }
        }
    }

    /// Takes the table away and has the file say that it never had one.
    func becomeFormatOne() throws {
        try tamper { try $0.execute(sql: "DROP TABLE block; PRAGMA user_version = 1") }
    }
}
