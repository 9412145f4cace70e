import GRDB

extension StoreError {
    /// Runs a body whose errors are SQLite's or ours: the one place where GRDB's errors enter.
    static func mapped<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error)
        } catch {
            throw .failed(code: -1)
        }
    }

    /// Runs a body whose own errors pass unchanged.
    static func passing<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// - Parameter code: what SQLite answered.
    init(code: Int32) {
        self.init(DatabaseError(resultCode: ResultCode(rawValue: code)))
    }

    private init(_ error: DatabaseError) {
        switch error.resultCode {
        // Contention in taking the log's locks is reported as a protocol error.
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
        case .SQLITE_FULL: self = .full
        case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_SCHEMA, .SQLITE_ERROR:
            self = .damaged
        case .SQLITE_NOTADB: self = .foreign
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
        case .SQLITE_CANTOPEN: self = .failed(code: error.extendedResultCode.rawValue)
        default: self = .failed(code: error.extendedResultCode.rawValue)
        }
    }
}
