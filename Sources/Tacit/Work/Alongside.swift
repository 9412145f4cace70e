import Store

/// A second look at the vault as one transaction sees it, on another thread and connection.
///
/// Two readers share work through ``SharedWork``. Where no thread is free, or the vault has changed
/// meanwhile, the second one does nothing, and the first does it all.
struct Alongside: Sendable {
    private let connection: Connection
    private let keys: RoleKeys
    private let link: [UInt8]

    /// A second connection that is being opened on another thread.
    typealias Connection = PoolJob<Store?>

    /// Begins to open a connection, while the caller finds out whether there is work for it.
    static func connection(beside store: Store) -> Connection {
        PoolJob(onItsOwn: true) { try? Store(beside: store) }
    }

    init(_ ledger: Ledger, _ connection: Connection) {
        self.connection = connection
        keys = ledger.keys
        link = ledger.head.link
    }

    /// Closes a connection that nobody has used, so that the file is nobody's when the vault is closed.
    static func close(_ connection: Connection?) {
        if let unused = connection?.collectIfBegun() ?? nil { try? unused.close() }
    }

    /// Begins a reading beside the one at hand; `nil` comes of it where it could not be done.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (Ledger) throws -> Result
    ) -> PoolJob<Swift.Result<Result?, any Error>> {
        PoolJob(onItsOwn: true) { () -> Swift.Result<Result?, any Error> in
            guard let beside = connection.collect() ?? nil else { return .success(nil) }
            defer { try? beside.close() }
            return Swift.Result {
                try beside.read { rows -> Result? in
                    let ledger = try Ledger(reading: rows, keys: keys)
                    return ledger.head.link == link ? try body(ledger) : nil
                }
            }
        }
    }
}
