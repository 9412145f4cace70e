import Foundation
import GRDB

/// How bytes travel to and from GRDB.
typealias DatabaseBytes = Data

extension [UInt8] {
    var data: DatabaseBytes { Data(self) }
}

extension Row {
    /// The bytes of a column; `nil` where it holds anything but a blob.
    func bytes(_ index: Int) -> [UInt8]? {
        // Not as Data: GRDB would take a text for its bytes.
        let value: DatabaseValue = self[index]
        guard case .blob(let data) = value.storage else { return nil }
        return [UInt8](data)
    }

    static func fetchCursor(
        _ database: Database,
        cachedSQL: String,
        _ arguments: [DatabaseBytes]
    ) throws -> RowCursor {
        let statement = try database.cachedStatement(sql: cachedSQL)
        return try fetchCursor(statement, arguments: StatementArguments(arguments))
    }
}
